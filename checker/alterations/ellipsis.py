"""Words left out at an ellipsis: a marked edit, unless they turn the sense or are partly somebody else's."""

from checker.alterations.qualifiers import turning_word
from checker.alterations.ruling import Ruling
from checker.comparison.edits import Comparison, Edit
from checker.findings import Verdict
from corpus.text.patterns import pattern

_MARKS = pattern('["“”«»„]')


def ellipsis(edit: Edit, comparison: Comparison) -> Ruling | None:
    if not edit.elided or edit.draft:
        return None
    if _leaves_the_voice(edit, comparison):
        return Ruling("ellipsis", Verdict.REVIEW, "what was left out is not all one speaker’s")
    swallowed = turning_word(_of_kept_sentences(edit, comparison), comparison.language)
    if swallowed:
        return Ruling("ellipsis", Verdict.REVIEW, f"“{swallowed}” turns the sense")
    return Ruling("ellipsis", Verdict.MARKED_EDIT)


def _leaves_the_voice(edit: Edit, comparison: Comparison) -> bool:
    """Whether the words left out run past the end of a turn, or of a quotation in marks."""
    source, (first, last) = comparison.source, edit.source_words
    if source.leaps_within(first, last):
        return True
    whole = source.text[source.words[max(0, first - 1)].end : source.words[min(last, len(source.words) - 1)].start]
    return _MARKS.search(whole) is not None


def _of_kept_sentences(edit: Edit, comparison: Comparison) -> list[str]:
    """The omitted words that belong to a sentence of which the quotation keeps a part."""
    first, last = edit.source_words
    source = comparison.source
    ends = [index for index in range(first - 1, last) if source.ends_sentence(index)]
    if not ends:
        return source.keys[first:last]
    return source.keys[first : ends[0] + 1] + source.keys[ends[-1] + 1 : last]
