"""Read a file as a document: its text, and what the file itself says about its title, author and date.

A reader is a function from bytes to a ``ReadDocument``; ``FORMATS`` is the table of them. Words are never guessed at:
a file that cannot be read exactly is refused, and the error says why.
"""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from corpus.errors import EmptyDocument, NotText, UnknownFormat, UnreadableDocument
from corpus.files.given import bytes_of
from corpus.readers import from_html, from_markdown, from_text
from corpus.readers.read_document import ReadDocument
from corpus.text.decoding import decoded

__all__ = ["FORMATS", "MARKDOWN", "Format", "ReadDocument", "read"]


class Format(NamedTuple):
    """A format: its name, the endings of file names by which it is known, and what reads its bytes."""

    name: str
    suffixes: tuple[str, ...]
    read: Callable[[bytes], ReadDocument]


MARKDOWN = Format("markdown", (".md", ".markdown", ".mdown", ".mkd"), from_markdown.read)
FORMATS = (
    Format("text", (".txt", ".text"), from_text.read),
    MARKDOWN,
    Format("html", (".html", ".htm", ".xhtml"), from_html.read),
)


def read(path: Path | str, *, as_format: str | None = None) -> ReadDocument:
    """The document in a file.

    The name of the file tells its format unless ``as_format`` does. Under any other name it is read as plain text, if
    it is text in UTF-8 at all.

    Raises:
        UnreadableDocument: One of its kinds says why. The message begins with the path.
    """
    path = Path(path)
    try:
        original = bytes_of(path)
        found = _format(path, original, as_format).read(original)
        if not found.text.strip():
            raise EmptyDocument("no text in it")
    except UnreadableDocument as error:
        raise type(error)(f"{path}: {error.message}", hint=error.advice) from error
    return found._replace(original=original)


def _format(path: Path, original: bytes, name: str | None) -> Format:
    for known in FORMATS:
        if known.name == name or (name is None and path.suffix.lower() in known.suffixes):
            return known
    if name is not None:
        raise UnknownFormat(f"no format is called {name!r}")
    if path.suffix:
        _refuse_binary(path.suffix, original)
    return FORMATS[0]


def _refuse_binary(suffix: str, original: bytes) -> None:
    try:
        decoded(original)
    except NotText:
        raise UnknownFormat(f"{suffix} files are not read") from None
