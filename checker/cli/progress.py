"""A progress bar on stderr, for a person who waits; nothing for a pipe."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from typing import Any

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


@contextmanager
def progress_of_steps(label: str) -> Iterator[Callable[[int, int], None]]:
    """What to call with how much is done, and how much is to do; no bar is drawn before the first call."""
    with ExitStack() as shown:
        bars = list[Any]()

        def report(done: int, whole: int) -> None:
            if not bars:
                bar = click.progressbar(length=whole, label=label, file=sys.stderr, hidden=not somebody_waits())
                bars.append(shown.enter_context(bar))
            bars[0].update(done - bars[0].pos)

        yield report


def somebody_waits() -> bool:
    return sys.stderr.isatty()
