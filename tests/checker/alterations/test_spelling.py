import pytest

from checker.alterations.spelling import spelling
from checker.findings import Verdict
from tests.checker.samples import asked, compared


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
        ("It uses 70% of the water", "It uses 70 per cent of the water"),
        ("We sail at 6pm on Monday", "We sail at 6 p.m. on Monday"),
        ("We sail at 6.30pm on Monday", "We sail at 6:30 p.m. on Monday"),
        ("The café was full again", "The cafe was full again"),
        ("It was James’ boat that sank", "It was James’s boat that sank"),
        ("It was the Brants who paid", "It was the Brandts (ph) who paid"),
        ("I told 'em to leave the pier", "I told them to leave the pier"),
        ("She’d left before the storm", "She had left before the storm"),
        ("We stayed ’cause the wind turned", "We stayed because the wind turned"),
        ("We stayed cause we were tired", "We stayed because we were tired"),
        ("We were sailin’ to the pier", "We were sailing to the pier"),
        ("It was number 14 of all boats", "It was No. 14 of all boats"),
        ("We lost 10-20 boats last year", "We lost ten to twenty boats last year"),
        ("We lost the match 3–1 last year", "We lost the match 3 to 1 last year"),
        ("It was on Sept. 11 that we sailed", "It was on September 11th that we sailed"),
        ("It cost $5 million to mend it", "It cost five million dollars to mend it"),
        ("We flew the F-16 over the pier", "We flew the F16 over the pier"),
        ("It was 5 000 crowns for the pier", "It was 5,000 crowns for the pier"),
        ("It was -5 degrees on the pier", "It was minus five degrees on the pier"),
        ("It was a fifty-fifty chance for us", "It was a 50-50 chance for us"),
        ("It was World War Two that did it", "It was World War II that did it"),
        ("It was 20 km to the pier then", "It was 20 kilometres to the pier then"),
        ("I kinda like the old pier", "I kind of like the old pier"),
        ("Its not safe on the pier", "It’s not safe on the pier"),
        ("We dont sail in this fog", "We don’t sail in this fog"),
        ("Their going to mend the pier", "They’re going to mend the pier"),
        ("We got to mend the old pier", "We’ve got to mend the old pier"),
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
        ("They filled the papers at noon", "They filed the papers at noon"),
        ("Were going to mend the pier", "We’re going to mend the pier"),
        ("The boats were ill on the pier", "The boats were I’ll on the pier"),
        ("We gone to mend the old pier", "We’ve gone to mend the old pier"),
        ("It was a good cause of the storm", "It was a good because of the storm"),
        ("They will resign the treaty soon", "They will re-sign the treaty soon"),
        ("We saw the cabin at dawn", "We saw the cabing at dawn"),
        ("There was number left on the pier", "There was no left on the pier"),
        ("We lost 10 and 20 boats last year", "We lost 10 to 20 boats last year"),
        ("It cost £5 million to mend it", "It cost 5 million dollars to mend it"),
        ("They came to pier 14. Boats sank", "They came to pier 14th. Boats sank"),
        ("It was the 14 boats that sank", "It was the 14th boats that sank"),
    ],
)
def test_another_word_is_never_a_spelling(draft, source):
    assert not any(asked(spelling, draft, source))


def with_a_corpus(draft, source, frequencies):
    comparison = compared(draft, source)._replace(passages_with=lambda word: frequencies.get(word, 0))
    return [spelling(edit, comparison) for edit in comparison.edits]


SLIP = "The accomodation was full again", "The accommodation was full again"
TWO_WORDS = "It was a martial dispute again", "It was a marital dispute again"


def test_a_slip_is_one_where_the_corpus_hardly_has_the_one_and_often_the_other():
    [ruling] = with_a_corpus(*SLIP, {"accommodation": 40})
    assert (ruling.kind, ruling.verdict, ruling.note) == ("spelling", Verdict.HOUSE_STYLE, "a slip of the pen")


@pytest.mark.parametrize(
    ("pair", "frequencies"),
    [(SLIP, {}), (SLIP, {"accommodation": 3}), (TWO_WORDS, {"martial": 30, "marital": 40}), (TWO_WORDS, {})],
)
def test_without_such_proof_a_likely_slip_is_for_a_person_to_judge(pair, frequencies):
    [ruling] = with_a_corpus(*pair, frequencies)
    assert (ruling.kind, ruling.verdict) == ("spelling", Verdict.REVIEW)
