"""``python -m bench.vocabulary DIR``: cut WordNet 3.0 (its ``dict`` directory) down to the vocabulary that ships.

Written to ``corpus/languages/en/vocabulary/``: ``words.txt`` (a word and the parts of speech it has: n, v, a, r),
``peoples.txt`` (a word for a people or its members, and the place), ``opposites.txt`` (pairs of antonyms by part of
speech). The format is that of wndb(5WN). WordNet is Princeton's, under the licence that lies beside the files.
"""

import argparse
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

TARGET = Path(__file__).parents[1] / "corpus" / "languages" / "en" / "vocabulary"
PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
_PLAIN = re.compile(r"[a-z]+(?:-[a-z]+)*")
_NAME = re.compile(r"[A-Z][a-z]+")
_INHABITANT = "09620078"  # "inhabitant, habitant, dweller": the peoples are kinds of it
_ANTONYM, _HYPONYM, _PERTAINS = "!", "~", "\\"


class Pointer(NamedTuple):
    """A relation from word ``source`` of a synset to word ``target`` of another, from 1; 0 is the synset as a whole."""

    symbol: str
    synset: str
    part: str
    source: int
    target: int


class Synset(NamedTuple):
    words: tuple[str, ...]
    pointers: tuple[Pointer, ...]


def read(file: Path) -> Iterator[tuple[str, Synset]]:
    """The synsets of a data file, by their offsets."""
    for line in file.read_text(encoding="ascii").splitlines():
        if line.startswith(" "):  # the licence at its head
            continue
        fields = iter(line.partition(" | ")[0].split())
        offset, _, _, count = (next(fields) for _ in range(4))
        words = [(next(fields), next(fields))[0] for _ in range(int(count, 16))]
        pointers = []
        for _ in range(int(next(fields))):
            symbol, synset, part, places = (next(fields) for _ in range(4))
            pointers.append(Pointer(symbol, synset, part, int(places[:2], 16), int(places[2:], 16)))
        yield offset, Synset(tuple(word.partition("(")[0] for word in words), tuple(pointers))


def common(nets: dict[str, dict[str, Synset]]) -> dict[str, str]:
    """The words that are written without a capital, with their parts of speech."""
    found = defaultdict[str, set[str]](set)
    for part, net in nets.items():
        for synset in net.values():
            for word in filter(_PLAIN.fullmatch, synset.words):
                found[word].add(part)
    return {word: "".join(sorted(parts)) for word, parts in found.items()}


def peoples(nets: dict[str, dict[str, Synset]]) -> dict[str, set[str]]:
    """Adjectives of places, and the words for who lives there: "French" and "Frenchman", of France."""
    found = defaultdict[str, set[str]](set)
    for synset in nets["a"].values():
        for pointer in synset.pointers:
            if pointer.symbol == _PERTAINS and pointer.part == "n" and pointer.source:
                adjective, place = synset.words[pointer.source - 1], nets["n"][pointer.synset].words[pointer.target - 1]
                if _NAME.fullmatch(adjective) and place[:1].isupper() and adjective != place:
                    found[adjective].add(place.replace("_", " "))
    for word in _kinds_of(_INHABITANT, nets["n"]):
        if _NAME.fullmatch(word):
            found[word] |= {place for adjective in _stems(word) for place in found.get(adjective, ())}
    return dict(found)


def _kinds_of(offset: str, nouns: dict[str, Synset]) -> Iterator[str]:
    below = [one.synset for one in nouns[offset].pointers if one.symbol == _HYPONYM and one.part == "n"]
    for one in below:
        yield from nouns[one].words
        yield from _kinds_of(one, nouns)


def _stems(word: str) -> Iterable[str]:
    """The adjective that a word for a person is, or is made of: "German", "Frenchman" of "French"."""
    return {word, word.removesuffix("man"), word.removesuffix("woman")}


def opposites(nets: dict[str, dict[str, Synset]]) -> set[tuple[str, str, str]]:
    found = set()
    for part, net in nets.items():
        for synset in net.values():
            for pointer in synset.pointers:
                if pointer.symbol != _ANTONYM or not pointer.source:
                    continue
                one = synset.words[pointer.source - 1]
                other = nets["a" if pointer.part == "s" else pointer.part][pointer.synset].words[pointer.target - 1]
                if _PLAIN.fullmatch(one) and _PLAIN.fullmatch(other) and one != other:
                    found.add((part, *sorted((one, other))))
    return found


def write(name: str, lines: Iterable[str]) -> None:
    TARGET.mkdir(exist_ok=True)
    file = TARGET / name
    file.write_text("".join(f"{line}\n" for line in sorted(lines)), encoding="utf-8")
    print(f"{file.name}: {file.stat().st_size:,} bytes, {len(file.read_text().splitlines()):,} lines")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m bench.vocabulary", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder", type=Path, help="WordNet's dict directory (Debian's package wordnet-base has it)")
    folder = parser.parse_args().folder
    nets = {letter: dict(read(folder / f"data.{part}")) for part, letter in PARTS.items()}
    write("words.txt", (f"{word} {parts}" for word, parts in common(nets).items()))
    write("peoples.txt", (f"{word}\t{'; '.join(sorted(places))}" for word, places in peoples(nets).items()))
    write("opposites.txt", (" ".join(pair) for pair in opposites(nets)))


if __name__ == "__main__":
    main()
