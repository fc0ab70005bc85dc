"""The people a text names: by which names, with which titles, of which gender, and where each of them appears.

Nothing is known about anybody in advance: who is a person, and of which gender, only the text itself can show.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import islice
from typing import NamedTuple

from corpus.languages.lexicon import Lexicon
from corpus.languages.naming import without_accents
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.tags import Tag, any_of, in_a_row, tag_pattern

_FULL_NAME = 2  # words
_LONG_NAME = 5  # letters; shorter names are alike by chance
_LONGEST_NAME = 4  # words
_ALIKE = 0.88
# More people of one surname, or more surnames, than a text that is read for what it says has of either.
_NAMESAKES, _SURNAMES = 100, 500
_PRONOUN_NEAR = 14  # tokens after a name in which a pronoun still shows its gender
# Votes: an acronym in brackets outweighs any other name that it could stand for, a title any few pronouns.
_ACRONYM, _TITLE, _PRONOUN = 9, 3, 1
_NAME = tag_pattern("name (?: name | joiner name | of name )*")
_ACTS = tag_pattern("""
    (?: opening [^closing]{0,200} closing )? (?: comma [^stop semicolon marked]{1,40}? comma )?
    (?: [adverb auxiliary]* [verbs report_base] | possessive [adverb verbs] )
""")
_DESCRIPTION = tag_pattern("determiner? nouns{1,4}")
_SENTENCE_ENDS = any_of("sentence_ends")
_OPENS_SENTENCE = any_of("sentence_ends determiner")
_SHORT_IN_BRACKETS = in_a_row("opening name closing")
_NOUN_IN_COMMAS = in_a_row("noun comma")
_TWO_NAMES = in_a_row("name name")
_BEHIND_NAME = any_of("end comma opening stop")


class Appearance(NamedTuple):
    """A name at token ``first`` of a frame; ``acts`` if a verb follows it."""

    frame: int
    first: int
    name: str
    acts: bool


@dataclass(slots=True)
class People:
    """Everybody who is named in a text."""

    text: str
    frames: Sequence[Frame]
    lexicon: Lexicon
    numbers: dict[int, int] = field(default_factory=dict)  # of the frames, by their ids
    by_last: dict[str, Counter[str]] = field(default_factory=dict)  # full names, by their last word
    by_first: dict[str, Counter[str]] = field(default_factory=dict)  # and by their first
    genders: dict[str, Counter[str]] = field(default_factory=dict)  # votes by titles and pronouns, by full name
    surnames: set[str] = field(default_factory=set)  # that stand alone inside a sentence
    roles: dict[str, set[str]] = field(default_factory=dict)  # last names, by the title beside them
    misspelt: dict[str, str] = field(default_factory=dict)  # last names, by how they are misspelt
    appearances: dict[int, list[Appearance]] = field(default_factory=dict)  # by the number of the frame

    def fullest(self, name: str, gender: str | None = None) -> str:
        """The full name that a short one stands for, or the short one itself."""
        words = name.split() or [name]
        if len(words) > 1 and words[0].lower() not in self.lexicon.words.inside_surnames:
            return name
        last = words[-1]  # "Van der Meer" may be short for "Jan van der Meer"
        known = self.by_last.get(last) or self.by_first.get(last) or self.by_last.get(self._misspelt(last))
        if not known:
            return name
        namesakes = list(islice(known, _NAMESAKES))
        fitting = [full for full in namesakes if gender is None or self.gender(full) in (gender, None)]
        return max(fitting or namesakes, key=lambda full: known[full])

    def _misspelt(self, name: str) -> str:
        """The only last name in the text that is a letter or two off, if somebody of that name acts or has a title."""
        if len(name) < _LONG_NAME or len(self.by_last) > _SURNAMES:
            return ""
        if name not in self.misspelt:
            alike = [last for last in self.by_last if last[0] == name[0] and _is_alike(last, name)]
            self.misspelt[name] = alike[0] if len(alike) == 1 and self._is_somebody(alike[0], name) else ""
        return self.misspelt[name]

    def _is_somebody(self, last: str, name: str) -> bool:
        seen = (appearance for appearances in self.appearances.values() for appearance in appearances)
        return any(one.acts and one.name in self.by_last[last] for one in seen) or bool(self.genders.get(name))

    def is_person(self, name: str) -> bool:
        """Whether the text gives both the full name and the last name alone, as it never does for an outlet."""
        full = self.fullest(name)
        return " " in full and full.split()[-1] in self.surnames

    def gender(self, name: str) -> str | None:
        """The gender that most titles and pronouns show, or a given name that only women or only men have; None in a
        draw."""
        votes = self.genders.get(name)
        if not votes:
            return _gender_of_given_name(self.lexicon, name)
        (best, count), *rest = votes.most_common(2)
        return best if not rest or count > rest[0][1] else None


def _gender_of_given_name(lexicon: Lexicon, name: str) -> str | None:
    first, _, last = name.partition(" ")
    known = lexicon.names.given.get(without_accents(first.lower())) if last else None
    return known if known in lexicon.words.genders.values() else None


def _is_alike(last: str, name: str) -> bool:
    if 2 * min(len(last), len(name)) < _ALIKE * (len(last) + len(name)):
        return False
    return SequenceMatcher(None, last, name).ratio() >= _ALIKE


def find_people(text: str, frames: Sequence[Frame], lexicon: Lexicon) -> People:
    """Every name in the text outside quotation marks."""
    people = People(text, frames, lexicon)
    for number, frame in enumerate(frames):
        people.numbers[id(frame)] = number
        people.appearances[number] = []
        for run in _NAME.finditer(frame.tags):
            first, stop = without_titles(frame, run.start(), run.end())
            if first >= stop:
                continue
            name = frame.span_of(first, stop).of(text)
            if stop - first == 1 and first and frame.tags[first - 1] not in _OPENS_SENTENCE:
                people.surnames.add(name)
            article = first > 0 and frame.words[first - 1] in frame.lexicon.words.definite  # "the Kremlin" is no he
            apposed = frame.tags[run.start() - 1 : run.start()] == frame.tags[stop : stop + 1] == Tag.COMMA
            acts = not article and _ACTS.match(frame.tags, stop + apposed) is not None
            people.appearances[number].append(Appearance(number, first, name, acts))
            _learn(people, frame, first, stop, name)
    people.misspelt.clear()  # answers given before every name was known
    return people


def _learn(people: People, frame: Frame, first: int, stop: int, name: str) -> None:
    """Take in what stands around a name: an acronym in brackets, titles, pronouns."""
    words = name.split() or [name]
    if frame.tags[stop : stop + 3] == _SHORT_IN_BRACKETS:
        short = frame.span_of(stop + 1, stop + 2).of(people.text)
        if short == "".join(w[0] for w in words if w[0].isupper()):
            people.by_last.setdefault(short, Counter())[name] += _ACRONYM
    titled = frame.words[first - 1] if first else ""
    if 1 < len(words) <= _LONGEST_NAME and frame.lexicon.people.bodies.isdisjoint(frame.words[first:stop]):
        _count(people.by_last, words[-1], name)
        _count(people.by_first, words[0], name)
    for role in _roles(frame, first, stop) if len(words) > 1 else ():
        people.roles.setdefault(role, set()).add(words[-1])
    gender = frame.lexicon.gender_of_title(titled)
    genders = frame.lexicon.words.genders
    pronoun = next(filter(genders.__contains__, frame.words[stop : stop + _PRONOUN_NEAR]), None)
    named = not frame.lexicon.grammar.capital_nouns or len(words) > 1 or name in people.by_last
    vote = gender or (genders[pronoun] if pronoun and named else None)
    given = _gender_of_given_name(frame.lexicon, name)
    if vote and (gender or given in (vote, None)):  # "Tom Reeve met Nora Penn, and she": the pronoun is another's
        known = name if len(words) > 1 else people.fullest(name, gender)
        people.genders.setdefault(known, Counter())[vote] += _TITLE if gender else _PRONOUN


def _count(table: dict[str, Counter[str]], key: str, name: str) -> None:
    if key not in table:
        table[key] = Counter()
    table[key][name] += 1


def _roles(frame: Frame, first: int, stop: int) -> list[str]:
    """The titles beside a name: "Mayor Ann Lee", "Ann Lee, the mayor of York,", "the mayor, Ann Lee,"."""
    beside = list(frame.words[max(0, first - 1) : first])
    if frame.tags[max(0, first - 2) : first] == _NOUN_IN_COMMAS and frame.tags[stop : stop + 1] == Tag.COMMA:
        beside.append(frame.words[first - 2])
    if frame.tags[stop : stop + 1] == Tag.COMMA:
        behind = _DESCRIPTION.match(frame.tags, stop + 1)
        beside += frame.words[stop + 1 : behind.end()] if behind else []
    return [word for word in beside if word in frame.lexicon.people.titles]


def without_titles(frame: Frame, first: int, stop: int) -> tuple[int, int]:
    """A run of capitalised words, cut to the name: no titles, jobs or adjectives before it, and no place after it."""
    people, adjectives = frame.lexicon.people, frame.lexicon.words.adjective_endings
    for i in range(first + 2, stop):
        if _ends_a_description(frame, i) and frame.words[i - 1] not in people.titles:
            stop = i  # "Ann Lee of York"
            break
    for i in range(stop - 1, first - 1, -1):
        word = frame.words[i]
        full = stop - i - 1 == _FULL_NAME and _is_full_name(frame, i + 1, stop)
        job = full and (word in people.described or (i == first and _only_begins_a_sentence(frame, i)))
        if job or word in people.titles or word.endswith(adjectives) or _ends_a_description(frame, i):
            return i + 1, stop
    return first, stop


def _only_begins_a_sentence(frame: Frame, i: int) -> bool:
    """Whether a word before a full name has its capital from the sentence: "Apparently Ann Lee", "Singer Ann Lee"."""
    if i and frame.tags[i - 1] not in _SENTENCE_ENDS:
        return False
    word = frame.words[i].rpartition("-")[2]
    lexicon = frame.lexicon
    common = word in lexicon.people.titles or lexicon.vocabulary.is_common(word, "nar")
    return common and without_accents(word) not in lexicon.names.given


def _is_full_name(frame: Frame, first: int, stop: int) -> bool:
    return frame.tags[first:stop] == _TWO_NAMES and frame.words[stop - 1] not in frame.lexicon.people.bodies


def _ends_a_description(frame: Frame, place: int) -> bool:
    """Whether "of" separates a description from a name, as it does not in "Ministry of Transport"."""
    return frame.tags[place] == Tag.OF and frame.words[place - 1] not in frame.lexicon.people.bodies


def apposed(people: People, frame: Frame, stop: int) -> str | None:
    """The full name in commas after a description that stops at ``stop``: "its secretary, Ann Lee, said"."""
    run = _NAME.match(frame.tags, stop + 1) if frame.tags[stop : stop + 1] == Tag.COMMA else None
    if run is None or frame.tags[run.end() : run.end() + 1] not in _BEHIND_NAME:
        return None
    first, last = without_titles(frame, run.start(), run.end())
    given = last - first == 1 and without_accents(frame.words[first]) in frame.lexicon.names.given
    kin = given and frame.words[stop - 1] in frame.lexicon.people.kin
    if (last - first < _FULL_NAME and not kin) or set(frame.words[first:last]) & frame.lexicon.people.bodies:
        return None
    return frame.span_of(first, last).of(people.text)
