"""From mention to name: the fullest form that the text has, without titles; pronouns to the person they stand for."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence

from corpus.document import Mention as Named
from corpus.document import Speaker
from corpus.languages.lexicon import Lexicon
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention, phrase_back
from corpus.quotations.grammar.tags import NOUNS, Tag, any_of, tag_pattern
from corpus.quotations.people.who_is_named import Appearance, People, apposed, without_titles

_TWO_WORDS = 2
_PRONOUNS = any_of("pronoun object_pronoun relative that")
_ENDS_HEAD = any_of("prepositions relative comma opening")
# "Ann Lee and her son Tom Lee"
_SEVERAL = tag_pattern("[nouns comma and prepositions determiner possessive]+")
# "the Center for Harbour Research"
_NAME_WITH_PURPOSE = tag_pattern("determiner name+ preposition name+")
_IN_NAME = any_of("name joiner of")
_BEFORE_RELATIVE = any_of("comma adverb")


def speaker_of(people: People, frame: Frame, mention: Mention, before: Sequence[Speaker]) -> Speaker:
    """The speaker that a mention stands for."""
    span = frame.span_of(mention.first, mention.stop)
    here = Named(span.of(people.text), span)
    first, stop = mention.first, mention.stop
    word = frame.words[first]
    if mention.how == "role":
        return Speaker(here.text.rstrip("."), here, described=True)
    if stop - first == 1 and (frame.tags[first] in _PRONOUNS or word in frame.lexicon.words.possessives):
        role = _role_before(people, frame, mention, before)
        if role is not None:
            return Speaker(role, here, described=True)
        name = _antecedent(people, frame, mention, before)
        return Speaker(name or _lowered(frame.lexicon, here.text), here)
    name = _of_role(people, frame, first, stop) or _name_of(people, frame, first, stop)
    if name is not None:
        return Speaker(_without_capitals(people, name) if mention.how == "label" else name, here)
    beside = apposed(people, frame, stop)
    if beside is not None:
        return Speaker(beside, here)
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
        (i for i in within if frame.tags[i] in _ENDS_HEAD or frame.words[i] in frame.lexicon.people.postpositives), stop
    )


def _name_of(people: People, frame: Frame, first: int, stop: int) -> str | None:
    """The name that a phrase ends with; None if it only describes, or names a body by a common noun."""
    joined = frame.tags[first:stop]
    if Tag.AND in joined and joined[-1] == Tag.NAME and _SEVERAL.fullmatch(joined):
        return None
    head = _head_stop(frame, first, stop)
    words = frame.lexicon.words
    if _NAME_WITH_PURPOSE.fullmatch(joined) and frame.words[head] in words.governed - words.places - words.senders:
        return _lowered(frame.lexicon, frame.span_of(first, stop).of(people.text))
    governs = head < stop and frame.tags[head] == Tag.OF and frame.tags[head - 1] == Tag.NAME
    if governs or frame.tags[head - 1] == Tag.OF:
        # Heads whose "of" belongs to the name: "Bank of York", "Secretary of State".
        known = frame.lexicon.people.bodies | frame.lexicon.people.titles
        head = stop if frame.words[head - 1] in known else head
    start = head
    while start > first and frame.tags[start - 1] in _IN_NAME:
        start -= 1
    begin, end = without_titles(frame, start, head)
    if begin >= end or frame.tags[end - 1] != Tag.NAME:
        return None
    if begin == first + 1 and frame.tags[first] == Tag.DETERMINER and end == stop:
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
    gender = words.genders[word]
    known = _person_before(people, frame, mention.first, gender, before)
    return known or _named_just_before(people, frame, mention.first, gender, doubtful=True)


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
    while last > 0 and frame.tags[last] in _BEFORE_RELATIVE:
        last -= 1
    if last < 0 or frame.tags[last] not in NOUNS:
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
    named = _named_just_before(people, frame, at, gender)
    if named is not None:
        return named
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


def _named_just_before(people: People, frame: Frame, at: int, gender: str, *, doubtful: bool = False) -> str | None:
    """The one person of the sentence before, who may do nothing in it: "The paper misquoted Ann Lee. She said …"."""
    stop = frame.sentence_start(at)
    start = frame.sentence_start(max(0, stop - 2))
    there = [one for one in people.appearances[people.numbers[id(frame)]] if start <= one.first < stop]
    fitting = {_fits(people, one.name, gender, doubtful=doubtful) for one in there} - {None}
    return fitting.pop() if len(fitting) == 1 else None


def _place(appearance: Appearance) -> int:
    return appearance.first


def _fits(people: People, name: str, gender: str, *, doubtful: bool = False) -> str | None:
    """The full name, if it may be a person of that gender; ``doubtful``: even if one pronoun speaks against it."""
    full = people.fullest(name, gender)
    shown = people.gender(full)
    person = (
        full.rpartition(" ")[2][:1].isupper()
        and full.split()[0] not in people.lexicon.words.determiners
        and ((shown is not None and not doubtful) or " " in full or name in people.by_last)
    )
    bodies = any(word.lower() in people.lexicon.people.bodies for word in full.split())
    agrees = shown in (gender, None) or (doubtful and people.genders[full].total() == 1)
    return full if person and not bodies and agrees else None
