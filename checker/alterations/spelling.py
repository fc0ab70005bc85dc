"""The same words written otherwise: contractions, numerals, British and American forms, "home grown", a typing slip."""

import unicodedata

from checker.alterations.date import MONTHS
from checker.alterations.ruling import Ruling
from checker.alterations.slips import is_proven, looks_like_a_slip
from checker.comparison.edits import Comparison, Edit
from checker.comparison.forms import plain_form, same_form
from checker.comparison.numbers import number_at
from checker.comparison.wording import Source, Wording
from checker.findings import Verdict
from corpus.text.patterns import pattern

_BY_EAR = 0.6  # likeness of a name and what somebody heard
_RANGE = frozenset({("to",), ("through",)})
_DASH = pattern(r"\s*[-–—]\s*")
_APOSTROPHE = pattern("['’‘]")
_HEARD_ALIKE = {"they're": "their", "you're": "your", "who's": "whose"}
# Words that are something else with the apostrophe.
_OTHER_WORDS = frozenset("were well ill shell hell id wed shed cant wont lets whose".split())
_SUBJECTS = frozenset("i you he she it we they there that this these those".split())


def spelling(edit: Edit, comparison: Comparison) -> Ruling | None:
    if edit.respelled or any(same(edit, comparison) for same in _SAME):
        return Ruling("spelling", Verdict.HOUSE_STYLE, "the same, spelled otherwise")
    return _slip(edit, comparison)


def _slip(edit: Edit, comparison: Comparison) -> Ruling | None:
    if len(edit.draft) != 1 or len(edit.source) != 1 or not looks_like_a_slip(edit.draft[0], edit.source[0]):
        return None
    if is_proven(edit.draft[0], edit.source[0], comparison.passages_with):
        return Ruling("spelling", Verdict.HOUSE_STYLE, "a slip of the pen")
    return Ruling("spelling", Verdict.REVIEW, "a slip of the pen, or another word")


def _is_one_form(edit: Edit, comparison: Comparison) -> bool:
    """Whether a word only takes or loses accents or its possessive, or stands as a sign across its number."""
    if len(edit.draft) != 1 or len(edit.source) != 1:
        return False
    return same_form(_bare(edit.draft[0]), _bare(edit.source[0]), comparison.language)


def _is_because(edit: Edit, comparison: Comparison) -> bool:
    """Whether "cause" is short for "because": an apostrophe says so, or a subject that follows."""
    if {edit.draft, edit.source} != {("cause",), ("because",)}:
        return False
    side, (first, last) = _side_of("cause", edit, comparison)
    apart = _APOSTROPHE.match(side.text, side.words[first].start - 1) if side.words[first].start else None
    return apart is not None or not _SUBJECTS.isdisjoint(side.keys[last : last + 1])


def _is_number_sign(edit: Edit, comparison: Comparison) -> bool:
    """Whether "No." before digits is "number"."""
    if {edit.draft, edit.source} != {("no",), ("number",)}:
        return False
    side, (_, last) = _side_of("no", edit, comparison)
    end = side.words[last - 1].end
    return (
        side.text[end : end + 1] == "." and number_at(side.keys[last : last + 1] or ["."], 0, side.language) is not None
    )


def _is_range(edit: Edit, comparison: Comparison) -> bool:
    """Whether one side has a dash between two numbers and the other says it: "10-20" and "10 to 20"."""
    if (edit.draft or edit.source) not in _RANGE or (edit.draft and edit.source):
        return False
    draft, source = comparison.draft, comparison.source
    side, at = (draft, edit.draft_words[0]) if edit.source else (source, edit.source_words[0])
    if not 0 < at < len(side.words):
        return False
    between = side.text[side.words[at - 1].end : side.words[at].start]
    numbers = all(number_at(side.keys[one : one + 1], 0, side.language) for one in (at - 1, at))
    return numbers and _DASH.fullmatch(between) is not None


def _is_day_of_month(edit: Edit, comparison: Comparison) -> bool:
    """Whether the day after a month is spelled as a number or as an ordinal: "May 5" and "May 5th"."""
    if len(edit.draft) != 1 or len(edit.source) != 1 or not edit.source_words[0]:
        return False
    values = {token.removeprefix("#").removesuffix("th") for token in (edit.draft[0], edit.source[0])}
    before = comparison.source.keys[edit.source_words[0] - 1]
    return (
        len(values) == 1
        and edit.draft[0][0] == edit.source[0][0] == "#"
        and plain_form(before, comparison.language) in MONTHS
    )


def _drops_a_letter(edit: Edit, comparison: Comparison) -> bool:
    """Whether an apostrophe stands for the g of "-ing": "sailin’"."""
    if len(edit.draft) != 1 or len(edit.source) != 1:
        return False
    short, long = sorted((edit.draft[0], edit.source[0]), key=len)
    if not short.endswith("in") or long != short + "g":
        return False
    side, (_, last) = _side_of(short, edit, comparison)
    return _APOSTROPHE.match(side.text, side.words[last - 1].end) is not None


def _lacks_an_apostrophe(edit: Edit, comparison: Comparison) -> bool:
    """Whether one side forgets an apostrophe, or hears "they’re" as "their"."""
    one, other = comparison.draft.keys[slice(*edit.draft_words)], comparison.source.keys[slice(*edit.source_words)]
    if len(one) != 1 or len(other) != 1:
        return False
    bare, full = sorted((one[0], other[0]), key=lambda key: "'" in key)
    return _HEARD_ALIKE.get(full) == bare or (full.replace("'", "") == bare and bare not in _OTHER_WORDS)


def _has_got(edit: Edit, comparison: Comparison) -> bool:
    """Whether the "have" of "have got" is spoken or swallowed: "we’ve got to", "we gotta"."""
    if {edit.draft, edit.source} != {("have",), ()}:
        return False
    side, (_, last) = _side_of("have", edit, comparison)
    return side.keys[last - 1].endswith("'ve") and side.keys[last : last + 1] in (["got"], ["gotta"])


def _side_of(word: str, edit: Edit, comparison: Comparison) -> tuple[Wording | Source, tuple[int, int]]:
    """The side that has a word, and its place there."""
    if edit.draft == (word,):
        return comparison.draft, edit.draft_words
    return comparison.source, edit.source_words


def _is_bare_possessive(edit: Edit, comparison: Comparison) -> bool:
    """Whether a word in s only takes or loses the s of its possessive: "Sanders's" and "Sanders’"."""
    if {edit.draft, edit.source} != {("'s",), ()}:
        return False
    shorter = (
        comparison.source.keys[slice(*edit.source_words)]
        if edit.draft
        else comparison.draft.keys[slice(*edit.draft_words)]
    )
    return bool(shorter) and shorter[-1].endswith("s")


def _by_ear(edit: Edit, comparison: Comparison) -> bool:
    """Whether the transcript says of its own word that it was written by ear, "(ph)"."""
    source, last = comparison.source, edit.source_words[1]
    if not edit.draft or not edit.source or source.keys[last : last + 1] != ["ph"]:
        return False
    from rapidfuzz.distance import Indel

    return (
        edit.draft[0][0] == edit.source[0][0] and Indel.normalized_similarity(edit.draft[0], edit.source[0]) >= _BY_EAR
    )


def _bare(word: str) -> str:
    """The word without accents and without the possessive."""
    bare = word.removesuffix("'s").removesuffix("'")
    if bare.isascii():
        return bare
    apart = unicodedata.normalize("NFD", bare)
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


_SAME = (
    _is_one_form,
    _is_bare_possessive,
    _by_ear,
    _is_because,
    _is_number_sign,
    _is_range,
    _is_day_of_month,
    _drops_a_letter,
    _lacks_an_apostrophe,
    _has_got,
)
