"""What every reader returns."""

from typing import NamedTuple


class ReadDocument(NamedTuple):
    """A file as it was read. What it does not say about itself is None; ``original`` are its bytes."""

    text: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    kind: str = "article"
    original: bytes = b""
