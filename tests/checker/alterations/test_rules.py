"""The table of rules: the first that speaks decides, so that the order of the table is a part of every answer."""

import pytest

from checker.alterations import rule_on
from checker.alterations.rules import RULES
from checker.alterations.words import synonym
from tests.checker.samples import compared


def test_every_rule_is_named_once_and_the_last_always_speaks():
    assert len({rule.__name__ for rule in RULES}) == len(RULES)
    assert RULES[-1] is synonym


@pytest.mark.parametrize(
    ("draft", "source", "kind"),
    [
        ("They sail [not] at dawn", "They sail at dawn", "negation"),  # not "bracket"
        ("They can sail at dawn", "They can’t sail at dawn", "negation"),  # not "modality"
        ("They will sail at dawn", "They never sail at dawn", "negation"),  # not "modality"
        ("They won’t sail at dawn", "They will not sail at dawn", "spelling"),  # not "negation"
        ("I know the boats we lost", "I know the, the boats we lost", "filler"),  # not "omission"
        ("I met nobody at the pier", "I met Tarn at the pier", "negation"),  # not "name"
        ("We lost two boats", "We lost many boats", "number"),  # not "quantifier"
        ("He raised the fees", "He raises the fees", "tense"),  # not "synonym"
        ("It was theirs to mend", "It was ours to mend", "pronoun"),  # not "synonym"
        ("It is only his to mend", "It is his only to mend", "order"),  # not "quantifier"
    ],
)
def test_a_change_of_several_kinds_is_told_as_the_gravest(draft, source, kind):
    comparison = compared(draft, source)
    assert [rule_on(edit, comparison).kind for edit in comparison.edits] == [kind]
