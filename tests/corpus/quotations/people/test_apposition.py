"""Somebody described whose name stands in commas beside the description is named."""

import pytest

from corpus.quotations import extract


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We warned the board twice,” its secretary, Maren Aldous, said.", "Maren Aldous"),
        ("“It is a disgrace,” said his wife, Moira Reddick, who keeps the books.", "Moira Reddick"),
        ("“The lock stays shut,” said Councillor Abel Nwosu on Monday.", "Abel Nwosu"),
        ("The Ministry of Transport called it “a serious warning to us all”.", "the Ministry of Transport"),
    ],
)
def test_the_name_beside_a_description_is_the_speakers(text, name):
    (quotation,) = [one for one in extract(text) if one.kind in ("direct", "mixed")]
    assert quotation.speaker is not None
    assert quotation.speaker.name.lower() == name.lower()
    assert not quotation.speaker.described


def test_a_place_in_commas_is_no_name_of_a_speaker():
    (quotation,) = extract("“We warned the board twice,” the harbour’s secretary, Karsund, said.")
    assert quotation.speaker is not None
    assert quotation.speaker.name != "Karsund"
