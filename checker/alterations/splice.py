"""Two places of the source printed as one, with no mark where they were joined."""

import re

from checker.alterations.negation import negations
from checker.alterations.ruling import Ruling
from checker.comparison.edits import Comparison, Edit
from checker.comparison.spellings import expand
from checker.findings import Verdict
from corpus.text.fold import words
from corpus.text.patterns import pattern

_FAR = 8  # words left out in one place
_NEAR = 5  # words before what follows in which its negation stands
_LABEL = pattern(r"^[^\W\d_a-zß-öø-ÿ][^:\n]{0,40}:\s", re.MULTILINE)  # who speaks, as a transcript prints it
_INTERJECTION, _QUESTION = 6, 2  # words of another speaker that are passed over; a question asks for what follows


def splice(edit: Edit, comparison: Comparison) -> Ruling | None:
    if edit.leap:
        return _over_a_turn(edit, comparison)
    if edit.draft or edit.elided:
        return None
    first, last = edit.source_words
    if last - first < _FAR and not _crosses_a_sentence(edit, comparison):
        return None
    if _denies_what_follows(edit, comparison):
        return Ruling("negation", Verdict.ALTERED, "what was left out denies what follows")
    return Ruling("splice", Verdict.REVIEW, "two places joined without a mark")


def _denies_what_follows(edit: Edit, comparison: Comparison) -> bool:
    """Whether the words left out end in a negation of what goes on: "I didn't say they" before "were wrong"."""
    first, last = edit.source_words
    for index in range(last - 1, max(first, last - _NEAR) - 1, -1):
        if comparison.source.ends_sentence(index):
            return False
        if negations(expand(comparison.source.words[index].key, comparison.language), comparison.language):
            return True
    return False


def _over_a_turn(edit: Edit, comparison: Comparison) -> Ruling:
    source, at = comparison.source, edit.source_words[0]
    if source.mixed:
        return Ruling("splice", Verdict.ALTERED, "the words of two speakers are joined")
    if source.speaker is None:  # an article: who speaks on after its report may have said something in between
        return Ruling("splice", Verdict.REVIEW, "two quotations are joined without a mark")
    passed_over = _LABEL.sub("", source.text[source.words[at - 1].end : source.words[at].start])
    between = len(words(passed_over))
    if between <= (_QUESTION if "?" in passed_over else _INTERJECTION):
        return Ruling("filler", Verdict.HOUSE_STYLE, "somebody else’s interjection left out")
    return Ruling("splice", Verdict.REVIEW, "somebody else speaks")


def _crosses_a_sentence(edit: Edit, comparison: Comparison) -> bool:
    """Whether the words left out end one sentence and begin another."""
    first, last = edit.source_words
    return any(comparison.source.ends_sentence(index) for index in range(first, last - 1))
