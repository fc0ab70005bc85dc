"""Full disks, flipped bits, media that cannot be written, clocks that run back: a clear word, and nothing lost."""

import json
import os
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from corpus import Corpus, CorpusError, Correction, Document
from corpus.store import Store
from corpus.text.fold import keys
from tests.conftest import ROOT
from tests.corpus.conftest import HARBOUR, harbour, harbour_quotations

QUESTIONS: tuple[Callable[[Corpus], object], ...] = (
    lambda corpus: [corpus.document(one.id) for one in corpus.documents()],
    lambda corpus: [corpus.quotations(one.id) for one in corpus.documents()],
    lambda corpus: corpus.find([keys("before the cranes are safe")]),
    lambda corpus: list(corpus.export(originals=True)),
    lambda corpus: corpus.stats(),
)
ENV = {**os.environ, "PYTHONPATH": str(ROOT)}


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("pattern") / "archive.db"
    with Corpus.open(place, create=True) as corpus:
        corpus.add(harbour(publisher="Coast Courier"), quotations=harbour_quotations())
        corpus.correct("harbour", Correction(replaces=harbour_quotations()[2].spans, note="no quotation"))
        for number in range(10):
            corpus.add(Document(id=f"d{number}", text=f"Boat {number} came home. " * 40), quotations=())
    return place


@pytest.fixture
def archive(pattern: Path, place: Path) -> Path:
    index = ".archive.db.index"
    shutil.copy(pattern, place)
    shutil.copytree(pattern.with_name(index), place.with_name(index))
    return place


def asked(place: Path) -> list[str]:
    """Whatever can be asked of a corpus; where that goes wrong, it is with words for the user."""
    told: list[str] = []
    with suppress(CorpusError), Corpus.open(place) as corpus:
        told += [fault.what for fault in corpus.verify()]
        for ask in QUESTIONS:
            try:
                ask(corpus)
            except CorpusError as error:
                told.append(str(error))
        return told
    return ["not opened"]


# A full disk

FILLING = """
import resource, sys
from corpus import Corpus, CorpusError, Document
from corpus.records import Record, write
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), int(sys.argv[2])))
for round_ in range(8):
    with Corpus.open(sys.argv[1]) as corpus:
        text = f"Tide {round_} of the year. " * 300
        for change in (
            lambda: corpus.add(Document(id=f"new{round_}", text=text), quotations=()).id,
            lambda: corpus.import_records([write(Record(Document(id=f"in{round_}", text=text), ()))]) and f"in{round_}",
        ):
            try:
                print(change(), flush=True)
            except CorpusError as error:
                print("-", error, file=sys.stderr)
"""


@pytest.mark.parametrize("room", [0, 4, 30, 60])
def test_a_disk_that_is_full_at_any_write_costs_nothing_that_was_acknowledged(archive, room):
    """The room that is left, in thousands of bytes beyond what the file has: some writes go through, some do not."""
    limit = archive.stat().st_size + room * 1000
    command = [sys.executable, "-c", FILLING, str(archive), str(limit)]
    done = subprocess.run(command, env=ENV, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert all(line.startswith("- ") and "; " in line for line in done.stderr.splitlines()), done.stderr
    assert done.stderr
    with Corpus.open(archive) as corpus:
        assert list(corpus.verify()) == []
        there = {one.id for one in corpus.documents()}
        assert set(done.stdout.split()) | {"harbour", "d9"} <= there
        assert corpus.find([keys("before the cranes are safe")])


def test_a_full_disk_is_told_in_one_line(archive, home):
    (home / "long.jsonl").write_text(json.dumps({"id": "long", "kind": "claim", "text": "Many words. " * 40_000}))
    limit = archive.stat().st_size + 1000

    def crowded() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

    command = [sys.executable, "-m", "checker", "--corpus", str(archive), "corpus", "import", "long.jsonl"]
    done = subprocess.run(command, env=ENV, cwd=home, capture_output=True, text=True, preexec_fn=crowded, check=False)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("misquote: ")
    assert "free space" in done.stderr
    assert done.stderr.count("\n") == 1


def test_a_backup_for_which_there_is_no_room_leaves_nothing(archive, tmp_path):
    command = "from corpus import Corpus; import sys; Corpus.open(sys.argv[1]).backup(sys.argv[2])"

    def crowded() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    target = tmp_path / "copies" / "copy.db"
    target.parent.mkdir()
    arguments = [sys.executable, "-c", command, str(archive), str(target)]
    done = subprocess.run(arguments, env=ENV, capture_output=True, text=True, preexec_fn=crowded, check=False)
    assert "UnwritableCorpus" in done.stderr
    assert list(target.parent.iterdir()) == []


# Flipped bits


def flipped(content: bytes, chance: random.Random) -> bytes:
    spoilt = bytearray(content)
    for _ in range(chance.choice([1, 1, 4, 64])):
        spoilt[chance.randrange(len(spoilt))] ^= 1 << chance.randrange(8)
    return bytes(spoilt)


def test_flipped_bits_in_the_file_end_in_words_and_never_in_a_defect(archive):
    sound, told = archive.read_bytes(), 0
    for seed in range(40):
        archive.write_bytes(flipped(sound, random.Random(seed)))
        shutil.rmtree(archive.with_name(".archive.db.index"), ignore_errors=True)
        told += bool(asked(archive))
        for ending in ("-wal", "-shm"):
            archive.with_name(archive.name + ending).unlink(missing_ok=True)
    assert told > 12  # the others were in bytes that hold nothing


def test_flipped_bits_in_the_index_are_told_and_mended_and_never_a_defect(archive, tmp_path):
    folder = archive.with_name(".archive.db.index")
    kept = tmp_path / "kept"
    shutil.copytree(folder, kept)
    for seed in range(20):
        chance = random.Random(seed)
        shutil.rmtree(folder)
        shutil.copytree(kept, folder)
        file = chance.choice([one for one in sorted(folder.iterdir()) if one.stat().st_size and one.suffix != ".lock"])
        file.write_bytes(flipped(file.read_bytes(), chance))
        asked(archive)
        with Corpus.open(archive) as corpus:
            corpus.rebuild()
            assert list(corpus.verify()) == [], (seed, file.name)
            assert corpus.find([keys("before the cranes are safe")]), (seed, file.name)


# A medium that cannot be written


@pytest.fixture
def sealed(archive: Path) -> Iterator[Path]:
    """The corpus without its index, in a folder that others may only read."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "archive.db"
        shutil.copy(archive, place)
        place.chmod(0o444)
        Path(folder).chmod(0o555)
        yield place
        Path(folder).chmod(0o755)


READING = """
import hashlib, importlib, os, pkgutil, sys, tantivy
import corpus.search.meaning.vector_files, corpus.store
for module in pkgutil.walk_packages(corpus.__path__, "corpus."):  # who may not read them later has them all
    if not module.name.endswith("__main__") and "spacy" not in module.name:
        importlib.import_module(module.name)
from corpus import Corpus, CorpusError
from corpus.text.fold import keys
Corpus.open().close()  # nor the file of the tables
if not os.geteuid():  # who may do everything is stopped by no permission
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
with Corpus.open(sys.argv[1]) as corpus:
    print(len(corpus.documents()), bool(corpus.find([keys("before the cranes are safe")])), *corpus.verify())
    for change in (lambda: corpus.remove("harbour"), corpus.compact):
        try:
            change()
        except CorpusError as error:
            print(type(error).__name__)
"""


def test_a_corpus_on_a_medium_that_cannot_be_written_is_asked_and_verified_all_the_same(sealed):
    command = [sys.executable, "-c", READING, str(sealed)]
    done = subprocess.run(command, env=ENV, capture_output=True, text=True, check=False)
    assert done.stdout.split() == ["11", "True", "UnwritableCorpus", "UnwritableCorpus"], done.stderr
    assert [file.name for file in sealed.parent.iterdir()] == ["archive.db"]


# A clock that runs back


def test_a_clock_that_runs_back_changes_no_answer(archive, found):
    """Neither the times of files nor those of corrections decide anything that was set here."""
    first, *_ = harbour_quotations()
    with Corpus.open(archive) as corpus:
        for made, note in (("2030-01-01", "first"), ("1999-01-01", "then")):
            corpus.correct("harbour", Correction(replaces=first.spans, quotation=first, made=made, note=note))
        assert [one.note for one in corpus.corrections("harbour")] == ["no quotation", "then"]
    for file in [archive, *archive.with_name(".archive.db.index").iterdir()]:
        os.utime(file, (4e9, 4e9))
    with Corpus.open(archive) as corpus:
        corpus.add(Document(id="new", text="A whale came in."), quotations=())
        assert found(corpus, "a whale came in")
        corpus.remove("d3")
        assert list(corpus.verify()) == []
        assert corpus.document("harbour").text == HARBOUR


def test_a_corpus_of_which_a_page_is_lost_says_how_to_go_on(archive):
    pages = archive.read_bytes()
    archive.write_bytes(pages[: len(pages) // 2])
    with pytest.raises(CorpusError, match="corpus verify"):
        exported(archive)


def exported(place: Path) -> list[str]:
    with Corpus.open(place) as corpus:
        return list(corpus.export())


def test_sqlite_is_asked_to_keep_foreign_keys(archive):
    with Store(archive) as store, pytest.raises(sqlite3.IntegrityError), store.transaction() as connection:
        connection.execute("UPDATE documents SET source = 99")
