"""Marks are paired as a reader pairs them, and a slip of the typist costs one paragraph at most."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.quotations.marks.quotation_marks import find_marks, paragraphs

MARKS = st.sampled_from(
    ["“", "”", '"', "''", "'''", "‘", "’", "'", "«", "»", "„", "a", "s ", " ", ".", ",", "\n", "\n\n", "7"]
)


def inside(text):
    return [stretch.inner.of(text) for stretch in find_marks(text)]


@pytest.mark.parametrize(
    ("text", "style"),
    [
        ("She said “it is over” and left.", "curly"),
        ('She said "it is over" and left.', "straight"),
        ("She said ''it is over'' and left.", "doubled"),
        ("She said ``it is over'' and left.", "doubled"),
        ("Mayor: ‘it is over’", "single-curly"),
        ("Mayor: 'it is over'", "single"),
        ("Sie sagte „it is over“ und ging.", "low-high"),
        ("Elle dit «it is over» et partit.", "guillemets"),
        ("Sie sagte »it is over« und ging.", "guillemets"),
        ("Sie sagte ›it is over‹ und ging.", "guillemets"),
    ],
)
def test_every_style_of_marks_is_read(text, style):
    (stretch,) = find_marks(text)
    assert (stretch.inner.of(text), stretch.style, stretch.closed) == ("it is over", style, True)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('"The navy lost its 5" gun and two boats," Quill said.', ['The navy lost its 5" gun and two boats,']),
        ('“The navy lost its 5" gun and two boats,” Quill said.', ['The navy lost its 5" gun and two boats,']),
        ('"A 5" gun, a 7" gun and a mast of 6\'2"," Quill said.', ['A 5" gun, a 7" gun and a mast of 6\'2",']),
        ('"We lost in 2015" and "we won in 2016" are both true.', ["We lost in 2015", "we won in 2016"]),
        ('They called it "platform 5" then. "It leaks," Quill said.', ["platform 5", "It leaks,"]),
        ('"We lost by 5" was all that Quill said.', ["We lost by 5"]),
    ],
)
def test_an_inch_inside_a_quotation_does_not_close_it(text, quoted):
    assert inside(text) == quoted


def test_the_outer_span_takes_the_marks_in():
    text = "a “b” c"
    (stretch,) = find_marks(text)
    assert stretch.outer.of(text) == "“b”"


def test_a_quotation_in_a_quotation_has_depth_one():
    text = "“He told me, ‘never again,’ and meant it,” she said."
    outer, inner = find_marks(text)
    assert (outer.depth, inner.depth) == (0, 1)
    assert inner.inner.of(text) == "never again,"


def test_a_single_and_a_double_mark_may_stand_as_one_run():
    text = "''We sang 'Fair Harbour,''' she said."
    assert inside(text) == ["We sang 'Fair Harbour,'", "Fair Harbour,"]


@pytest.mark.parametrize(
    "text",
    [
        "It’s the voters’ choice, and the ’90s are gone.",
        "It's the voters' choice, and the '90s are gone.",
        "Rock 'n' roll isn't dead.",
        "He is 6'2\" tall.",
        "",
        "''''",
    ],
)
def test_apostrophes_and_inches_are_no_quotation_marks(text):
    assert find_marks(text) == []


def test_apostrophes_inside_a_quotation_do_not_close_it():
    text = "The paper wrote: ‘It’s the farmers’ land and ours’."
    assert inside(text) == ["It’s the farmers’ land and ours"]


def test_a_quotation_that_goes_on_in_the_next_paragraph_says_so():
    text = "“The first day was long.\n\n“The second was longer,” she said."
    first, second = find_marks(text)
    assert (first.closed, first.continued) == (False, True)
    assert (second.closed, second.continued) == (True, False)


def test_an_unclosed_mark_ends_with_its_paragraph():
    text = "“The first day was long.\n\nThen it rained. “Good,” she said."
    first, second = find_marks(text)
    assert first.inner.of(text) == "The first day was long."
    assert (first.closed, first.continued) == (False, False)
    assert second.inner.of(text) == "Good,"


def test_a_closing_mark_typed_as_an_opening_one_closes():
    assert inside("She called it “a good start“ and left.") == ["a good start"]


def test_blanks_inside_the_marks_are_left_out():
    assert inside('He wrote " a word " twice.') == [] or inside("He wrote “ a word ” twice.") == ["a word"]


def test_lines_are_paragraphs_unless_the_text_was_wrapped_by_hand():
    assert len(list(paragraphs("one\ntwo\nthree"))) == 3
    assert len(list(paragraphs("one\ntwo\n\nthree"))) == 2
    assert len(list(paragraphs("one " * 40 + "\ntwo\n\nthree"))) == 3


def test_a_megabyte_of_marks_is_read():
    assert find_marks('"' * 1_000_000) == []
    assert len(find_marks("“a" * 20_000)) <= 8


@given(st.lists(MARKS, max_size=80).map("".join) | st.text(max_size=120))
def test_stretches_lie_inside_the_text_in_order_and_hold_something(text):
    found = find_marks(text)
    assert [s.outer.start for s in found] == sorted(s.outer.start for s in found)
    for stretch in found:
        assert stretch.outer.contains(stretch.inner)
        assert stretch.inner.end <= len(text)
        assert stretch.inner.of(text).strip() == stretch.inner.of(text) != ""


@pytest.mark.parametrize("text", ["“h”'t„'", "She saw ‚B“."])
def test_marks_that_cross_leave_nobody_inside_what_is_no_quotation(text):
    assert_nested(find_marks(text))


@given(st.lists(MARKS, max_size=80).map("".join) | st.text(max_size=120))
def test_a_stretch_lies_in_as_many_others_as_its_depth_says(text):
    assert_nested(find_marks(text))


def assert_nested(stretches):
    for number, stretch in enumerate(stretches):
        around = [one for one in stretches[:number] if one.outer.end > stretch.outer.start]
        assert stretch.depth == len(around)
        assert all(one.inner.contains(stretch.outer) for one in around)


def test_a_single_mark_behind_an_s_closes_where_the_next_one_opens():
    text = "“Shun the ‘works of boys’ (5:11) and the ‘words of men’ (5:6),” Ms. Brandt wrote."
    assert [s.inner.of(text) for s in find_marks(text) if s.depth] == ["works of boys", "words of men"]


def test_a_mark_typed_on_the_wrong_side_of_a_blank_opens_before_a_bracket_too():
    text = 'Brandt said," [The pier] held".'
    assert [s.inner.of(text) for s in find_marks(text)] == ["[The pier] held"]


@pytest.mark.parametrize(
    ("text", "inner"),
    [
        ("‘It was rock ’n’ roll,’ said Quill.", ["It was rock ’n’ roll,"]),
        ("'It was rock 'n' roll,' said Quill.", ["It was rock 'n' roll,"]),
        ("‘Nowt but a lass o’ the tide,’ said Quill.", ["Nowt but a lass o’ the tide,"]),
        ("‘He was goin’ home an’ that,’ said Quill.", ["He was goin’ home an’ that,"]),
        ("‘’Twas no use,’ said Quill.", ["’Twas no use,"]),
        ("‘We told ’em,’ said Quill. ‘’Twas no use.’", ["We told ’em,", "’Twas no use."]),
        ("‘All this is the sailors’.’", ["All this is the sailors’."]),
        ("He said ‘no’ to the boys’ offer.", ["no"]),
        ("He said ‘come in’ and ‘go on’.", ["come in", "go on"]),
    ],
)
def test_a_word_that_has_lost_a_letter_ends_no_quotation_that_another_mark_ends(text, inner):
    assert [one.inner.of(text) for one in find_marks(text)] == inner
