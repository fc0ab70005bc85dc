import pytest

from checker.claims.pasted import Claim
from checker.comparison.wording import read_wording
from checker.findings import Answer, Verdict
from checker.judging.verdicts import chain_answer, is_near, judge, reporter_answer, speaker_answer
from checker.matching.places import find_places
from checker.matching.speaker_at import Voice
from corpus import Link, QuotationKind, Role, Span, Speaker
from corpus.document import Provenance
from corpus.quotations.speech.confidence import SURE
from tests.checker.samples import article, corpus_of

TEXT = "He began. “We will open the northern pier if the cranes are safe,” Ada Quill told the Coast Courier."
QUILL = Voice(Speaker("Ada Quill"), 0.95, QuotationKind.DIRECT, (Link("the Coast Courier", Role.TOLD),))


@pytest.fixture(scope="module")
def corpus():
    with corpus_of(article("report", TEXT)) as corpus:
        yield corpus


def judged(corpus, draft, voice, *, speaker="Ada Quill", outlet=None):
    claim = Claim(draft, (Span(0, len(draft)),), True, speaker, outlet)
    [place] = find_places(corpus, read_wording(draft))
    return judge(claim, place, voice)


WHOLE = "We will open the northern pier if the cranes are safe"


@pytest.mark.parametrize(
    ("draft", "voice", "speaker", "verdict", "rule"),
    [
        (WHOLE, QUILL, "Ada Quill", Verdict.EXACT, "words"),
        (WHOLE, QUILL, None, Verdict.EXACT, "words"),
        (WHOLE, QUILL, "she", Verdict.EXACT, "words"),
        (WHOLE.lower(), QUILL, "Quill", Verdict.EQUIVALENT, "words"),
        (WHOLE, QUILL, "Runa Tarn", Verdict.MISATTRIBUTED, "speaker"),
        (WHOLE.lower(), QUILL, "Runa Tarn", Verdict.MISATTRIBUTED, "speaker"),
        ("northern pier", QUILL, "Runa Tarn", Verdict.REVIEW, "speaker-of-few-words"),
        ("We will open the northern pier", QUILL, "Ada Quill", Verdict.REVIEW, "truncation"),
        ("We won’t open the northern pier if the cranes are safe", QUILL, "Ada Quill", Verdict.ALTERED, "negation"),
        ("We won’t open the northern pier if the cranes are safe", QUILL, "Runa Tarn", Verdict.ALTERED, "negation"),
        (WHOLE, QUILL._replace(confidence=SURE - 0.01), "Ada Quill", Verdict.REVIEW, "unsure-speaker"),
        (WHOLE, QUILL._replace(confidence=SURE - 0.01), "Runa Tarn", Verdict.REVIEW, "unsure-speaker"),
        (WHOLE, QUILL._replace(kind=QuotationKind.INDIRECT), "Ada Quill", Verdict.ALTERED, "indirect-in-marks"),
        (WHOLE, QUILL._replace(kind=QuotationKind.MIXED), "Ada Quill", Verdict.EXACT, "words"),
        (WHOLE, Voice(own=True), "Ada Quill", Verdict.REVIEW, "nobody-quoted"),
        (WHOLE, Voice(own=True), None, Verdict.EXACT, "words"),
        (WHOLE, QUILL._replace(speaker=Speaker("an official", described=True)), "Tarn", Verdict.EXACT, "words"),
    ],
)
def test_one_rule_decides_and_is_named(corpus, draft, voice, speaker, verdict, rule):
    judgement = judged(corpus, draft, voice, speaker=speaker)
    assert (judgement.verdict, judgement.rule) == (verdict, rule)


def test_the_four_questions_are_answered_apart(corpus):
    judgement = judged(corpus, "We will open the northern pier", QUILL, speaker="Runa Tarn", outlet="Harbour News")
    answers = judgement.words.ok, judgement.speaker.ok, judgement.chain.ok, judgement.context.ok
    assert answers == (True, False, False, False)


@pytest.mark.parametrize(
    ("speaker", "source", "ok"),
    [
        ("Quill", Speaker("Ada Quill"), True),
        ("Runa Tarn", Speaker("Ada Quill"), False),
        (None, Speaker("Ada Quill"), None),
        ("she", Speaker("Ada Quill"), None),
        ("Runa Tarn", None, None),
        ("Runa Tarn", Speaker("a port official", described=True), None),
        ("a port official", Speaker("a port official", described=True), True),
    ],
)
def test_the_speaker_is_confirmed_denied_or_left_open(speaker, source, ok):
    claim = Claim("“x”", (Span(1, 2),), True, speaker)
    assert speaker_answer(claim, Voice(source)).ok is ok


def test_an_unsure_source_never_says_that_somebody_else_said_it():
    claim = Claim("“x”", (Span(1, 2),), True, "Runa Tarn")
    assert speaker_answer(claim, Voice(Speaker("Ada Quill"), SURE)).ok is False
    assert speaker_answer(claim, Voice(Speaker("Ada Quill"), SURE - 0.01)).ok is None


def test_who_relayed_a_report_may_stand_for_who_made_it():
    claim = Claim("x", (Span(0, 1),), False, "Runa Tarn")
    relayed = Voice(Speaker("Ada Quill"), links=(Link("Tarn", Role.RELAY),))
    assert reporter_answer(claim, relayed).ok is True
    assert speaker_answer(claim, relayed).ok is False
    assert reporter_answer(claim, Voice(Speaker("Ada Quill"), links=(Link("Tarn", Role.TOLD),))).ok is False


@pytest.mark.parametrize(
    ("outlet", "links", "ok"),
    [
        ("the Coast Courier", QUILL.links, True),
        ("Coast Courier", QUILL.links, True),
        ("Harbour News", QUILL.links, False),
        ("Harbour News", (), None),
        (None, QUILL.links, None),
        (None, (), None),
    ],
)
def test_the_outlet_is_confirmed_denied_or_left_open(outlet, links, ok):
    claim = Claim("“x”", (Span(1, 2),), True, None, outlet)
    assert chain_answer(claim, Voice(links=links), Provenance(id="report")).ok is ok


HEARSAY = Voice(Speaker("Ada Quill"), 0.95, QuotationKind.DIRECT, (Link("Bo Lund", Role.RELAY),))
REPORTED = Provenance(id="report", publisher="Coast Courier", author="Odo Marr")


UNSAID = "the source does not say that Runa Tarn relayed it"


@pytest.mark.parametrize(
    ("relay", "outlet", "voice", "ok", "why"),
    [
        ("Lund", None, HEARSAY, True, "by way of Bo Lund"),
        ("Runa Tarn", None, HEARSAY, False, "by way of Bo Lund, not Runa Tarn"),
        ("Runa Tarn", None, HEARSAY._replace(links=()), None, UNSAID),
        ("the Coast Courier", None, HEARSAY, True, "by way of Bo Lund"),
        ("the Coast Courier", None, HEARSAY._replace(links=()), True, "by way of the Coast Courier"),
        ("Odo Marr", None, HEARSAY._replace(links=()), True, "by way of Odo Marr"),
        ("Bo Lund", "Harbour News", HEARSAY, None, "the source does not say whether Harbour News was told"),
        ("Runa Tarn", "the Coast Courier", QUILL, None, UNSAID),
        ("Runa Tarn", "Harbour News", QUILL, False, "by way of the Coast Courier, not Runa Tarn or Harbour News"),
    ],
)
@pytest.mark.parametrize("hearsay", [True, False])
def test_the_relay_is_confirmed_denied_or_left_open(relay, outlet, voice, ok, why, hearsay):
    claim = Claim("“x”", (Span(1, 2),), True, "Ada Quill", outlet, relay=relay, hearsay=hearsay)
    assert chain_answer(claim, voice, REPORTED) == Answer(ok, why)


def test_a_relay_who_is_only_described_is_never_said_to_be_wrong():
    claim = Claim("“x”", (Span(1, 2),), True, "Ada Quill", relay="a port official", hearsay=True)
    answer = chain_answer(claim, HEARSAY, REPORTED)
    assert answer == Answer(None, "the source does not say that a port official relayed it")
    voice = HEARSAY._replace(links=(Link("the port official", Role.RELAY),))
    assert chain_answer(claim, voice, REPORTED).ok is True


@pytest.mark.parametrize(
    ("voice", "why"),
    [
        (HEARSAY._replace(links=(), medium="Mastodon"), "by way of Mastodon, not Runa Tarn"),
        (QUILL, "by way of the Coast Courier, not Runa Tarn"),
        (Voice(Speaker("Ada Quill"), in_turn=True), "at first hand, not by way of Runa Tarn"),
        (Voice(Speaker("Ada Quill")), "at first hand, not by way of Runa Tarn"),
    ],
)
def test_who_was_told_is_denied_by_another_way_but_who_reports_it_may_do_so_besides(voice, why):
    claim = Claim("“x”", (Span(1, 2),), True, "Ada Quill", relay="Runa Tarn", hearsay=True)
    assert chain_answer(claim, voice, REPORTED) == Answer(False, why)
    assert chain_answer(claim._replace(hearsay=False), voice, REPORTED) == Answer(None, UNSAID)


@pytest.mark.parametrize(
    ("score", "share", "evidence", "answers"),
    [
        (0.65, 0.65, 9.0, (True, False, False)),  # telling words, under the speaker's own name
        (0.65, 0.75, 1.0, (True, False, False)),  # the other words are there too, in another form
        (0.65, 0.65, 4.0, (False, False, False)),  # a stock phrase
        (0.72, 0.72, 5.5, (True, True, False)),
        (0.8, 0.8, 6.5, (True, True, True)),
    ],
)
def test_the_less_the_speaker_speaks_for_a_place_the_more_its_words_must(corpus, score, share, evidence, answers):
    [place] = find_places(corpus, read_wording("We will mend the northern pier unless the cranes are sold"))
    near = place._replace(score=score, share=share, evidence=evidence, rung=Verdict.ALTERED)
    assert tuple(is_near(near, Answer(ok, "")) for ok in (True, None, False)) == answers


@pytest.mark.parametrize(("outlet", "ok"), [("Harbour One", True), ("Harbour One radio", True), ("Harbour Two", False)])
def test_an_outlet_may_say_what_medium_it_is(outlet, ok):
    voice = Voice(Speaker("Ada Quill"), 0.95, QuotationKind.DIRECT, (Link("Harbour One radio", Role.TOLD),))
    claim = Claim("We sail", (Span(0, 7),), True, "Ada Quill", outlet)
    assert chain_answer(claim, voice, Provenance(id="report")).ok is ok
