"""Turn single bits of a file, and tell by what is in it whether anything depends on them."""

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

_PRAGMAS = ("user_version", "application_id", "encoding", "page_size", "auto_vacuum", "journal_mode")

_OF_FULL_TEXT = ("quotations_fts_data", "quotations_fts_idx")


def flipped(content: bytes, bit: int) -> bytes:
    changed = bytearray(content)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def bits(size: int, seed: int) -> Iterator[int]:
    """Places of a file of so many bytes, at random, for ever."""
    chance = random.Random(seed)
    while True:
        yield chance.randrange(size * 8)


def contents(place: Path) -> list[str]:
    """Everything that any statement can read in a file: each row of each table, every word that the full text finds,
    and what SQLite finds wrong with pages, keys and indexes."""
    try:
        with closing(sqlite3.connect(place)) as connection:
            return list(_contents(connection))
    except (sqlite3.Error, UnicodeDecodeError) as error:
        return [repr(error)]


def _contents(connection: sqlite3.Connection) -> Iterator[str]:
    yield repr([connection.execute(f"PRAGMA {name}").fetchall() for name in _PRAGMAS])
    schema = "SELECT type, name, tbl_name, sql FROM sqlite_master"
    parts = connection.execute(schema).fetchall()
    yield repr(parts)
    # Of the full text what is found by it: a bit in it may only count once an older part has the same word.
    connection.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab ('main', 'quotations_fts', 'instance')")
    yield repr(connection.execute("SELECT * FROM temp.words").fetchall())
    connection.execute("INSERT INTO quotations_fts (quotations_fts, rank) VALUES ('integrity-check', 1)")
    connection.rollback()
    for kind, name, _, sql in parts:
        if kind == "table" and not sql.startswith("CREATE VIRTUAL") and name not in _OF_FULL_TEXT:
            yield repr((name, connection.execute(f'SELECT * FROM "{name}"').fetchall()))
    yield repr(connection.execute("PRAGMA integrity_check").fetchall())


def place_of(before: list[str], after: list[str]) -> str:
    """What is other in a file, as it was and as it is now."""
    for was, now in zip(before, after, strict=False):
        if was != now:
            at = next((at for at, (one, other) in enumerate(zip(was, now, strict=False)) if one != other), 0)
            return f"{was[:30]} … {was[max(0, at - 20) : at + 20]!r} became {now[max(0, at - 20) : at + 20]!r}"
    return "nothing"
