"""Who said what in a text: quotations in marks, reported speech, their speakers and the chain behind them.

Nothing here imports spaCy until a text is read, and no spaCy object leaves.
"""

from collections.abc import Iterable, Iterator

from corpus.document import Quotation

EXTRACTOR_VERSION = "2"

__all__ = ["EXTRACTOR_VERSION", "extract", "extract_all"]


def extract(text: str, *, published: str | None = None) -> list[Quotation]:
    """The quotations of ``text``, ordered by start; their spans leave out the quotation marks.

    ``published`` is the date of the text, for a reading of "on Thursday"; no rule asks for it yet.
    """
    return next(extract_all([text]))


def extract_all(texts: Iterable[str]) -> Iterator[list[Quotation]]:
    """The quotations of each text in turn."""
    from corpus.quotations.pipeline import build

    nlp = build()
    for text in texts:
        yield nlp(text)._.quotations
