"""Which words are forms of one word: of an irregular verb or plural, or of any word by their endings."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from corpus.languages.lexicon import Lexicon

_LEAST_STEM = 3  # letters
_REMEMBERED = 1 << 12  # words


def are_forms_of_one(one: str, other: str, language: Lexicon, *, nouns: bool = False) -> bool:
    """Whether two words are forms of one; ``nouns``: capitals say that both are nouns, where capitals do.

    >>> english = lexicon_of("en")
    >>> are_forms_of_one("swam", "swims", english), are_forms_of_one("swam", "sang", english)
    (True, False)
    """
    return not _origins(one, language, nouns).isdisjoint(_origins(other, language, nouns))


@lru_cache(_REMEMBERED)
def is_participle(word: str, language: Lexicon) -> bool:
    """Whether a word may be what a passive has behind "was"."""
    known = _participles(language)
    return any(form in known for form, _ in parted(word, language)) or any(
        word.startswith(start) and word.endswith(end) and len(word) - len(start + end) >= _LEAST_STEM
        for start, end in language.inflection.participles
    )


@lru_cache(_REMEMBERED)
def is_past(word: str, language: Lexicon) -> bool:
    """Whether a word may be the past of a verb, or its participle."""
    if is_participle(word, language) or any(form in _pasts(language) for form, _ in parted(word, language)):
        return True
    endings = language.inflection.pasts
    return any(word.endswith(ending) and len(word) - len(ending) >= _LEAST_STEM for ending in endings)


def singular(word: str, language: Lexicon) -> str:
    """The singular of an irregular plural; any other word is left as it is."""
    plurals = language.inflection.plurals
    if word in plurals or not language.inflection.joined_plurals:
        return plurals.get(word, word)
    parts = ((word[:at], word[at:]) for at in range(2, len(word) - _LEAST_STEM + 1))
    return next((first + plurals[last] for first, last in parts if last in plurals), word)


@lru_cache(_REMEMBERED)
def lemmas(word: str, language: Lexicon) -> frozenset[str]:
    """The irregular verbs that a word may be a form of: "lay" may be of "lay" and of "lie"."""
    known = _lemmas_by_form(language)
    return frozenset(prefix + lemma for form, prefix in parted(word, language) for lemma in known.get(form, ()))


def parted(word: str, language: Lexicon) -> Iterator[tuple[str, str]]:
    """A word as the form of a verb and its prefix: "beschlossen" may be "be" and "(ge)schlossen"."""
    yield word, ""
    for prefix in language.inflection.verb_prefixes:
        rest = word.removeprefix(prefix)
        if rest != word and len(rest) >= _LEAST_STEM:
            yield rest, prefix
            yield language.inflection.participle_prefix + rest, prefix


@cache
def _lemmas_by_form(language: Lexicon) -> Mapping[str, tuple[str, ...]]:
    found = defaultdict[str, tuple[str, ...]](tuple)
    for lemma, verb in language.inflection.verbs.items():
        for form in {lemma, *verb.past, *verb.participles, *verb.present}:
            found[form] += (lemma,)
    return dict(found)


@cache
def _participles(language: Lexicon) -> frozenset[str]:
    return frozenset(form for verb in language.inflection.verbs.values() for form in verb.participles)


@cache
def _pasts(language: Lexicon) -> frozenset[str]:
    return frozenset(form for verb in language.inflection.verbs.values() for form in verb.past)


@lru_cache(_REMEMBERED)
def _origins(word: str, language: Lexicon, noun: bool) -> frozenset[str]:
    """What a word may be a form of."""
    endings = language.inflection.noun_endings if noun else language.inflection.endings
    if noun:
        return _stems(singular(word, language), endings, language)
    if not language.grammar.capital_nouns:
        word = singular(word, language)
    bases = {word, without_prefix(word, language), *lemmas(word, language)}
    one_of_all = language.inflection.declined.get(word, word)
    return frozenset({one_of_all, *(stem for base in bases for stem in _stems(base, endings, language))})


def without_prefix(word: str, language: Lexicon) -> str:
    """A regular participle without the prefix that makes it one: "mitgeteilt", "mitteilt"."""
    prefix = language.inflection.participle_prefix
    for start, end in language.inflection.participles:
        rest = word.removeprefix(start)
        if prefix and start.endswith(prefix) and rest != word and rest.endswith(end):
            return start.removesuffix(prefix) + rest if len(rest) - len(end) >= _LEAST_STEM else word
    return word


def _stems(word: str, endings: tuple[str, ...], language: Lexicon) -> frozenset[str]:
    """What may be left of a word without its ending."""
    inflection, stems = language.inflection, {word}
    for ending in endings:
        stem = word.removesuffix(ending)
        if stem == word or len(stem) < _LEAST_STEM:
            continue
        stems |= {stem, stem + inflection.silent}
        if inflection.doubles:
            stems.add(stem.rstrip(stem[-1]) + stem[-1])
    return frozenset(stems)
