"""Initials and handles."""

import pytest

from corpus.quotations.names.short_names import handle_fits, handle_in, handle_words, initials_fit, initials_in

TITLES = {"real", "sen", "hq"}


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("RFD", "rfd"),
        ("R.F.D.", "rfd"),
        ("R. F. D.", "rfd"),
        ("KIM", "kim"),
        ("Rfd", ""),
        ("R. Dunning", ""),
        ("R", ""),
        ("", ""),
    ],
)
def test_initials_are_capitals_and_nothing_else(name, letters):
    assert initials_in(name.split()) == letters


@pytest.mark.parametrize(
    ("letters", "words", "fit"),
    [
        ("rfd", "robert f dunning", True),
        ("mbt", "mohammed bin tariq", True),
        ("mt", "mohammed bin tariq", True),
        ("sfa", "society of friends abroad", True),
        ("rjd", "robert dunning", None),
        ("rd", "robert f dunning", None),
        ("rd", "robert f lomax", False),
        ("rfd", "john f dunning", False),
        ("rgd", "robert f dunning", False),
    ],
)
def test_initials_fit_the_words_of_a_name(letters, words, fit):
    assert initials_fit(letters, words.split(), {"bin", "of"}) is fit


@pytest.mark.parametrize(
    ("name", "handle"), [("@realRuthArden", "realRuthArden"), ("Ruth @Arden", ""), ("Arden", ""), ("", "")]
)
def test_a_handle_is_one_word_behind_its_sign(name, handle):
    assert handle_in(name.split()) == handle


@pytest.mark.parametrize(
    ("handle", "fits"),
    [
        ("RuthArden", True),
        ("realRuthArden", True),
        ("ruth_arden", True),
        ("ruthardenhq", True),
        ("RuthArden47", True),
        ("SenArden", True),
        ("Arden", None),
        ("ardenfan", None),
        ("harbour", None),
        ("RuthArdenFan", None),
    ],
)
def test_a_handle_is_of_the_name_that_it_has_in_full(handle, fits):
    assert handle_fits(handle, ["ruth", "arden"], TITLES) is fits


def test_a_handle_is_parted_at_capitals_signs_and_figures():
    assert handle_words("SenRuth_Arden47", TITLES) == ("ruth", "arden")
