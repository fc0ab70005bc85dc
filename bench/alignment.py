"""How long it takes to lay a quotation over a long transcript, and to judge it: ``python -m bench.alignment``.

The transcript is made from a seed, with the frequencies of English: small words first, rare ones rarer. Time is that of
the processor, so that others at work on the machine count for nothing. The peers are given the same folded words; they
answer less, for neither tells which words were changed.
"""

import argparse
import tracemalloc
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from functools import partial
from random import Random
from statistics import median
from time import process_time

from rapidfuzz import fuzz

from checker.check import check_quotation
from checker.comparison.align import align
from corpus import Corpus
from corpus.document import Document, Turn
from corpus.languages import lexicon_of
from corpus.spans import Span
from corpus.text.fold import keys

_RARE = 6_000  # words that are no small ones
_TURN = 250  # words of a turn
_SYLLABLES = "ka ro mi ten sul var del pin os hag bre lun".split()


def transcript(chance: Random, length: int) -> Document:
    """So many words of two speakers."""
    rare = sorted({"".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(_RARE)})
    small = lexicon_of().words.function_words
    vocabulary = [*sorted(word for word in small if "'" not in word), *rare]
    said = chance.choices(vocabulary, [1 / (rank + 10) for rank in range(len(vocabulary))], k=length)
    text, turns = "", list[Turn]()
    for at in range(0, length, _TURN):
        own = " ".join(said[at : at + _TURN])
        turns.append(Turn("Ada Quill" if at // _TURN % 8 else "Bertil Moss", Span(len(text), len(text) + len(own))))
        text += f"{own}.\n\n"
    return Document(id="transcript", text=text, kind="transcript", turns=tuple(turns))


def damaged(chance: Random, words: Sequence[str], share: float) -> list[str]:
    """The words with a share of them changed for others of the same text."""
    return [chance.choice(words) if chance.random() < share else word for word in words]


def milliseconds(question: Callable[[], object]) -> float:
    begun = process_time()
    question()
    return (process_time() - begun) * 1000


def measured(chance: Random, corpus: Corpus, length: int, share: float, rounds: int) -> dict[str, list[float]]:
    """The milliseconds of each way, over so many quotations of ``length`` words with a share of them changed."""
    text = corpus.document("transcript").text
    source, taken = keys(text), dict[str, list[float]]()
    for _ in range(rounds):
        start = chance.randrange(len(source) - length)
        draft = damaged(chance, source[start : start + length], share)
        line, whole = " ".join(draft), " ".join(source)
        ways = {
            "alignment": partial(align, draft, source),
            "verdict": partial(check_quotation, corpus, line),
            "difflib": partial(_blocks, draft, source),
            "partial_ratio": partial(fuzz.partial_ratio, line, whole),
        }
        for name, way in ways.items():
            taken.setdefault(name, []).append(milliseconds(way))
    return taken


def _blocks(draft: Sequence[str], source: Sequence[str]) -> object:
    return SequenceMatcher(None, source, draft, autojunk=False).get_matching_blocks()


def peak(draft: Sequence[str], source: Sequence[str]) -> float:
    """Megabytes that an alignment takes beside its words."""
    tracemalloc.start()
    align(draft, source)
    size = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return size / 1e6


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.alignment", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--source", type=int, default=20_000, help="words of the transcript")
    parser.add_argument("--quotation", type=int, default=300, help="words of each quotation")
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    chance = Random(asked.seed)
    with Corpus.open() as corpus:
        corpus.add(transcript(chance, asked.source))
        print("| words changed | way | CPU ms p50 | at most |", "| ---: | --- | ---: | ---: |", sep="\n")
        for share in (0.0, 0.02, 0.1, 0.3):
            for name, taken in measured(chance, corpus, asked.quotation, share, asked.rounds).items():
                print(f"| {share:.0%} | {name} | {median(taken):.1f} | {max(taken):.1f} |")
        source = keys(corpus.document("transcript").text)
        for length in (asked.source // 2, asked.source):
            draft = damaged(chance, source[: asked.quotation], 0.1)
            print(f"\n{peak(draft, source[:length]):.1f} MB over {length:,} words")


if __name__ == "__main__":
    main()
