"""HTML: the article without the page around it, as trafilatura finds it, and what the page says about itself.

A line of the text is a paragraph of the page. Places are places in this text; the page itself is kept as it was.
"""

import re
from collections.abc import Iterator

from corpus.distribution import install_hint
from corpus.errors import EmptyDocument, MissingReader, NotText
from corpus.readers.read_document import ReadDocument
from corpus.text.patterns import one_of

# What lies in one paragraph, and of which trafilatura takes the square: links, and how words look.
_INLINE = (
    "a abbr acronym b bdi bdo big cite em font i ins kbd mark s samp small span strike strong sub sup time tt u var"
)
_TAG = re.compile(
    rf"<(?:(?P<inline>/?{one_of(_INLINE.split())})(?=[\s/>])|/?[a-z])(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>".encode(),
    re.IGNORECASE,
)
_CROWD = 2_000  # tags between two that are none of these; a paragraph that is read has a word or two in each


def read(original: bytes) -> ReadDocument:
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise MissingReader("HTML needs trafilatura", hint=install_hint("html")) from None
    if b"\0" in original:
        raise NotText("not HTML (it holds NUL)")
    found = bare_extraction(_without_crowds(original), with_metadata=True, include_comments=False, include_tables=False)
    if found is None:
        raise EmptyDocument("no article found in the page")
    known = found if isinstance(found, dict) else found.as_dict()
    return ReadDocument(
        known.get("text") or "",
        title=known.get("title"),
        author=known.get("author"),
        publisher=known.get("sitename"),
        published=known.get("date"),
        url=known.get("url"),
        language=known.get("language"),
    )


def _without_crowds(page: bytes) -> bytes:
    """The page without links and looks where these crowd one paragraph; its words stay."""
    if page.count(b"<") <= _CROWD:
        return page
    kept, at = list[bytes](), 0
    for crowd in _crowds(page):
        for tag in crowd:
            kept.append(page[at : tag.start()])
            at = tag.end()
    return b"".join((*kept, page[at:])) if kept else page


def _crowds(page: bytes) -> Iterator[list[re.Match[bytes]]]:
    """The tags of each paragraph that has too many."""
    together = list[re.Match[bytes]]()
    for tag in _TAG.finditer(page):
        if tag["inline"] is not None:
            together.append(tag)
            continue
        if len(together) > _CROWD:
            yield together
        together = []
    if len(together) > _CROWD:
        yield together
