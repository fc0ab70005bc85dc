"""What every reader gives."""

from typing import NamedTuple


class ReadDocument(NamedTuple):
    """A file as it was read. Whatever it does not say of itself is None."""

    text: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    kind: str = "article"
    original: bytes = b""
