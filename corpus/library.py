"""The one door to a corpus: open it, add to it, ask it, take it elsewhere.

A call that changes something returns when the change is kept for good, or raises and has changed nothing. Threads may
share a ``Corpus``, and processes its file. A method that is given the id of a document raises ``NoSuchDocument`` if
there is none of that id. ``progress`` is told how much is done, and of how much.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

from corpus.catalogue import Catalogue
from corpus.document import Block, Document, Excerpt, Passage, Provenance, Quotation, Turn
from corpus.intake.own_corpus import own_store, shipped_store
from corpus.search.search import Search
from corpus.search.words import PassageIndex
from corpus.spans import Span
from corpus.store import Progress, Store

if TYPE_CHECKING:
    from corpus.intake.intake import Intake
    from corpus.intake.results import Added, Imported, Reextracted
    from corpus.intake.revising import Revising
    from corpus.maintenance.upkeep import Upkeep
    from corpus.maintenance.verification import Fault
    from corpus.revision.corrections import Correction
    from corpus.store.summaries import Copy, Listing, Size, Stats


class Corpus:
    """Documents, who said what in them, and where it stands. Use ``open``, ``own`` or ``shipped`` to get one.

    ``len(corpus)`` counts them, ``"id" in corpus`` looks for one, and ``for document in corpus`` gives them in the
    order in which they came, without those that another process removes meanwhile. ``names`` tells who is called what.
    """

    def __init__(self, store: Store) -> None:
        with store.closed_on_failure() as self._store:
            self._index, self.names = PassageIndex(store), store.names
            self._catalogue = Catalogue(store)
            self._search = Search(store, self._index)

    @property  # this and the next two are only loaded to change a corpus
    def _intake(self) -> "Intake":
        from corpus.intake.intake import Intake

        return Intake(self._store, self._catalogue, self._index)

    @property
    def _revising(self) -> "Revising":
        from corpus.intake.revising import Revising

        return Revising(self._store, self._catalogue)

    @property
    def _upkeep(self) -> "Upkeep":
        from corpus.maintenance.upkeep import Upkeep

        return Upkeep(self._store, self._catalogue, self._index)

    # Opening and closing

    @classmethod
    def open(cls, path: Path | str | None = None, *, create: bool = False) -> Self:
        """The corpus in a file, or an empty one in memory. A missing file is made only if ``create`` says so.

        Raises:
            CorpusError: One of its kinds says why it cannot be opened.
        """
        return cls(Store(None if path is None else Path(path), create=create))

    @classmethod
    def shipped(cls) -> Self:
        """The corpus that comes with the product, in memory."""
        return cls(shipped_store())

    @classmethod
    def own(cls, path: Path | str | None = None, *, create: bool = False) -> Self:
        """The user's own corpus, a copy of the one that ships; that one answers until it is written to (``create``)."""
        return cls(own_store(path, create=create))

    @property
    def path(self) -> Path | None:
        """Its file, None for one in memory."""
        return self._store.path

    @property
    def notices(self) -> list[str]:
        """What whoever uses it should know: a sentence for each folder beside it that was passed over."""
        return self._search.notices()

    def close(self) -> None:
        self._search.close()
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # What it holds

    def __len__(self) -> int:
        return len(self._catalogue)

    def __iter__(self) -> Iterator[Document]:
        return iter(self._catalogue)

    def __contains__(self, document_id: object) -> bool:
        return document_id in self._catalogue

    def documents(self) -> "list[Listing]":
        """A line about each document, in the order in which they came."""
        return self._catalogue.documents()

    def stats(self) -> "Stats":
        """How many documents, words, quotations and so on it holds."""
        return self._catalogue.stats()

    def document(self, document_id: str) -> Document:
        """A document, without its original bytes: see ``original``."""
        return self._catalogue.document(document_id)

    def provenance(self, document_id: str) -> Provenance:
        """Where a document comes from, without its text."""
        return self._catalogue.provenance(document_id)

    def language(self, document_id: str) -> str:
        """The language of a document, a tag such as "de": as it was given with it, or as its first words show."""
        return self._catalogue.language(document_id)

    def text(self, document_id: str, span: Span) -> str:
        """What stands at a place of a document, read without the rest; less where the text ends before it."""
        return self._catalogue.text(document_id, span)

    def as_read(self, excerpt: Excerpt) -> Excerpt:
        """The excerpt as its reader sees it: of a Markdown document the signs are blanks, and nothing moves."""
        return self._catalogue.as_read(excerpt)

    def original(self, document_id: str) -> bytes:
        """The bytes that the document was read from."""
        return self._catalogue.original(document_id)

    def blocks(self, document_id: str) -> Sequence[Block]:
        """Its paragraphs or turns, in order."""
        return self._catalogue.blocks(document_id)

    def block_at(self, document_id: str, offset: int) -> Block | None:
        """The block that holds a place of the text; where that lies between two, the one before it."""
        return self._catalogue.block_at(document_id, offset)

    def turns(self, document_id: str, span: Span) -> Sequence[Turn]:
        """The turns of a transcript that reach into a stretch of it, each as a whole and in order."""
        return self._catalogue.turns(document_id, span)

    def labels(self, document_id: str) -> frozenset[str]:
        """Everybody who has a turn in a transcript, under the names that it gives them."""
        return self._catalogue.labels(document_id)

    def quotations(self, document_id: str, span: Span | None = None) -> Sequence[Quotation]:
        """Who said what in it, or in a stretch of it, in the order of the text, as extracted and corrected."""
        return self._catalogue.quotations(document_id, span)

    def corrections(self, document_id: str) -> "Sequence[Correction]":
        """What was set by hand in it, the latest last."""
        return self._catalogue.corrections(document_id)

    def extractor(self, document_id: str) -> str | None:
        """The version of the extractor that found its quotations; None where they were given, or it has none."""
        return self._catalogue.extractor(document_id)

    # Where words stand

    def search(self, text: str, *, limit: int = 10) -> list[Passage]:
        """Passages that have the words of a quotation or of any text, best first; ``text`` reads what stands there.
        Other forms of the words count only where none stands as it is written; after ``use_model`` their meaning does.
        """
        return self._search.search(text, limit)

    def find(self, pieces: Sequence[Sequence[str]], *, limit: int = 50) -> list[Passage]:
        """Passages that may hold a quotation, likeliest first. ``pieces`` are what stands between its ellipses, each as
        word keys of ``corpus.text.fold.keys``: a string is for ``search``."""
        return self._search.find(pieces, limit)

    def excerpts(self, pieces: Sequence[Sequence[str]], *, reach: int, limit: int = 50) -> list[Excerpt]:
        """What stands around the likely passages of ``find``, ``reach`` code points on each side; what meets is one."""
        return self._search.excerpts(pieces, reach, limit)

    def find_claim(self, words: Mapping[str, float], *, text: str = "", limit: int = 50) -> list[Passage]:
        """Passages that may say what a claim says in other words, likeliest first. ``words`` are its word keys, each
        with its weight in the search; ``text`` is the claim itself, for the model of ``use_model``."""
        return self._search.find_claim(words, text, limit)

    def frequencies(self, words: Sequence[str]) -> tuple[int, list[int]]:
        """How many passages the corpus has, and in how many of them each word key stands."""
        return self._search.frequencies(words)

    def use_model(self, folder: Path | str, *, progress: Progress | None = None) -> None:
        """Search by meaning too, with the sentence model in a directory: ``model.onnx`` and ``tokenizer.json``.
        Every passage is embedded once, and its vector kept beside the corpus; ``progress`` counts documents.

        Raises:
            MissingExtra: The extra ``semantic`` is not installed.
            UnusableModel: The directory holds no sentence model.
        """
        self._search.use_model(Path(folder), progress)

    # Adding and removing

    def add(
        self, document: Document, *, quotations: Sequence[Quotation] | None = None, model: str | None = None
    ) -> "Added":
        """Take in a document. Its quotations are extracted, unless they are given or its turns name the speakers.
        ``model`` is a spaCy pipeline of the user's own that the extractor asks as well, here as in other methods.

        Raises:
            BadRecord: It cannot be kept as it is: it has no text, for example.
            DuplicateDocument: Another document has its id.
            NoSuchModel: There is no such pipeline.
        """
        return self._intake.add(document, quotations, model)

    def add_file(
        self,
        path: Path | str,
        *,
        document_id: str | None = None,
        title: str | None = None,
        publisher: str | None = None,
        author: str | None = None,
        url: str | None = None,
        published: str | None = None,
        kind: str | None = None,
        language: str | None = None,
        as_format: str | None = None,
        model: str | None = None,
    ) -> "Added":
        """Read a file and take it in. What is given here wins over what the file says of itself.

        Raises:
            UnreadableDocument: One of its kinds says why.
        """
        given = {"title": title, "publisher": publisher, "author": author, "url": url, "published": published}
        given |= {"kind": kind, "language": language}
        return self._intake.add_file(Path(path), given, document_id=document_id, as_format=as_format, model=model)

    def import_records(
        self,
        lines: Iterable[str | bytes],
        *,
        jobs: int = 1,
        model: str | None = None,
        progress: Callable[[int], None] | None = None,
    ) -> "Imported":
        """Take in lines of JSON, batch by batch; ``progress`` is told how many lines are done.
        With ``jobs`` above 1, so many processes read articles for quotations; a script must be importable then.
        Of a document that is there already, its id with the same bytes, only the corrections are taken in: an import
        that was broken off can be run again. The same bytes under another id are another document.
        """
        return self._intake.import_records(lines, jobs=jobs, model=model, progress=progress)

    def export(self, ids: Iterable[str] | None = None, *, originals: bool = False) -> Iterator[str]:
        """All of it as lines of JSON, or the documents of ``ids``; ``originals`` adds bytes that are not the text's."""
        return self._intake.export(ids, originals=originals)

    def remove(self, *ids: str, progress: Progress | None = None) -> list[Path]:
        """Take documents out, all of them or none, with their quotations and whatever only they had.

        No byte of them is left in the file, its log and its index then; what is returned is what ``compact`` returns.
        """
        return self._upkeep.remove(ids, progress)

    # Correcting, and reading anew

    def correct(self, document_id: str, correction: "Correction") -> "Correction":
        """Keep what a person has set by hand. It wins until a later correction of the same quotation takes its place.

        Raises:
            BadCorrection: It does not fit the words of the text.
            NoSuchQuotation: There is no quotation where it ``replaces`` one.
        """
        return self._revising.correct(document_id, correction)

    def withdraw(self, document_id: str, correction: "Correction") -> None:
        """Take back one of the ``corrections``: what was extracted there counts again.

        Raises:
            NoSuchCorrection: It is not one of them.
        """
        self._revising.withdraw(document_id, correction)

    def outdated(self) -> list[str]:
        """The ids of the documents whose quotations an older version of the extractor found."""
        return self._revising.outdated()

    def reextract(
        self, ids: Iterable[str] | None = None, *, dry_run: bool = False, model: str | None = None
    ) -> "Iterator[Reextracted]":
        """Read the ``outdated`` documents anew, or those of ``ids``, one by one as the outcomes are asked for.
        Corrections are kept, and win. A ``dry_run`` says what would change, and changes nothing.

        Raises:
            NothingToExtract: One of ``ids`` is a transcript or a claim.
        """
        return self._revising.reextract(ids, dry_run=dry_run, model=model)

    # Keeping it whole and small

    def verify(self, *, progress: Progress | None = None) -> "Iterator[Fault]":
        """Everything that is wrong with it: the file, each document, the index. Nothing is mended."""
        return self._upkeep.verify(progress)

    def rebuild(self, *, progress: Progress | None = None) -> int:
        """Make the index anew, and return how many passages it has."""
        return self._upkeep.rebuild(progress)

    def compact(self, *, progress: Progress | None = None) -> list[Path]:
        """Make file, index and vectors as small as new ones, without a byte of what was removed, and return the copies
        that were deleted: those that were kept when the corpus was brought up to date."""
        return self._upkeep.compact(progress)

    def backup(self, target: Path | str, *, force: bool = False, progress: Progress | None = None) -> None:
        """Copy it, as it is at this moment, to a file that is a corpus too. The copy is verified before it is there.

        Raises:
            AlreadyThere: There is a file, and no ``force``.
            NotOurs: There is a file that is not a corpus.
        """
        self._upkeep.backup(Path(target), force, progress)

    def backups(self) -> list[Path]:
        """The files that ``backup`` made of it and that are still there. What is removed here is still in them."""
        return self._upkeep.backups()

    def copies(self) -> "list[Copy]":
        """Whatever may still hold what is removed here: each copy, there or not, and what is named like one."""
        return self._upkeep.copies()

    def litter(self) -> list[Path]:
        """What killed backups have left: whoever changes the corpus next deletes it."""
        return self._upkeep.litter()

    def size(self) -> "Size":
        """What it takes on the disk."""
        return self._upkeep.size()

    def leftovers(self) -> int:
        """How many removed documents may have left bytes behind, as their removal was broken off: see ``compact``."""
        return self._upkeep.leftovers()
