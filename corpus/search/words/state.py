"""Where the index of a corpus is kept, and how far it has come.

A state is noted after what it is true of: a process that is killed in between does some work twice, and loses nothing.
"""

import json
import re
from pathlib import Path
from typing import NamedTuple

from corpus.files import inside
from corpus.files.own_folders import FolderKind, OwnFolder
from corpus.search.derived import place_for
from corpus.search.words.schema import FORMAT
from corpus.store import Change, Store

_STATE, _SEGMENTS = "state.json", "meta.json"  # our note, and tantivy's list
SOUND = "sound.json"  # our note of the files that are what was written
_SEGMENT_FILE = r"[0-9a-f]{32}(\.[a-z0-9]+){1,2}"
_DRAFT = r"\.tmp[A-Za-z0-9]{4,12}|(state|sound)\.json\.[0-9a-f]{8}\.new|state\.\d+\.new"
_OTHERS = (
    r"(meta|\.managed|state|sound)\.json|\.tantivy-(meta|writer)\.lock|\.(view|writer)\.wanted"
    r"|\.(tmp-)?[0-9a-f]{8}\.import"
)


def is_passing(name: str) -> bool:
    """Whether a file of this name belongs to a segment or is to become another one: killed processes leave such."""
    return re.fullmatch(f"{_SEGMENT_FILE}|{_DRAFT}", name) is not None


def _is_written(name: str) -> bool:
    return is_passing(name) or re.fullmatch(_OTHERS, name) is not None


def _is_known(folder: Path) -> bool:
    """Whether an earlier misquote has made an index there: it has tantivy's list, or nothing but locks and notices."""
    try:
        found = json.loads(inside.read(folder, _SEGMENTS))
        return isinstance(found, dict) and {"segments", "schema"} <= set(found)
    except FileNotFoundError:
        return not any(entry.st_size for entry in inside.entries(folder).values())
    except (OSError, ValueError):
        return False


INDEX = FolderKind("index", _is_written, _is_known)


class State(NamedTuple):
    """The last change of the store that an index has taken in; ``(0, "")`` is the state of an empty one."""

    sequence: int = 0
    stamp: str = ""


def folder_of(store: Store) -> OwnFolder | None:
    """The folder of the index, None for one in memory."""
    return place_for(store, INDEX).folder


def is_begun(folder: Path) -> bool:
    """Whether anything was ever written to an index: a process may be killed when it has made the folder."""
    return not {_STATE, _SEGMENTS}.isdisjoint(inside.names(folder))


def state_after(last: Change | None) -> State:
    """The state of an index that has taken in a change, None being that nothing was ever changed."""
    return State(last.sequence, last.stamp) if last else State()


def read_state(folder: Path) -> State:
    """The state of an index; that of an empty one if the file is missing, cannot be read or is of another format."""
    try:
        known = json.loads(inside.read(folder, _STATE))
        return State(int(known["sequence"]), str(known["stamp"])) if known["format"] == FORMAT else State()
    except (OSError, ValueError, KeyError, TypeError):
        return State()


def write_state(folder: Path, state: State) -> None:
    inside.write(folder, _STATE, json.dumps({"format": FORMAT, **state._asdict()}).encode())
