"""What words in marks are: an utterance, a part of a report, the title of a work, or a word held at arm's length."""

import re

from corpus.document import QuotationKind
from corpus.quotations.frames import Frame

# Rules that show somebody speaking: what they find is no title, whatever its capitals.
_SPOKEN = frozenset({"cue-after", "inverted", "cue-before-touching", "according-to"})


def last_letter(text: str, frame: Frame, at: int) -> str:
    return text[frame.marked[at].inner.end - 1]


def kind_of(text: str, frame: Frame, at: int, rule: str = "") -> QuotationKind:
    """Direct if the words stand for themselves, mixed if the sentence around needs them; or a title by its looks."""
    inner = frame.marked[at].inner
    if rule not in _SPOKEN and _is_title(inner.of(text)):
        return QuotationKind.TITLE
    starts = at == frame.sentence_start(at) or frame.tags[at - 1] in ",:—"
    first = re.search(r"\w", text[inner.start : inner.end])
    capital = first is not None and (first.group().isupper() or first.group().isdigit())
    whole = frame.tags[at] in "CE" or frame.tags[at + 1 : at + 2] in (".", "") or last_letter(text, frame, at) in ".?!"
    direct = starts and (capital or at == frame.sentence_start(at)) and whole
    return QuotationKind.DIRECT if direct else QuotationKind.MIXED


def _is_title(inside: str) -> bool:
    """Capitals on every long word, as titles of works have them."""
    words = [w for w in inside.split() if w[0].isalpha()]
    if not 1 < len(words) < 12 or not words[0][0].isupper() or all(len(w) < 4 for w in words):
        return False
    return all(w[0].isupper() for w in words if len(w) > 4) and sum(w[0].isupper() for w in words) * 2 > len(words)


def unspoken_kind(inside: str) -> QuotationKind:
    """What words in marks are by their looks, where nobody says them."""
    words = [w for w in inside.split() if w[:1].isalpha()]
    if _is_title(inside) or (
        words and words[0][0].isupper() and len(words) < 9 and sum(w[0].isupper() for w in words) * 2 > len(words)
    ):
        return QuotationKind.TITLE
    if len(inside.split()) <= 3:
        return QuotationKind.SCARE
    return QuotationKind.MIXED
