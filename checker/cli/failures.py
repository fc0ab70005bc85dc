"""Whatever goes wrong, the user reads one line on stderr; a traceback is shown only with ``--debug``."""

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import click

from checker.reports.safe_text import safe
from corpus.errors import Defect, MisquoteError

FOUND = 1
COULD_NOT_RUN = 2
STOPPED = 130  # 128 + SIGINT
READER_GONE = 141  # 128 + SIGPIPE
_NO_ROOM = (errno.ENOSPC, errno.EFBIG, errno.EIO, errno.EDQUOT)
_PRINTING = "standard output"  # the one file of ours that has no name


def say(message: object) -> None:
    """Print one line to stderr. No file name and no article can turn it into more than one.

    Where stderr cannot be written to, the exit code is all that is left to tell.
    """
    with suppress(OSError):
        click.echo(safe(f"misquote: {message}"), err=True)


def say_error(error: MisquoteError, about: str = "") -> None:
    """Print an error to stderr, with what it is ``about`` before it."""
    say(f"{about}: {error}" if about else error)
    say_trace(error)


def say_trace(error: MisquoteError | None) -> None:
    """With ``--debug``, print where a defect of ours comes from."""
    if isinstance(error, Defect) and _is_debugging():
        for line in error.trace.splitlines():
            click.echo(safe(line), err=True)


def _is_debugging() -> bool:
    ctx = click.get_current_context(silent=True)
    return ctx is not None and bool(ctx.find_root().params.get("debug"))


@contextmanager
def told_in_one_line(*, debug: bool) -> Iterator[None]:
    """Turn every failure into one line and an exit code."""
    try:
        yield
        sys.stdout.flush()
    except (click.ClickException, click.exceptions.Exit):
        raise
    except BaseException as error:
        if debug:
            import traceback

            traceback.print_exc()
        raise click.exceptions.Exit(_told(error)) from None


def _told(error: BaseException) -> int:
    match error:
        case MisquoteError():
            say(error)
            return error.exit_code
        case KeyboardInterrupt() | click.Abort():
            say("stopped")
            return STOPPED
        case BrokenPipeError():
            _close_quietly()
            return READER_GONE
        case OSError():
            name = error.filename or (_PRINTING if error.errno in _NO_ROOM else None)
            say(": ".join(str(part) for part in (name, error.strerror or error) if part))
            return COULD_NOT_RUN
        case MemoryError():
            say("this needs more memory than there is")
            return COULD_NOT_RUN
        case Exception():
            from corpus.defects import defect_of

            say(defect_of(error))
            return COULD_NOT_RUN
    raise error


def _close_quietly() -> None:
    """Leave nothing to be flushed into a pipe that nobody reads: the interpreter would complain as it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
