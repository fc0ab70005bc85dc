"""Words that turn the sense of what stands beside them: they deny it, make it depend on something, or weaken it.

Whoever quotes without them quotes something else, however faithful every word that is left.
"""

from collections.abc import Sequence

from checker.comparison.spellings import expand
from corpus.languages.lexicon import Lexicon

NEGATIONS = frozenset(
    "not no never none nobody nothing neither nor nowhere without hardly scarcely barely ain't".split()
)
CONDITIONS = frozenset("if unless until provided providing whether lest assuming".split())
# Hedges that are nothing else; "about" and "think" are more than that.
DOUBTS = frozenset(
    "reportedly allegedly perhaps maybe probably possibly apparently seemingly supposedly potentially presumably "
    "arguably".split()
)
_HEDGING = tuple(tuple(each.split()) for each in ("as far as i", "so far as i", "to my knowledge", "to the best of my"))
_OPINIONS = frozenset("think believe guess suppose".split())


def turning_word(keys: Sequence[str], language: Lexicon) -> str:
    """The first of these words that turns what stands beside them, or nothing.

    >>> turning_word(["unless", "it", "rains"], lexicon_of("en")), turning_word(["and", "i", "think"], lexicon_of("en"))
    ('unless', 'i think')
    """
    for at, key in enumerate(keys):
        for part in expand(key, language):
            if part in NEGATIONS | CONDITIONS | DOUBTS:
                return part
        if key in _OPINIONS and at and keys[at - 1] in ("i", "we"):
            return f"{keys[at - 1]} {key}"
        for phrase in _HEDGING:
            if tuple(keys[at : at + len(phrase)]) == phrase:
                return " ".join(phrase)
    return ""
