"""Small closed classes of words, where another word of the same class changes what was said."""

from collections.abc import Iterable, Mapping

from checker.alterations.inflection import is_participle
from checker.alterations.ruling import Ruling
from checker.comparison.edits import Comparison, Edit
from checker.comparison.wording import Source, Wording
from checker.findings import Verdict
from corpus.text.patterns import pattern

_PAUSE = pattern(r"[,;:.!?—–]")


def modality(edit: Edit, comparison: Comparison) -> Ruling | None:
    """Silent about hearsay, which is a hedge: "soll gesagt haben"."""
    said = None if _is_hearsay(edit, comparison) else _of_class(edit, comparison.language.senses.modals)
    return Ruling("modality", Verdict.ALTERED) if said else None


def quantifier(edit: Edit, comparison: Comparison) -> Ruling | None:
    exchanged = _of_class(edit, comparison.language.senses.quantifiers)
    return Ruling("quantifier", Verdict.ALTERED) if exchanged else None


def hedge(edit: Edit, comparison: Comparison) -> Ruling | None:
    """A hedge dropped or added; one hedge for another ("think", "believe") is only another word."""
    hedges = comparison.language.senses.hedges
    hedged = [not hedges.isdisjoint(side) for side in (edit.draft, edit.source)]
    return Ruling("hedge", Verdict.ALTERED) if hedged[0] != hedged[1] or _is_hearsay(edit, comparison) else None


def pronoun(edit: Edit, comparison: Comparison) -> Ruling | None:
    exchanged = edit.draft and edit.source and comparison.language.senses.pronouns.issuperset(edit.draft + edit.source)
    return Ruling("pronoun", Verdict.REVIEW) if exchanged else None


def _of_class(edit: Edit, members: Mapping[str, str]) -> bool:
    """Whether the two sides have different words of a class."""
    return _members(edit.draft, members) != _members(edit.source, members)


def _members(tokens: Iterable[str], members: Mapping[str, str]) -> set[str]:
    return {members[token] for token in tokens if token in members}


def has_noun(edit: Edit, comparison: Comparison) -> bool:
    """Whether a capital inside a sentence makes a noun of a word of the source that is spelled like a small one, in a
    language whose nouns all have one: "er rief zweimal Halt". A polite "Sie" has its capital and is none."""
    source, polite = comparison.source, comparison.language.senses.pronouns
    if not comparison.language.grammar.capital_nouns:
        return False
    return any(
        source.text[source.words[at].start].isupper() and not source.ends_sentence(at - 1)
        for at in range(*edit.source_words)
        if source.keys[at] not in polite
    )


def _is_hearsay(edit: Edit, comparison: Comparison) -> bool:
    """Whether only one side tells a past deed by hearsay: "soll das Geld genommen haben"."""
    sides = (comparison.draft, edit.draft_words), (comparison.source, edit.source_words)
    hearsay = [any(_makes_hearsay(side, at) for at in range(*places)) for side, places in sides]
    return hearsay[0] != hearsay[1]


def _makes_hearsay(side: Wording | Source, at: int) -> bool:
    """Whether a word makes hearsay of the past infinitive that its clause ends in: "genommen haben"."""
    senses, end = side.language.senses, at
    if side.keys[at] not in senses.hearsay_modals:
        return False
    while end + 1 < len(side.words) and not _PAUSE.search(side.text[side.words[end].end : side.words[end + 1].start]):
        end += 1
    last = at - 1 if end == at else end
    over = last > 0 and side.keys[last] in senses.past_infinitives
    return over and is_participle(side.keys[last - 1], side.language)
