"""Where a writer marks that words were left out."""

from corpus.text.fold import keys
from corpus.text.patterns import pattern

ELLIPSIS = pattern(r"[\[(]\s*(?:\.\s?\.\s?\.|…)\s*[\])]|\.(?:\s?\.){2,}|…")


def pieces_of(text: str) -> list[list[str]]:
    """The word keys of what stands between the ellipses of a quotation, without pieces that have none.

    >>> pieces_of("We will … [...] not sail.")
    [['we', 'will'], ['not', 'sail']]
    """
    return [words for piece in ELLIPSIS.split(text) if (words := keys(piece))]
