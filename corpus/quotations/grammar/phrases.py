"""Noun phrases: where one begins and stops, with what its head governs. Nothing here knows a verb."""

from typing import NamedTuple

from corpus.quotations.grammar.frames import Frame

_NOMINAL = "nN#z+-eg"
_OPENS = ",;:—.QCEtsb&h(…"
# A noun and a participle: "a letter seen (by the paper)".
_SEEN = ("ne", "nV", "nv", "Ne", "NV")


class Mention(NamedTuple):
    """Tokens ``first`` up to ``stop``; ``how`` says by which construction it was found."""

    first: int
    stop: int
    how: str = "subject"


def phrase_back(frame: Frame, last: int, low: int) -> int:
    """Where the noun phrase that ends with token ``last`` begins."""
    tags, i = frame.tags, last
    if tags[i] == ")":
        opened = tags.rfind("(", low, i)
        i = opened - 1 if opened > low else i
    while i >= low and tags[i] in _NOMINAL:
        i -= 1
    while i >= low and tags[i] == "D":
        i -= 1
        if i > low and tags[i] in "z" and tags[i - 1] in "nN":
            return phrase_back(frame, i, low)
    return i + 1


def phrase_with_complements(frame: Frame, last: int, low: int) -> int:
    """The same, with what the head governs: "a spokesman for the group", "officials in Kyiv"."""
    tags, agents = frame.tags, frame.lexicon.words.agents
    first = last if tags[last] == "O" else phrase_back(frame, last, low)
    while first - 2 >= low and (tags[first - 1] in "fp" or _knows(frame, first - 1)):
        if tags[first - 2] in "nN)":
            first = phrase_back(frame, first - 2, low)
        elif tags[first - 2 : first] == "Df":
            first = phrase_back(frame, first - 2, low)  # "one of the officials"
        elif first - 3 >= low and frame.words[first - 1] in agents and tags[first - 3 : first - 1] in _SEEN:
            first = phrase_back(frame, first - 3, low)
        else:
            break
    if first - 2 >= low and tags[first - 1] == "&" and tags[first - 2] in "nN":
        joined = phrase_back(frame, first - 2, low)
        if joined == low or tags[joined - 1] in ",fp" or tags[joined - 1] in _OPENS:
            while joined - 2 >= low and tags[joined - 1] in "fp" and tags[joined - 2] in "nN":
                joined = phrase_back(frame, joined - 2, low)
            first = joined
    return first


def heads(frame: Frame, last: int) -> list[int]:
    """What may be the head of the phrase that ends with token ``last``: "officials", in "officials in York"."""
    low = max(frame.sentence_start(last), last - 12)
    found, first = [last], phrase_back(frame, last, low)
    while first - 2 >= low and frame.tags[first - 1] in "fp" and frame.tags[first - 2] in "nN":
        found.append(first - 2)
        first = phrase_back(frame, first - 2, low)
    return found


def _is_occasion(frame: Frame, first: int) -> bool:
    """Whether a phrase is what somebody spoke in, "an interview", and no part of who speaks."""
    near, known = frame.words[first : first + 3], frame.lexicon
    return not (known.words.interviews.isdisjoint(near) and known.people.statements.isdisjoint(near))


def _knows(frame: Frame, i: int) -> bool:
    """Whether a preposition hangs on what qualifies a source: "close to the mayor", "familiar with the talks"."""
    return frame.tags[i] in "pT" and frame.words[i - 1] in frame.lexicon.people.postpositives


def _governs(frame: Frame, i: int) -> bool:
    """Whether what follows hangs on the words before: "officials of York", "a person familiar with the talks"."""
    if _knows(frame, i):
        return True
    governs = frame.tags[i] == "f" or frame.words[i] in frame.lexicon.words.governed
    return governs and not _is_occasion(frame, i + 1)


def phrase_forward(frame: Frame, first: int, high: int) -> int:
    """Where the noun phrase that begins with token ``first`` stops, with its complements ("of", "for")."""
    tags, i = frame.tags, first
    if i < high and tags[i] in "POw":
        return i + 1
    while i < high and tags[i] in "Dr#d":
        i += 1
    while i < high and (tags[i] in _NOMINAL or (tags[i] == "D" and tags[i - 1] == "f")) and tags[i - 1 : i + 1] != "Ne":
        i += 1
    if i < high and tags[i] in "pdT" and tags[i - 2 : i] in ("ne", "Ne"):
        return i - 1  # "a poll (conducted in May)"
    if i + 1 < high and i > first and frame.words[i] in frame.lexicon.words.including and tags[i + 1] == "N":
        i += 1
        while i < high and tags[i] in "N,&":
            i += 1
        return i
    governs = i + 1 < high and i > first and tags[i + 1] in "DnN#" and _governs(frame, i)
    if governs:
        return phrase_forward(frame, i + 1, high)
    if i + 1 < high and i > first and tags[i] == "&" and tags[i + 1] in "DN" and tags[i - 1] == "N":
        after = phrase_forward(frame, i + 1, high)
        if after > i + 1 and (after >= high or tags[after] not in "VvA"):
            return after
    return i
