"""The report, as Markdown: by kind, in all, and the time. Values in, text out."""

from collections.abc import Iterator, Mapping, Sequence

from bench.verdicts.cases import Label
from bench.verdicts.peers import PEERS, Threshold
from bench.verdicts.scoring import ACCEPTED, Outcome, Tally, by_kind, in_all, median_and_p95

_OURS = ("n", "false accept", "exact or equivalent", "false alarm", "review", "flagged", "unfound")


def lines(
    outcomes: Sequence[Outcome], times: Mapping[str, Sequence[float]], thresholds: Mapping[str, Threshold]
) -> Iterator[str]:
    peers = [peer for peer in PEERS if peer in thresholds]
    yield _row(["kind", "label", *_OURS, *peers])
    yield _row(["---", "---", *["---:"] * (len(_OURS) + len(peers))])
    for one in (*by_kind(outcomes), *in_all(outcomes)):
        yield _row(_cells(one, peers))
    yield ""
    yield _row(["", "threshold", "balanced accuracy", "ms p50", "ms p95"])
    yield _row(["---", "---:", "---:", "---:", "---:"])
    for name, taken in times.items():
        at = thresholds.get(name)
        middle, high = median_and_p95(taken)
        chosen = [f"{at.score:.1f}", f"{at.accuracy:.3f}"] if at else ["", f"{_balanced(outcomes):.3f}"]
        yield _row([name, *chosen, f"{middle:.2f}", f"{high:.2f}"])


def wrong(outcomes: Sequence[Outcome], most: int) -> Iterator[str]:
    """Up to ``most`` wrong answers of each kind: let pass, or a false alarm."""
    shown: dict[str, int] = {}
    for one in outcomes:
        shown.setdefault(one.case.kind, 0)
        if not (one.is_false_accept or one.is_false_alarm) or shown[one.case.kind] == most:
            continue
        shown[one.case.kind] += 1
        case = one.case
        place = f"{case.document} {case.span.start}..{case.span.end}"
        yield f"{case.id} {one.verdict}: “{case.quote}” ({case.speaker}; {place})"


def _balanced(outcomes: Sequence[Outcome]) -> float:
    """The mean of the faithful ones accepted and the others not accepted: ``review`` is no acceptance."""
    sound = [one.verdict in ACCEPTED for one in outcomes if one.case.label is Label.FAITHFUL]
    faulty = [one.verdict not in ACCEPTED for one in outcomes if one.case.label is not Label.FAITHFUL]
    return (sum(sound) / max(1, len(sound)) + sum(faulty) / max(1, len(faulty))) / 2


def _cells(one: Tally, peers: Sequence[str]) -> list[str]:
    sound = one.label == Label.FAITHFUL
    accepts = ["", ""] if sound else [_share(one.false_accepts, one.n), str(one.unseen)]
    label = one.label if " " not in one.label else ""
    rest = [_share(each, one.n) for each in (one.review, one.flagged, one.unfound)]
    theirs = [_share(one.peers[peer], one.n) for peer in peers]
    return [one.kind, label, str(one.n), *accepts, _share(one.false_alarms, one.n) if sound else "", *rest, *theirs]


def _share(count: int, of: int) -> str:
    return f"{100 * count / of:.1f} %" if count else "0"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
