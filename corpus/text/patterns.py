"""Regular expressions that are compiled when they are first used: a claim uses few of all that there are."""

import re
from typing import Any, cast


class _Late:
    """In every use of its methods and attributes a compiled pattern, but no instance of ``re.Pattern``."""

    def __init__(self, expression: str, flags: int) -> None:
        self._expression = expression, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(*self._expression), name)
        setattr(self, name, found)  # from now on it is found without this method
        return found


def pattern(expression: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, later.

    >>> pattern(r"\\d+").findall("5 of 12")
    ['5', '12']
    """
    return cast("re.Pattern[str]", _Late(expression, flags))
