"""How a language folder writes its words down: as lists with blanks between, as compounds, as verbs by form."""

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import NamedTuple

Phrasal = Mapping[str, Mapping[tuple[str, ...], frozenset[str]]]


def words(text: str) -> frozenset[str]:
    """The words of a list that is written with blanks between them."""
    return frozenset(text.split())


def phrases(text: str) -> frozenset[str]:
    """The same, where an underscore stands for a blank inside a phrase."""
    return frozenset(word.replace("_", " ") for word in text.split())


def rows(text: str) -> list[list[str]]:
    """The words of each row of a table, whose rows stand on lines of their own or between strokes.

    >>> rows("am an_dem|im in_dem")
    [['am', 'an_dem'], ['im', 'in_dem']]
    """
    return [row.split() for line in text.splitlines() for row in line.split("|") if row]


def numbered(first: int, text: str) -> dict[str, int]:
    """The place of each word in a list of words in order, whose other forms stand behind a stroke."""
    return {form: number for number, forms in enumerate(text.split(), first) for form in forms.split("/")}


class Compounds(frozenset[str]):
    """Nouns that a compound belongs to by its last part: "Verkehrsminister" is in those that have "minister"."""

    __slots__ = ()
    # Letters of a last part; what is longer by far is no word, and must not cost its square.
    _SHORTEST, _LONGEST = 4, 40

    def __contains__(self, word: object) -> bool:
        return super().__contains__(word) or (isinstance(word, str) and self._has_last_part(word))

    @lru_cache(maxsize=1 << 16)  # noqa: B019  # there is a list for each kind of noun, and it stays
    def _has_last_part(self, word: str) -> bool:
        has = super().__contains__
        return any(has(word[i:]) for i in range(max(2, len(word) - self._LONGEST), len(word) - self._SHORTEST + 1))


def compounds(text: str) -> Compounds:
    return Compounds(text.split())


def endings(text: str) -> tuple[str, ...]:
    return tuple(text.split())


class Verb(NamedTuple):
    """One form of a report verb: base, s, ed, participle or ing. ``classes`` say which complements it takes."""

    lemma: str
    form: str
    classes: frozenset[str]


def conjugated(
    classes: Mapping[str, Iterable[str]], inflect: Callable[[str], Iterable[tuple[str, str]]]
) -> tuple[dict[str, Verb], Phrasal]:
    """Every form of every report verb, and the particles that change what one takes.

    ``classes`` has the lemmas by the complement they take; a particle follows behind an underscore. ``inflect`` gives
    each form of a lemma as its name and its spelling.
    """
    taken: dict[str, set[str]] = {}
    phrasal: dict[str, dict[tuple[str, ...], set[str]]] = {}
    for name, lemmas in classes.items():
        for lemma in lemmas:
            head, *particles = lemma.split("_")
            taken.setdefault(head, set())
            if particles:
                phrasal.setdefault(head, {}).setdefault(tuple(particles), set()).add(name)
            else:
                taken[head].add(name)
    forms: dict[str, Verb] = {}
    for lemma, names in taken.items():
        complements = frozenset(names)
        for form, spelling in inflect(lemma):
            forms.setdefault(spelling, Verb(lemma, form, complements))
    return forms, {h: {p: frozenset(c) for p, c in found.items()} for h, found in phrasal.items()}


def by_first(text: str) -> dict[str, str]:
    """Each word to the first of its row: rows with blanks between, the words of one with strokes."""
    rows = [row.split("/") for row in text.split()]
    return {word: row[0] for row in rows for word in row}


def quantities(text: str) -> tuple[dict[str, str], ...]:
    """Units by what they measure: a kind of quantity after the other, with a bar between; see ``by_first``."""
    return tuple(map(by_first, text.split("|")))


def sequences(text: str) -> frozenset[tuple[str, ...]]:
    """Neighbours, as they follow one another: with blanks between them, the words of one with underscores."""
    return frozenset(tuple(each.split("_")) for each in text.split())


class Conjugation(NamedTuple):
    """The forms of a verb that endings do not tell; ``present`` has those that are neither past nor participle."""

    past: tuple[str, ...]
    participles: tuple[str, ...]
    present: tuple[str, ...] = ()


def conjugations(text: str) -> dict[str, Conjugation]:
    """Verbs by lemma, with commas between: "lemma past participle present", forms of one sort with strokes."""
    rows = [row.split() for row in text.split(",")]
    return {lemma: Conjugation(*(tuple(forms.split("/")) for forms in rest)) for lemma, *rest in rows}
