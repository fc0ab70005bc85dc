"""Find the quotations of many records, in as many processes as are asked for.

A process is started afresh and never forked, since threads of the index may be running here. It knows no corpus: it is
sent records, and sends them back with their quotations.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from corpus.defects import foreseen
from corpus.errors import Defect, UnreadableDocument
from corpus.intake.completing import wants_quotations, with_quotations
from corpus.records import Record

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

_PART = 20  # records that are sent together
_FEW = 40  # records to read below which another process is not worth its start

Outcome = Record | Defect | UnreadableDocument
Read = Callable[[Sequence[Record]], list[Outcome]]
Extracted = Callable[[], list[Outcome]]
Extract = Callable[[Sequence[Record]], Extracted]


@contextmanager
def extraction(jobs: int, model: str | None = None) -> Iterator[Extract]:
    """A function that begins to read records, and returns a function that waits for them: in order, with quotations.

    One that cannot be read costs itself alone: in its place is the reason.
    """
    read = partial(_read, model=model)
    if jobs < 2:
        yield lambda records: lambda: read(records)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_leave_stopping_to_the_parent)
    try:
        yield lambda records: _shared_out(pool, read, records)
    finally:
        pool.shutdown(cancel_futures=True)


def _read(records: Sequence[Record], model: str | None) -> list[Outcome]:
    return [_read_one(record, model) for record in records]


def _read_one(record: Record, model: str | None) -> Outcome:
    try:
        with foreseen():
            return with_quotations(record, model)
    except (Defect, UnreadableDocument) as error:
        return error


def _shared_out(pool: "ProcessPoolExecutor", read: Read, records: Sequence[Record]) -> Extracted:
    if sum(map(wants_quotations, records)) < _FEW:
        return lambda: read(records)
    starts = range(0, len(records), _PART)
    parts = [pool.submit(read, records[start : start + _PART]) for start in starts]
    return lambda: [record for part in parts for record in part.result()]


def _leave_stopping_to_the_parent() -> None:
    """Ctrl-C in a terminal reaches every process, but only the first one has something to say about it."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
