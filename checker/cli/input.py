"""Read the text, the files and the standard input that a user gives, or say in one line why they cannot be read.

Words are never guessed at: what is not text is refused.
"""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from corpus.errors import NoSuchFile, NotAFile, UnreadableDocument
from corpus.files.given import all_of, as_text_file, lines_of, opened
from corpus.text.decoding import decoded

STANDARD_INPUT = "-"


def read_text(name: str) -> str:
    """The text of a file, or of standard input for ``-``, with its own line ends and without a byte order mark."""
    with blamed_on(name), _opened(name) as held:
        return decoded(all_of(held))


def read_lines(name: str) -> Iterator[bytes]:
    """The lines of a file or of standard input, each as soon as it arrives."""
    with blamed_on(name):
        held = _opened(name)
    with held:
        lines = lines_of(held)
        while True:
            with blamed_on(name):  # what its reader raises is not about the file
                line = next(lines, None)
            if line is None:
                return
            yield line


def _opened(name: str) -> IO[bytes]:
    if name != STANDARD_INPUT:
        return opened(Path(name))
    if sys.stdin is None:
        raise NotAFile("closed", hint="give it a text, or name a file")
    try:
        return as_text_file(os.dup(sys.stdin.fileno()))
    except io.UnsupportedOperation:  # a program that calls the command has put something of its own in its place
        return io.BytesIO(sys.stdin.buffer.read())


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
    except (OSError, ValueError) as error:
        raise UnreadableDocument(f"{shown}: {getattr(error, 'strerror', None) or error}") from None
