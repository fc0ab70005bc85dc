"""One form for all forms of a word: "rescued", "rescues" and "rescuing" are "rescu". Inflection only.

A killer and somebody killed are not the same, so no ending is cut that makes another word of one.
"""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from checker.alterations.inflection import parted, singular, without_prefix
from checker.comparison.spellings import plain_form
from corpus.languages.inflecting import Ending
from corpus.languages.lexicon import Lexicon

_LEAST = 3  # letters that a stem has
_REMEMBERED = 1 << 12  # words


@lru_cache(_REMEMBERED)
def stem(key: str, language: Lexicon, noun: bool = False) -> str:
    """The stem of a folded word; ``noun``: a capital says that it is one, where capitals do.

    >>> english = lexicon_of("en")
    >>> stem("agreed", english), stem("lent", english), stem("cities", english)
    ('agr', 'lend', 'city')
    """
    inflection = language.inflection
    bare = _owner(key, language)
    word = plain_form(_base(bare, language, noun), language)
    if word == plain_form(bare, language):
        word = _base(word, language, noun)
    for step in inflection.noun_stemming if noun else inflection.stemming:
        word = _cut(word, step)
    shorter = word.rstrip(inflection.silent) if inflection.silent else word
    word = shorter if len(shorter) > 1 else word
    return word[:-1] if inflection.doubles and len(word) > _LEAST and word[-1] == word[-2] else word


@cache
def stems(words: frozenset[str], language: Lexicon) -> frozenset[str]:
    """The stems of a list, worked out once; each as a noun as well, where a capital may say that it is one."""
    kinds = (False, True) if language.grammar.capital_nouns else (False,)
    return frozenset(stem(word, language, noun=noun) for word in words for noun in kinds)


def _owner(key: str, language: Lexicon) -> str:
    """A word without the ending of a possessive: what stands behind its last apostrophe, and that itself."""
    for ending in language.inflection.possessives:
        if key.endswith(ending):
            return key[: key.rindex("'")] if "'" in ending else key.removesuffix(ending)
    return key.removesuffix("'")


def _base(word: str, language: Lexicon, noun: bool) -> str:
    """The lemma or the singular that a form without a rule is of; a regular participle without its prefix."""
    if noun or not language.grammar.capital_nouns:
        word = singular(word, language)
    if noun:
        return word
    traced = _traced(language)
    lemma = next((prefix + traced[form] for form, prefix in parted(word, language) if form in traced), "")
    return lemma or without_prefix(word, language)


@cache
def _traced(language: Lexicon) -> Mapping[str, str]:
    """The forms of verbs that no ending tells, to their lemmas."""
    inflection = language.inflection
    rows = ((lemma, (*verb.past, *verb.participles, *verb.present)) for lemma, verb in inflection.verbs.items())
    return {form: lemma for lemma, forms in rows for form in forms if form not in inflection.untraced}


def _cut(word: str, step: Sequence[Ending]) -> str:
    for ending, instead, least, unless in step:
        if word.endswith(ending) and len(word) - len(ending) >= least and not word.endswith(unless):
            return word.removesuffix(ending) + instead
    return word
