"""How a line of a conversation says who speaks: "Q: ", "THE COURT: ", "00:02 Ada Quill: ", "Ms. LOWRY. ", ">> HOST: ".

Debates, courts, captions and programs that write down what they hear each have forms of their own. A form is no proof:
who believes a label looks at what stands around it.
"""

from typing import NamedTuple

from corpus.spans import Span
from corpus.text.patterns import pattern

_WORD = r"[^\W\d_][\w.'’-]*"
_CAPITALS = r"[A-Z][A-Z'’-]+"
_TIME = r"[(\[<]?\d{1,2}(?:[:.]\d{2}){1,2}(?:[.,]\d{1,3})?(?: ?[ap]\.?m\.?)?[)\]>]?"
_NUMBER = r"(?:[ _#]?\d{1,3})?"
_BRACKETS = r"(?:\s?[(\[][^()\[\]\n]{1,60}[)\]]){0,3}"
_NAME = rf"(?P<name>{_WORD}(?: {_WORD}){{0,5}}?{_NUMBER})"

# In a text whose lines were wrapped by hand, a line that begins like this begins a paragraph.
LABEL = (
    rf"(?:(?:[QA]|[A-Z][A-Z.'’-]+(?: [A-Z.'’-]+){{0,3}}{_NUMBER}|[A-Z]\w+ \d{{1,3}}):\s|>>"
    rf"|{_TIME} {_WORD}(?: {_WORD}){{0,3}}:"
    rf"|[(\[][^\W\d_]+ \d{{1,3}}[)\]] )"
)
_LEAD = rf"[*_]{{0,3}}(?:>>+\s*)?(?:{_TIME}[ -]+)?[*_]{{0,3}}"
_COLON = pattern(
    rf"{_LEAD}{_NAME}(?:, [^\W\d_][\w .'’&/-]{{1,40}}?)?{_BRACKETS}(?:[ ,]+{_TIME})?["
    rf" *_]{{0,3}}\\?:[*_]{{0,3}}\s+(?=\S)"
)
_TIMED = pattern(rf"{_LEAD}{_NAME}{_BRACKETS}[ ,]+{_TIME}[^\S\n]*(?:\n\s*(?=\S)|\Z)")
_SPOKEN_BY = pattern(rf"[(\[](?P<name>{_WORD}{_NUMBER})[)\]]:?\s+(?=\S)")
_LETTER = pattern(r"(?P<name>[QA])\.\s+(?=\S)")
_GLUED = pattern(r"(?P<name>Q)(?=[A-Z][a-z’'])")  # a page has lost the space behind it: "QWhat happened?"
_DASH = pattern(rf"{_LEAD}{_NAME}{_BRACKETS}(?:\s?[—–]|\s--)\s?(?=[“\"'‘]?[^\W\d_a-z])")
_STOP = pattern(
    rf"(?P<name>(?:(?:The|[A-Z][a-z]{{1,5}}\.?) )?{_CAPITALS}(?: {_CAPITALS}){{0,3}}(?: pro tempore)?)(?: of"
    rf" [A-Z]\w+(?: [A-Z]\w+)?)?"
    rf"\.\s+(?=[“\"'‘]?[A-Z])"
)
_UNNAMED = pattern(r">>+\s*(?=[^\s>])")
_SURE = pattern(r"[(\[\d]|>>")
_IN_BRACKETS = pattern(rf"[(\[](?P<name>(?:{_WORD} ){{1,3}}{_WORD})[)\]]")
_OFFICE = pattern(r"(?:The|Der|Die) .*|.* [a-z]+ .*")  # "The Minister for Ports"


class TurnLabel(NamedTuple):
    """Who is named at the head of a line, None where it only says that somebody else speaks, and where the words begin.

    ``weak``: the form has other uses, too, as the dash behind a place or an item of a list has. ``sure``: nothing else
    has it: a time, an office or a number stands beside the name.
    """

    name: Span | None
    start: int
    weak: bool = False
    sure: bool = False


_FORMS = (
    (_COLON, False),
    (_TIMED, False),
    (_SPOKEN_BY, False),
    (_LETTER, False),
    (_GLUED, True),
    (_DASH, True),
    (_STOP, True),
)


def read_label(text: str, span: Span) -> TurnLabel | None:
    """The label that a paragraph begins with, if it has the form of one and words behind it."""
    for form, weak in _FORMS:
        found = form.match(text, span.start, span.end)
        if found is not None:
            name = Span(*found.span("name"))
            holder = _IN_BRACKETS.search(text, name.end, found.end())
            if holder is not None and _OFFICE.fullmatch(name.of(text)):
                name = Span(*holder.span("name"))  # "The Minister for Ports (Nora Penn)"
            return TurnLabel(name, found.end(), weak, not weak and _SURE.search(found[0]) is not None)
    unnamed = _UNNAMED.match(text, span.start, span.end)
    return None if unnamed is None else TurnLabel(None, unnamed.end(), sure=True)


def base(name: str) -> str:
    """A label without its number: "speaker" of "Speaker 1" and "SPEAKER_00"."""
    return name.lower().rstrip("0123456789").rstrip(" _#")
