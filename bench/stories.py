"""Small documents that are told apart by their words, for what is measured on a corpus that changes all the time."""

import random
from collections.abc import Sequence

from corpus import Document, Quotation, QuotationKind, Span, Speaker
from corpus.library import Corpus
from corpus.text.fold import keys

WORDS = "tide pilot crane rope anchor gull ferry storm lantern cargo mast harbour dock winch salt pier fog".split()
_SYLLABLES = [first + second for first in "bdfgklmnprstvz" for second in "aeiou"]


def name_of(number: int) -> str:
    """A word that is no other number's, and rare: 5 syllables.

    >>> name_of(0), name_of(71)
    ('bababababa', 'bebababada')
    """
    syllables = []
    for _ in range(5):
        number, place = divmod(number, len(_SYLLABLES))
        syllables.append(_SYLLABLES[place])
    return "".join(reversed(syllables))


def saying(number: int) -> str:
    """What is said in the story of this number, and in no other."""
    chance = random.Random(number)
    return f"The {name_of(number)} will {' '.join(chance.choices(WORDS, k=8))} before dawn"


def story(number: int) -> Document:
    said = saying(number)
    return Document(id=f"s{number}", text=f"“{said},” one of them said.\n\nThere was {name_of(number)} in the harbour.")


def quotations(number: int) -> Sequence[Quotation]:
    said = Span(1, 1 + len(saying(number)))
    return (Quotation(kind=QuotationKind.DIRECT, spans=(said,), speaker=Speaker(name_of(number).title())),)


def is_found(corpus: Corpus, number: int) -> bool:
    return f"s{number}" in {passage.document for passage in corpus.find([keys(saying(number))])}
