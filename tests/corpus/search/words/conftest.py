"""The parts of an index, put together as ``PassageIndex`` does it."""

import random
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import tantivy

from corpus import Corpus, Document
from corpus.search.words.catching_up import CatchingUp
from corpus.search.words.change_writer import ChangeWriter
from corpus.search.words.held_writer import HeldWriter
from corpus.search.words.open_index import OpenIndex
from corpus.search.words.rewriting import IndexRewriting
from corpus.search.words.schema import schema
from corpus.search.words.state import folder_of
from corpus.store import Store, Stored
from corpus.text.passages import blocks
from tests.corpus.search.words.by_hand import index_of

WORDS = "tide pilot crane rope anchor gull ferry storm lantern cargo mast harbour dock winch salt".split()


def sentences(count: int, seed: int = 7) -> list[str]:
    chance = random.Random(seed)
    return [" ".join([*chance.choices(WORDS, k=12), f"berth{number}."]) for number in range(count)]


@pytest.fixture(scope="module")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Thirty documents, added one by one."""
    place = tmp_path_factory.mktemp("pattern") / "archive.db"
    with Corpus.open(place, create=True) as corpus:
        for number, sentence in enumerate(sentences(30)):
            corpus.add(Document(id=f"d{number}", text=sentence), quotations=())
    return place


@pytest.fixture
def archive(pattern: Path, place: Path) -> Path:
    shutil.copy(pattern, place)
    shutil.copytree(index_of(pattern), index_of(place))
    return place


class Parts(NamedTuple):
    """One store and what is open of its index in one process."""

    store: Store
    own_imports: set[str]
    opened: OpenIndex
    changes: ChangeWriter
    held: HeldWriter
    catching_up: CatchingUp
    rewriting: IndexRewriting

    def words(self) -> set[str]:
        """Which of the words of the tests the passages of the view have."""
        return {word for word in ("seal", "whale", "gull", "crab") if self.has(word)}

    def has(self, word: str) -> bool:
        query = tantivy.Query.term_query(schema(), "words", word)
        return bool(self.opened.view.searcher.search(query, 1, count=False).hits)

    def insert(self, word: str, *, mark: str = "") -> Stored:
        """Keep a document of one passage in the store."""
        text = f"A {word} came in."
        found = tuple(blocks(text))
        document = Document(id=word, text=text, sha256=word)
        return Stored(self.store.insert(document, found, (), mark=mark), None, "article", text, found)


def parts(store: Store) -> Parts:
    own_imports = set[str]()
    opened = OpenIndex(folder_of(store))
    changes = ChangeWriter(store, opened)
    held = HeldWriter(opened, changes)
    catching_up = CatchingUp(store, opened, changes, held, own_imports)
    rewriting = IndexRewriting(store, opened, changes, held, catching_up)
    return Parts(store, own_imports, opened, changes, held, catching_up, rewriting)


@pytest.fixture
def ours(place: Path) -> Iterator[Parts]:
    """An index that is open and empty, of a corpus without a document."""
    with Store(place, create=True) as store:
        made = parts(store)
        made.opened.open()
        yield made
        made.opened.forget()


@pytest.fixture
def theirs(ours: Parts, place: Path) -> Iterator[Parts]:
    """What another process has open of the same index."""
    with Store(place) as store:
        made = parts(store)
        made.opened.open()
        yield made
        made.opened.forget()
