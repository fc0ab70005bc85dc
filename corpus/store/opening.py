"""Open a SQLite file as a corpus, or say in one line why that cannot be.

Whatever is not a sound corpus of a schema that we know is left as it is, to the byte. One of an earlier schema is
brought up to date in one transaction, with a copy of what it was beside it, or left as it is.
"""

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from corpus.distribution import upgrade_hint
from corpus.errors import (
    BusyCorpus,
    CorpusError,
    DamagedCorpus,
    NewerCorpus,
    NoSuchCorpus,
    NotACorpus,
    UnwritableCorpus,
)
from corpus.store.copying import copy, earlier_copy
from corpus.store.migrations import STEPS

APPLICATION = 0x6D697371  # "misq"; `file` and Datasette show it
FORMER_APPLICATION = 0x71636F72  # "qcor", from when the product was called quotecheck
SCHEMA = 5
_HEADER = 100  # bytes that every SQLite file begins with
PATIENCE = 60.0  # seconds to wait for another process that writes: one that writes a large file anew takes long
_PAUSE = 0.01

_ERRORS: dict[int, tuple[type[CorpusError], str]] = {
    sqlite3.SQLITE_BUSY: (BusyCorpus, "the corpus is locked"),
    sqlite3.SQLITE_LOCKED: (BusyCorpus, "the corpus is locked"),
    sqlite3.SQLITE_NOTADB: (NotACorpus, "not a corpus"),
    sqlite3.SQLITE_CORRUPT: (DamagedCorpus, "the corpus is damaged"),
    sqlite3.SQLITE_READONLY: (UnwritableCorpus, "the corpus cannot be written"),
    sqlite3.SQLITE_PERM: (UnwritableCorpus, "the corpus cannot be written"),
    sqlite3.SQLITE_FULL: (UnwritableCorpus, "no room is left for the corpus"),
    sqlite3.SQLITE_IOERR: (UnwritableCorpus, "the disk refuses the corpus"),
    sqlite3.SQLITE_CANTOPEN: (UnwritableCorpus, "the corpus cannot be opened"),
}


@contextmanager
def explained(name: str) -> Iterator[None]:
    """Turn what SQLite raises into an error that a user can act on."""
    try:
        yield
    except sqlite3.Error as error:
        explain(name, error)
        raise


def explain(name: str, error: sqlite3.Error) -> None:
    """Raise an error that a user can act on for one that SQLite raised, if there is one."""
    code = getattr(error, "sqlite_errorcode", None)
    kind, message = _ERRORS.get((code or 0) & 0xFF, (None, ""))
    if "no such" in str(error) or "decode to UTF-8" in str(error):  # a table or a column of ours; a text
        kind, message = DamagedCorpus, "the corpus is damaged"
    if kind is not None:
        raise kind(f"{name}: {message} ({error})") from error


def connect(path: Path | None, *, create: bool = False) -> sqlite3.Connection:
    """A connection to the corpus at ``path``, or to a new one in memory."""
    if path is None:
        connection = _connected(":memory:")
        _lay_out(connection)
        return connection
    with explained(str(path)):
        return _opened(path, create)


def _opened(path: Path, create: bool) -> sqlite3.Connection:
    if path.exists() and not path.is_file():
        raise NotACorpus(f"{path}: not a file")
    if not path.exists() and not create:
        raise NoSuchCorpus(f"{path}: no such corpus")
    if path.exists() and 0 < path.stat().st_size < _HEADER:
        raise NotACorpus(f"{path}: not a corpus")  # SQLite would take it for empty and write over it
    connection = _reached(path, create)
    try:
        if create and _is_empty(connection):
            _keep_a_log(connection)
            _lay_out(connection)
        _examine(connection, path)
        if _is_to_be_brought_up_to_date(connection, path):
            _bring_up_to_date(connection, path)
    except BaseException:
        connection.close()
        raise
    return connection


def is_writable(path: Path) -> bool:
    """Whether SQLite could write here: it needs its folder as well, for the write-ahead log."""
    return os.access(path if path.exists() else path.parent, os.W_OK) and os.access(path.parent, os.W_OK)


def _reached(path: Path, create: bool) -> sqlite3.Connection:
    if create or is_writable(path):
        return _connected(_address(path, "mode=rwc" if create else "mode=rw"))
    connection = _connected(_address(path, "mode=ro"))
    if _is_readable(connection):
        return connection
    connection.close()
    if _has_unfinished_log(path):
        raise UnwritableCorpus(f"{path}: its last changes can only be read where it can be written")
    return _connected(_address(path, "immutable=1"))


def _is_readable(connection: sqlite3.Connection) -> bool:
    """Whether it can be read with locks: on a read-only medium the shared memory of the log cannot be made."""
    try:
        _pragma(connection, "schema_version")
    except sqlite3.OperationalError:
        return False
    return True


def _has_unfinished_log(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _address(path: Path, mode: str) -> str:
    escaped = str(path.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return f"file:{escaped}?{mode}"


def _connected(address: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        address, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False, cached_statements=256
    )
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _is_empty(connection: sqlite3.Connection) -> bool:
    return _pragma(connection, "page_count") == 0 or _pragma(connection, "schema_version") == 0


def _keep_a_log(connection: sqlite3.Connection) -> None:
    """Write ahead. For this SQLite does not wait until another process, which begins the same file, is done."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
        time.sleep(_PAUSE)


def _lay_out(connection: sqlite3.Connection) -> None:
    """Make the tables in one transaction; another process may have been quicker."""
    schema = Path(__file__).with_name("schema.sql").read_text(encoding="utf-8")
    with _together(connection):
        if _is_empty(connection) or not _pragma(connection, "user_version"):
            _run(connection, schema)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {SCHEMA}")


def _is_to_be_brought_up_to_date(connection: sqlite3.Connection, path: Path) -> bool:
    """A corpus of today's schema that only bears the former name is read as it is where it cannot be written."""
    if _pragma(connection, "user_version") < SCHEMA:
        return True
    return _pragma(connection, "application_id") != APPLICATION and is_writable(path)


def _bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    """Take every step from its schema and its name to ours in one transaction; another process may have been quicker.

    Raises:
        UnwritableCorpus: It cannot be written, so that its schema stays one that we cannot read.
    """
    if not is_writable(path):
        raise UnwritableCorpus(f"{path}: made by an older misquote; open it once where it can be written")
    connection.create_function("sha256", 1, _sha256, deterministic=True)
    with _together(connection):
        first = _pragma(connection, "user_version")
        if first < SCHEMA:
            _keep_as_it_was(path)
        for schema in range(first, SCHEMA):
            _run(connection, STEPS[schema])
            connection.execute(f"PRAGMA user_version = {schema + 1}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")


def _sha256(text: str) -> str:
    from hashlib import sha256

    return sha256(text.encode()).hexdigest()


def _keep_as_it_was(path: Path) -> None:
    """Through a connection of its own: one that has begun to write cannot be copied from."""
    with closing(_connected(_address(path, "mode=ro"))) as source:
        copy(source, earlier_copy(path, SCHEMA), check=_examined)


def _examined(path: Path) -> None:
    with closing(_connected(_address(path, "mode=ro"))) as copied:
        _examine(copied, path)
        if copied.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise DamagedCorpus(f"{path}: the corpus is damaged")


@contextmanager
def _together(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def _run(connection: sqlite3.Connection, script: str) -> None:
    for statement in statements(script):
        connection.execute(statement)


def statements(script: str) -> Iterator[str]:
    """The statements of ``script`` one by one: ``executescript`` would commit the transaction it runs in."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _examine(connection: sqlite3.Connection, path: Path) -> None:
    if _pragma(connection, "application_id") not in (APPLICATION, FORMER_APPLICATION):
        raise NotACorpus(f"{path}: not a corpus")
    version = _pragma(connection, "user_version")
    if version > SCHEMA:
        told = f"{path}: made by a newer misquote (schema {version}, this one knows {SCHEMA})"
        raise NewerCorpus(told, hint=f"{upgrade_hint()} brings one that can read it; it was not touched")
    if version < min(STEPS):
        raise DamagedCorpus(f"{path}: schema {version} was never released")
