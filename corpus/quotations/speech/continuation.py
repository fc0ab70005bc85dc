"""A quotation that runs over several paragraphs, each with an opening mark of its own, has one speaker.

Whichever paragraph names him does so for all of them: a speech is often given to its speaker only at its end.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.document import QuotationKind
from corpus.quotations.speech import confidence
from corpus.quotations.speech.rule_answers import Attribution

RULE = "continued"
_SURE = 0.7  # of a rule that may speak for other paragraphs, and lets none speak for its own


def with_continued(found: Sequence[Attribution]) -> list[Attribution]:
    """``found`` with all paragraphs of one quotation given to the speaker that the surest of them names."""
    given = list(found)
    for run in _runs(found):
        surest = max((found[number] for number in run), key=_sureness)
        if _sureness(surest) < _SURE:
            continue
        for number in run:
            if found[number] is not surest and _sureness(found[number]) < _SURE:
                own = found[number]
                given[number] = replace(surest, frame=own.frame, kind=own.kind, spans=own.spans, rule=RULE)
    return given


def _sureness(attribution: Attribution) -> float:
    return confidence.of_rule(attribution.rule) if attribution.mention is not None else 0.0


def _runs(found: Sequence[Attribution]) -> Iterator[list[int]]:
    """The numbers of the attributions that are the paragraphs of one quotation."""
    run: list[int] = []
    outer = [number for number, one in enumerate(found) if not one.frame.depth and one.kind is not QuotationKind.TITLE]
    for number in outer:
        if run and not (_is_continued(found[run[-1]]) and _takes_up(found[number])):
            if len(run) > 1:
                yield run
            run = []
        run.append(number)
    if len(run) > 1:
        yield run


def _is_continued(attribution: Attribution) -> bool:
    stretch = next(reversed(attribution.frame.marked.values()))
    return stretch.continued and stretch.inner == attribution.spans[-1]


def _takes_up(attribution: Attribution) -> bool:
    stretch = attribution.frame.marked.get(0)
    return stretch is not None and stretch.inner == attribution.spans[0]
