"""What the index holds of a document: an entry for each passage, with its words, pairs of neighbours and gist."""

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Any

from corpus.search.terms import line_of, pairs
from corpus.store import Stored
from corpus.text.passages import cut

if TYPE_CHECKING:
    import tantivy

FORMAT = 4  # raised with any change to what is indexed, word keys included: an index of an older format is built anew


@cache
def schema() -> "tantivy.Schema":
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("document", indexed=True, fast=True)
    builder.add_unsigned_field("start", fast=True)
    builder.add_unsigned_field("end", fast=True)
    for name in ("words", "pairs"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="basic")
    builder.add_text_field("gist", tokenizer_name="stems", index_option="freq")
    return builder.build()


@cache
def stemmer() -> "tantivy.TextAnalyzer":
    """What makes stems of the words of a gist."""
    import tantivy

    words = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
    return words.filter(tantivy.Filter.stemmer("english")).build()


def entries(stored: Stored) -> Iterator[dict[str, Any]]:
    """The passages of a document as entries of the index, without those that have no word. The gist of the first one
    has the words of the title too."""
    title = line_of(stored.title or "")
    for span in cut(stored.text, stored.blocks, kind=stored.kind):
        line = line_of(span.of(stored.text))
        words = line.split()
        if not words:
            continue
        yield {
            "document": stored.number,
            "start": span.start,
            "end": span.end,
            "words": line,
            "pairs": " ".join(pairs(words)),
            "gist": f"{line} {title}",
        }
        title = ""
