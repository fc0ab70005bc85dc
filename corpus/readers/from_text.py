"""Plain text: the document is the file, so that a position in one is a position in the other."""

from corpus.decoding import decoded
from corpus.readers.reading import ReadDocument


def read(original: bytes) -> ReadDocument:
    return ReadDocument(decoded(original))
