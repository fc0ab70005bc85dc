"""What a spaCy document was given by its pipeline becomes places of the text."""

from collections.abc import Sequence

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from corpus.quotations.hints import Hints
from corpus.quotations.with_spacy.annotations import hints_in
from tests.corpus.quotations.with_spacy.conftest import LETTER

VOCAB = spacy.blank("en").vocab


def parsed(*tokens: str) -> Doc:
    """A document of lines "word head relation", where ``head`` counts from 0."""
    words, heads, relations = zip(*(token.split() for token in tokens), strict=True)
    return Doc(VOCAB, words=words, heads=[int(head) for head in heads], deps=relations)


def clauses(doc: Doc) -> list[tuple[str, str, list[str]]]:
    """Verb, subject and contents of each clause, as the text has them."""
    found = hints_in([(0, doc)]).clauses
    return [
        (one.verb.of(doc.text), one.subject.of(doc.text), [content.of(doc.text) for content in one.contents])
        for one in found
    ]


def texts(doc: Doc, spans: Sequence[object]) -> list[str]:
    return [doc.text[one.start : one.end] for one in spans]  # type: ignore[attr-defined]


def test_people_and_bodies_are_names_and_other_entities_are_not() -> None:
    doc = Doc(VOCAB, words="bell hooker left Sundborg for the Harbour Board .".split())
    doc.ents = [Span(doc, 0, 2, "PERSON"), Span(doc, 3, 4, "GPE"), Span(doc, 6, 8, "ORG")]
    assert texts(doc, hints_in([(0, doc)]).names) == ["bell hooker", "Harbour Board"]
    assert hints_in([(0, doc)], entities=False) == Hints()


def test_names_sources_cues_and_contents_are_taken_from_any_group_of_spans() -> None:
    doc = Doc(VOCAB, words="Radio Two , per custom : ferries late".split())
    doc.spans["sc"] = [Span(doc, 0, 2, "SOURCE"), Span(doc, 3, 4, "cue"), Span(doc, 6, 8, "CONTENT")]
    doc.spans["ours"] = [Span(doc, 0, 2, "PER"), Span(doc, 0, 2, "SOURCE"), Span(doc, 4, 5, "TOPIC")]
    hints = hints_in([(0, doc)])
    parts = (hints.names, hints.sources, hints.cues, hints.contents)
    assert [texts(doc, part) for part in parts] == [["Radio Two"], ["Radio Two"], ["per"], ["ferries late"]]


def test_a_document_that_lies_in_a_longer_text_has_its_places_there() -> None:
    doc = parsed("Berg 1 nsubj", "said 1 ROOT")
    doc.ents = [Span(doc, 0, 1, "PERSON")]
    hints = hints_in([(100, doc)])
    assert (hints.names[0].start, hints.clauses[0].subject.start, hints.clauses[0].verb.end) == (100, 100, 109)


@pytest.mark.parametrize(("subject", "clause"), [("nsubj", "ccomp"), ("sb", "oc")], ids=["English", "German"])
def test_a_verb_has_its_subject_and_the_clause_that_it_governs(subject: str, clause: str) -> None:
    doc = parsed("“ 2 punct", f"We 2 {subject}", f"wait 5 {clause}", "” 2 punct", f"Quill 5 {subject}", "said 5 ROOT")
    assert clauses(doc) == [("wait", "We", []), ("said", "Quill", ["We wait"])]


def test_a_verb_that_is_a_parenthesis_governs_what_it_interrupts() -> None:
    doc = parsed("We 1 nsubj", "wait 1 ROOT", ", 1 punct", "Quill 4 nsubj", "said 1 parataxis", ". 1 punct")
    assert clauses(doc)[1] == ("said", "Quill", ["We wait"])


def test_verbs_that_are_joined_share_a_subject_unless_they_have_one() -> None:
    first = ("Quill 1 nsubj", "came 1 ROOT", "and 1 cc", "said 1 conj")
    doc = parsed(*first, "so 3 advmod", "but 3 cc", "Berg 7 nsubj", "left 3 conj")
    assert clauses(doc) == [("came", "Quill", []), ("said", "Quill", []), ("left", "Berg", [])]


def test_what_is_told_of_a_subject_on_the_side_is_no_part_of_its_name() -> None:
    doc = parsed(
        "Ada 1 compound", "Quill 6 nsubj", ", 1 punct", "who 4 nsubj", "left 1 relcl", ", 1 punct", "said 6 ROOT"
    )
    assert ("said", "Ada Quill", []) in clauses(doc)


def test_what_a_name_governs_is_a_part_of_it() -> None:
    doc = parsed("clerk 3 nsubj", "of 0 prep", "Sundborg 1 pobj", "said 3 ROOT")
    assert clauses(doc) == [("said", "clerk of Sundborg", [])]


def test_a_parse_is_left_aside_where_it_is_not_wanted_or_not_there() -> None:
    doc = parsed("Berg 1 nsubj", "said 1 ROOT")
    assert hints_in([(0, doc)], parse=False) == Hints()
    assert hints_in([(0, Doc(VOCAB, words=["Berg", "said"]))]) == Hints()


def test_a_trained_parser_tells_who_wrote(parsing: Language) -> None:
    (verb, subject, contents), *_ = clauses(parsing(LETTER))
    assert (verb, subject) == ("notes", "The master’s letter to the crews")
    assert contents == ["that the clerk Tom Berg, who has the keys, “is no sailor, nor ever was"]
