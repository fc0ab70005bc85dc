"""A finding shows what it found: every exact text is a slice of its document, every span lies where it says."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.check import check_claim
from checker.findings import Verdict
from checker.judging.evidence import difference
from corpus import Link, Role
from corpus.text.fold import keys
from tests.checker.samples import article, compared, corpus_of, said, transcript

TEXT = (
    "The harbour stayed closed.\n\n“We will not open the northern pier before the cranes are safe,” Ada Quill told "
    "the Coast Courier.\n\nNobody answered."
)
HEARING = transcript(
    "hearing",
    ("RUNA TARN", "Who pays for the tunnel under the western marsh?"),
    ("ADA QUILL", "The town pays for it, and (LAUGHTER) the town knows that it pays."),
)
WORDS = "We will not open the northern pier before the cranes are safe".split()


@pytest.fixture(scope="module")
def corpus():
    quoted = said(
        TEXT,
        "We will not open the northern pier before the cranes are safe,",
        by="Ada Quill",
        links=(Link("the Coast Courier", Role.TOLD),),
    )
    with corpus_of(article("report", TEXT, quoted, publisher="Harbour News"), HEARING) as corpus:
        yield corpus


def test_a_match_says_where_it_stands_and_who_is_behind_it(corpus):
    found = check_claim(corpus, "“open the northern pier,” Quill said").matches[0]
    assert found.exact == found.span.of(TEXT) == "open the northern pier"
    assert found.paragraph == 2
    assert TEXT[: found.span.start].endswith(found.prefix)
    assert TEXT[found.span.end :].startswith(found.suffix)
    assert [(link.name, link.role) for link in found.chain] == [
        ("Ada Quill", Role.SPEAKER),
        ("the Coast Courier", Role.TOLD),
        ("Harbour News", Role.PUBLISHED),
    ]


def test_a_match_in_a_transcript_has_the_speaker_of_its_turn(corpus):
    found = check_claim(corpus, "“the town knows that it pays”").matches[0]
    assert (found.document.id, found.speaker.name) == ("hearing", "ADA QUILL")
    assert found.exact == "the town knows that it pays"


def test_a_place_at_the_edge_of_its_document_has_nothing_beyond():
    with corpus_of(article("short", "We sail at dawn tomorrow")) as corpus:
        found = check_claim(corpus, "“We sail at dawn tomorrow”").matches[0]
    assert (found.prefix, found.suffix) == ("", "")


def test_a_wrong_name_is_among_the_alterations_and_so_is_every_changed_word(corpus):
    finding = check_claim(corpus, "“We will open the northern pier before the cranes are safe,” Runa Tarn said.")
    kinds = [one.kind for one in finding.alterations]
    assert kinds == ["negation", "misattribution"]
    assert finding.verdict is Verdict.ALTERED


def test_the_gravest_alteration_comes_first(corpus):
    finding = check_claim(corpus, "“We won’t open the northern bridge before the cranes are safe,” Quill said.")
    assert [one.kind for one in finding.alterations] == ["synonym", "spelling"]


def test_the_places_of_an_alteration_are_those_of_its_words(corpus):
    claim = "Quill said: “We will not open the western pier before all the cranes are safe.”"
    finding = check_claim(corpus, claim)
    for one in finding.alterations:
        assert (one.draft_span.of(claim) if one.draft_span else "") == one.draft
        assert (one.source_span.of(TEXT) if one.source_span else "") == one.source
    assert {one.draft for one in finding.alterations} == {"western", "all"}


def test_the_span_of_a_finding_is_where_its_text_stands(corpus):
    claim = "  Quill told the Courier: “open the northern pier”"
    finding = check_claim(corpus, claim)
    assert finding.span.of(claim) == finding.text == "open the northern pier"


def drafts(*others):
    """Words of the source and others, in any order, about two neighbours by which the place is found."""
    some = st.lists(st.sampled_from([*WORDS, *others]), max_size=7)
    return st.tuples(some, some).map(lambda sides: " ".join([*sides[0], "northern", "pier", *sides[1]]))


@given(drafts("gulls", "never", "3,000", "…", "[sic]"))
@settings(max_examples=300, deadline=None)
def test_the_pieces_of_a_difference_join_to_the_words_of_the_draft(draft):
    pieces = list(difference(compared(draft, TEXT)))
    assert keys(" ".join(piece.draft for piece in pieces)) == keys(draft)


@given(drafts("gulls", "never"))
@settings(max_examples=300, deadline=None)
def test_a_piece_is_unchanged_only_if_its_words_are(draft):
    for piece in difference(compared(draft, TEXT)):
        assert piece.draft or piece.source
        if not piece.changed:
            assert keys(piece.draft) == keys(piece.source)
