"""Progress bars on stderr, with rate and time left, for a person who waits; a pipe sees nothing."""

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack, contextmanager
from time import monotonic
from typing import Any

import click

from checker.errors import Stopped

_DRAWN = 500  # times at most: drawing a bar costs more than most steps
_PREFIXES = ((1e6, "M"), (1e3, "k"))


@contextmanager
def progress(names: Sequence[str], label: str) -> Iterator[Iterator[str]]:
    """``names`` one after the other, with a bar where there are several and somebody looks on."""
    with progress_of_steps(label, hidden=len(names) < 2) as report:
        yield _counted(names, report)


def _counted(names: Sequence[str], report: Callable[[int, int], None]) -> Iterator[str]:
    for done, name in enumerate(names, 1):
        yield name
        report(done, len(names))


@contextmanager
def progress_of_bytes(size: int, label: str) -> Iterator[Callable[[int], None]]:
    """A function to call with the number of bytes just done, of ``size`` in all."""
    done = 0
    with progress_of_steps(label, hidden=not size) as report:

        def more(count: int) -> None:
            nonlocal done
            done += count
            report(done, size)

        yield more


@contextmanager
def progress_of_steps(label: str, *, hidden: bool = False) -> Iterator[Callable[[int, int], None]]:
    """A function to call with how much is done, and of how much. No bar is drawn before the first call."""
    with ExitStack() as on_screen:
        bar: Any = None
        drawn = 0

        def report(done: int, whole: int) -> None:
            nonlocal bar, drawn
            bar = bar or on_screen.enter_context(_bar(whole, label))
            bar.update(done - drawn)
            drawn = done

        yield report if somebody_waits() and not hidden else _silence


def _silence(done: int, whole: int) -> None:
    """Nobody looks on."""


def _bar(whole: int, label: str) -> AbstractContextManager[Any]:
    begun = monotonic()

    def rate(_: object) -> str:
        return pace(bar.pos, monotonic() - begun)

    bar: Any = click.progressbar(
        length=whole,
        label=label,
        file=sys.stderr,
        update_min_steps=max(1, whole // _DRAWN),
        item_show_func=rate,
    )
    drawn: AbstractContextManager[Any] = bar
    return drawn


def pace(done: int, seconds: float) -> str:
    """
    >>> pace(50_000, 2.0), pace(3, 2.0)
    ('25.0 k/s', '1.5/s')
    """
    per_second = done / seconds if seconds > 0 else 0.0
    for size, prefix in _PREFIXES:
        if per_second >= size:
            return f"{per_second / size:.1f} {prefix}/s"
    return f"{per_second:.1f}/s"


@contextmanager
def stopped_with(advice: str) -> Iterator[None]:
    """Tell a person who stops a long command where things stand, and how to go on."""
    try:
        yield
    except KeyboardInterrupt:
        raise Stopped("stopped", hint=advice) from None


def somebody_waits() -> bool:
    return sys.stderr.isatty()
