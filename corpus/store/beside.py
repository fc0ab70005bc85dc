"""What stands beside a corpus under a name that SQLite or misquote would use: whether it is theirs, and may be touched.

SQLite takes whatever has the name of its log for the log, and writes over it.
"""

import os
import stat
from contextlib import suppress
from pathlib import Path

from corpus.errors import NotACorpus, NotOurs
from corpus.files.drafts import became, clear, digest_of, is_regular, left_behind
from corpus.files.inside import PRIVATE_FILE
from corpus.text.patterns import pattern

_SQLITE = b"SQLite format 3\0"
_APPLICATION = slice(68, 72)  # of the header with which an SQLite file begins
_HEADER = 100
_BEGINNINGS = {  # of what SQLite keeps beside a file; zeros are what was not yet written when the power failed
    "-wal": (b"\x37\x7f\x06\x82", b"\x37\x7f\x06\x83", bytes(4)),
    "-journal": (b"\xd9\xd5\x05\xf9", bytes(4)),
    "-shm": (b"\x18\xe2\x2d\x00", b"\x00\x2d\xe2\x18", bytes(4)),
}


def check_logs(path: Path) -> None:
    """See that SQLite may use what has the names of its logs.

    Raises:
        NotOurs: One of them is a link, has another name as well, or is something else.
    """
    for log in _logs(path):
        try:
            found = log.lstat()
        except OSError:
            continue
        if not stat.S_ISREG(found.st_mode) or found.st_nlink > 1:
            raise NotOurs(f"{log}: not a plain file, and SQLite would write to it")
        if found.st_size and not _begins(log, *_BEGINNINGS[log.name.removeprefix(_real(path).name)]):
            raise NotOurs(f"{log}: not a log of SQLite's, and SQLite would write to it")


def _begins(file: Path, *beginnings: bytes) -> bool:
    try:
        with file.open("rb") as content:
            return content.read(4) in beginnings
    except OSError:
        return True  # SQLite cannot read it either, and says so


def _real(path: Path) -> Path:
    """The file itself, which is where SQLite keeps its logs, if ``path`` is a link."""
    return Path(os.path.realpath(path))


def _logs(path: Path) -> list[Path]:
    real = _real(path)
    return [real.with_name(real.name + ending) for ending in _BEGINNINGS]


def make_private(path: Path) -> None:
    """Make an empty file that only its owner can read, for SQLite to fill; nothing is done where there is one.

    Raises:
        NotACorpus: A link has the name, and leads to nothing.
    """
    if path.is_symlink() and not path.exists():
        raise NotACorpus(f"{path}: a link that leads to nothing")
    with suppress(OSError):  # where it cannot be made SQLite says why
        os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, PRIVATE_FILE))


def check_replaceable(target: Path, applications: tuple[int, ...]) -> None:
    """See that a copy may take the place of what is there: nothing, an empty file, or a corpus that nobody has open.

    Raises:
        NotOurs: It is something else, or a link, or beside it lies what SQLite would take for its log.
    """
    for log in _logs(target):
        if os.path.lexists(log):
            raise NotOurs(f"{log}: would be taken for the log of the copy")
    if os.path.lexists(target) and not _is_corpus(target, applications):
        raise NotOurs(f"{target}: not a corpus, so it is not overwritten")


def _is_corpus(place: Path, applications: tuple[int, ...]) -> bool:
    if not is_regular(place):
        return False
    with place.open("rb") as file:
        header = file.read(_HEADER)
    return not header or (header.startswith(_SQLITE) and int.from_bytes(header[_APPLICATION]) in applications)


# The copies that are kept as a corpus is brought up to date. One is deleted only while it is the same to the byte.


def earlier_copy(path: Path, schema: int) -> Path:
    """Where the corpus at ``path`` can be kept as it is before it is brought up to ``schema``: under a free name."""
    ending, number = "", 1
    while os.path.lexists(place := path.with_name(f"{path.stem}.before-schema-{schema}{ending}{path.suffix}")):
        number += 1
        ending = f"-{number}"
    return place


def looks_earlier(path: Path, name: str) -> bool:
    """Whether a file of this name, beside the corpus, may be a copy that was kept."""
    found = pattern(r"(.+)\.before-schema-\d+(?:-\d+)?(\..*)?").fullmatch(name)
    return found is not None and found[1] == path.stem and (found[2] or "") == path.suffix


def earlier_copies(path: Path) -> list[Path]:
    """What stands beside a corpus under the name of a copy that was kept, whoever has made it."""
    with suppress(OSError):
        return sorted(place for place in path.parent.iterdir() if looks_earlier(path, place.name))
    return []


def clear_unfinished(path: Path) -> None:
    """Clear away what killed processes have left of bringing a corpus up to date, which is still as it was."""
    for place in left_behind(path.absolute().parent):
        copied = became(place)
        with suppress(OSError):
            if copied is not None and copied.provisional and looks_earlier(path, copied.name):
                (place.parent / copied.name).unlink()
                clear(place)


def delete_earlier(path: Path, name: str, sha256: str) -> bool:
    """Delete a copy that was kept beside a corpus; whether it was there, and still the same to the byte."""
    place = path.absolute().with_name(name)
    if place.name != name or not is_regular(place) or digest_of(place) != sha256:
        return False
    place.unlink()
    return True
