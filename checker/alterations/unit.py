"""The same number of something else: miles for kilometres, euros for dollars, months for weeks."""

from checker.alterations.ruling import Ruling
from checker.comparison.edits import Comparison, Edit
from checker.findings import Verdict

# Each row is one kind of quantity; a word that is no unit elsewhere ("second", "pound") is one only beside its kind.
_QUANTITIES = tuple(
    frozenset(row.split())
    for row in (
        "mile miles km kilometer kilometers kilometre kilometres meter meters metre metres foot feet inch inches yards",
        "ton tons tonne tonnes pound pounds kilogram kilograms kg gram grams ounce ounces",
        "dollar dollars euro euros pound pounds cent cents ruble rubles rouble roubles yen yuan $ € £ ¥",
        "second seconds minute minutes hour hours day days week weeks month months year years decade decades century",
        "gallon gallons liter liters litre litres barrel barrels",
        "degree degrees fahrenheit celsius",
        "watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts",
        "percent percentage point points",
    )
)


def unit(edit: Edit, comparison: Comparison) -> Ruling | None:
    draft, source = set(edit.draft), set(edit.source)
    if not any(draft & row and source & row and draft & row != source & row for row in _QUANTITIES):
        return None
    return Ruling("unit", Verdict.ALTERED)


def is_unit(word: str) -> bool:
    return any(word in row for row in _QUANTITIES)
