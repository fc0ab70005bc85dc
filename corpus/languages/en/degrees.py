"""English adjectives and adverbs that are compared by an ending. A list, because "worker" is no degree of "work"."""

from corpus.languages.meaning import Degrees, Quality
from corpus.languages.tables import words

_REGULAR = """
angry big bold brave bright broad busy cheap clean clear close cold cool crazy cruel cute dark dear deep dirty
dumb dry early easy fair fast fat fierce fine firm flat fresh full funny grand gray great happy hard harsh
healthy heavy high hot huge hungry kind large late lazy light long loose loud low lucky mad mean mild narrow
nasty near neat new nice odd old plain poor pretty proud pure quick quiet rare raw rich rough rude sad safe
sharp short sick simple slim slow small smart smooth soft soon sore strange strict strong sunny sure sweet swift
tall thick thin tight tiny tough ugly vast warm weak wealthy wet wide wild wise worthy young
""".split()
_IRREGULAR = (
    ("good well", "better", "best"),
    ("bad badly ill", "worse", "worst"),
    ("far", "farther further", "farthest furthest"),
    ("little", "less lesser", "least"),
)
_SHORT = 3  # letters of an adjective that doubles its last: "big", "hot"


def _compared(word: str) -> Quality:
    if word.endswith("e"):
        stem = word[:-1]
    elif word.endswith("y"):
        stem = word[:-1] + "i"
    else:
        doubled = word[-1] not in "aeiouwx" and word[-2] in "aeiou" and word[-3:-2] not in "aeiou"
        stem = word + word[-1] * (doubled and len(word) == _SHORT)
    return Quality(*(frozenset({form}) for form in (word, stem + "er", stem + "est")))


DEGREES = Degrees(qualities=(*map(_compared, _REGULAR), *(Quality(*map(words, row)) for row in _IRREGULAR)))
