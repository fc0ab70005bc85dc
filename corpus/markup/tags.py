"""What the tags of HTML do to the words between them, for a reader of the page."""

import re

from markdown_it.common.html_blocks import block_names

_NAME = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][A-Za-z0-9-]*)")
# What these hold is taken back or not shown at all: nobody says it.
UNSAID = frozenset({"del", "s", "strike", "script", "style", "template"})
CODE = frozenset({"code", "kbd", "samp", "tt"})
BLOCKS = frozenset(block_names) | {"pre"}
QUOTED, RAISED, BREAK = "q", "sup", "br"
QUOTATION_MARKS = (("“", "”"), ("‘", "’"))  # of <q>, the outer and the inner

_NOTE = re.compile(r"[\s\d,*†‡\[\]()]+")
_POWER = re.compile(r"\d$|(?<![^\W\d_])[^\W\d_]{1,2}$")  # of a number or of a unit
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
# Quotation marks, and single ones that are no apostrophe inside a word.
_MARKS_OF_CODE = re.compile(r"[\"“”„«»‹›‚`‟〝〞＂]|(?<!\w)['‘’]|['‘’](?!\w)")


def name_of(tag: str) -> tuple[str, bool]:
    """What a tag is called, and whether it is an end tag; a comment and the like is called nothing."""
    found = _NAME.match(tag)
    return (found["name"].lower(), bool(found["end"])) if found else ("", False)


def raised(text: str, before: str) -> str | None:
    """What is read of raised letters: a power, or what they are; None of the number of a note."""
    if not _NOTE.fullmatch(text):
        return text
    return text.translate(_RAISED) if text.isdecimal() and _POWER.search(before) else None


def unmarked(code: str) -> str:
    """Code as words between which nothing is quoted, as long as before."""
    return _MARKS_OF_CODE.sub(" ", code)
