"""What rules give each other: an answer about a stretch, a report, and the attribution that either becomes.

All places are tokens of a frame until names are found; only then do they become places in the text.
"""

from dataclasses import dataclass
from typing import NamedTuple

from corpus.document import QuotationKind
from corpus.quotations.grammar.cues import Cue, word_cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention
from corpus.quotations.grammar.subjects import subject_of
from corpus.quotations.grammar.tags import VERBS, Tag, any_of
from corpus.spans import Span

# The classes of verbs whose subject speaks, rather than wants or does something.
SPEAKS = frozenset({"say", "that", "tell", "utter"})
# Rules that only name the subject of the sentence: any other answer is better.
GUESSES = frozenset({"subject", "opening"})
_ASIDE = any_of("subordinator relative")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a rule found for one stretch in marks."""

    mention: Mention | None  # the speaker; None if the rule shows that nobody is named
    cue: Cue | None
    rule: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """A quotation before names are known. Speaker and cue may stand in another paragraph than the words."""

    frame: Frame
    kind: QuotationKind
    spans: tuple[Span, ...]
    mention: Mention | None
    mention_frame: Frame
    cue: Cue | None
    cue_frame: Frame
    rule: str
    negated: bool = False


class Report(NamedTuple):
    """What somebody is reported to say, at tokens ``first`` up to ``stop``, and the rule that found it."""

    mention: Mention
    first: int
    stop: int
    rule: str


def main_subject(frame: Frame, low: int, stop: int, rule: str) -> Answer | None:
    """Who a sentence without a report is about: the subject of its first verb, clauses of time left out."""
    for k in range(low, stop):
        if frame.tags[k] in VERBS:
            mention = subject_of(frame, k)
            if mention is not None and frame.tags[max(0, mention.first - 1)] not in _ASIDE:
                return Answer(_owner(frame, mention), word_cue(frame, k, "open"), rule)
    return None


def _owner(frame: Frame, mention: Mention) -> Mention:
    """Whoever the words belong to: Smith, of "Smith's answer"."""
    owned = frame.tags.rfind(Tag.POSSESSIVE, mention.first, mention.stop)
    if owned <= mention.first or frame.lexicon.people.noun_cues.isdisjoint(frame.words[owned : mention.stop]):
        return mention
    return Mention(mention.first, owned)
