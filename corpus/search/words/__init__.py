"""The index of words: candidate passages for a question. Derived from the store, and thrown away without loss.

It proposes and decides nothing: it may miss no true passage, and whatever it returns is compared afterwards with the
document's own text. All of tantivy stays in this package.
"""

from corpus.search.words.passage_index import PassageIndex

__all__ = ["PassageIndex"]
