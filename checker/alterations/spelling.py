"""The same words written otherwise: contractions, numerals, British and American forms, "home grown", a typing slip."""

import unicodedata
from collections.abc import Mapping

from checker.alterations.ruling import Ruling
from checker.alterations.slips import is_proven, looks_like_a_slip
from checker.comparison.edits import Comparison, Edit
from checker.comparison.numbers import number_at
from checker.comparison.spellings import plain_form, same_form
from checker.comparison.wording import Source, Wording
from checker.findings import Verdict
from corpus.languages.lexicon import Lexicon
from corpus.text.patterns import pattern

_BY_EAR = 0.6  # likeness of a name and what somebody heard
_DASH = pattern(r"\s*[-–—]\s*")
_APOSTROPHE = pattern("['’‘]")
_STOP = "."
_ONE = "#1"


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
    mine, theirs = (_bare(side[0], comparison.language) for side in (edit.draft, edit.source))
    return same_form(mine, theirs, comparison.language)


def _is_clipped(edit: Edit, comparison: Comparison) -> bool:
    """Whether "cause" is short for "because": an apostrophe says so, or a subject that follows."""
    short = _short_of(comparison.language.spellings.clipped_words, edit)
    if not short:
        return False
    side, (first, last) = _side_of(short, edit, comparison)
    apart = _APOSTROPHE.match(side.text, side.words[first].start - 1) if side.words[first].start else None
    return apart is not None or not comparison.language.speech.subjects.isdisjoint(side.keys[last : last + 1])


def _is_before_a_number(edit: Edit, comparison: Comparison) -> bool:
    """Whether a word with a full stop before digits is an abbreviation: "No." is "number"."""
    short = _short_of(comparison.language.spellings.before_numbers, edit)
    if not short:
        return False
    side, (_, last) = _side_of(short, edit, comparison)
    numbered = number_at(side.keys[last : last + 1] or [_STOP], 0, side.language) is not None
    return numbered and _has_stop(side, last - 1)


def _short_of(known: Mapping[str, str], edit: Edit) -> str:
    """The shorter of the two words of an edit, where it is known to stand for the other."""
    if len(edit.draft) != 1 or len(edit.source) != 1:
        return ""
    one, other = edit.draft[0], edit.source[0]
    return one if known.get(one) == other else other if known.get(other) == one else ""


def _is_range(edit: Edit, comparison: Comparison) -> bool:
    """Whether one side has a dash between two numbers and the other says it: "10-20" and "10 to 20"."""
    said = edit.draft or edit.source
    if len(said) != 1 or said[0] not in comparison.language.numbers.ranges or (edit.draft and edit.source):
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
    if not _is_ordinal_of_its_number(edit) or not edit.source_words[0]:
        return False
    before = comparison.source.keys[edit.source_words[0] - 1]
    return plain_form(before, comparison.language) in comparison.language.words.months


def _is_ordinal_by_its_stop(edit: Edit, comparison: Comparison) -> bool:
    """Whether a full stop makes digits the ordinal that the other side has: "am 3. Mai" and "am dritten Mai"."""
    if not _is_ordinal_of_its_number(edit) or _STOP not in comparison.language.words.ordinals:
        return False
    side, (_, last) = _side_of(min(edit.draft[0], edit.source[0], key=len), edit, comparison)
    return _has_stop(side, last - 1)


def _has_stop(side: Wording | Source, at: int) -> bool:
    end = side.words[at].end
    return side.text[end : end + 1] == _STOP


def _is_ordinal_of_its_number(edit: Edit) -> bool:
    """Whether one side is a number and the other the ordinal of it."""
    if len(edit.draft) != 1 or len(edit.source) != 1 or not edit.draft[0][0] == edit.source[0][0] == "#":
        return False
    return edit.draft[0].removesuffix("th") == edit.source[0].removesuffix("th")


def _is_article_for_one(edit: Edit, comparison: Comparison) -> bool:
    """Whether one side has the number one and the other an article that is the same word: "1 Meter", "ein Meter"."""
    sides = {edit.draft, edit.source}
    return (_ONE,) in sides and any((one,) in sides for one in comparison.language.numbers.articles_of_one)


def _drops_a_letter(edit: Edit, comparison: Comparison) -> bool:
    """Whether an apostrophe stands for the end of a word: "sailin’"."""
    if len(edit.draft) != 1 or len(edit.source) != 1:
        return False
    short, long = sorted((edit.draft[0], edit.source[0]), key=len)
    clipped = comparison.language.spellings.clipped
    if not any(short.endswith(cut) and long == short.removesuffix(cut) + full for cut, full in clipped):
        return False
    side, (_, last) = _side_of(short, edit, comparison)
    return _APOSTROPHE.match(side.text, side.words[last - 1].end) is not None


def _lacks_an_apostrophe(edit: Edit, comparison: Comparison) -> bool:
    """Whether one side forgets an apostrophe, or hears "they’re" as "their"."""
    one, other = comparison.draft.keys[slice(*edit.draft_words)], comparison.source.keys[slice(*edit.source_words)]
    if len(one) != 1 or len(other) != 1:
        return False
    spellings = comparison.language.spellings
    bare, full = sorted((one[0], other[0]), key=lambda key: "'" in key)
    alike = spellings.heard_alike
    if alike.get(full) == bare or alike.get(bare) == full:
        return True
    return full.replace("'", "") == bare and bare not in spellings.told_by_apostrophe


def _is_swallowed(edit: Edit, comparison: Comparison) -> bool:
    """Whether a word is spoken, or swallowed behind an ending: the "have" of "we’ve got to", "we gotta"."""
    said = edit.draft or edit.source
    if len(said) != 1 or (edit.draft and edit.source) or said[0] not in comparison.language.spellings.swallowed:
        return False
    ending, following = comparison.language.spellings.swallowed[said[0]]
    side, (_, last) = _side_of(said[0], edit, comparison)
    return side.keys[last - 1].endswith(ending) and not following.isdisjoint(side.keys[last : last + 1])


def _side_of(word: str, edit: Edit, comparison: Comparison) -> tuple[Wording | Source, tuple[int, int]]:
    """The side that has a word, and its place there."""
    if edit.draft == (word,):
        return comparison.draft, edit.draft_words
    return comparison.source, edit.source_words


def _is_bare_possessive(edit: Edit, comparison: Comparison) -> bool:
    """Whether a word in s only takes or loses the s of its possessive: "Sanders's" and "Sanders’"."""
    possessive = comparison.language.spellings.possessive
    if not possessive or {edit.draft, edit.source} != {(possessive,), ()}:
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
    if not edit.draft or not edit.source or comparison.language.speech.by_ear.isdisjoint(source.keys[last : last + 1]):
        return False
    from rapidfuzz.distance import Indel

    return (
        edit.draft[0][0] == edit.source[0][0] and Indel.normalized_similarity(edit.draft[0], edit.source[0]) >= _BY_EAR
    )


def _bare(word: str, language: Lexicon) -> str:
    """The word without the possessive and without accents, but for those that make another letter in this language."""
    bare = word.removesuffix(language.spellings.possessive).removesuffix("'")
    return bare if bare.isascii() else "".join(_plain(letter, language.spellings.own_letters) for letter in bare)


def _plain(letter: str, own: str) -> str:
    if letter in own:
        return letter
    return "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))


_SAME = (
    _is_one_form,
    _is_bare_possessive,
    _by_ear,
    _is_clipped,
    _is_before_a_number,
    _is_range,
    _is_day_of_month,
    _is_ordinal_by_its_stop,
    _is_article_for_one,
    _drops_a_letter,
    _lacks_an_apostrophe,
    _is_swallowed,
)
