"""The drafts of a run, as every report on drafts takes them. Positions are those of the file on disk."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.findings import Finding, Level, Unchecked, Verdict, WhyUnchecked
from checker.reports.look import Look
from checker.reports.phrases import counted
from checker.reports.terminal.positions import Lines

MOST_NAMED = 10  # passages of a draft that were not checked; a text on programs has hundreds
_GRAVITY = (
    WhyUnchecked.UNPAIRED,
    WhyUnchecked.OTHER_MARKS,
    WhyUnchecked.UNREAD,
    WhyUnchecked.CODE,
    WhyUnchecked.SCARE,
    WhyUnchecked.TITLE,
    WhyUnchecked.HIDDEN,
    WhyUnchecked.WORDLESS,
)


@dataclass(frozen=True, slots=True)
class CheckedDraft:
    """A draft under the name it was given by, its text, and what was found in it, in the order of the text.

    ``unchecked`` is what stands in it in quotation marks that no finding covers.
    """

    name: str
    text: str
    findings: tuple[Finding, ...]
    unchecked: tuple[Unchecked, ...] = ()

    @property
    def lines(self) -> Lines:
        return Lines(self.text)


@dataclass(frozen=True, slots=True)
class UnreadDraft:
    """A draft that could not be read, and why."""

    name: str
    reason: str


Draft = CheckedDraft | UnreadDraft


def checked(drafts: Iterable[Draft]) -> Iterator[CheckedDraft]:
    """Those that could be read."""
    return (draft for draft in drafts if isinstance(draft, CheckedDraft))


def shown(draft: CheckedDraft, look: Look) -> list[Finding]:
    """The findings that a report names: what is sound is only counted, unless it is asked for."""
    return [finding for finding in draft.findings if look.everything or finding.level is not Level.NONE]


def summary(drafts: Sequence[CheckedDraft]) -> str:
    """One line over all drafts: how much was checked, and how it came out."""
    findings = [finding for draft in drafts for finding in draft.findings]
    marked = sum(finding.is_quotation for finding in findings)
    total = counted(marked, "quotation")
    if marked < len(findings):
        total += f" and {counted(len(findings) - marked, 'claim')}"
    total += f" in {counted(len(drafts), 'draft')}"
    unchecked = sum(len(draft.unchecked) for draft in drafts)
    parts = [tallied(findings)] * bool(findings) + [not_checked(unchecked)] * bool(unchecked)
    return f"{total}: {'; '.join(parts) or 'nothing to check'}"


def not_checked(number: int) -> str:
    """
    >>> not_checked(1)
    '1 marked passage was not checked'
    """
    return f"{counted(number, 'marked passage')} {'was' if number == 1 else 'were'} not checked"


def named(draft: CheckedDraft, look: Look) -> Sequence[Unchecked]:
    """Those of the passages that were not checked which a report names, in order: all where all is asked for.

    Else those come first that may well be somebody's words.
    """
    if look.everything:
        return draft.unchecked
    return sorted(sorted(draft.unchecked, key=_gravity)[:MOST_NAMED], key=lambda one: one.span)


def _gravity(one: Unchecked) -> int:
    return _GRAVITY.index(one.why)


def tallied(findings: Iterable[Finding]) -> str:
    """How many findings there are of each verdict, in the order of the verdicts: from exact to related."""
    counts = Counter(finding.verdict for finding in findings)
    return ", ".join(f"{counts[verdict]:,} {verdict}" for verdict in Verdict if counts[verdict])
