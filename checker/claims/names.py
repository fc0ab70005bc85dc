"""Names as the checker asks of them: is this one outlet, does it name somebody, is it a title.

Whether two names are one person's is told by ``corpus.quotations.names.one_person``.
"""

from functools import lru_cache

from corpus.languages import languages, lexicon_of
from corpus.languages.lexicon import Lexicon
from corpus.quotations.names.name_parts import Languages, known_in, read_name
from corpus.quotations.names.one_person import same_person
from corpus.text.patterns import pattern

_VOWEL = pattern("[yij]+")
_REMEMBERED = 1 << 12  # names: those of a question are compared at each of its places


@lru_cache(_REMEMBERED)
def same_outlet(one: str, other: str) -> bool:
    """Whether two names are one outlet or person; an outlet may say what it is: "WNFD", "WNFD radio".

    >>> same_outlet("WNFD", "WNFD radio"), same_outlet("Sky News", "Sky radio")
    (True, False)
    """
    usual: Languages = (lexicon_of(),)
    same = _same_outlet(one, other, usual)
    if same is None:
        same = _same_outlet(one, other, tuple(map(lexicon_of, languages())))
    return same_person(one, other) is True if same is None else same


def is_named(name: str, language: Lexicon | None = None) -> bool:
    """Whether the words name somebody: no pronoun, no bare title, no description such as "a senior official"."""
    return read_name(name, (language or lexicon_of(),)).named


def name_words(name: str, language: Lexicon | None = None) -> list[str]:
    """The words of a name that tell whose it is: titles, articles, suffixes and what follows a comma left out.

    So is what says what somebody is, before the first capital: "his adviser Quill".
    """
    return list(read_name(name, (language or lexicon_of(),)).telling)


def is_honorific(word: str, language: Lexicon) -> bool:
    """Whether a word is a title that leaves who has it the same with or without: "mayor", but not "former"."""
    return word not in language.people.modifiers and known_in((language,)).is_title(word)


def transliterated(name: str) -> str:
    """One form for the ways in which a name is written in our letters: "Zelensky", "Zelenskyy" and "Zelenskiy"."""
    return _VOWEL.sub("y", name)


def _same_outlet(one: str, other: str, languages: Languages) -> bool | None:
    """Whether the words of an outlet tell; None where the names must be compared as anybody's."""
    known = known_in(languages)
    short, long = sorted((read_name(name, languages).whole for name in (one, other)), key=len)
    kind = long[len(short) :] if short and long[: len(short)] == short else ()
    if kind and known.media.issuperset(kind):
        return True
    # "Foreign Affairs" is no other paper with a title before its name.
    return False if short and known.is_modified(short) != known.is_modified(long) else None
