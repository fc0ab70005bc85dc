"""The values: what they are made of, and what follows from it."""

from dataclasses import FrozenInstanceError, fields

import pytest

from corpus import Document, Provenance, Quotation, QuotationKind, Role, Span, Speaker
from corpus.document import MARKED


def quoted(*spans: Span, rule: str = "") -> Quotation:
    return Quotation(kind=QuotationKind.DIRECT, spans=spans, rule=rule)


def test_a_quotation_reaches_from_its_first_stretch_to_its_last():
    assert quoted(Span(3, 9)).span == Span(3, 9)
    assert quoted(Span(3, 9), Span(12, 20), Span(30, 31)).span == Span(3, 31)


def test_the_layout_gives_the_words_of_a_turn_and_of_an_answer_to_somebody():
    told = {rule: quoted(Span(0, 1), rule=rule).in_turn for rule in ("turn", "answer", "", "cue-after", "corrected")}
    assert [rule for rule, by_layout in told.items() if by_layout] == ["turn", "answer"]


def test_what_is_not_said_of_a_quotation_is_not_known():
    quotation = quoted(Span(0, 1))
    assert (quotation.speaker, quotation.cue, quotation.links, quotation.said_on) == (None, None, (), None)
    assert (quotation.negated, quotation.rule, quotation.confidence) == (False, "", 0.0)


def test_somebody_is_named_unless_they_are_said_to_be_only_described():
    assert not Speaker("Ada Quill").described
    assert Speaker("Ada Quill").mention is None


def test_kinds_and_roles_are_the_words_of_the_json():
    assert [kind.value for kind in QuotationKind] == ["direct", "mixed", "indirect", "scare", "title"]
    assert [role.value for role in Role] == ["speaker", "relay", "told", "published"]
    assert f"{QuotationKind.SCARE}" == "scare"


def test_of_the_kinds_two_are_somebodys_words_in_marks():
    assert MARKED == (QuotationKind.DIRECT, QuotationKind.MIXED)


def test_a_document_is_an_article_unless_it_is_said_to_be_another_thing():
    document = Document(id="fog", text="Fog.")
    assert document.kind == "article"
    assert (document.turns, document.original, document.sha256, document.title) == ((), None, "", None)


def test_a_document_knows_all_that_a_provenance_does():
    assert {field.name for field in fields(Document)} - {field.name for field in fields(Provenance)} == {
        "text",
        "turns",
        "original",
    }


def test_the_bytes_of_a_document_are_not_shown_to_people():
    assert "secret" not in repr(Document(id="fog", text="Fog.", original=b"secret"))


@pytest.mark.parametrize("value", [Document(id="fog", text="Fog."), quoted(Span(0, 1)), Span(0, 1)])
def test_values_are_frozen(value):
    with pytest.raises((FrozenInstanceError, AttributeError, TypeError)):
        setattr(value, fields(value)[0].name, "other")


def test_a_quotation_of_no_words_is_none():
    with pytest.raises(ValueError, match="a quotation of no words"):
        Quotation(kind=QuotationKind.DIRECT, spans=())
