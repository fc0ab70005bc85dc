"""Who was told: outlets as links, anybody else as the audience, with the place.

Whether a hearer is an outlet only the words of the phrase and the text show; a name that the text treats as a person's
never is one.
"""

from corpus.document import Link, Role
from corpus.document import Mention as Named
from corpus.quotations.grammar.cues import Cue
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention, phrase_forward
from corpus.quotations.grammar.tags import PREPOSITIONS, Tag, any_of, in_a_row, tag_pattern
from corpus.quotations.people.speaker_names import speaker_of
from corpus.quotations.people.who_is_named import People
from corpus.quotations.speech.report_clauses import hearer_of
from corpus.quotations.speech.rule_answers import Attribution

# What may stand between a report verb, or the start of its sentence, and "interview".
_SETTING = tag_pattern("""
    [phrase_openers object_pronoun number]{0,4} (?: adverb | preposition? time number? )*
    preposition determiner? [ed_form noun number ing_form]*
""")
_TOLD = any_of("phrase_openers number")
_OF_NAME = in_a_row("of name")
_DESCRIBED = in_a_row("comma determiner")
_NAMES = frozenset({Tag.NAME})


def hearers(people: People, attribution: Attribution, high: int) -> tuple[list[Link], str | None, str | None]:
    """Whoever was told: an outlet as a link, anybody else as the audience, with the place."""
    frame, cue = attribution.cue_frame, attribution.cue
    if cue is None or not is_telling(frame, cue) or cue.stop >= high or frame.tags[cue.stop] not in _TOLD:
        return _hearer_behind(people, frame, cue, high)
    stop = phrase_forward(frame, cue.stop, high)
    head = next((i for i in range(cue.stop + 1, stop) if frame.tags[i] in PREPOSITIONS), stop)
    outlet = None if attribution.rule == "request" else _outlet(people, frame, cue.stop, head, stop)
    if outlet is not None:
        return [link_to(people, frame, *outlet, Role.TOLD)], None, None
    if head == cue.stop:
        return [], None, None
    return [], frame.span_of(cue.stop, head).of(people.text), _place(people.text, frame, head, high)


def _hearer_behind(
    people: People, frame: Frame, cue: Cue | None, high: int
) -> tuple[list[Link], str | None, str | None]:
    """The same in German, where any report verb may have a hearer: "sagte sie der Zeitung"."""
    told = hearer_of(frame, cue, high) if cue is not None and frame.lexicon.grammar.verb_second else None
    if told is None:
        return [], None, None
    if told.is_outlet:
        return [_outlet_link(people, frame, told.first, told.stop)], None, None
    return [], frame.span_of(told.first, told.stop).of(people.text), _place(people.text, frame, told.stop, high)


def _outlet(people: People, frame: Frame, first: int, head: int, stop: int) -> tuple[int, int] | None:
    """The outlet in a phrase: CNN, "CNN's Ann Lee", "the CNN host Ann Lee", "Ann Lee of CNN"; None if it is people.

    The phrase goes from ``first`` to ``stop``, and its head stops at ``head``.
    """
    words, lists = frame.words, frame.lexicon.people
    if words[head - 1] in lists.programmes and Tag.NAME in frame.tags[first:head]:
        return first, head
    no_outlets = (lists.hearers, lists.bodies, lists.titles)
    if frame.tags[head - 1] != Tag.NAME or any(words[head - 1] in nouns for nouns in no_outlets):
        return None
    # "CNN's Ann Lee", "the CNN host Ann Lee": the name before the possessive, or before the job of asking.
    owned = frame.tags.rfind(Tag.POSSESSIVE, first, head)
    asks = next((i for i in range(first, head) if words[i] in lists.interviewers), first)
    for end in (owned, asks):
        if end > first and frame.tags[end - 1] == Tag.NAME:
            return first + (end == asks and frame.tags[first] == Tag.DETERMINER), end
    name = frame.span_of(max(first, owned + 1), head).of(people.text)
    person = people.is_person(name) or _is_introduced(frame, head)
    if asks > first or words[first] in lists.interviewers or not person:
        return first, head
    return (head + 1, stop) if frame.tags[head : head + 2] == _OF_NAME else None


def _is_introduced(frame: Frame, stop: int) -> bool:
    """Whether a phrase in commas says who a person is: "Ann Lee, a friend of hers,". One about a body may not."""
    if frame.tags[stop : stop + 2] != _DESCRIBED:
        return False
    introduction = frame.words[stop : phrase_forward(frame, stop + 1, frame.sentence_end(stop))]
    return not any(word in frame.lexicon.people.bodies for word in introduction)


def interviewer(people: People, frame: Frame, cue: Cue, high: int) -> list[Link]:
    """The outlet of an interview: "said in an interview with the paper"; "In an interview with the paper, she said"."""
    low = frame.sentence_start(cue.first)
    noun, preposition = frame.lexicon.words.interview
    for i in (*range(low, min(cue.first, low + 6)), *range(cue.stop, min(high - 2, cue.stop + 8))):
        if frame.words[i] != noun or frame.words[i + 1] != preposition:
            continue
        if _SETTING.fullmatch(frame.tags, cue.stop if i > cue.first else low, i):
            stop = phrase_forward(frame, i + 2, high)
            if stop > i + 2 and (Tag.NAME in frame.tags[i + 2 : stop] or _is_named_in_marks(frame, stop)):
                return [_outlet_link(people, frame, i + 2, stop)]
    return []


def _outlet_link(people: People, frame: Frame, first: int, stop: int) -> Link:
    """The outlet that was told, as a link; its name may stand in marks: "dem „Boten“"."""
    if not _is_named_in_marks(frame, stop):
        return link_to(people, frame, first, stop, Role.TOLD)
    span = frame.marked[stop].inner
    return Link(span.of(people.text), Role.TOLD, Named(span.of(people.text), span))


def _is_named_in_marks(frame: Frame, stop: int) -> bool:
    """Whether a stretch in marks is the name that a phrase only introduces: "der Zeitung „Bote“"."""
    return frame.lexicon.grammar.capital_nouns and stop in frame.marked and frame.tags[stop - 1] != Tag.NAME


def _place(text: str, frame: Frame, at: int, high: int) -> str | None:
    """The name after a preposition of place at token ``at``: "in New York"."""
    if at + 1 >= high or frame.words[at] not in frame.lexicon.words.places:
        return None
    stop = frame.past(_NAMES, at + 1, high)
    return frame.span_of(at + 1, stop).of(text) if stop > at + 1 else None


def link_to(people: People, frame: Frame, first: int, stop: int, role: Role) -> Link:
    """The phrase from ``first`` to ``stop`` as a link."""
    speaker = speaker_of(people, frame, Mention(first, stop), ())
    written = speaker.mention.text if speaker.mention else ""
    longer = role is Role.TOLD and speaker.name.startswith(written + " ")  # "the Post Online" is not the Post
    return Link(written if longer else speaker.name, role, speaker.mention)


def is_telling(frame: Frame, cue: Cue) -> bool:
    """Whether the object of a verb is its hearer: "told CNN"."""
    return cue.lemma in frame.lexicon.verbs.telling
