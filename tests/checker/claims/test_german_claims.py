"""A pasted German claim: what is said to have been said, by whom, and who was told."""

import pytest

from checker.claims.drafts import completed
from checker.claims.pasted import language_around, read_claims
from tests.checker.claims.test_pasted import read

WORDS = "Die Fähre fährt nicht vor dem Morgengrauen"


@pytest.mark.parametrize(
    ("claim", "speaker"),
    [
        ("„{}“", None),
        ("„{}“, sagte Ole Brandt.", "Ole Brandt"),
        ("„{}“, sagt Ole Brandt.", "Ole Brandt"),
        ("„{}“, sagte der Kapitän.", "der Kapitän"),
        ("„{}“, erklärte die Bürgermeisterin am Montag.", "die Bürgermeisterin"),
        ("„{}“, sagte Kapitän Ole Brandt gestern.", "Kapitän Ole Brandt"),
        ("„{}“, so Brandt.", "Brandt"),
        ("„{}“, Brandt zufolge.", "Brandt"),
        ("„{}“, laut Brandt.", "Brandt"),
        ("„{}“, nach Angaben von Brandt.", "Brandt"),
        ("„{}“, hatte Brandt im Mai gesagt.", "Brandt"),
        ("„{}“, fügte Brandt hinzu.", "Brandt"),
        ("„{}“, räumte Brandt ein.", "Brandt"),
        ("„{}“, teilte die Reederei am Montag mit.", "die Reederei"),
        ("„{}“, sagte sie.", "sie"),
        ("„{}“ – Ole Brandt", "Ole Brandt"),
        ("„{}“, sagte Dr. Ole Brandt.", "Dr. Ole Brandt"),
        ("Ole Brandt sagte: „{}.“", "Ole Brandt"),
        ("Ole Brandt hat gesagt: „{}.“", "Ole Brandt"),
        ("Ole Brandt: „{}.“", "Ole Brandt"),
        ("Özlem Brandt: „{}.“", "Özlem Brandt"),
        ("Brandt räumte am Montag ein: „{}.“", "Brandt"),
        ("Ole Brandt, Kapitän der Fähre, sagte: „{}.“", "Ole Brandt"),
        ("Hat Brandt gesagt: „{}“?", "Brandt"),
        ("»{}«, sagte Ole Brandt.", "Ole Brandt"),
        ("„{}”, sagte Ole Brandt.", "Ole Brandt"),
        ('"{}", sagte Ole Brandt.', "Ole Brandt"),
    ],
)
def test_a_quotation_is_read_with_its_speaker_in_any_of_the_usual_forms(claim, speaker):
    found = read(claim.format(WORDS))
    assert found.marked
    assert not found.open
    assert found.words.rstrip(".") == WORDS
    assert (found.speaker, found.language.code) == (speaker, "de")


@pytest.mark.parametrize(
    ("claim", "speaker"),
    [
        ("Laut Ole Brandt ist „{}“ ein Versprechen.", "Ole Brandt"),
        ("„{}“, sagte eine Sprecherin der Reederei.", "eine Sprecherin der Reederei"),
        ("„{}“, sagte Karla von der Heide.", "Karla von der Heide"),
        ("„{}“, sagte Brandt der Küstenzeitung.", "Brandt"),
        ("„{}“, wie Brandt der Zeitung sagte.", "Brandt"),
        ("Wie Brandt der Zeitung sagte, „{}.“", "Brandt"),
        ("Gestern sagte Brandt: „{}.“", "Brandt"),
        ("„{}“, sagte Brandt vor Journalisten.", "Brandt"),
        ("„{}“, soll Brandt gesagt haben.", "Brandt"),
        ("Brandt soll gesagt haben: „{}.“", "Brandt"),
    ],
)
def test_what_the_usual_forms_leave_open_the_extractor_completes(claim, speaker):
    [found] = read_claims(claim.format(WORDS))
    assert completed(found).speaker == speaker


@pytest.mark.parametrize("claim", ["„{}“, soll Brandt gesagt haben.", "Brandt soll gesagt haben: „{}.“"])
def test_what_somebody_is_only_said_to_have_said_is_open(claim):
    assert read(claim.format(WORDS)).open


@pytest.mark.parametrize(
    ("claim", "outlet"),
    [
        ("„{}“, sagte Brandt der Küstenzeitung.", "der Küstenzeitung"),
        ("Brandt sagte der Küstenzeitung: „{}.“", "der Küstenzeitung"),
        ("„{}“, sagte Brandt im Interview mit der Küstenzeitung.", "der Küstenzeitung"),
        ("„{}“, schrieb Brandt auf Instagram.", "Instagram"),
        ("„{}“, sagte Brandt seiner Mannschaft.", None),
        ("„{}“, sagte Brandt vor Journalisten.", None),
        ("„{}“, sagte Brandt in der Nacht.", None),
        ("„{}“, schrieb Brandt auf Seite drei.", None),
    ],
)
def test_the_outlet_that_was_told_is_read_and_no_other_hearer(claim, outlet):
    [found] = read_claims(claim.format(WORDS))
    assert (completed(found).speaker, completed(found).outlet) == ("Brandt", outlet)


@pytest.mark.parametrize(
    ("claim", "speaker", "negated"),
    [
        ("Brandt hat nie gesagt: „{}.“", "Brandt", True),
        ("„{}“, sagte Brandt nicht.", "Brandt", True),
        ("Niemand sagte „{}“.", None, True),
        ("Brandt bestritt, gesagt zu haben: „{}.“", "Brandt", True),
        ("Brandt hat nicht nur gesagt: „{}.“", "Brandt", False),
        ("„{}“, wies Brandt zurück.", "Brandt", False),
        ("„{}“, sagte Brandt nicht ohne Stolz.", "Brandt", False),
        ("Brandt sagte: „{}.“", "Brandt", False),
    ],
)
def test_a_quotation_that_a_claim_denies_is_told_from_one_it_gives(claim, speaker, negated):
    [found] = read_claims(claim.format(WORDS))
    read_whole = completed(found)
    assert (read_whole.speaker, read_whole.negated) == (speaker, negated)


def test_who_reports_what_somebody_said_is_the_relay():
    found = read(f"„{WORDS}“, sagte Brandt laut Küstenzeitung.")
    assert (found.speaker, found.relay, found.open) == ("Brandt", "Küstenzeitung", False)


def test_a_quotation_in_two_halves_is_one_and_two_speakers_are_two():
    assert len(read("„Die Fähre“, sagte Brandt, „fährt nicht vor dem Morgengrauen.“").spans) == 2
    claims = read_claims("„Die Fähre ist spät“, sagte Ole Brandt. Später sagte Tilda Rehm: „Uns hat niemand gefragt.“")
    assert [completed(claim).speaker for claim in claims] == ["Ole Brandt", "Tilda Rehm"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Ole Brandt said: “Wir fahren nicht vor dem Morgengrauen, und niemand hat mich gefragt.”", "en"),
        ("“Wir fahren nicht, und niemand hat uns gefragt,” said the captain, “und das ist es.”", "en"),
        ("„We will not sail before dawn, and that is what I said“, sagte Ada Quill.", "de"),
        ("„Wir fahren nicht vor dem Morgengrauen.“", "de"),
        ("“We will not sail before dawn.”", "en"),
        ("Brandt: „Wir fahren nicht vor dem Morgengrauen.“", "de"),
    ],
)
def test_a_text_reports_in_the_language_of_the_words_around_its_quotations(text, language):
    assert language_around(text).code == language


def test_a_frame_is_read_in_its_own_language_whatever_it_quotes():
    english = read("“Wir fahren nicht vor dem Morgengrauen, und niemand hat mich gefragt,” said Captain Brandt.")
    german = read("„We will not sail before dawn, and that is what I said“, sagte Kapitänin Quill.")
    assert (english.speaker, english.open) == ("Captain Brandt", False)
    assert (german.speaker, german.open) == ("Kapitänin Quill", False)
