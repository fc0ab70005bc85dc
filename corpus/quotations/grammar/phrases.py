"""Noun phrases: where one starts and where it stops, with the complements that belong to its head.

Nothing here looks for verbs: whose subject a phrase is, is decided in ``subjects``.
"""

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

# What a noun phrase consists of after its determiner.
_NOMINAL = any_of("nouns number possessive joiner ed_form ing_form")
# "…, the mayor and the council": what stands before the first of two phrases that "and" joins.
_BEFORE_JOINED = any_of(
    "comma semicolon colon dash stop marked ellipsis that subordinator conjunctions question_word opening prepositions"
)
_ENDS_NOUN = any_of("nouns closing")
_PRONOUNS = any_of("pronoun object_pronoun relative")
# "still some 300 ships"
_BEFORE_HEAD = any_of("determiner adverb number time")
_GOVERNED = any_of("phrase_openers number")
_GOVERNING = any_of("preposition to")
_ADJUNCTS = any_of("preposition time to")
_LISTED = any_of("name comma and")
_JOINED = any_of("determiner name")
_ONE_OF = in_a_row("determiner of")
_NAME_AND_PARTICIPLE = in_a_row("name ed_form")
_NOUN_AND_PARTICIPLE = (in_a_row("noun ed_form"), in_a_row("name ed_form"))
# "a letter seen", before "by the paper"
_SEEN = (
    *_NOUN_AND_PARTICIPLE,
    in_a_row("noun report_verb"),
    in_a_row("noun verb"),
    in_a_row("name report_verb"),
)


class Mention(NamedTuple):
    """Whoever is mentioned at tokens ``first`` up to ``stop``; ``how`` names the construction that it was found by."""

    first: int
    stop: int
    how: str = "subject"


def phrase_back(frame: Frame, last: int, low: int) -> int:
    """Where the noun phrase that ends with token ``last`` starts; ``last + 1`` if there is none."""
    tags, i = frame.tags, last
    if tags[i] == Tag.CLOSING:
        opened = tags.rfind(Tag.OPENING, low, i)
        i = opened - 1 if opened > low else i
    while i >= low and tags[i] in _NOMINAL:
        i -= 1
    while i >= low and tags[i] == Tag.DETERMINER:
        i -= 1
        # "the mayor's aide": the owner is part of the phrase.
        if i > low and tags[i] == Tag.POSSESSIVE and tags[i - 1] in NOUNS:
            return phrase_back(frame, i, low)
    return i + 1


def phrase_up_to(frame: Frame, last: int, low: int) -> Mention | None:
    """The noun phrase that ends with token ``last``, None if there is none."""
    first = phrase_back(frame, last, low)
    return Mention(first, last + 1) if first <= last else None


def phrase_with_complements(frame: Frame, last: int, low: int) -> int:
    """Where the phrase starts once complements of its head are included: "a spokesman for the group"."""
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
    return _with_joined(frame, first, low)


def _with_joined(frame: Frame, first: int, low: int) -> int:
    """Where the phrase starts if "and" joins another one to it, as in "Smith and the mayor of York"."""
    tags = frame.tags
    if first - 2 < low or tags[first - 1] != Tag.AND or tags[first - 2] not in NOUNS:
        return first
    joined = phrase_back(frame, first - 2, low)
    if joined > low and tags[joined - 1] not in _BEFORE_JOINED:
        return first  # "they met Smith and the mayor left": the first phrase is an object of another verb
    while joined - 2 >= low and tags[joined - 1] in PREPOSITIONS and tags[joined - 2] in NOUNS:
        joined = phrase_back(frame, joined - 2, low)
    return joined


def heads(frame: Frame, last: int) -> list[int]:
    """The possible heads of the phrase that ends with token ``last``: both nouns of "officials in York"."""
    low = max(frame.sentence_start(last), last - 12)
    found, first = [last], phrase_back(frame, last, low)
    while first - 2 >= low and frame.tags[first - 1] in PREPOSITIONS and frame.tags[first - 2] in NOUNS:
        found.append(first - 2)
        first = phrase_back(frame, first - 2, low)
    return found


def _is_occasion(frame: Frame, first: int) -> bool:
    """Whether a phrase says where somebody spoke, as "an interview" does, rather than who spoke."""
    near, known = frame.words[first : first + 3], frame.lexicon
    return not (known.words.interviews.isdisjoint(near) and known.people.statements.isdisjoint(near))


def _knows(frame: Frame, i: int) -> bool:
    """Whether a preposition belongs to a word that qualifies a source: "close to the mayor", "familiar with it"."""
    return frame.tags[i] in _GOVERNING and frame.words[i - 1] in frame.lexicon.people.postpositives


def _governs(frame: Frame, i: int) -> bool:
    """Whether the preposition at ``i`` belongs to the phrase before it: "officials of York", "familiar with it"."""
    if _knows(frame, i):
        return True
    governs = frame.tags[i] == Tag.OF or frame.words[i] in frame.lexicon.words.governed
    return governs and not _is_occasion(frame, i + 1)


def phrase_forward(frame: Frame, first: int, high: int) -> int:
    """Where the noun phrase that starts at token ``first`` stops, complements included; ``first`` if there is none."""
    tags, i = frame.tags, first
    if i < high and tags[i] in _PRONOUNS:
        return i + 1
    i = frame.past(_BEFORE_HEAD, i, high)
    while (
        i < high
        and (tags[i] in _NOMINAL or (tags[i] == Tag.DETERMINER and tags[i - 1] == Tag.OF))
        and tags[i - 1 : i + 1] != _NAME_AND_PARTICIPLE
    ):
        i += 1
    if i < high and tags[i] in _ADJUNCTS and tags[i - 2 : i] in _NOUN_AND_PARTICIPLE:
        return i - 1  # "a poll", of "a poll conducted in May"
    if i + 1 < high and i > first and frame.words[i] in frame.lexicon.words.including and tags[i + 1] == Tag.NAME:
        return frame.past(_LISTED, i + 1, high)  # "companies including Hope, Faith and Grace"
    if i + 1 >= high or i == first:
        return i
    if tags[i + 1] in _GOVERNED and _governs(frame, i):
        return phrase_forward(frame, i + 1, high)
    if tags[i] == Tag.AND and tags[i + 1] in _JOINED and tags[i - 1] == Tag.NAME:
        after = phrase_forward(frame, i + 1, high)
        # Before a verb, the second phrase is the subject of a clause of its own: "Smith and the mayor left".
        if after > i + 1 and (after >= high or tags[after] not in FINITE):
            return after
    return i
