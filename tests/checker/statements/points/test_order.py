"""Who does what to whom, as far as the order of the words tells."""

import pytest

from checker.statements.points.order import order
from tests.checker.statements.points.comparing import paired

ACCUSED = "Minister Orla Quill accused the banker Tarn of hiding two ledgers in a chapel."


def told(claim, passage, language="en"):
    return [(one.kind, one.agrees, one.draft, one.source) for one in order(paired(claim, passage, language))]


@pytest.mark.parametrize(
    ("claim", "passage", "point"),
    [
        ("Tarn accused Orla Quill", ACCUSED, ("role", False, "Tarn", "Orla")),
        ("Orla Quill was accused", ACCUSED, ("role", False, "Quill", "Quill")),
        ("Quill was accused by Tarn", ACCUSED, ("role", False, "Tarn", "Quill")),
        ("Runa Tarn accused Orla Quill", "Orla Quill accused Runa Tarn.", ("role", False, "Tarn", "Orla")),
        ("The minister was arrested", "The son of the minister was arrested.", ("role", None, "minister", "minister")),
        ("Then Quill fled", "Then Quill mate Tarn fled.", ("order", None, "fled", "fled")),
        ("Quill sank it", "Quill said that Tarn sank it.", ("order", None, "sank", "sank")),
        ("The yard dismissed welders", "The yard plans to dismiss welders.", ("modality", False, "dismissed", "plans")),
        (
            "The yard dismisses welders",
            "The yard considered dismissing welders.",
            ("modality", False, "dismisses", "considered"),
        ),
        ("Pilots sail to Velmar", "Pilots sail from Velmar.", ("relation", False, "Velmar", "Velmar")),
        ("Divers work in Velmar", "Divers work near Velmar.", ("relation", None, "Velmar", "Velmar")),
        ("Pilots in Velmar fled", "Pilots fled, and Tarn stayed in Velmar.", ("order", None, "Velmar", "Velmar")),
    ],
)
def test_another_order_is_told(claim, passage, point):
    assert point in told(claim, passage)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Orla Quill accused Tarn", ACCUSED),
        ("Tarn met Quill", "Quill met Tarn."),  # whoever meets is met
        ("The Karsund council fled", "The council of Karsund fled."),
        ("The yard agreed to dismiss welders", "The yard agreed to dismiss welders."),
        ("The yard dismissed welders", "The yard agreed to dismiss welders."),
        ("Pilots fled last year", "Last year pilots fled."),
        ("Divers work in Velmar", "Divers work at Velmar."),
        ("Quill gave Tarn the ferry", "Quill gave the ferry to Tarn."),
        ("Putin agreed to Vienna", "Vienna was a choice that Putin agreed to immediately."),
    ],
)
def test_an_order_that_may_say_the_same_is_not(claim, passage):
    assert [kind for kind, agrees, *_ in told(claim, passage) if agrees is False or kind == "role"] == []


def test_the_very_words_at_the_beginning_of_a_clause_need_no_order():
    assert told("Tarn accused Quill", "He knew that Tarn accused Quill, and Quill accused Tarn.") == []


def test_where_cases_tell_another_order_is_no_more_than_open():
    assert {agrees for _, agrees, *_ in told("Der Rat öffnet den Pier", "Den Pier öffnet der Rat.", "de")} == {None}
    assert told("Der Rat öffnet den Pier", "Der Rat öffnet im Mai den Pier.", "de") == []


def test_where_nouns_have_capitals_another_noun_in_between_may_be_another_doer():
    found = told("Der Rat öffnet den Pier", "Der Rat und Hafen öffnet den Pier.", "de")
    assert [one[:2] for one in found] == [("role", None), ("order", None)]
