"""Words that the layout of a text gives to somebody, without marks or a report verb.

Words that are set off are somebody's as a whole. Of what other rules find inside them only one thing stays: a quotation
in marks whose speaker is named, as in any quotation inside another.
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
    """``found`` with what the layout adds and without what it overrules, in order.

    ``bold`` is what the text sets in bold type.
    """
    marked = [quotation for quotation in found if quotation.kind in _IN_MARKS]
    # A block whose speaker only the paragraph before suggests may still be signed below.
    attributed = {id(one.frame) for one in marked if one.mention is not None and not _is_guess(one)}
    added = attribute_turns(text, frames, marked) + attribute_answers(text, frames, marked, bold)
    added += attribute_blocks(text, frames, attributed | {id(quotation.frame) for quotation in added})
    if not added:
        return list(found)
    spans = sorted(span for quotation in added for span in quotation.spans)
    starts = [span.start for span in spans]

    # Added spans follow one another, so it is enough to look at the last one that starts before a quotation ends.
    def stays(quotation: Attribution) -> bool:
        last = bisect_left(starts, quotation.spans[-1].end) - 1
        inside = last >= 0 and quotation.spans[0].start < spans[last].end
        return not inside or (quotation.kind in _IN_MARKS and is_named(quotation) and not _is_guess(quotation))

    both = [*added, *filter(stays, found)]
    return sorted(both, key=lambda quotation: (quotation.spans[0].start, quotation.spans[-1].end))


def _is_guess(quotation: Attribution) -> bool:
    """Whether only the paragraph before suggests the speaker: a signature below knows better."""
    return quotation.rule.endswith("-paragraph")
