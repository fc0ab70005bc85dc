"""The one way in which bytes become text, and what no text may hold that is to be bytes again."""

from codecs import BOM_UTF8

from corpus.errors import NotText


def decoded(original: bytes) -> str:
    """The text of bytes in UTF-8, with its newlines as they are; only a byte order mark is left out.

    Raises:
        NotText: They are not UTF-8, or hold NUL.
    """
    try:
        text = original.removeprefix(BOM_UTF8).decode()
    except UnicodeDecodeError as error:
        raise NotText(f"not UTF-8 (byte {error.start + 1})") from None
    if "\0" in text:
        raise NotText(f"not text (a NUL character at {text.index(chr(0)) + 1})")
    return text


def not_kept(text: str) -> str | None:
    """What a text holds that no corpus keeps, in words; None where it can be kept.

    >>> not_kept("pier"), not_kept("pier\\0"), not_kept("pier \\ud83d")
    (None, 'holds a NUL character', 'holds half a character')
    """
    if "\0" in text:
        return "holds a NUL character"
    try:
        text.encode()
    except UnicodeEncodeError:
        return "holds half a character"
    return None
