"""The languages that quotations are read in: each a folder beside this file, named by its two letters.

A language is loaded when it is first asked for, and once. Nothing here knows which languages there are.
"""

from collections import Counter
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from corpus.errors import UnknownLanguage
from corpus.languages.lexicon import Lexicon
from corpus.text.patterns import pattern

DEFAULT = "en"
_WORD = pattern(r"[^\W\d_]+")
_ENOUGH = 5_000  # characters of a text


@cache
def languages() -> tuple[str, ...]:
    """The two letters of each, in order."""
    return tuple(sorted(folder.name for folder in iter_modules(__path__) if folder.ispkg))


def code_of(language: str) -> str:
    """The two letters of a language tag: "de" of "de-DE".

    >>> code_of("en-GB"), code_of("EN_us")
    ('en', 'en')
    """
    return language.replace("_", "-").partition("-")[0].strip().lower()


def is_read(language: str) -> bool:
    return code_of(language) in languages()


@cache
def lexicon_of(language: str = DEFAULT) -> Lexicon:
    """The words of a language.

    Raises:
        UnknownLanguage: There is no folder for it.
    """
    if not is_read(language):
        raise UnknownLanguage(f"{language!r} is no language that quotations are read in", hint=_those_there_are())
    lexicon: Lexicon = import_module(f"{__name__}.{code_of(language)}").LEXICON
    return lexicon


def language_of(text: str) -> str:
    """The language whose small words a text has most of, for a text that says nothing of its own."""
    beginning = Counter(_WORD.findall(text[:_ENOUGH].lower()))
    if not beginning:
        return DEFAULT
    shares = {code: sum(beginning[word] for word in _small_words(code) & beginning.keys()) for code in languages()}
    return max(shares, key=lambda code: (shares[code], code == DEFAULT))


@cache
def _small_words(code: str) -> frozenset[str]:
    """What every text of a language has, and no name: function words, and verbs of report."""
    words, verbs = lexicon_of(code).words, lexicon_of(code).verbs
    small = words.determiners | words.auxiliaries | words.prepositions | words.conjunctions | words.subjects
    return small | words.of | words.infinitive | words.that | words.negations | verbs.forms.keys()


def _those_there_are() -> str:
    return f"there are {', '.join(languages())}"
