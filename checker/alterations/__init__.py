"""Name every alteration by its kind. The table of kinds is in ``rules``, loaded only once a word has changed."""

from checker.alterations.ruling import Ruling
from checker.comparison.edits import Comparison, Edit


def rule_on(edit: Edit, comparison: Comparison) -> Ruling:
    """The ruling of the first rule that speaks; the last of them always does."""
    from checker.alterations.rules import RULES

    for rule in RULES:
        ruling = rule(edit, comparison)
        if ruling is not None:
            return ruling
    raise AssertionError("no rule speaks")
