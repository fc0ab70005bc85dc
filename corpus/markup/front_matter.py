"""The lines of ``key: value`` between two lines of ``---`` that a Markdown file may begin with: about it, not in it."""

import re

from corpus.text.patterns import pattern

FRONT_MATTER = pattern(r"---[ \t]*\r?\n(?P<lines>.*?)^---[ \t]*\r?$", re.DOTALL | re.MULTILINE)


def end_of_front_matter(text: str) -> int:
    """Where the text itself begins."""
    found = FRONT_MATTER.match(text)
    return found.end() if found else 0
