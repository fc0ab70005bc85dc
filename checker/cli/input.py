"""Read the text, the files and the standard input that a user gives, or say in one line why they cannot be read.

Words are never guessed at: what is not text is refused.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import NoSuchFile, NotAFile, UnreadableDocument
from corpus.text.decoding import decoded

STANDARD_INPUT = "-"


def read_text(name: str) -> str:
    """The text of a file, or of standard input for ``-``, with its own line ends and without a byte order mark."""
    with blamed_on(name):
        return decoded(sys.stdin.buffer.read() if name == STANDARD_INPUT else Path(name).read_bytes())


def read_lines(name: str) -> Iterator[bytes]:
    """The lines of a file or of standard input, each as soon as it arrives."""
    if name == STANDARD_INPUT:
        yield from sys.stdin.buffer
        return
    with blamed_on(name):
        lines = Path(name).open("rb")  # noqa: SIM115  # closed below; what its reader raises is not about the file
    with lines:
        yield from lines


def well_formed(text: str) -> str:
    """A text that came as an argument or in JSON, checked as a file would be.

    Raises:
        NotText: It holds NUL, or half a character, which is how bytes that are not UTF-8 reach an argument.
    """
    return decoded(text.encode("utf-8", "surrogatepass"))


def shown_name(name: str) -> str:
    return "standard input" if name == STANDARD_INPUT else name


@contextmanager
def blamed_on(name: str) -> Iterator[None]:
    """Make every error in reading name the file."""
    shown = shown_name(name)
    try:
        yield
    except UnreadableDocument as error:
        raise type(error)(f"{shown}: {error.message}", hint=error.advice) from None
    except FileNotFoundError:
        raise NoSuchFile(f"{shown}: no such file") from None
    except IsADirectoryError:
        raise NotAFile(f"{shown}: a directory") from None
    except (OSError, ValueError) as error:
        raise UnreadableDocument(f"{shown}: {getattr(error, 'strerror', None) or error}") from None
