"""Regular expressions that are compiled when they are first used, since a claim uses few of them all."""

import re
from collections.abc import Iterable
from typing import Any, cast


class _Late:
    """Whoever uses its methods and attributes has a compiled pattern, though not an instance of ``re.Pattern``."""

    def __init__(self, expression: str, flags: int) -> None:
        self._expression = expression, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(*self._expression), name)
        setattr(self, name, found)  # from now on it is found without this method
        return found


def pattern(expression: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` returns, but compiled later.

    >>> pattern(r"\\d+").findall("5 of 12")
    ['5', '12']
    """
    return cast("re.Pattern[str]", _Late(expression, flags))


def one_of(words: Iterable[str]) -> str:
    """The expression of any of some words, the longer ones first; of no words, one that matches nothing.

    >>> pattern(one_of(["am", "a.m."])).findall("5 a.m.")
    ['a.m.']
    """
    return rf"(?:{'|'.join(map(re.escape, sorted(words, key=len, reverse=True))) or '(?!)'})"
