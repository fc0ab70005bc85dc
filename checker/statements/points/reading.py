"""Read a claim, or a stretch of a document, as the terms that say something, in the order of who does what.

No grammar is parsed: where the order of the words leaves open who does what, the rules say that they cannot tell.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from checker.alterations.date import calendar
from checker.alterations.unit import is_unit, plain_unit
from checker.comparison.numbers import number_at
from checker.comparison.spellings import expand
from checker.statements.points.clauses import marked, segments
from checker.statements.points.passives import acting
from checker.statements.points.stems import stem, stems
from checker.statements.points.terms import Kind, Side, Term
from corpus.languages.lexicon import Lexicon
from corpus.spans import Span
from corpus.text.fold import Word

_SIGNS = frozenset("$€£¥%")
_REMEMBERED = 1 << 12  # words


def read_side(text: str, found: Sequence[Word], language: Lexicon) -> Side:
    numbered = segments(text, found, language)
    terms = marked(list(_terms(text, found, numbered, language)), found, numbered, language)
    return Side(
        text,
        found,
        tuple(terms),
        tuple(acting(terms, found, numbered, language)),
        tuple(numbered),
        frozenset(term.key for term in terms),
        language,
    )


def _terms(text: str, found: Sequence[Word], numbered: Sequence[int], language: Lexicon) -> Iterator[Term]:
    """What the words say, function words left out, numbers as values with their units."""
    line, at, particles = [word.key for word in found], 0, language.relations.particles
    while at < len(found):
        number = number_at(line, at, language)
        last, start = at + (number[1] if number else 1), found[at].start
        if number and not (number[0] == "1" and not line[at].isdigit()):
            unit, last, span = _unit(line, found, at, last, language)
            yield Term("#" + number[0], span, at, last, Kind.NUMBER, unit=unit)
        elif named := _date(text, found[at], at, language):
            yield Term(named, Span(start, found[last - 1].end), at, last, Kind.DATE)
        elif _says_something(line[at], language) or (line[at] in particles and _ends_its_clause(at, numbered)):
            yield _word(text, found, at, last, language)
        at = last


@lru_cache(_REMEMBERED)
def _says_something(key: str, language: Lexicon) -> bool:
    return key not in language.words.function_words and key[0].isalnum() and not is_grammar(key, language)


def _ends_its_clause(at: int, numbered: Sequence[int]) -> bool:
    """Whether a word is the last of its clause, as a part of a verb is: "lehnt den Plan ab"."""
    return at + 1 == len(numbered) or numbered[at + 1] != numbered[at]


def _word(text: str, found: Sequence[Word], at: int, last: int, language: Lexicon) -> Term:
    """A word as a term: a name, if its capital says so."""
    start, span = found[at].start, Span(found[at].start, found[last - 1].end)
    if not text[start].isupper():
        return Term(stem(found[at].key, language), span, at, last, Kind.WORD)
    if language.grammar.capital_nouns:
        is_name = _stands_by_a_capital(text, found, at, language.words.function_words)
        key = stem(found[at].key, language, True)
    else:
        is_name, key = _is_no_beginning(text, found, at), stem(found[at].key, language)
    return Term(key, span, at, last, Kind.NAME if is_name else Kind.WORD, capital=True)


def _is_no_beginning(text: str, found: Sequence[Word], at: int) -> bool:
    """Whether a capital is more than that of the first word of a text; where another follows, it is."""
    return at > 0 or text[found[min(1, len(found) - 1)].start].isupper()


def _stands_by_a_capital(text: str, found: Sequence[Word], at: int, small: frozenset[str]) -> bool:
    """Whether the word right beside has a capital too: "Orla Quill" is a name where a capital is no sign of one."""

    def is_joined(first: int) -> bool:
        both = found[first : first + 2]
        capital = all(text[word.start].isupper() and word.key not in small for word in both)
        return capital and len(both) > 1 and text[both[0].end : both[1].start].isspace()

    return is_joined(at) or (at > 0 and is_joined(at - 1))


def _unit(line: Sequence[str], found: Sequence[Word], at: int, last: int, language: Lexicon) -> tuple[str, int, Span]:
    """The unit of a number, the words that the two take, and where they stand."""
    start, end = found[at].start, found[last - 1].end
    if at and line[at - 1] in _SIGNS:
        return stem(line[at - 1], language), last, Span(found[at - 1].start, end)
    for phrase, unit in language.relations.unit_phrases.items():
        if tuple(line[last : last + len(phrase)]) == phrase:
            return unit, last + len(phrase), Span(start, found[last + len(phrase) - 1].end)
    following = line[last] if last < len(line) else ""
    if following in _SIGNS or is_unit(following, language):
        return stem(plain_unit(following, language), language), last + 1, Span(start, found[last].end)
    return "", last, Span(start, end)


def _date(text: str, word: Word, at: int, language: Lexicon) -> str:
    """The day or month that a word names, in one form for all, or nothing."""
    named = _dates(language).get(word.key, "")
    by_capital = bool(named) and word.key in language.senses.capital_dates
    return "" if by_capital and (at == 0 or not text[word.start].isupper()) else named


@cache
def _dates(language: Lexicon) -> Mapping[str, str]:
    return {form: day for row in reversed(calendar(language)) for form, day in row.items()}


@lru_cache(_REMEMBERED)
def is_grammar(key: str, language: Lexicon) -> bool:
    """Whether a rule of its own looks at a word."""
    return key in _grammar_words(language) or key in _SIGNS or denies(key, language)


@cache
def _grammar_words(language: Lexicon) -> frozenset[str]:
    relations = language.relations
    classes = relations.prepositions | relations.boundaries | relations.hedges | relations.conditions
    return classes | relations.amounts.keys() | relations.modalities.keys()


@lru_cache(_REMEMBERED)
def denies(key: str, language: Lexicon) -> bool:
    return not language.relations.denials.isdisjoint(expand(key, language))


def is_adverb(term: Term, language: Lexicon) -> bool:
    adverbs = stems(language.relations.adverbs, language)
    return term.kind is Kind.WORD and (term.key.endswith(language.inflection.adverbs) or term.key in adverbs)
