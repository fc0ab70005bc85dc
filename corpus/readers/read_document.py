"""What every reader returns."""

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from corpus.markup.rendered import Rendered


class ReadDocument(NamedTuple):
    """A file as it was read. What it does not say about itself is None; ``original`` are its bytes.

    ``shown`` is the text as its reader sees it, where that is Markdown.
    """

    text: str
    title: str | None = None
    author: str | None = None
    publisher: str | None = None
    published: str | None = None
    url: str | None = None
    language: str | None = None
    kind: str = "article"
    original: bytes = b""
    shown: "Rendered | None" = None
