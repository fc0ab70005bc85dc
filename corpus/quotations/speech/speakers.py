"""Who said a marked stretch: the rules that are asked, in order. Each looks at one sentence and answers, or passes.

The two tuples are the table of contents: one for a stretch that stands by itself, one for a stretch that completes the
sentence around it. The order decides which of two answers wins, so a new rule must be tried in both.
"""

from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.tags import MARKED, NOUNS, Tag, any_of, in_a_row
from corpus.quotations.speech.named_sources import according_to
from corpus.quotations.speech.replies import reply_of
from corpus.quotations.speech.rule_answers import Answer
from corpus.quotations.speech.speaker_signs import colon_clause, named_label, signature
from corpus.quotations.speech.speakers_after import (
    as_put_by,
    attribution_after,
    attribution_after_full_stop,
    attribution_far_after,
    closing_attribution,
)
from corpus.quotations.speech.speakers_before import cue_before, cue_touching, noun_cue, subject

# Words that a sentence cannot end with: before these, the stretch is part of the sentence.
_NEEDS_STRETCH = any_of(
    "phrase_openers prepositions to report_verbs verb ed_form ing_form auxiliary possessive object_pronoun number"
    " adverb conjunctions that question_word subordinator"
)
_SENTENCE_BEGINS_WITH_AND = in_a_row("stop and")
_BEFORE_NAMING = any_of("comma noun of")
_MOST_SMALL = 4  # words between a verb of naming and the name


def ask(text: str, frame: Frame, at: int) -> Answer | None:
    """The answer of the first rule that has one for the stretch at token ``at``."""
    for rule in EMBEDDED_RULES if _is_embedded(frame, at) else RULES:
        answer = rule(text, frame, at)
        if answer is not None:
            return answer
    return None


def _is_embedded(frame: Frame, at: int) -> bool:
    """Whether the sentence before the stretch is incomplete without it: She said he would "stand firm"."""
    return at > 0 and frame.tags[at - 1] in _NEEDS_STRETCH and frame.tags[at - 2 : at] != _SENTENCE_BEGINS_WITH_AND


def names_a_work(text: str, frame: Frame, at: int) -> Answer | None:
    """A book called "…", a man known as "…": the marks hold a name, and nobody speaks."""
    k = _before_name(frame, at)
    if k < 1 or frame.words[k] not in frame.lexicon.verbs.naming:
        return None
    before, described = frame.tags[k - 1], frame.words[k - 1] in frame.lexicon.people.described
    through = k < at - 1  # "known as", "goes by the name"
    names = through or (before in _BEFORE_NAMING and not described) or before == Tag.AUXILIARY or before == Tag.TO
    names = names or _is_behind_a_speaker(frame, k)
    inside = frame.marked[at].inner.of(text).split()
    capital = sum(w[:1].isupper() for w in inside) * 2 > len(inside)
    return Answer(None, None, "name") if names and (capital or frame.words[k] in frame.lexicon.verbs.titling) else None


def _before_name(frame: Frame, at: int) -> int:
    """The verb of naming, past the small words between it and the name."""
    k = at - 1
    while k > 0 and at - k <= _MOST_SMALL and frame.words[k] in frame.lexicon.verbs.into_names:
        k -= 1
    return k


def _is_behind_a_speaker(frame: Frame, k: int) -> bool:
    """Whether a participle describes who has just been named: "…," wrote a user called "PierRat"."""
    low = frame.sentence_start(k)
    return frame.tags[k - 1] in NOUNS and any(frame.tags[at] in MARKED for at in range(max(0, low - 1), k))


RULES = (
    names_a_work,
    named_label,
    cue_touching,
    closing_attribution,
    reply_of,
    attribution_after,
    according_to,
    signature,
    attribution_after_full_stop,
    noun_cue,
    cue_before,
    as_put_by,
    colon_clause,
    subject,
)
EMBEDDED_RULES = (
    names_a_work,
    closing_attribution,
    cue_touching,
    noun_cue,
    cue_before,
    attribution_after,
    according_to,
    as_put_by,
    attribution_far_after,
    colon_clause,
    subject,
)
