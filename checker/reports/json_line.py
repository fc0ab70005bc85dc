"""A record as a line of JSON that is safe to print to a terminal."""

import json
from collections.abc import Mapping

from checker.reports.safe_text import escaped


def line_of(record: Mapping[str, object]) -> str:
    """One record on one line. No character of it steers a terminal, and all of them can be had back from it."""
    return escaped(json.dumps(record, ensure_ascii=False)) + "\n"


def with_entry(line: str, **entry: object) -> str:
    """A line of JSON with one more entry at the end of its record, which has others.

    >>> with_entry('{"version": 1}\\n', settings=None)
    '{"version": 1, "settings": null}\\n'
    """
    return f"{line.rstrip().removesuffix('}')}, {line_of(entry)[1:]}"
