"""Run the product on the gate's texts, through its public calls only."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from checker import check_claim
from checker.findings import Finding
from corpus import Corpus
from corpus.document import Document, Quotation
from corpus.quotations import extract
from tests.gate.floors import Figures
from tests.gate.german import german_figures, judged_german
from tests.gate.scoring import Attribution, Case, article_figures, attribution, case, records, verdict_figures
from tests.gate.statements import judged_statements, statement_figures

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
SHIPPED = "budapest-summit"
GERMAN = ("faehre", "schwimmhalle")
OWN = ("harbour", "council", *GERMAN)
READ = (SHIPPED, *OWN)


def article(name: str) -> str:
    """The text of an article of the gate, or of the one that ships."""
    folder = ROOT / "corpus" / "articles" if name == SHIPPED else HERE
    return (folder / f"{name}.txt").read_bytes().decode("utf-8")


def gold_file(name: str) -> Path:
    return (ROOT / "tests" / "gold" if name == SHIPPED else HERE) / f"{name}.gold.jsonl"


def gold(name: str) -> list[Attribution]:
    return [attribution(record) for record in records(gold_file(name))]


def quotations(name: str) -> list[Quotation]:
    return extract(article(name), language="de" if name in GERMAN else "en")


def drafts() -> list[Case]:
    return [case(record) for record in records(HERE / "verdicts.jsonl")]


@contextmanager
def stocked() -> Iterator[Corpus]:
    """The corpus that ships, with the harbour added to it."""
    with Corpus.shipped() as corpus:
        corpus.add(Document(id="harbour", text=article("harbour"), title="Karsund stays closed"))
        yield corpus


@cache
def judged() -> tuple[tuple[Case, Finding], ...]:
    """Every draft with what the checker says to it."""
    with stocked() as corpus:
        return tuple((draft, check_claim(corpus, draft.text, speaker=draft.speaker)) for draft in drafts())


@cache
def measured() -> Figures:
    """Every figure of the gate, by set."""
    read = {name: article_figures(article(name), gold(name), quotations(name)) for name in READ}
    verdicts = verdict_figures(judged(), {name: article(name) for name in READ})
    return {
        **read,
        "verdicts": verdicts,
        "statements": statement_figures(judged_statements()),
        "german": german_figures(judged_german()),
    }
