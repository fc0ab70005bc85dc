"""Words that turn the sense of what stands beside them: they deny it, make it depend on something, or weaken it.

Whoever leaves them out quotes something else, however faithful the words that remain.
"""

from collections.abc import Sequence
from functools import cache

from checker.comparison.spellings import expand
from corpus.languages.lexicon import Lexicon


@cache
def turning_words(language: Lexicon) -> frozenset[str]:
    """The single words that turn what stands beside them."""
    senses = language.senses
    return senses.negations | senses.conditions | senses.doubts


def turning_word(keys: Sequence[str], language: Lexicon) -> str:
    """The first word or phrase that turns what stands beside it, or nothing.

    >>> turning_word(["unless", "it", "rains"], lexicon_of("en")), turning_word(["and", "i", "think"], lexicon_of("en"))
    ('unless', 'i think')
    """
    turning, senses = turning_words(language), language.senses
    for at, key in enumerate(keys):
        for part in expand(key, language):
            if part in turning:
                return part
        if at and (keys[at - 1], key) in senses.opinions:
            return f"{keys[at - 1]} {key}"
        for phrase in senses.reservations:
            if tuple(keys[at : at + len(phrase)]) == phrase:
                return " ".join(phrase)
    return ""
