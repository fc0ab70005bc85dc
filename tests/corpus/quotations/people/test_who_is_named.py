"""Who is named in a text, by which names, with which titles and of which gender, the text itself shows."""

import pytest

from corpus.languages import lexicon_of
from corpus.quotations.people.who_is_named import apposed, find_people, without_titles
from tests.corpus.quotations.reading import at, frame_of, frames_of


def people_of(text, language="en"):
    return find_people(text, frames_of(text, language), lexicon_of(language))


def appearances(text, language="en"):
    found = people_of(text, language).appearances
    return [(one.name, one.acts) for number in sorted(found) for one in found[number]]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Mayor Ida Berg left. Berg came back.", [("Ida Berg", True), ("Berg", True)]),
        ("Ida Berg, the mayor of York, left.", [("Ida Berg", True), ("York", False)]),
        ("The mayor, Ida Berg, left.", [("Ida Berg", True)]),
        ("Ida Berg (York) quickly left.", [("Ida Berg", True), ("York", False)]),
        ("Ida Berg, who rows, said so.", [("Ida Berg", True)]),
        ("Berg’s port is old.", [("Berg", False)]),
        ("Berg’s said so.", [("Berg", True)]),
        ("He saw Ida Berg.", [("Ida Berg", False)]),
        ("The Kremlin left.", [("Kremlin", False)]),
        ("Holm & Sons left.", [("Holm & Sons", True)]),
        ("The Duke of York left.", [("York", True)]),
        ("“Ida Berg left,” he said.", []),
        ("It rained.", []),
    ],
)
def test_a_name_appears_wherever_it_stands_outside_marks_and_acts_before_a_verb(text, names):
    assert appearances(text) == names


def test_paragraphs_keep_their_order():
    people = people_of("Ida Berg left.\n\nTom Holm came.")
    assert [people.appearances[number][0].name for number in (0, 1)] == ["Ida Berg", "Tom Holm"]
    assert people.numbers == {id(frame): number for number, frame in enumerate(people.frames)}


@pytest.mark.parametrize(
    ("text", "name", "fullest"),
    [
        ("Ida Berg left.", "Berg", "Ida Berg"),
        ("Ida Berg left.", "Ida", "Ida Berg"),
        ("Ida Berg left.", "Ida Berg", "Ida Berg"),
        ("Ida Berg left.", "Holm", "Holm"),
        ("The Northern Harbour Union (NHU) met.", "NHU", "Northern Harbour Union"),
        ("The Northern Harbour Union (NHX) met.", "NHX", "NHX"),
        ("Ida Berg left. Tom Berg stayed. Tom Berg rowed.", "Berg", "Tom Berg"),
        ("The Harbour Committee met.", "Committee", "Committee"),
        ("Ida Ann Eva Sara Maria Berg left.", "Berg", "Berg"),
    ],
)
def test_a_short_name_stands_for_the_full_one_that_the_text_has_most(text, name, fullest):
    assert people_of(text).fullest(name) == fullest


def test_a_gender_tells_two_of_one_name_apart():
    people = people_of("Mrs. Ida Berg left. Mr. Tom Berg stayed. Tom Berg rowed.")
    assert people.fullest("Berg", "f") == "Ida Berg"
    assert people.fullest("Berg", "m") == "Tom Berg"
    assert people.fullest("Berg") == "Tom Berg"


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("Mrs. Ilu Berg left.", "Ilu Berg", "f"),
        ("Mr. Tom Berg left.", "Tom Berg", "m"),
        ("Ilu Berg said she rows.", "Ilu Berg", "f"),
        ("Ilu Berg said he rows. Ilu Berg said she rows.", "Ilu Berg", None),
        ("Mrs. Ilu Berg said he rows.", "Ilu Berg", "f"),
        ("Ilu Berg left.", "Ilu Berg", None),
        ("Ilu Berg left the port of the town in the north in the rain at ten and she rows.", "Ilu Berg", None),
    ],
)
def test_a_title_counts_for_more_than_a_pronoun_and_a_draw_for_nothing(text, name, gender):
    assert people_of(text).gender(name) == gender


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("Mayor Ida Berg left.", {"mayor": {"Berg"}}),
        ("The mayor, Ida Berg, left.", {"mayor": {"Berg"}}),
        ("Ida Berg, the mayor of York, left.", {"mayor": {"Berg"}}),
        ("Mayor Ida Berg met Mayor Tom Holm.", {"mayor": {"Berg", "Holm"}}),
        ("The mayor saw Ida Berg.", {}),
        ("The mayor, Ida Berg left.", {}),
        ("Mayor Berg left.", {}),
        ("Ida Berg, a baker, left.", {}),
    ],
)
def test_a_title_beside_a_full_name_is_that_persons(text, roles):
    assert people_of(text).roles == roles


@pytest.mark.parametrize(
    ("text", "name", "person"),
    [
        ("Ida Berg left. They saw Berg.", "Ida Berg", True),
        ("Ida Berg left.", "Ida Berg", False),
        ("They saw Berg.", "Berg", False),
        ("They saw the Courier. The Harbour Courier left.", "Harbour Courier", False),
    ],
)
def test_whoever_is_called_by_the_last_name_alone_is_a_person(text, name, person):
    assert people_of(text).is_person(name) is person


@pytest.mark.parametrize(
    ("text", "name", "fullest"),
    [
        ("Mara Lindqvist left.", "Lindqwist", "Mara Lindqvist"),
        ("Mara Lindqvist left.", "Lundgren", "Lundgren"),
        ("Mara Lindqvist left.", "Kindqvist", "Kindqvist"),
        ("They saw Mara Lindqvist.", "Lindqwist", "Lindqwist"),
        ("Mara Lindqvist left. Eva Lindqvust left.", "Lindqvost", "Lindqvost"),
        ("Ida Berg left.", "Borg", "Borg"),
    ],
)
def test_a_name_that_misses_one_persons_by_a_letter_is_that_persons(text, name, fullest):
    assert people_of(text).fullest(name) == fullest


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Prime Minister Ida Berg", "ida berg"),
        ("Swedish Foreign Minister Ida Berg", "ida berg"),
        ("Executive Ann Dole", "ann dole"),
        ("Executive Harbour Committee", "executive harbour committee"),
        ("Executive Ann", "executive ann"),
        ("State-owned Hamnbolaget", "hamnbolaget"),
        ("Head of York Ida Berg", "york ida berg"),
        ("Bank of York", "bank of york"),
        ("Berg Holm of York", "berg holm"),
        ("Ida Berg", "ida berg"),
    ],
)
def test_titles_jobs_and_adjectives_are_no_part_of_a_name(text, name):
    frame = frame_of(f"Then {text} left.")
    first, stop = without_titles(frame, 1, at(frame, "left"))
    assert " ".join(frame.words[first:stop]) == name


@pytest.mark.parametrize(
    ("behind", "name"),
    [
        (", Ida Berg, left.", "Ida Berg"),
        (", Ida Berg.", "Ida Berg"),
        (", Ida Berg (York), left.", "Ida Berg"),
        (", Mayor Ida Berg, left.", "Ida Berg"),
        (", Berg, left.", None),
        (", the Harbour Committee, left.", None),
        (", Harbour Committee, left.", None),
        (", Ida Berg left.", None),
        (" left.", None),
    ],
)
def test_a_full_name_in_commas_belongs_to_the_description_before_it(behind, name):
    text = f"Its secretary{behind}"
    frame = frame_of(text)
    assert apposed(people_of(text), frame, 2) == name


def test_a_german_noun_is_no_name():
    assert appearances("Die Polizei kam.", "de") == []
    people = people_of("Ministerin Ina Vogt kam.", "de")
    assert (people.gender("Ina Vogt"), people.roles) == ("f", {"ministerin": {"Vogt"}})


@pytest.mark.parametrize(
    ("text", "name", "gender"),
    [
        ("Nora Berg left.", "Nora Berg", "f"),
        ("Thomas Berg left.", "Thomas Berg", "m"),
        ("Zoë Berg left.", "Zoë Berg", "f"),
        ("Robin Berg left.", "Robin Berg", None),
        ("Ilu Berg left.", "Ilu Berg", None),
        ("Thomas Berg met Nora Lind, and she rows.", "Thomas Berg", "m"),
        ("Mrs. Thomas Berg left.", "Thomas Berg", "f"),
    ],
)
def test_a_given_name_of_one_sex_shows_it_unless_a_title_does(text, name, gender):
    assert people_of(text).gender(name) == gender


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Apparently Mora Lindqvist runs the weir.", "Mora Lindqvist"),
        ("It is late. Goalkeeper Mora Lindqvist left.", "Mora Lindqvist"),
        ("President-elect Mora Lindqvist left.", "Mora Lindqvist"),
        ("Grace Mora Lindqvist left.", "Grace Mora Lindqvist"),
        ("Then Jonas Brook Lindqvist left.", "Jonas Brook Lindqvist"),
    ],
)
def test_the_word_that_a_sentence_begins_with_is_no_part_of_a_full_name(text, name):
    assert {one.name for one in people_of(text).appearances[0]} == {name}


@pytest.mark.parametrize(
    ("text", "short", "full"),
    [
        ("Jan van der Meer left.", "Van der Meer", "Jan van der Meer"),
        ("Erik van Sebel left.", "Sebel", "Erik van Sebel"),
        ("Ana de la Cruz left.", "de la Cruz", "Ana de la Cruz"),
        ("Omar bin Khalid left.", "bin Khalid", "Omar bin Khalid"),
        ("Jan Meer left.", "Van der Berg", "Van der Berg"),
    ],
)
def test_small_words_inside_a_surname_are_a_part_of_it(text, short, full):
    assert people_of(text).fullest(short) == full
