"""Claims in other words beside the one passage that is near, and what may be said of them.

A claim that its passage does not say and that is called supported is the worst that can happen here.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from checker import check_claim
from checker.findings import Finding, Verdict
from corpus import Corpus
from corpus.document import Document
from tests.gate.scoring import records, share

FILE = Path(__file__).with_suffix(".jsonl")


class Statement(NamedTuple):
    """A claim, the passage beside it, and the verdicts that are right."""

    id: str
    passage: str
    claim: str
    verdict: tuple[Verdict, ...]


def statements() -> list[Statement]:
    return [Statement(**{**record, "verdict": tuple(map(Verdict, record["verdict"]))}) for record in records(FILE)]


def judged_statements() -> list[tuple[Statement, Finding]]:
    """Every claim with what is said of it, all the passages being in one corpus."""
    asked = statements()
    with Corpus.open() as corpus:
        for number, passage in enumerate(dict.fromkeys(one.passage for one in asked)):
            corpus.add(Document(id=f"passage-{number}", text=passage), quotations=())
        return [(one, check_claim(corpus, one.claim)) for one in asked]


def wrongly_supported(judged: Sequence[tuple[Statement, Finding]]) -> list[str]:
    return [
        one.id
        for one, finding in judged
        if finding.verdict is Verdict.SUPPORTED and Verdict.SUPPORTED not in one.verdict
    ]


def statement_figures(judged: Sequence[tuple[Statement, Finding]]) -> dict[str, float]:
    """``supported``: of what its passage plainly says. ``unsupported``: of what it does not say."""
    plain = [finding.verdict is Verdict.SUPPORTED for one, finding in judged if one.verdict == (Verdict.SUPPORTED,)]
    others = sum(Verdict.SUPPORTED not in one.verdict for one, _ in judged)
    return {
        "verdict": share(sum(finding.verdict in one.verdict for one, finding in judged), len(judged)),
        "supported": share(sum(plain), len(plain)),
        "unsupported": share(others - len(wrongly_supported(judged)), others),
    }
