"""Count, by kind, what a checker let pass and where it cried wolf. No checker runs here: answers are handed in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import quantiles

from bench.verdicts.cases import Case, Label
from checker.findings import Verdict

UNTOUCHED = frozenset({Verdict.EXACT, Verdict.EQUIVALENT})
ACCEPTED = UNTOUCHED | {Verdict.MARKED_EDIT, Verdict.HOUSE_STYLE}
FLAGGED = frozenset({Verdict.ALTERED, Verdict.MISATTRIBUTED})


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was answered to one case: the verdict, and for each peer whether it took the quotation for faithful."""

    case: Case
    verdict: Verdict
    peers: Mapping[str, bool] = field(default_factory=dict)

    @property
    def is_false_accept(self) -> bool:
        return self.case.label is not Label.FAITHFUL and self.verdict in ACCEPTED

    @property
    def is_unseen(self) -> bool:
        """The promise broken: words that are not the source's, or another's, called the same words."""
        return self.case.label not in (Label.FAITHFUL, Label.CUT) and self.verdict in UNTOUCHED

    @property
    def is_false_alarm(self) -> bool:
        return self.case.label is Label.FAITHFUL and self.verdict in FLAGGED


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Counts over ``n`` cases. ``peers`` counts each peer's wrong answers, which are false accepts or false alarms."""

    kind: str
    label: str
    n: int
    false_accepts: int
    unseen: int
    false_alarms: int
    flagged: int
    review: int
    unfound: int
    peers: Mapping[str, int]


def tally(kind: str, outcomes: Sequence[Outcome]) -> Tally:
    verdicts = [outcome.verdict for outcome in outcomes]
    peers = {name for outcome in outcomes for name in outcome.peers}
    return Tally(
        kind=kind,
        label=" ".join(sorted({outcome.case.label for outcome in outcomes})),
        n=len(outcomes),
        false_accepts=sum(outcome.is_false_accept for outcome in outcomes),
        unseen=sum(outcome.is_unseen for outcome in outcomes),
        false_alarms=sum(outcome.is_false_alarm for outcome in outcomes),
        flagged=sum(verdict in FLAGGED for verdict in verdicts),
        review=verdicts.count(Verdict.REVIEW),
        unfound=sum(verdict in (Verdict.NOT_FOUND, Verdict.CANNOT_CHECK) for verdict in verdicts),
        peers={name: sum(is_wrong(outcome, name) for outcome in outcomes) for name in peers},
    )


def is_wrong(outcome: Outcome, peer: str) -> bool:
    return outcome.peers[peer] is not (outcome.case.label is Label.FAITHFUL)


def by_kind(outcomes: Iterable[Outcome]) -> list[Tally]:
    """A tally of each kind, in the order in which they came."""
    kinds: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        kinds.setdefault(outcome.case.kind, []).append(outcome)
    return [tally(kind, those) for kind, those in kinds.items()]


def in_all(outcomes: Sequence[Outcome]) -> list[Tally]:
    """The faithful ones together, and all others together."""
    sound = [outcome for outcome in outcomes if outcome.case.label is Label.FAITHFUL]
    faulty = [outcome for outcome in outcomes if outcome.case.label is not Label.FAITHFUL]
    return [tally(kind, those) for kind, those in (("all faithful", sound), ("all others", faulty)) if those]


def median_and_p95(milliseconds: Sequence[float]) -> tuple[float, float]:
    if len(milliseconds) < 2:
        return (milliseconds[0], milliseconds[0]) if milliseconds else (0.0, 0.0)
    cuts = quantiles(milliseconds, n=20, method="inclusive")
    return cuts[9], cuts[18]
