"""A progress bar on stderr, for a person who waits; nothing for a pipe."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

import click


@contextmanager
def progress(names: Sequence[str], label: str) -> Iterator[Iterator[str]]:
    """``names`` one after the other, with a bar where there are several and somebody looks on."""
    hidden = len(names) < 2 or not somebody_waits()
    with click.progressbar(names, label=label, file=sys.stderr, hidden=hidden) as bar:
        yield iter(bar)


@contextmanager
def progress_of_bytes(size: int, label: str) -> Iterator[Callable[[int], None]]:
    """What to call with the number of bytes that are done, of ``size``."""
    hidden = not size or not somebody_waits()
    with click.progressbar(length=size, label=label, file=sys.stderr, hidden=hidden) as bar:
        yield bar.update


def somebody_waits() -> bool:
    return sys.stderr.isatty()
