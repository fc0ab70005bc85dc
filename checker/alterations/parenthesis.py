"""Words in parentheses in the source that a quotation leaves out: its publisher's addition, or the speaker's own aside.

The text does not tell which, so somebody must judge; an aside that turns the sense is told by its own kind.
"""

from checker.alterations.qualifiers import turning_word
from checker.alterations.ruling import Ruling
from checker.comparison.edits import Comparison, Edit
from checker.findings import Verdict
from corpus.text.patterns import pattern

_CLOSES = pattern(r"[.,!?]?\)")


def parenthesis(edit: Edit, comparison: Comparison) -> Ruling | None:
    first, last = edit.source_words
    if (
        edit.draft
        or first == last
        or turning_word(edit.source, comparison.language)
        or not _is_whole(comparison, first, last)
    ):
        return None
    return Ruling("parenthesis", Verdict.REVIEW, "in parentheses in the source, its publisher’s or the speaker’s own")


def _is_whole(comparison: Comparison, first: int, last: int) -> bool:
    """Whether the words are all that stands between two parentheses."""
    text, words = comparison.source.text, comparison.source.words
    start, end = words[first].start, words[last - 1].end
    alone = "(" not in text[start:end] and ")" not in text[start:end]
    return alone and text[:start].endswith("(") and _CLOSES.match(text, end) is not None
