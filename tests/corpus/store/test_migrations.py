"""A corpus of an earlier schema is brought up to date when it is opened, or left as it is."""

import re
import sqlite3
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest

from corpus import Corpus, Correction, Stats, errors
from corpus.store import Store, opening
from corpus.store.migrations import STEPS
from tests.corpus.conftest import HARBOUR, harbour

SCHEMAS = range(1, opening.SCHEMA)
DIGESTS = 4  # the schema from which on a document has the digest of its text
STRETCHES = 5  # the schema from which on its text stands in stretches
WORDS = HARBOUR.index("We will")
DIGEST = sha256(HARBOUR.encode()).hexdigest()
WITH_ITS_TEXT = f"""
INSERT INTO documents (number, id, source, kind, sha256, words, extractor, text)
VALUES (1, 'harbour', 1, 'article', '{DIGEST}', 33, '1', '{HARBOUR}');
"""
IN_STRETCHES = f"""
INSERT INTO documents (number, id, source, kind, sha256, words, extractor)
VALUES (1, 'harbour', 1, 'article', '{DIGEST}', 33, '1');
INSERT INTO stretches VALUES (1, 0, '{HARBOUR}');
"""
ROWS = f"""
INSERT INTO speakers (id, name) VALUES (1, 'Ilse Brandt');
INSERT INTO blocks (document, number, "start", "end") VALUES (1, 1, 0, {len(HARBOUR)});
INSERT INTO quotations (id, document, number, kind, text) VALUES (1, 1, 1, 'direct', 'We will not open it');
INSERT INTO quotation_spans VALUES (1, 1, {WORDS}, {WORDS + 19});
INSERT INTO attributions (quotation, number, role, speaker) VALUES (1, 0, 'speaker', 1);
INSERT INTO changes (document, stamp) VALUES (1, 'aa');
"""


def laid_out(connection: sqlite3.Connection, schema: int) -> None:
    """The tables of an earlier schema. All of them are from when the product had another name."""
    script = Path(__file__).with_name(f"schema-{schema}.sql")
    connection.executescript(script.read_text(encoding="utf-8"))
    connection.execute(f"PRAGMA application_id = {opening.FORMER_APPLICATION}")
    connection.execute(f"PRAGMA user_version = {schema}")


@pytest.fixture(params=SCHEMAS)
def schema(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def earlier(place: Path, schema: int) -> Path:
    """A small corpus as an earlier schema had it."""
    connection = sqlite3.connect(place)
    laid_out(connection, schema)
    connection.execute("INSERT INTO sources (id, name) VALUES (1, 'Coast Courier')")
    connection.executescript(IN_STRETCHES if schema >= STRETCHES else WITH_ITS_TEXT)
    connection.executescript(ROWS)
    if schema >= DIGESTS:
        connection.execute("UPDATE documents SET text_sha256 = sha256")
        connection.commit()
    connection.close()
    return place


@pytest.fixture
def copied(place: Path) -> Path:
    return place.with_name(f"archive.before-schema-{opening.SCHEMA}.db")


def shape(connection: sqlite3.Connection) -> dict[str, object]:
    """Every table, view, index and trigger: of tables their columns and keys, of the others their text."""
    found: dict[str, object] = {}
    for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_master").fetchall():
        if kind == "table":
            columns = connection.execute(f"PRAGMA table_xinfo({name})").fetchall()
            found[name] = columns, connection.execute(f"PRAGMA foreign_key_list({name})").fetchall()
        else:
            found[name] = sql
    return found


def test_there_is_a_step_for_every_earlier_schema():
    assert list(STEPS) == list(range(1, opening.SCHEMA))


def test_what_the_steps_make_of_an_earlier_schema_is_what_is_made_today(earlier):
    with Store(earlier), Store() as new, new.snapshot() as today, closing(sqlite3.connect(earlier)) as brought:
        assert shape(brought) == shape(today)
        assert brought.execute("PRAGMA user_version").fetchone() == (opening.SCHEMA,)
        assert brought.execute("PRAGMA application_id").fetchone() == (opening.APPLICATION,)


def test_everything_in_an_earlier_corpus_is_still_there_and_can_be_corrected(earlier, found):
    with Corpus.open(earlier) as corpus:
        (quotation,) = corpus.quotations("harbour")
        assert quotation.span.of(HARBOUR) == "We will not open it"
        assert quotation.speaker.name == "Ilse Brandt"
        assert found(corpus, "before the cranes are safe")
        corpus.correct("harbour", Correction(replaces=quotation.spans))
    with Corpus.open(earlier) as corpus:
        assert corpus.quotations("harbour") == ()
    with closing(sqlite3.connect(earlier)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]


def test_an_earlier_corpus_is_brought_up_to_date_by_one_who_would_make_it_too(earlier):
    with Store(earlier, create=True) as store, store.snapshot() as connection:
        assert store.file.faults() == []
        assert connection.execute("PRAGMA trusted_schema").fetchone() == (0,)


def test_what_an_earlier_corpus_counts_and_digests_is_right(earlier):
    with Store(earlier) as store:
        assert store.file.faults() == []
        assert store.file.document_faults(1) == []
        assert store.stats() == Stats(
            documents=1, words=33, blocks=1, quotations=1, attributed=1, speakers=1, publishers=1
        )


def test_an_earlier_corpus_is_given_an_identity_once(earlier):
    with Store(earlier) as store:
        identity = store.identity
    with Store(earlier) as store:
        assert store.identity == identity
    assert re.fullmatch("[0-9a-f]{32}", identity)


def test_an_earlier_corpus_can_be_opened_to_be_changed(earlier):
    with Corpus.open(earlier, create=True) as corpus:
        assert corpus.remove("harbour")


def test_the_corpus_as_it_was_is_kept_beside_it(earlier, copied, schema):
    with Corpus.open(earlier):
        pass
    with closing(sqlite3.connect(copied)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (schema,)
        assert connection.execute("PRAGMA application_id").fetchone() == (opening.FORMER_APPLICATION,)
        assert connection.execute("SELECT id FROM documents").fetchall() == [("harbour",)]
    with Corpus.open(copied) as corpus:
        assert corpus.quotations("harbour")


def test_what_is_removed_is_not_kept_in_the_copy_beside_it(earlier, copied):
    with Corpus.open(earlier) as corpus:
        assert copied.exists()
        assert corpus.remove("harbour") == [copied]
    assert not copied.exists()


def test_where_no_copy_can_be_kept_the_corpus_is_left_as_it_was(earlier, copied, monkeypatch):
    def full(*_: object) -> None:
        raise OSError(28, "no space left on device")

    monkeypatch.setattr("os.link", full)
    monkeypatch.setattr("os.rename", full)
    before = earlier.read_bytes()
    with pytest.raises(errors.UnwritableCorpus, match="no copy can be kept beside it"):
        Corpus.open(earlier)
    assert earlier.read_bytes() == before
    assert [one.name for one in earlier.parent.iterdir() if "draft" in one.name or "before" in one.name] == []


def test_a_step_that_fails_leaves_the_corpus_as_it_was(earlier, schema, monkeypatch):
    monkeypatch.setitem(STEPS, schema, STEPS[schema] + "INSERT INTO nowhere VALUES (1);")
    with pytest.raises(errors.CorpusError):
        Corpus.open(earlier)
    connection = sqlite3.connect(earlier)
    fresh = sqlite3.connect(":memory:")
    laid_out(fresh, schema)
    assert shape(connection) == shape(fresh)
    assert connection.execute("PRAGMA user_version").fetchone() == (schema,)
    assert connection.execute("PRAGMA application_id").fetchone() == (opening.FORMER_APPLICATION,)
    connection.close()
    fresh.close()


def test_an_earlier_corpus_that_may_not_be_written_is_refused_and_left_as_it_is(earlier, monkeypatch):
    before = earlier.read_bytes()
    monkeypatch.setattr(opening, "is_writable", lambda path: False)
    with pytest.raises(errors.UnwritableCorpus, match="an older misquote; open it once where it can be written"):
        Corpus.open(earlier)
    assert earlier.read_bytes() == before


def test_a_schema_that_never_was_is_refused(earlier):
    connection = sqlite3.connect(earlier)
    connection.execute("PRAGMA user_version = 0")
    connection.close()
    with pytest.raises(errors.DamagedCorpus):
        Corpus.open(earlier)


# The name that the product had before


@pytest.fixture
def renamed(place: Path) -> Path:
    """A corpus of today's schema that was made under the former name."""
    with Corpus.open(place, create=True) as corpus:
        corpus.add(harbour(), quotations=())
    with closing(sqlite3.connect(place)) as connection:
        connection.execute(f"PRAGMA application_id = {opening.FORMER_APPLICATION}")
    return place


def application(place: Path) -> int:
    with closing(sqlite3.connect(place)) as connection:
        return int(connection.execute("PRAGMA application_id").fetchone()[0])


def test_a_corpus_of_the_former_name_gets_the_new_one_and_no_copy_is_kept_for_that(renamed, copied):
    with Corpus.open(renamed) as corpus:
        assert corpus.document("harbour").text == HARBOUR
    assert application(renamed) == opening.APPLICATION
    assert not copied.exists()


def test_a_corpus_of_the_former_name_that_may_not_be_written_is_read_as_it_is(renamed, monkeypatch, found):
    before = renamed.read_bytes()
    monkeypatch.setattr(opening, "is_writable", lambda path: False)
    monkeypatch.setattr("corpus.store.connection.is_writable", lambda path: False)
    with Corpus.open(renamed) as corpus:
        assert found(corpus, "before the cranes are safe")
    assert renamed.read_bytes() == before


def test_a_backup_of_one_that_may_not_be_written_gets_the_new_name_when_it_is_opened(renamed, tmp_path, monkeypatch):
    with monkeypatch.context() as sealed:
        for place in ("opening", "connection"):
            sealed.setattr(f"corpus.store.{place}.is_writable", lambda path: False)
        with Corpus.open(renamed) as corpus:
            corpus.backup(tmp_path / "copy.db")
    assert application(renamed) == application(tmp_path / "copy.db") == opening.FORMER_APPLICATION
    with Corpus.open(tmp_path / "copy.db") as corpus:
        assert corpus.document("harbour").text == HARBOUR
    assert application(tmp_path / "copy.db") == opening.APPLICATION


def test_the_two_names_are_what_file_and_datasette_show():
    names = [number.to_bytes(4, "big") for number in (opening.APPLICATION, opening.FORMER_APPLICATION)]
    assert names == [b"misq", b"qcor"]
