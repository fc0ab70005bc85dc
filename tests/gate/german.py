"""German quotations beside the German sources that they were made from, sound ones and ones with one fault each.

They were written by somebody who had not seen the rules. A case is right if the verdict, the kinds of change, the
answer on the speaker and the source that is shown are.
"""

import json
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from checker import check_claim, check_quotation
from checker.findings import Finding, Verdict
from corpus import Corpus
from tests.gate.scoring import FAITHFUL, records, share

FILE = Path(__file__).with_suffix(".jsonl")


class GermanCase(NamedTuple):
    """A source as a line of an import, what a draft made of it, and what may be answered.

    Of ``kinds`` each entry must be among the kinds that were found, or one of several with a stroke between.
    ``said_by`` has the answers on the speaker that are right.
    """

    id: str
    document: dict[str, Any]
    verdict: tuple[Verdict, ...]
    kinds: tuple[str, ...]
    said_by: tuple[bool | None, ...]
    quote: str | None = None
    speaker: str | None = None
    claim: str | None = None

    @property
    def sound(self) -> bool:
        return FAITHFUL.issuperset(self.verdict)


Judged = Sequence[tuple[GermanCase, Finding]]


def german_cases() -> list[GermanCase]:
    return [GermanCase(**{**record, "verdict": tuple(map(Verdict, record["verdict"]))}) for record in records(FILE)]


@cache
def judged_german() -> Judged:
    """Every case with what is said of it, all the sources being in one corpus."""
    asked = german_cases()
    with Corpus.open() as corpus:
        corpus.import_records(json.dumps({"id": one.id, **one.document}) for one in asked)
        return [(one, _answer(corpus, one)) for one in asked]


def _answer(corpus: Corpus, one: GermanCase) -> Finding:
    if one.claim is not None:
        return check_claim(corpus, one.claim)
    return check_quotation(corpus, one.quote or "", speaker=one.speaker)


def is_right(one: GermanCase, finding: Finding) -> bool:
    found = {change.kind for change in finding.alterations}
    named = all(not found.isdisjoint(wanted.split("|")) for wanted in one.kinds)
    shown = any(match.document.id == one.id for match in finding.matches[:1])
    return finding.verdict in one.verdict and named and finding.said_by.ok in one.said_by and shown


def wrong_in_german(judged: Judged) -> list[str]:
    return [one.id for one, finding in judged if not is_right(one, finding)]


def german_figures(judged: Judged) -> dict[str, float]:
    """``right`` of all; ``passed`` of the sound ones, ``caught`` of the others."""
    passed = [(one.sound, finding.verdict in FAITHFUL) for one, finding in judged]
    return {
        "right": share(len(judged) - len(wrong_in_german(judged)), len(judged)),
        "passed": _share(faithful for sound, faithful in passed if sound),
        "caught": _share(not faithful for sound, faithful in passed if not sound),
    }


def _share(flags: Iterable[bool]) -> float:
    told = list(flags)
    return share(sum(told), len(told))
