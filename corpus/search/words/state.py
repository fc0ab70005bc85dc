"""Where the index of a corpus lies, and how far it has come: noted beside it, after what it is true of."""

import json
import os
from pathlib import Path
from typing import NamedTuple

from corpus.errors import UnwritableCorpus
from corpus.search.words.schema import FORMAT
from corpus.store import Change, Store


class State(NamedTuple):
    """The last change of the store that an index has taken in."""

    sequence: int = 0
    stamp: str = ""


def folder_of(store: Store) -> Path | None:
    """Where the index lies: hidden beside the corpus, under a name that does not begin with the corpus's own.

    Even to read it tantivy takes a lock that is a file, so there is none where nothing can be written.
    """
    if store.path is None or not store.writable:
        return None
    return store.path.absolute().with_name(f".{store.path.name}.index")


def check_unused(store: Store) -> None:
    """Make sure that no index lies beside a corpus that could not use it: it may hold what is removed."""
    folder = folder_of(store)
    if folder is not None and folder.exists():
        hint = "delete it: it may hold words of what was removed"
        raise UnwritableCorpus(f"{folder}: the index of the corpus cannot be written", hint=hint)


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
