"""The floors hold a figure up, say how they may move, and are pinned where they can be reached."""

import pytest

from tests.gate.floors import each, fallen, pinned_floors, table

FLOORS = {"harbour": {"speaker": 0.8, "cue": 0.5}}


def test_a_figure_below_its_floor_is_named_with_the_rule_for_floors():
    (line,) = fallen({"harbour": {"speaker": 0.7999, "cue": 0.5}}, FLOORS)
    assert line.startswith("harbour: speaker is 0.7999, its floor is 0.8000")
    assert "may be raised and must not be lowered" in line


def test_a_figure_on_its_floor_stands():
    assert fallen(FLOORS, FLOORS) == []


def test_a_figure_without_a_floor_is_an_error_and_not_let_through():
    with pytest.raises(KeyError):
        fallen({"harbour": {"chain": 1.0}}, FLOORS)


@pytest.mark.parametrize(("value", "said"), [(0.8, False), (0.815, False), (0.83, True)])
def test_the_table_says_when_a_floor_has_been_outgrown(value, said):
    assert ("the floor may be raised" in table({"harbour": {"speaker": value}}, FLOORS)) is said


def test_no_floor_is_out_of_reach_or_without_effect():
    assert all(0 < floor <= 1 for _, _, floor in each(pinned_floors()))


def test_every_changed_quotation_must_be_caught():
    assert pinned_floors()["verdicts"]["caught"] == 1
