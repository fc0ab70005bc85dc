"""From a mention to a name: the fullest form that the text has, without titles, and for a pronoun whoever it means.

A wrong name is worse than none: whatever the text itself does not settle stays as it is written.
"""

from bisect import bisect_left, bisect_right
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
# How far back whoever a pronoun means is looked for.
_NAMES_BACK = 60
_SENTENCES_BACK = 100
_SPEAKERS_BACK = 12
_THINGS_BACK = 3  # speakers before "it"
_PARAGRAPHS_BACK = 5
_PRONOUNS = any_of("pronoun object_pronoun relative that")
_ENDS_HEAD = any_of("prepositions relative comma opening")
# "Ann Lee and her son Tom Lee": several people, of whom no single name can be given.
_SEVERAL = tag_pattern("[nouns comma and prepositions determiner possessive]+")
# "the Center for Harbour Research": the phrase is a name as a whole.
_NAME_WITH_PURPOSE = tag_pattern("determiner name+ preposition name+")
_IN_NAME = any_of("name joiner of")
_BEFORE_RELATIVE = any_of("comma adverb")


def speaker_of(people: People, frame: Frame, mention: Mention, before: Sequence[Speaker]) -> Speaker:
    """The speaker that a mention stands for; ``before`` are the speakers of the quotations before it."""
    span = frame.span_of(mention.first, mention.stop)
    written = Named(span.of(people.text), span)
    first, stop = mention.first, mention.stop
    if mention.how == "role":
        return Speaker(written.text.rstrip("."), written, described=True)
    possessive = frame.words[first] in frame.lexicon.words.possessives
    if stop - first == 1 and (possessive or frame.tags[first] in _PRONOUNS):
        return _of_pronoun(people, frame, mention, before, written)
    name = _of_role(people, frame, first, stop) or _name_of(people, frame, first, stop)
    if name is not None:
        return Speaker(_without_capitals(people, name) if mention.how == "label" else name, written)
    name = apposed(people, frame, stop)
    if name is not None:
        return Speaker(name, written)
    return Speaker(_lowered(frame.lexicon, written.text), written, _is_described(frame, first, stop))


def _of_pronoun(people: People, frame: Frame, mention: Mention, before: Sequence[Speaker], written: Named) -> Speaker:
    """The speaker that a pronoun stands for, or the pronoun itself."""
    role = _role_before(people, frame, mention, before)
    if role is not None:
        return Speaker(role, written, described=True)
    name = _antecedent(people, frame, mention, before)
    return Speaker(name or _lowered(frame.lexicon, written.text), written)


def _of_role(people: People, frame: Frame, first: int, stop: int) -> str | None:
    """Whoever "the mayor" means, if the text calls exactly one person that."""
    definite = stop - first == _TWO_WORDS and frame.words[first] in frame.lexicon.words.definite
    named = people.roles.get(frame.words[first + 1], set()) if definite else set()
    return people.fullest(next(iter(named))) if len(named) == 1 else None


def _without_capitals(people: People, name: str) -> str:
    """The name of a label in capitals, as the text writes it elsewhere."""
    known = people.by_last.get(name.split()[-1].title(), Counter()) if name.isupper() else Counter()
    fitting = [full for full in known if full.casefold().endswith(name.casefold())]
    return max(fitting, key=lambda full: known[full], default=name)


def _head_stop(frame: Frame, first: int, stop: int) -> int:
    """Where the head of a phrase stops: before "of", "who", a comma or "familiar with"."""
    within = range(first + 1, stop)
    return next(
        (i for i in within if frame.tags[i] in _ENDS_HEAD or frame.words[i] in frame.lexicon.people.postpositives), stop
    )


def _name_of(people: People, frame: Frame, first: int, stop: int) -> str | None:
    """The name in a phrase, in its fullest form; None if the phrase only describes somebody."""
    joined = frame.tags[first:stop]
    if Tag.AND in joined and joined[-1] == Tag.NAME and _SEVERAL.fullmatch(joined):
        return None
    head = _head_stop(frame, first, stop)
    words = frame.lexicon.words
    if _NAME_WITH_PURPOSE.fullmatch(joined) and frame.words[head] in words.governed - words.places - words.senders:
        return _lowered(frame.lexicon, frame.span_of(first, stop).of(people.text))
    governs = head < stop and frame.tags[head] == Tag.OF and frame.tags[head - 1] == Tag.NAME
    if governs or frame.tags[head - 1] == Tag.OF:
        # "Bank of York", "Secretary of State": here "of" is part of the name.
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
    """A mention without the capital that it only has because it starts a sentence."""
    first = text.split(maxsplit=1)[0].lower() if text.strip() and not text[1:2].isupper() else ""
    common = first in lexicon.words.determiners or first in lexicon.people.quantifiers or first in lexicon.words.adverbs
    described = first in lexicon.people.described and not lexicon.grammar.capital_nouns
    return text[0].lower() + text[1:] if common or described else text


def _is_described(frame: Frame, first: int, stop: int) -> bool:
    """Whether a phrase describes a source instead of naming it: "a harbour official"."""
    head = _head_stop(frame, first, stop)
    return frame.words[head - 1] in frame.lexicon.people.described


def _antecedent(people: People, frame: Frame, mention: Mention, before: Sequence[Speaker]) -> str | None:
    """The name of whoever, or whatever, a pronoun stands for."""
    word = frame.words[mention.first].split("'")[0].split("’")[0]
    words = frame.lexicon.words
    if word in words.antecedents:
        return _relative(people, frame, mention.first)
    if word in words.neuter:
        things = (speaker.name for speaker in reversed(before[-_THINGS_BACK:]) if speaker.name not in people.genders)
        return next(things, None)
    if word not in words.genders:
        return None
    gender = words.genders[word]
    known = _person_before(people, frame, mention.first, gender, before)
    known = known or _named_just_before(people, frame, mention.first, gender, doubtful=True)
    return known or _only_one_named(people, frame, mention.first, gender)


def _role_before(people: People, frame: Frame, mention: Mention, before: Sequence[Speaker]) -> str | None:
    """Whoever "he" means after "The mayor's spokesman said": the last speaker, if a word shows that it is a man."""
    gender = frame.lexicon.words.genders.get(frame.words[mention.first])
    last = before[-1] if before else None
    if gender is None or last is None or not last.described or last.mention is None:
        return None
    start, stop = last.mention.span.start, frame.starts[mention.first]
    if not frame.span.start <= start < stop:
        return None
    named = people.appearances[people.numbers[id(frame)]]
    places = bisect_right(frame.starts, start), bisect_left(frame.starts, stop)
    since = (one for one in _between(named, *places) if one.acts)
    if any(_fits(people, one.name, gender) for one in since):
        return None  # somebody of that gender has acted since
    shown = {frame.lexicon.gender_of_title(word.lower()) for word in last.name.split()}
    return last.name if shown == {gender, None} else None


def _relative(people: People, frame: Frame, at: int) -> str | None:
    """The name, or the words, of the noun phrase before a relative pronoun."""
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
    """Whoever "he" at token ``at`` means.

    Somebody who acts before it in the paragraph, else the one person of the sentence before, else whoever has acted
    since the last speaker, else that speaker.
    """
    name = _actor_in_paragraph(people, frame, at, gender) or _named_just_before(people, frame, at, gender)
    if name is not None:
        return name
    recent = (speaker for speaker in reversed(before[-_SPEAKERS_BACK:]) if not speaker.described and speaker.mention)
    last = next((speaker for speaker in recent if _fits(people, speaker.name, gender)), None)
    spoke = last.mention.span.start if last and last.mention else -1
    return _actor_since(people, frame, spoke, gender) or (last.name if last else None)


def _actor_in_paragraph(people: People, frame: Frame, at: int, gender: str) -> str | None:
    """Who acts before token ``at``: in its own sentence the last one, in each sentence before it the first one."""
    seen = people.appearances[people.numbers[id(frame)]]
    passed = bisect_left(seen, at, key=_place)
    acting = [one for one in seen[max(0, passed - _NAMES_BACK) : passed] if one.acts]
    stop, sentences = at, 0
    while stop > 0 and acting and acting[0].first < stop and sentences < _SENTENCES_BACK:
        sentences += 1
        start = frame.sentence_start(stop - 1) if stop == at else frame.sentence_start(max(0, stop - 2))
        inside = [one for one in acting if start <= one.first < stop]
        names = (_fits(people, one.name, gender) for one in (reversed(inside) if stop == at else inside))
        name = next((name for name in names if name is not None), None)
        if name is not None or start >= stop:
            return name
        stop = start
    return None


def _actor_since(people: People, frame: Frame, spoke: int, gender: str) -> str | None:
    """Who acts in the paragraphs before, back to where somebody spoke last: of each paragraph the first one."""
    number = people.numbers[id(frame)]
    for earlier in range(number - 1, max(-1, number - 1 - _PARAGRAPHS_BACK), -1):
        if people.frames[earlier].span.start <= spoke:
            return None
        for one in people.appearances[earlier][:_NAMES_BACK]:
            name = _fits(people, one.name, gender) if one.acts else None
            if name is not None:
                return name
    return None


def _named_just_before(people: People, frame: Frame, at: int, gender: str, *, doubtful: bool = False) -> str | None:
    """The only person in the sentence before, acting or not: "The paper misquoted Ann Lee. She said …"."""
    stop = frame.sentence_start(at)
    start = frame.sentence_start(max(0, stop - 2))
    there = _between(people.appearances[people.numbers[id(frame)]], start, stop)
    fitting = {_fits(people, one.name, gender, doubtful=doubtful) for one in there} - {None}
    return fitting.pop() if len(fitting) == 1 else None


def _only_one_named(people: People, frame: Frame, at: int, gender: str) -> str | None:
    """The only person of a gender that the paragraph names before token ``at``, if the text shows that gender."""
    there = _between(people.appearances[people.numbers[id(frame)]], 0, at)[-_NAMES_BACK:]
    fitting = {_fits(people, one.name, gender) for one in there} - {None}
    only = fitting.pop() if len(fitting) == 1 else None
    return only if only is not None and people.gender(only) == gender else None


def _between(named: Sequence[Appearance], first: int, stop: int) -> Sequence[Appearance]:
    """Those from token ``first`` up to, not including, ``stop``."""
    return named[bisect_left(named, first, key=_place) : bisect_left(named, stop, key=_place)]


def _place(appearance: Appearance) -> int:
    return appearance.first


def _fits(people: People, name: str, gender: str, *, doubtful: bool = False) -> str | None:
    """The full form of a name if it can be a person of that gender; if ``doubtful``, even against a single pronoun."""
    full = people.fullest(name, gender)
    shown = people.gender(full)
    person = (
        full.rpartition(" ")[2][:1].isupper()
        and full.split()[0] not in people.lexicon.words.determiners
        and ((shown is not None and not doubtful) or " " in full or name in people.by_last)
    )
    bodies = any(word.lower() in people.lexicon.people.bodies for word in full.split())
    agrees = shown in (gender, None) or (doubtful and people.genders.get(full, Counter()).total() == 1)
    return full if person and not bodies and agrees else None
