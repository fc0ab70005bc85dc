"""``python -m bench.verdicts.promise [--edits N] [--corpus FILE.db] [--seed N] [--full SHARE]``.

The one promise, tried: of N edited quotations none may be called ``exact`` or ``equivalent``. What counts as changed is
decided by ``strict``. Each is put to the product as a claim in one of several forms; a share of them in full, the rest
with the search for candidates replaced by the place that the quotation was made from, and all else as it is.
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from random import Random
from time import perf_counter

from bench.verdicts.archive import Archive, CorpusWithout, Stretch
from bench.verdicts.edits import EDITS, edited
from bench.verdicts.scoring import UNTOUCHED
from bench.verdicts.strict import signature, stands_in
from checker.check import check_claim, check_quotation
from checker.errors import NothingToCheck
from checker.findings import Finding
from corpus.document import Excerpt, Passage, QuotationKind
from corpus.spans import Span

FORMS = ("{}", "“{}”", '"{}"', "“{},” {speaker} said.", "{speaker}: “{}”", "«{}»")
_PATIENCE = 3  # proposals for each edit that is wanted: some kinds find no room in some corpora
_OF_ONE = 7  # edits of one quotation: it takes longer to draw one than to judge it
_SHORT = 3  # words of a quotation that has no room for most edits
_NOTE_EVERY = 5.0  # seconds


class KnownSource(CorpusWithout):
    """A corpus whose search gives the place that a quotation was made from, where that is set."""

    known: Stretch | None = None

    def excerpts(self, pieces: Sequence[Sequence[str]], *, reach: int, limit: int = 50) -> list[Excerpt]:
        if self.known is None:
            return super().excerpts(pieces, reach=reach, limit=limit)
        text, place = self.known.document.text, self.known.span
        span = Span(max(0, place.start - reach), min(len(text), place.end + reach))
        return [Excerpt(self.known.document.id, span, span.of(text))]

    def find_claim(self, words: Mapping[str, float], *, text: str = "", limit: int = 50) -> list[Passage]:
        return super().find_claim(words, text=text, limit=limit) if self.known is None else []


@dataclass(frozen=True, slots=True)
class Broken:
    """A changed quotation that was called the same words."""

    kind: str
    form: str
    draft: str
    stretch: Stretch
    finding: Finding

    def __str__(self) -> str:
        made, exact = self.stretch, self.finding.matches[0].exact
        told = f"{self.kind} in {self.form} {self.finding.verdict}: {self.draft!r} for {exact!r}"
        return f"{told}\n    made from {made.document.id} {made.span.start}..{made.span.end}: {made.text!r}"


@dataclass(slots=True)
class Trial:
    """What came of it: verdicts by kind of edit, edits that changed no word, and those that broke the promise."""

    verdicts: dict[str, Counter[str]]
    unchanged: Counter[str]
    broken: list[Broken]

    @property
    def changed(self) -> int:
        return sum(each.total() for each in self.verdicts.values())


class Judge:
    """Puts drafts to the product, and tells whether an answer breaks the promise."""

    def __init__(self, corpus: KnownSource, chance: Random, full: float) -> None:
        self._corpus, self._chance, self._full = corpus, chance, full
        self._words = lru_cache(4096)(signature)

    def is_changed(self, draft: str, stretch: Stretch) -> bool:
        return not stands_in(signature(draft), self._words(stretch.text))

    def ask(self, draft: str, stretch: Stretch) -> tuple[str, Finding | None]:
        form = self._chance.choice(FORMS)
        self._corpus.known = None if self._chance.random() < self._full else stretch
        speaker = stretch.speaker if self._chance.random() < 0.7 else None
        claim = form.format(draft, speaker=speaker or "Somebody")
        try:
            if form == "{}":
                return form, check_quotation(self._corpus, draft, speaker=speaker)
            return form, check_claim(self._corpus, claim, speaker=speaker)
        except NothingToCheck:
            return form, None

    def is_broken(self, draft: str, finding: Finding) -> bool:
        """Whether it was called the same words and its words stand in no turn and no quotation that it was found in."""
        wanted = signature(draft)
        if finding.verdict not in UNTOUCHED:
            return False
        return not any(stands_in(wanted, self._words(text)) for text in self._sources(finding))

    def _sources(self, finding: Finding) -> Iterator[str]:
        match = finding.matches[0]
        document = self._corpus.document(match.document.id)
        yield from (turn.span.of(document.text) for turn in document.turns if turn.span.overlap(match.span))
        if document.turns:
            return
        marked = [one for one in self._corpus.quotations(document.id) if one.kind is not QuotationKind.INDIRECT]
        near = [one for one in marked if any(span.overlap(match.span) for span in one.spans)]
        yield from (" ".join(span.of(document.text) for span in one.spans) for one in near)
        if not near:
            yield document.text


def attempt(corpus: KnownSource, archive: Archive, *, seed: int, edits: int, full: float) -> Trial:
    """Make so many edits, of every kind alike, and ask about each that changes a word."""
    trial = Trial({kind: Counter() for kind in EDITS}, Counter(), [])
    chance = Random(f"{seed} promise")
    judge = Judge(corpus, chance, full)
    begun = noted = perf_counter()
    stretch = archive.draw(chance)
    for number in range(_PATIENCE * edits):
        if trial.changed >= edits:
            break
        if number % _OF_ONE == 0:
            stretch = archive.draw(chance)
        kind = list(EDITS)[number % len(EDITS)]
        draft = edited(kind, chance, stretch, archive) if stretch and len(stretch.words) > _SHORT else None
        if stretch and draft and signature(draft):
            _try(judge, trial, kind, draft, stretch)
        if perf_counter() - noted > _NOTE_EVERY:
            noted = perf_counter()
            print(_progress(trial, edits, noted - begun), file=sys.stderr)
    return trial


def _progress(trial: Trial, edits: int, seconds: float) -> str:
    rate = trial.changed / seconds
    left = (edits - trial.changed) / max(rate, 1e-9)
    return f"{trial.changed:,} of {edits:,}, {rate:.0f}/s, {left:.0f} s left, {len(trial.broken)} broken"


def _try(judge: Judge, trial: Trial, kind: str, draft: str, stretch: Stretch) -> None:
    if not judge.is_changed(draft, stretch):
        trial.unchanged[kind] += 1
        return
    form, finding = judge.ask(draft, stretch)
    if finding is None:
        return
    if judge.is_broken(draft, finding):
        trial.broken.append(Broken(kind, form, draft, stretch, finding))
        print(trial.broken[-1], file=sys.stderr)
    trial.verdicts[kind][finding.verdict] += 1


def lines(trial: Trial) -> Iterator[str]:
    """The report, as Markdown: of each kind how many changed a word, and what they were called."""
    columns = ("exact", "equivalent", "marked-edit", "house-style", "review", "altered")
    yield f"| edit | changed | {' | '.join(columns)} | other |"
    yield "| --- |" + " ---: |" * (len(columns) + 2)
    total = sum(trial.verdicts.values(), Counter())
    for kind, verdicts in (*trial.verdicts.items(), ("all", total)):
        named = [verdicts[column] for column in columns]
        yield f"| {kind} | {' | '.join(map(str, (verdicts.total(), *named, verdicts.total() - sum(named))))} |"
    yield f"\n{trial.changed:,} edits changed a word; {len(trial.broken)} of them were called the same words"
    yield f"({trial.unchanged.total():,} more changed none, by `bench/verdicts/strict.py`)"


def main() -> int:
    parser = argparse.ArgumentParser(
        prog="python -m bench.verdicts.promise", description=(__doc__ or "").split("\n")[2]
    )
    parser.add_argument("--edits", type=int, default=100_000)
    parser.add_argument("--corpus", type=Path, help="a corpus of yours, FILE.db; it is only read")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--full", type=float, default=0.05, help="share that is searched for in the whole corpus")
    asked = parser.parse_args()
    with KnownSource.open(asked.corpus) if asked.corpus else KnownSource.shipped() as corpus:
        archive = Archive(corpus, asked.seed)
        trial = attempt(corpus, archive, seed=asked.seed, edits=asked.edits, full=asked.full)
    print(*lines(trial), "", *trial.broken, sep="\n")
    return 1 if trial.broken else 0


if __name__ == "__main__":
    sys.exit(main())
