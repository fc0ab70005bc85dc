"""Where that is kept which is derived from a corpus: hidden beside it; else in the user's cache; else nowhere.

What another user has made beside a corpus is theirs, and what is no folder of ours is somebody's own: both are passed
over, and neither is ever written to.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from corpus.errors import NotOurs, OfAnotherUser, UnwritableCorpus
from corpus.files import inside
from corpus.files.own_folders import FolderKind, OwnFolder
from corpus.store import Store

_ON_A_MAC, _ELSEWHERE = "~/Library/Caches", "~/.cache"


class Place(NamedTuple):
    """The folder for what is derived, None where there can be none, and why the one beside the corpus is not it."""

    folder: OwnFolder | None
    passed_over: NotOurs | None = None

    @property
    def notices(self) -> list[str]:
        """A sentence about what was passed over, if anything was."""
        if self.passed_over is None:
            return []
        where = f"kept in {self.folder.path}" if self.folder else "made anew for each run"
        return [f"{self.passed_over.message}; it was passed over, and what belongs there is {where}"]


def place_for(store: Store, kind: FolderKind) -> Place:
    """Where that of this kind is kept which is derived from a corpus.

    There is no place where nothing can be written: even to read an index tantivy has to lock a file.
    """
    folder = beside(store, kind)
    if folder is None:
        return Place(None)
    try:
        folder.check()
    except NotOurs as error:
        return Place(_in_cache(store, kind), error)
    return Place(folder)


def beside(store: Store, kind: FolderKind) -> OwnFolder | None:
    """The folder beside a corpus, under a name that ``corpus.db*`` does not take in."""
    if store.path is None or not store.writable:
        return None
    place = store.path.absolute().with_name(f".{store.path.name}.{kind.name}")
    return OwnFolder(place, kind, store.identity, store.path)


def _in_cache(store: Store, kind: FolderKind) -> OwnFolder | None:
    """A folder of this user's alone for this corpus at this place; None where none can be made."""
    cache = _cache()
    with suppress(OSError, RuntimeError):
        cache.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileExistsError):
            cache.mkdir(inside.PRIVATE_FOLDER)
        with inside.entered(cache):
            return _cached(store, kind)
    return None


def _cached(store: Store, kind: FolderKind) -> OwnFolder:
    from hashlib import sha256

    assert store.path is not None
    known = f"{store.identity}\0{os.path.realpath(store.path)}"
    return OwnFolder(_cache() / f"{sha256(os.fsencode(known)).hexdigest()[:32]}.{kind.name}", kind, store.identity)


def _cache() -> Path:
    named = os.environ.get("XDG_CACHE_HOME", "").strip()
    home = _ON_A_MAC if sys.platform == "darwin" else named if named.startswith("/") else _ELSEWHERE
    return Path(home).expanduser() / "misquote"


def check_beside(store: Store, *kinds: FolderKind) -> None:
    """Refuse to go on where something that is not ours has the place of what is derived, unless it is another user's.

    Raises:
        NotOurs: That is so; it names what is there.
    """
    for kind in kinds:
        folder = beside(store, kind)
        with suppress(OfAnotherUser):
            if folder is not None:
                folder.check()


def wipe_unused(store: Store, *kinds: FolderKind) -> None:
    """Leave nothing of these kinds but what is in use: it may hold words of what was removed.

    Raises:
        UnwritableCorpus: It is not for us to delete, or cannot be deleted.
    """
    for kind in kinds:
        folder, used = beside(store, kind), place_for(store, kind).folder
        for unused in (_cached(store, kind), folder) if folder is not None else ():
            if unused != used:
                _clear(unused)


def _clear(unused: OwnFolder) -> None:
    try:
        unused.clear()
    except OfAnotherUser as error:
        hint = "it may hold words of what was removed until its owner runs `misquote corpus compact`"
        raise OfAnotherUser(error.message, hint=hint) from error
    except (NotOurs, OSError) as error:
        hint = "delete it: it may hold words of what was removed"
        raise UnwritableCorpus(f"{unused.path}: the index of the corpus cannot be written", hint=hint) from error
