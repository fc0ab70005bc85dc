"""A quotation that runs over several paragraphs, each with an opening mark of its own, has one speaker.

Whichever paragraph names the speaker does so for all of them: a speech is often attributed only at its end.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.document import QuotationKind
from corpus.quotations.speech import confidence
from corpus.quotations.speech.rule_answers import Attribution

RULE = "continued"
# A rule that is right this often may speak for other paragraphs, and no other paragraph speaks for its own.
_SURE = 0.7


def with_continued(found: Sequence[Attribution]) -> list[Attribution]:
    """``found``, with all paragraphs of a quotation given to the speaker that the surest of them names."""
    continued = list(found)
    for run in _runs(found):
        # Several paragraphs may suggest a speaker; only the best of them is believed.
        surest = max((found[number] for number in run), key=_sureness)
        if _sureness(surest) < _SURE:
            continue
        for number in run:
            if found[number] is not surest and _sureness(found[number]) < _SURE:
                own = found[number]
                continued[number] = replace(surest, frame=own.frame, kind=own.kind, spans=own.spans, rule=RULE)
    return continued


def _sureness(attribution: Attribution) -> float:
    return confidence.of_rule(attribution.rule) if attribution.mention is not None else 0.0


def _runs(found: Sequence[Attribution]) -> Iterator[list[int]]:
    """The indexes of the attributions that are the paragraphs of one quotation."""
    run: list[int] = []
    for number, attribution in enumerate(found):
        if attribution.frame.depth or attribution.kind is QuotationKind.TITLE:
            continue
        if run and not (_is_continued(found[run[-1]]) and _takes_up(found[number])):
            if len(run) > 1:
                yield run
            run = []
        run.append(number)
    if len(run) > 1:
        yield run


def _is_continued(attribution: Attribution) -> bool:
    """Whether its last stretch ends the paragraph without a closing mark."""
    stretch = next(reversed(attribution.frame.marked.values()))
    return stretch.continued and stretch.inner == attribution.spans[-1]


def _takes_up(attribution: Attribution) -> bool:
    """Whether its first stretch opens the paragraph."""
    stretch = attribution.frame.marked.get(0)
    return stretch is not None and stretch.inner == attribution.spans[0]
