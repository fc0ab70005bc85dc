"""What the index is asked: any of the terms that tell most, and where the passages stand that have them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from corpus.search.terms import LONGEST_PIECE, Frequency, clipped, plan
from corpus.search.words.schema import schema, stemmer
from corpus.spans import Span

if TYPE_CHECKING:
    import tantivy

FAIR = 0.4  # of the best score: of 2,150 quotations with a source, damaged or not, none had its source below 0.46
_SMALL = 1_000  # passages
_FUZZY_BOOST = 4.0  # a fuzzy term scores 1, a rare word about this


class Hit(NamedTuple):
    """A passage by the number of its document."""

    document: int
    span: Span
    score: float


def hits(searcher: "tantivy.Searcher", query: "tantivy.Query", limit: int, share: float = 0.0) -> list[Hit]:
    """The best passages; with ``share`` only those in documents of which one has so much of the best one's score.

    The others of such a document come with it: a splice is of two places. In a small corpus no word is rare, and shares
    say little.
    """
    found = searcher.search(query, limit, count=False).hits if limit > 0 else []
    places = [address for _, address in found]
    documents = searcher.fast_field_values("document", places)
    least = share * float(found[0][0]) if found and searcher.num_docs > _SMALL else 0.0
    wanted = {document for document, (score, _) in zip(documents, found, strict=True) if score >= least}
    kept = [at for at, document in enumerate(documents) if document in wanted]
    starts, ends = (searcher.fast_field_values(name, [places[at] for at in kept]) for name in ("start", "end"))
    if None in documents or None in starts or None in ends:
        raise ValueError("the index has a passage without its place")
    rows: Iterator[tuple[Any, Any, Any, int]] = zip([documents[at] for at in kept], starts, ends, kept, strict=True)
    return [Hit(document, Span(start, end), float(found[at][0])) for document, start, end, at in rows]


def rarest(pieces: Sequence[Sequence[str]], frequency: Frequency) -> "tantivy.Query":
    wanted = plan(pieces, frequency)
    return _any([_term(term.field, term.text) for term in wanted.terms] + [_fuzzy(word) for word in wanted.fuzzy])


def gist(words: Mapping[str, float]) -> "tantivy.Query":
    import tantivy

    kept = list(words)[:LONGEST_PIECE]
    weights: dict[str, float] = {}
    for stem, word in zip(stemmer().analyze(" ".join(clipped(kept))), kept, strict=True):
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
