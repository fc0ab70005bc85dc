"""A claim beside a passage: which terms they share, and which either has alone."""

import pytest

from checker.statements.points import Side, pair
from tests.checker.statements.points.comparing import paired, side


def keys(terms):
    return [term.key for term in terms]


def test_shared_missing_and_spare_terms_are_parted():
    pairing = paired("Divers found 14 wrecks near Velmar", "Divers lost 14 anchors near Velmar.")
    assert set(pairing.shared) == {"diver", "#14", "velmar"}
    assert keys(pairing.missing) == ["find", "wreck"]
    assert keys(pairing.spare) == ["los", "anchor"]


@pytest.mark.parametrize(
    ("claim", "passage", "mine", "theirs"),
    [
        ("They met Zelensky", "They met Zelenskyy.", "zelenski", "zelensky"),
        ("The UN convoy fled", "A United Nations convoy fled.", "un", "unit"),
        ("The United Ports sold it", "The U.P. sold it.", "unit", "u.p."),
    ],
)
def test_a_name_in_other_letters_or_by_its_initials_is_shared(claim, passage, mine, theirs):
    shared = paired(claim, passage).shared
    assert theirs in shared.values()
    assert len(shared) >= 2


@pytest.mark.parametrize("passage", ["The port of Nassau fled.", "The united port of Nassau fled.", "U fled."])
def test_initials_of_nothing_that_stands_side_by_side_are_no_name(passage):
    assert "un" in keys(paired("The UN convoy fled", passage).missing)


def test_the_places_of_a_term_are_all_found():
    pairing = paired("Divers fled", "Divers found wrecks, and divers fled.")
    assert [term.first for term in pairing.there(pairing.claim.terms[0])] == [0, 4]


def test_the_main_clause_is_the_one_that_has_most_of_what_is_shared():
    pairing = paired("Quill sank the ferry", "Tarn fled because Quill sank the old ferry.")
    assert pairing.main_segment() == 1
    assert paired("Quill", "Tarn fled.").main_segment() is None


def test_a_point_has_the_words_of_both_or_of_one():
    pairing = paired("Divers fled", "Divers found wrecks.")
    point = pairing.point("name", None, pairing.claim.terms[1], None)
    assert (point.draft, point.source, point.source_span) == ("fled", "", None)


def test_that_a_claim_was_denied_is_kept():
    assert isinstance(side("Quill fled"), Side)
    assert pair(side("Quill fled"), side("Quill fled."), denied=True).denied
