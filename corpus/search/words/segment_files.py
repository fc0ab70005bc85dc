"""The files of the index: which documents share one, whether they are what was written, and which are left over.

tantivy never changes a segment that it has written: a removed passage is only marked in it, until its last one is. So
the words of a removed document leave the disk when everything that shares a segment with it has been written anew.
"""

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from contextlib import suppress
from io import SEEK_END
from itertools import count, groupby
from pathlib import Path
from struct import unpack
from typing import TYPE_CHECKING, Any, BinaryIO

from corpus.files import inside
from corpus.search.words.state import is_passing
from corpus.spans import Span

if TYPE_CHECKING:
    import tantivy

_STEP = 20_000  # numbers of documents that are looked at together
_CHUNK = 1_000_000  # bytes of a file that are read together
_TAIL = 8  # bytes at the end of a file: the length of the note before them, and tantivy's magic number
_MAGIC = 1337


def documents(schema: "tantivy.Schema", first: int, last: int | None) -> "tantivy.Query":
    """The passages of the documents with these numbers."""
    import tantivy

    return tantivy.Query.range_query(schema, "document", tantivy.FieldType.Unsigned, first, last)


def runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Numbers that follow one another, as the first and the last of them.

    >>> list(runs([7, 2, 3, 1]))
    [(1, 3), (7, 7)]
    """
    counter = count()
    for _, following in groupby(sorted(numbers), key=lambda number: number - next(counter)):
        run = list(following)
        yield run[0], run[-1]


def marked(folder: Path) -> set[int]:
    """The segments in which a passage is marked as removed, by their numbers."""
    return {place for place, segment in enumerate(listed(folder)) if segment["deletes"]}


def sharing(searcher: "tantivy.Searcher", schema: "tantivy.Schema", segments: AbstractSet[int]) -> set[int]:
    """The documents that have a passage in one of these segments."""
    found: set[int] = set()
    for first in range(0, _beyond(searcher, schema) if segments else 0, _STEP):
        addresses = _addresses(searcher, documents(schema, first, first + _STEP - 1))
        in_segments = [address for address in addresses if address.segment_ord in segments]
        found.update(_column(searcher, "document", in_segments))
    return found


def places(searcher: "tantivy.Searcher", schema: "tantivy.Schema", number: int) -> list[Span]:
    """Where the passages of a document are, in order."""
    addresses = _addresses(searcher, documents(schema, number, number))
    starts, ends = (_column(searcher, name, addresses) for name in ("start", "end"))
    return [Span(start, end) for start, end in sorted(zip(starts, ends, strict=True))]


def _column(searcher: "tantivy.Searcher", name: str, addresses: Sequence["tantivy.DocAddress"]) -> list[int]:
    return [int(value) for value in searcher.fast_field_values(name, list(addresses)) if value is not None]


def _addresses(searcher: "tantivy.Searcher", query: "tantivy.Query") -> list["tantivy.DocAddress"]:
    total = _count(searcher, query)
    return [address for _, address in searcher.search(query, total, count=False).hits] if total else []


def _count(searcher: "tantivy.Searcher", query: "tantivy.Query") -> int:
    found: Any = searcher.search(query, 1, count=True)  # tantivy's type stubs leave out the count
    return int(found.count)


def _beyond(searcher: "tantivy.Searcher", schema: "tantivy.Schema") -> int:
    """A number higher than that of any document in the index, found in steps that double."""
    first, step = 0, 1
    while _count(searcher, documents(schema, first, None)):
        first, step = first + step, step * 2
    return first


def collect(folder: Path) -> None:
    """Delete what killed processes have left behind. Only whoever has the writer may do this."""
    with suppress(OSError, ValueError, KeyError):
        named = names_of(listed(folder))
        for name in inside.names(folder):
            if is_passing(name) and not belongs(name, named):
                inside.delete(folder, name)


def belongs(name: str, segments: Mapping[str, str]) -> bool:
    """Whether a file belongs to a segment. One that marks removals may be of a commit that came to nothing."""
    segment, _, rest = name.partition(".")
    return segment in segments and (not rest.endswith("del") or rest == segments[segment])


def names_of(segments: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """How the names of the files of each segment begin, and how that of its marks of removals goes on."""
    return {segment["segment_id"].replace("-", ""): _marks(segment["deletes"]) for segment in segments}


def _marks(deletes: dict[str, Any] | None) -> str:
    return f"{deletes['opstamp']}.del" if deletes else ""


def listed(folder: Path) -> list[dict[str, Any]]:
    """What tantivy's list says of each segment."""
    found: list[dict[str, Any]] = json.loads(inside.read(folder, "meta.json"))["segments"]
    return found


def spoilt(folder: Path) -> list[str]:
    """The names of the files that are not what was written."""
    named = names_of(listed(folder))
    return [name for name in inside.names(folder) if belongs(name, named) and not is_sound(folder, name)]


def is_sound(folder: Path, name: str) -> bool:
    """Whether a file has the checksum at its end, which has a note in JSON, the length of the note and a magic number.

    A file that is no longer there belongs to the index no more: its segment was joined with others.
    """
    with suppress(FileNotFoundError), inside.stream(folder, name) as content:
        size = content.seek(0, SEEK_END)
        content.seek(max(0, size - _TAIL))
        length, magic = unpack("<II", content.read(_TAIL).rjust(_TAIL, b"\0"))
        body = size - _TAIL - length
        if magic != _MAGIC or body < 0:
            return False
        content.seek(body)
        return _crc(content.read(length)) == _checksum(content, body)
    return True


def _crc(note: bytes) -> int | None:
    """The checksum in a note."""
    try:
        return int(json.loads(note)["crc"])
    except (ValueError, KeyError, TypeError):
        return None


def _checksum(content: BinaryIO, size: int) -> int:
    content.seek(0)
    checksum = 0
    for at in range(0, size, _CHUNK):
        checksum = zlib.crc32(content.read(min(_CHUNK, size - at)), checksum)
    return checksum
