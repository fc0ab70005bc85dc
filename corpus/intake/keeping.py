"""Put a document into the store, unless it is there already.

Two documents are the same if the bytes that they were read from are, and their texts: a digest that nobody can check
never makes a document vanish.
"""

from corpus.articles import shipped
from corpus.document import Document
from corpus.errors import DuplicateDocument
from corpus.intake.completing import digests_of
from corpus.records import Record
from corpus.store import Store, Stored
from corpus.text.passages import blocks


def is_there(store: Store, document: Document) -> bool:
    """Whether the store has this very document.

    Raises:
        DuplicateDocument: Another document has its id.
    """
    namesake = store.digests(document.id)
    if namesake is None:
        return False
    if namesake != digests_of(document):
        raise DuplicateDocument(f"{document.id}: another document has this id")
    return True


def keep(store: Store, record: Record, mark: str = "") -> Stored | None:
    """Keep a record, inside a transaction: what the index needs of it, or None where it was there already.

    ``mark`` is that of the import which brings it.
    """
    document = record.document
    if is_there(store, document):
        return None
    found = tuple(blocks(document.text, document.turns))
    number = store.insert(document, found, record.found, record.extractor, record.corrections, mark=mark)
    return Stored(number, document.title, document.kind, document.text, found)


def keep_shipped(store: Store) -> None:
    """Keep the documents that come with the product."""
    with store.transaction():
        for record in shipped():
            keep(store, record)
