"""The user's own corpus: it begins as a copy of the one that ships, and not before it is written to."""

from pathlib import Path

import pytest

from corpus import Corpus, errors
from corpus.intake.own_corpus import own_path


def test_the_users_own_corpus_is_only_made_when_it_is_written_to(home):
    with Corpus.own() as corpus:
        assert corpus.path is None
        assert corpus.documents()
    assert not own_path().exists()
    with Corpus.own(create=True) as corpus:
        assert corpus.path == own_path()
        corpus.remove(corpus.documents()[0].id)
    with Corpus.own() as corpus:
        assert corpus.documents() == []


def test_the_users_own_corpus_begins_as_a_copy_of_the_one_that_ships(tmp_path):
    place = tmp_path / "data" / "corpus.db"
    with Corpus.own(place, create=True) as own, Corpus.shipped() as shipped:
        assert list(own.export()) == list(shipped.export())
    assert [one.name for one in place.parent.iterdir() if one.is_file()] == ["corpus.db"]


def test_an_own_corpus_that_cannot_be_made_is_no_silent_loss(tmp_path):
    (tmp_path / "data").write_text("a file where the folder should be", encoding="utf-8")
    place = tmp_path / "data" / "corpus.db"
    with pytest.raises(errors.UnwritableCorpus):
        Corpus.own(place, create=True)
    with Corpus.own(place) as corpus:
        assert corpus.documents()


def test_an_own_corpus_that_another_process_made_first_is_used(tmp_path, monkeypatch):
    place = tmp_path / "corpus.db"

    def link(draft: Path, name: Path) -> None:
        Corpus.open(name, create=True).close()
        raise FileExistsError

    monkeypatch.setattr("os.link", link)
    with Corpus.own(place, create=True) as corpus:
        assert corpus.documents() == []
    assert [one.name for one in tmp_path.glob("*.new")] == []


@pytest.mark.parametrize(
    ("platform", "named", "place"),
    [
        ("linux", "/srv/data", "/srv/data/misquote/corpus.db"),
        ("linux", " ", "/home/quill/.local/share/misquote/corpus.db"),
        ("linux", None, "/home/quill/.local/share/misquote/corpus.db"),
        ("darwin", None, "/home/quill/Library/Application Support/misquote/corpus.db"),
    ],
)
def test_the_users_own_corpus_lies_where_the_system_keeps_data(monkeypatch, platform, named, place):
    monkeypatch.setenv("HOME", "/home/quill")
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    if named is not None:
        monkeypatch.setenv("XDG_DATA_HOME", named)
    monkeypatch.setattr("sys.platform", platform)
    assert own_path() == Path(place)
