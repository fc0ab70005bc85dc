"""Where a writer marks that words were left out, a quotation is in pieces."""

import pytest

from corpus.text.ellipses import ELLIPSIS, pieces_of


@pytest.mark.parametrize(
    "text",
    [
        "We will … not sail",
        "We will ... not sail",
        "We will . . . not sail",
        "We will.... not sail",
        "We will […] not sail",
        "We will [ ... ] not sail",
        "We will (. . .) not sail",
        "… we will … … not sail …",
    ],
)
def test_each_form_of_an_ellipsis_parts_a_quotation(text):
    assert pieces_of(text) == [["we", "will"], ["not", "sail"]]


@pytest.mark.parametrize("text", ["We will. Not sail.", "We will.. not sail", "We will [not] sail"])
def test_points_and_brackets_alone_do_not(text):
    assert len(pieces_of(text)) == 1
    assert not ELLIPSIS.search(text)


@pytest.mark.parametrize("text", ["", " ", "…", "“…” …"])
def test_what_has_no_word_has_no_piece(text):
    assert pieces_of(text) == []
