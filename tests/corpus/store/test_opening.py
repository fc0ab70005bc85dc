"""What is opened as a corpus, what is refused in one line, and that whatever is refused stays as it was."""

import sqlite3
from contextlib import closing

import pytest

from corpus import Corpus, errors
from corpus.store import Store, opening
from corpus.store.opening import connect, explained, is_writable
from corpus.store.tables import statements
from tests.corpus.conftest import HARBOUR
from tests.corpus.store.test_store import altered, filled


def test_a_missing_corpus_is_not_made_by_opening_it(place):
    with pytest.raises(errors.NoSuchCorpus):
        Corpus.open(place)
    assert not place.exists()


def test_a_directory_is_no_corpus(tmp_path):
    with pytest.raises(errors.NotACorpus):
        Corpus.open(tmp_path, create=True)


@pytest.mark.parametrize("content", [b"Dear diary, " * 200, b"SQLite format 3\0" + b"\xff" * 4000, b"x"])
def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(place, content):
    place.write_bytes(content)
    for create in (False, True):
        with pytest.raises(errors.CorpusError) as refusal:
            Corpus.open(place, create=create)
        assert isinstance(refusal.value, errors.NotACorpus | errors.DamagedCorpus)
    assert place.read_bytes() == content


def test_the_database_of_another_program_is_refused_and_left_as_it_is(place):
    altered(place, "CREATE TABLE holidays (day TEXT)")
    before = place.read_bytes()
    for create in (False, True):
        with pytest.raises(errors.NotACorpus):
            Corpus.open(place, create=create)
    assert place.read_bytes() == before


def test_a_corpus_of_a_newer_schema_is_refused_and_left_as_it_is(place):
    filled(place)
    altered(place, f"PRAGMA user_version = {opening.SCHEMA + 1}")
    with pytest.raises(errors.NewerCorpus, match="newer"):
        Corpus.open(place)
    altered(place, f"PRAGMA user_version = {opening.SCHEMA}")
    with Corpus.open(place) as corpus:
        assert corpus.document("harbour").text == HARBOUR


def test_a_corpus_with_damaged_pages_says_so(place):
    filled(place)
    content = bytearray(place.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    place.write_bytes(content)
    with pytest.raises(errors.DamagedCorpus), Corpus.open(place) as corpus:
        corpus.documents()


def test_a_corpus_with_a_table_missing_says_that_it_is_damaged(place):
    filled(place)
    altered(place, "DROP TABLE quotation_spans")
    with pytest.raises(errors.DamagedCorpus), Corpus.open(place) as corpus:
        corpus.quotations("harbour")


class Sealed(sqlite3.Connection):
    """A connection on a medium on which nothing can be written, not even the shared memory of the log."""

    def execute(self, statement: str, *values: object) -> sqlite3.Cursor:
        if "schema_version" in statement:
            raise sqlite3.OperationalError("unable to open database file")
        return super().execute(statement, *values)


@pytest.fixture
def addresses(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """How SQLite is asked to open files that may not be written."""
    asked: list[str] = []
    whole = sqlite3.connect

    def connect(address: str, **options: object) -> sqlite3.Connection:
        asked.append(str(address).partition("?")[2])
        return whole(address, **options)

    monkeypatch.setattr(opening, "is_writable", lambda path: False)
    monkeypatch.setattr(sqlite3, "connect", connect)
    return asked


def test_what_may_not_be_written_is_read_with_locks(place, addresses):
    with Store(place, create=True):
        addresses.clear()
        with Store(place) as store:
            assert store.numbers() == []
    assert addresses == ["mode=ro"]


def test_what_cannot_even_be_locked_is_read_without_if_its_log_is_empty(place, addresses, monkeypatch):
    Store(place, create=True).close()
    addresses.clear()
    whole = sqlite3.connect
    monkeypatch.setattr(
        sqlite3,
        "connect",
        lambda address, **options: (
            whole(address, **options, factory=Sealed) if "mode=ro" in address else whole(address, **options)
        ),
    )
    with Store(place) as store:
        assert store.numbers() == []
    assert addresses == ["mode=ro", "immutable=1"]
    log = place.with_name("archive.db-wal")
    log.touch()
    Store(place).close()
    log.write_bytes(b"\x37\x7f\x06\x82 changes that were never finished")
    with pytest.raises(errors.UnwritableCorpus, match="its last changes can only be read where it can be written"):
        Store(place)


def test_a_folder_that_is_not_there_is_named(tmp_path):
    with pytest.raises(errors.UnwritableCorpus, match="nowhere"):
        Corpus.open(tmp_path / "nowhere" / "archive.db", create=True)


def test_every_refusal_is_one_line_with_advice(place):
    place.write_bytes(b"no corpus at all")
    with pytest.raises(errors.CorpusError) as refusal:
        Corpus.open(place)
    assert str(place) in str(refusal.value)
    assert "\n" not in str(refusal.value)
    assert refusal.value.advice


def test_an_odd_name_is_a_name(tmp_path):
    place = tmp_path / "50% of #1? yes.db"
    filled(place)
    assert place.is_file()
    with Corpus.open(place) as corpus:
        assert corpus.stats().documents == 1


# What SQLite says, in words that help


@pytest.mark.parametrize(
    ("code", "kind"),
    [
        (sqlite3.SQLITE_BUSY, errors.BusyCorpus),
        (sqlite3.SQLITE_LOCKED, errors.BusyCorpus),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, errors.BusyCorpus),
        (sqlite3.SQLITE_NOTADB, errors.NotACorpus),
        (sqlite3.SQLITE_CORRUPT_INDEX, errors.DamagedCorpus),
        (sqlite3.SQLITE_READONLY, errors.UnwritableCorpus),
        (sqlite3.SQLITE_PERM, errors.UnwritableCorpus),
        (sqlite3.SQLITE_FULL, errors.UnwritableCorpus),
        (sqlite3.SQLITE_IOERR_WRITE, errors.UnwritableCorpus),
        (sqlite3.SQLITE_CANTOPEN, errors.UnwritableCorpus),
    ],
)
def test_what_sqlite_raises_is_one_line_about_the_corpus(code, kind):
    raised = sqlite3.OperationalError("as SQLite says it")
    raised.sqlite_errorcode = code
    with pytest.raises(kind, match=r"^desk\.db: .+ \(as SQLite says it\); ") as told, explained("desk.db"):
        raise raised
    assert told.value.__cause__ is raised


@pytest.mark.parametrize(
    "statement",
    ["SELECT * FROM blocks", "SELECT title FROM here", "SELECT CAST(x'ff' AS TEXT)", "INSERT INTO here VALUES (1, 2)"],
)
def test_a_table_a_column_or_a_text_that_is_not_there_is_damage(statement):
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE TABLE here (number)")
        with pytest.raises(errors.DamagedCorpus), explained("desk.db"):
            connection.execute(statement).fetchall()


def test_an_error_of_ours_is_not_explained_away():
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("BEGIN")
        with pytest.raises(sqlite3.OperationalError, match="within a transaction"), explained("desk.db"):
            connection.execute("BEGIN")
    with pytest.raises(sqlite3.IntegrityError, match="NOT NULL"), explained("desk.db"):
        raise sqlite3.IntegrityError("NOT NULL constraint failed")


def test_a_schema_with_spoilt_letters_is_damage(place):
    filled(place)
    content = place.read_bytes()
    assert content.count(b"CREATE TABLE sources") == 1
    place.write_bytes(content.replace(b"CREATE TABLE sources", b"CREATE TABLE s\xc5urces"))
    with pytest.raises(errors.DamagedCorpus):
        Corpus.open(place)


# What is made


def test_a_new_corpus_has_its_name_its_schema_and_a_log(place):
    with Store(place, create=True):
        connection = sqlite3.connect(place)
    pragmas = ("application_id", "user_version", "journal_mode")
    told = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in pragmas]
    assert told == [opening.APPLICATION, opening.SCHEMA, "wal"]
    connection.close()


def test_an_empty_file_becomes_a_corpus_if_one_is_to_be_made_and_only_then(place):
    place.touch()
    with pytest.raises(errors.NotACorpus):
        Store(place)
    assert place.read_bytes() == b""
    with Store(place, create=True) as store:
        assert store.numbers() == []


def test_what_is_there_is_opened_and_not_made_anew(place):
    filled(place)
    with Corpus.open(place, create=True) as corpus:
        assert len(corpus) == 1


def test_a_corpus_in_memory_is_laid_out_like_one_in_a_file():
    connection = connect(None)
    assert connection.execute("SELECT count(*) FROM documents").fetchone() == (0,)
    assert connection.execute("PRAGMA foreign_keys").fetchone() == (1,)
    connection.close()


def test_two_who_create_the_same_file_at_once_make_one_corpus(place, monkeypatch):
    """While the first one lays it out, the second one finds it locked, and then laid out."""
    whole = opening._create_tables

    def overtaken(connection):
        if not overtaken.done:
            overtaken.done = True
            filled(place)
        whole(connection)

    overtaken.done = False
    monkeypatch.setattr(opening, "_create_tables", overtaken)
    with Corpus.open(place, create=True) as corpus:
        assert [document.id for document in corpus] == ["harbour"]


def test_another_who_creates_the_file_is_waited_for_and_not_for_ever(place, monkeypatch):
    monkeypatch.setattr(opening, "PATIENCE", 0.05)
    other = sqlite3.connect(place, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(errors.BusyCorpus):
        Store(place, create=True)
    other.close()


# What can be written


def test_a_file_can_be_written_where_its_folder_can(tmp_path, monkeypatch):
    place = tmp_path / "desk.db"
    assert is_writable(place)
    place.touch()
    assert is_writable(place)
    for locked in (place, tmp_path):
        monkeypatch.setattr("os.access", lambda path, mode, locked=locked: path != locked)
        assert not is_writable(place)


# Scripts


def test_a_script_is_run_statement_by_statement():
    script = "CREATE TABLE a (b);\nCREATE TRIGGER t AFTER INSERT ON a BEGIN\n  DELETE FROM a;\nEND;\nSELECT 1;\n"
    assert [statement.split()[:2] for statement in statements(script)] == [
        ["CREATE", "TABLE"],
        ["CREATE", "TRIGGER"],
        ["SELECT", "1;"],
    ]
    assert "".join(statements(script)) == script
