"""Another name than the source's: a person, a place, an institution. A title or a possessive is not a name."""

from collections.abc import Sequence

from checker.align import FUNCTION_WORDS
from checker.alterations.edits import Comparison, Edit
from checker.alterations.forms import expand
from checker.alterations.ruling import Ruling
from checker.findings import Verdict
from checker.wording import Source, Wording
from corpus.fold import Word


def name(edit: Edit, comparison: Comparison) -> Ruling | None:
    draft, source = comparison.draft, comparison.source
    named = _names(draft, draft.words, edit.draft_words) | _names(source, source.words, edit.source_words)
    return Ruling("name", Verdict.ALTERED) if named else None


def _names(side: Wording | Source, words: Sequence[Word], place: tuple[int, int]) -> set[str]:
    """The words of an edit that are capitals by nature, not because a sentence begins."""
    return {words[at].key for at in range(*place) if _is_name(side.text, words, at)}


def _is_name(text: str, words: Sequence[Word], at: int) -> bool:
    word = words[at]
    raw = text[word.start : word.end]
    if expand(word.key)[0] in FUNCTION_WORDS or not raw[0].isupper() or at == 0:
        return False
    before = words[at - 1]
    between = text[before.end : word.start]
    shouted = raw.isupper() and len(raw) > 1 and text[before.start : before.end].isupper()
    return not shouted and not any(mark in between for mark in '.!?:\n"“”')
