"""Which ends of lines end a paragraph, in a text whose paragraphs no blank line parts.

Mail, old archives and pages with <br> break their lines wherever the width asks for it.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from corpus.text.patterns import pattern
from corpus.text.turn_labels import LABEL

_ENDS_SENTENCE = frozenset(".!?…:;”\"’'»)]*_|#=>-–—")
_LABELLED = pattern(rf"{LABEL}|[^\W\d_][\w .'’-]{{0,40}}: ")  # somebody else speaks
_WIDEST = 120  # characters; a longer line was not broken by hand
_FEWEST = 3  # breaks by which a text is known to be broken throughout


class Break(NamedTuple):
    """The end of a line, from behind its last character to the first one of the next."""

    start: int
    end: int


def hard_breaks(text: str, start: int, breaks: Iterable[Break]) -> Iterator[Break]:
    """Of the breaks of a text that begins at ``start``, those that end a paragraph.

    One does not where its line ends inside a sentence, and the next one goes on in small letters; or with a capital,
    where most lines of the text end inside a sentence.
    """
    found = list(breaks)
    starts = [start, *(one.end for one in found)]
    inside = [_is_inside(text, first, one) for first, one in zip(starts, found, strict=False)]
    throughout = (
        len(found) >= _FEWEST
        and 2 * sum(inside) > len(found)
        and any(is_inside and text[one.end].islower() for is_inside, one in zip(inside, found, strict=True))
    )
    for is_inside, one in zip(inside, found, strict=True):
        goes_on = text[one.end].islower() or (throughout and text[one.end].isalpha())
        goes_on = goes_on and _LABELLED.match(text, one.end) is None
        if not (is_inside and goes_on):
            yield one


def _is_inside(text: str, first: int, one: Break) -> bool:
    """Whether the line from ``first`` on has several words and ends in a word or a comma."""
    several = one.start - first <= _WIDEST and " " in text[first : one.start]
    return several and one.end < len(text) and text[one.start - 1] not in _ENDS_SENTENCE
