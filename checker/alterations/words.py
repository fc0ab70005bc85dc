"""The rules of last resort: words put in, left out, or exchanged for others."""

from checker.alterations.ruling import Ruling
from checker.alterations.word_classes import has_noun
from checker.claims.names import is_honorific
from checker.comparison.edits import Comparison, Edit
from checker.comparison.wording import Source, Wording
from checker.findings import Verdict

_TITLE = "a title; the name is the same"
_PHRASE = 4  # words left out in one place that are an unmarked omission, rather than words dropped


def insertion(edit: Edit, comparison: Comparison) -> Ruling | None:
    if edit.source:
        return None
    if _is_title(edit.draft, comparison.draft, edit.draft_words[1]):
        return Ruling("insertion", Verdict.REVIEW, _TITLE)
    return Ruling("insertion", Verdict.ALTERED)


def omission(edit: Edit, comparison: Comparison) -> Ruling | None:
    if edit.draft:
        return None
    if _is_title(edit.source, comparison.source, edit.source_words[1]):
        return Ruling("omission", Verdict.REVIEW, _TITLE)
    dropped = comparison.source.keys[slice(*edit.source_words)]
    small = all(key in comparison.language.words.function_words for key in dropped) or len(dropped) >= _PHRASE
    small = small and (len(dropped) >= _PHRASE or not has_noun(edit, comparison))
    return Ruling("omission", Verdict.REVIEW if small else Verdict.ALTERED)


def _is_title(tokens: tuple[str, ...], side: Wording | Source, after: int) -> bool:
    """Whether the words are a title before a name: it is the same person with or without it."""
    named = after < len(side.words) and side.shown(after, after + 1)[:1].isupper()
    return named and all(is_honorific(token, side.language) for token in tokens)


def synonym(edit: Edit, comparison: Comparison) -> Ruling:
    return Ruling("synonym", Verdict.ALTERED)
