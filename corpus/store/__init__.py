"""The only truth: documents, quotations and chains in one SQLite file. All SQL of the product is in this package."""

from corpus.store.changes import Change
from corpus.store.copying import Progress
from corpus.store.names_kept import KeptNames
from corpus.store.reading import Digests, digest_of
from corpus.store.store import Store, Stored

__all__ = ["Change", "Digests", "KeptNames", "Progress", "Store", "Stored", "digest_of"]
