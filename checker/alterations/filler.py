"""What a speaker's mouth adds and a transcript keeps: "uh", a false start, "And" to begin with, "(APPLAUSE)".

Only words left out can be fillers. A word that the draft adds is an insertion, however small.
"""

import re
from collections.abc import Sequence

from checker.alterations.ruling import Ruling
from checker.comparison.align import SOUNDS
from checker.comparison.edits import Comparison, Edit
from checker.comparison.forms import expand
from checker.findings import Verdict
from corpus.languages.lexicon import Lexicon
from corpus.text.patterns import pattern

_PHRASES = frozenset({("you", "know"), ("i", "mean")})
_OPENERS = frozenset({"and", "so", "well", "now", "look", "okay", "ok", "listen"})
_ASIDES = frozenset({("well",), ("look",), ("now",), ("okay",), ("ok",), ("like",), ("you", "know"), ("i", "mean")})
_STOP, _PAUSE = pattern(r"[.!?]"), pattern(r"[,;:.!?—–]|--|\.\.\.")
_NOISE = pattern(
    r"\b(?:applause|laughter|laugh(?:s|ing)?|cheer(?:s|ing)?|boo(?:s|ing)?|crosstalk|cross-talk|inaudible|unintelligible"
    r"|bell|music|chant(?:s|ing)?|off-mic|audio|video|break|ph|commercial|pause|ringing|gavel|silence)\b",
    re.IGNORECASE,
)
_DASH = pattern(r"--|[—–]")
_SUBJECTS = frozenset("i you he she it we they this that there".split())
# Words that may be broken off unsaid without a loss: none that denies, counts, weakens or tells what may be.
_BROKEN_OFF = _SUBJECTS | frozenset(
    "and but so a an the my our your his her its their am is are was were be been have has had do does did to of in on "
    "at by for from with as what who which when where why how".split()
)
_LONGEST_NOISE = 5  # words
_FURTHEST_RESTART = 4  # words of a false start


def filler(edit: Edit, comparison: Comparison) -> Ruling | None:
    if edit.draft or not edit.source or edit.elided or edit.leap:
        return None
    note = _why(edit, comparison)
    return Ruling("filler", Verdict.HOUSE_STYLE, note) if note else None


def _why(edit: Edit, comparison: Comparison) -> str:
    words = tuple(comparison.source.keys[slice(*edit.source_words)])
    bare = _without_fillers(words)
    if all(word in SOUNDS for word in words) or words in _PHRASES:
        return "a filler"
    if is_noise(edit, comparison):
        return "an interruption noted in the transcript"
    if _is_aside(words, edit, comparison):
        return "a filler"
    if len(words) <= 2 and all(word in _OPENERS for word in words) and _opens(edit, comparison):
        return "a word to begin with"
    return "a false start" if bare and _is_false_start(bare, edit, comparison) else ""


def _opens(edit: Edit, comparison: Comparison) -> bool:
    """Whether the words begin a sentence: of the source, or of the draft, which may cut one in two."""
    draft, at = comparison.draft, edit.draft_words[0]
    cut = 0 < at < len(draft.words) and _STOP.search(draft.text, draft.words[at - 1].end, draft.words[at].start)
    return comparison.source.ends_sentence(edit.source_words[0] - 1) or bool(cut)


def _is_aside(words: tuple[str, ...], edit: Edit, comparison: Comparison) -> bool:
    """Whether the words are a marker between pauses: "it is, well, hard"."""
    source, (first, last) = comparison.source, edit.source_words
    if words not in _ASIDES or first == 0 or last >= len(source.words):
        return False
    return all(_PAUSE.search(source.shown_between(index)) is not None for index in (first - 1, last - 1))


def is_noise(edit: Edit, comparison: Comparison) -> bool:
    """Whether the words stand in brackets of the transcript and say what was heard, not what was said."""
    source = comparison.source
    first, last = source.words[edit.source_words[0]], source.words[edit.source_words[1] - 1]
    before, after = source.text[max(0, first.start - 1) : first.start], source.text[last.end : last.end + 1]
    inside = source.text[first.start : last.end]
    short = edit.source_words[1] - edit.source_words[0] <= _LONGEST_NOISE
    return short and before + after in {"()", "[]"} and _NOISE.search(inside) is not None


def _is_false_start(words: tuple[str, ...], edit: Edit, comparison: Comparison) -> bool:
    """Whether the words are said again at once, "we will, we will win", or broken off: "it is -- they are"."""
    if len(words) > _FURTHEST_RESTART:
        return False
    keys = comparison.source.keys
    first, last = edit.source_words
    said = _parts(words, comparison.language)
    again, before = (
        _parts(keys[last : last + len(words)], comparison.language)[: len(said)],
        tuple(keys[max(0, first - len(words)) : first]),
    )
    if said == again or words == before:
        return True
    return _is_broken_off(said, edit, comparison) or _starts_anew(words, edit, comparison)


def _without_fillers(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without sounds, and without what a speaker says to win time."""
    kept = tuple(word for word in words if word not in SOUNDS)
    for phrase in _PHRASES:
        for at in range(len(kept) - len(phrase), -1, -1):
            if kept[at : at + len(phrase)] == phrase:
                kept = kept[:at] + kept[at + len(phrase) :]
    return kept


def _parts(words: Sequence[str], language: Lexicon) -> tuple[str, ...]:
    """The words with contractions opened: who says "that that’s" says "that" twice."""
    return tuple(part for word in words for part in expand(word, language))


def _is_broken_off(said: tuple[str, ...], edit: Edit, comparison: Comparison) -> bool:
    """Whether small words that turn nothing stand before a dash: "the pier is -- it’s closed"."""
    light = all(part in _BROKEN_OFF or part.startswith("'") for part in said)
    return light and _has_dash(edit.source_words[1] - 1, comparison)


def _starts_anew(words: tuple[str, ...], edit: Edit, comparison: Comparison) -> bool:
    """Whether a pronoun takes up what was broken off: "Quill wants to -- she wants to go"."""
    first = edit.source_words[0]
    before = tuple(comparison.source.keys[max(0, first - len(words) + 1) : first])
    return len(words) > 1 and words[0] in _SUBJECTS and words[1:] == before and _has_dash(first - 1, comparison)


def _has_dash(index: int, comparison: Comparison) -> bool:
    """Whether a dash follows word ``index`` of the source."""
    words = comparison.source.words
    return 0 <= index < len(words) - 1 and _DASH.search(comparison.source.shown_between(index)) is not None
