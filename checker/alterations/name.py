"""Another name than the source's: a person, a place, an institution. A title or a possessive is not a name."""

import re
from collections.abc import Sequence

from checker.alterations.ruling import Ruling
from checker.comparison.edits import Comparison, Edit
from checker.comparison.forms import expand
from checker.comparison.wording import TITLES, Source, Wording
from checker.findings import Verdict
from corpus.text.fold import Word


def name(edit: Edit, comparison: Comparison) -> Ruling | None:
    draft, source = comparison.draft, comparison.source
    named = _names(draft, draft.words, edit.draft_words) | _names(source, source.words, edit.source_words)
    return Ruling("name", Verdict.ALTERED) if named or _known_as_a_name(edit, comparison) else None


def names_differ(edit: Edit, comparison: Comparison) -> bool:
    """Whether each side of an edit has a name, and not the same."""
    draft, source = comparison.draft, comparison.source
    mine = _names(draft, draft.words, edit.draft_words)
    theirs = _names(source, source.words, edit.source_words)
    return bool(mine and theirs) and mine != theirs


def _names(side: Wording | Source, words: Sequence[Word], place: tuple[int, int]) -> set[str]:
    """The words of an edit that are capitals by nature, not because a sentence begins."""
    return {words[at].key for at in range(*place) if _is_name(side, words, at)}


def _known_as_a_name(edit: Edit, comparison: Comparison) -> bool:
    """Whether a word that begins the quotation is a capital elsewhere in the document, inside a sentence."""
    source = comparison.source
    first, last = edit.source_words
    if last - first != 1 or not edit.draft or not comparison.draft_text(edit)[:1].isupper():
        return False
    raw = source.shown(first, last)
    if (
        not raw[0].isupper()
        or expand(source.words[first].key, source.language)[0] in source.language.words.function_words
    ):
        return False
    return re.search(rf"(?<=[a-z,] ){re.escape(raw)}\b", source.text) is not None


def _is_name(side: Wording | Source, words: Sequence[Word], at: int) -> bool:
    text, word = side.text, words[at]
    raw = text[word.start : word.end]
    if expand(word.key, side.language)[0] in side.language.words.function_words or not raw[0].isupper() or at == 0:
        return False
    before = words[at - 1]
    between = text[before.end : word.start]
    shouted = raw.isupper() and len(raw) > 1 and text[before.start : before.end].isupper()
    if before.key in TITLES:
        between = between.removeprefix(".")
    return not shouted and not any(mark in between for mark in '.!?:\n"“”')
