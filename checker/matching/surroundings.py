"""What a source says around the quoted words: that its speaker quotes somebody else there, that they are translated.

Read from the excerpt alone, so that no document is loaded for it, and only where the marks next to the words are plain.
"""

import re
from functools import cache

from checker.comparison.edits import Comparison
from corpus.languages.lexicon import Lexicon
from corpus.text.patterns import pattern

_AROUND = 300  # code points on either side
_INTRODUCTION = 6  # words before a mark that say whose words follow
_WORD = pattern(r"[\w'’]+")


def quoted_from(comparison: Comparison, *, in_turn: bool) -> bool:
    """Whether the words stand in marks inside the speaker's own words, and are not introduced as the speaker's."""
    before, after = _around(comparison)
    language = comparison.language
    marks = _marks(language) if in_turn else _inner_marks(language)
    opening = next(reversed(list(marks.finditer(before))), None)
    closing = marks.search(after)
    if opening is None or closing is None or opening["opens"] is None or closing["closes"] is None:
        return False
    introduction = _WORD.findall(before[: opening.start()])[-_INTRODUCTION:]
    return language.framing.first_person.isdisjoint(word.lower().replace("’", "'") for word in introduction)


@cache
def _marks(language: Lexicon) -> re.Pattern[str]:
    """Whatever opens or closes a quotation. Beyond the edge of what is read, a word is taken to stand."""
    opens, closes = language.framing.marks
    straight = r"(?<![^\s(\[—–-])\"(?!\s)", r"(?<!\s)\"(?!\w)"
    return re.compile(rf"(?P<opens>[{opens}]|{straight[0]})|(?P<closes>[{closes}]|{straight[1]})")


@cache
def _inner_marks(language: Lexicon) -> re.Pattern[str]:
    """The same inside a quotation, whose own marks are an ``edge``."""
    (opens, closes), (before, behind) = language.framing.inner_marks, language.framing.marks
    return re.compile(
        rf"(?P<opens>[{opens}]|(?<![^\s(\[—–{before}\"-])'(?=\w|$))"
        rf"|(?P<closes>(?<![^\w.,!?…])[{closes}'](?!\w))|(?P<edge>[{before}{behind}\"])"
    )


def translation_note(comparison: Comparison) -> str:
    """The words of the source that tell that these are translated, or nothing."""
    before, after = _around(comparison)
    framing = comparison.language.framing
    for text in (after, before):
        for found in framing.translated.finditer(text):
            if found["language"] is None or found["language"].lower() in framing.languages:
                return found.group()
    return ""


def _around(comparison: Comparison) -> tuple[str, str]:
    """What stands before and after the words in their paragraph."""
    source, (first, last) = comparison.source, comparison.source_range
    start, end = source.words[first].start, source.words[last - 1].end
    before, after = source.text[max(0, start - _AROUND) : start], source.text[end : end + _AROUND]
    return before.rpartition("\n")[2], after.partition("\n")[0]
