"""Whether two names are one person or body. Names are compared by who they mean, never letter by letter.

Three answers: True, False, and None where the names cannot tell: a pronoun, or somebody described and not named.
"""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from corpus.text.patterns import pattern

HONORIFICS = frozenset(
    "mr mrs ms miss dr sir dame lord lady president prime minister chancellor senator sen representative rep "
    "governor gov secretary judge justice general gen colonel col captain capt sergeant sgt lieutenant lt "
    "admiral professor prof king queen prince princess pope bishop mayor congressman congresswoman ambassador "
    "chairman chairwoman speaker".split()
)
_TITLES = HONORIFICS | frozenset("vice former then late moderator host".split())
_SUFFIXES = frozenset("jr sr ii iii iv phd md esq mp mep msp mla kc qc obe cbe mbe".split())
_GENERATIONS = frozenset({"jr", "sr", "ii", "iii", "iv"})
_MEDIA = frozenset("radio tv television news newspaper newspapers magazine online".split())
_PRONOUNS = frozenset("i we you he she they it him her them his their who one".split())
_ARTICLE = pattern(r"^\s*(?:the|an?)\b(?!\.)", re.IGNORECASE)  # "A." is an initial
_ROLES = pattern(
    r"\b(?:officials?|spokes(?:man|woman|person|people)|sources?|advis[eo]rs?|aides?|moderators?|audience|members?|questions?|"
    r"questioner|reporters?|journalists?|voters?|participants?|unknown|unidentified|male|female|announcer|staff|"
    r"campaign|administration|diplomats?|analysts?|experts?|people|others?|some|critics|supporters)\b",
    re.IGNORECASE,
)
_TAIL = pattern(r",.*|\s+(?:of|from|who|whose|at|in|for|with|to)\s.*|\(.*", re.DOTALL)
_NEAR_SPELLING = 0.8  # likeness of two names that may be one
_VOWEL = pattern("[yij]+")
_REMEMBERED = 1 << 12  # names: those of a question are compared at each of its places


@lru_cache(_REMEMBERED)
def same_person(one: str, other: str) -> bool | None:
    """Compare two names as a reader would.

    >>> same_person("Sen. Bernie Sanders", "SANDERS"), same_person("Ann Lee", "Bo Lee"), same_person("he", "Ann Lee")
    (True, False, None)
    """
    mine, theirs = _plain(_ARTICLE.sub("", one)), _plain(_ARTICLE.sub("", other))
    if mine == theirs:
        return True if mine and mine[-1] not in _PRONOUNS else None
    if not (is_named(one) and is_named(other)):
        return None
    same = _same_name(name_words(one), name_words(other))
    if same is False and _may_be_described(one, other):
        return None
    return None if same and _GENERATIONS & set(mine) != _GENERATIONS & set(theirs) else same


@lru_cache(_REMEMBERED)
def same_outlet(one: str, other: str) -> bool:
    """Whether two names are one outlet or person; an outlet may say what it is: "WNFD", "WNFD radio".

    >>> same_outlet("WNFD", "WNFD radio"), same_outlet("Sky News", "Sky radio")
    (True, False)
    """
    short, long = sorted((_plain(_ARTICLE.sub("", one)), _plain(_ARTICLE.sub("", other))), key=len)
    kind = long[len(short) :] if short and long[: len(short)] == short else []
    return (bool(kind) and _MEDIA.issuperset(kind)) or same_person(one, other) is True


def is_named(name: str) -> bool:
    """Whether the words name somebody: no pronoun, no bare title, no description such as "a senior official"."""
    head = _TAIL.sub("", name) or name
    parts = name_words(name)
    if not parts or _ROLES.search(head.split()[-1]) or parts[-1] in _PRONOUNS:
        return False
    # A name ends in a name: "Dele Akande", "the Kremlin"; "the Hungarian prime minister", "Rovers boss" describe.
    return any(letter.isupper() for letter in head.split()[-1])


def name_words(name: str) -> list[str]:
    """The words of a name that tell whose it is: titles, articles, suffixes and what follows a comma left out.

    So is what says what somebody is, before the first capital: "his adviser Quill".
    """
    head = _ARTICLE.sub("", _TAIL.sub("", name) or name).split()
    lead = _lead(head)
    return _telling(head[len(lead) :] if len(lead) > 1 or any(map(_ROLES.fullmatch, lead)) else head)


def _telling(words: Sequence[str]) -> list[str]:
    return [word for word in _plain(" ".join(words)) if word not in _TITLES | _SUFFIXES]


def _lead(words: Sequence[str]) -> Sequence[str]:
    """The words before the first capital, if there is one."""
    return words[: next((at for at, word in enumerate(words) if word[:1].isupper()), 0)]


def _may_be_described(one: str, other: str) -> bool:
    """Whether two names are one if the word before the first capital says what somebody is: "boss Quill"."""
    apart = (words[len(_lead(words)) :] for words in (_ARTICLE.sub("", name).split() for name in (one, other)))
    mine, theirs = map(_telling, apart)
    return bool(mine and theirs) and _same_name(mine, theirs) is True


def _plain(name: str) -> list[str]:
    apart = unicodedata.normalize("NFD", name.casefold())
    letters = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return re.findall(r"[^\W_]+", re.sub(r"['’]s\b|['’.]", "", letters))


def _same_name(one: list[str], other: list[str]) -> bool | None:
    if _spelled_alike(one[-1], other[-1]):
        firsts = one[:-1], other[:-1]
        return _best(_same_first(mine, theirs) for mine in firsts[0] for theirs in firsts[1]) if all(firsts) else True
    shorter = min(len(one), len(other))
    if shorter > 1 and one[:shorter] == other[:shorter]:
        return True
    return None if _resemble(one[-1], other[-1]) else False


def _best(answers: Iterable[bool | None]) -> bool | None:
    found = set(answers)
    return True if True in found else None if None in found else False


def _same_first(one: str, other: str) -> bool | None:
    """Whether two first names are one: equal or an initial. "Don" may be "Donald" or not: cannot tell."""
    if _spelled_alike(one, other) or one[:1] == other or other[:1] == one:
        return True
    return None if one.startswith(other) or other.startswith(one) or _resemble(one, other) else False


def transliterated(name: str) -> str:
    """One form for the ways in which a name is written in our letters: "Zelensky", "Zelenskyy" and "Zelenskiy"."""
    return _VOWEL.sub("y", name)


def _spelled_alike(one: str, other: str) -> bool:
    """Whether two names are one, however transliterated."""
    return transliterated(one) == transliterated(other)


def _resemble(one: str, other: str) -> bool:
    """Whether two names are near enough to be a slip of one: nobody can tell from the letters."""
    if one[0] != other[0]:
        return False
    from rapidfuzz.distance import Indel  # slow to load, and seldom wanted

    return Indel.normalized_similarity(one, other) >= _NEAR_SPELLING
