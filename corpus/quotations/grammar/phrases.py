"""Noun phrases: where one begins and stops, with what its head governs. Nothing here knows a verb."""

from typing import NamedTuple

from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.tags import (
    FINITE,
    NOUNS,
    PREPOSITIONS,
    Tag,
    any_of,
    in_a_row,
)

# What a noun phrase is made of behind its determiner.
_NOMINAL = any_of("nouns number possessive joiner ed_form ing_form")
_BEFORE_JOINED = any_of(
    "comma semicolon colon dash stop marked ellipsis that subordinator conjunctions question_word opening prepositions"
)
_ENDS_NOUN = any_of("nouns closing")
_PRONOUNS = any_of("pronoun object_pronoun relative")
_BEFORE_HEAD = any_of("determiner adverb number time")
_GOVERNED = any_of("phrase_openers number")
_GOVERNING = any_of("preposition to")
_ADJUNCTS = any_of("preposition time to")
_LISTED = any_of("name comma and")
_JOINED = any_of("determiner name")
_ONE_OF = in_a_row("determiner of")
_NAME_AND_PARTICIPLE = in_a_row("name ed_form")
_NOUN_AND_PARTICIPLE = (in_a_row("noun ed_form"), in_a_row("name ed_form"))
# "a letter seen (by the paper)".
_SEEN = (
    *_NOUN_AND_PARTICIPLE,
    in_a_row("noun report_verb"),
    in_a_row("noun verb"),
    in_a_row("name report_verb"),
)


class Mention(NamedTuple):
    """Tokens ``first`` up to ``stop``; ``how`` says by which construction it was found."""

    first: int
    stop: int
    how: str = "subject"


def phrase_back(frame: Frame, last: int, low: int) -> int:
    """Where the noun phrase that ends with token ``last`` begins."""
    tags, i = frame.tags, last
    if tags[i] == Tag.CLOSING:
        opened = tags.rfind(Tag.OPENING, low, i)
        i = opened - 1 if opened > low else i
    while i >= low and tags[i] in _NOMINAL:
        i -= 1
    while i >= low and tags[i] == Tag.DETERMINER:
        i -= 1
        if i > low and tags[i] == Tag.POSSESSIVE and tags[i - 1] in NOUNS:
            return phrase_back(frame, i, low)
    return i + 1


def phrase_with_complements(frame: Frame, last: int, low: int) -> int:
    """The same, with what the head governs: "a spokesman for the group", "officials in Kyiv"."""
    tags, agents = frame.tags, frame.lexicon.words.agents
    first = last if tags[last] == Tag.OBJECT_PRONOUN else phrase_back(frame, last, low)
    while first - 2 >= low and (tags[first - 1] in PREPOSITIONS or _knows(frame, first - 1)):
        if tags[first - 2] in _ENDS_NOUN:
            first = phrase_back(frame, first - 2, low)
        elif tags[first - 2 : first] == _ONE_OF:
            first = phrase_back(frame, first - 2, low)  # "one of the officials"
        elif first - 3 >= low and frame.words[first - 1] in agents and tags[first - 3 : first - 1] in _SEEN:
            first = phrase_back(frame, first - 3, low)
        else:
            break
    if first - 2 >= low and tags[first - 1] == Tag.AND and tags[first - 2] in NOUNS:
        joined = phrase_back(frame, first - 2, low)
        if joined == low or tags[joined - 1] in _BEFORE_JOINED:
            while joined - 2 >= low and tags[joined - 1] in PREPOSITIONS and tags[joined - 2] in NOUNS:
                joined = phrase_back(frame, joined - 2, low)
            first = joined
    return first


def heads(frame: Frame, last: int) -> list[int]:
    """What may be the head of the phrase that ends with token ``last``: "officials", in "officials in York"."""
    low = max(frame.sentence_start(last), last - 12)
    found, first = [last], phrase_back(frame, last, low)
    while first - 2 >= low and frame.tags[first - 1] in PREPOSITIONS and frame.tags[first - 2] in NOUNS:
        found.append(first - 2)
        first = phrase_back(frame, first - 2, low)
    return found


def _is_occasion(frame: Frame, first: int) -> bool:
    """Whether a phrase is what somebody spoke in, "an interview", and no part of who speaks."""
    near, known = frame.words[first : first + 3], frame.lexicon
    return not (known.words.interviews.isdisjoint(near) and known.people.statements.isdisjoint(near))


def _knows(frame: Frame, i: int) -> bool:
    """Whether a preposition hangs on what qualifies a source: "close to the mayor", "familiar with the talks"."""
    return frame.tags[i] in _GOVERNING and frame.words[i - 1] in frame.lexicon.people.postpositives


def _governs(frame: Frame, i: int) -> bool:
    """Whether what follows hangs on the words before: "officials of York", "a person familiar with the talks"."""
    if _knows(frame, i):
        return True
    governs = frame.tags[i] == Tag.OF or frame.words[i] in frame.lexicon.words.governed
    return governs and not _is_occasion(frame, i + 1)


def phrase_forward(frame: Frame, first: int, high: int) -> int:
    """Where the noun phrase that begins with token ``first`` stops, with its complements ("of", "for")."""
    tags, i = frame.tags, first
    if i < high and tags[i] in _PRONOUNS:
        return i + 1
    while i < high and tags[i] in _BEFORE_HEAD:
        i += 1
    while (
        i < high
        and (tags[i] in _NOMINAL or (tags[i] == Tag.DETERMINER and tags[i - 1] == Tag.OF))
        and tags[i - 1 : i + 1] != _NAME_AND_PARTICIPLE
    ):
        i += 1
    if i < high and tags[i] in _ADJUNCTS and tags[i - 2 : i] in _NOUN_AND_PARTICIPLE:
        return i - 1  # "a poll (conducted in May)"
    if i + 1 < high and i > first and frame.words[i] in frame.lexicon.words.including and tags[i + 1] == Tag.NAME:
        i += 1
        while i < high and tags[i] in _LISTED:
            i += 1
        return i
    governs = i + 1 < high and i > first and tags[i + 1] in _GOVERNED and _governs(frame, i)
    if governs:
        return phrase_forward(frame, i + 1, high)
    if i + 1 < high and i > first and tags[i] == Tag.AND and tags[i + 1] in _JOINED and tags[i - 1] == Tag.NAME:
        after = phrase_forward(frame, i + 1, high)
        if after > i + 1 and (after >= high or tags[after] not in FINITE):
            return after
    return i
