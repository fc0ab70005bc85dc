"""What a rule answers about an edit. A rule with nothing to say answers None, and the next one is asked."""

from collections.abc import Callable
from typing import NamedTuple

from checker.comparison.edits import Comparison, Edit
from checker.findings import Verdict


class Ruling(NamedTuple):
    """The kind of an alteration, and the worst verdict on the words that it still allows."""

    kind: str
    verdict: Verdict
    note: str = ""


Rule = Callable[[Edit, Comparison], Ruling | None]
