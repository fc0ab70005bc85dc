"""The same words in several documents: which of them is nearest to whoever said it, and what the others have otherwise.

The most primary comes first, then the earliest; a document without a date may be the last of all.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import lru_cache

from checker.alterations import rule_on
from checker.comparison.align import align
from checker.comparison.cutting import compare
from checker.comparison.wording import Source, read_wording
from checker.findings import Alteration, Match
from checker.matching.places import Place
from checker.matching.speaker_at import Voice
from corpus.document import Provenance, Role
from corpus.languages.lexicon import Lexicon
from corpus.quotations.names.one_person import same_person
from corpus.text.fold import keys, words

ALIKE = 0.7  # share of the words that another place must have in order to be a variant
_MOST_NAMED = 3
_REMEMBERED = 64  # pairs of wordings
_UNDATED = "~"  # sorts behind every date


def rank(document: Provenance, voice: Voice) -> tuple[int, str]:
    """Transcripts, what the speaker published, who was told it, and who passes it on; the earliest of each first."""
    if voice.in_turn:
        primary = 0
    elif voice.speaker is not None and voice.kind is None:
        primary = 1
    else:
        primary = 3 if _is_passed_on(document, voice) else 2
    return primary, document.published or _UNDATED


def _is_passed_on(document: Provenance, voice: Voice) -> bool:
    """Whether the words came to the document's publisher by way of somebody else."""
    others = [link.name for link in voice.links if link.role in (Role.TOLD, Role.RELAY)]
    return any(not (document.publisher and same_person(document.publisher, name)) for name in others)


def with_variants(matches: Sequence[Match], language: Lexicon) -> tuple[Match, ...]:
    """The matches, each variant of the first with what differs from it."""
    if not matches:
        return ()
    first, others = matches[0], matches[1:]
    return first, *(
        replace(one, differs=differing(first.exact, one.exact, language)) if one.score >= ALIKE else one
        for one in others
    )


@lru_cache(_REMEMBERED)  # the matches and the explanation ask for the same
def differing(first: str, here: str, language: Lexicon) -> tuple[Alteration, ...]:
    """What one wording has (``source``) for words of the first (``draft``), each change by its kind."""
    mine, theirs = read_wording(first, language=language), Source(here, tuple(words(here)), language=language)
    if mine.keys == theirs.keys:
        return ()
    alignment = align(mine.keys, theirs.keys, elided=mine.elided, bracketed=mine.bracketed, language=language)
    if not alignment.runs:
        return (Alteration("synonym", first, here),)
    comparison = compare(mine, theirs, alignment)
    changes = [(rule_on(edit, comparison).kind, edit) for edit in comparison.edits]
    return tuple(Alteration(kind, comparison.draft_text(one), comparison.source_text(one)) for kind, one in changes)


def explain_variants(place: Place, others: Iterable[Place]) -> str:
    """Which other documents have the words otherwise, and what those have instead; nothing where all agree."""
    clusters = _otherwise(place, others)
    if not clusters:
        return ""
    who = "Another document has" if len(clusters) == len(clusters[0]) == 1 else "Other documents have"
    wordings = "; ".join(_told(place, cluster) for cluster in clusters[:_MOST_NAMED])
    return f"{who} it otherwise: {wordings}{', and more' if len(clusters) > _MOST_NAMED else ''}."


def _otherwise(place: Place, others: Iterable[Place]) -> list[list[Place]]:
    """The places of other documents that are variants in other words: those with the same words are together."""
    mine = tuple(keys(place.exact))
    clusters: dict[tuple[str, ...], dict[str, Place]] = {}
    for one in others:
        if one.document.id != place.document.id and one.score >= ALIKE:
            clusters.setdefault(tuple(keys(one.exact)), {}).setdefault(one.document.id, one)
    return [list(cluster.values()) for wording, cluster in clusters.items() if wording != mine]


def _told(place: Place, cluster: Sequence[Place]) -> str:
    """A wording by the documents that have it, the first of them by name, and by what it has instead."""
    named = ", ".join(one.document.id for one in cluster[:_MOST_NAMED])
    more = f" and {len(cluster) - _MOST_NAMED} more" if len(cluster) > _MOST_NAMED else ""
    changes = differing(place.exact, cluster[0].exact, place.comparison.language)
    return f"{named}{more} ({'; '.join(map(told, changes[:_MOST_NAMED]))})" if changes else named + more


def told(change: Alteration) -> str:
    """What a variant has instead of words of the first, or beside them."""
    if not change.source:
        return f"without “{change.draft}”"
    return f"“{change.source}”, not “{change.draft}”" if change.draft else f"also “{change.source}”"
