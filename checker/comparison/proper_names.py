"""Which words are names in a language whose nouns all have a capital: only what stands beside a word can show it."""

from collections.abc import Sequence

from checker.comparison.number_words import small
from corpus.languages.lexicon import Lexicon
from corpus.text.fold import Word

_LETTERS_OF_A_NOUN = ("e", "en")  # at the end of a plural more often than of a name


def is_shown_to_be_a_name(text: str, words: Sequence[Word], at: int, language: Lexicon) -> bool:
    """Whether a word with a capital is initials, or stands behind a title, beside a first name, or where none but a
    name or a mass noun can: "Minister Quast", "Ida Quast", "in Husum", "dass Quast"."""
    raw = text[words[at].start : words[at].end]
    if raw.isupper() and len(raw) > 1:
        return True
    key, before = words[at].key, words[at - 1].key if at else ""
    if _is_noun(key, language):
        return False
    joined = at > 0 and text[words[at - 1].end : words[at].start] in (" ", ". ")
    if joined and _heads_a_name(before, language):
        return True
    return _is_of_a_full_name(text, words, at, language) or (joined and _stands_bare(key, before, language))


def _is_noun(key: str, language: Lexicon) -> bool:
    grammar, people = language.grammar, language.people
    if key in grammar.bare_nouns or key.endswith(grammar.noun_endings) or key in language.words.times:
        return True
    return key in people.titles or key in people.described or key in people.bodies or small(key, language) is not None


def _heads_a_name(key: str, language: Lexicon) -> bool:
    """Whether a word says what somebody or something is whose name follows: "Minister", "Dr.", "Stadt"."""
    people = language.people
    return any(key in known or f"{key}." in known for known in (people.titles, people.described, people.bodies))


def _is_of_a_full_name(text: str, words: Sequence[Word], at: int, language: Lexicon) -> bool:
    """Whether a word is the first or the second of two capitals that no article and no number stands before."""
    return any(_are_a_full_name(text, words, first, language) for first in (at - 1, at) if 0 <= first < len(words) - 1)


def _are_a_full_name(text: str, words: Sequence[Word], first: int, language: Lexicon) -> bool:
    pair = words[first], words[first + 1]
    capitals = all(text[word.start].isupper() for word in pair)
    if not capitals or text[pair[0].end : pair[1].start] != " " or any(_is_noun(word.key, language) for word in pair):
        return False
    before = words[first - 1].key if first else ""
    counted = bool(before) and small(before, language) is not None
    known = language.words.function_words.intersection(word.key for word in pair)
    return not known and not counted and before not in language.words.determiners


def _stands_bare(key: str, before: str, language: Lexicon) -> bool:
    """Whether a word without an article opens a clause, or says where."""
    words = language.words
    bare = words.places | words.that | words.subordinators | words.whether
    return before in bare and not key.endswith(_LETTERS_OF_A_NOUN)
