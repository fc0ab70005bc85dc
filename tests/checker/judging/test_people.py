"""Whom a name means in a corpus: one of several namesakes, or somebody under another name."""

import pytest

from checker.claims.pasted import Claim
from checker.comparison.wording import read_wording
from checker.findings import Verdict
from checker.judging.people import People
from checker.judging.quotation import judge_quotation
from corpus import Span
from tests.checker.samples import corpus_of, transcript

WORDS = "We will mend seven rusty cranes before dawn"
OTHER = "Nobody has seen the ferry since Tuesday evening"


def talks(*speakers):
    """A transcript for each speaker; the first says the words that are asked for."""
    said = [WORDS, *(f"{OTHER}, number {count}" for count in range(1, len(speakers)))]
    return [transcript(words, (name, words)) for name, words in zip(speakers, said, strict=True)]


def judge(corpus, speaker):
    claim = Claim(WORDS, (Span(0, len(WORDS)),), True, speaker)
    return judge_quotation(corpus, claim, read_wording(WORDS), 5)


@pytest.mark.parametrize(
    ("claimed", "speakers"),
    [
        ("Quill", ["Ada Quill", "Bo Quill"]),
        ("Ms. Quill", ["Ada Quill", "Ruth Quill"]),
        ("R. Quill", ["Ruth Quill", "Robert Quill"]),
        ("JFK", ["John F. Kinsale", "James Francis Kerr"]),
        ("Bob Quill", ["Robert F. Quill", "Robert G. Quill"]),
        ("Quill", ["Robert Quill Sr.", "Robert Quill Jr."]),
        ("President Quill", ["ADA QUILL", "BO QUILL"]),
        ("King Osric", ["King Osric III", "King Osric IV"]),
    ],
)
def test_a_short_name_that_fits_two_people_of_the_corpus_is_to_be_looked_at(claimed, speakers):
    with corpus_of(*talks(*speakers)) as corpus:
        finding = judge(corpus, claimed)
    assert (finding.verdict, finding.said_by.ok) == (Verdict.REVIEW, None)
    assert f"{speakers[0]} and {speakers[1]}" in finding.explanation


@pytest.mark.parametrize(
    ("claimed", "speakers"),
    [
        ("Quill", ["Ada Quill", "QUILL", "Ada M. Quill", "Ada Tarn"]),
        ("Mr. Quill", ["Robert Quill", "Ruth Quill"]),
        ("R. Quill", ["Ruth Quill", "Ada Quill"]),
        ("Ada Quill", ["Ada Quill", "Bo Quill"]),
        ("JFK", ["John F. Kinsale", "Robert F. Kinsale"]),
        ("Ruth Quill", ["RUTH QUILL", "RUTH TARN"]),
    ],
)
def test_a_name_that_fits_one_person_of_the_corpus_is_that_person(claimed, speakers):
    with corpus_of(*talks(*speakers)) as corpus:
        assert judge(corpus, claimed).verdict is Verdict.EXACT


def test_of_many_namesakes_some_are_named_and_the_rest_counted():
    names = ["Ada Quill", "Bo Quill", "Carl Quill", "Dora Quill", "Emil Quill"]
    with corpus_of(*talks(*names)) as corpus:
        why = judge(corpus, "Quill").said_by.why
    assert why.endswith("may be called Quill: Ada Quill, Bo Quill, Carl Quill and 2 more")


@pytest.mark.parametrize(
    ("claimed", "verdict"),
    [("Ada Quill", Verdict.REVIEW), ("Bo Quill", Verdict.EXACT), ("Tarn", Verdict.MISATTRIBUTED)],
)
def test_a_short_label_is_nobodys_who_is_named_in_full_if_its_transcript_has_another(claimed, verdict):
    with corpus_of(transcript("debate", ("QUILL", WORDS), ("BO QUILL", OTHER))) as corpus:
        finding = judge(corpus, claimed)
    assert finding.verdict is verdict
    assert ("its QUILL may be BO QUILL as well" in finding.explanation) is (verdict is Verdict.REVIEW)


def test_a_surname_is_nobodys_in_particular_where_the_transcript_has_it_as_a_label_too():
    turns = ("BERNARD QUILL", WORDS), ("QUILL", OTHER), ("SARAH QUILL", "Yes")
    with corpus_of(transcript("debate", *turns)) as corpus:
        assert judge(corpus, "Quill").verdict is Verdict.REVIEW


def test_two_names_that_somebody_has_said_are_one_persons_are():
    with corpus_of(*talks("Mark Twain", "Ada Quill")) as corpus:
        assert judge(corpus, "Samuel Clemens").verdict is Verdict.MISATTRIBUTED
        corpus.names.join("Samuel Clemens", "Mark Twain")
        finding = judge(corpus, "Samuel Clemens")
        assert finding.verdict is Verdict.EXACT
        assert "as this corpus has been told" in finding.said_by.why
        corpus.names.part("Samuel Clemens", "Mark Twain")
        assert judge(corpus, "Samuel Clemens").verdict is Verdict.MISATTRIBUTED


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Samuel Clemens", "Mark Twain", True),
        ("SAMUEL CLEMENS", "Twain", True),
        ("Sieur Louis", "Samuel Clemens", True),
        ("Sieur Louis", "Mr. Clemens", True),
        ("Clemens", "Sieur Louis", True),
        ("Sam Clemens", "Twain", False),
        ("Ann Clemens", "Mark Twain", False),
        ("Samuel Clemens", "Ada Quill", False),
    ],
)
def test_what_was_said_joins_names_that_have_a_third_in_common_and_goes_one_step_further(one, other, same):
    with corpus_of() as corpus:
        corpus.names.join("Mark Twain", "Samuel Clemens")
        corpus.names.join("Mark Twain", "Sieur Louis")
        people = People(corpus)
        assert (people.compare(one, other).same is True) is same
        assert (people.compare(other, one).same is True) is same


def test_a_namesake_under_another_name_of_the_same_person_is_no_other():
    with corpus_of(*talks("Ada Quill", "Runa Quill")) as corpus:
        corpus.names.join("Ada Quill", "Runa Quill")
        assert judge(corpus, "Quill").verdict is Verdict.EXACT
