import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.quotations.marks.unpaired import doubtful_stretches
from corpus.spans import Span


@pytest.mark.parametrize(
    "text",
    [
        "“The ferry will not sail”, before dawn,” Quill said.",
        '"The ferry will" not sail before dawn," Quill said.',
        '"The ferry " will not sail before dawn."',
        "“The ferry will not“, sail before dawn.”",
        "''The ferry will not'' sail before dawn,'' Quill said.",
        "“The ferry will not sail”, before 11”",
        "“The ferry will not sail”, before 11” Quill said.",
        '"The ferry will not sail", before 11" she said.',
        '"The mast has 6" and the ferry 7" of ice, Quill said.',
        "Quill: “The ferry '' will not sail before 11”",
        "Quill: “The ferry '' will not sail before dawn⁶”",
        'Quill: “The ferry will " not sail before 11”',
        "Quill: «The ferry '' will not sail before 11»",
        "Quill: \"The ferry '' will not sail before 11\"",
        "Quill: „The ferry '' will not sail before 11“",
    ],
)
def test_a_mark_without_a_partner_makes_its_paragraph_doubtful(text):
    calm = "“It is calm,” said Tarn."
    [doubtful] = doubtful_stretches(f"It is.\n\n{text}\n\n{calm}")
    assert doubtful.of(f"It is.\n\n{text}\n\n{calm}") == text


@pytest.mark.parametrize(
    "text",
    [
        "“The ferry will not sail,” Quill said. “We wait.”",
        '"The ferry," Quill said, "will not sail."',
        "“He told me ‘never again’ and left,” Quill said.",
        "“He called it “the ferry” and left,” Quill said.",
        "“The ferry will not sail",
        "Quill said: “The ferry will not sail.\n\n“It waits,” she said.",
        "“It waits,” said Quill, 6' 2\" tall, of the mast's 40\".",
        '"It waits," said Quill of the 6" mast.',
        '"A 6" mast fell on the ferry," Quill said.',
        "''The ferry will not sail,'' Quill said.",
        "The captain's boat",
        "",
    ],
)
def test_marks_that_pair_and_inches_leave_no_doubt(text):
    assert doubtful_stretches(text) == []


@pytest.mark.parametrize("end", ["The pilots do not.”", "The pilots wait till 5”"])
def test_a_quotation_left_open_is_in_doubt_where_a_later_paragraph_closes_it(end):
    text = f"“The ferry waits.\n\n{end}\n\nThat was all."
    [doubtful] = doubtful_stretches(text)
    assert doubtful.of(text) == f"“The ferry waits.\n\n{end}"


@pytest.mark.parametrize("between", ["«", "„", "“"])
def test_all_paragraphs_that_are_left_open_are_in_doubt_where_one_after_them_is_closed(between):
    text = f'"The ferry will not sail.\n\nIt waits {between} for dawn.\n\nThen it may sail."'
    assert doubtful_stretches(text) == [Span(0, len(text))]


def test_a_quotation_that_closed_is_in_doubt_too_where_a_later_paragraph_closes_once_more():
    text = "“The ferry waits” for them.\n\nThe pilots do not,” Quill said.\n\n“It is calm,” said Tarn."
    [doubtful] = doubtful_stretches(text)
    assert doubtful.of(text) == "“The ferry waits” for them.\n\nThe pilots do not,” Quill said."


@given(st.text("aA “”\"'’.,6\n«»", max_size=40))
def test_any_text_has_its_doubts_inside_it(text):
    for doubtful in doubtful_stretches(text):
        assert doubtful.of(text).strip()
        assert doubtful.end <= len(text)
