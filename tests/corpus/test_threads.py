"""Threads share a corpus: each call is whole, and what one has acknowledged the others see."""

from collections.abc import Callable
from threading import Thread

import pytest

from corpus import Corpus, Correction, Document
from corpus.text.fold import keys
from tests.corpus.conftest import harbour, harbour_quotations


def together(*work: Callable[[], None]) -> list[BaseException]:
    """Run these at once; what any of them raised."""
    raised: list[BaseException] = []

    def watched(one: Callable[[], None]) -> None:
        try:
            one()
        except BaseException as error:
            raised.append(error)

    threads = [Thread(target=watched, args=(one,)) for one in work]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


@pytest.fixture
def shared(place):
    with Corpus.open(place, create=True) as corpus:
        corpus.add(harbour(), quotations=harbour_quotations())
        yield corpus


def test_threads_that_add_ask_correct_and_remove_disturb_nobody(shared):
    def adding(name: str) -> Callable[[], None]:
        def add() -> None:
            for number in range(6):
                shared.add(Document(id=f"{name}{number}", text=f"Boat {name} {number} came home."), quotations=())
                assert shared.find([keys(f"Boat {name} {number} came home")])[0].document == f"{name}{number}"
            shared.remove(f"{name}0", f"{name}1")

        return add

    def correcting() -> None:
        first = harbour_quotations()[0]
        for number in range(10):
            shared.correct("harbour", Correction(replaces=first.spans, quotation=first, note=f"note {number}"))
            assert [one.note for one in shared.corrections("harbour")] == [f"note {number}"]

    def asking() -> None:
        for _ in range(60):
            assert shared.find([keys("before the cranes are safe")])[0].document == "harbour"
            assert len(shared.quotations("harbour")) == 3
            assert shared.stats().documents >= 1

    assert together(adding("red"), adding("blue"), correcting, asking, asking) == []
    assert {one.id for one in shared.documents()} == {"harbour"} | {
        f"{name}{number}" for name in ("red", "blue") for number in range(2, 6)
    }
    assert list(shared.verify()) == []


def test_a_backup_is_of_one_moment_while_others_write(shared, tmp_path):
    def writing() -> None:
        for number in range(30):
            pair = [f'{{"id": "{side}{number}", "text": "Fog {number}.", "kind": "claim"}}' for side in ("a", "b")]
            shared.import_records(pair)

    def copying() -> None:
        for number in range(3):
            shared.backup(tmp_path / f"copy{number}.db")

    assert together(writing, copying) == []
    for number in range(3):
        with Corpus.open(tmp_path / f"copy{number}.db") as copied:
            ids = {one.id for one in copied.documents()}
            assert {one.replace("a", "b") for one in ids if one[0] == "a"} == {one for one in ids if one[0] == "b"}
            assert list(copied.verify()) == []
