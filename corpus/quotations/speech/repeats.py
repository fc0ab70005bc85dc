"""Words in marks in a headline or a pull quote belong to whoever says them in the text.

Nothing is guessed here: the words must be the same, three of them at least, and stand in a quotation whose speaker a
rule is sure of.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from corpus.document import QuotationKind
from corpus.quotations.grammar.tags import MARKED, Tag
from corpus.quotations.speech import confidence
from corpus.quotations.speech.rule_answers import Attribution

RULE = "repeated"
_SURE = 0.7
_FEWEST = 3  # words
_NO_TITLE = 5  # words; what looks like a title is none if this many of them are somebody's
_WORD = re.compile(r"\w+")
_UTTERANCES = frozenset({QuotationKind.DIRECT, QuotationKind.MIXED})


class _Source(NamedTuple):
    """Where somebody says three words in a row: the quotation, its words, and the number of the first of the three."""

    words: Sequence[str]
    first: int
    quotation: Attribution


_Sources = dict[tuple[str, ...], _Source]


def with_repeated(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """``found``, with a speaker for words that have none and that somebody says elsewhere in the text."""
    wanting = [quotation for quotation in found if _wants_a_speaker(quotation, found[0])]
    sources = _sources(text, found) if wanting else {}
    repeated = {id(quotation): _repeated(text, quotation, sources) for quotation in wanting}
    return [repeated.get(id(quotation)) or quotation for quotation in found]


def _wants_a_speaker(quotation: Attribution, first: Attribution) -> bool:
    """Whether no rule is sure who speaks: in the headline, whatever its capitals, or in a paragraph of its own."""
    if quotation.frame is first.frame:
        return quotation.mention is None or confidence.of_rule(quotation.rule) < _SURE
    alone = quotation.kind in _UTTERANCES and quotation.frame.tags.strip(Tag.STOP) in MARKED
    return alone and quotation.mention is None


def _sources(text: str, found: Sequence[Attribution]) -> _Sources:
    """Where any three words in a row are first said by somebody."""
    sources: _Sources = {}
    for quotation in found:
        spoken = quotation.mention is not None and quotation.kind in _UTTERANCES
        if not spoken or confidence.of_rule(quotation.rule) < _SURE:
            continue
        words = _words(text, quotation)
        for first in range(len(words) - _FEWEST + 1):
            sources.setdefault(tuple(words[first : first + _FEWEST]), _Source(words, first, quotation))
    return sources


def _repeated(text: str, quotation: Attribution, sources: _Sources) -> Attribution | None:
    """The quotation with the speaker of the source that has all of its words, if there is one."""
    words = _words(text, quotation)
    source = sources.get(tuple(words[:_FEWEST])) if len(words) >= _FEWEST else None
    if source is None or list(source.words[source.first : source.first + len(words)]) != words:
        return None
    if quotation.kind not in _UTTERANCES and len(words) < _NO_TITLE:
        return None
    kind = quotation.kind if quotation.kind in _UTTERANCES else QuotationKind.MIXED
    return replace(source.quotation, frame=quotation.frame, spans=quotation.spans, kind=kind, rule=RULE)


def _words(text: str, quotation: Attribution) -> list[str]:
    return [word for span in quotation.spans for word in _WORD.findall(span.of(text).casefold())]
