"""How sure a statement is: what may be, must be or is to come, what is doubted, supposed or only asked."""

from collections.abc import Iterator, Sequence

from checker.alterations.inflection import is_past
from checker.findings import Point
from checker.statements.points.bearing import borne, last_of, span_of, unshared
from checker.statements.points.pairing import Pairing
from checker.statements.points.reading import denies
from checker.statements.points.sides import Side, Term
from checker.statements.points.stems import stem, stems
from corpus.languages.meaning import Modality
from corpus.spans import Span
from corpus.text.fold import Word
from corpus.text.patterns import pattern

_SENTENCE_END = pattern(r"[.!?]+(?=[\s”’\"')]|$)")


def modality(pairing: Pairing) -> Iterator[Point]:
    """What may or must be is not what is; what is to come has not been."""
    ours, theirs = _modals(pairing.claim), _modals(pairing.passage)
    for term in pairing.claim.distinct():
        for other in pairing.there(term)[:1]:
            mine, marks = ours.get(term.key, []), theirs.get(other.key, [])
            modalities = _modality(pairing.claim, mine), _modality(pairing.passage, marks)
            if modalities[0] == modalities[1] or _may_be_to_come(modalities, term, pairing.claim):
                continue
            yield pairing.at("modality", False, last_of(mine) or term.span, last_of(marks) or other.span)
    yield from unshared(pairing, "modality", theirs)
    yield from _doubted(pairing)


def _may_be_to_come(modalities: tuple[Modality | None, ...], term: Term, claim: Side) -> bool:
    """Whether one side only says that it will be so, which the other may mean too, unless it says that it was."""
    open_ended = {*modalities} == {None, Modality.TO_COME}
    return open_ended and not is_past(claim.words[term.first].key, claim.language)


def _modals(side: Side) -> dict[str, list[Word]]:
    return borne(side, side.language.relations.modalities.__contains__)


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
    beliefs = stems(language.relations.beliefs, language)
    for word, segment in zip(side.words, side.segments, strict=True):
        doubted = word.key in language.relations.hedges and segment in (main, governing)
        believed = segment == governing and (denies(word.key, language) or stem(word.key, language) in beliefs)
        known = word.key in ours or (pairing.denied and word.key in language.senses.denying_verbs)
        if (doubted or believed) and not known:
            yield pairing.at("hedge", None, None, span_of(word))


def question(pairing: Pairing) -> Iterator[Point]:
    """What the passage only asks."""
    shared = [term for term in pairing.passage.terms if term.key in pairing.shared.values()]
    end = _SENTENCE_END.search(pairing.passage.text, shared[-1].span.end) if shared else None
    if end is not None and "?" in end[0] and "?" not in pairing.claim.text:
        yield pairing.at("question", None, None, Span(end.start(), end.end()))


def condition(pairing: Pairing) -> Iterator[Point]:
    """A condition of the passage that the claim does not name."""
    said = {word.key for word in pairing.claim.words}
    for word in pairing.passage.words:
        if word.key in pairing.passage.language.relations.conditions and word.key not in said:
            yield pairing.at("condition", None, None, span_of(word))
