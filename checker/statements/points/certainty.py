"""How sure a statement is: what may be, must be or is to come, what is doubted, supposed or only asked."""

from collections.abc import Iterator, Sequence
from functools import cache

from checker.alterations.inflection import is_participle, is_past
from checker.findings import Point
from checker.statements.points.pairing import Pairing
from checker.statements.points.reading import denies, is_adverb
from checker.statements.points.stems import stem, stems
from checker.statements.points.terms import Kind, Side, Term
from checker.statements.points.turned_by import Borne, borne, last_of, span_of, unshared
from corpus.languages.lexicon import Lexicon
from corpus.languages.relating import Modality
from corpus.spans import Span
from corpus.text.fold import Word
from corpus.text.patterns import pattern

_SENTENCE_END = pattern(r"[.!?]+(?=[\s”’\"')]|$)")


def modality(pairing: Pairing) -> Iterator[Point]:
    """What may or must be is not what is; what is to come has not been."""
    ours, theirs = _modals(pairing.claim), _modals(pairing.passage)
    told = set[tuple[Span | None, Span | None]]()
    for term in pairing.claim.distinct():
        for other in pairing.there(term)[:1]:
            mine, marks = ours.get(term.key, ()), theirs.get(other.key, ())
            modalities = _modality(pairing.claim, mine), _modality(pairing.passage, marks)
            if modalities[0] == modalities[1] or (last_of(mine), last_of(marks)) in told:
                continue
            told.add((last_of(mine), last_of(marks)))
            if _may_be_to_come(modalities, term, pairing.claim):
                continue
            yield pairing.at("modality", False, last_of(mine) or term.span, last_of(marks) or other.span)
    yield from unshared(pairing, "modality", theirs)
    yield from _doubted(pairing)


def _may_be_to_come(modalities: tuple[Modality | None, ...], term: Term, claim: Side) -> bool:
    """Whether one side says that it will be so, and the other may mean that too: it does not say that it was."""
    return {*modalities} == {None, Modality.TO_COME} and not _is_over(term, claim)


def _is_over(term: Term, side: Side) -> bool:
    """Whether a side says that it was so: in the word itself or, where a verb may stand anywhere, in its clause."""
    words = side.words[term.first : term.first + 1]
    if side.language.grammar.verb_second:
        clause = zip(side.words, side.segments, strict=True)
        words = [word for word, segment in clause if segment == term.segment and not side.text[word.start].isupper()]
    return any(is_past(word.key, side.language) for word in words)


def _modals(side: Side) -> Borne:
    """What modal verbs bear on; an auxiliary that makes a passive of a participle is none."""
    relations = side.language.relations
    places = [at for at, word in enumerate(side.words) if word.key in relations.modalities]
    return borne(
        side, [at for at in places if side.words[at].key not in relations.passives or not _is_passive(side, at)]
    )


def _is_passive(side: Side, at: int) -> bool:
    clause = zip(side.words, side.segments, strict=True)
    return any(is_participle(word.key, side.language) for word, number in clause if number == side.segments[at])


def _modality(side: Side, modals: Sequence[Word]) -> Modality | None:
    """What the last of these says: "would have" is what never was."""
    if not modals:
        return None
    relations, at = side.language.relations, side.words.index(modals[-1])
    for length in sorted({len(phrase) for phrase in relations.modal_phrases}, reverse=True):
        found = relations.modal_phrases.get(tuple(word.key for word in side.words[at : at + length]))
        if found is not None:
            return found
    return relations.modalities[modals[-1].key]


def _doubted(pairing: Pairing) -> Iterator[Point]:
    """Doubt in the clause that says it, or in the one that this hangs on: "it is not true that …", "Rumour: …"."""
    ours = {word.key for word in pairing.claim.words}
    main, side = pairing.main_segment(), pairing.passage
    governing, language = side.governing(main), side.language
    beliefs, hedges = stems(language.relations.beliefs, language), _hedges(language)
    reported = _reported(side, main) if language.grammar.mood_ending else ()
    for word, segment in zip(side.words, side.segments, strict=True):
        doubted = word.key in hedges and segment in (main, governing)
        believed = segment == governing and (denies(word.key, language) or stem(word.key, language) in beliefs)
        known = word.key in ours or (pairing.denied and word.key in language.senses.denying_verbs)
        if (doubted or believed or word in reported) and not known:
            yield pairing.at("hedge", None, None, span_of(word))


def _reported(side: Side, segment: int | None) -> list[Word]:
    """The verbs of a clause whose ending says that somebody else says so: "der Rat öffne den Pier"."""
    mood, other = side.language.grammar.mood_ending, side.language.grammar.not_mood_ending
    verbs = [
        side.words[term.first]
        for term in side.terms
        if term.segment == segment and term.kind is Kind.WORD and not (term.capital or is_adverb(term, side.language))
    ]
    return [word for word in verbs if word.key.endswith(mood) and not word.key.endswith(other)]


@cache
def _hedges(language: Lexicon) -> frozenset[str]:
    """Words of doubt, and forms that say that somebody else says so."""
    return language.relations.hedges | language.grammar.reporting_mood


def question(pairing: Pairing) -> Iterator[Point]:
    """What the passage only asks."""
    known = set(pairing.shared.values())
    shared = [term for term in pairing.passage.terms if term.key in known]
    end = _SENTENCE_END.search(pairing.passage.text, shared[-1].span.end) if shared else None
    if end is not None and "?" in end[0] and "?" not in pairing.claim.text:
        yield pairing.at("question", None, None, Span(end.start(), end.end()))


def condition(pairing: Pairing) -> Iterator[Point]:
    """A condition of the passage that the claim does not name."""
    said = {word.key for word in pairing.claim.words}
    for word in pairing.passage.words:
        if word.key in pairing.passage.language.relations.conditions and word.key not in said:
            yield pairing.at("condition", None, None, span_of(word))
