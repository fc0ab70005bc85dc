"""Count how much of the gold the product found. Every figure is a share between 0 and 1, and higher is better.

A figure divides by what the gold wants, so that what is not found counts against it; only the two speaker accuracies
divide by what was found. Nothing here runs the product: predictions are handed in.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from checker.findings import Finding, Verdict
from corpus.document import Mention, Quotation, QuotationKind, Role
from corpus.spans import Span
from corpus.store import digest_of
from corpus.text.fold import keys

EDGE = " \n\t\"“”'‘’,.;:—-"
MARKED = (QuotationKind.DIRECT, QuotationKind.MIXED)
ARTICLES = ("a", "an", "the", "his", "her", "its", "their", "der", "die", "das", "den", "dem", "ein", "eine", "einem")
FAITHFUL = {Verdict.EXACT, Verdict.EQUIVALENT, Verdict.MARKED_EDIT, Verdict.HOUSE_STYLE}
FAULTY = {Verdict.ALTERED, Verdict.MISATTRIBUTED}
UNTOUCHED = {Verdict.EXACT, Verdict.EQUIVALENT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """An attribution as a person read it. ``parts`` leave out the quotation marks."""

    kind: QuotationKind
    parts: tuple[Span, ...]
    speaker: str | None = None
    mention: Span | None = None
    described: bool = False
    cue: Span | None = None
    via: tuple[str, ...] = ()
    medium: str | None = None
    audience: str | None = None
    place: str | None = None
    negated: bool = False
    optional: bool = False

    @property
    def span(self) -> Span:
        return Span(self.parts[0].start, self.parts[-1].end)


class Case(NamedTuple):
    """A draft and the answers that are right; ``source`` is a stretch of ``article`` that the best match must meet."""

    id: str
    text: str
    speaker: str | None
    verdict: tuple[Verdict, ...]
    kinds: tuple[str, ...]
    article: str | None
    source: str | None


class Pair(NamedTuple):
    """What the gold wants, and what was found there."""

    wanted: Attribution
    found: Quotation | None


class Reading(NamedTuple):
    """The pairs of one article; ``offered`` counts the predictions that weigh on precision."""

    pairs: list[Pair]
    offered: int

    @property
    def found(self) -> list[tuple[Attribution, Quotation]]:
        return [(wanted, found) for wanted, found in self.pairs if found is not None]


def records(path: Path) -> list[dict[str, Any]]:
    """The JSON objects of a file that has one on each line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def attribution(record: Mapping[str, Any]) -> Attribution:
    """A line of a gold file as a value."""
    parts = record.get("parts") or [[record["start"], record["end"]]]
    return Attribution(
        kind=QuotationKind(record["kind"]),
        parts=tuple(Span(*part) for part in parts),
        speaker=record["speaker"],
        mention=_span(record, "speaker"),
        described=record["described"],
        cue=_span(record, "cue"),
        via=tuple(record["via"]),
        medium=record["medium"],
        audience=record["audience"],
        place=record["place"],
        negated=record.get("negated", False),
        optional=record.get("optional", False) or record.get("nested", False),
    )


def case(record: Mapping[str, Any]) -> Case:
    """A line of the verdict file as a value."""
    verdicts = tuple(Verdict(name) for name in record["verdict"])
    return Case(**{**record, "verdict": verdicts, "kinds": tuple(record["kinds"])})


def _span(record: Mapping[str, Any], name: str) -> Span | None:
    start = record[f"{name}_start"]
    return None if start is None else Span(start, record[f"{name}_end"])


def share(part: float, whole: float) -> float:
    """How much of the whole the part is; where nothing was asked for, nothing is missing."""
    return round(part / whole, 4) if whole else 1.0


def trimmed(text: str, span: Span) -> Span:
    """The span without the punctuation at its edges, which newsrooms place differently."""
    start, end = span.start, span.end
    while start < end and text[start] in EDGE:
        start += 1
    while end > start and text[end - 1] in EDGE:
        end -= 1
    return Span(start, end)


def likeness(a: Span, b: Span) -> float:
    """Intersection over union of two spans."""
    common = a.overlap(b)
    return common / (len(a) + len(b) - common) if common else 0.0


def bare(name: str) -> list[str]:
    """The words of a name, folded, without a leading article."""
    folded = keys(name)
    return folded[1:] if folded[:1] and folded[0] in ARTICLES else folded


def read_marked(text: str, gold: Sequence[Attribution], found: Iterable[Quotation]) -> Reading:
    """Pair the stretches in quotation marks that are equal to the character, edge punctuation aside."""
    spare = {trimmed(text, part) for wanted in gold if wanted.optional for part in wanted.parts}
    given = [(trimmed(text, span), q) for q in found if q.kind in MARKED for span in q.spans]
    given = [(span, quotation) for span, quotation in given if span not in spare]
    by_span = dict(reversed(given))
    asked = [g for g in gold if g.kind in MARKED and not g.optional]
    pairs = [Pair(g, by_span.get(trimmed(text, part))) for g in asked for part in g.parts]
    return Reading(pairs, len(given))


def read_indirect(gold: Sequence[Attribution], found: Iterable[Quotation]) -> Reading:
    """Pair reported speech one to one where at least half is common, the most alike first.

    A prediction that meets an optional one, or reports the words around a marked stretch, is not held against it.
    """
    asked = [g for g in gold if g.kind is QuotationKind.INDIRECT and not g.optional]
    given = [q for q in found if q.kind is QuotationKind.INDIRECT]
    paired = _most_alike([g.span for g in asked], [q.span for q in given])
    unmet = [q for j, q in enumerate(given) if j not in paired.values()]
    spurious = sum(not _excused(q, gold) for q in unmet)
    pairs = [Pair(g, given[paired[i]] if i in paired else None) for i, g in enumerate(asked)]
    return Reading(pairs, len(paired) + spurious)


def _most_alike(asked: Sequence[Span], given: Sequence[Span]) -> dict[int, int]:
    ranked = sorted(((-likeness(a, b), i, j) for i, a in enumerate(asked) for j, b in enumerate(given)))
    paired: dict[int, int] = {}
    for value, i, j in ranked:
        if value <= -0.5 and i not in paired and j not in paired.values():
            paired[i] = j
    return paired


def _excused(quotation: Quotation, gold: Iterable[Attribution]) -> bool:
    return any(
        (wanted.optional and likeness(quotation.span, wanted.span) >= 0.5)
        or (wanted.kind is QuotationKind.MIXED and quotation.span.overlap(wanted.span) > 0)
        for wanted in gold
    )


def speaker_right(wanted: Attribution, found: Quotation) -> bool:
    """The resolved name is the gold's. A source without a name of its own, or of several, may be meant by its place."""
    speaker = found.speaker
    if speaker is None or wanted.speaker is None:
        return speaker is None and wanted.speaker is None
    if bare(speaker.name) == bare(wanted.speaker):
        return True
    return (wanted.described or " and " in wanted.speaker) and _meets(speaker.mention, wanted.mention)


def cue_right(wanted: Attribution, found: Quotation) -> bool:
    return _meets(found.cue, wanted.cue)


def _meets(mention: Mention | None, span: Span | None) -> bool:
    return mention is not None and span is not None and mention.span.overlap(span) > 0


def carriers(found: Quotation | None) -> list[list[str]]:
    """Who relayed the words or was told them, as the product has it."""
    links = found.links if found else ()
    return sorted(bare(link.name) for link in links if link.role in (Role.RELAY, Role.TOLD))


def chain_right(wanted: Attribution, found: Quotation | None) -> bool:
    """The same carriers; a short name ("the Argus") will do for its long form."""
    names, given = sorted(bare(name) for name in wanted.via), carriers(found)
    alike = [bool(b) and a[-len(b) :] == b for a, b in zip(names, given, strict=False)]
    return len(names) == len(given) and all(alike)


def circumstances(wanted: Attribution, found: Quotation | None) -> list[bool]:
    """For the medium, audience, place and denial that the gold or the product has: are they the same?"""
    said = [(getattr(wanted, name), getattr(found, name, None)) for name in ("medium", "audience", "place")]
    same = [bare(a or "") == bare(b or "") for a, b in said if a or b]
    denied = found is not None and found.negated
    return [*same, wanted.negated == denied] if wanted.negated or denied else same


def article_figures(text: str, gold: Sequence[Attribution], found: Sequence[Quotation]) -> dict[str, float]:
    """The figures of one article. A quotation without a cue has its chain from another, and is not asked for it."""
    marked, indirect = read_marked(text, gold, found), read_indirect(gold, found)
    cued = [pair for pair in (*marked.pairs, *indirect.pairs) if pair.wanted.cue]
    chained = [pair for pair in cued if pair.wanted.via or carriers(pair.found)]
    told = [same for pair in cued for same in circumstances(*pair)]
    named = sum(speaker_right(*pair) for pair in marked.found)
    return {
        "marked_f1": _f1(marked),
        "speaker": _of_found(named, marked),
        "joint_recall": share(named, len(marked.pairs)),
        "indirect_f1": _f1(indirect),
        "indirect_speaker": _of_found(sum(speaker_right(*pair) for pair in indirect.found), indirect),
        "cue": share(sum(found is not None and cue_right(wanted, found) for wanted, found in cued), len(cued)),
        "chain": share(sum(chain_right(*pair) for pair in chained), len(chained)),
        "circumstances": share(sum(told), len(told)),
    }


def _f1(reading: Reading) -> float:
    return share(2 * len(reading.found), len(reading.pairs) + reading.offered)


def _of_found(right: int, reading: Reading) -> float:
    return share(right, len(reading.found)) if reading.found or not reading.pairs else 0.0


def hits_source(case: Case, finding: Finding, texts: Mapping[str, str]) -> bool:
    """The first match lies in the right article and meets the right place."""
    if not finding.matches or case.article is None or case.source is None:
        return False
    text, best = texts[case.article], finding.matches[0]
    place = Span(text.index(case.source), text.index(case.source) + len(case.source))
    return best.document.sha256 == digest_of(text.encode()) and best.span.overlap(place) > 0


def is_faithful(case: Case) -> bool:
    return set(case.verdict) <= FAITHFUL


def is_faulty(case: Case) -> bool:
    return bool(set(case.verdict) & FAULTY)


def missed(judged: Iterable[tuple[Case, Finding]]) -> list[str]:
    """The changed quotations that were called untouched. There may be none, ever."""
    return [case.id for case, finding in judged if is_faulty(case) and finding.verdict in UNTOUCHED]


def false_alarms(judged: Iterable[tuple[Case, Finding]]) -> list[str]:
    """The faithful quotations that were called altered or misattributed."""
    return [case.id for case, finding in judged if is_faithful(case) and finding.verdict in FAULTY]


def verdict_figures(judged: Sequence[tuple[Case, Finding]], texts: Mapping[str, str]) -> dict[str, float]:
    """The figures of the drafts. ``caught`` and ``cleared`` are one less the misses and the false alarms."""
    tally: Counter[str] = Counter()
    for case, finding in judged:
        tally["faithful"] += is_faithful(case)
        tally["faulty"] += is_faulty(case)
        tally["verdict"] += finding.verdict in case.verdict
        tally["with kinds"] += bool(case.kinds)
        tally["kinds"] += bool({alteration.kind for alteration in finding.alterations} & set(case.kinds))
        tally["with source"] += case.source is not None
        tally["source"] += hits_source(case, finding, texts)
    return {
        "verdict": share(tally["verdict"], len(judged)),
        "kinds": share(tally["kinds"], tally["with kinds"]),
        "cleared": share(tally["faithful"] - len(false_alarms(judged)), tally["faithful"]),
        "caught": share(tally["faulty"] - len(missed(judged)), tally["faulty"]),
        "retrieval": share(tally["source"], tally["with source"]),
    }
