"""What a check says of words that stand otherwise in the source, or in two places of it."""

import pytest

from checker.check import check_claim, check_quotation
from checker.desk.styles import Style
from checker.findings import Level, Verdict
from corpus import Corpus, Document
from tests.checker.samples import article, corpus_of, said

NAMES = (
    "Mayor Ada Quill opened the fair. " + "The rain did not stop anybody. " * 20 + "\n\n“I met Mayor Quill on the pier "
    "before the United States sent its ferry,” Bo Lund said."
)


@pytest.fixture(scope="module")
def named():
    words = "I met Mayor Quill on the pier before the United States sent its ferry,"
    with corpus_of(article("names", NAMES, said(NAMES, words, by="Bo Lund"))) as corpus:
        yield corpus


@pytest.mark.parametrize(
    ("quote", "verdict", "level"),
    [
        ("I met [Ada] Quill on the pier before the United States sent its ferry", Verdict.MARKED_EDIT, Level.INFO),
        ("I met [Runa] Quill on the pier before the United States sent its ferry", Verdict.REVIEW, Level.WARNING),
        ("I met Ada Quill on the pier before the United States sent its ferry", Verdict.ALTERED, Level.ERROR),
        ("I met Mayor Quill on the pier before the U.S. sent its ferry", Verdict.HOUSE_STYLE, Level.WARNING),
        ("I met Mayor Quill on the pier before the U.K. sent its ferry", Verdict.ALTERED, Level.ERROR),
    ],
)
def test_another_name_of_the_same_is_told_from_somebody_else_by_what_the_corpus_has(named, quote, verdict, level):
    finding = check_quotation(named, quote, speaker="Bo Lund")
    assert (finding.verdict, finding.level) == (verdict, level)


def test_a_style_may_tolerate_a_name_for_its_initials(named):
    quote = "I met Mayor Quill on the pier before the US sent its ferry"
    tolerant = check_quotation(named, quote, style=Style("desk", tolerated=frozenset({"abbreviation"})))
    assert (tolerant.verdict, tolerant.level) == (Verdict.HOUSE_STYLE, Level.INFO)
    strict = check_quotation(named, quote)
    assert strict.explanation.endswith("names are neither shortened nor spelled out inside quotation marks.")


def test_what_is_not_named_beside_a_grave_change_is_house_style_or_counted():
    with Corpus.open() as corpus:
        corpus.add(Document(id="line", text="“We are not closing the grey harbour for the winter,” Quill said."))
        mild = check_claim(corpus, "“We are closing the gray harbor for the winter,” Quill said.")
    assert mild.explanation == "“not” is left out. The rest is the source’s, but for what is marked or house style."


def test_a_quotation_that_the_source_splits_to_say_who_speaks_may_be_closed_up():
    source = "“Nobody asked the pilots,” Quill said, “and nobody knows how many there are. They wait.” She left then."
    joined = "“Nobody asked the pilots, and nobody knows how many there are,” Quill said."
    with Corpus.open() as corpus:
        corpus.add(Document(id="split", text=source))
        assert check_claim(corpus, joined).verdict is Verdict.EQUIVALENT
        assert check_claim(corpus, joined.replace("knows", "cares")).verdict is Verdict.ALTERED
        assert check_claim(corpus, "“They wait. She left then,” Quill said.").verdict is Verdict.ALTERED


def test_two_quotations_of_a_speaker_joined_as_one_are_for_review_and_named():
    source = "“We closed it,” Quill said. “We had to do it before winter.”\n\n" + (
        "“The council will never sell the ferry,” Marr said. She paused. “Not while I am here in this office.”"
    )
    with Corpus.open() as corpus:
        corpus.add(Document(id="two", text=source))
        near = check_claim(corpus, "“We closed it. We had to do it before winter,” Quill said.")
        far = check_claim(
            corpus, "“The council will never sell the ferry. Not while I am here in this office,” Marr said."
        )
    assert (near.verdict, far.verdict) == (Verdict.REVIEW, Verdict.REVIEW)
    assert near.explanation.startswith("Two quotations are joined without a mark between “it” and “We”.")
    assert (near.said_by.ok, far.said_by.ok) == (True, True)


def test_words_of_the_report_between_two_quotations_are_no_quotation():
    source = "“We closed it,” Quill said. She had no other choice. “We had to do it before winter.”"
    with Corpus.open() as corpus:
        corpus.add(Document(id="two", text=source))
        finding = check_claim(corpus, "“She had no other choice. We had to do it before winter,” Quill said.")
    assert finding.verdict is Verdict.ALTERED
