"""Words that a writer printed with a mark of his own inside them: "[W]e", "stock[s]", "[he]’s", "f---ing", "----".

Such a word is one word, with the letters that it shows as its key. A letter that is not shown is never guessed at.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from functools import cache

from corpus.languages.lexicon import Lexicon
from corpus.text.fold import Word, keys
from corpus.text.patterns import one_of, pattern

HIDDEN = "_"  # stands in a key for the letters that the writer will not print
_TOUCHING = pattern(r"[\[\]]{1,2}['’]?|['’][\[\]]")
_LETTER = r"[^\W\d_]"
_LETTERS = pattern(rf"{_LETTER}+(?:['’.]{_LETTER}+)*")
_MAYBE_MARKED = pattern(r"[\[\]*]|--")  # most texts have none of these
_NOTE = 120  # code points that what stands in brackets runs to
_COVER = pattern(r"[*-]+")
_SQUARE = pattern(r"[\[\]]")


@cache
def _mask(language: Lexicon) -> re.Pattern[str]:
    """ "f---ing", "f**k", "s--t"; a bare "----" only after a space, where it is no rule across the page."""
    ending, alone = one_of(language.spellings.endings_of_oaths), language.spellings.one_letter_words
    return re.compile(
        rf"(?<![\w*.'’-])(?:{_LETTER}{{1,12}}(?:\*{{2,}}|-{{3,}}){ending}?|{_LETTER}{{1,2}}\*{_LETTER}{{1,6}}"
        rf"|[^\W\d_{alone}{alone.upper()}]--{ending})(?![\w*-])"
        r"|(?<=[ \u00a0])(?:\*{3,}|-{4,})(?![\w*-])",
        re.IGNORECASE,
    )


def read_marked(
    text: str, words: Sequence[Word], start: int, end: int, language: Lexicon
) -> tuple[list[Word], list[Word]]:
    """The words of ``text[start:end]``, those that a mark cuts made one again, and which of them a mark touches."""
    if not _MAYBE_MARKED.search(text, start, end):
        return list(words), []
    masks = [
        Word(mask.start(), mask.end(), _COVER.sub(HIDDEN, mask.group().lower()))
        for mask in _mask(language).finditer(text, start, end)
    ]
    whole, touched = list[Word](), list[Word]()
    for word, is_cut in _joined(text, _outside(words, masks)):
        shown = _with_brackets(text, word) if is_cut else word
        whole.append(shown)
        touched += [shown] * is_cut
    return sorted([*whole, *masks]), [*touched, *masks]


def _outside(words: Iterable[Word], masks: Sequence[Word]) -> list[Word]:
    starts = [mask.start for mask in masks]
    before = ((word, bisect_right(starts, word.start) - 1) for word in words)
    return [word for word, at in before if at < 0 or word.start >= masks[at].end]


def _joined(text: str, words: Iterable[Word]) -> list[tuple[Word, bool]]:
    """The words, with the letters on both sides of a bracket in one, and whether each is such a word."""
    whole, cut = list[tuple[Word, bool]](), list[Word]()
    for word in words:
        if cut and not _is_cut(text, cut[-1], word, is_cut=len(cut) > 1):
            whole += _as_one(text, cut)
            cut.clear()
        cut.append(word)
    return [*whole, *_as_one(text, cut)]


def _as_one(text: str, parts: Sequence[Word]) -> list[tuple[Word, bool]]:
    """The word that its parts make, and whether it is one whose letters brackets part. They stay what they are where
    they make none, as "a.a[b" does: no text has a word "a.ab"."""
    if len(parts) > 1:
        start, end = parts[0].start, parts[-1].end
        read = keys(_SQUARE.sub("", text[start:end]))
        if len(read) == 1:
            return [(Word(start, end, read[0]), True)]
    return [(part, False) for part in parts]


def _with_brackets(text: str, word: Word) -> Word:
    """The word with the bracket that opens before its first letter or closes behind its last."""
    printed = text[word.start : word.end]
    opens = (
        "[" not in printed[: max(printed.find("]"), 0)] and "]" in printed and text[word.start - 1 : word.start] == "["
    )
    closes = printed.rfind("[") > printed.rfind("]") and text[word.end : word.end + 1] == "]"
    return Word(word.start - opens, word.end + closes, word.key)


def _is_cut(text: str, before: Word, word: Word, *, is_cut: bool) -> bool:
    """Whether a bracket opens or closes between two words that no space parts. A number is a note: "the pier[1]".

    ``is_cut``: the first of them is the last part of a word that is cut already.
    """
    if not _TOUCHING.fullmatch(text, before.end, word.start):
        return False
    sides = (text[one.start : one.end] for one in ((word,) if is_cut else (before, word)))
    return all(_LETTERS.fullmatch(side) or not {"[", "]"}.isdisjoint(side) for side in sides)


def is_in_brackets(text: str, word: Word) -> bool:
    """Whether a word stands in square brackets."""
    opened = text.rfind("[", max(0, word.start - _NOTE), word.start)
    return opened >= 0 and "]" not in text[opened : word.start] and "]" in text[word.end : word.end + _NOTE]


def shown_letters(printed: str) -> str:
    """The letters of a printed word that stand outside its brackets, the key of each stretch: "stock[s]" is "stock"."""
    return re.sub(r"^[^\[\]]*\]|\[[^\[\]]*\]|\[[^\[\]]*$", "", printed).lower().replace("’", "'")
