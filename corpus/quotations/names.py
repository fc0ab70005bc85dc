"""From mention to name: the fullest form that the text has, without titles; pronouns to the person they stand for.

Nothing is known of anybody beforehand: who is a person, and of which gender, the text itself must show.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from typing import NamedTuple

from corpus.document import Mention as Named
from corpus.document import Speaker
from corpus.quotations.frames import Frame
from corpus.quotations.lexicon import Lexicon
from corpus.quotations.phrases import Mention, phrase_back

_FULL_NAME = 2  # words
_TWO_WORDS = 2
_LONG_NAME = 5  # letters; shorter ones are alike by chance
_ALIKE = 0.88
_RUN = re.compile(r"N(?:N|\+N|fN)*")
_ACTS = re.compile(r"(?:\([^)]*\))?(?:,[^.;QCE]{1,40}?,)?(?:[rA]*[VveAB]|z[rAVve])")


class Appearance(NamedTuple):
    """A name at a place of a frame; ``acts`` if a verb follows it."""

    frame: int
    first: int
    name: str
    acts: bool


@dataclass(slots=True)
class People:
    """Who is named in a text: full names by their last word and by their first, and where each appears."""

    text: str
    frames: Sequence[Frame]
    lexicon: Lexicon
    numbers: dict[int, int] = field(default_factory=dict)
    by_last: dict[str, Counter[str]] = field(default_factory=dict)
    by_first: dict[str, Counter[str]] = field(default_factory=dict)
    genders: dict[str, Counter[str]] = field(default_factory=dict)
    surnames: set[str] = field(default_factory=set)
    roles: dict[str, set[str]] = field(default_factory=dict)
    misspelt: dict[str, str] = field(default_factory=dict)
    appearances: dict[int, list[Appearance]] = field(default_factory=dict)

    def fullest(self, name: str, gender: str | None = None) -> str:
        """The full name that a short one stands for, or the short one."""
        words = name.split()
        if len(words) > 1:
            return name
        known = self.by_last.get(name) or self.by_first.get(name) or self.by_last.get(self._misspelt(name))
        if not known:
            return name
        fitting = [full for full in known if gender is None or self.gender(full) in (gender, None)]
        return max(fitting or known, key=lambda full: known[full])

    def _misspelt(self, name: str) -> str:
        """The one last name in the text that a name misses by a letter or two, of somebody who acts or has a title."""
        if len(name) < _LONG_NAME:
            return ""
        if name not in self.misspelt:
            alike = [last for last in self.by_last if last[0] == name[0] and _is_alike(last, name)]
            self.misspelt[name] = alike[0] if len(alike) == 1 and self._is_somebody(alike[0], name) else ""
        return self.misspelt[name]

    def _is_somebody(self, last: str, name: str) -> bool:
        seen = [one for those in self.appearances.values() for one in those]
        return any(one.acts and one.name in self.by_last[last] for one in seen) or bool(self.genders.get(name))

    def is_person(self, name: str) -> bool:
        """Whether the text calls by the last name alone whom it also names in full, as it does no outlet."""
        full = self.fullest(name)
        return " " in full and full.split()[-1] in self.surnames

    def gender(self, name: str) -> str | None:
        votes = self.genders.get(name)
        if not votes:
            return None
        (best, count), *rest = votes.most_common(2)
        return best if not rest or count > rest[0][1] else None


def _is_alike(last: str, name: str) -> bool:
    return SequenceMatcher(None, last, name).ratio() >= _ALIKE


def find_people(text: str, frames: Sequence[Frame], lexicon: Lexicon) -> People:
    """Every name in the text outside quotation marks."""
    people = People(text, frames, lexicon)
    for number, frame in enumerate(frames):
        people.numbers[id(frame)] = number
        people.appearances[number] = []
        for run in _RUN.finditer(frame.tags):
            first, stop = _person(frame, run.start(), run.end())
            if first >= stop:
                continue
            name = frame.span_of(first, stop).of(text)
            if stop - first == 1 and first and frame.tags[first - 1] not in ".ED":
                people.surnames.add(name)
            article = first > 0 and frame.words[first - 1] in frame.lexicon.words.definite  # "the Kremlin" is no he
            apposed = frame.tags[run.start() - 1 : run.start()] == frame.tags[stop : stop + 1] == ","
            acts = not article and _ACTS.match(frame.tags, stop + apposed) is not None
            people.appearances[number].append(Appearance(number, first, name, acts))
            _learn(people, frame, first, stop, name)
    people.misspelt.clear()  # what was asked before every name was known
    return people


def _learn(people: People, frame: Frame, first: int, stop: int, name: str) -> None:
    words = name.split() or [name]
    if frame.tags[stop : stop + 3] == "(N)":
        short = frame.span_of(stop + 1, stop + 2).of(people.text)
        if short == "".join(w[0] for w in words if w[0].isupper()):
            people.by_last.setdefault(short, Counter())[name] += 9
    titled = frame.words[first - 1] if first else ""
    if 1 < len(words) < 5 and not set(frame.words[first:stop]) & frame.lexicon.people.bodies:
        _count(people.by_last, words[-1], name)
        _count(people.by_first, words[0], name)
    for role in _roles(frame, first, stop) if len(words) > 1 else ():
        people.roles.setdefault(role, set()).add(words[-1])
    gender = frame.lexicon.gender_of_title(titled)
    genders = frame.lexicon.words.genders
    pronoun = next((w for w in frame.words[stop : stop + 14] if w in genders), None)
    named = not frame.lexicon.grammar.capital_nouns or len(words) > 1 or name in people.by_last
    vote = gender or (genders[pronoun] if pronoun and named else None)
    if vote:
        known = name if len(words) > 1 else people.fullest(name, gender)
        people.genders.setdefault(known, Counter())[vote] += 3 if gender else 1


def _count(table: dict[str, Counter[str]], key: str, name: str) -> None:
    if key not in table:
        table[key] = Counter()
    table[key][name] += 1


def _roles(frame: Frame, first: int, stop: int) -> list[str]:
    """The titles that stand beside a name: "Mayor Ann Lee", "Ann Lee, the mayor of York,", "the mayor, Ann Lee,"."""
    beside = list(frame.words[max(0, first - 1) : first])
    if frame.tags[max(0, first - 2) : first] == "n," and frame.tags[stop : stop + 1] == ",":
        beside.append(frame.words[first - 2])
    if frame.tags[stop : stop + 1] == ",":
        behind = re.match(r"D?[nN]{1,4}", frame.tags[stop + 1 : stop + 7])
        beside += frame.words[stop + 1 : stop + 1 + behind.end()] if behind else []
    return [word for word in beside if word in frame.lexicon.people.titles]


def _person(frame: Frame, first: int, stop: int) -> tuple[int, int]:
    """A run of capitalised words without the titles and adjectives before the name, and the place after it."""
    for i in range(first + 2, stop):
        if (
            frame.tags[i] == "f"
            and frame.words[i - 1] not in frame.lexicon.people.bodies
            and frame.words[i - 1] not in frame.lexicon.people.titles
        ):
            stop = i
            break
    for i in range(stop - 1, first - 1, -1):
        word = frame.words[i]
        job = (
            stop - i - 1 == _FULL_NAME and word in frame.lexicon.people.described and _is_full_name(frame, i + 1, stop)
        )
        describes = job or word in frame.lexicon.people.titles
        describes = describes or word.endswith(frame.lexicon.words.adjective_endings)
        if describes or _ends_a_description(frame, i):
            return i + 1, stop
    return first, stop


def _is_full_name(frame: Frame, first: int, stop: int) -> bool:
    return frame.tags[first:stop] == "NN" and frame.words[stop - 1] not in frame.lexicon.people.bodies


def _ends_a_description(frame: Frame, place: int) -> bool:
    """Whether a preposition parts what somebody is from a name; "of" in "Ministry of Transport" does not."""
    return frame.tags[place] == "f" and frame.words[place - 1] not in frame.lexicon.people.bodies


def _apposed(people: People, frame: Frame, stop: int) -> str | None:
    """The name in commas behind a description: "its secretary, Ann Lee, said"."""
    run = _RUN.match(frame.tags, stop + 1) if frame.tags[stop : stop + 1] == "," else None
    if run is None or frame.tags[run.end() : run.end() + 1] not in (",", "(", ".", ""):
        return None
    first, last = _person(frame, run.start(), run.end())
    if last - first < _FULL_NAME or set(frame.words[first:last]) & frame.lexicon.people.bodies:
        return None
    return frame.span_of(first, last).of(people.text)


def speaker_of(people: People, frame: Frame, mention: Mention, before: Sequence[Speaker]) -> Speaker:
    """The speaker that a mention stands for."""
    span = frame.span_of(mention.first, mention.stop)
    here = Named(span.of(people.text), span)
    first, stop = mention.first, mention.stop
    word = frame.words[first]
    if mention.how == "role":
        return Speaker(here.text.rstrip("."), here, described=True)
    if stop - first == 1 and (frame.tags[first] in "POwt" or word in frame.lexicon.words.possessives):
        role = _role_before(people, frame, mention, before)
        if role is not None:
            return Speaker(role, here, described=True)
        name = _antecedent(people, frame, mention, before)
        return Speaker(name or _lowered(frame.lexicon, here.text), here)
    name = _of_role(people, frame, first, stop) or _name_of(people, frame, first, stop)
    if name is not None:
        return Speaker(_without_capitals(people, name) if mention.how == "label" else name, here)
    apposed = _apposed(people, frame, stop)
    if apposed is not None:
        return Speaker(apposed, here)
    return Speaker(_lowered(frame.lexicon, here.text), here, _is_described(frame, first, stop))


def _of_role(people: People, frame: Frame, first: int, stop: int) -> str | None:
    """Whom "the mayor" means, where the text names one person as such and no other."""
    definite = stop - first == _TWO_WORDS and frame.words[first] in frame.lexicon.words.definite
    named = people.roles.get(frame.words[first + 1], set()) if definite else set()
    return people.fullest(next(iter(named))) if len(named) == 1 else None


def _without_capitals(people: People, name: str) -> str:
    """The name of a label in capitals as the text writes it elsewhere."""
    known = people.by_last.get(name.split()[-1].title(), Counter()) if name.isupper() else Counter()
    fitting = [full for full in known if full.casefold().endswith(name.casefold())]
    return max(fitting, key=lambda full: known[full], default=name)


def _head_stop(frame: Frame, first: int, stop: int) -> int:
    """Where the head of a phrase ends: before "of", "including", "familiar with"."""
    within = range(first + 1, stop)
    return next(
        (i for i in within if frame.tags[i] in "pfw,(" or frame.words[i] in frame.lexicon.people.postpositives), stop
    )


def _name_of(people: People, frame: Frame, first: int, stop: int) -> str | None:
    """The name that a phrase ends with; None if it only describes, or names a body by a common noun."""
    joined = frame.tags[first:stop]
    if "&" in joined and joined.endswith("N") and re.fullmatch(r"[Nn,&fDzp]+", joined):
        return None
    head = _head_stop(frame, first, stop)
    words = frame.lexicon.words
    if re.fullmatch(r"DN+pN+", joined) and frame.words[head] in words.governed - words.places - words.senders:
        return _lowered(frame.lexicon, frame.span_of(first, stop).of(people.text))  # "the Center for Harbour Research"
    if frame.tags[head - 1] == "f" or (head < stop and frame.tags[head] == "f" and frame.tags[head - 1] == "N"):
        # Heads whose "of" belongs to the name: "Bank of York", "Secretary of State".
        known = frame.lexicon.people.bodies | frame.lexicon.people.titles
        head = stop if frame.words[head - 1] in known else head
    start = head
    while start > first and frame.tags[start - 1] in "N+f":
        start -= 1
    begin, end = _person(frame, start, head)
    if begin >= end or frame.tags[end - 1] != "N":
        return None
    if begin == first + 1 and frame.tags[first] == "D" and end == stop:
        return _lowered(frame.lexicon, frame.span_of(first, stop).of(people.text))
    title = frame.words[begin - 1] if begin else ""
    return people.fullest(frame.span_of(begin, end).of(people.text), frame.lexicon.gender_of_title(title))


def _lowered(lexicon: Lexicon, text: str) -> str:
    """Without the capital of a sentence's first word."""
    first = text.split(maxsplit=1)[0].lower() if text.strip() and not text[1:2].isupper() else ""
    common = first in lexicon.words.determiners or first in lexicon.people.quantifiers or first in lexicon.words.adverbs
    described = first in lexicon.people.described and not lexicon.grammar.capital_nouns
    return text[0].lower() + text[1:] if common or described else text


def _is_described(frame: Frame, first: int, stop: int) -> bool:
    head = _head_stop(frame, first, stop)
    return frame.words[head - 1] in frame.lexicon.people.described


def _antecedent(people: People, frame: Frame, mention: Mention, before: Sequence[Speaker]) -> str | None:
    word = frame.words[mention.first].split("'")[0].split("’")[0]
    words = frame.lexicon.words
    if word in words.antecedents:
        return _relative(people, frame, mention.first)
    if word in words.neuter:
        return next(
            (s.name for s in reversed(before[-3:]) if s.name not in people.genders),
            None,
        )
    if word not in words.genders:
        return None
    return _person_before(people, frame, mention.first, words.genders[word], before)


def _role_before(people: People, frame: Frame, mention: Mention, before: Sequence[Speaker]) -> str | None:
    """Whom "he" means behind "The mayor's spokesman said …": the last speaker, where a word tells that it is a man."""
    gender = frame.lexicon.words.genders.get(frame.words[mention.first])
    last = before[-1] if before else None
    if gender is None or last is None or not last.described or last.mention is None:
        return None
    start, stop = last.mention.span.start, frame.starts[mention.first]
    if not frame.span.start <= start < stop:
        return None
    named = people.appearances[people.numbers[id(frame)]]
    acts = any(start < frame.starts[one.first] < stop and one.acts and _fits(people, one.name, gender) for one in named)
    told = {frame.lexicon.gender_of_title(word.lower()) for word in last.name.split()}
    return None if acts or told != {gender, None} else last.name


def _relative(people: People, frame: Frame, at: int) -> str | None:
    last = at - 1
    while last > 0 and frame.tags[last] in ",r":
        last -= 1
    if last < 0 or frame.tags[last] not in "nN":
        return None
    first = phrase_back(frame, last, frame.sentence_start(at))
    if first > last:
        return None
    return _name_of(people, frame, first, last + 1) or _lowered(
        frame.lexicon, frame.span_of(first, last + 1).of(people.text)
    )


def _person_before(people: People, frame: Frame, at: int, gender: str, before: Sequence[Speaker]) -> str | None:
    """Whom "he" means: who acts before it in its sentence or paragraph, in those since the last speaker, else he."""
    number = people.numbers[id(frame)]
    seen = people.appearances[number]
    here = [a for a in seen[max(0, bisect_left(seen, at, key=_place) - 60) :] if a.first < at and a.acts]
    stop = at
    while stop > 0:
        start = frame.sentence_start(stop - 1) if stop == at else frame.sentence_start(max(0, stop - 2))
        inside = [a for a in here if start <= a.first < stop]
        for appearance in reversed(inside) if stop == at else inside:
            name = _fits(people, appearance.name, gender)
            if name is not None:
                return name
        if start >= stop:
            break
        stop = start
    fitting = (one for one in reversed(before[-12:]) if not one.described and _fits(people, one.name, gender))
    last = next((one for one in fitting if one.mention), None)
    spoke = last.mention.span.start if last and last.mention else -1
    for earlier in range(number - 1, max(-1, number - 6), -1):
        if people.frames[earlier].span.start <= spoke:
            break
        for appearance in people.appearances[earlier]:
            name = _fits(people, appearance.name, gender)
            if appearance.acts and name is not None:
                return name
    return last.name if last else None


def _place(appearance: Appearance) -> int:
    return appearance.first


def _fits(people: People, name: str, gender: str) -> str | None:
    full = people.fullest(name, gender)
    shown = people.gender(full)
    person = (
        full.rpartition(" ")[2][:1].isupper()
        and full.split()[0] not in people.lexicon.words.determiners
        and (shown is not None or " " in full or name in people.by_last)
    )
    bodies = any(word.lower() in people.lexicon.people.bodies for word in full.split())
    return full if person and not bodies and shown in (gender, None) else None
