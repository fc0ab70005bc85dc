"""How many steps a call takes: what can be counted is the same on every machine, however busy.

A step is a line that is begun, a turn of a loop or a comprehension, or a call. What is done inside one call of a
function written in C is one step, however long it takes: a regular expression, a sort, a slice. Those are held by the
clock alone, in ``python -m bench.growth``.
"""

import sys
from collections.abc import Callable
from types import FrameType
from typing import Any


def steps(call: Callable[[], object]) -> int:
    """The steps of a call, in whatever it calls too. Caches that it fills make a second count lower."""
    counted, before = 0, sys.gettrace()

    def step(frame: FrameType, event: str, argument: Any) -> Callable[[FrameType, str, Any], Any]:
        nonlocal counted
        counted += 1
        return step

    sys.settrace(step)
    try:
        call()
    finally:
        sys.settrace(before)
    return counted
