"""Take in lines of JSON, batch by batch. What is there already costs no more than to see that it is."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from corpus.errors import BadCorrection, DuplicateDocument, UnreadableDocument
from corpus.intake.completing import completed
from corpus.intake.keeping import is_there, keep
from corpus.intake.results import Imported, Refusal
from corpus.intake.workers import Extracted, extraction
from corpus.records import Record, document_of, parsed, record_of
from corpus.revision.corrections import Correction, joined
from corpus.search.words.filling import Filling
from corpus.store import Store, Stored

BATCH = 200  # lines of an import that are kept together or not at all
_LARGE = 500_000  # letters of fewer lines: others who write wait while a batch is kept
_AHEAD = 2  # batches that are under way at once

Line = tuple[int, str | bytes]


class _Batch(NamedTuple):
    """Records on their way, by their lines."""

    last: int
    lines: list[int]
    extracted: Extracted


@dataclass(slots=True)
class _Tally:
    """What an import has come to so far."""

    added: int = 0
    already_there: int = 0
    corrected: int = 0
    refused: list[Refusal] = field(default_factory=list)


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
    """
    tally = _Tally()
    numbered = ((number, line) for number, line in enumerate(lines, 1) if line.strip())
    begun: deque[_Batch] = deque()

    def finish(batch: _Batch) -> None:
        records = dict(zip(batch.lines, batch.extracted(), strict=True))
        filling.take_over(_keep_all(store, records, tally, filling.mark))
        if progress:
            progress(batch.last)

    with extraction(jobs, model) as extract:
        for batch in _batches(numbered):
            records = _wanted_of(store, batch, tally)
            begun.append(_Batch(batch[-1][0], list(records), extract(list(records.values()))))
            if len(begun) >= min(jobs, _AHEAD):
                finish(begun.popleft())
        while begun:
            finish(begun.popleft())
    return Imported(tally.added, tally.already_there, tuple(sorted(tally.refused)), tally.corrected)


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


def _wanted_of(store: Store, batch: Sequence[Line], tally: _Tally) -> dict[int, Record]:
    """The records of a batch that bring something, by their lines."""
    records = {}
    for number, line in batch:
        try:
            record = _wanted(store, line)
        except (UnreadableDocument, DuplicateDocument) as error:
            tally.refused.append(Refusal(number, error.message))
            continue
        if record:
            records[number] = record
        else:
            tally.already_there += 1
    return records


def _wanted(store: Store, line: str | bytes) -> Record | None:
    """The record of a line, None where it brings nothing that is not there: then only its text is looked at."""
    fields = parsed(line)
    document = completed(document_of(fields))
    if is_there(store, document) and not fields.get("corrections"):
        return None
    return record_of(fields, document)


def _keep_all(store: Store, records: dict[int, Record], tally: _Tally, mark: str) -> list[Stored]:
    counted, new = _Tally(), list[Stored]()
    with store.transaction():
        for line, record in records.items():
            try:
                if stored := keep(store, record, mark):
                    new.append(stored)
                else:
                    counted.corrected += _take_in_corrections(store, record)
                    counted.already_there += 1
            except (DuplicateDocument, BadCorrection) as error:
                counted.refused.append(Refusal(line, error.message))
    tally.added += len(new)
    tally.already_there += counted.already_there
    tally.corrected += counted.corrected
    tally.refused += counted.refused
    return new


def _take_in_corrections(store: Store, record: Record) -> int:
    """Of a document that is there: how many were new. Of two of the same quotation the later made one stays."""
    number = store.number(record.document.id)
    assert number is not None
    there = before = store.corrections(number)
    for correction in record.corrections:
        if not _is_overruled(correction, there):
            there = joined(there, correction)
    if there == before:
        return 0
    store.settle(number, store.extracted(number), store.extractor(number), there)
    return sum(one not in before for one in there)


def _is_overruled(new: Correction, there: Sequence[Correction]) -> bool:
    """Whether one that is there is the same, or of the same quotation and made no earlier."""
    return any(one == new or (new.places[0] in one.places and one.made >= new.made) for one in there)
