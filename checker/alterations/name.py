"""Another name than the source's: a person, a place, an institution. A title or a possessive is not a name."""

import re
from collections.abc import Sequence
from functools import lru_cache

from checker.alterations.ruling import Ruling
from checker.comparison.edits import Comparison, Edit
from checker.comparison.full_stops import stop_is_of_word
from checker.comparison.proper_names import is_shown_to_be_a_name
from checker.comparison.spellings import expand
from checker.comparison.wording import Source, Wording
from checker.findings import Verdict
from corpus.languages.lexicon import Lexicon
from corpus.text.fold import Word

_REMEMBERED = 1 << 10  # words of a source


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
    source, language = comparison.source, comparison.language
    first, last = edit.source_words
    if last - first != 1 or not edit.draft or not comparison.draft_text(edit)[:1].isupper():
        return False
    raw = source.shown(first, last)
    if not raw[0].isupper() or _is_small(source.words[first].key, language):
        return False
    if language.grammar.capital_nouns:
        return _is_a_name_anywhere(source, source.keys[first])
    return _stands_inside_a_sentence(source.text, raw)


def _is_a_name_anywhere(source: Source, key: str) -> bool:
    """Whether a word is a name at any of its places; told once for all that have it."""
    if key not in source.names:
        source.names[key] = any(_is_name(source, source.words, at) for at in source.places_of[key])
    return source.names[key]


@lru_cache(_REMEMBERED)
def _stands_inside_a_sentence(text: str, raw: str) -> bool:
    return re.search(rf"(?<=[a-z,] ){re.escape(raw)}\b", text) is not None


def _is_name(side: Wording | Source, words: Sequence[Word], at: int) -> bool:
    text, word = side.text, words[at]
    raw = text[word.start : word.end]
    if _is_small(word.key, side.language) or not raw[0].isupper() or at == 0:
        return False
    before = words[at - 1]
    between = text[before.end : word.start]
    shouted = raw.isupper() and len(raw) > 1 and text[before.start : before.end].isupper()
    if stop_is_of_word(text, words, at - 1, side.language):
        between = between.removeprefix(".")
    if shouted or any(mark in between for mark in '.!?:\n"“”„«»'):
        return False
    return not side.language.grammar.capital_nouns or is_shown_to_be_a_name(text, words, at, side.language)


def _is_small(key: str, language: Lexicon) -> bool:
    return expand(key, language)[0] in language.words.function_words
