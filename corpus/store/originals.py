"""The bytes that a document was read from: kept compressed, where they are not its text in UTF-8.

A file from elsewhere may hold a page of a few kilobytes that unpacks to many gigabytes: nothing is unpacked beyond a
bound.
"""

import sqlite3
import zlib
from collections.abc import Iterator

LARGEST = 1_000_000_000  # bytes of an original: no larger value has a place in SQLite
_CHUNK = 1_000_000  # bytes that are read or unpacked together


def compressed(original: bytes) -> bytes:
    return zlib.compress(original)


def read(connection: sqlite3.Connection, document: int) -> bytes | None:
    """The original bytes, None where they are those of the text.

    Raises:
        zlib.error: They were not compressed by us.
        ValueError: They are larger than any that we keep.
    """
    if not _is_kept(connection, document):
        return None
    return b"".join(_unpacked(connection, document))


def digest(connection: sqlite3.Connection, document: int) -> str | None:
    """The SHA-256 of the original bytes, read in pieces; None where they are those of the text. Raises what ``read``
    does."""
    return _digest(_unpacked(connection, document)) if _is_kept(connection, document) else None


def packed_digest(connection: sqlite3.Connection, document: int) -> str | None:
    """The SHA-256 of the bytes as they are kept, read in pieces."""
    return _digest(_packed(connection, document)) if _is_kept(connection, document) else None


def _is_kept(connection: sqlite3.Connection, document: int) -> bool:
    query = "SELECT typeof(original) FROM documents WHERE number = ?"  # to compare with NULL would be to read all of it
    for (kind,) in connection.execute(query, (document,)):
        if kind not in ("null", "blob"):
            raise ValueError("the original bytes of a document are no bytes")
        return bool(kind == "blob")
    return False


def _packed(connection: sqlite3.Connection, document: int) -> Iterator[bytes]:
    with connection.blobopen("documents", "original", document, readonly=True) as kept:
        while piece := kept.read(_CHUNK):
            yield piece


def _unpacked(connection: sqlite3.Connection, document: int) -> Iterator[bytes]:
    unpacking, size = zlib.decompressobj(), 0
    for packed in _packed(connection, document):
        piece = unpacking.decompress(packed, _CHUNK)
        while piece:
            size += len(piece)
            if size > LARGEST:
                raise ValueError("the original bytes of a document are larger than any that are kept")
            yield piece
            piece = unpacking.decompress(unpacking.unconsumed_tail, _CHUNK)
        if unpacking.unused_data:
            raise zlib.error("something follows the original bytes of a document")
    if not unpacking.eof:
        raise zlib.error("the original bytes of a document end too soon")


def _digest(pieces: Iterator[bytes]) -> str:
    from hashlib import sha256

    digest = sha256()
    for piece in pieces:
        digest.update(piece)
    return digest.hexdigest()
