"""The day on which words were said, where the text gives one next to the report verb.

A day is worked out from the day of publication, and lies on or before it. Without that day, or in doubt, there is none.
"""

from datetime import date, timedelta

from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.tags import Tag, any_of
from corpus.quotations.speech.rule_answers import Attribution

# What may stand between a report verb and its day: hearers, places, adverbs, but no other verb and no words said.
_SETTING = any_of("phrase_openers object_pronoun prepositions number adverbials possessive joiner comma")
_OPENING = any_of("preposition adverbials determiner number noun")
_OPENS = any_of("preposition adverbials")
_FAR = 16  # tokens


def day_said(attribution: Attribution, published: date | None) -> str | None:
    """The day in ISO 8601: "told reporters in York on Thursday", "on 3 May she said", "the mayor yesterday said"."""
    cue, frame = attribution.cue, attribution.cue_frame
    if published is None or cue is None or cue.form == "label":
        return None
    stop, high = cue.stop, min(len(frame), cue.stop + _FAR)
    content = next((span.start for span in attribution.spans if span.start >= frame.ends[cue.stop - 1]), None)
    while stop < high and frame.tags[stop] in _SETTING and (content is None or frame.starts[stop] < content):
        stop += 1
    low = frame.sentence_start(cue.first)
    opening = low
    while opening < cue.first and frame.tags[opening] in _OPENING and frame.tags[low] in _OPENS:
        opening += 1
    between = attribution.mention.stop if attribution.mention and attribution.mention_frame is frame else cue.first
    # After the verb, between its subject and it, and at the start of the sentence: the nearest day counts.
    for first, last in ((cue.stop, stop), (between, cue.first), (low, opening)):
        for i in range(first, last):
            day = _day(frame, i, published)
            if day is not None:
                return day.isoformat()
    return None


def _day(frame: Frame, i: int, published: date) -> date | None:
    """The day that token ``i`` names, if it names one."""
    word, before = frame.words[i], frame.words[i - 1] if i else ""
    words = frame.lexicon.words
    if word in words.days_ago:
        return _before(published, words.days_ago[word])
    if word in words.months:
        return _dated(frame, i, published)
    if word not in words.weekdays or before in words.coming or _is_dated(frame, i):
        return None
    # "last Friday", in a text of a Friday, is a week ago; "Friday" alone is today.
    past = (published.weekday() - words.weekdays[word]) % 7
    return _before(published, past or 7 * (before in words.last))


def _before(published: date, days: int) -> date | None:
    """That many days earlier, unless that is before the calendar starts."""
    return published - timedelta(days) if published.toordinal() > days else None


def _is_dated(frame: Frame, i: int) -> bool:
    """Whether a weekday is followed by its date, which says more: "Thursday, May 3"."""
    months = frame.lexicon.words.months.keys()
    return not months.isdisjoint(frame.words[i + 1 : i + 4]) and Tag.NUMBER in frame.tags[i + 1 : i + 4]


def _dated(frame: Frame, month: int, published: date) -> date | None:
    """The day of "May 3", "3 May" or "May 3, 2019"; without a year, the last such day up to publication."""
    after, before = frame.words[month + 1 : month + 2], frame.words[max(0, month - 1) : month]
    days = (_day_of_month(frame, word) for word in (*after, *before))
    number = next((day for day in days if day is not None), None)
    if number is None:
        return None
    near = [word for word in frame.words[month + 1 : month + 4] if len(word) == 4 and word.isdecimal()]
    for year in map(int, near[:1] or (published.year, published.year - 1)):
        try:
            day = date(year, frame.lexicon.words.months[frame.words[month]], number)
        except ValueError:
            continue  # "June 31", or February 29 in another year
        if day <= published:
            return day
    return None


def _day_of_month(frame: Frame, word: str) -> int | None:
    """The number of a day: 3, of "3" or "3rd"."""
    ending = next((ending for ending in frame.lexicon.words.ordinals if word.endswith(ending)), "")
    number = word.removesuffix(ending)
    return int(number) if number.isascii() and number.isdecimal() and 1 <= len(number) <= 2 else None
