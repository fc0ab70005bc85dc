"""Names: the same, another in its place, and what belongs to one country."""

import pytest

from checker.statements.points.names import name
from tests.checker.statements.points.comparing import told


@pytest.mark.parametrize(
    ("claim", "passage", "points"),
    [
        ("Then Ada Quill fled", "Then Ada Quill fled.", [(True, "Ada Quill", "Ada Quill")]),
        ("Then Ada Quill fled", "Then Ada Tarn fled.", [(True, "Ada", "Ada"), (False, "Quill", "Tarn")]),
        ("Then Ada fled", "Then nobody fled.", []),
        ("Pilots met Ada", "Divers saw Tarn flee.", []),  # no word of the two is the same beside them
        ("Then the Dravian fled", "Then the Dravia fled.", [(None, "Dravian", "Dravia")]),
    ],
)
def test_a_name_is_the_same_or_another_beside_the_same_word(claim, passage, points):
    assert told(name, claim, passage) == points


def test_names_that_stand_apart_are_two():
    assert told(name, "Then Ada saw Quill", "Then Ada saw Quill.") == [(True, "Ada", "Ada"), (True, "Quill", "Quill")]
