"""Make of a corpus what an earlier misquote would have made, so that it has to be brought up to date."""

import sqlite3
from contextlib import closing
from pathlib import Path

from corpus.store.opening import APPLICATION, SCHEMA

SCRIPTS = Path(__file__).parents[1] / "tests" / "corpus" / "store"
DERIVED = ("totals", "sqlite_sequence")  # kept by triggers, and by SQLite


def step_back(place: Path) -> None:
    """Write a corpus anew as the schema before today's had it. Nobody may have it open."""
    schema, draft = SCHEMA - 1, place.with_name(f"{place.name}.earlier")
    draft.unlink(missing_ok=True)
    with closing(sqlite3.connect(draft, isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.executescript((SCRIPTS / f"schema-{schema}.sql").read_text(encoding="utf-8"))
        connection.execute("ATTACH ? AS today", (str(place),))
        connection.execute("BEGIN")
        for table in _tables(connection):
            names = ", ".join(f'"{name}"' for name in _shared(connection, table))
            connection.execute(f"INSERT INTO main.{table} ({names}) SELECT {names} FROM today.{table}")
        connection.execute("COMMIT")
        connection.execute("DETACH today")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {schema}")
    for ending in ("-wal", "-shm"):
        place.with_name(place.name + ending).unlink(missing_ok=True)
    draft.replace(place)


def _tables(connection: sqlite3.Connection) -> list[str]:
    query = "SELECT name FROM main.sqlite_master WHERE type = 'table' ORDER BY rowid"
    names = [name for (name,) in connection.execute(query)]
    return [name for name in names if name not in DERIVED and not name.startswith("quotations_fts")]


def _shared(connection: sqlite3.Connection, table: str) -> list[str]:
    today, then = (
        [row[1] for row in connection.execute(f"PRAGMA {schema}.table_info({table})")] for schema in ("today", "main")
    )
    return [name for name in then if name in today]
