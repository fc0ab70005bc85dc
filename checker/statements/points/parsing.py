"""Read a claim, or a stretch of a document, as the terms that say something, in the order of who does what.

A passive is read as its active: "B was hit by A" has the order of "A hit B". No grammar is parsed: where the order of
the words leaves open who does what, the rules say that they cannot tell.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from checker.alterations.unit import is_unit
from checker.comparison.numbers import number_at
from checker.comparison.spellings import expand
from checker.statements.points import lexicon
from checker.statements.points.stems import is_participle, is_past, stem
from corpus.languages import lexicon_of
from corpus.languages.lexicon import Lexicon
from corpus.spans import Span
from corpus.text.fold import Word

_ENGLISH = lexicon_of()
_VERBS = _ENGLISH.verbs.forms
_HANGING = frozenset({"that", "whether", "if"})
_SIGNS = frozenset("$€£¥%")
_STOPS = frozenset(",;:—–.?!()")
_DATED = frozenset().union(*lexicon.DATES)
_REACH = 2  # terms on either side that are neighbours
_ASIDE = 8  # words between two commas that interrupt a clause
_ADVERBS = 3  # words between "was" and its participle


class Kind(StrEnum):
    WORD = "word"
    NAME = "name"
    NUMBER = "number"
    DATE = "date"


class Term(NamedTuple):
    """A word that says something, or a number with its unit: words ``first`` up to ``last`` of its side.

    ``marker`` is the preposition that it stands behind, ``segment`` the number of its clause.
    """

    key: str
    span: Span
    first: int
    last: int
    kind: Kind
    marker: str = ""
    segment: int = 0
    unit: str = ""
    passive: bool = False

    @property
    def is_number(self) -> bool:
        return self.key[0] == "#"

    @property
    def weight(self) -> float:
        return 1.0 if self.kind is Kind.WORD else 1.5

    def of(self, text: str) -> str:
        return self.span.of(text)


class Side(NamedTuple):
    """One side of a comparison. ``acting`` has the terms in the order of who does what to whom."""

    text: str
    words: Sequence[Word]
    terms: tuple[Term, ...]
    acting: tuple[Term, ...]
    segments: tuple[int, ...]
    keys: frozenset[str] = frozenset()
    language: Lexicon = _ENGLISH

    def distinct(self) -> list[Term]:
        """Each term once: what comes again says nothing new."""
        return list({term.key: term for term in reversed(self.terms)}.values())[::-1]

    def beside(self, term: Term) -> set[str]:
        """The terms before and after a term."""
        at = self.terms.index(term)
        return {other.key for other in self.terms[max(0, at - _REACH) : at + _REACH + 1]} - {term.key}

    def before(self, term: Term, back: int = 1) -> str:
        """A word before a term, whatever it is."""
        return self.words[term.first - back].key if term.first >= back else ""

    def owned(self, owner: Term) -> Term | None:
        """What belongs to a term with "of" or "'s": "the son of Ada Quill" and "Quill's son", son."""
        at = next(at for at, term in enumerate(self.terms) if term.first == owner.first)
        if is_possessive(self.words[owner.last - 1].key):
            return self.terms[at + 1] if at + 1 < len(self.terms) else None
        return next((term for term in reversed(self.terms[:at]) if term.marker != "of"), None)

    def governing(self, segment: int | None) -> int | None:
        """The clause on which another hangs: that before a "that", or a label with a colon."""
        at = self.segments.index(segment) if segment else 0
        gap = self.text[self.words[at - 1].end : self.words[at].start] if at else ""
        return self.segments[at - 1] if at and (self.words[at].key in _HANGING or ":" in gap) else None

    def after(self, term: Term) -> str:
        return self.words[term.last].key if term.last < len(self.words) else ""


def read_side(text: str, found: Sequence[Word], language: Lexicon = _ENGLISH) -> Side:
    segments = _segments(text, found)
    terms = _marked(list(_terms(text, found, language)), found, segments)
    acting = _acting(terms, found, segments)
    return Side(
        text, found, tuple(terms), tuple(acting), tuple(segments), frozenset(term.key for term in terms), language
    )


def _terms(text: str, found: Sequence[Word], language: Lexicon) -> Iterator[Term]:
    """What the words say, function words left out, numbers as values with their units."""
    line, at = [word.key for word in found], 0
    while at < len(found):
        number = number_at(line, at, language)
        last, start = at + (number[1] if number else 1), found[at].start
        if number and not (number[0] == "1" and not line[at].isdigit()):
            unit, last, span = _unit(line, found, at, last)
            yield Term("#" + number[0], span, at, last, Kind.NUMBER, unit=unit)
        elif _is_date(text, line, at, start):
            yield Term(line[at], Span(start, found[last - 1].end), at, last, Kind.DATE)
        elif (
            line[at] not in language.words.function_words
            and line[at][0].isalnum()
            and not is_grammar(line[at], language)
        ):
            # What a text begins with is no name for its capital, unless another follows.
            is_name = text[start].isupper() and (at > 0 or text[found[min(1, len(found) - 1)].start].isupper())
            yield Term(stem(line[at]), Span(start, found[last - 1].end), at, last, Kind.NAME if is_name else Kind.WORD)
        at = last


def _unit(line: Sequence[str], found: Sequence[Word], at: int, last: int) -> tuple[str, int, Span]:
    """The unit of a number, the words that the two take, and where they stand."""
    start, end = found[at].start, found[last - 1].end
    if at and line[at - 1] in _SIGNS:
        return stem(line[at - 1]), last, Span(found[at - 1].start, end)
    following = line[last : last + 2]
    if following[:2] == ["per", "cent"]:
        return "percent", last + 2, Span(start, found[last + 1].end)
    if following and (following[0] in _SIGNS or is_unit(following[0])):
        return stem(following[0]), last + 1, Span(start, found[last].end)
    return "", last, Span(start, end)


def _is_date(text: str, line: Sequence[str], at: int, start: int) -> bool:
    return line[at] in _DATED and (line[at] != "may" or (at > 0 and text[start].isupper()))


@lru_cache(4096)
def is_grammar(key: str, language: Lexicon) -> bool:
    """A word that a rule of its own looks at."""
    return (
        key in lexicon.PREPOSITIONS
        or key in lexicon.BOUNDARIES
        or key in lexicon.QUANTIFIERS
        or key in lexicon.MODALS
        or key in lexicon.HEDGES
        or key in lexicon.CONDITIONS
        or key in _SIGNS
        or denies(key, language)
    )


def is_possessive(key: str) -> bool:
    return key.endswith(("'s", "s'"))


def is_adverb(term: Term) -> bool:
    return term.kind is Kind.WORD and (term.key.endswith("ly") or term.key in lexicon.ADVERBS)


@lru_cache(4096)
def denies(key: str, language: Lexicon = _ENGLISH) -> bool:
    return bool(lexicon.DENIALS.intersection(expand(key, language)))


def _segments(text: str, found: Sequence[Word]) -> list[int]:
    """The number of each word's clause. An aside between two commas leaves the clause around it whole."""
    numbers, current = list[int](), 0
    commas = list[int]()
    for at, word in enumerate(found):
        gap = text[found[at - 1].end : word.start] if at else ""
        closes = _closed_aside(found, numbers, commas, at) if "," in gap else None
        if closes is not None:
            current = closes
            commas.clear()
        elif at and (not _STOPS.isdisjoint(gap) or word.key in lexicon.BOUNDARIES):
            current = max(numbers) + 1
            commas = [at] if "," in gap else []
        numbers.append(current)
    return numbers


def _closed_aside(found: Sequence[Word], numbers: Sequence[int], commas: Sequence[int], at: int) -> int | None:
    """The clause that goes on behind the second of two commas."""
    if not commas or at - commas[0] > _ASIDE or found[commas[0]].key in lexicon.BOUNDARIES - {"who", "which", "whose"}:
        return None
    return numbers[commas[0] - 1]


def _marked(terms: Sequence[Term], found: Sequence[Word], segments: Sequence[int]) -> list[Term]:
    """The terms with their prepositions: one reaches over the words up to the end of its noun phrase."""
    kept, end, marker = list[Term](), 0, ""
    for term in terms:
        between = [word.key for word in found[end : term.first]]
        opened = [key for key in between if key in lexicon.PREPOSITIONS]
        if opened:
            marker = opened[-1]
        elif between or (kept and (kept[-1].segment != segments[term.first] or _is_verb(term, kept[-1], found))):
            marker = ""
        if (marker == "to" and _is_infinitive(term, found)) or term.key.endswith("ly"):
            marker = ""
        owns = is_possessive(found[term.last - 1].key)
        kept.append(term._replace(marker="of" if owns else marker, segment=segments[term.first]))
        end = term.last
    return kept


def _is_verb(term: Term, before: Term, found: Sequence[Word]) -> bool:
    """Whether a word behind a noun looks like what the noun does, so that the noun phrase has ended."""
    key = found[term.first].key
    if term.kind is not Kind.WORD:
        return False
    return (
        is_past(key) or key in _VERBS or term.key in lexicon.TIMES or (before.kind is Kind.NAME and key.endswith("s"))
    )


def _is_infinitive(term: Term, found: Sequence[Word]) -> bool:
    """ "to lend the port": a bare word right behind "to", and something else than a name."""
    return term.kind is Kind.WORD and term.first > 0 and found[term.first - 1].key == "to"


def _acting(terms: Sequence[Term], found: Sequence[Word], segments: Sequence[int]) -> list[Term]:
    """The terms with every passive turned: who does it, what is done, to whom."""
    order = list(terms)
    for term in terms:
        passive = _has_be(term, found)
        if passive or (is_participle(found[term.first].key) and _agent(term, order)):
            order = _turned(order, term)
    return order


def _has_be(term: Term, found: Sequence[Word]) -> bool:
    if term.kind is not Kind.WORD or not is_participle(found[term.first].key):
        return False
    before = [word.key for word in found[max(0, term.first - 1 - _ADVERBS) : term.first]][::-1]
    for key in before:
        if key in lexicon.BE or key.endswith(("n't", "'s", "'re")):
            return True
        if not (key.endswith("ly") or key in ("not", "never", "also", "only", "just", "since", "later", "first")):
            return False
    return False


def _agent(verb: Term, order: Sequence[Term]) -> list[Term]:
    """Who did it, behind "by" in the clause of the verb: no number and no date, which only say how much and when."""
    behind = [term for term in order[_place(verb, order) + 1 :] if term.segment == verb.segment]
    start = next((at for at, term in enumerate(behind) if term.marker == "by"), None)
    if start is None or behind[start].kind in (Kind.NUMBER, Kind.DATE):
        return []
    agent = list[Term]()
    for term in behind[start:]:
        if term.marker != "by" and not (term.marker == "of" and term.kind is Kind.NAME):
            break
        agent.append(term)
    return agent


def _place(term: Term, order: Sequence[Term]) -> int:
    return next(at for at, other in enumerate(order) if other.first == term.first)


def _is_reporting(term: Term) -> bool:
    """Whether what follows is somebody's report, even without "that": "the port said the quay had been closed"."""
    return term.key == "say"


def _turned(order: Sequence[Term], verb: Term) -> list[Term]:
    at = _place(verb, order)
    agent = _agent(verb, order)
    start = at
    while start and order[start - 1].segment == verb.segment and not _is_reporting(order[start - 1]):
        start -= 1
    patient = order[start:at]
    rest = [term for term in order[at + 1 :] if term not in agent]
    doers = [term._replace(marker="" if term.marker == "by" else term.marker) for term in agent]
    return [*order[:start], *doers, verb._replace(passive=True), *patient, *rest]
