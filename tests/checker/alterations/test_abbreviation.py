import pytest

from checker.alterations.abbreviation import abbreviation
from checker.findings import Verdict
from tests.checker.samples import asked, compared

FULL = "We asked the United States and the Harbour Safety Board of Karsund to wait for us until the fog had lifted"


def ruled(draft, source):
    return [(ruling.kind, ruling.verdict) for ruling in asked(abbreviation, draft, source) if ruling]


HOUSE_STYLE = ("abbreviation", Verdict.HOUSE_STYLE)


@pytest.mark.parametrize("short", ["US", "U.S.", "USA", "U.S.A."])
def test_a_name_and_its_initials_are_house_style_in_either_direction(short):
    shortened = FULL.replace("United States", short)
    assert ruled(shortened, FULL) == [HOUSE_STYLE]
    assert ruled(FULL, shortened) == [HOUSE_STYLE]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("the UK has sent ships to the harbour", "the United Kingdom has sent ships to the harbour"),
        ("the U.K.’s ships are in the harbour", "the United Kingdom's ships are in the harbour"),
        ("the EU has sent ships to the harbour", "the European Union has sent ships to the harbour"),
        ("we asked HSB to wait in the harbour", "we asked the Harbour Safety Board to wait in the harbour"),
        ("we asked the HSBK to wait in the fog", "we asked the Harbour Safety Board of Karsund to wait in the fog"),
    ],
)
def test_initials_of_a_name_are_read_without_its_small_words_and_its_article(draft, source):
    assert ruled(draft, source) == [HOUSE_STYLE]


def test_what_the_writer_spells_out_is_for_review_unless_the_source_has_it_too():
    draft = "on the pier we asked the Harbour Safety Board to wait until noon for the ferry"
    source = draft.replace("Harbour Safety Board", "HSB")
    assert ruled(draft, source) == [("abbreviation", Verdict.REVIEW)]
    assert ruled(draft, f"{source}. That was all, as the Harbour Safety Board told me.") == [HOUSE_STYLE]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("we asked the US to wait for the fog", "we asked us to wait for the fog"),
        ("we asked the US to wait for the fog", "we asked the United Sailors to wait for the fog"),
        ("we asked the United Sailors to wait for it", "we asked the US to wait for it"),
        ("we asked the US to wait for the fog", "we asked the European Union to wait for the fog"),
        ("we asked the UN to wait for the fog", "we asked the United Kingdom to wait for the fog"),
        ("we asked the hsb to wait for the fog", "we asked the harbour safety board to wait for the fog"),
        ("we asked it to wait for the fog", "we asked Ida Tarn to wait for the fog"),
    ],
)
def test_other_names_and_other_words_are_no_abbreviation(draft, source):
    assert ruled(draft, source) == []


def test_the_whole_name_is_one_edit():
    [edit] = compared(FULL.replace("the United States", "the US"), FULL).edits
    assert (edit.draft, edit.source) == (("US",), ("united", "states"))
