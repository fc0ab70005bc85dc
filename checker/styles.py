"""House styles, as data: what each lets a writer change inside quotation marks without saying so."""

from dataclasses import dataclass

from checker.findings import Level, Verdict

_LEVELS = {
    Verdict.MARKED_EDIT: Level.INFO,
    Verdict.REVIEW: Level.WARNING,
    Verdict.ALTERED: Level.ERROR,
    Verdict.MISATTRIBUTED: Level.ERROR,
    Verdict.NOT_FOUND: Level.INFO,
    Verdict.CANNOT_CHECK: Level.INFO,
    Verdict.DIFFERS: Level.ERROR,
    Verdict.RELATED: Level.INFO,
}


@dataclass(frozen=True, slots=True)
class Style:
    """A profile. ``house_style`` is the level of a verdict `house-style` under it."""

    name: str
    house_style: Level

    def level(self, verdict: Verdict) -> Level:
        if verdict is Verdict.HOUSE_STYLE:
            return self.house_style
        return _LEVELS.get(verdict, Level.NONE)


AP = Style("ap", Level.WARNING)
