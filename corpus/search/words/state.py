"""Where the index of a corpus is kept, and how far it has come.

A state is noted after what it is true of: a process that is killed in between does some work twice, and loses nothing.
"""

import json
import os
from pathlib import Path
from typing import NamedTuple

from corpus.errors import UnwritableCorpus
from corpus.search.words.schema import FORMAT
from corpus.store import Change, Store


class State(NamedTuple):
    """The last change of the store that an index has taken in; ``(0, "")`` is the state of an empty one."""

    sequence: int = 0
    stamp: str = ""


def folder_of(store: Store) -> Path | None:
    """The folder of the index: hidden beside the corpus, and under a name that ``corpus.db*`` does not take in.

    There is none where nothing can be written: even to read an index tantivy has to lock a file.
    """
    if store.path is None or not store.writable:
        return None
    return store.path.absolute().with_name(f".{store.path.name}.index")


def check_unused(store: Store) -> None:
    """Refuse to leave an index beside a corpus that cannot use it: words of what was removed may be in it.

    Raises:
        UnwritableCorpus: There is one.
    """
    folder = folder_of(store)
    if folder is not None and folder.exists():
        hint = "delete it: it may hold words of what was removed"
        raise UnwritableCorpus(f"{folder}: the index of the corpus cannot be written", hint=hint)


def state_after(last: Change | None) -> State:
    """The state of an index that has taken in a change, None being that nothing was ever changed."""
    return State(last.sequence, last.stamp) if last else State()


def read_state(folder: Path) -> State:
    """The state of an index; that of an empty one if the file is missing, cannot be read or is of another format."""
    try:
        known = json.loads((folder / "state.json").read_bytes())
        return State(int(known["sequence"]), str(known["stamp"])) if known["format"] == FORMAT else State()
    except (OSError, ValueError, KeyError, TypeError):
        return State()


def write_state(folder: Path, state: State) -> None:
    draft = folder / f"state.{os.getpid()}.new"
    draft.write_text(json.dumps({"format": FORMAT, **state._asdict()}), encoding="utf-8")
    draft.replace(folder / "state.json")
