"""HTML: the article without the page around it, as trafilatura finds it, and what the page says about itself.

A line of the text is a paragraph of the page. Places are places in this text; the page itself is kept as it was.
"""

from corpus.distribution import install_hint
from corpus.errors import EmptyDocument, MissingReader, NotText
from corpus.readers.read_document import ReadDocument


def read(original: bytes) -> ReadDocument:
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise MissingReader("HTML needs trafilatura", hint=install_hint("html")) from None
    if b"\0" in original:
        raise NotText("not HTML (it holds NUL)")
    found = bare_extraction(original, with_metadata=True, include_comments=False, include_tables=False)
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
