import pytest

from checker.alterations import rule_on
from checker.findings import Verdict
from tests.checker.samples import compared


def ruled(draft, source, *together, language="en"):
    """The rulings where the corpus has these pairs of words."""
    comparison = compared(f"We met {draft} at the pier", f"We met {source} at the pier", language)
    comparison = comparison._replace(passages_with=lambda words: int(words in together))
    return [(ruling.kind, ruling.verdict) for ruling in (rule_on(edit, comparison) for edit in comparison.edits)]


MARKED = [("bracket", Verdict.MARKED_EDIT)]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("[Ada] Quill", "Mayor Quill"),
        ("[Ada Quill]", "Mayor Quill"),
        ("[Ada] Quill’s boat", "Mayor Quill's boat"),
        ("[Mayor] Quill", "Ada Quill"),
        ("[Mayor Quill]", "Ada Quill"),
    ],
)
def test_a_title_and_a_first_name_are_one_persons_where_the_corpus_has_them_together(draft, source):
    assert ruled(draft, source, "mayor_ada") == MARKED
    assert ruled(draft, source, "mayor_bo") == [("name", Verdict.REVIEW)]


def test_the_source_near_by_tells_too():
    comparison = compared("We met [Ada] Quill at the pier", "Mayor Ada Quill came. We met Mayor Quill at the pier")
    assert [rule_on(edit, comparison).verdict for edit in comparison.edits] == [Verdict.MARKED_EDIT]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("[Ada] Quill", "Quill"),
        ("[Mayor] Quill", "Quill"),
        ("[Mayor] Quill", "Ms. Quill"),
        ("[Mr.] Quill", "Mayor Quill"),
        ("[Quill]", "Mayor Quill"),
        ("[Quill]", "Ada Quill"),
    ],
)
def test_what_adds_to_a_name_or_takes_only_a_courtesy_is_marked(draft, source):
    assert ruled(draft, source) == MARKED


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("[Bo] Quill", "Ada Quill"),
        ("[Mr.] Quill", "Mrs. Quill"),
        ("[Mr.] Quill", "Congresswoman Quill"),
        ("[Governor] Quill", "Mayor Quill"),
        ("[Ada] Tarn", "Mayor Quill"),
        ("Ada Quill", "Mayor Quill"),
        ("Quill", "Ada Quill"),
    ],
)
def test_somebody_else_another_office_and_what_no_bracket_shows_is_altered(draft, source):
    assert ("name", Verdict.ALTERED) in ruled(draft, source, "mayor_ada")


def test_german_titles_are_told_by_german():
    assert ruled("[Frau] Quill", "Bürgermeisterin Quill", language="de") == MARKED
    assert ruled("[Herrn] Quill", "Doktor Quill", language="de") == MARKED
    assert ruled("[Herr] Quill", "Frau Quill", language="de") == [("bracket", Verdict.REVIEW)]
    assert ruled("[Herr] Quill", "Bürgermeisterin Quill", language="de") == [("bracket", Verdict.REVIEW)]


def test_a_bracket_that_is_no_surname_leaves_none():
    assert ruled("[them]", "Ada them") != MARKED
