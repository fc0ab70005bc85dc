"""Labels with an office, and first names: several of one person, or of two."""

import pytest

from corpus.quotations.names.one_person import same_person

HANSARD = "The Cabinet Secretary for Fisheries (Fiona Marsh)"


@pytest.mark.parametrize(
    ("label", "name", "same"),
    [
        (HANSARD, "Fiona Marsh", True),
        (HANSARD, "Marsh", True),
        (HANSARD, "Michael Rusk", False),
        (HANSARD, "The Cabinet Secretary for Fisheries (Michael Rusk)", False),
        ("The Prime Minister (Mr. Jon Marsh)", "Jon Marsh", True),
        ("The Minister of State (Dame Ada Quill)", "Ada Quill", True),
        ("The Prime Minister (Labour Party)", "Ada Quill", None),
        ("Fiona Marsh (Harbour North)", "Fiona Marsh", True),
        ("Mr. Marsh (Harbour North)", "Jon Marsh", True),
        ("Mr. Marsh (Harbour North)", "Fiona Marsh", False),
    ],
)
def test_behind_an_office_brackets_name_who_holds_it(label, name, same):
    assert same_person(label, name) is same
    assert same_person(name, label) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ada F. Quill", "Ada G. Quill", False),
        ("Ada F. Quill", "Runa F. Quill", False),
        ("Ada Mary Quill", "Ada Jane Quill", False),
        ("Ada Frances Quill", "Ada F. Quill", True),
        ("A. Frances Quill", "Ada Frances Quill", True),
        ("Ada Frances Quill", "Ada Quill", True),
        ("Frances Quill", "Ada Frances Quill", True),
        ("Ada Frances Quill", "Frances Ada Quill", True),
    ],
)
def test_of_as_many_first_names_none_may_be_anothers(one, other, same):
    assert same_person(one, other) is same
    assert same_person(other, one) is same
