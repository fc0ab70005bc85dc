"""The words that a pasted text is searched by, each with its weight.

Nothing is judged here, and nothing but addresses is dropped: what a text is signed with may still find its passage,
but counts for less than what it says.
"""

from corpus.languages.lexicon import Lexicon
from corpus.text.fold import keys, words
from corpus.text.patterns import pattern

_SMALL = 0.5  # a word that every text has
_SIGNED = 0.8  # a word of a post's signature
_ADDRESS = pattern(r"(?:https?://|www\.|pic\.twitter\.com/)\S+")
_INNER_CAPITAL = pattern(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
# How a post that was copied from a page ends: "— Ada Quill (@adaquill) March 3, 2021".
_SIGNATURE = pattern(
    r"\s[—–-]+(?:(?=\s*?[^\S\n])\s+|\s*(?!\s)[^—\n]{1,80}?\s*)\(@\w+\)[^()\n]{0,40}$"  # blanks are read in one way
)


def gist(text: str, language: Lexicon) -> dict[str, float]:
    """The words that a text is searched by; the small ones of its language weigh less.

    >>> gist("The #HarbourFest is off https://example.org", lexicon_of("en"))
    {'the': 0.5, 'harbourfest': 1.0, 'harbour': 1.0, 'fest': 1.0, 'is': 0.5, 'off': 0.5}
    """
    read, signed = _read(text)
    weights: dict[str, float] = {}
    for word in words(read):
        for key in (word.key, *_parts(read[word.start : word.end])):
            weight = (_SMALL if key in language.words.function_words else 1.0) * (
                _SIGNED if word.start >= signed else 1.0
            )
            weights[key] = max(weights.get(key, 0.0), weight)
    return weights


def said(text: str) -> str:
    """What a text says: without addresses, and without the signature of a post.

    >>> said("The ferry is off https://example.org — Ada Quill (@adaquill) March 3, 2021")
    'The ferry is off'
    """
    read, signed = _read(text)
    return read[:signed].strip()


def _read(text: str) -> tuple[str, int]:
    """The text with its addresses blank, and where its signature begins."""
    read = _ADDRESS.sub(lambda address: " " * len(address[0]), text).rstrip()
    signature = _SIGNATURE.search(read)
    return read, signature.start() if signature else len(read)


def _parts(word: str) -> list[str]:
    """What the inner capitals of a word join: "#HarbourFest" is "harbour" and "fest" too."""
    parts = _INNER_CAPITAL.sub(" ", word)
    return keys(parts) if parts != word else []
