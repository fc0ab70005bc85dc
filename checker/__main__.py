"""The process that is ``misquote``, or ``python -m checker``: how it begins and how it ends, which must cost little.

The command itself is ``checker.cli.main``. Whoever calls that in a process of his own keeps his collector and his exit.
"""

import atexit
import gc
import os
import sys
from contextlib import suppress

# A claim makes fewer objects that live, and need not look for circles among them; a long run does.
_ALLOCATIONS = 100_000


def run() -> None:
    """Run the command that the arguments name, and leave."""
    gc.set_threshold(_ALLOCATIONS)
    code: list[int] = []
    atexit.register(_leave, code)  # what is registered first is called last
    from checker.cli import main

    try:
        main(prog_name="misquote")
    except SystemExit as ended:
        if isinstance(ended.code, int):
            code.append(ended.code)
        raise


def _leave(code: list[int]) -> None:
    """Leave the memory to the system, once all else is done: to free it object by object takes an eighth of a claim.

    An end that is no plain exit code, and a stream that cannot be written, are for the interpreter to report.
    """
    with suppress(OSError, ValueError):
        for stream in filter(None, (sys.stdout, sys.stderr)):
            stream.flush()
        if code:
            os._exit(code[0])


if __name__ == "__main__":  # a process of an import is begun by importing this file
    run()
