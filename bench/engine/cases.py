"""Quotations that an archive has, and what happens to them on the way into a draft: eight kinds of damage."""

from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import NamedTuple

from bench.engine.text import Language, Line
from corpus.spans import Span
from corpus.text.fold import keys
from corpus.text.passages import blocks

LENGTHS = (8, 40)  # words of a quotation
SHARE = 0.15  # of its words that one kind of damage touches
_TELLING = 12  # words of their own that a quotation over several blocks has at least
Damage = Callable[[list[str], Random, Language], list[str]]


class Case(NamedTuple):
    """A quotation as it is asked for, and where it is from."""

    kind: str
    quote: str
    source: str
    document: str
    span: Span
    speaker: str | None


def changed(words: list[str], chance: Random, language: Language) -> list[str]:
    for at in _some(words, chance):
        words[at] = language.some(chance, 1)[0]
    return words


def dropped(words: list[str], chance: Random, language: Language) -> list[str]:
    gone = set(_some(words, chance))
    return [word for at, word in enumerate(words) if at not in gone]


def inserted(words: list[str], chance: Random, language: Language) -> list[str]:
    for at in sorted(_some(words, chance), reverse=True):
        words.insert(at, language.some(chance, 1)[0])
    return words


def typos(words: list[str], chance: Random, language: Language) -> list[str]:
    """A letter left out, doubled or swapped with the next."""
    for at in _some([word if len(word) > 3 else "" for word in words], chance):
        word, place = words[at], chance.randrange(len(words[at]) - 1)
        middle = chance.choice(("", word[place] * 2, word[place + 1] + word[place]))
        words[at] = word[:place] + middle + word[place + (2 if len(middle) == 2 and middle[0] != middle[1] else 1) :]
    return words


def truncated(words: list[str], chance: Random, language: Language) -> list[str]:
    """Cut at both ends, no shorter than six words."""
    kept = max(6, round(len(words) * chance.uniform(0.4, 0.8)))
    start = chance.randint(0, max(0, len(words) - kept))
    return words[start : start + kept]


def punctuation(words: list[str], chance: Random, language: Language) -> list[str]:
    """Other marks, other case."""
    return [chance.choice((word.strip(".,?").lower(), word.upper(), word + ",", f"'{word}'", word)) for word in words]


def elided(words: list[str], chance: Random, language: Language) -> list[str]:
    """A stretch left out, and marked."""
    if len(words) < 10:
        return words
    start = chance.randint(4, len(words) - 6)
    return [*words[:start], "…", *words[start + chance.randint(1, len(words) - start - 4) :]]


def swapped(words: list[str], chance: Random, language: Language) -> list[str]:
    """Neighbours in the wrong order."""
    for at in _some(words[:-1], chance):
        words[at], words[at + 1] = words[at + 1], words[at]
    return words


def together(words: list[str], chance: Random, language: Language) -> list[str]:
    """Three of the eight, one after the other."""
    for damage in chance.sample(DAMAGES[:-1], 3):
        words = damage(words, chance, language)
    return words


DAMAGES: tuple[Damage, ...] = (changed, dropped, inserted, typos, truncated, punctuation, elided, swapped, together)


def _some(words: Sequence[str], chance: Random) -> list[int]:
    able = [at for at, word in enumerate(words) if word]
    return chance.sample(able, min(len(able), max(1, round(SHARE * len(words)))))


def damaged(line: Line, language: Language, chance: Random) -> Iterator[Case]:
    """One case of each kind, from stretches of a document."""
    whole = [block for block in _blocks(line) if len(block.text.split()) >= 2 * LENGTHS[0]]
    for damage in DAMAGES if whole else ():
        stretch = chance.choice(whole)
        words = stretch.text.split()
        count = chance.randint(LENGTHS[0], min(LENGTHS[1], len(words)))
        start = chance.randint(0, len(words) - count)
        source = words[start : start + count]
        quote = " ".join(damage(list(source), chance, language))
        if keys(quote):
            yield Case(damage.__name__, quote, " ".join(source), str(line["id"]), stretch.span, stretch.speaker)


class _Stretch(NamedTuple):
    text: str
    span: Span
    speaker: str | None


def _blocks(line: Line) -> list[_Stretch]:
    text = str(line["text"])
    turns: list[Line] = line.get("turns") or []  # type: ignore[assignment]
    if turns:
        spans = [(Span(int(str(turn["start"])), int(str(turn["end"]))), str(turn["speaker"])) for turn in turns]
        return [_Stretch(span.of(text), span, speaker) for span, speaker in spans]
    return [_Stretch(block.span.of(text), block.span, None) for block in blocks(text)]


def running(line: Line, chance: Random) -> Case | None:
    """A quotation that begins in one block and ends in another, of two to five: in a transcript all of one speaker."""
    there, count = _blocks(line), chance.randint(2, 5)
    starts = [at for at in range(len(there)) if len(_run(there, at, count)) == count]
    if not starts:
        return None
    run = _run(there, chance.choice(starts), count)
    first, last = run[0].text.split(), run[-1].text.split()
    parts = [" ".join(first[-chance.randint(6, 30) :]), *(one.text for one in run[1:-1])]
    parts.append(" ".join(last[: chance.randint(6, 30)]))
    quote, span = " ".join(parts), Span(run[0].span.start, run[-1].span.end)
    if len(set(keys(quote))) < _TELLING:  # what a crowd shouts has no place of its own
        return None
    return Case("over two to five", quote, quote, str(line["id"]), span, run[0].speaker)


def _run(there: Sequence[_Stretch], start: int, count: int) -> list[_Stretch]:
    """Blocks one after the other; in a transcript those of one speaker, with at most one turn of another in between."""
    run = [there[start]]
    for other in range(start + 1, len(there)):
        if len(run) == count or (other - there.index(run[-1]) > 2):
            break
        if there[other].speaker == run[0].speaker:
            run.append(there[other])
    return run
