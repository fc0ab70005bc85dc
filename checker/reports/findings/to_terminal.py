"""The report on one claim for a reader: first the verdict, then the four answers, then the evidence."""

from collections.abc import Iterator, Sequence

from checker.findings import Answer, Finding, Match
from checker.judging.variants import ALIKE
from checker.judging.variants import told as variant
from checker.reports import phrases
from checker.reports.look import PLAIN, Look
from checker.reports.safe_text import safe
from checker.reports.terminal.layout import Field, Ink, Run, fields, paragraph

POINTS = {True: "agrees", False: "differs", None: "open"}
MARKS = {True: Run("yes  ", Ink.GOOD), False: Run("no   ", Ink.ERROR), None: Run("?    ", Ink.WARNING)}


def claim_to_terminal(finding: Finding, look: Look = PLAIN) -> str:
    """Everything found about one claim."""
    blocks = [answers(finding), evidence(finding, colour=look.colour), elsewhere(finding)]
    parts = [paragraph(headline(finding), look)]
    parts += [fields(block, look) for block in blocks if block]
    return "\n\n".join(parts) + "\n"


def headline(finding: Finding) -> list[Run]:
    return [Run(finding.verdict, phrases.INKS[finding.level]), Run(f"  {safe(finding.explanation)}")]


def answers(finding: Finding) -> list[Field]:
    """The four questions, as far as there was anything to judge."""
    if not phrases.compared(finding):
        return []
    asked = {"words": finding.words, "speaker": finding.said_by, "chain": finding.chain, "context": finding.context}
    return [_answer(label, answer) for label, answer in asked.items()]


def evidence(finding: Finding, *, colour: bool) -> list[Field]:
    """What was compared, word by word, and where the source stands."""
    if not finding.matches:
        return []
    best = finding.matches[0]
    rows = []
    if phrases.compared(finding) and any(piece.changed for piece in finding.difference):
        rows.append(Field("difference", phrases.difference(finding, colour=colour)))
    if finding.is_quotation:
        rows += [Field("change", [Run(phrases.alteration(change))]) for change in finding.alterations]
    rows += [Field(POINTS[point.agrees], [Run(phrases.point(point))]) for point in finding.points]
    return rows + source(best, label="wording" if phrases.compared(finding) else "nearest")


def source(match: Match, *, label: str) -> list[Field]:
    """The exact wording at a place in the corpus, who is behind it, and where to find it."""
    facts = {
        label: safe(match.exact),
        "said by": phrases.speaker(match),
        "carried by": phrases.chain(match),
        "document": phrases.provenance(match.document),
        "date": safe(match.document.published or "not known"),
        "place": phrases.place(match),
        "address": safe(match.document.url or ""),
    }
    return [
        Field(name, [Run(text, Ink.STRONG if name == "wording" else Ink.PLAIN)]) for name, text in facts.items() if text
    ]


def elsewhere(finding: Finding) -> list[Field]:
    """The other places that have it, or most of it. What is merely near is left to the JSON."""
    others = finding.matches[1:] if phrases.compared(finding) else ()
    alike = [match for match in others if match.score >= ALIKE]
    return [Field(label, run) for label, run in zip(_labels(alike), map(_other, alike), strict=True)]


def _labels(alike: Sequence[Match]) -> Iterator[str]:
    """A label for each match: "also in" for the same words, "otherwise" for others, each only where it begins."""
    last = ""
    for match in alike:
        label = "otherwise" if match.differs else "also in"
        yield "" if label == last else label
        last = label


def _other(match: Match) -> list[Run]:
    speaker = f", {safe(match.speaker.name)}" if match.speaker else ""
    dated = f", {safe(match.document.published)}" if match.document.published else ""
    differing = "; ".join(safe(variant(change)) for change in match.differs or ())
    where = f"{phrases.document(match.document)}{dated}, {phrases.place(match)}{speaker}: "
    return [Run(where), Run(safe(match.exact)), Run(f" ({differing})" if differing else "")]


def _answer(label: str, answer: Answer) -> Field:
    return Field(label, [MARKS[answer.ok], Run(safe(answer.why))])
