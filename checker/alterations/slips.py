"""A slip of the pen, or another word? Only how often the corpus has each of the two can tell.

"Marital" and "martial" differ as a slip does, and are two words: what nothing proves a slip is for a person to judge.
"""

from checker.comparison.edits import PassagesWith

_LONG = 7  # letters; in a shorter word a letter doubled or turned about most often makes another word
_UNKNOWN, _KNOWN = 1, 20  # passages that have a word at most, at least


def looks_like_a_slip(draft: str, source: str) -> bool:
    """Whether two long words differ in a letter doubled or two letters turned about."""
    if min(len(draft), len(source)) < _LONG or draft[0] != source[0] or not (draft + source).isalpha():
        return False
    from rapidfuzz.distance import OSA

    if OSA.distance(draft, source, score_cutoff=1) > 1:
        return False
    return _without_doubles(draft) == _without_doubles(source) or sorted(draft) == sorted(source)


def is_proven(draft: str, source: str, passages_with: PassagesWith) -> bool:
    """Whether the corpus hardly has one of the two and often has the other."""
    rare, common = sorted((passages_with(draft), passages_with(source)))
    return rare <= _UNKNOWN and common >= _KNOWN


def _without_doubles(word: str) -> str:
    return "".join(letter for at, letter in enumerate(word) if at == 0 or letter != word[at - 1])
