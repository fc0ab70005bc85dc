"""Take documents in: one by one, from a file, or as lines of JSON.

What is kept is brought to the index at once, as far as nobody has to wait for that: the next question sees to the rest.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.catalogue import Catalogue
from corpus.document import Document, Quotation
from corpus.intake.completing import MARKDOWN, completed, digests_of, with_quotations
from corpus.intake.results import Added, Imported
from corpus.records import Record
from corpus.search.words import PassageIndex
from corpus.store import Store, digest_of
from corpus.text.iso_dates import is_date

if TYPE_CHECKING:
    from corpus.readers import ReadDocument

_FACTS = ("kind", "title", "publisher", "author", "url", "published", "language")


class Intake:
    """The way into a store and its index, and the way out as lines that an import takes in again."""

    def __init__(self, store: Store, catalogue: Catalogue, index: PassageIndex) -> None:
        self._store = store
        self._catalogue = catalogue
        self._index = index

    def add(self, document: Document, quotations: Sequence[Quotation] | None, model: str | None) -> Added:
        from corpus.intake.keeping import keep

        record = Record(completed(document), None if quotations is None else tuple(quotations))
        known_as = self._store.with_digests(digests_of(record.document))
        if known_as is not None:
            self._index.show_all()
            return Added(known_as, is_new=False)
        record = with_quotations(record, model)
        with self._store.transaction():
            is_new = keep(self._store, record) is not None
        if not is_new:  # another process has added it while it was read for quotations
            self._index.show_all()
        self._index.refresh(patience=0)
        return Added(document.id, is_new)

    def add_file(
        self,
        path: Path,
        given: Mapping[str, str | None],
        *,
        document_id: str | None = None,
        as_format: str | None = None,
        model: str | None = None,
    ) -> Added:
        """Read a file and add it. What is ``given`` wins over what the file says of itself."""
        from corpus import readers

        found = readers.read(path, as_format=as_format)
        digest = digest_of(found.original)
        document = Document(
            id=document_id or self._free_id(path.stem, digest),
            text=found.text,
            markup=None if found.shown is None else MARKDOWN,
            sha256=digest,
            original=found.original,
            **_facts(given, found),
        )
        return self.add(document, None, model)

    def import_records(
        self,
        lines: Iterable[str | bytes],
        *,
        jobs: int,
        model: str | None,
        progress: Callable[[int], None] | None,
    ) -> Imported:
        from corpus.intake.importing import import_records

        with self._index.filling() as filling:
            outcome = import_records(self._store, lines, filling, jobs=jobs, model=model, progress=progress)
        if outcome.already_there:
            self._index.show_all()
        self._index.refresh(patience=0)
        return outcome

    def export(self, ids: Iterable[str] | None, *, originals: bool) -> Iterator[str]:
        from corpus.intake.exporting import export, export_names

        if ids is not None:
            return export(self._store, self._catalogue.numbers(ids), originals=originals)
        return chain(export(self._store, self._store.numbers(), originals=originals), export_names(self._store))

    def _free_id(self, name: str, digest: str) -> str:
        """A readable id from a file's name; with a piece of the digest where another document has it."""
        slug = re.sub(r"[^\w.]+", "-", name.lower()).strip("-.") or "document"
        namesake = self._store.digests(slug)
        return slug if namesake is None or namesake.original == digest else f"{slug}-{digest[:8]}"


def _facts(given: Mapping[str, str | None], found: "ReadDocument") -> dict[str, Any]:
    """What is known of a file: as it is given, or as it stands in the file. A date there that is none is left out."""
    facts = {name: given.get(name) or getattr(found, name) for name in _FACTS}
    if not given.get("published") and not is_date(found.published or ""):
        facts["published"] = None
    return facts
