"""Whether two names are one person or body. Names are compared by who they mean, never letter by letter.

Three answers: True, False, and None where the names cannot tell: a pronoun, or somebody described and not named.
"""

import re
import unicodedata

from rapidfuzz.distance import Indel

_TITLES = frozenset(
    "mr mrs ms miss dr sir dame lord lady president prime minister chancellor senator sen representative rep "
    "governor gov secretary judge justice general gen colonel col captain capt sergeant sgt lieutenant lt "
    "admiral professor prof king queen prince princess pope bishop mayor congressman congresswoman ambassador "
    "chairman chairwoman speaker vice former then late moderator host".split()
)
_SUFFIXES = frozenset("jr sr ii iii iv phd md esq".split())
_PRONOUNS = frozenset("i we you he she they it him her them his their who one".split())
_ARTICLE = re.compile(r"^\s*(?:the|an?)\b(?!\.)", re.IGNORECASE)  # "A." is an initial
_ROLES = re.compile(
    r"\b(?:officials?|spokes(?:man|woman|person|people)|sources?|advis[eo]rs?|aides?|moderators?|audience|members?|questions?|"
    r"questioner|reporters?|journalists?|voters?|participants?|unknown|unidentified|male|female|announcer|staff|"
    r"campaign|administration|diplomats?|analysts?|experts?|people|others?|some|critics|supporters)\b",
    re.IGNORECASE,
)
_TAIL = re.compile(r",.*|\s+(?:of|from|who|whose|at|in|for|with|to)\s.*|\(.*", re.DOTALL)
_SAME_SPELLING = 0.8  # likeness of two transliterations of one surname


def same_person(one: str, other: str) -> bool | None:
    """Compare two names as a reader would.

    >>> same_person("Sen. Bernie Sanders", "SANDERS"), same_person("Ann Lee", "Bo Lee"), same_person("he", "Ann Lee")
    (True, False, None)
    """
    if _plain(one) == _plain(other):
        return True if _plain(one) and _plain(one)[-1] not in _PRONOUNS else None
    if not (is_named(one) and is_named(other)):
        return None
    return _same_name(name_words(one), name_words(other))


def is_named(name: str) -> bool:
    """Whether the words name somebody: no pronoun, no bare title, no description such as "a senior official"."""
    head = _TAIL.sub("", name) or name
    parts = name_words(name)
    if not parts or _ROLES.search(head.split()[-1]) or parts[-1] in _PRONOUNS:
        return False
    return any(letter.isupper() for letter in head)


def name_words(name: str) -> list[str]:
    """The words of a name that tell whose it is: titles, articles, suffixes and what follows a comma left out."""
    head = _plain(_ARTICLE.sub("", _TAIL.sub("", name) or name))
    return [word for word in head if word not in _TITLES | _SUFFIXES]


def _plain(name: str) -> list[str]:
    apart = unicodedata.normalize("NFD", name.casefold())
    letters = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return re.findall(r"[^\W_]+", re.sub(r"['’]s\b|['’.]", "", letters))


def _same_name(one: list[str], other: list[str]) -> bool:
    if not _alike(one[-1], other[-1]):
        return one == other[: len(one)] or other == one[: len(other)] if min(len(one), len(other)) > 1 else False
    firsts = one[:-1], other[:-1]
    if not all(firsts):
        return True
    return any(_same_first(mine, theirs) for mine in firsts[0] for theirs in firsts[1])


def _same_first(one: str, other: str) -> bool:
    """Whether two first names may be one: equal, an initial, or the beginning of the other ("Tom", "Thomas" aside)."""
    one, other = one.replace("y", "i"), other.replace("y", "i")  # "Yuri" and "Yury" are one transliterated name
    return one.startswith(other) or other.startswith(one) or _alike(one, other)


def _alike(one: str, other: str) -> bool:
    return one == other or (one[0] == other[0] and Indel.normalized_similarity(one, other) >= _SAME_SPELLING)
