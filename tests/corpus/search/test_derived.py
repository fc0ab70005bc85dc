"""What is derived lies beside its corpus, if that place is ours; else in the user's cache, and it is said."""

import os
import shutil
import stat
from pathlib import Path

import pytest

from corpus import Corpus, Document
from corpus.errors import NotOurs, OfAnotherUser, UnwritableCorpus
from corpus.search.derived import beside, check_beside, place_for, wipe_unused
from corpus.search.meaning.vector_files import MEANING
from corpus.search.words.state import INDEX
from corpus.store import Store
from tests.corpus.conftest import harbour


@pytest.fixture
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "misquote"


@pytest.fixture
def photos(tmp_path: Path) -> Path:
    """A folder of the user's."""
    folder = tmp_path / "photos"
    (folder / "2024").mkdir(parents=True)
    for name in ("meta.json", "harbour.jpg", "2024/pier.jpg", f"{'0badf00d' * 4}.term"):
        (folder / name).write_text("a photo")
    return folder


def content(folder: Path) -> dict[str, str]:
    return {str(file): file.read_text() for file in folder.rglob("*") if file.is_file()}


def test_a_folder_beside_the_corpus_has_its_mode(place, cache, found):
    with Corpus.open(place, create=True) as corpus:
        corpus.add(harbour(), quotations=())
        assert found(corpus, "before the cranes are safe")
        assert corpus.notices == []
    assert stat.S_IMODE(place.with_name(".archive.db.index").stat().st_mode) == 0o700
    assert not cache.exists()


def test_a_desk_that_shares_its_corpus_can_read_what_is_derived(place, found):
    Store(place, create=True).close()
    place.chmod(0o660)
    with Corpus.open(place) as corpus:
        corpus.add(harbour(), quotations=())
        assert found(corpus, "before the cranes are safe")
    assert stat.S_IMODE(place.with_name(".archive.db.index").stat().st_mode) == 0o770


def test_a_link_is_passed_over_and_the_index_is_kept_in_the_cache(place, cache, photos, found):
    place.with_name(".archive.db.index").symlink_to(photos)
    before = content(photos)
    for _ in range(2):
        with Corpus.open(place, create=True) as corpus:
            if "harbour" not in corpus:
                corpus.add(harbour(), quotations=())
            assert found(corpus, "before the cranes are safe")
            (notice,) = corpus.notices
            assert ".archive.db.index: a link, which is not followed; it was passed over" in notice
    assert content(photos) == before
    (folder,) = cache.iterdir()
    assert str(folder) in notice
    assert stat.S_IMODE(cache.stat().st_mode) == stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_where_there_is_no_cache_either_the_index_is_in_memory(place, cache, photos, found):
    cache.parent.write_text("a file where the folder should be")
    place.with_name(".archive.db.index").symlink_to(photos)
    with Corpus.open(place, create=True) as corpus:
        corpus.add(harbour(), quotations=())
        assert found(corpus, "before the cranes are safe")
        assert corpus.notices[0].endswith("is made anew for each run")


def test_a_cache_that_is_a_link_is_not_followed(place, cache, photos, found):
    cache.parent.mkdir()
    cache.symlink_to(photos)
    place.with_name(".archive.db.index").symlink_to(photos)
    before = content(photos)
    with Corpus.open(place, create=True) as corpus:
        corpus.add(harbour(), quotations=())
        assert found(corpus, "before the cranes are safe")
    assert content(photos) == before


def test_a_cache_named_from_nowhere_is_not_used(place, home, monkeypatch, photos):
    monkeypatch.setenv("XDG_CACHE_HOME", "here")
    place.with_name(".archive.db.index").symlink_to(photos)
    with Store(place, create=True) as store:
        assert place_for(store, INDEX).folder.path.is_relative_to(Path.home() / ".cache" / "misquote")
    assert list(home.iterdir()) == []


def test_two_corpora_and_two_copies_of_one_have_folders_of_their_own_in_the_cache(tmp_path, cache, photos):
    places = set()
    for name in ("a", "b"):
        (tmp_path / f".{name}.db.index").symlink_to(photos)
        if name == "b":
            (tmp_path / "b.db").write_bytes((tmp_path / "a.db").read_bytes())
        with Store(tmp_path / f"{name}.db", create=True) as store:
            places.add(place_for(store, INDEX).folder.path)
    assert len(places) == 2


@pytest.mark.parametrize("step", ["remove", "compact", "rebuild"])
@pytest.mark.parametrize("kind", [INDEX, MEANING], ids=lambda kind: kind.name)
def test_who_has_to_write_there_is_told_what_is_in_the_way(place, cache, photos, step, kind):
    with Corpus.open(place, create=True) as corpus:
        corpus.add(harbour(), quotations=())
        if kind is INDEX:
            shutil.rmtree(place.with_name(".archive.db.index"))
        place.with_name(f".archive.db.{kind.name}").symlink_to(photos)
        before = content(photos)
        if (step, kind) == ("rebuild", MEANING):
            corpus.rebuild()
        else:
            with pytest.raises(NotOurs, match=rf"\.archive\.db\.{kind.name}: a link"):
                getattr(corpus, step)(*(["harbour"] if step == "remove" else []))
        assert "harbour" in corpus
    assert content(photos) == before


def test_what_stayed_in_the_cache_from_before_goes_with_what_is_removed(place, cache, photos, found):
    link = place.with_name(".archive.db.index")
    link.symlink_to(photos)
    with Corpus.open(place, create=True) as corpus:
        corpus.add(harbour(), quotations=())
        assert found(corpus, "before the cranes are safe")
    link.unlink()
    with Corpus.open(place) as corpus:
        corpus.remove("harbour")
    assert list(cache.iterdir()) == []


# What another user has made


@pytest.fixture
def theirs(place: Path, cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The index of a corpus that another user has made; whoever uses it now is somebody else."""
    with Corpus.open(place, create=True) as corpus:
        corpus.add(harbour(), quotations=())
        corpus.rebuild()
    folder = place.with_name(".archive.db.index")
    if os.geteuid() == 0:
        for file in (folder, *folder.iterdir()):
            os.chown(file, 12345, -1)
    else:
        monkeypatch.setattr("corpus.files.own_folders.OwnFolder.check", refusing(folder))
    return folder


def refusing(folder: Path):
    from corpus.files.own_folders import OwnFolder

    whole = OwnFolder.check

    def check(asked: OwnFolder) -> bool:
        if asked.path == folder:
            raise OfAnotherUser(f"{folder}: belongs to user 12345")
        return whole(asked)

    return check


def test_the_index_of_another_user_is_passed_over_and_never_written(place, theirs, found):
    before = {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in theirs.iterdir()}
    with Corpus.open(place) as corpus:
        corpus.add(Document(id="fog", text="Fog all day at the lock."), quotations=())
        assert found(corpus, "fog all day")
        assert "belongs to user 12345; it was passed over" in corpus.notices[0]
        assert corpus.rebuild() > 1
    assert {file.name: (file.read_bytes(), file.stat().st_mtime_ns) for file in theirs.iterdir()} == before


def test_what_is_removed_is_owed_until_its_owner_has_wiped_it(place, theirs):
    with Corpus.open(place) as corpus:
        with pytest.raises(OfAnotherUser, match=r"belongs to user 12345; .* `misquote corpus compact`"):
            corpus.remove("harbour")
        assert "harbour" not in corpus
        assert corpus.leftovers() == 1
    assert theirs.is_dir()


# By hand


def test_of_a_corpus_in_memory_or_one_that_cannot_be_written_there_is_no_place(place, monkeypatch):
    with Store() as store:
        assert beside(store, INDEX) is place_for(store, INDEX).folder is None
        check_beside(store, INDEX)
        wipe_unused(store, INDEX)
    Store(place, create=True).close()
    monkeypatch.setattr("corpus.store.connection.is_writable", lambda path: False)
    with Store(place) as store:
        assert place_for(store, INDEX).folder is None


def test_what_cannot_be_deleted_and_may_hold_what_was_removed_is_named(place, cache, photos, monkeypatch):
    with Store(place, create=True) as store:
        beside(store, INDEX).path.symlink_to(photos)
        with pytest.raises(UnwritableCorpus, match="delete it: it may hold words"):
            wipe_unused(store, INDEX)
