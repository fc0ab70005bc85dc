"""Find candidate passages. Derived from the store, brought up to date from its queue, thrown away without loss.

The index proposes and decides nothing: it may miss no true passage, and whatever it returns is aligned afterwards in
the document's own text. All of tantivy is in this file, ``entries`` and
``segments``.
"""

import json
import os
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from corpus.entries import FORMAT, entries, schema, stemmer
from corpus.errors import BusyCorpus, CorpusError
from corpus.segments import collect, documents, places, runs, spoilt, to_write_anew
from corpus.spans import Span
from corpus.store import Change, Progress, Store
from corpus.terms import LONGEST_PIECE, clipped, plan

if TYPE_CHECKING:
    import tantivy

PATIENCE = 30.0  # seconds to wait for another process that writes to the index
_PAUSE = 0.02
_HEAP = 15_000_000  # bytes, the least that tantivy accepts
_LARGE_HEAP = 120_000_000
_MANY = 200  # documents from which the larger heap pays
_FUZZY_BOOST = 4.0  # a fuzzy term scores 1, a rare word about this

T = TypeVar("T")


class Hit(NamedTuple):
    """A passage by the number of its document."""

    document: int
    span: Span
    score: float


class State(NamedTuple):
    """The last change of the store that an index has taken in."""

    sequence: int = 0
    stamp: str = ""


class PassageIndex:
    """The index of one store, on disk beside it or in memory. Threads may share it."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._lock = RLock()
        self._folder = folder_of(store)
        self._index: tantivy.Index | None = None
        self._searcher: tantivy.Searcher
        self._state = State()

    def quotation(self, pieces: Sequence[Sequence[str]], limit: int) -> list[Hit]:
        """Candidates for words that are quoted: rare words and pairs of neighbours decide."""
        return self._asked(lambda searcher: _hits(searcher, _rarest(pieces, searcher), limit))

    def claim(self, words: Mapping[str, float], limit: int) -> list[Hit]:
        """Candidates for what is said in other words: every word counts by its stem, and so do those of the title."""
        return self._asked(lambda searcher: _hits(searcher, _gist(words), limit))

    def frequencies(self, words: Sequence[str]) -> tuple[int, list[int]]:
        """How many passages there are, and in how many of them each word stands."""
        kept = clipped(words)
        return self._asked(lambda searcher: (searcher.num_docs, [searcher.doc_freq("words", word) for word in kept]))

    def refresh(self, *, patience: float = PATIENCE) -> bool:
        """Take in what has changed in the store, by whatever process; false where that must wait."""
        try:
            self._fresh(patience)
            if self._folder is not None:
                self._store.forget_changes_before(self._state.sequence)
        except CorpusError:
            return False
        except BaseException as error:
            if not is_damage(error):
                raise
            return False
        return True

    def settle(self) -> None:
        """Take in every change, however long another process writes; what was removed is gone from its files."""
        self._asked(lambda searcher: None)
        if self._folder is not None:
            self._store.forget_changes_before(self._state.sequence)

    def rebuild(self, *, progress: Progress | None = None) -> None:
        """Make it anew from the store, in one piece as far as memory allows; it answers from the old one until then."""
        for remedy in (self._discard, self._move_to_memory):
            try:
                return self._built_anew(progress)
            except BaseException as error:
                if not is_damage(error):
                    raise
                remedy()
        return self._built_anew(progress)

    def _built_anew(self, progress: Progress | None) -> None:
        with self._lock:
            if self._index is None:
                self._open()
            self._rebuild(self._writer(_LARGE_HEAP, PATIENCE), progress)

    def faults(self) -> list[str]:
        """What is wrong with its files."""
        try:
            names = spoilt(self._folder) if self._folder is not None and self._folder.exists() else []
        except (OSError, ValueError, KeyError, TypeError) as error:
            return [f"its list of files cannot be read ({error})"]
        return [f"{name} is not what was written" for name in names]

    def places(self, number: int) -> list[Span]:
        """Where the passages of a document are, in order."""
        return self._asked(lambda searcher: places(searcher, schema(), number))

    def size(self) -> int:
        """How many passages it has."""
        return self._asked(lambda searcher: int(searcher.num_docs))

    def _asked(self, question: Callable[["tantivy.Searcher"], T]) -> T:
        """Answer a question. A damaged index is opened anew, then built anew, then kept in memory only."""
        for remedy in (self._forget, self._discard, self._move_to_memory):
            try:
                return question(self._fresh(PATIENCE))
            except BaseException as error:
                if not is_damage(error):
                    raise
                remedy()
        return question(self._fresh(PATIENCE))

    def _fresh(self, patience: float) -> "tantivy.Searcher":
        """A view of the index that has taken in every change made until now."""
        with self._lock:
            last = self._store.last_change()
            if self._index is None:
                self._open()
            if self._state != state_after(last):
                self._catch_up(patience)
            return self._searcher

    # Opening

    def _open(self) -> None:
        import tantivy

        if self._folder is None:
            self._index = tantivy.Index(schema())
        else:
            self._folder.mkdir(exist_ok=True)
            self._state = read_state(self._folder)
            self._index = tantivy.Index(schema(), path=str(self._folder))
        self._index.register_tokenizer("stems", stemmer())
        self._index.config_reader("manual")
        self._reload()

    def _reload(self) -> None:
        assert self._index is not None
        self._index.reload()
        self._searcher = self._index.searcher()

    def _forget(self) -> None:
        with self._lock:
            self._index, self._state = None, State()

    def _discard(self) -> None:
        self._forget()
        if self._folder is not None:
            import shutil

            shutil.rmtree(self._folder, ignore_errors=True)

    def _move_to_memory(self) -> None:
        self._forget()
        self._folder = None

    # Writing

    def _catch_up(self, patience: float) -> None:
        pending = self._store.changes_since(*self._state)
        writer = self._writer(_HEAP if pending is not None and len(pending) < _MANY else _LARGE_HEAP, patience)
        if self._folder is not None:  # another process may have done the work while this one waited
            self._state = read_state(self._folder)
            self._reload()
        pending = self._store.changes_since(*self._state)
        if pending is None:
            self._rebuild(writer)
        elif pending:
            self._apply(writer, pending)

    def _writer(self, heap: int, patience: float) -> "tantivy.IndexWriter":
        assert self._index is not None
        until = time.monotonic() + patience
        while True:
            try:
                writer = self._index.writer(heap, 1)
                if self._folder is not None:
                    collect(self._folder)
                return writer
            except ValueError as error:
                if "LockBusy" not in str(error):
                    raise
                if time.monotonic() > until:
                    raise BusyCorpus(f"{self._store.name}: its index is being written") from error
            time.sleep(_PAUSE)

    def _rebuild(self, writer: "tantivy.IndexWriter", progress: Progress | None = None) -> None:
        last = self._store.last_change()
        writer.delete_all_documents()
        self._add(writer, self._store.numbers(), progress)
        self._commit(writer, last)

    def _apply(self, writer: "tantivy.IndexWriter", changes: Sequence[Change]) -> None:
        """Numbers only grow, so what a killed run has left behind is whatever is there from the first new one on."""
        touched = {change.document for change in changes}
        there = set(self._store.ids(touched))
        gone = touched - there
        anew = self._to_write_anew(gone)
        for first, last in runs(gone | anew):
            writer.delete_documents_by_query(documents(schema(), first, last))
        if there:
            writer.delete_documents_by_query(documents(schema(), min(there), None))
        self._add(writer, sorted(there | anew))
        self._commit(writer, changes[-1])

    def _to_write_anew(self, gone: AbstractSet[int]) -> set[int]:
        if self._folder is None or not gone:
            return set()
        return to_write_anew(self._searcher, schema(), self._folder, sorted(gone))

    def _add(self, writer: "tantivy.IndexWriter", numbers: Sequence[int], progress: Progress | None = None) -> None:
        import tantivy

        fields = schema()
        for done, stored in enumerate(self._store.stored(numbers), 1):
            for entry in entries(stored):
                writer.add_document(tantivy.Document.from_dict(entry, fields))
            if progress:
                progress(done, len(numbers))

    def _commit(self, writer: "tantivy.IndexWriter", last: Change | None) -> None:
        writer.commit()
        if self._folder is not None:
            writer.wait_merging_threads()
            write_state(self._folder, state_after(last))
        self._reload()
        self._state = state_after(last)


def _hits(searcher: "tantivy.Searcher", query: "tantivy.Query", limit: int) -> list[Hit]:
    found = searcher.search(query, limit, count=False).hits if limit > 0 else []
    places = [address for _, address in found]
    columns = [searcher.fast_field_values(name, places) for name in ("document", "start", "end")]
    if any(None in column for column in columns):
        raise ValueError("the index has a passage without its place")
    rows: Iterator[tuple[Any, Any, Any]] = zip(*columns, strict=True)
    return [
        Hit(document, Span(start, end), float(score))
        for (document, start, end), (score, _) in zip(rows, found, strict=True)
    ]


def _rarest(pieces: Sequence[Sequence[str]], searcher: "tantivy.Searcher") -> "tantivy.Query":
    wanted = plan(pieces, searcher.doc_freq)
    return _any([_term(term.field, term.text) for term in wanted.terms] + [_fuzzy(word) for word in wanted.fuzzy])


def _gist(words: Mapping[str, float]) -> "tantivy.Query":
    import tantivy

    kept = list(words)[:LONGEST_PIECE]
    weights: dict[str, float] = {}
    for stem, word in zip(stemmer().analyze(" ".join(clipped(kept))), kept, strict=True):
        weights[stem] = max(weights.get(stem, 0.0), words[word])
    return _any([tantivy.Query.boost_query(_term("gist", stem), weight) for stem, weight in weights.items()])


def _term(field: str, text: str) -> "tantivy.Query":
    import tantivy

    return tantivy.Query.term_query(schema(), field, text, "freq" if field == "gist" else "basic")


def _fuzzy(word: str) -> "tantivy.Query":
    import tantivy

    fuzzy = tantivy.Query.fuzzy_term_query(schema(), "words", word, distance=1)
    return tantivy.Query.boost_query(fuzzy, _FUZZY_BOOST)


def _any(queries: Sequence["tantivy.Query"]) -> "tantivy.Query":
    import tantivy

    if not queries:
        return tantivy.Query.empty_query()
    return tantivy.Query.boolean_query([(tantivy.Occur.Should, query) for query in queries])


def folder_of(store: Store) -> Path | None:
    """Where the index lies: hidden beside the corpus, under a name that does not begin with the corpus's own.

    Even to read it tantivy takes a lock that is a file, so there is none where nothing can be written.
    """
    if store.path is None or not store.writable:
        return None
    return store.path.absolute().with_name(f".{store.path.name}.index")


def state_after(last: Change | None) -> State:
    return State(last.sequence, last.stamp) if last else State()


def read_state(folder: Path) -> State:
    """What the index has taken in; the state of a new one if the file is missing, odd or of another format."""
    try:
        known = json.loads((folder / "state.json").read_bytes())
        return State(int(known["sequence"]), str(known["stamp"])) if known["format"] == FORMAT else State()
    except (OSError, ValueError, KeyError, TypeError):
        return State()


def write_state(folder: Path, state: State) -> None:
    draft = folder / f"state.{os.getpid()}.new"
    draft.write_text(json.dumps({"format": FORMAT, **state._asdict()}), encoding="utf-8")
    draft.replace(folder / "state.json")


def is_damage(error: BaseException) -> bool:
    """Whether tantivy has choked on its files: it raises plain exceptions, or panics on what it cannot read."""
    return isinstance(error, ValueError | OSError | RuntimeError) or type(error).__name__ == "PanicException"
