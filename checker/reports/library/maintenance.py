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
    from corpus.store.summaries import Size

_UNITS = ((1e9, "GB"), (1e6, "MB"), (1e3, "kB"))


class Verified(NamedTuple):
    """What is wrong with a corpus; ``leftovers`` counts the removed documents of which bytes may be left."""

    faults: Sequence["Fault"]
    leftovers: int = 0


def verified_to_terminal(verified: Verified, _: Look = PLAIN) -> str:
    """A line for each fault, then what to do."""
    faults, leftovers = verified
    lines = [_fault(fault) for fault in faults]
    lines.append(counted(len(faults), "fault") if faults else "sound: everything is as it was taken in")
    if any(fault.part == "index" for fault in faults):
        lines.append("`misquote corpus rebuild` makes a new index")
    if any(fault.part != "index" for fault in faults):
        lines.append("faults in the file itself can only be mended from a backup")
    if leftovers:
        removed = counted(leftovers, "removed document")
        lines.append(f"some bytes of {removed} may be left; `misquote corpus compact` takes them out")
    return "\n".join(lines) + "\n"


def _fault(fault: "Fault") -> str:
    where = f"{fault.part}, {safe(fault.document)}" if fault.document else fault.part
    return f"{where}: {safe(fault.what)}"


def verified_to_json(verified: Verified, _: Look = PLAIN) -> str:
    faults, leftovers = verified
    records = [fault._asdict() for fault in faults]
    return line_of({"version": VERSION, "sound": not faults, "faults": records, "leftovers": leftovers})


class Backup(NamedTuple):
    """A copy of a corpus, and how many documents are in it."""

    file: str
    documents: int


def backup_to_terminal(backup: Backup, _: Look = PLAIN) -> str:
    return f"copied to {safe(backup.file)} and verified: {counted(backup.documents, 'document')}\n"


def backup_to_json(backup: Backup, _: Look = PLAIN) -> str:
    return line_of({"version": VERSION, **backup._asdict()})


class Compaction(NamedTuple):
    """How large a corpus was and is, and which files were deleted."""

    before: "Size"
    after: "Size"
    deleted: Sequence[Path] = ()


def compaction_to_terminal(compaction: Compaction, _: Look = PLAIN) -> str:
    before, after, deleted = compaction
    lines = [
        f"file   {amount(after.file)}, before {amount(before.file)}",
        f"index  {amount(after.index)}, before {amount(before.index)}",
        *_deleted(deleted),
    ]
    return "\n".join(lines) + "\n"


def compaction_to_json(compaction: Compaction, _: Look = PLAIN) -> str:
    """In bytes."""
    before, after, deleted = compaction
    sizes = {"before": asdict(before), "after": asdict(after)}
    return line_of({"version": VERSION, **sizes, "deleted": [str(place) for place in deleted]})


class Rebuilt(NamedTuple):
    """A new index, and how many passages are in it."""

    passages: int


def rebuilt_to_terminal(rebuilt: Rebuilt, _: Look = PLAIN) -> str:
    return f"rebuilt the index: {counted(rebuilt.passages, 'passage')}\n"


def rebuilt_to_json(rebuilt: Rebuilt, _: Look = PLAIN) -> str:
    return line_of({"version": VERSION, **rebuilt._asdict()})


def removal_report(ids: Sequence[str], deleted: Sequence[Path], backups: Sequence[Path]) -> str:
    """What is gone, and where it may still be."""
    lines = [f"removed {safe(document_id)}" for document_id in ids]
    lines += _deleted(deleted)
    lines += [
        f"may still be in {safe(str(place))}; `misquote --corpus {safe(str(place))} corpus remove …` removes it there"
        for place in backups
    ]
    return "\n".join(lines) + "\n"


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
