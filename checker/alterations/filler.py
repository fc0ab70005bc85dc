"""What a speaker's mouth adds and a transcript keeps: "uh", a false start, "And" to begin with, "(APPLAUSE)".

Only words left out can be fillers. A word that the draft adds is an insertion, however small.
"""

import re
from collections.abc import Sequence
from functools import cache

from checker.alterations.ruling import Ruling
from checker.alterations.word_classes import has_noun
from checker.comparison.edits import Comparison, Edit
from checker.comparison.spellings import expand
from checker.findings import Verdict
from corpus.languages.lexicon import Lexicon
from corpus.languages.writing import Speech
from corpus.text.patterns import one_of, pattern

_STOP, _PAUSE = pattern(r"[.!?]"), pattern(r"[,;:.!?—–]|--|\.\.\.")
_DASH = pattern(r"--|[—–]")
_MARKS = ".,!?…"  # that a note may end with
_NEAR = 4  # code points
_LONGEST_NOISE = 5  # words
_FURTHEST_RESTART = 4  # words of a false start


def filler(edit: Edit, comparison: Comparison) -> Ruling | None:
    if edit.draft or not edit.source or edit.elided or edit.leap:
        return None
    note = _why(edit, comparison)
    return Ruling("filler", Verdict.HOUSE_STYLE, note) if note else None


def _why(edit: Edit, comparison: Comparison) -> str:
    words, speech = tuple(comparison.source.keys[slice(*edit.source_words)]), comparison.language.speech
    # Two fillers in a row may be a clause: "you know I mean to pay".
    if speech.sounds.issuperset(words) or words in speech.fillers:
        return "a filler"
    if is_noise(edit, comparison):
        return "an interruption noted in the transcript"
    if _is_aside(words, edit, comparison) or _is_particle(words, edit, comparison):
        return "a filler"
    if len(words) <= 2 and speech.openers.issuperset(words) and _opens(edit, comparison):
        return "a word to begin with"
    bare = _without_fillers(words, speech)
    return "a false start" if bare and _is_false_start(bare, edit, comparison) else ""


def _opens(edit: Edit, comparison: Comparison) -> bool:
    """Whether the words begin a sentence: of the source, or of the draft, which may cut one in two."""
    draft, at = comparison.draft, edit.draft_words[0]
    cut = 0 < at < len(draft.words) and _STOP.search(draft.text, draft.words[at - 1].end, draft.words[at].start)
    return comparison.source.ends_sentence(edit.source_words[0] - 1) or bool(cut)


def _is_aside(words: tuple[str, ...], edit: Edit, comparison: Comparison) -> bool:
    """Whether the words are a marker between pauses: "it is, well, hard"."""
    return words in comparison.language.speech.asides and _pauses(edit, comparison) == [True, True]


def _is_particle(words: tuple[str, ...], edit: Edit, comparison: Comparison) -> bool:
    """Whether the words are particles inside a clause, before nothing that gives them a sense."""
    particles, last = comparison.language.speech.particles, edit.source_words[1]
    following = [*words[1:], *comparison.source.keys[last : last + 1]]
    light = all(
        word in particles and after not in particles[word] for word, after in zip(words, following, strict=False)
    )
    if not light or not particles or _pauses(edit, comparison) != [False, False]:
        return False
    return not has_noun(edit, comparison)  # "er rief Halt"


def _pauses(edit: Edit, comparison: Comparison) -> list[bool]:
    """Whether a mark stands before the words, and behind them; nothing where the text begins or ends with them."""
    source, (first, last) = comparison.source, edit.source_words
    if first == 0 or last >= len(source.words):
        return []
    return [_PAUSE.search(source.shown_between(index)) is not None for index in (first - 1, last - 1)]


def is_noise(edit: Edit, comparison: Comparison) -> bool:
    """Whether the words stand in brackets of the transcript and say what was heard, not what was said."""
    source, speech = comparison.source, comparison.language.speech
    first, last = source.words[edit.source_words[0]], source.words[edit.source_words[1] - 1]
    before = source.text[max(0, first.start - 1) : first.start]
    after = source.text[last.end : last.end + _NEAR].lstrip(_MARKS)[:1]
    if before + after not in {"()", "[]"}:
        return False
    count = edit.source_words[1] - edit.source_words[0]
    # A long note begins with what was heard; elsewhere in so many words it may be what somebody speaks of.
    limit = _LONGEST_NOISE if first.key not in speech.noises else max(_LONGEST_NOISE, speech.longest_noise)
    return count <= limit and _noise(comparison.language).search(source.text, first.start, last.end) is not None


@cache
def _noise(language: Lexicon) -> re.Pattern[str]:
    return re.compile(rf"\b{one_of(language.speech.noises)}\b", re.IGNORECASE)


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


def _without_fillers(words: tuple[str, ...], speech: Speech) -> tuple[str, ...]:
    """The words without sounds, and without what a speaker says to win time."""
    kept = tuple(word for word in words if word not in speech.sounds)
    for phrase in speech.fillers:
        for at in range(len(kept) - len(phrase), -1, -1):
            if kept[at : at + len(phrase)] == phrase:
                kept = kept[:at] + kept[at + len(phrase) :]
    return kept


def _parts(words: Sequence[str], language: Lexicon) -> tuple[str, ...]:
    """The words with contractions opened: who says "that that’s" says "that" twice."""
    return tuple(part for word in words for part in expand(word, language))


def _is_broken_off(said: tuple[str, ...], edit: Edit, comparison: Comparison) -> bool:
    """Whether small words that turn nothing stand before a dash: "the pier is -- it’s closed"."""
    small = comparison.language.speech.light
    light = all(part in small or part.startswith("'") for part in said)
    return light and _has_dash(edit.source_words[1] - 1, comparison)


def _starts_anew(words: tuple[str, ...], edit: Edit, comparison: Comparison) -> bool:
    """Whether a pronoun takes up what was broken off: "Quill wants to -- she wants to go"."""
    first = edit.source_words[0]
    before = tuple(comparison.source.keys[max(0, first - len(words) + 1) : first])
    takes_up = len(words) > 1 and words[0] in comparison.language.speech.subjects and words[1:] == before
    return takes_up and _has_dash(first - 1, comparison)


def _has_dash(index: int, comparison: Comparison) -> bool:
    """Whether a dash follows word ``index`` of the source."""
    words = comparison.source.words
    return 0 <= index < len(words) - 1 and _DASH.search(comparison.source.shown_between(index)) is not None
