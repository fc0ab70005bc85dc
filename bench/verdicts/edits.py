"""Edits of letters, signs, spaces and places: with ``mutations``, all that can be done to a quotation.

As there, a function only proposes: ``strict`` decides whether the words are changed at all.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import astuple
from functools import partial
from random import Random

from bench.verdicts.archive import Archive, Stretch
from bench.verdicts.mutations import CHANGED, HONEST, Mutation
from bench.verdicts.word_lists import FILLERS, FUNCTION_WORDS
from corpus.document import Document
from corpus.spans import Span
from corpus.text.fold import Word

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_LOOK_ALIKE = str.maketrans("aceiopsxyABEHKMOPTX1l0", "асеіорѕхуАВЕНКМОРТХlI" + "O")
_FULL_WIDTH = str.maketrans(
    {letter: chr(ord(letter) + 0xFEE0) for letter in _LETTERS + _LETTERS.upper() + "0123456789"}
)
_ACCENTS = "\u0300\u0301\u0302\u0303\u0308\u030a\u0327\u0328\u0336\u0338\u20d2"
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹½¼¾₂ªº"
_SIGNS = ("%", "‰", "‱", "°", "+", "$", "€", "£", "¥", "&", "§", "™", "×", "′", "″", "^", "~", "½")
_DIGITS = ("5", " 5", ".5", " .5", " -5", " −5", " –.5", " ‘-5’", " −$5", "0", ",000", "%5")
_MINUSES = ("-", "–", "—", "‐", "‒", "−", "﹣", "－", "‘-", "-$", "-.", "…-", "\u200b-", "(-", "~", "±")
_BETWEEN_DIGITS = ("/", "*", "·", ":", ".", "⁄", "⁒", " ", "x", "'", ",", ".\u200b", "^")
_PREFIXES = ("un", "in", "dis", "non", "anti", "re", "mis", "un-", "non-")
_ENDINGS = ("s", "ed", "ing", "n't", "n’t", "'s", "er", "ly", "less", "'d", "’ll")
_JOINTS = ("", "\u200b", "\u200d", "\u2060", "\u00ad", "\ufeff", "\u180e", "\u2064")
_CUTS = (" ", "\u00a0", "-", "‑", "/", "\u2009", "\n", "_", "·", "–", ".", ",", "|")
_ADDED = (*sorted(FUNCTION_WORDS), *sorted(FILLERS), "not", "never", "n't", "[not]", "(never)", "allegedly", "only")
_STRAY = ('"', "”", "“", "''", "’", "‘", "«", "″", "'")
_MARKS = re.compile('["“”«»„]')
_SEVERAL = 0.25  # share of the quotations that are changed more than once
_TYPESET = 0.3  # share that is printed in another typography besides


def _in_a_word(change: Callable[[Random, str], str], chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    text, word = stretch.text, chance.choice(stretch.words)
    return text[: word.start] + change(chance, text[word.start : word.end]) + text[word.end :]


def _at(change: Callable[[Random, str, int], str]) -> Mutation:
    """A change at one character of a word."""
    return partial(_in_a_word, lambda chance, raw: change(chance, raw, chance.randrange(len(raw))))


def _with(before: Sequence[str], after: Sequence[str]) -> Mutation:
    """Something put in front of a word, or behind it."""

    def change(chance: Random, raw: str) -> str:
        return chance.choice([*(each + raw for each in before), *(raw + each for each in after)])

    return partial(_in_a_word, change)


def _of_a_number(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """A minus, another grouping, a sign between the digits, a digit more or less."""
    numbers = [word for word in stretch.words if word.key[0].isdigit()]
    if not numbers:
        return None
    text, word = stretch.text, chance.choice(numbers)
    raw = text[word.start : word.end]
    at = chance.randrange(len(raw))
    between = raw[:at] + chance.choice(_BETWEEN_DIGITS) + raw[at:]
    ways = chance.choice(_MINUSES) + raw, between, raw[:at] + raw[at + 1 :], raw[:at] + "0" + raw[at:], raw + "k"
    return text[: word.start] + chance.choice(ways) + text[word.end :]


def _space(ways: Sequence[str], chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """What stands between two words gone, or an invisible character instead."""
    found = stretch.words
    at = chance.randrange(len(found) - 1)
    return stretch.text[: found[at].end] + chance.choice(ways) + stretch.text[found[at + 1].start :]


def _added(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """A small word put in anywhere, before the first and behind the last too."""
    spots = [0, *(word.end for word in stretch.words)]
    at, word = chance.choice(spots), chance.choice(_ADDED)
    return f"{stretch.text[:at]} {word} {stretch.text[at:]}".strip()


def _dropped(by: str, chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """Any words inside left out, whatever they are."""
    found = stretch.words
    first = chance.randrange(1, len(found) - 1)
    last = min(len(found) - 1, first + chance.choice((1, 1, 1, 2, 3, 6)))
    return stretch.text[: found[first].start] + by + stretch.text[found[last].start :]


def _moved(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """A word or a phrase taken out and put in somewhere else."""
    found, text = stretch.words, stretch.text
    first = chance.randrange(len(found))
    last = min(len(found), first + chance.choice((1, 1, 2, 3, 5)))
    phrase = text[found[first].start : found[last - 1].end]
    others = [word.end for at, word in enumerate(found) if not first - 1 <= at < last]
    if not others:
        return None
    at = chance.choice(others)
    parts = sorted([(found[first].start, found[last - 1].end, ""), (at, at, f" {phrase}")], reverse=True)
    for start, end, by in parts:
        text = text[:start] + by + text[end:]
    return text


def _run_on(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """The words on either side in the document taken in too, without their marks: its report, another's turn."""
    text, more, (start, end) = stretch.document.text, chance.randint(8, 200), astuple(stretch.span)
    before, after = chance.choice(((more, 0), (0, more)))
    return _MARKS.sub("", text[max(0, start - before) : end + after])


def _joined(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """Two quotations of one document one after the other, whole, with no mark between."""
    other = archive.draw(chance, document=stretch.document.id)
    return f"{stretch.text} {other.text}" if other and not other.span.overlap(stretch.span) else None


def _replaced(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """Any word for any other of the corpus or of the grammar."""
    by = chance.choice(archive.content or _ADDED) if chance.random() < 0.5 else chance.choice(_ADDED)
    return _in_a_word(lambda _, raw: by.capitalize() if raw[0].isupper() else by, chance, stretch, archive)


def _behind_a_stray_mark(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """A quotation mark too many, and behind it a word changed: a reader of marks must not stop there."""
    found = stretch.words
    at = chance.randrange(1, len(found) - 1)
    changed: Word = found[chance.randrange(at, len(found))]
    space, mark = chance.choice((("", " "), (" ", ""), ("", ""), ("", ", "))), chance.choice(_STRAY)
    text, end = stretch.text, found[at - 1].end
    tail = text[found[at].start : changed.start] + chance.choice(_ADDED) + text[changed.end :]
    return text[:end] + space[0] + mark + (space[1] or " ") + tail


EDITS: dict[str, Mutation] = {
    **CHANGED,
    "letter-dropped": _at(lambda chance, raw, at: raw[:at] + raw[at + 1 :]),
    "letter-doubled": _at(lambda chance, raw, at: raw[:at] + raw[at] + raw[at:]),
    "letter-replaced": _at(lambda chance, raw, at: raw[:at] + chance.choice(_LETTERS) + raw[at + 1 :]),
    "letters-swapped": _at(lambda chance, raw, at: raw[:at] + raw[at : at + 2][::-1] + raw[at + 2 :]),
    "look-alike": partial(_in_a_word, lambda chance, raw: raw.translate(_LOOK_ALIKE)),
    "full-width": partial(_in_a_word, lambda chance, raw: raw.translate(_FULL_WIDTH)),
    "accent": _at(lambda chance, raw, at: raw[: at + 1] + chance.choice(_ACCENTS) + raw[at + 1 :]),
    "raised": _with(_RAISED, _RAISED),
    "abbreviated": partial(_in_a_word, lambda chance, raw: chance.choice((raw.upper(), ".".join(raw) + "."))),
    "ending": _with(_PREFIXES, _ENDINGS),
    "sign": _with(_SIGNS, _SIGNS),
    "digit": _with((), _DIGITS),
    "number-touched": _of_a_number,
    "apostrophe": _at(
        lambda chance, raw, at: raw.replace("’", "").replace("'", "") if at % 2 else f"{raw[:at]}’{raw[at:]}"
    ),
    "word-cut": _at(lambda chance, raw, at: raw[:at] + chance.choice(_CUTS) + raw[at:]),
    "words-joined": partial(_space, _JOINTS),
    "words-linked": partial(_space, ("/", "·", "'", "’", ".", "_", "…", "@", "&", "+")),
    "added": _added,
    "dropped": partial(_dropped, ""),
    "dropped-marked": partial(_dropped, "… "),
    "replaced": _replaced,
    "moved": _moved,
    "run-on": _run_on,
    "joined": _joined,
    "stray-mark": _behind_a_stray_mark,
}


def edited(kind: str, chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """The quotation with an edit of one kind; now and then with more of any kind, or in another typography."""
    text = EDITS[kind](chance, stretch, archive)
    while text and chance.random() < _SEVERAL:
        text = _again(chance.choice(list(EDITS.values())), chance, text, stretch, archive) or text
    if text and chance.random() < _TYPESET:
        text = _again(HONEST["verbatim"], chance, text, stretch, archive)
    return text


def _again(change: Mutation, chance: Random, text: str, stretch: Stretch, archive: Archive) -> str | None:
    """Another change of a text that is changed already."""
    draft = Stretch(Document(id=stretch.document.id, text=text), Span(0, len(text)), stretch.speaker)
    return change(chance, draft, archive) if len(draft.words) > 3 else None
