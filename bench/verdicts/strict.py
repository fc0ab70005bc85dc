"""What counts as a changed quotation, decided without the product: its letters, digits and signs, in order.

Nothing here may use ``corpus.fold`` or the checker, whose word would then be taken for its own. Two texts have the same
words if they have the same signature:

- invisible characters, Unicode form, ligatures, case and white space say nothing; but "US", "IT" and "WHO" are no "us",
  "it" and "who", nor is anything without its accent, or from another alphabet, the same letter;
- a word is what stands between characters that are no letter, digit or mark; an apostrophe inside it is a part of it,
  so are the points of "U.S."; a hyphen parts two words, and to leave it out joins them;
- every sign (%, $, °, +, &, a prime) counts, so does a minus or a point before a number where no letter touches it, and
  whatever stands between two digits without a space, but for the commas that part thousands and the dash of a range;
- all other punctuation says nothing.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence

_INVISIBLE = re.compile("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_APOSTROPHES = re.compile("[’‘ʼʹ´`＇‛]")
_THOUSANDS = re.compile(r"(?<!\d)(?<!\d,)(?:(?<!\.)|(?<=[^\W\d_]\.))\d{1,3}(?:,\d{3})+(?!,?\d)")
_INITIALS = re.compile(r"(?<![^\W_])(?<![^\W_]')(?:[^\W\d_]\.)+[^\W\d_](?![^\W_])")
_OTHER_WORDS_IN_CAPITALS = frozenset({"US", "IT", "WHO"})
_SIGN_CATEGORIES = ("Sc", "Sm", "So")
_SIGNS_BY_NAME = "%‰‱&§^′″‴"
_INSIDE = "\0"  # stands for a point or an apostrophe that is a part of a word


def signature(text: str) -> list[str]:
    """The words and signs of a text, each in one form.

    >>> signature("We’re 3,350 – U.S. boats – at −5%!"), signature("re-sign 3.5")
    (["we're", '3350', 'u.s', 'boats', 'at', '-', '5', '%'], ['re', 'sign', '3', '.', '5'])
    """
    plain = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    for ligature, letters in _LIGATURES.items():
        plain = plain.replace(ligature, letters)
    plain = _THOUSANDS.sub(lambda number: number[0].replace(",", ""), _APOSTROPHES.sub("'", plain))
    plain = _INITIALS.sub(lambda initials: initials[0].replace(".", _INSIDE), plain)
    plain = re.sub(r"(?<=[^\W\d_])'(?=[^\W\d_])", "'" + _INSIDE, plain)
    found, at = list[str](), 0
    while at < len(plain):
        end = _end_of_word(plain, at)
        if end > at:
            found.append(_one_form(plain[at:end]))
        elif _counts(plain, at):
            found.append("-" if _is_dash(plain[at]) else plain[at])
        at = max(end, at + 1)
    return found


def stands_in(wanted: Sequence[str], there: Iterable[str]) -> bool:
    """Whether the words stand there one after the other."""
    return f" {' '.join(wanted)} " in f" {' '.join(there)} "


def _end_of_word(text: str, at: int) -> int:
    while at < len(text) and (unicodedata.category(text[at])[0] in "LMN" or _is_inside(text, at)):
        at += 1
    return at


def _is_inside(text: str, at: int) -> bool:
    return text[at] == _INSIDE or text[at : at + 2] == "'" + _INSIDE


def _one_form(word: str) -> str:
    word = word.replace("'" + _INSIDE, "'").replace(_INSIDE, ".")
    return word if word.removesuffix("'s") in _OTHER_WORDS_IN_CAPITALS else word.casefold()


def _counts(text: str, at: int) -> bool:
    """Whether a character that is in no word says something: a sign, a minus, or what stands between two digits."""
    here = text[at]
    if _is_dash(here):
        if text[max(0, at - 1) : at].isalnum() or _is_dash(text[at + 1 : at + 2] or " "):
            return False  # of a row of dashes the last counts, however long the row is
        return re.match(r"[^\w\s]?\.?\d", text[at + 1 : at + 4]) is not None
    if unicodedata.category(here) in _SIGN_CATEGORIES or here in _SIGNS_BY_NAME:
        return True
    after = text[at + 1 : at + 2]
    if here == "." and after.isdecimal() and not text[max(0, at - 1) : at].isalpha():
        return True
    return text[max(0, at - 1) : at].isdecimal() and after.isdecimal() and not here.isspace() and here != "_"


def _is_dash(character: str) -> bool:
    return unicodedata.category(character) == "Pd" or character == "−"
