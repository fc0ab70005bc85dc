import pytest

from checker.alterations.spelling import spelling
from checker.findings import Verdict
from tests.checker.samples import asked


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The ferry won't sail at dawn", "The ferry will not sail at dawn"),
        ("They are going to sail at dawn", "They're gonna sail at dawn"),
        ("We lost 14 boats in the storm", "We lost fourteen boats in the storm"),
        ("The harbor is closed again", "The harbour is closed again"),
        ("We organize the regatta again", "We organise the regatta again"),
        ("The home grown apples are sold out", "The homegrown apples are sold out"),
        ("It went up by five percent again", "It went up by five % again"),
        ("The accomodation was full again", "The accommodation was full again"),
        ("The café was full again", "The cafe was full again"),
        ("It was James’ boat that sank", "It was James’s boat that sank"),
        ("It was the Brants who paid", "It was the Brandts (ph) who paid"),
        ("I told 'em to leave the pier", "I told them to leave the pier"),
        ("She’d left before the storm", "She had left before the storm"),
    ],
)
def test_the_same_word_written_otherwise_is_house_style(draft, source):
    rulings = asked(spelling, draft, source)
    assert ("spelling", Verdict.HOUSE_STYLE) in {(ruling.kind, ruling.verdict) for ruling in rulings if ruling}


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("We came for the boat", "We came four the boat"),
        ("It was the boats that sank", "It was the boat that sank"),
        ("They sailed past the lighthouse", "They failed past the lighthouse"),
        ("The council was united in anger", "The council was untied in anger"),  # six letters: no slip
        ("A part of the pier is gone", "Apart of the pier is gone"),
        ("It was a reign of storms", "It was a rein of storms"),
        ("They will adopt the tunnel plan", "They will adapt the tunnel plan"),
        ("She will sail before the storm", "She had sail before the storm"),
    ],
)
def test_another_word_is_never_a_spelling(draft, source):
    assert not any(asked(spelling, draft, source))
