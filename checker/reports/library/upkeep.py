"""How a corpus is kept: what is wrong with it, what a backup, a compaction or a removal came to."""

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from checker.reports.findings.to_json import VERSION, Record
from checker.reports.phrases import counted
from checker.reports.safe_text import safe

if TYPE_CHECKING:
    from corpus import Fault, Stats
    from corpus.store.summaries import Size

_SIZES = ((1e9, "GB"), (1e6, "MB"), (1e3, "kB"))


def soundness_report(faults: Sequence["Fault"], leftovers: int) -> str:
    """A line for each fault, then what to do."""
    lines = [_fault(one) for one in faults]
    lines.append(counted(len(faults), "fault") if faults else "sound: everything is as it was taken in")
    if any(one.part == "index" for one in faults):
        lines.append("`misquote corpus rebuild` makes the index anew")
    if any(one.part != "index" for one in faults):
        lines.append("what is wrong in the file itself has to come from a backup")
    if leftovers:
        removed = counted(leftovers, "removed document")
        lines.append(f"some bytes of {removed} may be left; `misquote corpus compact` takes them out")
    return "\n".join(lines) + "\n"


def _fault(fault: "Fault") -> str:
    where = f"{fault.part}, {safe(fault.document)}" if fault.document else fault.part
    return f"{where}: {safe(fault.what)}"


def soundness_record(faults: Sequence["Fault"], leftovers: int) -> Record:
    return {
        "version": VERSION,
        "sound": not faults,
        "faults": [fault._asdict() for fault in faults],
        "leftovers": leftovers,
    }


def backup_report(file: str, stats: "Stats") -> str:
    return f"copied to {safe(file)} and verified: {counted(stats.documents, 'document')}\n"


def backup_record(file: str, stats: "Stats") -> Record:
    return {"version": VERSION, "file": file, "documents": stats.documents}


def compaction_report(before: "Size", after: "Size", deleted: Sequence[Path]) -> str:
    lines = [
        f"file   {amount(after.file)}, before {amount(before.file)}",
        f"index  {amount(after.index)}, before {amount(before.index)}",
        *_deleted(deleted),
    ]
    return "\n".join(lines) + "\n"


def compaction_record(before: "Size", after: "Size", deleted: Sequence[Path]) -> Record:
    """In bytes."""
    return {
        "version": VERSION,
        "before": asdict(before),
        "after": asdict(after),
        "deleted": [str(place) for place in deleted],
    }


def removal_report(ids: Sequence[str], deleted: Sequence[Path], backups: Sequence[Path]) -> str:
    """What is gone, and where it may be still."""
    lines = [f"removed {safe(one)}" for one in ids]
    lines += _deleted(deleted)
    lines += [
        f"may still be in {safe(str(place))}; `misquote --corpus {safe(str(place))} corpus remove …` removes it there"
        for place in backups
    ]
    return "\n".join(lines) + "\n"


def _deleted(those: Sequence[Path]) -> list[str]:
    return [f"deleted {safe(str(place))}, the corpus as an older misquote had it" for place in those]


def index_report(passages: int) -> str:
    return f"made the index anew: {counted(passages, 'passage')}\n"


def index_record(passages: int) -> Record:
    return {"version": VERSION, "passages": passages}


def amount(size: int) -> str:
    """
    >>> amount(2_340_000), amount(120)
    ('2.3 MB', '120 bytes')
    """
    for unit, name in _SIZES:
        if size >= unit:
            return f"{size / unit:.1f} {name}"
    return f"{size} bytes"
