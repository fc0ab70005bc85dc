import re

from hypothesis import given
from hypothesis import strategies as st

from checker.reports.look import Look
from checker.reports.terminal.layout import Field, Ink, Run, columns, fields, painted, paragraph, wrapped

RUNS = st.lists(st.builds(Run, st.text(alphabet="ab é東 \u0301", max_size=40), st.sampled_from(Ink)), max_size=5)


def test_lines_break_at_spaces() -> None:
    assert paragraph([Run("one two three")], Look(7)) == "one two\nthree"


def test_a_word_wider_than_the_line_is_broken() -> None:
    assert paragraph([Run("a " + "b" * 9 + " c")], Look(4)) == "a\nbbbb\nbbbb\nb c"


def test_a_megabyte_of_one_word_is_wrapped_in_linear_time() -> None:
    assert len(wrapped([Run("x" * 1_000_000)], 60)) == 16_667


def test_without_a_width_there_is_one_line() -> None:
    assert paragraph([Run("word " * 100)], Look()).count("\n") == 0


def test_a_word_in_two_inks_is_not_broken_between_them() -> None:
    runs = [Run("aa bb"), Run("cc", Ink.ADDED), Run(" dd")]
    assert paragraph(runs, Look(6)) == "aa\nbbcc\ndd"


def test_ink_never_runs_over_the_end_of_a_line() -> None:
    text = paragraph([Run("one two", Ink.REMOVED)], Look(3, colour=True))
    assert text == "\x1b[31;9mone\x1b[0m\n\x1b[31;9mtwo\x1b[0m"


def test_wide_characters_take_two_columns_and_accents_none() -> None:
    assert columns("東京") == 4
    assert columns("e\u0301") == 1


def test_fields_wrap_beside_their_labels() -> None:
    block = [Field("said by", [Run("one two three four five")])]
    assert fields(block, Look(27)) == "  said by     one two three\n              four five"


@given(RUNS, st.integers(2, 20))
def test_wrapping_keeps_every_word_and_the_width(runs: list[Run], width: int) -> None:
    lines = [painted(line, colour=False) for line in wrapped(runs, width)]
    assert re.sub(r"\s", "", "".join(lines)) == re.sub(r"\s", "", "".join(run.text for run in runs))
    assert all(columns(line) <= width for line in lines)


def test_each_ink_but_the_plain_one_is_another_and_ends_where_its_words_do() -> None:
    shown = {ink: painted([Run("sail", ink)], colour=True) for ink in Ink}
    assert shown.pop(Ink.PLAIN) == "sail"
    assert len(set(shown.values())) == len(shown)
    for ink, text in shown.items():
        assert text == f"\x1b[{ink.value}msail\x1b[0m"
        assert painted([Run("sail", ink)], colour=False) == "sail"
