"""Text to fill an archive with, the same for the same seed: words by Zipf's law, sentences, paragraphs, speakers.

What is measured on it is time, room and whether a place is found again. It proves nothing of verdicts: those are
measured on real text, elsewhere.
"""

import json
from collections.abc import Iterable, Iterator
from itertools import accumulate
from pathlib import Path
from random import Random

COMMON = (
    "the of and to in a is that for it as was with be by on not he i this are or his from at which but have an had "
    "they you were their one all we can her has there been if more when will would who so no said what up its about "
    "into than them only other new some could time these two may then do first any my now such like our over man me "
    "even most made after also did many before must through back years where much your way well down should because "
    "each just those people how too little state good very make world still own see men work long get here between"
).split()
_SYLLABLES = [one + two for one in "b c d f g h k l m n p r s t v w br dr st tr sh ch".split() for two in "aeiou"]
_ENDINGS = ("n", "r", "s", "t", "l", "")
_EXPONENT = 1.07  # of Zipf's law, about what English has
_SENTENCE, _PARAGRAPH, _ARTICLE, _TRANSCRIPT = (6, 26), (2, 5), (12, 22), (60, 160)  # words, sentences, blocks
_TRANSCRIPTS = 0.1  # of the documents
_NAMES = 400  # speakers of the archive

Line = dict[str, object]


class Language:
    """A vocabulary of ``size`` words, the common English ones first, and how often each comes."""

    def __init__(self, seed: int, size: int = 200_000) -> None:
        chance = Random(f"{seed} words")
        made: dict[str, None] = dict.fromkeys(COMMON)
        while len(made) < size:
            made["".join(chance.choices(_SYLLABLES, k=chance.choice((2, 2, 3, 3, 4)))) + chance.choice(_ENDINGS)] = None
        self.words = list(made)
        self._weights = list(accumulate(1 / (rank + 2.7) ** _EXPONENT for rank in range(size)))
        self.names = [f"{self.words[-3 * at].title()} {self.words[-5 * at].title()}" for at in range(1, _NAMES)]

    def some(self, chance: Random, count: int) -> list[str]:
        return chance.choices(self.words, cum_weights=self._weights, k=count)

    def sentence(self, chance: Random) -> str:
        words = self.some(chance, chance.randint(*_SENTENCE))
        words[0] = words[0].title()
        for at in range(4, len(words) - 1, 5):
            if chance.random() < 0.3:
                words[at] += ","
        return " ".join(words) + chance.choice("....?")

    def paragraph(self, chance: Random) -> str:
        return " ".join(self.sentence(chance) for _ in range(chance.randint(*_PARAGRAPH)))


def generated(language: Language, seed: int) -> Iterator[Line]:
    """Articles with quotations in them, and transcripts, without end."""
    number = 0
    while True:
        number += 1
        chance = Random(f"{seed} document {number}")
        make = _transcript if chance.random() < _TRANSCRIPTS else _article
        yield {"id": f"made-{number}", "title": language.sentence(chance), **make(language, chance)}


def _article(language: Language, chance: Random) -> Line:
    blocks = [language.paragraph(chance) for _ in range(chance.randint(*_ARTICLE))]
    for at in range(1, len(blocks), 4):
        blocks[at] = f"“{language.sentence(chance)[:-1]},” {chance.choice(language.names)} said. {blocks[at]}"
    return {"publisher": chance.choice(("The Daily", "The Courier", "The Post")), "text": "\n\n".join(blocks)}


def _transcript(language: Language, chance: Random) -> Line:
    speakers, text, turns = chance.sample(language.names, 3), "", list[Line]()
    for _ in range(chance.randint(*_TRANSCRIPT)):
        speaker, said = chance.choice(speakers), language.paragraph(chance)
        text += f"{speaker}: "
        turns.append({"speaker": speaker, "start": len(text), "end": len(text) + len(said)})
        text += said + "\n\n"
    return {"kind": "transcript", "text": text, "turns": turns}


def named(files: Iterable[Path]) -> Iterator[Line]:
    """The documents of what the user names: JSONL as ``corpus import`` reads it, else plain text."""
    for file in files:
        if file.suffix == ".jsonl":
            yield from map(json.loads, file.read_text(encoding="utf-8").splitlines())
        else:
            yield {"id": file.stem, "text": file.read_text(encoding="utf-8")}


def once(lines: Iterable[Line]) -> Iterator[Line]:
    """Each id once."""
    seen: set[object] = set()
    for line in lines:
        if line["id"] not in seen:
            seen.add(line["id"])
            yield line


def unread(line: Line) -> Line:
    """A document whose quotations are given, so that none are extracted: there are none."""
    return line if "quotations" in line else {**line, "quotations": []}
