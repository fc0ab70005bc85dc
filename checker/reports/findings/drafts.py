"""The drafts of a run, as every report on drafts takes them. Positions are those of the file on disk."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.findings import Finding, Level, Verdict
from checker.reports.look import Look
from checker.reports.phrases import counted
from checker.reports.terminal.positions import Lines


@dataclass(frozen=True, slots=True)
class CheckedDraft:
    """A draft under the name it was given by, its text, and what was found in it, in the order of the text."""

    name: str
    text: str
    findings: tuple[Finding, ...]

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
    return f"{total}: {tallied(findings)}" if findings else f"{total}: nothing to check"


def tallied(findings: Iterable[Finding]) -> str:
    """How many findings there are of each verdict, in the order of the verdicts: from exact to related."""
    counts = Counter(finding.verdict for finding in findings)
    return ", ".join(f"{counts[verdict]:,} {verdict}" for verdict in Verdict if counts[verdict])
