"""tantivy never reads a file that is not what was written: it would panic, and print so past everybody."""

import json
import os
import shutil
from pathlib import Path

import pytest

from corpus import Corpus
from corpus.records import Record, write
from corpus.search.words import soundness
from corpus.search.words.soundness import check
from tests.corpus.conftest import harbour

WORDS = "before the cranes are safe"
PASSAGES = 3  # that are found of each document: the others stand beside the one


@pytest.fixture
def index(place: Path, found) -> Path:
    with Corpus.open(place, create=True) as corpus:
        for number in range(3):
            corpus.add(harbour(f"d{number}", sha256=f"{number}" * 64), quotations=())
            assert found(corpus, WORDS)
        corpus.remove("d1")
        assert found(corpus, WORDS)
    return place.with_name(f".{place.name}.index")


def of_segments(index: Path) -> list[Path]:
    return sorted(file for file in index.iterdir() if len(file.name.partition(".")[0]) == 32)


def altered(file: Path, at: int) -> None:
    content = bytearray(file.read_bytes())
    content[at] ^= 1
    file.write_bytes(content)


def test_what_was_written_is_sound_and_read_through_once(index, monkeypatch):
    check(index)
    monkeypatch.setattr(soundness, "is_sound", lambda *_: pytest.fail("read through again"))
    check(index)


def test_no_damaged_file_is_ever_read_by_tantivy_and_the_answer_is_right(index, place, found, capfd):
    for file in of_segments(index):
        for damage in (lambda file: altered(file, 0), lambda file: os.truncate(file, file.stat().st_size // 2)):
            kept = place.with_name("kept")
            shutil.copytree(index, kept)
            damage(file)
            with pytest.raises(ValueError, match="not what was written"):
                check(index)
            with Corpus.open(place) as corpus:
                assert len(found(corpus, WORDS)) == 2 * PASSAGES
            shutil.rmtree(index)
            kept.rename(index)
    assert "panicked" not in capfd.readouterr().err


def test_what_others_write_is_looked_at_before_it_is_followed(index, place, found, capfd):
    with Corpus.open(place) as corpus:
        assert len(found(corpus, WORDS)) == 2 * PASSAGES
        with Corpus.open(place) as other:
            other.add(harbour("d9", sha256="9" * 64), quotations=())
            assert len(found(other, WORDS)) == 3 * PASSAGES
        for file in of_segments(index):
            altered(file, 0)
        assert len(found(corpus, WORDS)) == 3 * PASSAGES
    assert "panicked" not in capfd.readouterr().err


def test_a_list_that_says_something_else_of_a_segment_is_not_believed(place, found):
    with Corpus.open(place, create=True) as corpus:
        corpus.import_records(write(Record(harbour(f"d{number}"), ())) for number in range(3))
        assert found(corpus, WORDS)
        corpus._store.delete([2])
        assert found(corpus, WORDS)
    index = place.with_name(f".{place.name}.index")
    check(index)
    whole = (index / "meta.json").read_text()
    for change in (
        lambda segment: segment.update(max_doc=7),
        lambda segment: segment["deletes"].update(num_deleted_docs=7),
    ):
        listed = json.loads(whole)
        change(listed["segments"][0])
        (index / "meta.json").write_text(json.dumps(listed))
        with pytest.raises(ValueError, match="the list of segments"):
            check(index)


@pytest.mark.parametrize("note", ["", "[]", "{}", '{"files": 3, "segments": {}}', '{"files": {}, "segments": {}}'])
def test_without_a_note_that_can_be_read_everything_is_read_through(index, note):
    (index / "sound.json").write_text(note)
    check(index)
    altered(of_segments(index)[0], 0)
    (index / "sound.json").write_text(note)
    with pytest.raises(ValueError, match="not what was written"):
        check(index)


def test_a_file_with_its_times_set_back_is_read_through_too(index):
    check(index)
    file = of_segments(index)[0]
    before = file.stat()
    altered(file, 0)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    with pytest.raises(ValueError, match="not what was written"):
        check(index)
