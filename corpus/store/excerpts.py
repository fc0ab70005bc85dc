"""Which stretches of documents to read around the passages that a search has found. Plain functions over places.

A passage only says where to look: a quotation may begin before it and end after it.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from corpus.document import Excerpt
from corpus.spans import Span

_LONGEST_WORD = 64  # code points at an edge that may belong to a word that is cut there


def around(places: Iterable[tuple[int, Span]], reach: int) -> Iterator[tuple[int, Span]]:
    """The places with ``reach`` code points on each side, as stretches of documents; those that meet are joined.

    >>> list(around([(7, Span(50, 60)), (7, Span(10, 20))], 20))
    [(7, Span(start=0, end=80))]
    """
    by_document = defaultdict(list)
    for document, span in places:
        by_document[document].append(Span(max(0, span.start - reach), span.end + reach))
    for document, spans in by_document.items():
        spans.sort()
        joined = spans[0]
        for span in spans[1:]:
            if span.start <= joined.end:
                joined = joined.joined(span)
                continue
            yield document, joined
            joined = span
        yield document, joined


def excerpt(document: str, span: Span, text: str) -> Excerpt:
    """What was read at ``span``, without the words that are cut at its edges. A ``text`` shorter than that has reached
    the end of the document."""
    first, last = 0, len(text)
    if span.start:
        first = next((at for at in range(min(_LONGEST_WORD, last)) if text[at].isspace()), 0)
    if last == len(span):
        edges = range(last, max(first, last - _LONGEST_WORD), -1)
        last = next((at for at in edges if text[at - 1].isspace()), last)
    return Excerpt(document, Span(span.start + first, span.start + last), text[first:last])
