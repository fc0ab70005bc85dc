"""Others work on a corpus while documents come into it: nothing acknowledged is hidden from them, and none is stuck."""

import json
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest

from corpus import Corpus, Document
from corpus.search.words import PassageIndex
from corpus.store import Store
from tests.conftest import ROOT
from tests.corpus.search.words.by_hand import index_of
from tests.corpus.search.words.test_filling import AT_ONCE, LINES, Step, archive, is_found, line, lines

__all__ = ["archive"]  # a fixture

TENTH = 0.1  # seconds


def others(place: Path, step) -> Step:
    """Something that another process does."""

    def done() -> None:
        with Corpus.open(place) as other:
            step(other)

    return done


def add_whale(corpus: Corpus) -> None:
    corpus.add(Document(id="new", text="A whale came in."), quotations=())


def test_what_another_adds_is_found_though_the_import_waits_for_its_lines(archive):
    took = []

    def add_and_ask(other: Corpus) -> None:
        begun = time.monotonic()
        add_whale(other)
        assert is_found(other, "whale")
        took.append(time.monotonic() - begun)

    with Corpus.open(archive) as corpus:
        corpus.import_records(lines({700: others(archive, add_and_ask)}))
        assert is_found(corpus, "berth999")
        assert is_found(corpus, "whale")
    assert max(took) < AT_ONCE


def test_who_adds_what_an_import_has_brought_is_told_that_it_is_there_and_finds_it(archive):
    answers = []

    def add_again(other: Corpus) -> None:
        known = json.loads(line(450))
        added = other.add(Document(id=known["id"], text=known["text"]), quotations=())
        answers.append((added.is_new, is_found(other, "berth450")))

    with Corpus.open(archive) as corpus:
        corpus.import_records(
            lines(
                {
                    700: others(archive, add_again),
                    750: others(archive, lambda other: answers.append(is_found(other, "berth450"))),
                }
            )
        )
    assert answers == [(False, True), True]


def test_who_imports_what_another_import_has_brought_finds_it(archive):
    answers = []

    def import_again(other: Corpus) -> None:
        again = other.import_records(line(number) for number in range(400, 500))
        answers.append((again.already_there, is_found(other, "berth450")))

    with Corpus.open(archive) as corpus:
        corpus.import_records(lines({700: others(archive, import_again)}))
    assert answers == [(100, True)]


def test_another_import_can_run_and_end_meanwhile(archive):
    answers = []

    def import_more(other: Corpus) -> None:
        more = (
            json.dumps({"id": f"m{number}", "text": f"A whale of pier{number}.", "quotations": []})
            for number in range(LINES)
        )
        assert other.import_records(more).added == LINES
        answers.extend(is_found(other, f"pier{number}") for number in (0, 500, 999))

    with Corpus.open(archive) as corpus:
        corpus.import_records(
            lines(
                {
                    700: others(archive, import_more),
                    900: others(archive, lambda other: answers.append(is_found(other, "pier3"))),
                }
            )
        )
        assert list(corpus.verify()) == []
    assert answers == [True] * 4


@pytest.mark.parametrize("upkeep", [Corpus.rebuild, Corpus.compact, lambda corpus: corpus.remove("old")])
def test_another_can_keep_the_corpus_small_though_the_import_waits_for_its_lines(archive, upkeep):
    took = []

    def timed(other: Corpus) -> None:
        begun = time.monotonic()
        upkeep(other)
        took.append(time.monotonic() - begun)

    with Corpus.open(archive) as corpus:
        corpus.import_records(lines({700: others(archive, timed)}))
        assert is_found(corpus, "berth999")
        assert list(corpus.verify()) == []
    assert max(took) < AT_ONCE


def test_a_removal_of_many_parts_is_not_kept_waiting_between_them(archive, monkeypatch):
    monkeypatch.setattr("corpus.search.words.rewriting._PART", 50)
    monkeypatch.setattr("corpus.search.words.change_writer._THREADS", 1)
    with Corpus.open(archive) as corpus:
        corpus.import_records(line(-number) for number in range(1, 201))
        corpus.rebuild()  # all in one segment, for each thread makes its own
    pauses = []

    def pause(*_: int) -> None:
        pauses.append(time.sleep(0.3))

    def slow_lines() -> Iterator[str]:
        yield from (line(number) for number in range(500))
        remover.start()
        for number in range(500, 3000):
            if number % 200 == 0:
                time.sleep(0.3)
            yield line(number)

    remover = Thread(target=others(archive, lambda other: other.remove("old", progress=pause)))
    with Corpus.open(archive) as corpus:
        corpus.import_records(slow_lines())
        assert not remover.is_alive()
        assert len(pauses) > 2
        assert not is_found(corpus, "seal")
        assert corpus.leftovers() == 0


def test_a_corpus_can_be_verified_and_counted_while_an_import_runs(archive):
    faults, sizes = [], []

    def look(other: Corpus) -> None:
        faults.extend(other.verify())
        sizes.append(other.size().index)

    with Corpus.open(archive) as corpus:
        corpus.import_records(lines({450: others(archive, look), 850: others(archive, look)}))
    assert faults == []
    assert min(sizes) > 0


def test_an_index_that_is_deleted_in_the_midst_of_an_import_is_no_matter(archive):
    with Corpus.open(archive) as corpus:
        corpus.import_records(lines({700: lambda: shutil.rmtree(index_of(archive), ignore_errors=True)}))
        assert all(is_found(corpus, f"berth{number}") for number in (0, 500, 650, 999))
        assert list(corpus.verify()) == []


def test_an_index_that_is_made_anew_by_another_in_the_midst_of_an_import_is_whole(archive):
    def begin_anew(other: Corpus) -> None:
        shutil.rmtree(index_of(archive), ignore_errors=True)
        assert is_found(other, "seal")
        add_whale(other)
        assert is_found(other, "whale")

    answers = []
    with Corpus.open(archive) as corpus:
        corpus.import_records(
            lines(
                {
                    700: others(archive, begin_anew),
                    900: others(archive, lambda other: answers.append(is_found(other, "whale"))),
                }
            )
        )
        assert is_found(corpus, "whale")
        assert all(is_found(corpus, f"berth{number}") for number in (0, 500, 650, 999))
    with Corpus.open(archive) as corpus:
        assert list(corpus.verify()) == []
    assert answers == [True]


def test_threads_add_remove_and_build_anew_while_one_imports(archive):
    begun, done, wrong = [], [], []

    def work() -> None:
        try:
            for number in range(4):
                corpus.add(Document(id=f"w{number}", text=f"A whale of quay{number}."), quotations=())
                wrong.extend([] if is_found(corpus, f"quay{number}") else [number])
            corpus.remove("w0", "w1")
            corpus.rebuild()
            wrong.extend(number for number in (0, 1) if is_found(corpus, f"quay{number}"))
        except BaseException as error:
            wrong.append(error)
        done.append(True)

    def slow_lines() -> Iterator[str]:
        for number in range(20 * LINES):
            if number == 500:
                begun.append(worker.start())
            if number % 200 == 0 and number > LINES and done:
                return
            yield line(number)

    worker = Thread(target=work)
    with Corpus.open(archive) as corpus:
        added = corpus.import_records(slow_lines()).added
        worker.join(AT_ONCE)
        assert (begun, done, wrong) == ([None], [True], [])
        assert all(is_found(corpus, f"berth{number}") for number in (0, 300, 700, added - 1))
        assert list(corpus.verify()) == []


def test_a_backup_of_the_midst_of_an_import_is_whole_and_can_be_put_back(archive, tmp_path):
    copy = tmp_path / "copies" / "copy.db"
    copy.parent.mkdir()
    with Corpus.open(archive) as corpus:
        corpus.import_records(lines({700: others(archive, lambda other: other.backup(copy))}))
    with Corpus.open(copy) as corpus:
        assert is_found(corpus, "berth599")
        assert list(corpus.verify()) == []
    shutil.copy(copy, archive)
    with Corpus.open(archive) as corpus:
        assert is_found(corpus, "berth599")
        assert not is_found(corpus, "berth999")
        add_whale(corpus)
        assert is_found(corpus, "whale")
        assert list(corpus.verify()) == []


def test_the_queue_can_be_trimmed_while_an_import_runs(archive):
    def add_many(other: Corpus) -> None:
        for number in range(150):
            other.add(Document(id=f"w{number}", text=f"A whale of quay{number}."), quotations=())
        assert is_found(other, "quay149")
        with Store(archive) as store:
            assert PassageIndex(store).refresh()
            assert not store.changes.knows(0, "")

    with Corpus.open(archive) as corpus:
        corpus.import_records(lines({500: others(archive, add_many), 900: others(archive, add_whale)}))
        assert all(is_found(corpus, word) for word in ("berth0", "berth999", "quay0", "quay149", "whale", "seal"))
        assert list(corpus.verify()) == []


IMPORTING = """
import sys
from corpus import Corpus
from tests.conftest import ROOT
from tests.corpus.search.words.test_filling import LINES, line
with Corpus.open(sys.argv[1]) as corpus:
    outcome = corpus.import_records(line(number) for number in range(2 * LINES))
    print(outcome.added, outcome.already_there, len(outcome.refused), len(corpus.find([["lantern"]], limit=9999)))
"""


def test_processes_that_import_the_same_at_once_share_the_work_and_find_all_of_it(archive):
    command = [sys.executable, "-c", IMPORTING, str(archive)]
    both = [subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    told = [[int(count) for count in process.communicate()[0].split()] for process in both]
    assert sum(added for added, *_ in told) == 2 * LINES
    assert all(added + there == found == 2 * LINES for added, there, _, found in told)
    assert all(refused == 0 for _, _, refused, _ in told)
