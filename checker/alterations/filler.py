"""What a speaker's mouth adds and a transcript keeps: "uh", a false start, "And" to begin with, "(APPLAUSE)".

Only words left out can be fillers. A word that the draft adds is an insertion, however small.
"""

import re

from checker.alterations.edits import Comparison, Edit
from checker.alterations.ruling import Ruling
from checker.findings import Verdict

_SOUNDS = frozenset("uh um er ah eh hm hmm mm mhm uhm oh".split())
_PHRASES = frozenset({("you", "know"), ("i", "mean")})
_OPENERS = frozenset({"and", "so", "well", "now", "look", "okay", "ok", "listen"})
_ASIDES = frozenset({("well",), ("look",), ("now",), ("okay",), ("ok",), ("like",), ("you", "know"), ("i", "mean")})
_STOP, _PAUSE = re.compile(r"[.!?]"), re.compile(r"[,;:.!?—–]|--|\.\.\.")
_NOISE = re.compile(
    r"\b(?:applause|laughter|laugh(?:s|ing)?|cheer(?:s|ing)?|boo(?:s|ing)?|crosstalk|cross-talk|inaudible|unintelligible"
    r"|bell|music|chant(?:s|ing)?|off-mic|audio|video|break|ph|commercial|pause|ringing|gavel|silence)\b",
    re.IGNORECASE,
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
    if all(word in _SOUNDS for word in words) or words in _PHRASES:
        return "a filler"
    if _is_noise(edit, comparison):
        return "an interruption noted in the transcript"
    if _is_aside(words, edit, comparison):
        return "a filler"
    if len(words) <= 2 and all(word in _OPENERS for word in words) and _opens(edit, comparison):
        return "a word to begin with"
    return "a false start" if _is_false_start(words, edit, comparison) else ""


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


def _is_noise(edit: Edit, comparison: Comparison) -> bool:
    """Whether the words stand in brackets of the transcript and say what was heard, not what was said."""
    source = comparison.source
    first, last = source.words[edit.source_words[0]], source.words[edit.source_words[1] - 1]
    before, after = source.text[max(0, first.start - 1) : first.start], source.text[last.end : last.end + 1]
    inside = source.text[first.start : last.end]
    short = edit.source_words[1] - edit.source_words[0] <= _LONGEST_NOISE
    return short and before + after in {"()", "[]"} and _NOISE.search(inside) is not None


def _is_false_start(words: tuple[str, ...], edit: Edit, comparison: Comparison) -> bool:
    """Whether the words are said again at once: "we will, we will win"."""
    if len(words) > _FURTHEST_RESTART:
        return False
    keys = comparison.source.keys
    first, last = edit.source_words
    again = tuple(keys[last : last + len(words)])
    before = tuple(keys[max(0, first - len(words)) : first])
    return words in (again, before)
