"""What differs without a word being changed: a full stop turned question mark, a capital, a comma that changes sense.

Such a quotation is `equivalent`; what could still mislead a reader is named, at level info at most.
"""

import re
from collections.abc import Iterator

from checker.comparison.edits import Comparison
from checker.comparison.wording import Source, Wording
from checker.findings import Alteration
from corpus.spans import Span
from corpus.text.patterns import pattern

_STOPS = {".": "a full stop", "?": "a question mark", "!": "an exclamation mark"}
_STOP = pattern(r"^[\s'’”\"\])]*([.?!])")
_ANOTHER_WORD = "another word with a capital than without"
_MARKS = frozenset('”"»“')


def typography(comparison: Comparison) -> list[Alteration]:
    """The marks and capitals that differ, in order."""
    found, draft, source = list[Alteration](), comparison.draft, comparison.source
    for run in comparison.runs:
        is_same_before = True
        for at in range(run.length):
            mine, theirs = run.draft + at, run.source + at
            is_same = _printed(draft, mine) == _printed(source, theirs)
            if not (is_same and is_same_before):
                found += _of_word(comparison, mine, theirs, is_inside=at > 0)
            is_same_before = is_same
    return found


def _printed(side: Wording | Source, at: int) -> str:
    """A word, and what stands between it and the next."""
    following = side.words[at + 1].start if at + 1 < len(side.words) else len(side.text)
    return side.text[side.words[at].start : following]


def is_told(change: Alteration) -> bool:
    """Whether a change of typography is one to tell a reader of: a sentence stated that was asked, or the like."""
    return change.kind == "punctuation" and change.draft in _STOPS and change.source in _STOPS


def words_by_capital(comparison: Comparison) -> list[Alteration]:
    """Where a capital, or the want of one, makes another word than the source has."""
    if comparison.language.spellings.told_by_capital.isdisjoint(comparison.draft.keys):
        return []
    return [one for one in typography(comparison) if one.kind == "case" and one.note]


def _of_word(comparison: Comparison, mine: int, theirs: int, *, is_inside: bool) -> Iterator[Alteration]:
    draft, source = comparison.draft, comparison.source
    if is_inside:
        yield from _case(draft, source, mine, theirs)
        yield from _comma(draft, source, mine, theirs)
    yield from _stop(draft, source, mine, theirs)


def _stop(draft: Wording, source: Source, mine: int, theirs: int) -> Iterator[Alteration]:
    ends = _STOP.match(_after(draft, mine)), _STOP.match(_after(source, theirs))
    if ends[0] is None or ends[1] is None or ends[0][1] == ends[1][1]:
        return
    if _is_the_writers(ends[0][0]):
        return
    marks = ends[0][1], ends[1][1]
    starts = draft.words[mine].end + ends[0].start(1), source.words[theirs].end + ends[1].start(1) + source.offset
    note = f"{_STOPS[marks[0]]} for {_STOPS[marks[1]]}"
    yield Alteration("punctuation", *marks, Span(starts[0], starts[0] + 1), Span(starts[1], starts[1] + 1), note)


def _is_the_writers(ending: str) -> bool:
    """Whether a stop stands behind a closing mark: "Did she say “we sail”?" asks, she did not."""
    return ending.endswith(("?", "!")) and not _MARKS.isdisjoint(ending.rpartition("\n")[2])


def _case(draft: Wording, source: Source, mine: int, theirs: int) -> Iterator[Alteration]:
    """A capital inside a sentence on both sides; words set in capitals are no names."""
    shown = draft.shown(mine, mine + 1), source.shown(theirs, theirs + 1)
    if shown[0][:1].isupper() == shown[1][:1].isupper() or any(word.isupper() and len(word) > 1 for word in shown):
        return
    if draft.words[mine].key in source.language.spellings.always_capital:
        return
    if any(_begins(side, at) for side, at in ((draft, mine), (source, theirs))):
        return
    told = draft.words[mine].key in source.language.spellings.told_by_capital
    note = _ANOTHER_WORD if told and not draft.text.islower() and not source.text.islower() else ""
    yield Alteration("case", *shown, Span(*draft.words[mine][:2]), source.place(theirs, theirs + 1), note)


def _comma(draft: Wording, source: Source, mine: int, theirs: int) -> Iterator[Alteration]:
    # Before some words a comma tells all from some, or what a denial reaches to: "the pilots, who are drunk".
    if draft.words[mine].key not in source.language.spellings.turned_by_a_comma:
        return
    commas = ["," in _after(side, at - 1) for side, at in ((draft, mine), (source, theirs))]
    if commas[0] != commas[1]:
        shown = draft.shown(mine, mine + 1), source.shown(theirs, theirs + 1)
        note = "a comma put before it" if commas[0] else "the comma before it left out"
        yield Alteration("punctuation", *shown, Span(*draft.words[mine][:2]), source.place(theirs, theirs + 1), note)


def _begins(side: Wording | Source, at: int) -> bool:
    """Whether a word begins a sentence, or what stands in marks."""
    return re.search(r"[.?!:\n“\"‘(\[]", _after(side, at - 1)) is not None


def _after(side: Wording | Source, at: int) -> str:
    """What stands between word ``at`` and the next, or the end."""
    following = side.words[at + 1].start if at + 1 < len(side.words) else len(side.text)
    return side.text[side.words[at].end : following]
