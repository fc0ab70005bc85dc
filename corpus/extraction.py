"""Give many records their quotations, in as many processes as are asked for.

A process is started anew and never forked: threads of the index may be running here. It knows no corpus: it is sent
records, and sends them back with what it found.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from corpus.intake import wants_quotations, with_quotations
from corpus.records import Record

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

_PART = 20  # records that are sent at once
_FEW = 40  # records that are read sooner than a process is there to read them

Extracted = Callable[[], list[Record]]
Extract = Callable[[Sequence[Record]], Extracted]


@contextmanager
def extraction(jobs: int) -> Iterator[Extract]:
    """What takes records and returns what gives them back, in order and with quotations, once they are ready."""
    if jobs < 2:
        yield lambda records: lambda: with_quotations(records)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_leave_stopping_to_the_parent)
    try:
        yield lambda records: _shared_out(pool, records)
    finally:
        pool.shutdown(cancel_futures=True)


def _shared_out(pool: "ProcessPoolExecutor", records: Sequence[Record]) -> Extracted:
    if sum(map(wants_quotations, records)) < _FEW:
        return lambda: with_quotations(records)
    starts = range(0, len(records), _PART)
    parts = [pool.submit(with_quotations, records[start : start + _PART]) for start in starts]
    return lambda: [record for part in parts for record in part.result()]


def _leave_stopping_to_the_parent() -> None:
    """Ctrl-C in a terminal reaches every process; only the first has something to say about it."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
