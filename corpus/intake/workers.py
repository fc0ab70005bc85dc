"""Find the quotations of many records, in as many processes as are asked for.

A process is started afresh and never forked, since threads of the index may be running here. It knows no corpus: it is
sent records, and sends them back with their quotations.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from corpus.intake.completing import wants_quotations, with_quotations
from corpus.records import Record

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

_PART = 20  # records that are sent together
_FEW = 40  # records to read below which another process is not worth its start

Read = Callable[[Sequence[Record]], list[Record]]
Extracted = Callable[[], list[Record]]
Extract = Callable[[Sequence[Record]], Extracted]


@contextmanager
def extraction(jobs: int, model: str | None = None) -> Iterator[Extract]:
    """A function that begins to read records, and returns a function that waits for them: in order, with quotations."""
    read = partial(with_quotations, model=model)
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
