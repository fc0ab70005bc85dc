"""Which full stops belong to the word before them, of an abbreviation or of an ordinal, and so end no sentence."""

from collections.abc import Sequence

from corpus.languages.lexicon import Lexicon
from corpus.text.fold import Word

_STOP = "."
_NEAR = 4  # code points


def stop_is_of_word(text: str, words: Sequence[Word], at: int, language: Lexicon) -> bool:
    """Whether a full stop stands behind word ``at`` and is a part of it: "Dr. Quill", "z. B.", "am 3. Mai"."""
    if text[words[at].end : words[at].end + 1] != _STOP:
        return False
    return _abbreviates(text, words, at, language) or _makes_an_ordinal(words, at, language)


def _abbreviates(text: str, words: Sequence[Word], at: int, language: Lexicon) -> bool:
    printed, known = text[words[at].start : words[at].end + 1], language.words.abbreviations
    if printed.isupper() and printed not in known:
        printed = printed.capitalize()
    if printed not in known:
        return len(words[at].key) == 1 and _is_among_letters(words, at, language)
    follows = text[words[at].end + 1 : words[at].end + 1 + _NEAR].lstrip()
    return printed not in language.spellings.closing or follows[:1].isdigit()


def _is_among_letters(words: Sequence[Word], at: int, language: Lexicon) -> bool:
    """Whether word ``at`` is one of the letters that stand for several words: the "z" or the "B" of "z. B."."""
    return any(
        tuple(word.key for word in words[max(0, at - place) : at - place + len(letters)]) == letters
        for letters in language.spellings.abbreviations
        for place, letter in enumerate(letters)
        if letter == words[at].key
    )


def _makes_an_ordinal(words: Sequence[Word], at: int, language: Lexicon) -> bool:
    """Whether digits with a full stop are an ordinal: a word that asks for a noun stands before, or a month follows."""
    if _STOP not in language.words.ordinals or not words[at].key.isdecimal():
        return False
    before = words[at - 1].key if at else ""
    after = words[at + 1].key if at + 1 < len(words) else ""
    months = language.words.months
    asks = before in language.words.determiners or before in language.spellings.contractions
    return asks or after in months or f"{after}." in months
