"""What a source says around the quoted words: that its speaker quotes somebody else there, that they are translated.

Read from the excerpt alone, so that no document is loaded for it, and only where the marks next to the words are plain.
"""

import re

from checker.comparison.edits import Comparison
from corpus.text.patterns import pattern

_AROUND = 300  # code points on either side
_INTRODUCTION = 6  # words before a mark that say whose words follow
_OWN = frozenset("i i'm i've i'd i'll we we're we've we'd".split())
# What stands on the other side of the edge of the text is not seen, and taken to be a word.
_DOUBLE = pattern(r"(?P<opens>“|(?<![^\s(\[—–-])\"(?!\s))|(?P<closes>”|(?<!\s)\"(?!\w))")
_SINGLE = pattern(r"(?P<opens>‘|(?<![^\s(\[—–“\"-])'(?=\w|$))|(?P<closes>(?<![^\w.,!?…])[’'](?!\w))|(?P<edge>[“”\"])")
_LANGUAGES = frozenset(
    "Albanian Arabic Armenian Bengali Bulgarian Cantonese Chinese Croatian Czech Danish Dari Dutch Estonian Farsi "
    "Finnish French Georgian German Greek Hebrew Hindi Hungarian Indonesian Italian Japanese Korean Latvian Lithuanian "
    "Malay Mandarin Norwegian Pashto Persian Polish Portuguese Punjabi Romanian Russian Serbian Slovak Spanish Swahili "
    "Swedish Tamil Thai Tibetan Turkish Ukrainian Urdu Uzbek Vietnamese Welsh".split()
)
_TRANSLATED = pattern(
    r"\b(?:through|via|with) (?:an? |his |her |their )?(?:interpreter|translator)\b"
    r"|\b(?:as |loosely |roughly )?translated (?:from|by|into|as)\b|\b(?:in|according to) an? (?:\w+ )?translation\b"
    r"|\b(?:said|says|speaking|spoke|told|wrote|tweeted|posted|added) (?:\w+ )?in (?P<language>[A-Z]\w+)"
)


def quoted_from(comparison: Comparison, *, in_turn: bool) -> bool:
    """Whether the words stand in marks inside the speaker's own words, and are not introduced as the speaker's."""
    before, after = _around(comparison)
    marks = _DOUBLE if in_turn else _SINGLE
    opening = next(reversed(list(marks.finditer(before))), None)
    closing = marks.search(after)
    if opening is None or closing is None or opening["opens"] is None or closing["closes"] is None:
        return False
    introduction = re.findall(r"[\w'’]+", before[: opening.start()])[-_INTRODUCTION:]
    return _OWN.isdisjoint(word.lower().replace("’", "'") for word in introduction)


def translation_note(comparison: Comparison) -> str:
    """The words of the source that tell that these are translated, or nothing."""
    before, after = _around(comparison)
    for text in (after, before):
        for found in _TRANSLATED.finditer(text):
            if found["language"] is None or found["language"] in _LANGUAGES:
                return found.group()
    return ""


def _around(comparison: Comparison) -> tuple[str, str]:
    """What stands before and after the words in their paragraph."""
    source, (first, last) = comparison.source, comparison.source_range
    start, end = source.words[first].start, source.words[last - 1].end
    before, after = source.text[max(0, start - _AROUND) : start], source.text[end : end + _AROUND]
    return before.rpartition("\n")[2], after.partition("\n")[0]
