"""What every reader gives, and the one way in which bytes become text."""

from typing import NamedTuple

from corpus.errors import NotText


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


def decoded(original: bytes) -> str:
    """The text of UTF-8 bytes, newlines and all; only a byte order mark is left out.

    Raises:
        NotText: They are no UTF-8, or hold NUL.
    """
    try:
        text = original.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NotText(f"not UTF-8 (byte {error.start + 1})") from None
    if "\0" in text:
        raise NotText(f"not text (a NUL character at {text.index(chr(0)) + 1})")
    return text
