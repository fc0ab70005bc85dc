"""Open a SQLite file as a corpus, or say in one line why it cannot be opened.

A file that is no corpus, or one of a schema that we do not know, stays the same to the byte. A corpus of an earlier
schema is brought up to date in one transaction, after a copy was put beside it, or it stays the same too.
"""

import os
import sqlite3
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from corpus.distribution import upgrade_hint
from corpus.errors import (
    AlteredCorpus,
    BusyCorpus,
    CorpusError,
    DamagedCorpus,
    NewerCorpus,
    NoSuchCorpus,
    NotACorpus,
    UnwritableCorpus,
)
from corpus.files.drafts import Draft, draft
from corpus.store import digests, tables, writing
from corpus.store.beside import check_logs, clear_unfinished, earlier_copy, make_private
from corpus.store.copying import copy
from corpus.store.migrations import STEPS

APPLICATION = 0x6D697371  # "misq"; `file` and Datasette show it
FORMER_APPLICATION = 0x71636F72  # "qcor", from when the product was called quotecheck
SCHEMA = 7
_UNTRUSTED, _TRUSTED = "PRAGMA trusted_schema = OFF", "PRAGMA trusted_schema = ON"  # earlier schemas need json_valid
_NAMED = 3  # parts of a file that a refusal names
_HEADER = 100  # bytes of the header with which every SQLite file begins
PATIENCE = 60.0  # seconds to wait for another process that writes: rewriting a large file takes long
_PAUSE = 0.01  # seconds between two attempts

_ERRORS: dict[int, tuple[type[CorpusError], str]] = {
    sqlite3.SQLITE_BUSY: (BusyCorpus, "the corpus is locked"),
    sqlite3.SQLITE_LOCKED: (BusyCorpus, "the corpus is locked"),
    sqlite3.SQLITE_NOTADB: (NotACorpus, "not a corpus"),
    sqlite3.SQLITE_CORRUPT: (DamagedCorpus, "the corpus is damaged"),
    sqlite3.SQLITE_ERROR: (DamagedCorpus, "the corpus is damaged"),  # our statements fit the tables as they were made
    sqlite3.SQLITE_TOOBIG: (DamagedCorpus, "the corpus is damaged"),
    sqlite3.SQLITE_READONLY: (UnwritableCorpus, "the corpus cannot be written"),
    sqlite3.SQLITE_PERM: (UnwritableCorpus, "the corpus cannot be written"),
    sqlite3.SQLITE_FULL: (UnwritableCorpus, "no room is left for the corpus"),
    sqlite3.SQLITE_IOERR: (UnwritableCorpus, "the disk refuses the corpus"),
    sqlite3.SQLITE_CANTOPEN: (UnwritableCorpus, "the corpus cannot be opened"),
}


@contextmanager
def explained(name: str) -> Iterator[None]:
    """Turn whatever SQLite raises inside into an error that a user can act on."""
    try:
        yield
    except sqlite3.Error as error:
        explain(name, error)
        raise
    except UnicodeDecodeError as error:  # what SQLite quotes of a spoilt schema
        raise DamagedCorpus(f"{name}: the corpus is damaged ({error.reason})") from error


def explain(name: str, error: sqlite3.Error) -> None:
    """Raise an error that a user can act on in place of SQLite's, if there is one that fits."""
    code = getattr(error, "sqlite_errorcode", None)
    kind, message = _ERRORS.get((code or 0) & 0xFF, (None, ""))
    if kind is None and "decode to UTF-8" in str(error):  # a text is spoilt
        kind, message = DamagedCorpus, "the corpus is damaged"
    if kind is not None and not str(error).startswith("cannot "):  # a call of ours that can never be right
        raise kind(f"{name}: {message} ({error})") from error


def connect(path: Path | None, *, create: bool = False) -> sqlite3.Connection:
    """A connection to the corpus at ``path``, or to a new one in memory."""
    if path is None:
        connection = _connect(":memory:")
        _create_tables(connection)
        return connection
    with explained(str(path)):
        return _open(path, create)


def _open(path: Path, create: bool) -> sqlite3.Connection:
    if path.exists() and not path.is_file():
        raise NotACorpus(f"{path}: not a file")
    if not path.exists() and not create:
        raise NoSuchCorpus(f"{path}: no such corpus")
    if path.exists() and 0 < path.stat().st_size < _HEADER:
        raise NotACorpus(f"{path}: not a corpus")  # SQLite would take it for an empty file and overwrite it
    check_logs(path)
    if create:
        make_private(path)
    connection = _connect_to_file(path, create)
    try:
        # The version can be read without the schema, which of an earlier one has functions that are not trusted here.
        version = _pragma(connection, "user_version")
        if version < SCHEMA:
            connection.execute(_TRUSTED)
        if create and not version and _is_empty(connection):
            _write_ahead(connection)
            _create_tables(connection)
        _check_is_known(connection, path)
        if _pragma(connection, "user_version") == SCHEMA:
            _check_is_ours(tables.foreign(connection), path)
        if _is_behind(connection, path):
            _bring_up_to_date(connection, path)
        _defend(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def is_writable(path: Path) -> bool:
    """Whether SQLite could write to a file. It has to write to the folder as well, for the write-ahead log."""
    return os.access(path if path.exists() else path.parent, os.W_OK) and os.access(path.parent, os.W_OK)


def _connect_to_file(path: Path, create: bool) -> sqlite3.Connection:
    if create or is_writable(path):
        return _connect(_uri(path, "mode=rwc" if create else "mode=rw"))
    connection = _connect(_uri(path, "mode=ro"))
    if _is_readable(connection):
        return connection
    connection.close()
    if _has_unfinished_log(path):
        raise UnwritableCorpus(f"{path}: its last changes can only be read where it can be written")
    return _connect(_uri(path, "immutable=1"))


def _is_readable(connection: sqlite3.Connection) -> bool:
    """Whether it can be read with locks. On a read-only medium it cannot: the shared memory of the log has no place."""
    try:
        _pragma(connection, "schema_version")
    except sqlite3.DatabaseError as error:
        return not isinstance(error, sqlite3.OperationalError)  # that it is damaged is told where that is looked at
    return True


def _has_unfinished_log(path: Path) -> bool:
    log = path.with_name(f"{path.name}-wal")
    return log.exists() and log.stat().st_size > 0


def _uri(path: Path, mode: str) -> str:
    escaped = str(path.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    return f"file:{escaped}?{mode}"


def _connect(address: str) -> sqlite3.Connection:
    connection = sqlite3.connect(
        address, uri=True, timeout=PATIENCE, isolation_level=None, check_same_thread=False, cached_statements=256
    )
    # A file may come from elsewhere: what is written in its schema gets no function that could do harm.
    for pragma in ("PRAGMA foreign_keys = ON", "PRAGMA cell_size_check = ON", _UNTRUSTED):
        connection.execute(pragma)
    return connection


def _defend(connection: sqlite3.Connection) -> None:
    """Trust nothing that is written in the schema, and let no statement change it by its table, if Python can ask."""
    connection.execute(_UNTRUSTED)
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _is_empty(connection: sqlite3.Connection) -> bool:
    return _pragma(connection, "page_count") == 0 or _pragma(connection, "schema_version") == 0


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Turn on the write-ahead log. SQLite itself does not wait here for another process that creates the same file."""
    until = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
        time.sleep(_PAUSE)


def _create_tables(connection: sqlite3.Connection) -> None:
    """Create the tables in one transaction, unless another process has been quicker."""
    with _transaction(connection):
        if _is_empty(connection) or not _pragma(connection, "user_version"):
            tables.execute(connection, tables.script())
            digests.keep_all(connection)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {SCHEMA}")


def _is_behind(connection: sqlite3.Connection, path: Path) -> bool:
    """Whether it has to be brought up to date. A corpus of today's schema under the former name is merely renamed, and
    where it cannot be written it is read as it is."""
    if _pragma(connection, "user_version") < SCHEMA:
        return True
    return _pragma(connection, "application_id") != APPLICATION and is_writable(path)


def _bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    """Take every step from its schema and its name to ours in one transaction, unless another process has been quicker.

    Raises:
        UnwritableCorpus: It cannot be written, and its schema is one that we cannot read.
        AlteredCorpus: It has triggers, views or tables that are not ours.
    """
    if not is_writable(path):
        raise UnwritableCorpus(f"{path}: made by an older misquote; open it once where it can be written")
    connection.create_function("sha256", 1, _sha256, deterministic=True)
    _check_is_ours(tables.foreign_actors(connection), path)
    with _draft_beside(path) as kept, _transaction(connection):
        first = _pragma(connection, "user_version")
        if first < SCHEMA:
            clear_unfinished(path)
            _copy_as_it_was(path, kept)
        for schema in range(first, SCHEMA):
            tables.execute(connection, STEPS[schema])
            connection.execute(f"PRAGMA user_version = {schema + 1}")
        if first < SCHEMA:
            _check_is_ours(tables.adopt(connection) or tables.foreign(connection), path)
            copied = kept.publish(earlier_copy(path, SCHEMA), provisional=True)
            digests.keep_all(connection)
            writing.note_earlier_copy(connection, copied.name, copied.sha256)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")


def _sha256(text: str) -> str:
    from hashlib import sha256

    return sha256(text.encode()).hexdigest()


@contextmanager
def _draft_beside(path: Path) -> Iterator[Draft]:
    try:
        with draft(path.absolute().parent) as made:
            yield made
    except OSError as error:
        raise UnwritableCorpus(f"{path}: no copy can be kept beside it ({error.strerror})") from error


def _copy_as_it_was(path: Path, kept: Draft) -> None:
    """Copy it first, through a second connection: SQLite makes no copy through one that has begun to write."""
    with closing(_connect(_uri(path, "mode=ro"))) as source:
        copy(source, kept.file, check=_check_copy)


def _check_copy(path: Path) -> None:
    with closing(_connect(_uri(path, "mode=ro"))) as copied:
        _check_is_known(copied, path)
        copied.execute(_TRUSTED)
        if copied.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
            raise DamagedCorpus(f"{path}: the corpus is damaged")


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(sqlite3.Error):
            connection.execute("ROLLBACK")
        raise


def _check_is_ours(foreign: Sequence[tables.Part], path: Path) -> None:
    """Refuse a file with parts that are not ours."""
    if foreign:
        named = ", ".join(f"{kind} {name}" for kind, name in foreign[:_NAMED])
        more = f" and {len(foreign) - _NAMED} more" if len(foreign) > _NAMED else ""
        raise AlteredCorpus(f"{path}: not made by misquote: {named}{more}")


def _check_is_known(connection: sqlite3.Connection, path: Path) -> None:
    if _pragma(connection, "application_id") not in (APPLICATION, FORMER_APPLICATION):
        raise NotACorpus(f"{path}: not a corpus")
    version = _pragma(connection, "user_version")
    if version > SCHEMA:
        message = f"{path}: made by a newer misquote (schema {version}, this one knows {SCHEMA})"
        raise NewerCorpus(message, hint=f"{upgrade_hint()} brings one that can read it; it was not touched")
    if version < min(STEPS):
        raise DamagedCorpus(f"{path}: schema {version} was never released")
