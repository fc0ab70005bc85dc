"""A language as the rules of both houses ask for it: a matter at a time, each a file of the language's folder.

A rule holds no word of any language, and no language holds a rule. A matter is loaded when it is first asked for: a
pasted claim needs few of them.
"""

from __future__ import annotations

from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # a form is loaded with the first matter that fills it in
    from corpus.languages.attributing import Grammar, People, Verbs, Words, Works
    from corpus.languages.doubting import Doubts
    from corpus.languages.framing import Framing
    from corpus.languages.inflecting import Inflection
    from corpus.languages.meaning import Degrees, Senses
    from corpus.languages.naming import Names
    from corpus.languages.relating import Relations
    from corpus.languages.vocabulary import Vocabulary
    from corpus.languages.writing import Numbers, Speech, Spellings


class Lexicon:
    """The words of one language; ``code`` is its two letters. One object for each language, so that it may be a key."""

    def __init__(self, code: str) -> None:
        self.code = code

    def __repr__(self) -> str:
        return f"Lexicon({self.code!r})"

    @cached_property
    def degrees(self) -> Degrees:
        found: Degrees = self._matter("degrees")
        return found

    @cached_property
    def doubts(self) -> Doubts:
        found: Doubts = self._matter("doubts")
        return found

    @cached_property
    def framing(self) -> Framing:
        found: Framing = self._matter("framing")
        return found

    @cached_property
    def frequent(self) -> frozenset[str]:
        """The words that a text of this language is known by."""
        found: frozenset[str] = self._matter("frequent")
        return found

    @cached_property
    def inflection(self) -> Inflection:
        found: Inflection = self._matter("inflection")
        return found

    @cached_property
    def names(self) -> Names:
        found: Names = self._matter("names")
        return found

    @cached_property
    def numbers(self) -> Numbers:
        found: Numbers = self._matter("numbers")
        return found

    @cached_property
    def people(self) -> People:
        found: People = self._matter("people")
        return found

    @cached_property
    def relations(self) -> Relations:
        found: Relations = self._matter("relations")
        return found

    @cached_property
    def senses(self) -> Senses:
        found: Senses = self._matter("senses")
        return found

    @cached_property
    def speech(self) -> Speech:
        found: Speech = self._matter("speech")
        return found

    @cached_property
    def spellings(self) -> Spellings:
        found: Spellings = self._matter("spellings")
        return found

    @cached_property
    def verbs(self) -> Verbs:
        found: Verbs = self._matter("verbs")
        return found

    @cached_property
    def vocabulary(self) -> Vocabulary:
        found: Vocabulary = self._matter("vocabulary")
        return found

    @cached_property
    def words(self) -> Words:
        found: Words = self._matter("words")
        return found

    @cached_property
    def works(self) -> Works:
        found: Works = self._matter("works")
        return found

    @cached_property
    def grammar(self) -> Grammar:
        found: Grammar = self._matter("grammar")
        return found

    def gender_of_title(self, word: str) -> str | None:
        """ "m" or "f", where a title tells."""
        return "f" if word in self.people.female_titles else "m" if word in self.people.male_titles else None

    def is_plural(self, word: str) -> bool:
        """Whether a noun looks plural, so that a bare verb may follow it."""
        looks = word.endswith(self.words.plural_endings) and not word.endswith(self.words.singular_endings)
        return looks or word in self.people.plurals

    def varied(self, word: str) -> str:
        """The form that stands for all spellings of a word, by the rules of its letters: "organize" of "organise"."""
        spellings = self.spellings
        if len(word) < spellings.least_variant or word in spellings.never_varied:
            return word
        for letters, varied, spelled in spellings.variants:
            if letters in word:
                word = varied.sub(spelled, word)
        return word

    def _matter(self, name: str) -> Any:
        return getattr(import_module(f"corpus.languages.{self.code}.{name}"), name.upper())
