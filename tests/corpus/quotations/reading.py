"""Frames as the rules see them, and what rules find in them as the words that stand there."""

from collections.abc import Callable
from typing import Protocol

from corpus.languages import lexicon_of
from corpus.quotations.grammar.frames import Frame, find_frames
from corpus.quotations.marks.quotation_marks import find_marks
from corpus.quotations.speech.rule_answers import Answer


class Range(Protocol):
    """Tokens: a mention, a cue, a report."""

    @property
    def first(self) -> int: ...

    @property
    def stop(self) -> int: ...


def frames_of(text: str, language: str = "en") -> list[Frame]:
    lexicon = lexicon_of(language)
    return find_frames(text, find_marks(text, lexicon), lexicon)


def frame_of(text: str, language: str = "en") -> Frame:
    """The frame of the first paragraph."""
    return frames_of(text, language)[0]


def at(frame: Frame, word: str) -> int:
    """The token that a word is; of several, the first."""
    return frame.words.index(word)


def words(frame: Frame, found: Range | None) -> str | None:
    """The words of what a rule found, in lower case; a stretch in marks is none."""
    return None if found is None else " ".join(frame.words[found.first : found.stop])


Rule = Callable[[str, Frame, int], Answer | None]


def answer_of(
    rule: Rule, text: str, stretch: int = 0, language: str = "en"
) -> tuple[str | None, str | None, str] | None:
    """What a rule says of a stretch of the first paragraph: who speaks, the words that say so, and the rule."""
    frame = frame_of(text, language)
    found = rule(text, frame, sorted(frame.marked)[stretch])
    return None if found is None else (words(frame, found.mention), words(frame, found.cue), found.rule)
