"""The languages that quotations are read in: each a folder beside this file, named by its two letters.

A language is loaded when it is first asked for, and once. Nothing here knows which languages there are.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import corpus.quotations
from corpus.errors import UnknownLanguage
from corpus.quotations.lexicon import Lexicon

DEFAULT = "en"


@cache
def languages() -> tuple[str, ...]:
    """The two letters of each, in order."""
    return tuple(sorted(folder.name for folder in iter_modules(corpus.quotations.__path__) if folder.ispkg))


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
    lexicon: Lexicon = import_module(f"corpus.quotations.{code_of(language)}").LEXICON
    return lexicon


def _those_there_are() -> str:
    return f"there are {', '.join(languages())}"
