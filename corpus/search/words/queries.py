"""What the index is asked: for passages that have any of the terms that tell most, and where these stand."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from corpus.search.terms import LONGEST_PIECE, Frequency, clipped, plan
from corpus.search.words.schema import schema, stemmer
from corpus.spans import Span

if TYPE_CHECKING:
    import tantivy

FAIR = 0.4  # share of the best score: of 2,150 quotations, damaged or not, none had its source below 0.46
_SMALL = 1_000  # passages of a corpus in which shares of a score say little, since no word is rare
_FUZZY_BOOST = 4.0  # a fuzzy term scores 1, a rare word about this


class Hit(NamedTuple):
    """A passage that was found, by the number of its document."""

    document: int
    span: Span
    score: float


def hits(searcher: "tantivy.Searcher", query: "tantivy.Query", limit: int, share: float = 0.0) -> list[Hit]:
    """The passages with the highest scores, best first.

    With a ``share`` only those in documents of which some passage has at least this share of the best score. The other
    passages of such a document come with it, since a quotation may be spliced from two places of one.
    """
    found = searcher.search(query, limit, count=False).hits if limit > 0 else []
    addresses = [address for _, address in found]
    documents = searcher.fast_field_values("document", addresses)
    least = share * float(found[0][0]) if found and searcher.num_docs > _SMALL else 0.0
    wanted = {document for document, (score, _) in zip(documents, found, strict=True) if score >= least}
    fair = [rank for rank, document in enumerate(documents) if document in wanted]
    starts, ends = (searcher.fast_field_values(name, [addresses[rank] for rank in fair]) for name in ("start", "end"))
    if None in documents or None in starts or None in ends:
        raise ValueError("the index has a passage without its place")
    rows: Iterator[tuple[Any, Any, Any, int]] = zip([documents[rank] for rank in fair], starts, ends, fair, strict=True)
    return [Hit(document, Span(start, end), float(found[rank][0])) for document, start, end, rank in rows]


def rarest(pieces: Sequence[Sequence[str]], frequency: Frequency) -> "tantivy.Query":
    """Any of the rarest words and pairs of a quotation."""
    wanted = plan(pieces, frequency)
    return _any([_term(term.field, term.text) for term in wanted.terms] + [_fuzzy(word) for word in wanted.fuzzy])


def gist(words: Mapping[str, float]) -> "tantivy.Query":
    """Any of the stems of a claim's words, each with the weight of the weightiest word that has it."""
    import tantivy

    looked_up = list(words)[:LONGEST_PIECE]
    weights: dict[str, float] = {}
    for stem, word in zip(stemmer().analyze(" ".join(clipped(looked_up))), looked_up, strict=True):
        weights[stem] = max(weights.get(stem, 0.0), words[word])
    return _any([tantivy.Query.boost_query(_term("gist", stem), weight) for stem, weight in weights.items()])


def _term(field: str, text: str) -> "tantivy.Query":
    import tantivy

    return tantivy.Query.term_query(schema(), field, text, "freq" if field == "gist" else "basic")


def _fuzzy(word: str) -> "tantivy.Query":
    import tantivy

    fuzzy = tantivy.Query.fuzzy_term_query(schema(), "words", word, distance=1)
    return tantivy.Query.boost_query(fuzzy, _FUZZY_BOOST)


def _any(queries: Sequence["tantivy.Query"]) -> "tantivy.Query":
    import tantivy

    if not queries:
        return tantivy.Query.empty_query()
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in queries])
