"""Make the cases. A label holds by the folded words alone, and is never what some checker says.

``faithful``: the words stand so in the corpus, but for what a mark or a house style lets differ. ``changed``: they
stand so nowhere in it. ``cut``: they do, but behind a word that denies them, or behind their condition.
``misattributed``: they stand in one place only, where another says them. ``absent``: not even a run of some words of
them stands in it.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from enum import StrEnum
from random import Random
from typing import Any

from bench.verdicts.archive import Archive, Stretch
from bench.verdicts.mutations import CHANGED, HONEST
from corpus.spans import Span
from corpus.text.fold import keys

_PATIENCE = 120  # draws for each case that is wanted; some corpora have no numbers, or no second speaker
_HONEST_SHARES = 3  # there are few ways to be faithful, and false alarms must be counted as well as false accepts
# Kinds of which the words do not tell: what is faithful although it differs, and what is not although it need not.
_BY_MAKING = {"ellipsis": True, "bracket": True, "spelling": True, "filler": True}
_BY_MAKING |= {"swallowed": False, "bracketed": False, "turned": False}
_RUN = 5  # words; a quotation of which the corpus has such a run may have another source there


class Label(StrEnum):
    FAITHFUL = "faithful"
    CHANGED = "changed"
    CUT = "cut"
    MISATTRIBUTED = "misattributed"
    ABSENT = "absent"


@dataclass(frozen=True, slots=True)
class Case:
    """A quotation as a draft may have it, what is true of it, and the place that it was made from."""

    id: str
    kind: str
    label: Label
    quote: str
    speaker: str | None
    document: str
    span: Span

    def record(self) -> dict[str, Any]:
        return asdict(self)


Made = tuple[str, str | None]  # the quotation, and who is said to have said it
Maker = Callable[[Random, Stretch, Archive], Made | None]


def generate(archive: Archive, *, seed: int, size: int) -> list[Case]:
    """About ``size`` cases, as many of each kind of change as of any other where the corpus gives them."""
    kinds = _makers(archive)
    shares = {kind: _HONEST_SHARES if label is Label.FAITHFUL else 1 for kind, (label, _) in kinds.items()}
    cases = []
    for kind, (label, make) in kinds.items():
        wanted = max(1, round(size * shares[kind] / sum(shares.values())))
        cases += _of_kind(archive, kind, label, make, Random(f"{seed} {kind}"), wanted)
    return cases


def _makers(archive: Archive) -> dict[str, tuple[Label, Maker]]:
    makers: dict[str, tuple[Label, Maker]] = {}
    for kind in HONEST:
        makers[kind] = Label.FAITHFUL, _maker(kind, Label.FAITHFUL)
    for kind in CHANGED:
        label = Label.CUT if kind == "turned" else Label.CHANGED
        makers[kind] = label, _maker(kind, label)
    if len(archive.speakers) > 1:
        makers["misattributed"] = Label.MISATTRIBUTED, _misattributed
    if archive.held_out:
        makers["not-found"] = Label.ABSENT, _absent
    return makers


def _of_kind(archive: Archive, kind: str, label: Label, make: Maker, chance: Random, wanted: int) -> list[Case]:
    found: dict[Made, Case] = {}
    for _ in range(_PATIENCE * wanted):
        if len(found) == wanted:
            break
        stretch = archive.draw(chance, held_out=label is Label.ABSENT)
        made = stretch and make(chance, stretch, archive)
        if stretch and made and made not in found:
            name = f"{kind}-{len(found) + 1:04d}"
            found[made] = Case(name, kind, label, *made, stretch.document.id, stretch.span)
    return list(found.values())


def _maker(kind: str, label: Label) -> Maker:
    """The maker of a kind that changes the words, or leaves them, and never the speaker."""

    def make(chance: Random, stretch: Stretch, archive: Archive) -> Made | None:
        quote = (HONEST | CHANGED)[kind](chance, stretch, archive)
        if quote is None or is_faithful(kind, quote, stretch, archive) is not (label is Label.FAITHFUL):
            return None
        return quote, stretch.speaker

    return make


def is_faithful(kind: str, quote: str, stretch: Stretch, archive: Archive) -> bool:
    """Whether the words stand so in the corpus; where a mark or a house style shows, by the way they were made."""
    wanted, there = keys(quote), keys(stretch.text)
    if kind in _BY_MAKING:
        return _BY_MAKING[kind] and wanted != there
    return _within(wanted, there) or archive.has(wanted)


def _within(wanted: list[str], there: list[str]) -> bool:
    return f" {' '.join(wanted)} " in f" {' '.join(there)} "


def _misattributed(chance: Random, stretch: Stretch, archive: Archive) -> Made | None:
    other = archive.other_speaker(chance, stretch.speaker) if stretch.speaker else None
    alone = other and archive.count(keys(stretch.text)) == 1
    return (stretch.text, other) if alone else None


def _absent(chance: Random, stretch: Stretch, archive: Archive) -> Made | None:
    wanted = keys(stretch.text)
    runs = (wanted[at : at + _RUN] for at in range(len(wanted) - _RUN + 1))
    return None if any(archive.has(run) for run in runs) else (stretch.text, stretch.speaker)
