import pytest

from checker.check import check_claim, check_draft, check_quotation
from checker.errors import NothingToCheck
from checker.findings import Level, Verdict
from corpus import Corpus, Document, QuotationKind
from tests.checker.samples import HEARING, QUOTED, REPORT, article, corpus_of, said, transcript


@pytest.fixture(scope="module")
def corpus():
    with corpus_of(article("report", REPORT, *QUOTED, published="2024-03-01"), HEARING) as corpus:
        yield corpus


@pytest.mark.parametrize(
    ("claim", "verdict", "level"),
    [
        ("“I closed the western lock myself.” — Ada Quill", Verdict.EXACT, Level.NONE),
        ("“I closed the western lock myself,” Quill said.", Verdict.EQUIVALENT, Level.NONE),
        ("“I closed the western lock myself. The divers left,” Quill said.", Verdict.HOUSE_STYLE, Level.WARNING),
        ("“I closed the western lock myself,” Tarn said.", Verdict.MISATTRIBUTED, Level.ERROR),
        ("“The divers left because of the fog. The council was told,” Quill said.", Verdict.REVIEW, Level.WARNING),
        ("“I opened the western lock myself,” Quill said.", Verdict.ALTERED, Level.ERROR),
        ("“the tunnel under the marsh would never pay for itself,” Quill said.", Verdict.ALTERED, Level.ERROR),
        ("“Zebras graze quietly behind the brewery,” Quill said.", Verdict.NOT_FOUND, Level.INFO),
        ("“Thank you,” she said.", Verdict.CANNOT_CHECK, Level.INFO),
    ],
)
def test_every_quotation_gets_its_rung_of_the_ladder(corpus, claim, verdict, level):
    finding = check_claim(corpus, claim)
    assert finding.verdict is verdict, finding.explanation
    assert finding.level is level
    assert finding.is_quotation


def test_words_without_marks_that_somebody_is_quoted_with_are_a_quotation(corpus):
    finding = check_claim(corpus, "We will not open the northern pier before the cranes are safe")
    assert (finding.is_quotation, finding.verdict) == (True, Verdict.EXACT)


def test_words_without_marks_that_nobody_is_quoted_with_are_a_claim(corpus):
    finding = check_claim(corpus, "The harbour stayed closed on Monday")
    assert (finding.is_quotation, finding.verdict) == (False, Verdict.SUPPORTED)


def test_a_report_supports_a_claim_under_its_speaker_and_no_other(corpus):
    assert check_claim(corpus, "Quill said the tunnel under the marsh would never pay").verdict is Verdict.SUPPORTED
    other = check_claim(corpus, "Tarn said the tunnel under the marsh would never pay")
    assert other.verdict is Verdict.DIFFERS
    assert "speaker" in [one.kind for one in other.alterations]


def test_a_denied_claim_differs_from_the_claim():
    text = "Quill denied that the town had sold the lighthouse."
    denied = said(text, "the town had sold the lighthouse", by="Ada Quill", kind=QuotationKind.INDIRECT, negated=True)
    with corpus_of(article("report", text, denied)) as corpus:
        assert check_claim(corpus, "Quill said that the town had sold the lighthouse").verdict is Verdict.DIFFERS
        assert check_claim(corpus, "Quill denied that the town had sold the lighthouse").verdict is Verdict.SUPPORTED


def test_common_words_of_several_speakers_tell_nothing_unless_one_is_named(corpus):
    assert check_claim(corpus, "“Thank you”").verdict is Verdict.CANNOT_CHECK
    assert check_claim(corpus, "“Thank you”", speaker="Runa Tarn").verdict is Verdict.EXACT


def test_a_speaker_given_apart_overrules_the_text(corpus):
    claim = "“I closed the western lock myself,” Quill said."
    assert check_claim(corpus, claim, speaker="Runa Tarn").verdict is Verdict.MISATTRIBUTED


@pytest.mark.parametrize(
    "claim",
    [
        "“I closed the western” lock for money,” Quill said.",
        '"I closed the western lock " myself for money."',
        "“I closed the western lock myself.\n\nFor money.”",
    ],
)
def test_words_behind_a_mark_without_a_partner_never_pass_unseen(corpus, claim):
    finding = check_claim(corpus, claim)
    assert (finding.verdict, finding.rule) == (Verdict.REVIEW, "unpaired-mark")
    assert "a quotation mark has no partner" in finding.explanation
    assert all(one.verdict is not Verdict.EXACT for one in check_draft(corpus, claim))


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Quill said she closed the western lock", Verdict.SUPPORTED),
        ("Quill said she had not closed the western lock", Verdict.DIFFERS),
        ("Quill said that I closed the western lock myself", Verdict.EXACT),
        ("Quill: I closed the eastern lock myself", Verdict.ALTERED),
    ],
)
def test_a_report_in_other_words_is_no_misquotation(corpus, claim, verdict):
    assert check_claim(corpus, claim).verdict is verdict


@pytest.mark.parametrize(
    "claim",
    [
        "I closed the western lock myself, said Quill. The council was asleep.",
        "I closed the western lock myself, Quill said on Monday. Nobody else could.",
        "I closed the western lock myself, according to Ada Quill. She was alone.",
        "I closed the western lock myself, said Quill! The lock is hers.",
        "I closed the western lock myself, Quill told the council. It had not asked.",
        "Who else? I closed the western lock myself, said Quill.",
    ],
)
def test_a_sentence_beside_the_one_that_reports_does_not_go_unread(corpus, claim):
    assert check_claim(corpus, "I closed the western lock myself, said Quill.").verdict is Verdict.EXACT
    assert check_claim(corpus, claim).verdict not in (Verdict.EXACT, Verdict.EQUIVALENT)


def test_of_several_quotations_the_gravest_is_returned(corpus):
    finding = check_claim(corpus, "“It is time to go home,” said Tarn. Later, “I opened the western lock,” said Quill.")
    assert (finding.verdict, finding.text) == (Verdict.ALTERED, "I opened the western lock,")


@pytest.mark.parametrize("text", ["", "  \n ", "“”", "…", "— ?!"])
def test_a_claim_without_a_word_is_refused(corpus, text):
    with pytest.raises(NothingToCheck):
        check_claim(corpus, text)
    with pytest.raises(NothingToCheck):
        check_quotation(corpus, text)


def test_a_claim_longer_than_any_quotation_is_refused_in_words(corpus):
    finding = check_quotation(corpus, "the pier and " * 7_001)
    assert (finding.verdict, finding.rule) == (Verdict.CANNOT_CHECK, "too-long")
    assert "21,003 words" in finding.explanation


def test_a_quotation_may_hold_marks_of_its_own(corpus):
    finding = check_quotation(corpus, "I closed the “western lock” myself", speaker="Quill")
    assert finding.verdict is Verdict.EQUIVALENT


@pytest.mark.parametrize("top", [0, 1, 2])
def test_no_more_places_are_shown_than_were_asked_for(corpus, top):
    assert len(check_claim(corpus, "“I closed the western lock myself”", top=top).matches) <= top


def test_nothing_is_found_in_an_empty_corpus():
    with corpus_of() as empty:
        for claim in ("“It is time to go home,” said Tarn.", "It is time to go home", "Tarn said it is time"):
            finding = check_claim(empty, claim)
            assert (finding.verdict, finding.matches) == (Verdict.NOT_FOUND, ())


def both(first, second, draft):
    with corpus_of(first, second) as corpus:
        return check_claim(corpus, draft)


def test_one_document_that_has_the_words_exactly_is_enough():
    text = "“The bridge stays shut until the thaw,” Quill said."
    wrong = "“The bridge stays shut after the thaw,” Quill said."
    first = article("wrong", wrong, said(wrong, "The bridge stays shut after the thaw,", by="Quill"), published="2020")
    second = article("right", text, said(text, "The bridge stays shut until the thaw,", by="Quill"), published="2024")
    finding = both(first, second, text)
    assert finding.verdict is Verdict.EXACT
    assert finding.matches[0].document.id == "right"
    assert "wrong" in finding.explanation


def test_where_the_speaker_said_it_without_the_condition_too_it_is_not_cut_off():
    condition = transcript("first", ("ADA QUILL", "We will open the western lock again if the divers agree to it."))
    whole = transcript("second", ("ADA QUILL", "We will open the western lock again. I have said so for years."))
    draft = "“We will open the western lock again,” Quill said."
    with corpus_of(condition) as corpus:
        assert check_claim(corpus, draft).verdict is Verdict.REVIEW
    with corpus_of(condition, whole) as corpus:
        finding = check_claim(corpus, draft)
    assert (finding.verdict, finding.matches[0].document.id) == (Verdict.EQUIVALENT, "second")


@pytest.mark.parametrize("speaker", ["Ada Quill", "Runa Tarn", None])
@pytest.mark.parametrize("joint", [". T", " … t", " [and] t"])
def test_the_words_of_two_speakers_joined_are_nobodys_quotation(speaker, joint):
    hearing = transcript(
        "hearing",
        ("ADA QUILL", "The western lock opens again in spring. I mean it."),
        ("RUNA TARN", "The divers of the old harbour will never agree to such a thing."),
    )
    draft = f"The western lock opens again in spring{joint}he divers of the old harbour will never agree"
    with corpus_of(hearing) as corpus:
        finding = check_quotation(corpus, draft, speaker=speaker)
    assert finding.verdict is Verdict.ALTERED
    assert "the words of two speakers are joined" in {one.note for one in finding.alterations if one.kind == "splice"}


def test_a_long_interruption_between_the_words_does_not_make_them_the_other_speakers():
    hearing = transcript(
        "hearing",
        ("ADA QUILL", "The western lock stays shut, and I mean it."),
        ("RUNA TARN", "The divers of the old harbour will never agree to such a thing, and you know that very well."),
        ("ADA QUILL", "They will sign the paper in spring, as they always did."),
    )
    with corpus_of(hearing) as corpus:
        finding = check_claim(corpus, "“I mean it. They will sign the paper,” Ada Quill said.")
    assert (finding.verdict, finding.said_by.ok) == (Verdict.REVIEW, True)


def test_a_draft_is_checked_quotation_by_quotation_where_each_stands(corpus):
    draft = "“I closed the western lock myself,” Quill said.\n\n“It is time to go away,” said Tarn.\n\nThat was all."
    findings = check_draft(corpus, draft)
    assert [(one.span.of(draft).strip(" ,"), one.verdict) for one in findings] == [
        ("I closed the western lock myself", Verdict.EQUIVALENT),
        ("It is time to go away", Verdict.ALTERED),
    ]


def test_a_draft_without_a_quotation_has_no_finding(corpus):
    assert check_draft(corpus, "Nothing was said.") == []
    assert check_draft(corpus, "") == []


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("„Die Schleuse bleibt bis auf Weiteres geschlossen“, sagte Ada Quill.", Verdict.EXACT),
        ("„Die Schleuse bleibt bis auf Weiteres geschlossen“, so Runa Tarn.", Verdict.MISATTRIBUTED),
    ],
)
def test_a_german_claim_has_its_speaker_read_by_the_rules_of_german(claim, verdict):
    text = "„Die Schleuse bleibt bis auf Weiteres geschlossen“, sagte Ada Quill. Runa Tarn schwieg."
    words = said(text, "Die Schleuse bleibt bis auf Weiteres geschlossen", by="Ada Quill")
    with corpus_of(article("schleuse", text, words)) as corpus:
        assert check_claim(corpus, claim).verdict is verdict


def test_words_in_markdown_are_shown_as_their_reader_sees_them(corpus):
    draft = "“He wants **weapons**, and he would like [boats](https://example.org/b).” “All,” Quill said, “*or* none.”"
    found = check_draft(corpus, draft, markdown=True)
    assert [one.text for one in found] == ["He wants weapons, and he would like boats.", "All, or none."]


def test_the_evidence_for_a_claim_names_the_one_who_is_found_to_have_said_it():
    report = (
        "Port officials told the Courier that no ferry would sail, but noted that the sea alone had kept them all in."
    )
    told = said(report, "no ferry would sail", by="Port officials", kind=QuotationKind.INDIRECT)
    with corpus_of(article("port", report, told)) as corpus:
        finding = check_claim(corpus, "Port officials told the Courier that no ferry would sail.")
    assert finding.said_by.ok
    assert finding.matches[0].speaker is not None
    assert finding.matches[0].speaker.name == "Port officials"


def test_what_a_draft_reports_in_its_own_words_is_no_altered_quotation():
    source = "“I have 90 pilots who crossed that line last week, and they care about the ferries,” Quill said."
    with Corpus.open() as corpus:
        corpus.add(Document(id="line", text=source))
        [finding] = check_draft(corpus, "Quill said 90 pilots had crossed the line last week.", claims=True)
    assert not finding.is_quotation
    assert finding.verdict is not Verdict.ALTERED


def test_of_documents_with_the_same_words_the_earliest_is_the_source():
    text = "“The bridge stays shut until the thaw,” Quill said."
    early, late = (
        article(
            name,
            f"{name}: {text}",
            said(f"{name}: {text}", "The bridge stays shut until the thaw,", by="Quill"),
            published=date,
        )
        for name, date in (("zulu", "2024-01-01"), ("alpha", "2024-06-01"))
    )
    finding = both(late, early, text)
    assert finding.verdict is Verdict.EXACT
    assert [one.document.id for one in finding.matches] == ["zulu", "alpha"]


def test_the_document_with_the_right_name_is_the_source():
    words = "The bridge stays shut until the thaw,"
    one, other = f"“{words}” Tarn said.", f"“{words}” Quill said at noon."
    finding = both(
        article("tarn", one, said(one, words, by="Runa Tarn"), published="2020"),
        article("quill", other, said(other, words, by="Ada Quill"), published="2024"),
        f"“{words}” Ada Quill said.",
    )
    assert finding.verdict is Verdict.EXACT
    assert finding.matches[0].document.id == "quill"


@pytest.mark.parametrize(
    ("text", "rule", "why"),
    [
        ("Quill refused to say “we will sell the old harbour to the bank.”", "denied", "“refused to say”"),
        ("A forged letter has Quill saying “we will sell the old harbour to the bank.”", "fabricated", "not genuine"),
        ("Correction: We quoted Quill as saying “we will sell the old harbour to the bank.”", "retracted", "takes the"),
        ("In the novel, Quill says “we will sell the old harbour to the bank.”", "fictional", "“In the novel”"),
        ("Had Quill said “we will sell the old harbour to the bank,” she would have lost.", "hypothetical", "supposes"),
        ("Did Quill say “we will sell the old harbour to the bank”? Nobody knows.", "asked", "asks whether Quill said"),
    ],
)
def test_a_source_that_does_not_let_the_words_stand_is_no_evidence_for_them(text, rule, why):
    with Corpus.open() as corpus:
        corpus.add(Document(id="page", text=text))
        for claim in (
            "“we will sell the old harbour to the bank,” Quill said.",
            "“we will sell the old harbour to the bank”",
        ):
            finding = check_claim(corpus, claim)
            assert (finding.verdict, finding.rule) == (Verdict.REVIEW, rule)
            assert why in finding.explanation


def test_a_draft_that_asks_for_words_denies_nothing(corpus):
    finding = check_claim(corpus, "Did Quill say “I closed the western lock myself”?")
    assert finding.verdict is Verdict.EXACT
