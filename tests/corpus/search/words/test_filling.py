"""While thousands of documents come in the corpus answers others at once, and hides nothing that was acknowledged."""

import json
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from threading import Thread

import pytest

from corpus import Corpus, Document
from corpus.search.words import change_writer, held_writer
from corpus.search.words.between_processes import running_marks
from corpus.search.words.change_writer import ChangeWriter
from corpus.search.words.filling import Filling
from corpus.search.words.held_writer import HeldWriter
from corpus.search.words.open_index import OpenIndex
from corpus.store import Store
from tests.corpus.search.words.by_hand import HEAP, index_of, opened

LINES = 1_000  # five batches of an import
AT_ONCE = 3.0  # seconds; who had to wait for the import would wait for longer than it runs

Step = Callable[[], None]


def line(number: int) -> str:
    return json.dumps({"id": f"d{number}", "text": f"The lantern of berth{number} was lit.", "quotations": []})


def lines(between: Mapping[int, Step]) -> Iterator[str]:
    """What an import reads; before the line of each number something happens."""
    for number in range(LINES):
        between.get(number, lambda: None)()
        yield line(number)


def is_found(corpus: Corpus, word: str) -> bool:
    return any(word in corpus.text(one.document, one.span).lower() for one in corpus.find([[word]]))


def is_marked(place: Path) -> bool:
    return bool(running_marks(index_of(place)))


@pytest.fixture
def archive(place: Path) -> Path:
    with Corpus.open(place, create=True) as corpus:
        corpus.add(Document(id="old", text="A seal came in."), quotations=())
    return place


def test_all_of_an_import_is_found_once_it_returns(archive):
    with Corpus.open(archive) as corpus:
        assert corpus.import_records(lines({})).added == LINES
        assert all(is_found(corpus, f"berth{number}") for number in range(LINES))
        assert list(corpus.verify()) == []
    assert not is_marked(archive)


def test_an_import_into_memory_is_found_too():
    answers = []
    with Corpus.open() as corpus:
        corpus.import_records(lines({600: lambda: answers.append(is_found(corpus, "berth300"))}))
        assert answers == [True]
        assert all(is_found(corpus, f"berth{number}") for number in range(LINES))


def test_who_asks_while_an_import_runs_is_answered_at_once_without_it(archive):
    answers, took = [], []

    def ask() -> None:
        begun = time.monotonic()
        with Corpus.open(archive) as other:
            answers.append((is_found(other, "seal"), is_found(other, "berth700")))
        took.append(time.monotonic() - begun)

    with Corpus.open(archive) as corpus:
        corpus.import_records(lines({900: ask}))
    assert answers == [(True, False)]
    assert max(took) < AT_ONCE
    with Corpus.open(archive) as other:
        assert is_found(other, "berth700")


def test_who_asks_while_the_first_import_of_all_runs_is_answered_too(place):
    answers = []

    def ask() -> None:
        with Corpus.open(place) as other:
            answers.append(is_found(other, "berth100"))

    with Corpus.open(place, create=True) as corpus:
        corpus.import_records(lines({900: ask}))
    assert answers == [False]


def test_who_imports_finds_what_is_kept_already(archive):
    answers = []
    with Corpus.open(archive) as corpus:
        corpus.import_records(lines({900: lambda: answers.append(is_found(corpus, "berth700"))}))
        assert answers == [True]
        assert len(corpus.find([["lantern"]], limit=2 * LINES)) == LINES


def test_what_another_adds_while_an_import_runs_is_found_in_the_next_batch(archive):
    answers = []

    def add() -> None:
        with Corpus.open(archive) as other:
            other.add(Document(id="new", text="A whale came in."), quotations=())

    def ask() -> None:
        with Corpus.open(archive) as other:
            answers.append((is_found(other, "whale"), is_found(other, "seal")))

    with Corpus.open(archive) as corpus:
        corpus.import_records(lines({500: add, 900: ask}))
    assert answers == [(True, True)]


def test_another_can_remove_while_an_import_runs(archive):
    def remove() -> None:
        with Corpus.open(archive) as other:
            other.remove("old")

    def is_removed() -> None:
        with Store(archive) as store:
            while store.number("old"):
                time.sleep(0.01)

    remover = Thread(target=remove)

    def begin() -> None:
        remover.start()
        is_removed()

    with Corpus.open(archive) as corpus:
        corpus.import_records(lines({300: begin, 900: lambda: remover.join(AT_ONCE)}))
        assert not remover.is_alive()
        assert not is_found(corpus, "seal")
        assert is_found(corpus, "berth999")
        assert corpus.leftovers() == 0
        assert list(corpus.verify()) == []


def test_what_a_broken_off_import_has_kept_is_found(archive):
    def stop() -> None:
        raise KeyboardInterrupt

    with Corpus.open(archive) as corpus, pytest.raises(KeyboardInterrupt):
        corpus.import_records(lines({700: stop}))
    assert not is_marked(archive)
    with Corpus.open(archive) as corpus:
        assert is_found(corpus, "berth599")
        assert not is_found(corpus, "berth650")


def test_what_a_killed_import_has_kept_is_found(archive):
    """Its notice stays behind without a lock, and its writer is free."""
    state, kept = index_of(archive) / "state.json", []
    with Corpus.open(archive) as corpus:
        corpus.import_records(lines({900: lambda: kept.append(state.read_bytes())}))
    state.write_bytes(kept[0])
    notice = index_of(archive) / ".0badf00d.import"
    notice.touch()
    with Corpus.open(archive) as corpus:
        assert is_found(corpus, "berth999")
        assert list(corpus.verify()) == []
    assert not notice.exists()


def test_a_commit_that_fails_at_the_end_hides_nothing(archive, monkeypatch):
    def full(*_: object) -> None:
        raise OSError("no space left on device")

    with Corpus.open(archive) as corpus:
        monkeypatch.setattr("corpus.search.words.change_writer.ChangeWriter.finish", full)
        assert corpus.import_records(lines({})).added == LINES
        monkeypatch.undo()
    assert not is_marked(archive)
    with Corpus.open(archive) as corpus:
        assert is_found(corpus, "berth999")


def test_an_import_that_brings_a_part_of_each_batch_is_gone_along_with_too(archive):
    with Corpus.open(archive) as corpus:
        corpus.import_records(line(number) for number in range(0, LINES, 100))
        free = []
        corpus.import_records(lines({900: lambda: free.append(is_free(archive))}))
        assert free == [False]
        assert all(is_found(corpus, f"berth{number}") for number in range(LINES))
        assert list(corpus.verify()) == []


def is_free(place: Path) -> bool:
    """Whether nobody has the writer of the index."""
    try:
        opened(place).writer(HEAP, 1)
    except ValueError:
        return False
    return True


STEPS: tuple[tuple[object, str], ...] = (
    (OpenIndex, "reload"),
    (OpenIndex, "writer"),
    (ChangeWriter, "give"),
    (ChangeWriter, "commit"),
    (ChangeWriter, "finish"),
    (HeldWriter, "hold"),
    (HeldWriter, "fill"),
    (HeldWriter, "let_go"),
    (Filling, "make_way"),
    (held_writer, "is_announced"),
    (change_writer, "write_state"),
)


@pytest.mark.parametrize(("part", "step"), STEPS, ids=[step for _, step in STEPS])
@pytest.mark.parametrize("time_", [1, 3])
def test_whatever_fails_on_the_way_costs_an_import_nothing(archive, monkeypatch, part, step, time_):
    """A disk that is full, an index that is spoilt: at whichever call of whichever step."""
    whole, calls = getattr(part, step), []

    def failing(*arguments: object, **options: object) -> object:
        calls.append(step)
        if len(calls) == time_:
            raise OSError(28, "no space left on device")
        return whole(*arguments, **options)

    def ask() -> None:
        with Corpus.open(archive) as other:
            other.add(Document(id="new", text="A whale came in."), quotations=())
            assert is_found(other, "whale")

    with Corpus.open(archive) as corpus:
        monkeypatch.setattr(part, step, failing)
        assert corpus.import_records(lines({500: ask})).added == LINES
        monkeypatch.undo()
    assert not is_marked(archive)
    with Corpus.open(archive) as corpus:
        assert all(is_found(corpus, f"berth{number}") for number in range(0, LINES, 50))
        assert is_found(corpus, "whale")
        assert is_found(corpus, "seal")
        assert list(corpus.verify()) == []
