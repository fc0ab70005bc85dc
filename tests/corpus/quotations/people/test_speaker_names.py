"""Mentions become names by what the text itself shows."""

import pytest

from corpus.quotations import extract


def names(text):
    return [q.speaker.name for q in extract(text) if q.speaker is not None]


def described(text):
    return [q.speaker.described for q in extract(text) if q.speaker is not None]


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Mara Lindqvist", "Mara Lindqvist"),
        ("Prime Minister Mara Lindqvist", "Mara Lindqvist"),
        ("Swedish Foreign Minister Mara Lindqvist", "Mara Lindqvist"),
        ("Dr. Mara Lindqvist", "Mara Lindqvist"),
        ("harbour policy adviser Mara Lindqvist", "Mara Lindqvist"),
        ("Sweden’s President Mara Lindqvist", "Mara Lindqvist"),
        ("State-owned Hamnbolaget", "Hamnbolaget"),
        ("the country’s largest operator Hamnbolaget", "Hamnbolaget"),
        ("The Kremlin", "the Kremlin"),
        ("Lindqvist’s administration", "Lindqvist’s administration"),
        ("The campaign", "the campaign"),
    ],
)
def test_a_name_is_given_without_its_title(mention, name):
    text = f"{mention[0].upper()}{mention[1:]} said that the port would close."
    assert names(text) == [name]
    assert described(text) == [False]


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("A harbour official", "a harbour official"),
        ("U.S. officials", "U.S. officials"),
        ("Some", "some"),
        ("Still others", "still others"),
        ("Two people familiar with the plan", "two people"),
    ],
)
def test_a_source_that_is_not_named_is_described(mention, name):
    text = f"{mention} said that the port would close."
    assert described(text) == [True]
    assert names(text)[0].startswith(name)


def test_a_surname_becomes_the_full_name():
    text = "Mara Lindqvist runs the port. Lindqvist said it would close."
    assert names(text) == ["Mara Lindqvist"]


def test_a_surname_that_two_share_goes_by_its_title():
    text = (
        "Ada Berg and her brother Olof Berg own the yard. Mrs. Berg said it would close. Mr. Berg said it would stay."
    )
    assert names(text) == ["Ada Berg", "Olof Berg"]


def test_a_pronoun_is_whoever_acts_before_it():
    text = "Mara Lindqvist met Olof Berg’s lawyer at the port. She said that it would close."
    assert names(text) == ["Mara Lindqvist"]


def test_a_pronoun_passes_over_a_person_of_the_other_gender():
    text = "Mrs. Ada Berg runs the yard. Mr. Olof Ek runs the port. She said that it would close."
    assert names(text) == ["Ada Berg"]


def test_who_is_the_person_before_it():
    text = "The port was run by Mara Lindqvist, who said that it would close."
    assert "Mara Lindqvist" in names(text)


def test_an_acronym_stands_for_the_name_it_was_given_with():
    text = "The Northern Harbour Union (NHU) met on Monday. NHU said that the port would close."
    assert names(text) == ["Northern Harbour Union"]


def test_a_misspelt_surname_is_the_one_it_misses_by_a_letter():
    text = "Mara Lindqvist said it was old. “It is closed,” Ms. Lindqwist said."
    assert names(text)[1] == "Mara Lindqvist"


def test_another_surname_is_no_misspelling():
    text = "Mara Lindqvist said it was old. “It is closed,” Ms. Lundgren said."
    assert names(text)[1] == "Lundgren"


def test_a_description_is_the_one_person_that_the_text_names_so():
    text = "Mayor Mara Lindqvist opened the port. The mayor said that it was old."
    assert names(text) == ["Mara Lindqvist"]
    assert names("Mara Lindqvist, the mayor of York, left. The mayor said it was old.") == ["Mara Lindqvist"]


def test_a_description_that_fits_two_stays_a_description():
    text = "Mayor Mara Lindqvist met Mayor Olof Berg. The mayor said that it was old."
    assert names(text) == ["the mayor"]


def test_a_description_may_come_first_and_its_name_in_commas():
    text = "The harbour minister, Olu Okoro, is under fire. “I stay,” the minister said."
    assert extract(text)[-1].speaker.name == "Olu Okoro"


def test_he_may_be_somebody_who_is_only_described():
    text = "Piers Lund left.\n\nThe mayor's spokesman said the port was open. Asked again, he replied: “Yes.”"
    speaker = extract(text)[-1].speaker
    assert (speaker.name, speaker.described, speaker.mention.text) == ("the mayor's spokesman", True, "he")


def test_a_description_of_no_known_gender_is_not_he():
    text = (
        "Piers Lund left. “I go,” Lund said.\n\nAn official said the port was open. Asked again, he replied: “It is.”"
    )
    assert extract(text)[-1].speaker.name == "Piers Lund"


def test_he_is_who_acted_since_the_last_speaker():
    last = "“We lost,” Piers Lund said.\n\n"
    assert names(last + "Olof Berg stayed away.\n\n“Wow,” he said.")[-1] == "Olof Berg"
    assert names("Olof Berg met Piers Lund. “We lost,” Lund said.\n\n“Wow,” he said.")[-1] == "Piers Lund"


def test_a_name_in_commas_acts_as_what_it_explains():
    text = "Piers Lund left.\n\nIda's boss, Commissioner Ray Dunn, was direct. “We cut,” he said."
    assert names(text) == ["Ray Dunn"]


def test_a_job_in_front_of_a_name_is_no_part_of_it():
    assert names("Executive Ann Dole said that it was old.") == ["Ann Dole"]
    assert names("On Monday Family Research Council said that it was old.") == ["Family Research Council"]


def test_a_family_is_not_he():
    text = "Olof Berg left. The Lindqvists stayed. He said that it was old."
    assert names(text) == ["Olof Berg"]


def test_the_mention_is_what_the_text_has():
    text = "Mara Lindqvist runs the port. She said it would close."
    (quotation,) = extract(text)
    assert quotation.speaker.mention.text == "She"
    assert quotation.speaker.mention.span.of(text) == "She"


def test_a_pronoun_may_be_the_one_person_of_the_sentence_before_who_does_nothing_in_it():
    text = "“Go,” Ida Brandt said.\n\nThe paper misquoted Mara Lindqvist. She said: “We stay here tonight.”"
    assert names(text)[-1] == "Mara Lindqvist"


def test_one_pronoun_in_a_report_proves_no_gender_against_the_next_sentence():
    text = "Mara Lindqvist replied that he had “dug a hole in the pier.” She said: “He never answers his post.”"
    assert names(text) == ["Mara Lindqvist", "Mara Lindqvist"]


def test_one_of_several_may_stand_beside_a_name():
    text = "Mara Lindqvist, one of the two who voted against, called the closure “an ambush by night.”"
    assert names(text) == ["Mara Lindqvist"]


@pytest.mark.parametrize("source", ["a person familiar with the talks", "two aides close to the mayor"])
def test_what_a_described_source_knows_is_a_part_of_the_description(source):
    text = f"“We stay here tonight,” said {source}."
    assert (names(text), described(text)) == ([source], [True])


@pytest.mark.parametrize("source", ["a source close to her", "people around him", "one of them", "the aide with him"])
def test_whoever_a_pronoun_only_describes_further_is_not_the_pronoun(source):
    text = f"Piers Alleyne met Mara Lindqvist. {source[0].upper()}{source[1:]} said: “We had enough of it all.”"
    assert (names(text), described(text)) == ([source], [True])
