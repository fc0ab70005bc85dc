"""Whether two names are one person or body. Names are compared by who they mean, never letter by letter.

Three answers: True, False, and None where the names cannot tell: a pronoun, or somebody described and not named.

A name does not say which language it is in. It is read by the words of English, and of every language where these may
decide: where only titles may part two people of one surname, or where a foreign article stands before what somebody is.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from itertools import product

from checker.claims.name_parts import Known, Languages, Name, known_in, read_name
from checker.comparison.spellings import plain_form
from corpus.languages import languages, lexicon_of
from corpus.languages.lexicon import Lexicon
from corpus.text.patterns import pattern

_NEAR_SPELLING = 0.8  # likeness of two names that may be one
_VOWEL = pattern("[yij]+")
_REMEMBERED = 1 << 12  # names: those of a question are compared at each of its places


@lru_cache(_REMEMBERED)
def same_person(one: str, other: str) -> bool | None:
    """Compare two names as a reader would.

    >>> same_person("Sen. Bernie Sanders", "SANDERS"), same_person("Ann Lee", "Bo Lee"), same_person("he", "Ann Lee")
    (True, False, None)
    """
    answer = _in_any_language(_same_person, one, other)
    if answer is True or (one.isascii() and other.isascii()):
        return answer
    respelled = _respelled(one, other), _respelled(other, one)
    return answer if respelled == (one, other) else _in_any_language(_same_person, *respelled)


@lru_cache(_REMEMBERED)
def same_outlet(one: str, other: str) -> bool:
    """Whether two names are one outlet or person; an outlet may say what it is: "WNFD", "WNFD radio".

    >>> same_outlet("WNFD", "WNFD radio"), same_outlet("Sky News", "Sky radio")
    (True, False)
    """
    return _in_any_language(_same_outlet, one, other) is True


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


def _in_any_language(same: Callable[[Name, Name, Languages], bool | None], one: str, other: str) -> bool | None:
    usual: Languages = (lexicon_of(),)
    mine, theirs = read_name(one, usual), read_name(other, usual)
    answer = same(mine, theirs, usual)
    # Titles alone may part two people of one surname, and an article stand before what somebody is.
    alike = bool(mine.telling and theirs.telling) and _spelled_alike(mine.telling[-1], theirs.telling[-1])
    if not (alike and answer is not True) and not any(_begins_foreign(name) for name in (mine, theirs)):
        return answer
    every = tuple(map(lexicon_of, languages()))
    return same(read_name(one, every), read_name(other, every), every)


def _respelled(one: str, other: str) -> str:
    """A name with its letters of another alphabet written as the other name has them, where a language writes them in
    two ways: "Bärbel Nöthen" as "Baerbel Noethen"."""
    known = [lexicon for lexicon in map(lexicon_of, languages()) if lexicon.spellings.own_letters]
    words, others = one.split(), [word for word in other.split() if word.isascii()]
    for at, word in enumerate(words):
        if not word.isascii():
            words[at] = next((like for like in others if any(_is_spelled_as(word, like, by) for by in known)), word)
    return " ".join(words)


def _is_spelled_as(word: str, other: str, language: Lexicon) -> bool:
    return plain_form(word.lower(), language) == plain_form(other.lower(), language)


def _begins_foreign(name: Name) -> bool:
    """Whether a name begins with a small word that another language is known by."""
    others = (lexicon_of(code).frequent for code in languages() if code != lexicon_of().code)
    return bool(name.whole) and any(name.whole[0] in frequent for frequent in others)


def _same_person(one: Name, other: Name, languages: Languages) -> bool | None:
    known = known_in(languages)
    if one.whole == other.whole:
        return True if one.whole and one.whole[-1] not in known.pronouns else None
    if not (one.named and other.named):
        return True if _is_called(one, other, known) or _is_called(other, one, known) else None
    same = (_same_body if one.body or other.body else _same_name)(one.telling, other.telling, known)
    if same is False and (one.doubtful or other.doubtful or _may_be_read_as_one(one, other, known)):
        return None
    parted = one.generation != other.generation or one.courtesies | other.courtesies == {"m", "f"}
    return None if same and parted else same


def _may_be_read_as_one(one: Name, other: Name, known: Known) -> bool:
    pairs = (*product(one.readings, (other.telling, *other.readings)), *product((one.telling,), other.readings))
    return any(_same_name(*pair, known) for pair in pairs)


def _is_called(title: Name, name: Name, known: Known) -> bool:
    """Whether what may be a bare title is the surname of somebody who is named in full: "KING" of "Larry King"."""
    return (
        name.named and not title.telling and any(_same_name(called, name.telling, known) for called in title.readings)
    )


def _same_outlet(one: Name, other: Name, languages: Languages) -> bool | None:
    known = known_in(languages)
    short, long = sorted((one.whole, other.whole), key=len)
    kind = long[len(short) :] if short and long[: len(short)] == short else ()
    if kind and known.media.issuperset(kind):
        return True
    if short and known.is_modified(one.whole) != known.is_modified(other.whole):
        return False  # "Foreign Affairs" is no other paper with a title before its name
    return _same_person(one, other, languages)


def _same_body(one: Sequence[str], other: Sequence[str], known: Known) -> bool | None:
    """As ``_same_name``, where every word counts: "Democratic Committee" and "Republican Committee" are two."""
    if not _spelled_alike(one[-1], other[-1]):
        return _same_name(one, other, known)
    short, long = sorted((one, other), key=len)
    answers = {_best(_same_first(mine, theirs) for theirs in long) for mine in short}
    return False if False in answers else None if None in answers else True


def _same_name(one: Sequence[str], other: Sequence[str], known: Known) -> bool | None:
    if _spelled_alike(one[-1], other[-1]):
        mine, theirs = _firsts(one, other, known)
        return _same_firsts(mine, theirs) if mine and theirs else True
    shorter = min(len(one), len(other))
    if shorter > 1 and one[:shorter] == other[:shorter]:
        return True
    return None if _resemble(one[-1], other[-1]) else False


def _firsts(one: Sequence[str], other: Sequence[str], known: Known) -> tuple[Sequence[str], Sequence[str]]:
    """The first names of both; the particles of a surname are none, unless it has nothing else: "De Vries"."""
    mine, theirs = ([word for word in name[:-1] if word not in known.particles] for name in (one, other))
    return (mine, theirs) if mine and theirs else (one[:-1], other[:-1])


def _same_firsts(one: Sequence[str], other: Sequence[str]) -> bool | None:
    """Whether the first names may be one person's: one of each is the same, and of as many none is another's."""
    each = [_same_first(*pair) for pair in zip(one, other, strict=False)]
    if len(one) == len(other) and False in each and True in each:
        return False  # "John A. Smith" and "John B. Smith", "Robert F. Smith" and "John F. Smith"
    return _best(_same_first(*pair) for pair in product(one, other))


def _best(answers: Iterable[bool | None]) -> bool | None:
    found = set(answers)
    return True if True in found else None if None in found else False


def _same_first(one: str, other: str) -> bool | None:
    """Whether two first names are one: equal or an initial. "Don" may be "Donald" or not: cannot tell."""
    if _spelled_alike(one, other) or one[:1] == other or other[:1] == one:
        return True
    return None if one.startswith(other) or other.startswith(one) or _resemble(one, other) else False


def _spelled_alike(one: str, other: str) -> bool:
    """Whether two names are one, however transliterated."""
    return transliterated(one) == transliterated(other)


def _resemble(one: str, other: str) -> bool:
    """Whether two names are near enough to be a slip of one: nobody can tell from the letters."""
    if one[0] != other[0]:
        return False
    from rapidfuzz.distance import Indel  # slow to load, and seldom wanted

    return Indel.normalized_similarity(one, other) >= _NEAR_SPELLING
