"""The clauses of a text, and the preposition that each of its terms stands behind, told by the words between them."""

from collections.abc import Sequence

from checker.alterations.inflection import is_past
from checker.comparison.spellings import expand
from checker.statements.points.stems import stems
from checker.statements.points.terms import Kind, Term
from corpus.languages.lexicon import Lexicon
from corpus.text.fold import Word

_STOPS = frozenset(",;:—–.?!()")
_ASIDE = 8  # words between two commas that interrupt a clause


def segments(text: str, found: Sequence[Word], language: Lexicon) -> list[int]:
    """The number of each word's clause. An aside between two commas leaves the clause around it whole."""
    numbers, current, highest = list[int](), 0, 0
    commas = list[int]()
    for at, word in enumerate(found):
        gap = text[found[at - 1].end : word.start] if at else ""
        closes = _closed_aside(found, numbers, commas, at, language) if "," in gap else None
        if closes is not None:
            current = closes
            commas.clear()
        elif at and (not _STOPS.isdisjoint(gap) or word.key in language.relations.boundaries):
            current = highest = highest + 1
            commas = [at] if "," in gap else []
        numbers.append(current)
    return numbers


def _closed_aside(
    found: Sequence[Word], numbers: Sequence[int], commas: Sequence[int], at: int, language: Lexicon
) -> int | None:
    """The clause that goes on behind the second of two commas."""
    relations = language.relations
    if not commas or at - commas[0] > _ASIDE or found[commas[0]].key in relations.boundaries - relations.asides:
        return None
    return numbers[commas[0] - 1]


def marked(terms: Sequence[Term], found: Sequence[Word], numbered: Sequence[int], language: Lexicon) -> list[Term]:
    """The terms with their prepositions, each of which reaches to the end of its noun phrase."""
    prepositions, genitive = language.relations.prepositions, language.relations.genitive
    adverbs, possessives = language.inflection.adverbs, language.inflection.possessives
    kept, end, marker = list[Term](), 0, ""
    for term in terms:
        between = [word.key for word in found[end : term.first]]
        opened = [key for key in between if key in prepositions]
        if opened:
            marker = expand(opened[-1], language)[0]
        elif marker and (between or _is_apart(term, kept[-1], numbered, found, language)):
            marker = ""
        if marker and (term.key.endswith(adverbs) or _is_infinitive(term, found, language)):
            marker = ""
        owner = genitive if found[term.last - 1].key.endswith(possessives) else marker
        key, span, first, end, kind, _, _, unit, passive, _, capital = term
        segment = numbered[first]
        kept.append(Term(key, span, first, end, kind, owner, segment, unit, passive, owner == genitive != "", capital))
    return kept


def _is_apart(term: Term, before: Term, numbered: Sequence[int], found: Sequence[Word], language: Lexicon) -> bool:
    """Whether the noun phrase of the term before ends in front of this one."""
    return before.segment != numbered[term.first] or _is_deed(term, before, found, language)


def _is_deed(term: Term, before: Term, found: Sequence[Word], language: Lexicon) -> bool:
    """Whether a word behind a noun looks like what the noun does, and not like a part of its phrase."""
    if language.grammar.capital_nouns and before.kind is Kind.DATE:
        return term.kind is not Kind.DATE
    if term.kind is not Kind.WORD:
        return False
    if language.grammar.capital_nouns:
        return before.capital and not term.capital
    key = found[term.first].key
    does = before.kind is Kind.NAME and key.endswith(language.inflection.finite)
    verb = is_past(key, language) or key in language.verbs.forms
    return verb or does or term.key in stems(language.relations.times, language)


def _is_infinitive(term: Term, found: Sequence[Word], language: Lexicon) -> bool:
    """ "to lend the port": whether a word stands right behind "to" and is no name."""
    behind = term.first > 0 and found[term.first - 1].key in language.words.infinitive
    return behind and term.kind is Kind.WORD and not (term.capital and language.grammar.capital_nouns)
