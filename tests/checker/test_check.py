from dataclasses import replace

import pytest

from checker.check import check_claim, check_draft, check_quotation
from checker.errors import NothingToCheck
from checker.findings import Level, Verdict
from checker.styles import Style
from corpus import Corpus, Document, Link, QuotationKind, Role
from tests.checker.samples import article, corpus_of, said, transcript

REPORT = (
    "The harbour stayed closed on Monday.\n\n“We will not open the northern pier before the cranes are safe,” Ada "
    "Quill said.\n\nQuill said that the tunnel under the marsh would never pay for itself.\n\n"
    "“It is time to go home,” said Runa Tarn."
)
QUOTED = (
    said(REPORT, "We will not open the northern pier before the cranes are safe,", by="Ada Quill"),
    said(REPORT, "the tunnel under the marsh would never pay for itself", by="Ada Quill", kind=QuotationKind.INDIRECT),
    said(REPORT, "It is time to go home,", by="Runa Tarn"),
)
HEARING = transcript(
    "hearing",
    ("RUNA TARN", "Thank you. Who closed the western lock, and who told the divers to leave?"),
    ("ADA QUILL", "Thank you. I closed the western lock myself. (APPLAUSE) The divers left because of the fog."),
    ("RUNA TARN", "Did you ask the council?"),
    ("ADA QUILL", "The council was told the same night."),
)


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


def test_a_name_that_may_be_another_persons_is_to_be_looked_at(corpus):
    finding = check_claim(corpus, "“It is time to go home,” said Runa Tarn Jr.")
    assert (finding.verdict, finding.rule) == (Verdict.REVIEW, "unsure-speaker")
    assert "Cannot tell whether Runa Tarn Jr" in finding.explanation


def test_a_platform_that_is_not_the_sources_is_to_be_looked_at():
    text = "“The bridge stays shut until the thaw,” Ada Quill wrote on Harbour Social."
    quoted = replace(said(text, "The bridge stays shut until the thaw,", by="Ada Quill"), medium="Harbour Social")
    with corpus_of(article("post", text, quoted)) as corpus:
        other = check_claim(corpus, "“The bridge stays shut until the thaw,” Quill posted on Quayside.")
        assert (other.verdict, other.rule) == (Verdict.REVIEW, "chain")
        assert "It came by way of Harbour Social, not Quayside." in other.explanation
        assert check_claim(corpus, text).verdict is Verdict.EXACT


def test_who_only_relayed_the_words_did_not_say_them():
    text = "“The bridge stays shut until the thaw,” Quill said, according to her clerk Bo Lind."
    quoted = said(text, "The bridge stays shut until the thaw,", by="Ada Quill", links=(Link("Bo Lind", Role.RELAY),))
    with corpus_of(article("relay", text, quoted)) as corpus:
        finding = check_claim(corpus, "“The bridge stays shut until the thaw,” Bo Lind said.")
    assert finding.verdict is Verdict.MISATTRIBUTED
    assert "Ada Quill said it, Bo Lind only relayed it." in finding.explanation


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
    finding = check_quotation(corpus, "the pier and " * 1_001)
    assert (finding.verdict, finding.rule) == (Verdict.CANNOT_CHECK, "too-long")
    assert "3,003 words" in finding.explanation


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


CHAINS = (
    "“The cranes were checked by two engineers from Bergen,” Ada Quill said, according to her adviser Bo Lund.\n\n"
    "“I have never seen the plans for the southern quay,” said Runa Tarn."
)
CHAINED = (
    said(
        CHAINS,
        "The cranes were checked by two engineers from Bergen,",
        by="Ada Quill",
        links=(Link("Bo Lund", Role.RELAY),),
    ),
    said(CHAINS, "I have never seen the plans for the southern quay,", by="Runa Tarn"),
)
CRANES, PLANS = (
    "The cranes were checked by two engineers from Bergen",
    "I have never seen the plans for the southern quay",
)


@pytest.fixture(scope="module")
def chained():
    with corpus_of(article("chains", CHAINS, *CHAINED), HEARING) as corpus:
        yield corpus


@pytest.mark.parametrize(
    ("claim", "verdict", "ok", "why"),
    [
        (f"Bo Lund said Quill told him: “{CRANES}.”", Verdict.EQUIVALENT, True, "by way of Bo Lund"),
        (f"Odo Marr said Quill told him: “{CRANES}.”", Verdict.REVIEW, False, "by way of Bo Lund, not Odo Marr"),
        (f"Odo Marr said that Quill had told him “{CRANES}”.", Verdict.REVIEW, False, "not Odo Marr"),
        (f"Odo Marr quoted Quill as saying “{CRANES}”.", Verdict.REVIEW, False, "not Odo Marr"),
        (f"“{CRANES},” Odo Marr quoted Quill as saying.", Verdict.REVIEW, False, "not Odo Marr"),
        (f"Odo Marr said Tarn told him that “{PLANS}”.", Verdict.REVIEW, None, "does not say that Odo Marr relayed"),
        (f"According to Odo Marr, Tarn said: “{PLANS}.”", Verdict.EQUIVALENT, None, "does not say that Odo Marr"),
        (f"A port official said Tarn told her: “{PLANS}.”", Verdict.REVIEW, None, "does not say that"),
        (f"“{PLANS},” Tarn said, the Courier reported.", Verdict.EXACT, None, "does not say that the Courier relayed"),
        ("Bo Lund said Quill told him: “I closed the western lock myself.”", Verdict.REVIEW, False, "at first hand"),
        (f"Bo Lund said Tarn told him: “{CRANES}.”", Verdict.MISATTRIBUTED, True, "by way of Bo Lund"),
    ],
)
@pytest.mark.parametrize("check", [check_claim, lambda corpus, text: check_draft(corpus, text)[0]])
def test_who_is_said_to_have_relayed_the_words_is_compared_with_the_chain(chained, check, claim, verdict, ok, why):
    finding = check(chained, claim)
    assert (finding.verdict, finding.chain.ok) == (verdict, ok)
    assert why in finding.chain.why
    if verdict is Verdict.REVIEW:
        assert finding.rule == "chain"
        assert why in finding.explanation


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


@pytest.mark.parametrize(("speaker", "verdict"), [("Ada Quill", Verdict.EXACT), ("Runa Tarn", Verdict.MISATTRIBUTED)])
@pytest.mark.parametrize(
    "draft",
    [
        "Did {} really say “I closed the western lock myself”?",
        "Why didn’t {} say, “I closed the western lock myself”?",
        "It rained.\n\n> I closed the western lock myself.\n>\n> — {}\n\nThe fair opened.",
        "It rained.\n\n> I closed the western lock myself. — {}\n\nThe fair opened.",
        "It rained.\n\n> I closed the western\n> lock myself.\n\n— {}, harbour master\n\nThe fair opened.",
    ],
)
def test_a_question_and_a_signed_block_quotation_are_checked_as_whose_they_say(corpus, draft, speaker, verdict):
    [finding] = check_draft(corpus, draft.format(speaker), markdown=True)
    assert finding.speaker.name == speaker
    assert finding.verdict in (verdict, Verdict.EQUIVALENT if verdict is Verdict.EXACT else verdict)
    assert finding.text.rstrip(".") == "I closed the western lock myself"


def test_a_negative_question_denies_nothing(corpus):
    finding = check_claim(corpus, "Didn’t Ada Quill say “I closed the western lock myself”?")
    assert (finding.verdict, finding.said_by.ok) == (Verdict.EXACT, True)


INTERVIEW = (
    "HOST: How long will the pier stay closed?\n\n"
    "QUILL: I do not know. We have asked the pilots to wait for us.\n\n"
    "HOST: The harbour master says it will be “open to everyone by May.” Do you believe her?\n\n"
    "QUILL: We are not so sure of that."
)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("“We have asked the pilots to wait for us,” Quill said.", Verdict.EQUIVALENT),
        ("“We have asked the pilots to wait for us,” the host said.", Verdict.MISATTRIBUTED),
        ("“How long will the pier stay closed?” Quill asked.", Verdict.MISATTRIBUTED),
        ("“It will be open to everyone by May,” Quill said.", Verdict.MISATTRIBUTED),
    ],
)
def test_the_labels_of_an_interview_in_plain_text_are_different_people(claim, verdict):
    with Corpus.open() as corpus:
        corpus.add(Document(id="interview", text=INTERVIEW))
        assert check_claim(corpus, claim).verdict is verdict


def test_what_a_draft_reports_in_its_own_words_is_no_altered_quotation():
    source = "“I have 90 pilots who crossed that line last week, and they care about the ferries,” Quill said."
    with Corpus.open() as corpus:
        corpus.add(Document(id="line", text=source))
        [finding] = check_draft(corpus, "Quill said 90 pilots had crossed the line last week.", claims=True)
    assert not finding.is_quotation
    assert finding.verdict is not Verdict.ALTERED


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


@pytest.mark.parametrize(("relay", "verdict"), [("Bo Lund", Verdict.SUPPORTED), ("Odo Marr", Verdict.DIFFERS)])
@pytest.mark.parametrize(
    "claim",
    [
        "Ada Quill said, according to {}, that the cranes were checked by two engineers.",
        "Ada Quill said that the cranes were checked by two engineers, according to {}.",
    ],
)
def test_who_is_said_to_hand_on_a_report_is_a_point_of_it(claim, relay, verdict):
    text = "Ada Quill said the cranes were checked by two engineers, according to her adviser Bo Lund."
    words = "the cranes were checked by two engineers"
    link = Link("Bo Lund", Role.RELAY)
    quotation = said(text, words, by="Ada Quill", kind=QuotationKind.INDIRECT, links=(link,))
    with corpus_of(article("relayed", text, quotation)) as corpus:
        finding = check_claim(corpus, claim.format(relay))
    assert finding.verdict is verdict
    assert [(p.agrees, p.source) for p in finding.points if p.kind == "relay"] == [(relay == "Bo Lund", "Bo Lund")]


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
