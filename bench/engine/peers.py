"""The same questions to what one would use instead: exact search, SQLite's full text, rapidfuzz over every passage."""

import sqlite3
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from time import perf_counter

from rapidfuzz import fuzz, process

from bench.engine.asking import quantile
from bench.engine.cases import Case
from corpus import Corpus
from corpus.text.fold import keys
from corpus.text.passages import cut

Search = Callable[[str], str]
_RAREST = 8  # words of a quotation that are asked of the full text: all of them take it minutes


def compared(path: Path, cases: Sequence[Case]) -> str:
    """A line for each peer: how often it has the source's words first, and how long it takes."""
    passages = list(_passages(path))
    searches = {
        "exact search": _exact(passages),
        "SQLite FTS5": _full_text(passages),
        "rapidfuzz, all": _rapidfuzz(passages),
    }
    return "\n".join(_row(name, search, cases) for name, search in searches.items())


def _row(name: str, search: Search, cases: Sequence[Case]) -> str:
    times, right = [], 0
    for case in cases:
        begun = perf_counter()
        found = search(" ".join(keys(case.quote)))
        times.append((perf_counter() - begun) * 1000)
        right += " ".join(keys(case.source)) in found
    share = right / len(cases)
    return f"{name:<20} {len(cases):>6} {share:>14.4f} {quantile(times, 0.5):>8.2f} {quantile(times, 0.95):>8.2f}"


def _passages(path: Path) -> Iterator[str]:
    with Corpus.open(path) as corpus:
        for listing in corpus.documents():
            document = corpus.document(listing.id)
            for span in cut(document.text, corpus.blocks(listing.id), kind=document.kind):
                yield " ".join(keys(span.of(document.text)))


def _exact(passages: Sequence[str]) -> Search:
    return lambda quote: next((one for one in passages if quote in one), "")


def _rapidfuzz(passages: Sequence[str]) -> Search:
    def search(quote: str) -> str:
        long_enough = (one if 2 * len(one) >= len(quote) else None for one in passages)  # else "yes" is always the best
        found = process.extractOne(quote, long_enough, scorer=fuzz.partial_ratio)
        return str(found[0]) if found else ""

    return search


def _full_text(passages: Sequence[str]) -> Search:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE passages USING fts5 (text)")
    connection.executemany("INSERT INTO passages VALUES (?)", ((one,) for one in passages))
    common = Counter(word for one in passages for word in set(one.split()))

    def search(quote: str) -> str:
        rarest = sorted(set(quote.split()) & common.keys(), key=common.__getitem__)[:_RAREST]
        asked = " OR ".join('"' + word.replace('"', '""') + '"' for word in rarest)
        query = "SELECT text FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 1"
        row = connection.execute(query, (asked,)).fetchone() if asked else None
        return str(row[0]) if row else ""

    return search
