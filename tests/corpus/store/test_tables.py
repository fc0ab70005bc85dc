"""What a file has that misquote did not make is refused before it can act, and told by verifying."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from corpus import Corpus, errors
from corpus.store import Store, opening, tables
from tests.corpus.conftest import HARBOUR
from tests.corpus.store.test_migrations import laid_out
from tests.corpus.store.test_store import altered, filled

SPY = "CREATE TRIGGER spy AFTER INSERT ON documents BEGIN DELETE FROM corrections; END"
ACTING = {
    "a trigger": ("trigger spy", SPY),
    "a trigger of another time": ("trigger spy", "CREATE TRIGGER spy BEFORE DELETE ON changes BEGIN SELECT 1; END"),
    "a view": ("view mine", "CREATE VIEW mine AS SELECT * FROM documents"),
    "a cyclic view": ("view mine", "CREATE VIEW mine AS SELECT * FROM mine"),
    "a view in the place of ours": ("view texts", "DROP VIEW texts; CREATE VIEW texts AS SELECT 1 AS text"),
    "a view in the place of a table": ("view backups", "DROP TABLE backups; CREATE VIEW backups AS SELECT 1 AS path"),
    "a virtual table": ("table words", "CREATE VIRTUAL TABLE words USING fts5vocab (quotations_fts, row)"),
    "another table under our name": ("table totals", "DROP TABLE totals; CREATE TABLE totals (documents)"),
    "a generated column": ("table backups", "ALTER TABLE backups ADD COLUMN it TEXT AS (upper(path))"),
    "an index under our name": (
        "index documents_by_sha256",
        "DROP INDEX documents_by_sha256; CREATE INDEX documents_by_sha256 ON documents (lower(title))",
    ),
    "a condition in one of our triggers": (
        "trigger documents_counted",
        "DROP TRIGGER documents_counted; CREATE TRIGGER documents_counted AFTER INSERT ON documents BEGIN "
        "UPDATE totals SET documents = documents + 2, words = words + new.words; END",
    ),
}


@pytest.fixture
def kept(place: Path) -> Path:
    filled(place)
    return place


@pytest.mark.parametrize(("named", "change"), ACTING.values(), ids=ACTING)
def test_what_could_act_is_named_and_refused_and_the_file_left_as_it_is(kept, named, change):
    for statement in change.split("; CREATE") if "; CREATE" in change else [change]:
        altered(kept, statement if statement.startswith(("DROP", "CREATE", "ALTER")) else f"CREATE{statement}")
    before = kept.read_bytes()
    for create in (False, True):
        with pytest.raises(errors.AlteredCorpus, match=f"not made by misquote: {named}; "):
            Corpus.open(kept, create=create)
    assert kept.read_bytes() == before


def test_a_refusal_names_a_few_of_many_on_one_line(kept):
    for number in range(5):
        altered(kept, f'CREATE VIEW "v{number}\n" AS SELECT 1')
    with pytest.raises(errors.AlteredCorpus, match="and 2 more;"):
        Corpus.open(kept)


def test_what_may_not_be_written_is_refused_too(kept, monkeypatch):
    altered(kept, SPY)
    monkeypatch.setattr(opening, "is_writable", lambda path: False)
    with pytest.raises(errors.AlteredCorpus, match="trigger spy"):
        Corpus.open(kept)


def test_what_is_dropped_again_was_all_that_was_in_the_way(kept):
    altered(kept, SPY)
    altered(kept, "DROP TRIGGER spy")
    with Corpus.open(kept) as corpus:
        assert corpus.document("harbour").text == HARBOUR


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ("DROP INDEX documents_by_sha256", "it lacks the index documents_by_sha256"),
        ("DROP TRIGGER documents_counted", "it lacks the trigger documents_counted"),
        ("DROP VIEW texts", "it lacks the view texts"),
        ("CREATE TABLE mine (note TEXT)", "it has a table that misquote did not make: mine"),
        ("CREATE INDEX mine ON documents (title)", "it has a index that misquote did not make: mine"),
    ],
)
def test_what_is_missing_or_cannot_act_is_no_reason_to_refuse_but_told(kept, change, told):
    altered(kept, change)
    with Store(kept) as store:
        assert store.file.faults() == [told]


def test_not_even_a_comment_can_be_changed(kept):
    content = kept.read_bytes()
    assert content.count(b"never given twice") == 1
    kept.write_bytes(content.replace(b"never given twice", b"never given trice"))
    with Store(kept) as store:
        (fault,) = store.file.faults()
        assert fault.startswith("its notes")


def test_what_sqlite_keeps_for_itself_is_nobodys_fault(kept):
    altered(kept, "ANALYZE")
    with Store(kept) as store:
        assert store.file.faults() == []


# Statements that say the same


@pytest.mark.parametrize(
    ("statement", "same"),
    [
        ("CREATE  TABLE\n t (a, -- one\n b)", "CREATE TABLE t (a, b)"),
        ("SELECT '--  a'", "SELECT '--  a'"),
        ("SELECT 'it''s  -- b' --  c", "SELECT 'it''s  -- b'"),
        ('SELECT "a  --b"', 'SELECT "a  --b"'),
    ],
)
def test_a_statement_is_known_by_its_words(statement, same):
    assert tables.normal(statement) == same


def test_comments_that_were_written_otherwise_make_no_other_table(place):
    script = "\n".join(line.split(" -- ")[0] for line in tables.script().splitlines())
    with closing(sqlite3.connect(place)) as connection:
        connection.executescript(script)
        assert tables._unlike(connection)
        assert tables.foreign(connection) == list(tables.faults(connection)) == []


# Files that say that they are of another schema


@pytest.fixture(params=[1, 3, 6])
def earlier(request: pytest.FixtureRequest, place: Path) -> tuple[Path, int]:
    with closing(sqlite3.connect(place)) as connection:
        laid_out(connection, request.param)
    return place, request.param


def test_an_earlier_corpus_with_a_trigger_of_somebody_else_is_not_brought_up_to_date(earlier):
    place, _ = earlier
    altered(place, SPY)
    before = place.read_bytes()
    with pytest.raises(errors.AlteredCorpus, match="trigger spy"):
        Corpus.open(place)
    assert place.read_bytes() == before


def test_an_earlier_corpus_with_a_view_of_somebody_else_is_not_brought_up_to_date(earlier):
    place, _ = earlier
    altered(place, "CREATE VIEW mine AS SELECT 1")
    with pytest.raises(errors.AlteredCorpus, match="view mine"):
        Corpus.open(place)


def test_an_earlier_corpus_with_another_column_is_not_brought_up_to_date(earlier):
    place, schema = earlier
    altered(place, "ALTER TABLE sources ADD COLUMN mine TEXT")
    with pytest.raises(errors.AlteredCorpus, match="table sources"):
        Corpus.open(place)
    with closing(sqlite3.connect(place)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (schema,)


def test_one_that_was_brought_up_to_date_is_ours_to_the_letter(earlier):
    place, _ = earlier
    Store(place).close()
    with closing(sqlite3.connect(place)) as connection:
        assert tables._unlike(connection) == {}
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_tables_of_an_earlier_schema_under_todays_number_are_refused(earlier):
    place, _ = earlier
    altered(place, f"PRAGMA user_version = {opening.SCHEMA}")
    with pytest.raises((errors.AlteredCorpus, errors.DamagedCorpus)):
        Corpus.open(place)


@pytest.mark.parametrize("schema", [1, 4, 6])
def test_todays_tables_under_the_number_of_an_earlier_schema_are_damage(kept, schema):
    altered(kept, f"PRAGMA user_version = {schema}")
    with pytest.raises(errors.DamagedCorpus):
        Corpus.open(kept)
    altered(kept, f"PRAGMA user_version = {opening.SCHEMA}")
    with Store(kept) as store:
        assert store.file.faults() == []


def test_no_function_of_a_file_is_trusted(kept):
    with Store(kept) as store, store.snapshot() as connection:
        assert connection.execute("PRAGMA trusted_schema").fetchone() == (0,)
        assert connection.execute("PRAGMA cell_size_check").fetchone() == (1,)


def test_not_even_after_it_was_brought_up_to_date(earlier):
    with Store(earlier[0]) as store, store.snapshot() as connection:
        assert connection.execute("PRAGMA trusted_schema").fetchone() == (0,)
