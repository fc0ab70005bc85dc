"""Words that a headline or a pull quote has in marks are said by whom the text says so where it has them again.

Nothing is guessed: only the same words, three of them at least, in a quotation whose speaker a rule is sure of.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.document import QuotationKind
from corpus.quotations.grammar.tags import MARKED, Tag
from corpus.quotations.speech import confidence
from corpus.quotations.speech.rule_answers import Attribution

RULE = "repeated"
_SURE = 0.7
_FEWEST = 3  # words
_NO_NAME = 5  # words: what has the looks of a title is none if so many of them are somebody's
_WORD = re.compile(r"\w+")
_UTTERANCES = frozenset({QuotationKind.DIRECT, QuotationKind.MIXED})
Place = tuple[Sequence[str], int, Attribution]


def with_repeated(text: str, found: Sequence[Attribution]) -> list[Attribution]:
    """``found`` with a speaker for words of nobody that are somebody's elsewhere in the text."""
    wanting = [one for one in found if _wants_a_speaker(one, found[0])]
    said = _places(text, found) if wanting else {}
    given = {id(one): again for one in wanting if (again := _again(text, one, said)) is not None}
    return [given.get(id(one), one) for one in found]


def _wants_a_speaker(one: Attribution, first: Attribution) -> bool:
    """Whether no rule is sure who says it: in a headline, whatever its capitals, or as a paragraph by itself."""
    if one.frame is first.frame:
        return one.mention is None or confidence.of_rule(one.rule) < _SURE
    alone = one.kind in _UTTERANCES and one.frame.tags.strip(Tag.STOP) in MARKED
    return alone and one.mention is None


def _places(text: str, found: Sequence[Attribution]) -> dict[tuple[str, ...], Place]:
    """Where each three words in a row are said first by somebody."""
    places: dict[tuple[str, ...], Place] = {}
    for one in found:
        if one.mention is None or one.kind not in _UTTERANCES or confidence.of_rule(one.rule) < _SURE:
            continue
        words = _words(text, one)
        for at in range(len(words) - _FEWEST + 1):
            places.setdefault(tuple(words[at : at + _FEWEST]), (words, at, one))
    return places


def _again(text: str, one: Attribution, said: dict[tuple[str, ...], Place]) -> Attribution | None:
    words = _words(text, one)
    where = said.get(tuple(words[:_FEWEST])) if len(words) >= _FEWEST else None
    if where is None or list(where[0][where[1] : where[1] + len(words)]) != words:
        return None
    if one.kind not in _UTTERANCES and len(words) < _NO_NAME:
        return None
    kind = one.kind if one.kind in _UTTERANCES else QuotationKind.MIXED
    return replace(where[2], frame=one.frame, spans=one.spans, kind=kind, rule=RULE)


def _words(text: str, one: Attribution) -> list[str]:
    return [word for span in one.spans for word in _WORD.findall(span.of(text).casefold())]
