"""Find candidate passages. Derived from the store, brought up to date from its queue, thrown away without loss.

The index proposes and decides nothing: it may miss no true passage, and whatever it returns is aligned afterwards in
the document's own text. All of tantivy is in this file.
"""

import json
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from corpus.errors import BusyCorpus, CorpusError
from corpus.passages import cut
from corpus.spans import Span
from corpus.store import Change, Store, Stored
from corpus.terms import LONGEST_PIECE, clipped, pairs, plan, words_of

if TYPE_CHECKING:
    import tantivy

FORMAT = 2  # of the index, raised with any change to what is indexed, word keys too: an older one is built anew
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
        pending = self._store.changes_since(*self._state)
        if pending is None:
            self._rebuild(writer)
        elif pending:
            self._apply(writer, pending)
        else:
            self._reload()

    def _writer(self, heap: int, patience: float) -> "tantivy.IndexWriter":
        assert self._index is not None
        until = time.monotonic() + patience
        while True:
            try:
                return self._index.writer(heap, 1)
            except ValueError as error:
                if "LockBusy" not in str(error):
                    raise
                if time.monotonic() > until:
                    raise BusyCorpus(f"{self._store.name}: its index is being written") from error
            time.sleep(_PAUSE)

    def _rebuild(self, writer: "tantivy.IndexWriter") -> None:
        last = self._store.last_change()
        writer.delete_all_documents()
        self._add(writer, self._store.numbers())
        self._commit(writer, last)

    def _apply(self, writer: "tantivy.IndexWriter", changes: Sequence[Change]) -> None:
        """Numbers only grow, so what a killed run has left behind is whatever is there from the first new one on."""
        touched = sorted({change.document for change in changes})
        there = self._store.ids(touched)
        for number in touched:
            if number not in there:
                writer.delete_documents_by_query(documents(number, number))
        if there:
            writer.delete_documents_by_query(documents(min(there), None))
            self._add(writer, [number for number in touched if number in there])
        self._commit(writer, changes[-1])

    def _add(self, writer: "tantivy.IndexWriter", numbers: Iterable[int]) -> None:
        import tantivy

        fields = schema()
        for stored in self._store.stored(numbers):
            for entry in entries(stored):
                writer.add_document(tantivy.Document.from_dict(entry, fields))

    def _commit(self, writer: "tantivy.IndexWriter", last: Change | None) -> None:
        writer.commit()
        if self._folder is not None:
            writer.wait_merging_threads()
            write_state(self._folder, state_after(last))
        self._reload()
        self._state = state_after(last)


@cache
def schema() -> "tantivy.Schema":
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("document", indexed=True, fast=True)
    builder.add_unsigned_field("start", fast=True)
    builder.add_unsigned_field("end", fast=True)
    for name in ("words", "pairs"):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option="basic")
    builder.add_text_field("gist", tokenizer_name="stems", index_option="freq")
    return builder.build()


@cache
def stemmer() -> "tantivy.TextAnalyzer":
    import tantivy

    words = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
    return words.filter(tantivy.Filter.stemmer("english")).build()


def entries(stored: Stored) -> Iterator[dict[str, Any]]:
    """The passages of a document as the index has them; the gist of the first takes in the title."""
    title = words_of(stored.title or "")
    for span in cut(stored.text, stored.blocks, kind=stored.kind):
        words = words_of(span.of(stored.text))
        if words:
            yield {
                "document": stored.number,
                "start": span.start,
                "end": span.end,
                "words": " ".join(words),
                "pairs": " ".join(pairs(words)),
                "gist": " ".join([*words, *title]),
            }
            title = []


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


def documents(first: int, last: int | None) -> "tantivy.Query":
    import tantivy

    return tantivy.Query.range_query(schema(), "document", tantivy.FieldType.Unsigned, first, last)


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
