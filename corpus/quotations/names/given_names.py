"""Whether the first names that two people of one surname have may be one person's.

Which nicknames and forms a name has is told by the lists of the languages by which it is read.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from corpus.languages import languages, lexicon_of
from corpus.languages.lexicon import Lexicon
from corpus.languages.naming import Names
from corpus.quotations.names.likeness import Likeness

_NEAR_SPELLING = 0.8  # likeness of two names that may be one
Languages = tuple[Lexicon, ...]
_ANOTHER = Likeness(False, "another first name")
_INITIAL = Likeness(True, "an initial that fits", unless=True)


def same_given_names(one: Sequence[str], other: Sequence[str], by: Languages) -> Likeness:
    """Compare the first names of two people, at least one of each, in plain small letters.

    The first of each decides, and no later one may be another's; somebody may also go by a middle name, if that is
    given in full: "J. Edgar Quill" is "Edgar Quill". A middle initial never stands for a first name.
    """
    if _are_initials(one, other) or _are_initials(other, one):
        return _INITIAL
    first = same_given_name(one[0], other[0], by)
    if first.same is not False:
        return _with_middle_names(first, one[1:], other[1:], by)
    if len(one) > 1 and sorted(one) == sorted(other):
        return Likeness(True, "the same first names in another order")
    if _goes_by(one, other, by) or _goes_by(other, one, by):
        return Likeness(True, "a middle name that somebody goes by", unless=True)
    elsewhere = {name for name in one if len(name) > 1} & {name for name in other if len(name) > 1}
    if any(one.index(name) != other.index(name) for name in elsewhere):
        return Likeness(None, "a first name of one is a middle name of the other")
    return first


def same_given_name(one: str, other: str, by: Languages) -> Likeness:
    """Compare one first name with another.

    >>> english = (lexicon_of("en"),)
    >>> [same_given_name("ann", name, english).same for name in ("ann", "anna", "bo")]
    [True, None, False]
    """
    if one == other:
        return Likeness(True)
    if len(one) == 1 or len(other) == 1:
        initial, name = sorted((one, other), key=len)
        return _same_initial(initial, name, by)
    if _are_forms(one, other, by):
        return Likeness(True, "one first name in two spellings")
    mine, theirs = _formal(one, by), _formal(other, by)
    if other in mine or one in theirs:
        return Likeness(True, "a nickname", unless=True)
    if mine & theirs:
        return Likeness(None, "two nicknames of one name")
    if one.startswith(other) or other.startswith(one):
        return Likeness(None, "a first name that may be short for the other, or not")
    return Likeness(None, "first names that are spelled nearly alike") if resemble(one, other) else _ANOTHER


def sex_of(name: str) -> str:
    """ "m" or "f" where nearly everybody of a first name is a man or a woman, else ""."""
    told = next((one.given[name] for one in _every_table() if name in one.given), "-")
    return told.removeprefix("-")


def is_given_name(name: str) -> bool:
    """Whether a word in plain small letters is known as a first name."""
    return any(name in one.given or name in one.forms for one in _every_table())


def bodies_called(name: str, by: Languages) -> frozenset[tuple[int, int]]:
    """The well-known bodies that go by a name in small letters: two names of one body have one in common."""
    return frozenset((at, row) for at, one in enumerate(by) for row in one.names.bodies.get(name, ()))


def resemble(one: str, other: str) -> bool:
    """Whether two names are near enough to be a slip of one: nobody can tell from the letters."""
    if one[0] != other[0]:
        return False
    from rapidfuzz.distance import Indel  # slow to load, and seldom wanted

    return Indel.normalized_similarity(one, other) >= _NEAR_SPELLING


def _with_middle_names(first: Likeness, one: Sequence[str], other: Sequence[str], by: Languages) -> Likeness:
    between = [same_given_name(*pair, by) for pair in zip(one, other, strict=False)]
    if any(like.same is False for like in between):
        return Likeness(False, "another middle name")
    return next((like for like in between if like.same is None), first)


def _same_initial(initial: str, name: str, by: Languages) -> Likeness:
    if name.startswith(initial):
        return _INITIAL
    if any(formal.startswith(initial) for formal in _formal(name, by)):
        return Likeness(None, "an initial that fits the name behind a nickname")
    return Likeness(False, "an initial that does not fit")


def _are_initials(short: Sequence[str], names: Sequence[str]) -> bool:
    """Whether the first word of one has the initials of the other: "JD" of "James David"."""
    return len(short[0]) == len(names) > 1 and short[0] == "".join(name[0] for name in names)


def _goes_by(one: Sequence[str], names: Sequence[str], by: Languages) -> bool:
    """Whether somebody with several ``names`` may leave out the first of them."""
    if len(one[0]) == 1:
        return False
    starts = (
        at
        for at in range(1, len(names) - len(one) + 1)
        if len(names[at]) > 1 and same_given_name(one[0], names[at], by).same
    )
    pairs = (zip(one[1:], names[at + 1 :], strict=False) for at in starts)
    return any(all(same_given_name(*pair, by).same is not False for pair in rest) for rest in pairs)


def _are_forms(one: str, other: str, by: Languages) -> bool:
    return any(not _rows(one, language).isdisjoint(_rows(other, language)) for language in by)


def _rows(name: str, language: Lexicon) -> frozenset[int]:
    return language.names.forms.get(name, frozenset())


def _formal(nickname: str, by: Languages) -> frozenset[str]:
    """The names whose nickname it is, in any form: "Vova" is called Vladimir, and Volodymyr."""
    return frozenset[str]().union(*(_by_nickname(language).get(nickname, frozenset()) for language in by))


@cache
def _by_nickname(language: Lexicon) -> dict[str, frozenset[str]]:
    found = dict[str, set[str]]()
    for name, nicknames in _pairs(language.names):
        for nickname in nicknames:
            found.setdefault(nickname, set()).add(name)
    return {nickname: frozenset(names) for nickname, names in found.items()}


def _pairs(table: Names) -> Iterator[tuple[str, frozenset[str]]]:
    yield from table.nicknames.items()
    same = dict[int, list[str]]()
    for name, rows in table.forms.items():
        for row in rows:
            same.setdefault(row, []).append(name)
    for forms in same.values():
        called = frozenset[str]().union(*(table.nicknames.get(form, frozenset()) for form in forms))
        yield from ((form, called) for form in forms if called)


def _every_table() -> Iterator[Names]:
    """The lists of English, then of the other languages."""
    yield lexicon_of().names
    yield from (lexicon_of(code).names for code in languages() if code != lexicon_of().code)
