"""The tables, indexes, triggers and views of a corpus: make them, and see that a file has these and nobody else's.

A trigger acts whenever we write, and a view or a table that is not what it seems answers in the place of ours: a file
from elsewhere may hold any of them.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import NamedTuple

from corpus.store.migrations import FORMER_TRIGGERS

_ALL = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL"
_SHADOWS = (  # what the full-text table keeps beside it
    "CREATE TABLE 'quotations_fts_data'(id INTEGER PRIMARY KEY, block BLOB)",
    "CREATE TABLE 'quotations_fts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID",
    "CREATE TABLE 'quotations_fts_docsize'(id INTEGER PRIMARY KEY, sz BLOB)",
    "CREATE TABLE 'quotations_fts_config'(k PRIMARY KEY, v) WITHOUT ROWID",
)
_IMPLIED = """
SELECT i."unique", i.origin, i.partial, c.seqno, c.cid, c."desc", c.coll, c."key"
FROM pragma_index_list(?) AS i, pragma_index_xinfo(i.name) AS c WHERE i.origin <> 'c'
"""
_BETWEEN = (
    r"('(?:[^']|'')*'|\"(?:[^\"]|\"\")*\")|(?:--[^\n]*|\s)+"  # strings and names, or what says nothing between them
)

Part = tuple[str, str]  # what it is ("table", "index", "trigger", "view"), and its name


# Making them


@cache
def script() -> str:
    """What makes the tables of a new corpus."""
    return Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")


def execute(connection: sqlite3.Connection, script: str) -> None:
    """Execute a script inside the transaction of the caller, which ``executescript`` would commit."""
    for statement in statements(script):
        connection.execute(statement)


def statements(script: str) -> Iterator[str]:
    """The statements of ``script`` one by one."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


# Telling ours from others


class _Made(NamedTuple):
    """What a new corpus has: the statement that made each part, its normal form, and the shape of each table."""

    statements: dict[Part, str]
    normal: dict[Part, str]
    shapes: dict[str, object]


@cache
def _made() -> _Made:
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.executescript(script())
        statements = _parts(connection)
        shapes = {name: _shape(connection, name) for kind, name in statements if kind == "table"}
    return _Made(statements, {part: normal(sql) for part, sql in statements.items()}, shapes)


def _parts(connection: sqlite3.Connection) -> dict[Part, str]:
    return {(kind, name): sql for kind, name, sql in connection.execute(_ALL) if not _is_of_sqlite(kind, name)}


def _is_of_sqlite(kind: str, name: str) -> bool:
    """Whether it is a table of SQLite's own: of what was numbered, of statistics."""
    return kind == "table" and name.startswith("sqlite_")


def foreign(connection: sqlite3.Connection) -> list[Part]:
    """What in a file of today's schema is not as we made it and could act, or answer in the place of ours: triggers,
    views, virtual tables, and whatever has a name of ours.

    Where all is ours to the letter nothing but this is looked at: every command asks it.
    """
    return [part for part, sql in _unlike(connection).items() if _could_act(part, sql)]


def foreign_actors(connection: sqlite3.Connection) -> list[Part]:
    """The triggers and virtual tables that are not ours in a file of an earlier schema."""
    unlike = {part: sql for part, sql in _unlike(connection).items() if sql not in FORMER_TRIGGERS}
    return [part for part, sql in unlike.items() if part[0] == "trigger" or _is_virtual(sql)]


def _unlike(connection: sqlite3.Connection) -> dict[Part, str]:
    """What is not ours to the letter."""
    parts = _parts(connection).items()
    return {part: sql for part, sql in parts if f"\n{sql};" not in script() and sql not in _SHADOWS}


def _could_act(part: Part, sql: str) -> bool:
    made = _made().normal
    if part in made:
        return made[part] != normal(sql)
    return part[0] in ("trigger", "view") or _is_virtual(sql) or part[1] in {name for _, name in made}


def _is_virtual(sql: str) -> bool:
    return normal(sql).upper().startswith("CREATE VIRTUAL")


def normal(sql: str) -> str:
    """A statement without comments and without more than one blank between two words; strings stay as they are."""
    return re.sub(_BETWEEN, lambda found: found[1] or " ", sql).strip()


def faults(connection: sqlite3.Connection) -> Iterator[str]:
    """Whatever is not as this version makes it."""
    made, there = _made().normal, {part: normal(sql) for part, sql in _parts(connection).items()}
    for kind, name in sorted(made.keys() - there.keys()):
        yield f"it lacks the {kind} {name}"
    for kind, name in sorted(there.keys() - made.keys()):
        yield f"it has a {kind} that misquote did not make: {name}"
    for kind, name in sorted(part for part in made.keys() & there.keys() if made[part] != there[part]):
        yield f"its {kind} {name} is not as misquote makes it"


# Bringing earlier ones up to date


def adopt(connection: sqlite3.Connection) -> list[Part]:
    """After the steps from an earlier schema: give each table the very statement that makes it today, by which it
    is known as ours from now on. Returned are the tables with other columns, keys or indexes; then nothing is done."""
    made, there = _made(), _parts(connection)
    ours = [name for name in made.shapes if there.get(("table", name)) not in (None, made.statements["table", name])]
    others = [("table", name) for name in ours if _shape(connection, name) != made.shapes[name]]
    if ours and not others:
        connection.execute("PRAGMA writable_schema = ON")
        query = "UPDATE sqlite_master SET sql = ? WHERE type = 'table' AND name = ?"
        connection.executemany(query, [(made.statements["table", name], name) for name in ours])
        connection.execute("PRAGMA writable_schema = RESET")
    return others


def _shape(connection: sqlite3.Connection, name: str) -> object:
    """What a table is, whatever statement made it: its kind, its columns, its keys, and the indexes that it implies."""
    kind = connection.execute("SELECT type, wr, strict FROM pragma_table_list(?)", (name,)).fetchall()
    columns = connection.execute("SELECT * FROM pragma_table_xinfo(?)", (name,)).fetchall()
    keys = connection.execute("SELECT * FROM pragma_foreign_key_list(?)", (name,)).fetchall()
    indexes = connection.execute(_IMPLIED, (name,)).fetchall()
    return kind, columns, keys, sorted(indexes, key=str)
