"""Find candidate passages. Derived from the store, brought up to date from its queue, thrown away without loss.

The index proposes and decides nothing: it may miss no true passage, and whatever it returns is aligned afterwards in
the document's own text. All of tantivy is in this file.
"""

import json
import os
import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from corpus.errors import BusyCorpus
from corpus.fold import keys
from corpus.passages import cut
from corpus.spans import Span
from corpus.store import Change, Store, Stored

if TYPE_CHECKING:
    import tantivy

FORMAT = 1  # of the index, raised with any change to what is indexed: an older one is built anew
PATIENCE = 30.0  # seconds to wait for another process that writes to the index
_PAUSE = 0.02
_HEAP = 15_000_000  # bytes, the least that tantivy accepts
_LARGE_HEAP = 120_000_000
_MANY = 200  # documents from which the larger heap pays
_LONGEST_KEY = 64  # of a word in the index; no word of a language is longer

_RAREST = 12  # terms of a query
_FEWEST = 4
_POSTINGS = 200_000
_FUZZY = 6  # unknown words that may be a letter away from a known one
_FUZZY_LETTERS = 4
_FUZZY_BOOST = 4.0  # a fuzzy term scores 1, a rare word about this
_LONGEST_QUERY = 600  # words of a query that are looked up

T = TypeVar("T")


class Hit(NamedTuple):
    """A passage by the number of its document."""

    document: int
    span: Span
    score: float


class Term(NamedTuple):
    """A word or a pair of a query, and how many passages have it."""

    frequency: int
    field: str
    text: str


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
        return self._asked(lambda: self._search(self._rarest(pieces), limit))

    def claim(self, words: Sequence[str], limit: int) -> list[Hit]:
        """Candidates for what is said in other words: every word counts, as in BM25."""
        return self._asked(lambda: self._search(self._all(words), limit))

    def refresh(self, *, patience: float = PATIENCE) -> None:
        """Take in what has changed in the store since the last time, by whatever process."""
        with self._lock:
            last = self._store.last_change()
            wanted = State(last.sequence, last.stamp) if last else State()
            if self._index is None:
                self._open()
            if self._state != wanted:
                self._catch_up(patience)

    # Opening

    def _asked(self, question: Callable[[], T]) -> T:
        """Answer a question; an index that turns out to be damaged is built anew, once."""
        with self._lock:
            try:
                self.refresh()
                return question()
            except BusyCorpus:
                raise
            except BaseException as error:
                if not is_damage(error):
                    raise
                self._discard()
            self.refresh()
            return question()

    def _open(self) -> None:
        import tantivy

        if self._folder is None:
            self._index = tantivy.Index(schema())
        else:
            self._folder.mkdir(exist_ok=True)
            self._state = read_state(self._folder)
            self._index = tantivy.Index(schema(), path=str(self._folder))
        self._index.config_reader("manual")
        self._reload()

    def _discard(self) -> None:
        self._index, self._state = None, State()
        if self._folder is not None:
            shutil.rmtree(self._folder, ignore_errors=True)

    def _reload(self) -> None:
        assert self._index is not None
        self._index.reload()
        self._searcher = self._index.searcher()

    # Writing

    def _catch_up(self, patience: float) -> None:
        writer = self._writer(patience)
        try:
            if self._folder is not None:  # another process may have done the work while this one waited
                self._state = read_state(self._folder)
            changes = self._store.changes_since(*self._state)
            if changes is None:
                self._rebuild(writer)
            elif changes:
                self._apply(writer, changes)
        finally:
            del writer
        self._reload()

    def _writer(self, patience: float) -> "tantivy.IndexWriter":
        assert self._index is not None
        heap = _HEAP
        changes = self._store.changes_since(*self._state)
        if changes is None or len(changes) > _MANY:
            heap = _LARGE_HEAP
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
        self._state = State(last.sequence, last.stamp) if last else State()
        if self._folder is None:
            return
        writer.wait_merging_threads()
        write_state(self._folder, self._state)
        if last:
            self._store.forget_changes_before(last.sequence)

    # Asking

    def _rarest(self, pieces: Sequence[Sequence[str]]) -> "tantivy.Query":
        """Of each piece the rarest words and pairs, and its unknown words with a letter to spare."""
        longest = sorted(pieces, key=len, reverse=True)[: _RAREST // _FEWEST * 2]
        share = max(_FEWEST, _RAREST // max(1, len(longest)))
        chosen: dict[Term, None] = {}
        unknown: dict[str, None] = {}
        for piece in longest:
            terms = self._terms([key[:_LONGEST_KEY] for key in piece[:_LONGEST_QUERY]])
            chosen |= dict.fromkeys(affordable([term for term in terms if term.frequency], share))
            unknown |= dict.fromkeys(term.text for term in terms if is_misspelt(term))
        queries = [_term(term.field, term.text) for term in chosen]
        return _any([*queries, *map(_fuzzy, list(unknown)[:_FUZZY])])

    def _terms(self, words: Sequence[str]) -> list[Term]:
        frequency = self._searcher.doc_freq
        singles = [Term(frequency("words", word), "words", word) for word in dict.fromkeys(words)]
        return singles + [Term(frequency("pairs", pair), "pairs", pair) for pair in dict.fromkeys(pairs(words))]

    def _all(self, words: Sequence[str]) -> "tantivy.Query":
        unique = dict.fromkeys(key[:_LONGEST_KEY] for key in words[:_LONGEST_QUERY])
        return _any([_term(field, word) for word in unique for field in ("words", "title")])

    def _search(self, query: "tantivy.Query", limit: int) -> list[Hit]:
        found = self._searcher.search(query, limit, count=False).hits
        places = [address for _, address in found]
        columns = [self._searcher.fast_field_values(name, places) for name in ("document", "start", "end")]
        rows: Iterator[tuple[Any, Any, Any]] = zip(*columns, strict=True)
        return [
            Hit(document, Span(start, end), float(score))
            for (document, start, end), (score, _) in zip(rows, found, strict=True)
        ]


def schema() -> "tantivy.Schema":
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("document", indexed=True, fast=True)
    builder.add_unsigned_field("start", fast=True)
    builder.add_unsigned_field("end", fast=True)
    for name, option in (("words", "freq"), ("pairs", "basic"), ("title", "freq")):
        builder.add_text_field(name, tokenizer_name="whitespace", index_option=option)
    return builder.build()


def entries(stored: Stored) -> Iterator[dict[str, Any]]:
    """The passages of a document as the index has them; the first one carries the title."""
    title = " ".join(indexed_keys(stored.title or ""))
    for span in cut(stored.text, stored.blocks):
        words = indexed_keys(span.of(stored.text))
        if words:
            yield {
                "document": stored.number,
                "start": span.start,
                "end": span.end,
                "words": " ".join(words),
                "pairs": " ".join(pairs(words)),
                "title": title,
            }
            title = ""


def indexed_keys(text: str) -> list[str]:
    return [key[:_LONGEST_KEY] for key in keys(text)]


def pairs(words: Sequence[str]) -> list[str]:
    """Neighbouring words as one term. No key holds an underscore: folding takes it for punctuation."""
    return [f"{first}_{second}" for first, second in pairwise(words)]


def affordable(terms: Iterable[Term], most: int) -> list[Term]:
    """The rarest terms, as many as may be asked for without reading too many postings."""
    chosen: list[Term] = []
    total = 0
    for term in sorted(terms)[:most]:
        total += term.frequency
        if total > _POSTINGS and len(chosen) >= _FEWEST:
            break
        chosen.append(term)
    return chosen


def is_misspelt(term: Term) -> bool:
    """An unknown word of some length, so perhaps a known one with a slip."""
    return term.field == "words" and not term.frequency and len(term.text) >= _FUZZY_LETTERS


def documents(first: int, last: int | None) -> "tantivy.Query":
    import tantivy

    return tantivy.Query.range_query(schema(), "document", tantivy.FieldType.Unsigned, first, last)


def _term(field: str, text: str) -> "tantivy.Query":
    import tantivy

    return tantivy.Query.term_query(schema(), field, text, "basic" if field == "pairs" else "freq")


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
    """Where the index lies: hidden beside the corpus, under a name that does not begin with the corpus's own."""
    if store.path is None or not store.writable:
        return None
    return store.path.absolute().with_name(f".{store.path.name}.index")


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
