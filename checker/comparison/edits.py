"""A quotation laid over its source, and one change between them: the values that every rule looks at."""

from collections.abc import Callable
from typing import NamedTuple

from checker.comparison.equal_runs import Run
from checker.comparison.wording import Source, Wording
from corpus.languages.lexicon import Lexicon

PassagesWith = Callable[[str], int]


class Edit(NamedTuple):
    """One change. Token keys of each side, either may be empty; word ranges (first, last) of each side.

    ``respelled``: the same words, written otherwise. ``moved``: the same words, at another place of the quotation.
    ``elided``: at an ellipsis of the draft. ``bracketed``: the draft's side stands in brackets. ``leap``: no word is
    changed, but in the source somebody else speaks in between.
    """

    draft: tuple[str, ...]
    source: tuple[str, ...]
    draft_words: tuple[int, int]
    source_words: tuple[int, int]
    respelled: bool = False
    moved: bool = False
    elided: bool = False
    bracketed: bool = False
    leap: bool = False


def nowhere(word: str) -> int:
    """How many passages have a word where there is no corpus."""
    return 0


class Comparison(NamedTuple):
    """A quotation laid over its source: the equal runs, and the edits between them, both in order.

    ``passages_with`` tells how many passages of the corpus have a word, or two neighbours as ``corpus.terms.pairs``
    joins them, where there is a corpus to ask.
    """

    draft: Wording
    source: Source
    runs: tuple[Run, ...]
    edits: tuple[Edit, ...]
    passages_with: PassagesWith = nowhere

    @property
    def language(self) -> Lexicon:
        """The language that the words are compared in: the source's."""
        return self.source.language

    @property
    def source_range(self) -> tuple[int, int]:
        """The words of the source that the quotation stands for, from the first up to, not including, the last."""
        ranges = [(run.source, run.source + run.length) for run in self.runs]
        ranges += [edit.source_words for edit in self.edits if edit.source_words[0] < edit.source_words[1]]
        return min(first for first, _ in ranges), max(last for _, last in ranges)

    def draft_text(self, edit: Edit) -> str:
        return self.draft.shown(*edit.draft_words)

    def source_text(self, edit: Edit) -> str:
        return self.source.shown(*edit.source_words)
