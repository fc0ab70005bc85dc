"""Who said the words in marks that no rule is sure of: the subject of the verb that governs them in a parse.

A parse is asked for the speaker alone, never whether something is a quotation. Where its subject is the one that the
rule found, nothing changes.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from corpus.document import MARKED
from corpus.quotations.grammar.cues import verb_cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention
from corpus.quotations.grammar.tags import Tag
from corpus.quotations.hints import Clause, Places, covers, is_unsure, tokens_in
from corpus.quotations.speech.rule_answers import Attribution
from corpus.spans import Span

RULE = "parse"


def with_subjects(
    found: Sequence[Attribution], frames: Sequence[Frame], clauses: Sequence[Clause]
) -> list[Attribution]:
    """``found`` with the subject of the governing verb wherever the rule that answered is not sure."""
    if not clauses:
        return list(found)
    parse = _Parse(frames, clauses)
    return [(_is_guess(one) and parse.spoken(one)) or one for one in found]


def _is_guess(one: Attribution) -> bool:
    """Whether words in marks are somebody's, and whose is not sure."""
    return is_unsure(one) and one.kind in MARKED


class _Parse:
    """The clauses of a text, by where the words stand that their verbs govern."""

    def __init__(self, frames: Sequence[Frame], clauses: Sequence[Clause]) -> None:
        self.outer = [frame for frame in frames if not frame.depth]
        self.paragraphs = Places([frame.span for frame in self.outer])
        self.governed = [(content, clause) for clause in clauses for content in clause.contents]
        self.contents = Places([content for content, _ in self.governed])

    def spoken(self, one: Attribution) -> Attribution | None:
        """A quotation with the speaker that the parse gives it; None where it gives none, or no other."""
        for paragraph in (self.outer[i] for i in self.paragraphs.meeting(one.spans[0])):
            answers = (_given(one, paragraph, clause) for clause in self._governing(one))
            given = next(filter(None, answers), None)
            return None if given is None or _names_the_same(one, given) else given
        return None

    def _governing(self, one: Attribution) -> Iterator[Clause]:
        """The clauses whose verb governs most of a quotation, the closest first."""
        whole = Span(one.spans[0].start, one.spans[-1].end)
        governed = [self.governed[i] for i in self.contents.meeting(whole)]
        for content, clause in sorted(governed, key=lambda pair: len(pair[0])):
            if covers(content, one):
                yield clause


def _given(one: Attribution, paragraph: Frame, clause: Clause) -> Attribution | None:
    """The subject of a verb of report, as both stand in the paragraph and outside of all marks; else None."""
    said, verb = tokens_in(paragraph, clause.subject), tokens_in(paragraph, clause.verb)
    if not said or not verb or _is_nobody(paragraph, said[0]):
        return None
    cue = verb_cue(paragraph, verb[0], inverted=True)
    if cue is None or cue.passive:
        return None
    mention = Mention(said[0], said[-1] + 1)
    return replace(
        one,
        mention=mention,
        mention_frame=paragraph,
        cue=cue,
        cue_frame=paragraph,
        rule=RULE,
        negated=cue.negated,
    )


def _is_nobody(paragraph: Frame, first: int) -> bool:
    """Whether a subject only holds a place: "there", or "that" for what is told before it."""
    return paragraph.tags[first] == Tag.THAT or paragraph.words[first] in paragraph.lexicon.words.expletives


def _names_the_same(one: Attribution, given: Attribution) -> bool:
    """Whether two mentions share a word."""
    mine, theirs = one.mention, given.mention
    if mine is None or theirs is None or one.mention_frame is not given.mention_frame:
        return False
    return mine.first < theirs.stop and theirs.first < mine.stop
