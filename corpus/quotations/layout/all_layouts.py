"""Words that the layout of a text gives to somebody, with no marks and no verb of report around them.

What is set off is somebody's words as a whole: of what the other rules find inside it, only a quotation in marks whose
speaker is named stays, as inside any other quotation.
"""

from bisect import bisect_left
from collections.abc import Sequence

from corpus.document import QuotationKind
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.layout.block_quotations import attribute_blocks
from corpus.quotations.layout.bold_questions import attribute_answers
from corpus.quotations.layout.turns import attribute_turns
from corpus.quotations.speech.attribution import is_named
from corpus.quotations.speech.rule_answers import Attribution
from corpus.spans import Span

_IN_MARKS = frozenset({QuotationKind.DIRECT, QuotationKind.MIXED})


def set_off(
    text: str, frames: Sequence[Frame], found: Sequence[Attribution], bold: Sequence[Span] = ()
) -> list[Attribution]:
    """``found`` and what the layout adds, ordered by where they start, without what the layout takes back.

    ``bold`` is what the text sets in bold letters.
    """
    marked = [one for one in found if one.kind in _IN_MARKS]
    attributed = {id(one.frame) for one in marked if one.mention is not None and not _is_guess(one)}
    added = attribute_turns(text, frames, marked) + attribute_answers(text, frames, marked, bold)
    added += attribute_blocks(text, frames, attributed | {id(one.frame) for one in added})
    if not added:
        return list(found)
    spans = sorted(span for one in added for span in one.spans)
    starts = [span.start for span in spans]

    def is_kept(one: Attribution) -> bool:
        near = bisect_left(starts, one.spans[-1].end) - 1
        meets = near >= 0 and one.spans[0].start < spans[near].end
        return not meets or (one.kind in _IN_MARKS and is_named(one) and not _is_guess(one))

    both = [*added, *filter(is_kept, found)]
    return sorted(both, key=lambda one: (one.spans[0].start, one.spans[-1].end))


def _is_guess(one: Attribution) -> bool:
    """Whether only the paragraph before says whose words these are: a signature knows better."""
    return one.rule.endswith("-paragraph")
