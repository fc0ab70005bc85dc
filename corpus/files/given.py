"""Open the files that a user names, whatever stands under the name, and read them in bounded memory and time.

Directories, sockets and devices are no texts. A pipe is read as its writer writes; one that nobody writes to is refused
after a while. What is larger than ``LARGEST``, and a line longer than ``LONGEST_LINE``, are not read: docs/corpus.md
names the bounds.
"""

import io
import os
import select
import stat
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from corpus.errors import NoSuchFile, NotAFile, TooLarge, UnreadableDocument

LARGEST = 8_000_000  # bytes of a draft, a document or any other text; more than a million words
LONGEST_LINE = 32_000_000  # bytes of a line of JSON, which holds a document and all that is known of it
_LONGEST_PASSED = 1_000_000_000  # bytes of a line that is too long, after which what follows is not looked for
_CHUNK = 1 << 20
_WAIT = 5.0  # seconds for somebody to open the other end of a pipe
_KINDS = {stat.S_IFDIR: "a directory", stat.S_IFSOCK: "a socket", stat.S_IFBLK: "a device", stat.S_IFCHR: "a device"}


def bytes_of(path: Path) -> bytes:
    """All bytes of a file.

    Raises:
        UnreadableDocument: One of its kinds says why. The message does not name the file.
    """
    with opened(path) as held:
        return all_of(held)


def all_of(held: IO[bytes]) -> bytes:
    """All bytes of an open file.

    Raises:
        TooLarge: There are more than ``LARGEST``.
    """
    try:
        content = held.read(LARGEST + 1)
    except OSError as error:
        raise UnreadableDocument(f"cannot be read ({error.strerror or error})") from error
    if len(content) > LARGEST:
        raise TooLarge(f"longer than {LARGEST // 1_000_000} MB")
    return content


def lines_of(held: IO[bytes]) -> Iterator[bytes]:
    """The lines of an open file, each as soon as it arrives. Of one that is too long comes a little more than
    ``LONGEST_LINE``, by which it is told, and the rest is passed over.

    Raises:
        TooLarge: A line does not end.
    """
    while line := held.readline(LONGEST_LINE + 1):
        yield line
        passed = len(line)
        while passed > LONGEST_LINE and not line.endswith(b"\n") and (line := held.readline(_CHUNK)):
            passed += len(line)
            if passed > _LONGEST_PASSED:
                raise TooLarge("a line in it does not end", hint="write a document on each line")


def opened(path: Path) -> IO[bytes]:
    """A file, open to be read.

    Raises:
        UnreadableDocument: One of its kinds says why it cannot be. The message does not name the file.
    """
    try:
        kind = stat.S_IFMT(path.stat().st_mode)
        number = os.open(path, os.O_RDONLY | os.O_CLOEXEC | (os.O_NONBLOCK if kind == stat.S_IFIFO else 0))
    except FileNotFoundError:
        raise NoSuchFile("no such file") from None
    except (OSError, ValueError) as error:  # a name with NUL in it is a ValueError
        reason = getattr(error, "strerror", None) or str(error)
        raise _not_a_file(path) or UnreadableDocument(f"cannot be read ({reason})") from error
    return as_text_file(number)


def as_text_file(number: int) -> IO[bytes]:
    """What an open descriptor is of, to be read as a text and then closed.

    Raises:
        NotAFile: It is no text.
    """
    kind = stat.S_IFMT(os.fstat(number).st_mode)
    if kind in _KINDS and not _reads_as_text(number):
        os.close(number)
        raise NotAFile(_KINDS[kind])
    if kind == stat.S_IFIFO and not os.get_blocking(number):
        return io.BufferedReader(_Pipe(number))
    return open(number, "rb")  # a descriptor has no path, and the caller closes it


def _reads_as_text(number: int) -> bool:
    """Whether a device is a terminal, or the one that is empty."""
    return os.isatty(number) or os.path.samestat(os.fstat(number), os.stat(os.devnull))


def _not_a_file(path: Path) -> NotAFile | None:
    """Why something cannot be opened that is there: it is no file."""
    try:
        kind = stat.S_IFMT(path.stat().st_mode)
    except (OSError, ValueError):
        return None
    return NotAFile(_KINDS[kind]) if kind in _KINDS else None


class _Pipe(io.RawIOBase):
    """A named pipe. Who opens one waits for a writer, without end if nobody writes; this waits a while."""

    def __init__(self, number: int) -> None:
        self._number, self._has_writer, self._ends = number, False, time.monotonic() + _WAIT
        self._news = select.poll()
        self._news.register(number, select.POLLIN)

    def readable(self) -> bool:
        return True

    def fileno(self) -> int:
        return self._number

    def close(self) -> None:
        if not self.closed:
            os.close(self._number)
        super().close()

    def readinto(self, buffer: "memoryview") -> int:  # type: ignore[override]
        while True:
            news = self._news.poll(100)
            try:
                found = os.read(self._number, len(buffer))
            except BlockingIOError:
                self._has_writer = True
                continue
            if found or news or self._has_writer:  # nothing, after a writer has been there, is the end
                self._has_writer = True
                buffer[: len(found)] = found
                return len(found)
            if time.monotonic() > self._ends:
                raise NotAFile("a pipe that nobody writes to", hint="begin what writes to it first")
