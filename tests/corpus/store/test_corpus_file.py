"""The file as a whole: its size, what is wiped from it, and copies that can be relied on."""

import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path
from threading import Timer

import pytest

from corpus import Document
from corpus.errors import BusyCorpus, DamagedCorpus, NotOurs, UnwritableCorpus
from corpus.store import Store
from corpus.store.beside import earlier_copy
from tests.corpus.store.test_store import altered, rows

SECRET = "The zyxwort stood at the pier."


@pytest.fixture
def store(place: Path) -> Iterator[Store]:
    with Store(place, create=True) as opened:
        for number in range(30):
            opened.insert(Document(id=f"d{number}", text=f"Tide {number}. " * 60, sha256="0"), [], ())
        opened.insert(Document(id="secret", text=SECRET, sha256="0"), [], ())
        yield opened


def log_of(place: Path) -> Path:
    return place.with_name(f"{place.name}-wal")


def test_its_size_is_that_of_the_file_and_its_log(store, place):
    assert log_of(place).stat().st_size
    assert store.file.size() == place.stat().st_size + log_of(place).stat().st_size
    store.close()
    assert store.file.size() == place.stat().st_size


def test_a_corpus_in_memory_takes_no_room_and_has_nothing_to_wipe():
    with Store() as store:
        number = store.insert(Document(id="secret", text=SECRET, sha256="0"), [], ())
        store.delete([number])
        assert store.file.size() == 0
        assert store.file.wipe() == []
        assert store.file.faults() == []


def test_what_was_removed_is_owed_until_it_is_wiped(store, place):
    number = store.number("secret")
    gone = [number, *store.numbers()[:10]]
    store.delete(gone)
    assert rows(place, "PRAGMA freelist_count") > [(0,)]
    assert store.file.leftovers() == sorted(gone)
    before = store.file.size()
    assert store.file.wipe() == []
    assert store.file.leftovers() == []
    assert b"zyxwort" not in place.read_bytes() + log_of(place).read_bytes()
    assert store.file.size() < before
    assert rows(place, "PRAGMA freelist_count") == [(0,)]
    assert len(store.numbers()) == 20


def test_what_another_removes_while_the_file_is_wiped_is_still_owed(store, place, monkeypatch):
    first, second = store.number("d1"), store.number("d2")

    def remove_another(_: sqlite3.Connection) -> list[tuple[str, str]]:
        with Store(place) as other:
            other.delete([second])
        return []

    store.delete([first])
    monkeypatch.setattr("corpus.store.reading.earlier_copies", remove_another)
    store.file.wipe()
    assert store.file.leftovers() == [second]


def kept(store: Store, place: Path, content: str) -> Path:
    """A copy that was kept when the corpus was brought up to date, as it is on record."""
    copy = earlier_copy(place, 4)
    copy.write_text(content)
    digest = sha256(content.encode()).hexdigest()
    with store.transaction() as connection:
        connection.execute("INSERT INTO earlier_copies VALUES (?, ?)", (copy.name, digest))
    return copy


def test_copies_of_before_a_migration_are_wiped_too_and_named(store, place):
    foreign = place.with_name("other.before-schema-4.db")
    foreign.touch()
    copy = kept(store, place, "the corpus as it was")
    assert store.file.wipe() == [copy]
    assert not copy.exists()
    assert foreign.exists()
    assert store.file.copies() == []


def test_a_copy_that_is_not_to_the_byte_what_was_kept_is_left_and_named(store, place):
    copy = kept(store, place, "the corpus as it was")
    copy.write_text("my own")
    assert store.file.wipe() == []
    assert copy.read_text() == "my own"
    assert [(one.path, one.made, one.is_there) for one in store.file.copies()] == [(copy, None, True)]


def test_a_file_of_the_users_that_has_the_name_of_a_copy_is_left(store, place):
    own = earlier_copy(place, 4)
    own.write_bytes(place.read_bytes())
    assert store.file.wipe() == []
    assert own.exists()


def test_no_link_in_the_place_of_a_copy_is_followed(store, place, tmp_path):
    copy = kept(store, place, "the corpus as it was")
    copy.rename(tmp_path / "moved.db")
    copy.symlink_to(tmp_path / "moved.db")
    assert store.file.wipe() == []
    assert (tmp_path / "moved.db").exists()
    assert copy.is_symlink()


def test_one_who_reads_is_waited_for_and_then_named_and_all_is_still_owed(store, place, monkeypatch):
    monkeypatch.setattr("corpus.store.corpus_file.PATIENCE", 0.05)
    monkeypatch.setattr("corpus.store.opening.PATIENCE", 0.01)
    store.delete([store.number("secret")])
    with closing(sqlite3.connect(place, isolation_level=None)) as reader, Store(place) as other:
        reader.execute("BEGIN")
        reader.execute("SELECT count(*) FROM documents").fetchall()
        with pytest.raises(BusyCorpus, match="others are reading"):
            other.file.wipe()
    assert len(store.file.leftovers()) == 1


def test_one_who_stops_reading_in_time_is_only_waited_for(store, place, monkeypatch):
    monkeypatch.setattr("corpus.store.opening.PATIENCE", 0.01)
    store.delete([store.number("secret")])
    reader = sqlite3.connect(place, isolation_level=None, check_same_thread=False)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM documents").fetchall()
    Timer(0.1, reader.close).start()
    with Store(place) as other:
        other.file.wipe()
    assert store.file.leftovers() == []


def test_a_copy_that_another_has_deleted_meanwhile_is_no_matter(store, place):
    kept(store, place, "the corpus as it was").unlink()
    assert store.file.wipe() == []


# Copies


def test_a_copy_is_a_corpus_with_all_that_there_is_and_it_is_noted(store, place, tmp_path):
    told = []
    store.file.copy_to(tmp_path / "copy.db", progress=lambda *step: told.append(step))
    with Store(tmp_path / "copy.db") as copied:
        assert copied.numbers() == store.numbers()
        assert copied.document(31).text == SECRET
        assert copied.identity == store.identity
        assert copied.file.backups() == []
    assert store.file.backups() == [tmp_path / "copy.db"]
    assert told[-1][0] == told[-1][1] > 0
    ((made,),) = rows(place, "SELECT made FROM backups")
    assert made.endswith("+00:00")


def test_a_copy_is_named_from_the_root_whatever_folder_one_works_in(store, home):
    store.file.copy_to(Path("copy.db"))
    assert store.file.backups() == [home / "copy.db"]


def test_copies_that_are_no_longer_there_are_not_named(store, tmp_path):
    for name in ("a.db", "b.db"):
        store.file.copy_to(tmp_path / name)
    (tmp_path / "a.db").unlink()
    assert store.file.backups() == [tmp_path / "b.db"]


@pytest.mark.parametrize(
    "damage",
    ["UPDATE totals SET words = 1", "UPDATE documents SET text_sha256 = 'x' WHERE number = 31", "DROP TABLE blocks"],
)
def test_a_corpus_in_which_anything_is_wrong_is_not_copied(store, place, tmp_path, damage):
    altered(place, damage)
    with pytest.raises(DamagedCorpus):
        store.file.copy_to(tmp_path / "copy.db")
    assert not (tmp_path / "copy.db").exists()
    assert store.file.backups() == []


def test_what_is_written_after_the_copy_has_begun_is_not_in_it(store, place, tmp_path, monkeypatch):
    monkeypatch.setattr("corpus.store.copying._PAGES", 1)

    def write(*_: int) -> None:
        with Store(place) as other:
            if other.number("late") is None:
                other.insert(Document(id="late", text="Too late.", sha256="0"), [], ())

    store.file.copy_to(tmp_path / "copy.db", progress=write)
    with Store(tmp_path / "copy.db") as copied:
        assert copied.number("late") is None
    assert store.number("late")


def test_where_it_cannot_be_written_a_copy_is_made_and_not_noted(store, place, tmp_path, monkeypatch):
    monkeypatch.setattr("corpus.store.connection.is_writable", lambda path: path != place)
    with Store(place) as sealed:
        sealed.file.copy_to(tmp_path / "copy.db")
        assert sealed.file.backups() == []
    assert (tmp_path / "copy.db").exists()


def test_a_copy_that_cannot_be_written_is_named(store, tmp_path):
    with pytest.raises(UnwritableCorpus, match="nowhere"):
        store.file.copy_to(tmp_path / "nowhere" / "copy.db")


def test_a_copy_that_was_moved_is_still_named_with_the_day(store, tmp_path):
    store.file.copy_to(tmp_path / "copy.db")
    (tmp_path / "copy.db").rename(tmp_path / "moved.db")
    ((path, is_there, made),) = [(copy.path, copy.is_there, copy.made) for copy in store.file.copies()]
    assert (path, is_there) == (tmp_path / "copy.db", False)
    assert made


def test_only_who_made_a_copy_can_read_it(store, tmp_path):
    store.file.copy_to(tmp_path / "copy.db")
    assert stat.S_IMODE((tmp_path / "copy.db").stat().st_mode) == 0o600


def test_a_copy_takes_the_place_of_a_corpus_if_told_to(store, tmp_path):
    for _ in range(2):
        store.file.copy_to(tmp_path / "copy.db", replace=True)
    with Store(tmp_path / "copy.db") as copied:
        assert copied.numbers() == store.numbers()


@pytest.mark.parametrize("is_link", [False, True])
def test_a_copy_never_takes_the_place_of_anything_else(store, tmp_path, is_link):
    novel, target = tmp_path / "novel.txt", tmp_path / "copy.db"
    novel.write_text("Chapter one")
    target.symlink_to(novel) if is_link else target.write_text("Chapter one")
    with pytest.raises(NotOurs, match=r"copy\.db"):
        store.file.copy_to(target, replace=True)
    assert target.read_text() == novel.read_text() == "Chapter one"
    assert target.is_symlink() is is_link


def test_what_would_be_taken_for_the_log_of_a_copy_is_in_its_way(store, tmp_path):
    (tmp_path / "copy.db-wal").write_text("my own")
    with pytest.raises(NotOurs, match=r"copy\.db-wal"):
        store.file.copy_to(tmp_path / "copy.db")
    assert (tmp_path / "copy.db-wal").read_text() == "my own"


# Faults


def test_a_sound_corpus_has_no_faults(store):
    assert store.file.faults() == []
    assert store.file.document_faults(31) == []


def test_a_file_that_cannot_be_read_is_a_fault_in_words_after_the_others(store, place):
    altered(place, "DROP TABLE totals")
    lacking, fault = store.file.faults()
    assert lacking == "it lacks the table totals"
    assert "damaged" in fault


def test_a_document_that_cannot_be_read_is_a_fault_of_its_own(store, place):
    altered(place, "DROP TABLE attributions")
    (fault,) = store.file.document_faults(31)
    assert "damaged" in fault


def test_faults_that_were_found_before_it_could_not_be_read_are_told(store, place):
    altered(place, "UPDATE documents SET text_sha256 = 'x' WHERE number = 31")
    altered(place, "DROP TABLE attributions")
    assert store.file.document_faults(31) == ["its text is not the one that was taken in"]
