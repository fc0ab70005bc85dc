"""How a corpus is kept: what is wrong with it, and what came of a backup, a compaction, a new index or a removal."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from checker.findings import VERSION
from checker.reports.json_line import line_of
from checker.reports.look import PLAIN, Look
from checker.reports.phrases import counted
from checker.reports.safe_text import safe

if TYPE_CHECKING:
    from corpus import Fault
    from corpus.store.summaries import Copy, Size

_UNITS = ((1e9, "GB"), (1e6, "MB"), (1e3, "kB"))


class Verified(NamedTuple):
    """What is wrong with a corpus. ``leftovers`` counts the removed documents of which bytes may be left, ``litter`` is
    what killed backups have left."""

    faults: Sequence["Fault"]
    leftovers: int = 0
    litter: Sequence[Path] = ()


def verified_to_terminal(verified: Verified, _: Look = PLAIN) -> str:
    """A line for each fault, then what to do."""
    faults, leftovers, litter = verified
    lines = [_fault(fault) for fault in faults]
    lines.append(counted(len(faults), "fault") if faults else "sound: everything is as it was taken in")
    if any(fault.part == "index" for fault in faults):
        lines.append("`misquote corpus rebuild` makes a new index")
    if any(fault.part != "index" for fault in faults):
        lines.append("faults in the file itself can only be mended from a backup")
    if leftovers:
        removed = counted(leftovers, "removed document")
        lines.append(f"some bytes of {removed} may be left; `misquote corpus compact` takes them out")
    lines += [f"{safe(str(one))} is left of a killed backup; `misquote corpus compact` deletes it" for one in litter]
    return "\n".join(lines) + "\n"


def _fault(fault: "Fault") -> str:
    where = f"{fault.part}, {safe(fault.document)}" if fault.document else fault.part
    return f"{where}: {safe(fault.what)}"


def verified_to_json(verified: Verified, _: Look = PLAIN) -> str:
    faults, leftovers, litter = verified
    records = [fault._asdict() for fault in faults]
    left = {"leftovers": leftovers, "litter": [str(place) for place in litter]}
    return line_of({"version": VERSION, "sound": not faults, "faults": records, **left})


class Backup(NamedTuple):
    """A copy of a corpus, and how many documents are in it."""

    file: str
    documents: int


def backup_to_terminal(backup: Backup, _: Look = PLAIN) -> str:
    return f"copied to {safe(backup.file)} and verified: {counted(backup.documents, 'document')}\n"


def backup_to_json(backup: Backup, _: Look = PLAIN) -> str:
    return line_of({"version": VERSION, **backup._asdict()})


class Compaction(NamedTuple):
    """How large a corpus was and is, which files were deleted, and which copies may hold what it no longer has."""

    before: "Size"
    after: "Size"
    deleted: Sequence[Path] = ()
    copies: Sequence["Copy"] = ()


def compaction_to_terminal(compaction: Compaction, _: Look = PLAIN) -> str:
    before, after, deleted, copies = compaction
    lines = [
        f"file   {amount(after.file)}, before {amount(before.file)}",
        f"index  {amount(after.index)}, before {amount(before.index)}",
        *_deleted(deleted),
        *(line if line.startswith("a backup") else f"what was removed {line}" for line in map(_out_of_reach, copies)),
    ]
    return "\n".join(lines) + "\n"


def compaction_to_json(compaction: Compaction, _: Look = PLAIN) -> str:
    """In bytes."""
    before, after, deleted, copies = compaction
    sizes = {"before": asdict(before), "after": asdict(after)}
    kept = [{"path": str(copy.path), "made": copy.made, "there": copy.is_there} for copy in copies]
    return line_of({"version": VERSION, **sizes, "deleted": [str(place) for place in deleted], "copies": kept})


class Rebuilt(NamedTuple):
    """A new index, and how many passages are in it."""

    passages: int


def rebuilt_to_terminal(rebuilt: Rebuilt, _: Look = PLAIN) -> str:
    return f"rebuilt the index: {counted(rebuilt.passages, 'passage')}\n"


def rebuilt_to_json(rebuilt: Rebuilt, _: Look = PLAIN) -> str:
    return line_of({"version": VERSION, **rebuilt._asdict()})


def removal_report(ids: Sequence[str], deleted: Sequence[Path], copies: Sequence["Copy"]) -> str:
    """What is gone, and where it may still be."""
    lines = [f"removed {safe(document_id)}" for document_id in ids]
    lines += [*_deleted(deleted), *map(_out_of_reach, copies)]
    return "\n".join(lines) + "\n"


def _out_of_reach(copy: "Copy") -> str:
    """Where what was removed may still be."""
    place = safe(str(copy.path))
    if copy.is_there:
        return f"may still be in {place}; `misquote --corpus {place} corpus remove …` removes it there"
    made = safe(f" on {copy.made.split('T')[0]}" if copy.made else "")
    return f"a backup was made at {place}{made}; it is not there any more: if it was moved, it still has what it had"


def _deleted(copies: Sequence[Path]) -> list[str]:
    return [f"deleted {safe(str(place))}, the corpus as an older misquote had it" for place in copies]


def amount(size: int) -> str:
    """
    >>> amount(2_340_000), amount(120)
    ('2.3 MB', '120 bytes')
    """
    for unit, name in _UNITS:
        if size >= unit:
            return f"{size / unit:.1f} {name}"
    return f"{size} bytes"
