"""House styles, as data: what each lets a writer do inside quotation marks without a warning.

The verdict is the same under every style. A style sets how loudly it is told, and can only make it louder than the
verdict's own level.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from checker.findings import Finding, Level, Verdict
from corpus.text.ellipses import ELLIPSIS

_LEVELS = {
    Verdict.MARKED_EDIT: Level.INFO,
    Verdict.HOUSE_STYLE: Level.INFO,
    Verdict.REVIEW: Level.WARNING,
    Verdict.ALTERED: Level.ERROR,
    Verdict.MISATTRIBUTED: Level.ERROR,
    Verdict.NOT_FOUND: Level.INFO,
    Verdict.CANNOT_CHECK: Level.INFO,
    Verdict.DIFFERS: Level.ERROR,
    Verdict.RELATED: Level.INFO,
}
_EDITS = (Verdict.MARKED_EDIT, Verdict.HOUSE_STYLE)


def level_of(verdict: Verdict) -> Level:
    """The level of a verdict before a house style has its say."""
    return _LEVELS.get(verdict, Level.NONE)


class Style(NamedTuple):
    """A house style: what it lets pass inside quotation marks without a warning.

    ``tolerated`` are the kinds of alteration that it lets pass where the verdict is `house-style`. ``edge_ellipsis``
    says whether a quotation may begin or end with an ellipsis, ``replacing_brackets`` whether brackets may stand in for
    words of the source.
    """

    name: str
    tolerated: frozenset[str] = frozenset({"spelling"})
    edge_ellipsis: bool = True
    replacing_brackets: bool = True

    def applied(self, finding: Finding) -> Finding:
        """The finding with the level that this style gives it, and with what the style objects to."""
        objections = list(self._objections(finding))
        if not objections:
            return finding
        level = Level.WARNING if finding.level in (Level.NONE, Level.INFO) else finding.level
        explanation = f"{finding.explanation} Style {self.name}: {'; '.join(objections)}."
        return replace(finding, level=level, explanation=explanation)

    def _objections(self, finding: Finding) -> Iterator[str]:
        text = finding.text.strip()
        at_edges = [mark for mark in ELLIPSIS.finditer(text) if mark.start() == 0 or mark.end() == len(text)]
        if finding.is_quotation and at_edges and not self.edge_ellipsis:
            yield "no ellipsis at the edges of a quotation"
        if finding.verdict not in _EDITS:
            return
        kinds = dict.fromkeys(one.kind for one in finding.alterations)
        for kind in kinds:
            if finding.verdict is Verdict.HOUSE_STYLE and kind in _CHANGES and kind not in self.tolerated:
                yield _CHANGES[kind]
        if not self.replacing_brackets and any(one.kind == "bracket" and one.source for one in finding.alterations):
            yield "brackets may clarify the source’s words, not stand for them"


# What a style says of a change that it does not let pass, by the kind of change.
_CHANGES = {
    "filler": "fillers and false starts stay, or an ellipsis marks where they were",
    "spelling": "spelled as in the source",
    "tense": "grammar stays as it was spoken",
    "abbreviation": "names are neither shortened nor spelled out inside quotation marks",
}
TOLERABLE = tuple(_CHANGES)

AP = Style("ap", edge_ellipsis=False)
STYLES = {
    style.name: style
    for style in (
        AP,
        Style("reuters", edge_ellipsis=False, replacing_brackets=False),
        Style("nyt", replacing_brackets=False),
        Style("guardian", tolerated=frozenset({"spelling", "filler", "tense"})),
    )
}
