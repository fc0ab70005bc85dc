"""Plain text: the document is the file, so that a place in one is the same place in the other."""

from corpus.readers.read_document import ReadDocument
from corpus.text.decoding import decoded


def read(original: bytes) -> ReadDocument:
    return ReadDocument(decoded(original))
