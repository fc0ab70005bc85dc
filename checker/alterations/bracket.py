"""What the writer put in brackets: it adds to the source's words, or stands for some of them."""

from checker.align import FUNCTION_WORDS
from checker.alterations.edits import Comparison, Edit
from checker.alterations.name import names_differ
from checker.alterations.negation import negation
from checker.alterations.ruling import Ruling
from checker.findings import Verdict


def bracket(edit: Edit, comparison: Comparison) -> Ruling | None:
    if not edit.bracketed:
        return _of_the_publisher(edit, comparison)
    if negation(edit, comparison) is not None:
        return Ruling("negation", Verdict.ALTERED, "by what the writer put in brackets")
    replaced = comparison.source.keys[slice(*edit.source_words)]
    if not replaced:
        return Ruling("bracket", Verdict.MARKED_EDIT, "added by the writer")
    said = comparison.draft.keys[slice(*edit.draft_words)]
    if any(all(key in FUNCTION_WORDS for key in side) for side in (said, replaced)):
        return Ruling("bracket", Verdict.MARKED_EDIT, "stands for the source’s words")
    if names_differ(edit, comparison):
        return Ruling("name", Verdict.ALTERED, "by what the writer put in brackets")
    return Ruling("bracket", Verdict.REVIEW, "stands for words that say something else")


def _of_the_publisher(edit: Edit, comparison: Comparison) -> Ruling | None:
    """Words that the source itself has in brackets: its publisher put them in, the speaker did not say them."""
    source = comparison.source
    first, last = edit.source_words
    if first == last or edit.respelled:
        return None
    before = source.text[: source.words[first].start].rstrip()[-1:]
    after = source.text[source.words[last - 1].end :].lstrip()[:1]
    if before + after != "[]":
        return None
    return Ruling("bracket", Verdict.REVIEW, "in brackets in the source, where its publisher put it in")
