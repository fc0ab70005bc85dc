from hypothesis import given
from hypothesis import strategies as st

from checker.reports.terminal.positions import Lines, paragraph_of
from corpus.document import Block
from corpus.spans import Span


def test_lines_and_columns_count_from_one() -> None:
    assert Lines("ab\ncd").position(0) == (1, 1)
    assert Lines("ab\ncd").position(4) == (2, 2)


def test_every_kind_of_line_end_counts_once() -> None:
    lines = Lines("a\r\nb\rc\nd")
    assert [lines.position(place).line for place in (0, 3, 5, 7)] == [1, 2, 3, 4]
    assert {lines.position(place).column for place in (0, 3, 5, 7)} == {1}


def test_columns_are_code_points_not_bytes() -> None:
    assert Lines("“é”x").position(3) == (1, 4)


@given(st.lists(st.text(alphabet="ab“é", max_size=5)), st.sampled_from(["\n", "\r\n", "\r"]), st.data())
def test_a_position_finds_the_character_again(rows: list[str], end: str, data: st.DataObject) -> None:
    text = end.join(rows) + "x"
    offset = data.draw(st.integers(0, len(text) - 1).filter(lambda place: text[place] not in "\r\n"))
    line, column = Lines(text).position(offset)
    assert text.split(end)[line - 1][column - 1] == text[offset]


def test_a_stretch_belongs_to_the_paragraph_in_which_it_begins() -> None:
    paragraphs = [Block(1, Span(2, 5)), Block(2, Span(7, 9))]
    begins = [paragraph_of(Span(start, 9), paragraphs) for start in range(9)]
    assert begins == [None, None, 1, 1, 1, None, None, 2, 2]
    assert paragraph_of(Span(0, 1), []) is None
