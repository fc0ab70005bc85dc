"""Ask the archive about every case: whether the true place comes first, and how long it takes."""

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from time import perf_counter, process_time
from typing import NamedTuple

from bench.engine.cases import Case
from checker.check import check_quotation
from checker.comparison.align import align
from checker.comparison.wording import read_wording
from corpus import Corpus
from corpus.text.fold import keys

_A_HAIR = 1e-3  # matches are told with four digits


class Answer(NamedTuple):
    case: Case
    milliseconds: float
    busy: float  # milliseconds of the processor, whatever else the machine does
    right: bool


def ask(corpus: Corpus, case: Case) -> Answer:
    """Right is what the words are from, or a place that is as good: it has no less of the quotation in order."""
    begun, busy = perf_counter(), process_time()
    finding = check_quotation(corpus, case.quote, speaker=case.speaker)
    taken = (perf_counter() - begun) * 1000, (process_time() - busy) * 1000
    first = finding.matches[0] if finding.matches else None
    if first is None:
        return Answer(case, *taken, False)
    there = first.document.id == case.document and first.span.overlap(case.span) > 0
    return Answer(case, *taken, there or first.score + _A_HAIR >= _true_score(case))


def _true_score(case: Case) -> float:
    wording = read_wording(case.quote)
    source = keys(case.source)
    return align(wording.keys, source, elided=wording.elided, bracketed=wording.bracketed).score


def quantile(times: Iterable[float], share: float) -> float:
    ordered = sorted(times)
    return ordered[min(len(ordered) - 1, math.ceil(share * len(ordered)) - 1)]


def table(answers: Sequence[Answer]) -> str:
    """A line for each kind, and one for all."""
    by_kind = defaultdict[str, list[Answer]](list)
    for answer in answers:
        by_kind[answer.case.kind].append(answer)
    columns = "".join(f" {name:>8}" for name in ("p50 ms", "p95 ms", "p50 cpu", "p95 cpu"))
    rows = [f"{'quotations':<20} {'asked':>6} {'right or tied':>14}{columns}"]
    rows += [_row(kind, found) for kind, found in by_kind.items()]
    return "\n".join([*rows, _row("all", answers)])


def _row(name: str, answers: Sequence[Answer]) -> str:
    times, busy = [one.milliseconds for one in answers], [one.busy for one in answers]
    right = sum(answer.right for answer in answers) / len(answers)
    shown = (f"{quantile(some, share):>8.2f}" for some in (times, busy) for share in (0.5, 0.95))
    return f"{name:<20} {len(answers):>6} {right:>14.4f} {' '.join(shown)}"


def timed(call: Callable[[], object]) -> float:
    """Milliseconds of a call."""
    begun = perf_counter()
    call()
    return (perf_counter() - begun) * 1000
