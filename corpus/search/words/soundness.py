"""See that the files of an index are what was written, before tantivy reads them: on others it panics, and prints so.

Each has a checksum at its end, which takes long to compare. So it is noted of which files it was right, by their sizes
and times: a file is read through once, by whoever opens the index first after it was written or touched. tantivy's list
of the segments has no checksum; what it says of a segment that was known before must be what it said.
"""

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from corpus.files import inside
from corpus.search.words.segment_files import belongs, is_sound, listed, names_of
from corpus.search.words.state import SOUND

Known = dict[str, Any]  # "files": the sizes and times of each, "segments": what the list says of each


def check(folder: Path) -> None:
    """See that an index can be read.

    Raises:
        ValueError: One of its files is not what was written.
        OSError: It cannot be read.
    """
    known, found = _noted(folder), _found(folder)
    if known == found:
        return
    _check_list(known["segments"], found["segments"])
    for name, touched in found["files"].items():
        if known["files"].get(name) != touched and not is_sound(folder, name):
            raise ValueError(f"{name} is not what was written")
    with suppress(OSError):  # then they are read through next time, too
        inside.write(folder, SOUND, json.dumps(found).encode())


def _found(folder: Path) -> Known:
    try:
        segments = listed(folder)
        names = names_of(segments)
        files = {
            name: [entry.st_size, entry.st_mtime_ns, entry.st_ctime_ns, entry.st_ino]
            for name, entry in inside.entries(folder).items()
            if belongs(name, names)
        }
        said = {segment["segment_id"]: [segment["max_doc"], segment["deletes"]] for segment in segments}
    except FileNotFoundError:  # there is no index yet
        return {"files": {}, "segments": {}}
    except (KeyError, TypeError, AttributeError) as error:
        raise ValueError(f"the list of segments is not what was written ({error})") from error
    return {"files": files, "segments": said}


def _noted(folder: Path) -> Known:
    """What was known to be right; nothing where that cannot be read."""
    try:
        known = json.loads(inside.read(folder, SOUND))
        if isinstance(known["files"], dict) and isinstance(known["segments"], dict):
            return {"files": known["files"], "segments": known["segments"]}
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return {"files": {}, "segments": {}}


def _check_list(before: dict[str, Any], now: dict[str, Any]) -> None:
    """A segment never changes its size, and its removals only with the file that marks them."""
    for segment in before.keys() & now.keys():
        (size, removed), (size_now, removed_now) = before[segment], now[segment]
        same_marks = removed and removed_now and removed["opstamp"] == removed_now["opstamp"]
        if size != size_now or (same_marks and removed != removed_now):
            raise ValueError("the list of segments is not what was written")
