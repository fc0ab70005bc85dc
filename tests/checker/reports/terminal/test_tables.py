from hypothesis import given
from hypothesis import strategies as st

from checker.reports.look import Look
from checker.reports.terminal.layout import columns
from checker.reports.terminal.tables import table

CELLS = st.text(alphabet="ab 東", max_size=60)


def test_a_table_that_fits_is_as_narrow_as_it_can_be() -> None:
    assert table(["a", "long head"], [["1", "x"], ["22", "y"]], Look(40)) == ("a   long head\n1   x\n22  y")


def test_the_wide_columns_share_what_the_narrow_ones_leave() -> None:
    text = table(["n", "words"], [["1", "one two three four"]], Look(13))
    assert text == "n  words\n1  one two\n   three four"


def test_without_a_width_nothing_is_wrapped() -> None:
    assert table(["n", "words"], [["1", "one two " * 30]]).count("\n") == 1


@given(st.lists(st.tuples(CELLS, CELLS, CELLS), max_size=4), st.integers(40, 90))
def test_a_table_keeps_every_word_within_the_width(rows: list[tuple[str, str, str]], width: int) -> None:
    text = table(["x", "y", "z"], rows, Look(width))
    assert all(columns(line) <= width for line in text.splitlines())
    letters = "".join(cell for row in rows for cell in row)
    assert sorted(
        text.replace("x", "", 1).replace("y", "", 1).replace("z", "", 1).replace("\n", "").replace(" ", "")
    ) == (sorted(letters.replace(" ", "")))
