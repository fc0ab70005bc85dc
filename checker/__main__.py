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
    code: list[int] = []
    atexit.register(_leave, code)  # registered first, so called last
    from checker.cli import main

    try:
        main(prog_name="misquote")
    except SystemExit as ended:
        if isinstance(ended.code, int):
            code.append(ended.code)
        raise


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
