"""The process behind ``misquote`` and ``python -m checker``: how it begins and how it ends, which must cost little.

The command itself is ``checker.cli.main``. A program that calls that keeps its own garbage collector and its own exit.
"""

import atexit
import gc
import os
import sys
from contextlib import suppress

# A claim leaves fewer objects than this alive, and need not look for cycles among them; a long run does.
_ALLOCATIONS = 100_000


def run() -> None:
    """Run the command that the arguments name, and leave."""
    gc.set_threshold(_ALLOCATIONS)
    _hold_streams()
    code: list[int] = []
    atexit.register(_leave, code)  # registered first, so called last
    from checker.cli import main

    try:
        main(prog_name="misquote")
    except SystemExit as ended:
        if isinstance(ended.code, int):
            code.append(ended.code)
        raise
    except OSError:  # what is wrong with the words given could not be told: stderr cannot be written to
        code.append(2)
        sys.exit(2)


def _hold_streams() -> None:
    """Let no stream be closed: the next file that is opened would be taken for it, and be written over by messages.

    A report that nobody would get is not made.
    """
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest number that is free, which is this one
    if sys.stderr is None:
        sys.stderr = open(2, "w", closefd=False)  # noqa: SIM115  # as long as the process
    if sys.stdout is None:
        sys.stderr.write("misquote: standard output: closed; leave it open, or send it to /dev/null\n")
        sys.exit(2)


def _leave(code: list[int]) -> None:
    """Leave the memory to the system once all else is done: freeing it object by object takes an eighth of a claim.

    Any end but a plain exit code, and a stream that cannot be written to, are for the interpreter to report.
    """
    with suppress(OSError, ValueError):
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
        if code:
            os._exit(code[0])


if __name__ == "__main__":  # the processes of an import start by importing this file
    run()
