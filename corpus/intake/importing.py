"""Take in lines of JSON, batch by batch. A document that is there already costs no more than to see that it is."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from corpus.defects import foreseen
from corpus.errors import (
    BadCorrection,
    BadName,
    BadRecord,
    Defect,
    DuplicateDocument,
    MisquoteError,
    UnreadableDocument,
)
from corpus.intake.completing import completed
from corpus.intake.keeping import is_there, keep
from corpus.intake.results import Imported, Refusal
from corpus.intake.workers import Extracted, Outcome, extraction
from corpus.records import Record, document_of, other_name_of, parsed, record_of
from corpus.revision.corrections import Correction, joined
from corpus.search.words.filling import Filling
from corpus.store import Store, Stored

BATCH = 200  # lines that are kept together or not at all
_LARGE = 500_000  # characters that make a batch of fewer lines: others cannot write while a batch is kept
_AHEAD = 2  # batches that are under way at once
_MOST_IN_VAIN = 1_000  # lines from the beginning of which none is a document: the file is something else
_ITS_OWN = (UnreadableDocument, DuplicateDocument, BadCorrection, BadName, Defect)  # what costs one line and no other

Line = tuple[int, str | bytes]


class _Batch(NamedTuple):
    """Records that are being read for quotations, by the numbers of their lines; ``last`` is that of the batch."""

    last: int
    records: dict[int, Record]
    extracted: Extracted


@dataclass(slots=True)
class _Tally:
    """The outcome of an import so far."""

    added: int = 0
    already_there: int = 0
    corrected: int = 0
    names: int = 0
    refused: list[Refusal] = field(default_factory=list)

    @property
    def taken(self) -> int:
        """How many lines were of some use."""
        return self.added + self.already_there + self.names

    def refuse(self, line: int, error: MisquoteError, document_id: object = None) -> None:
        known = document_id if isinstance(document_id, str) else None
        reason = str(error) if isinstance(error, Defect) else error.message.removeprefix(f"{known}: ")
        self.refused.append(Refusal(line, reason, known, error if isinstance(error, Defect) else None))


def import_records(
    store: Store,
    lines: Iterable[str | bytes],
    filling: Filling,
    *,
    jobs: int = 1,
    model: str | None = None,
    progress: Callable[[int], None] | None = None,
) -> Imported:
    """Take in lines of JSON, batch by batch, with ``filling`` going along.

    With several ``jobs`` one batch is read while the one before is kept. ``progress`` is told how many lines are done.

    Raises:
        BadRecord: These are no lines of documents at all. Nothing was taken in.
    """
    tally = _Tally()
    numbered = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    under_way: deque[_Batch] = deque()

    def finish(batch: _Batch) -> None:
        outcomes = dict(zip(batch.records, batch.extracted(), strict=True))
        filling.take_over(_keep_all(store, _read_ones(batch, outcomes, tally), tally, filling.mark))
        if progress:
            progress(batch.last)

    with extraction(jobs, model) as extract:
        for batch in _batches(numbered):
            records = _new_records(store, batch, tally)
            under_way.append(_Batch(batch[-1][0], records, extract(list(records.values()))))
            if len(under_way) >= min(jobs, _AHEAD):
                finish(under_way.popleft())
            if len(tally.refused) >= _MOST_IN_VAIN and not tally.taken and not any(one.records for one in under_way):
                line, reason = min(tally.refused)[:2]
                raise BadRecord(f"none of its first {_MOST_IN_VAIN:,} lines is a document (line {line}: {reason})")
        while under_way:
            finish(under_way.popleft())
    return Imported(tally.added, tally.already_there, tuple(sorted(tally.refused)), tally.corrected, tally.names)


def _batches(lines: Iterable[Line]) -> Iterator[list[Line]]:
    batch, size = list[Line](), 0
    for line in lines:
        batch.append(line)
        size += len(line[1])
        if len(batch) == BATCH or size >= _LARGE:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _new_records(store: Store, batch: Sequence[Line], tally: _Tally) -> dict[int, Record]:
    """The records of a batch that bring something new, by the numbers of their lines."""
    records = {}
    for number, line in batch:
        fields: dict[str, Any] = {}
        try:
            with foreseen():
                fields = parsed(line)
                pair = other_name_of(fields)
                if pair is not None:
                    store.names.join(*pair)
                    tally.names += 1
                    continue
                record = _new_record(store, fields)
        except _ITS_OWN as error:
            tally.refuse(number, error, fields.get("id"))
            continue
        if record:
            records[number] = record
        else:
            tally.already_there += 1
    return records


def _new_record(store: Store, fields: dict[str, Any]) -> Record | None:
    """The record of a line, or None where everything in it is there already, which its document alone shows."""
    document = completed(document_of(fields))
    if is_there(store, document) and not fields.get("corrections"):
        return None
    return record_of(fields, document)


def _read_ones(batch: _Batch, outcomes: dict[int, Outcome], tally: _Tally) -> dict[int, Record]:
    """The records of a batch that could be read for quotations."""
    records = {}
    for line, outcome in outcomes.items():
        if isinstance(outcome, Record):
            records[line] = outcome
        else:
            tally.refuse(line, outcome, batch.records[line].document.id)
    return records


def _keep_all(store: Store, records: dict[int, Record], tally: _Tally, mark: str) -> list[Stored]:
    # Counted apart, since a transaction that fails brings nothing.
    counted, new = _Tally(), list[Stored]()
    with store.transaction():
        for line, record in records.items():
            try:
                with foreseen(), store.savepoint():
                    if stored := keep(store, record, mark):
                        new.append(stored)
                    else:
                        counted.corrected += _add_corrections(store, record)
                        counted.already_there += 1
            except _ITS_OWN as error:
                counted.refuse(line, error, record.document.id)
    tally.added += len(new)
    tally.already_there += counted.already_there
    tally.corrected += counted.corrected
    tally.refused += counted.refused
    return new


def _add_corrections(store: Store, record: Record) -> int:
    """Add the corrections of a record to a document that is there, and count the new ones. Of two corrections of the
    same quotation the one that was made later stays."""
    number = store.number(record.document.id)
    assert number is not None
    corrections = before = store.corrections(number)
    for correction in record.corrections:
        if not _is_overruled(correction, corrections):
            corrections = joined(corrections, correction)
    if corrections == before:
        return 0
    store.settle(number, store.extracted(number), store.extractor(number), corrections)
    return sum(correction not in before for correction in corrections)


def _is_overruled(new: Correction, corrections: Sequence[Correction]) -> bool:
    """Whether it is there already, or one of the same quotation that was made no earlier."""
    return any(known == new or (new.places[0] in known.places and known.made >= new.made) for known in corrections)
