"""How much a word tells by how rare it is in this corpus, and so how little chance it is that a place has it."""

import math
from collections.abc import Iterable
from typing import NamedTuple

from checker.comparison.edits import PassagesWith
from checker.comparison.wording import Wording
from corpus import Corpus
from corpus.languages.lexicon import Lexicon

# Passages of the language at large that are reckoned with beside a corpus, and the share of them that has a word.
_ELSEWHERE, _USUAL = 100, 0.02


class Rarity(NamedTuple):
    """How much each word of a quotation tells, and how many passages there are to be told apart."""

    of: dict[str, float]
    passages: int
    passages_with: PassagesWith

    def evidence(self, keys: Iterable[str]) -> float:
        return sum(self.of[key] for key in set(keys)) - math.log(self.passages + 1)


def rarity_in(corpus: Corpus, wording: Wording) -> Rarity:
    passages, frequencies = corpus.frequencies(wording.keys)
    pairs = zip(wording.keys, frequencies, strict=True)
    of = {key: _told_by(key, having, passages, wording.language) for key, having in pairs}
    return Rarity(of, passages, lambda word: corpus.frequencies([word])[1][0])


def _told_by(key: str, having: int, passages: int, language: Lexicon) -> float:
    """How much a word tells by how rare it is, in nats. Of few passages it tells more than these can show."""
    here = math.log((passages + 1) / (having + 0.5))
    if key in language.words.function_words:
        return here
    return max(here, math.log((passages + _ELSEWHERE + 1) / (having + _USUAL * _ELSEWHERE + 0.5)))
