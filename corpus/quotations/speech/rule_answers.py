"""What a rule answers about one stretch, and what several rules ask of a sentence."""

from dataclasses import dataclass
from typing import NamedTuple

from corpus.document import QuotationKind
from corpus.quotations.grammar.cues import Cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention
from corpus.quotations.grammar.subjects import subject_of
from corpus.quotations.grammar.tags import VERBS, Tag, any_of
from corpus.spans import Span

SPEAKS = frozenset({"say", "that", "tell", "utter"})
# Answers that only name the subject of the sentence.
GUESSES = frozenset({"subject", "opening"})
_ASIDE = any_of("subordinator relative")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a rule found for one stretch."""

    mention: Mention | None
    cue: Cue | None
    rule: str


@dataclass(frozen=True, slots=True)
class Attribution:
    """What is known of a quotation before names are: everything is in tokens of ``frame``."""

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
    """What somebody is reported to say: tokens ``first`` up to ``stop``, and the rule that found them."""

    mention: Mention
    first: int
    stop: int
    rule: str


def main_subject(frame: Frame, low: int, stop: int, rule: str) -> Answer | None:
    """The subject of the first verb from ``low`` on that stands in no clause of time or relative clause."""
    for k in range(low, stop):
        if frame.tags[k] in VERBS:
            mention = subject_of(frame, k)
            if mention is not None and frame.tags[max(0, mention.first - 1)] not in _ASIDE:
                return Answer(_owner(frame, mention), Cue(k, k + 1, frame.words[k], frozenset(), "open"), rule)
    return None


def _owner(frame: Frame, mention: Mention) -> Mention:
    """Smith, of "Smith's answer": words have no speaker but the one whose they are."""
    owned = frame.tags.rfind(Tag.POSSESSIVE, mention.first, mention.stop)
    if owned <= mention.first or frame.lexicon.people.noun_cues.isdisjoint(frame.words[owned : mention.stop]):
        return mention
    return Mention(mention.first, owned)
