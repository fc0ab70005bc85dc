"""The languages that quotations are read and judged in: each a folder beside this file, named by its two letters.

A language is loaded when it is first asked for, matter by matter. Nothing here knows which languages there are.
"""

from collections import Counter
from functools import cache
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
    """Whether there is a folder for a language tag."""
    return code_of(language) in languages()


def lexicon_of(language: str = DEFAULT) -> Lexicon:
    """The words of a language, the same object each time it is asked for.

    Raises:
        UnknownLanguage: There is no folder for it.
    """
    return _lexicon(code_of(language))


def lexicon_or_default(language: str) -> Lexicon:
    """The words of a language or, where there is no folder for it, of English: no rule can do without any."""
    return lexicon_of(language if is_read(language) else DEFAULT)


@cache
def _lexicon(code: str) -> Lexicon:
    if code not in languages():
        raise UnknownLanguage(
            f"{code!r} is no language that quotations are read in", hint=f"there are {', '.join(languages())}"
        )
    return Lexicon(code)


def language_of(text: str, *, default: str = DEFAULT) -> str:
    """The language that a text has most small words of, for one that says nothing of it; ``default`` if none tells."""
    beginning = Counter(_WORD.findall(text[:_ENOUGH].lower()))
    if not beginning:
        return default
    shares = {code: sum(map(beginning.__getitem__, lexicon_of(code).frequent)) for code in languages()}
    return max(shares, key=lambda code: (shares[code], code == default))
