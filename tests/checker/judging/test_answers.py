"""From which words on a place is near, what is to be looked at, and what is said in answer to each question."""

import pytest

from checker.claims.pasted import Claim
from checker.comparison.wording import read_wording
from checker.findings import Answer, Verdict
from checker.judging.verdicts import chain_answer, denial_answer, is_near, judge, speaker_answer
from checker.matching.places import find_places
from checker.matching.speaker_at import Voice
from corpus import Link, QuotationKind, Role, Span, Speaker
from corpus.document import Provenance
from corpus.quotations.speech.confidence import SURE
from tests.checker.judging.test_verdicts import QUILL, TEXT, WHOLE, judged
from tests.checker.samples import article, corpus_of


@pytest.fixture(scope="module")
def corpus():
    with corpus_of(article("report", TEXT)) as corpus:
        yield corpus


CHANGED = "We will mend the northern pier unless the cranes are sold"


@pytest.mark.parametrize(
    ("score", "share", "evidence", "answers"),
    [
        # just enough of each, and just too little
        (0.6, 0.6, 8.0, (True, False, False)),
        (0.59, 0.59, 8.0, (False, False, False)),
        (0.6, 0.7, 0.0, (True, False, False)),
        (0.6, 0.69, 7.9, (False, False, False)),
        (0.7, 0.7, 5.0, (True, True, False)),
        (0.7, 0.7, 4.9, (True, False, False)),
        (0.75, 0.75, 6.0, (True, True, True)),
        (0.75, 0.75, 5.9, (True, True, False)),
        # nearly all the words count in whatever order
        (0.1, 0.9, 6.0, (True, True, True)),
        (0.1, 0.89, 9.0, (False, False, False)),
    ],
)
def test_a_place_is_near_from_a_threshold_on_and_not_below(corpus, score, share, evidence, answers):
    [place] = find_places(corpus, read_wording(CHANGED))
    near = place._replace(score=score, share=share, evidence=evidence, rung=Verdict.ALTERED)
    assert tuple(is_near(near, Answer(ok, "")) for ok in (True, None, False)) == answers


@pytest.mark.parametrize(
    ("draft", "score", "near"),
    [
        ("Open the northern pier if the cranes", 0.5, True),  # four words that tell, side by side
        ("Open the northern pier if the cranes", 0.49, False),
        ("Open the northern pier unless the cranes", 0.5, False),  # three of them
    ],
)
def test_half_a_quotation_will_do_under_its_speakers_name_if_it_stands_there_unbroken(corpus, draft, score, near):
    [place] = find_places(corpus, read_wording(draft))
    place = place._replace(score=score, share=score, evidence=0.0, rung=Verdict.ALTERED)
    assert is_near(place, Answer(True, "")) is near
    assert not is_near(place, Answer(None, ""))


@pytest.mark.parametrize("rung", [Verdict.EXACT, Verdict.EQUIVALENT, Verdict.MARKED_EDIT, Verdict.HOUSE_STYLE])
def test_faithful_words_are_near_if_they_are_half_of_the_quotation_whoever_said_them(corpus, rung):
    [place] = find_places(corpus, read_wording(CHANGED))
    for share, near in ((0.5, True), (0.49, False)):
        for ok in (True, None, False):
            assert is_near(place._replace(rung=rung, share=share, score=0.0, evidence=0.0), Answer(ok, "")) is near


ELSEWHERE = QUILL._replace(links=(Link("Bo Lund", Role.RELAY),))


@pytest.mark.parametrize(
    ("draft", "voice", "known", "verdict", "rule"),
    [
        (WHOLE, QUILL, {"negated": True}, Verdict.REVIEW, "denied"),
        (WHOLE, QUILL._replace(negated=True), {}, Verdict.REVIEW, "denied"),
        (WHOLE, QUILL._replace(negated=True), {"negated": True}, Verdict.EXACT, "words"),
        (CHANGED, QUILL, {"negated": True}, Verdict.REVIEW, "denied"),
        (CHANGED, QUILL._replace(negated=True), {}, Verdict.ALTERED, "synonym"),
        (WHOLE, QUILL._replace(outside=True), {}, Verdict.ALTERED, "outside-the-marks"),
        (WHOLE, ELSEWHERE, {"relay": "Runa Tarn"}, Verdict.REVIEW, "chain"),
        (WHOLE, QUILL._replace(links=()), {"relay": "Runa Tarn", "hearsay": True}, Verdict.REVIEW, "chain"),
        (WHOLE, QUILL._replace(links=()), {"relay": "Runa Tarn"}, Verdict.EXACT, "words"),
        (WHOLE, QUILL._replace(speaker=None), {"speaker": None, "hearsay": True}, Verdict.REVIEW, "chain"),
        (CHANGED, ELSEWHERE, {"relay": "Runa Tarn"}, Verdict.ALTERED, "synonym"),
        (WHOLE, QUILL, {"speaker": "Ada Quill Jr."}, Verdict.REVIEW, "unsure-speaker"),
        (WHOLE, QUILL._replace(confidence=SURE), {}, Verdict.EXACT, "words"),
        (CHANGED, QUILL._replace(confidence=0.1), {}, Verdict.ALTERED, "synonym"),
    ],
)
def test_what_was_denied_or_came_another_way_is_to_be_looked_at(corpus, draft, voice, known, verdict, rule):
    claim = Claim(draft, (Span(0, len(draft)),), True, "Ada Quill")._replace(**known)
    [place] = find_places(corpus, read_wording(draft))
    judgement = judge(claim, place, voice)
    assert (judgement.verdict, judgement.rule) == (verdict, rule)


@pytest.mark.parametrize(
    ("draft", "voice", "ok", "why"),
    [
        (WHOLE, QUILL, True, "word for word, character for character"),
        (WHOLE.lower(), QUILL, True, "the same words; only the typography differs"),
        ("We will open the … pier", QUILL, True, "the same but for what is marked or house style: ellipsis"),
        ("We will open northern pier", QUILL, None, "not word for word: omission"),
        (CHANGED, QUILL, False, "not word for word: synonym"),
        (
            WHOLE,
            QUILL._replace(kind=QuotationKind.INDIRECT),
            False,
            "the source only reports this, it has no one’s words in quotation marks here",
        ),
        (WHOLE, QUILL._replace(outside=True), False, "the source has some of these words outside its quotation marks"),
    ],
)
def test_whether_it_is_word_for_word_is_said_with_the_kinds_of_change(corpus, draft, voice, ok, why):
    words = judged(corpus, draft, voice).words
    assert (words.ok, words.why.partition(", ")[0]) == (ok, why.partition(", ")[0])


@pytest.mark.parametrize(
    ("claimed", "negated", "voice", "ok", "why"),
    [
        ("Quill", True, QUILL, False, "the claim denies it, but the source has Ada Quill saying it"),
        ("Quill", True, QUILL._replace(negated=True), True, "Ada Quill is said not to have said it"),
        ("Quill", False, QUILL._replace(negated=True), False, "the source says that Ada Quill denied it"),
        (None, False, QUILL._replace(negated=True), None, "the source says that Ada Quill denied it"),
        ("Tarn", True, QUILL, None, "the source has Ada Quill saying it; of Tarn it says nothing"),
        (
            "Tarn",
            False,
            QUILL._replace(negated=True),
            None,
            "the source says that Ada Quill denied it; of Tarn it says",
        ),
        ("Quill", True, Voice(), None, "the source does not say whose words these are"),
    ],
)
def test_whether_claim_and_source_agree_on_a_denial_is_said_of_the_speaker(claimed, negated, voice, ok, why):
    answer = denial_answer(Claim("“x”", (Span(1, 2),), True, claimed, negated=negated), voice)
    assert answer.ok is ok
    assert answer.why.startswith(why)


@pytest.mark.parametrize(
    ("claimed", "voice", "ok", "why"),
    [
        ("Quill", QUILL, True, "Ada Quill said it"),
        ("Tarn", QUILL, False, "Ada Quill said it, not Tarn"),
        ("Lund", ELSEWHERE, False, "Ada Quill said it, Lund only relayed it"),
        (None, QUILL, None, "no speaker was given to compare; the source has Ada Quill"),
        ("Quill", Voice(), None, "the source does not say whose words these are"),
        ("she", QUILL, None, "cannot tell whether she is Ada Quill"),
        ("she", QUILL._replace(others=frozenset({"Runa Tarn"})), None, "cannot tell whether she is Ada Quill"),
        ("the pilot", QUILL._replace(others=frozenset({"THE PILOT"})), False, "Ada Quill said it, not the pilot"),
        (
            "Quill",
            QUILL._replace(confidence=SURE - 0.01),
            True,
            "Ada Quill seems to have said it, but the source does not make that sure",
        ),
        (
            "Tarn",
            QUILL._replace(confidence=SURE - 0.01),
            None,
            "the source seems to have Ada Quill, but that is not sure",
        ),
    ],
)
def test_who_said_it_is_told_by_both_names(claimed, voice, ok, why):
    assert speaker_answer(Claim("“x”", (Span(1, 2),), True, claimed), voice) == Answer(ok, why)


@pytest.mark.parametrize(
    ("outlet", "voice", "ok", "why"),
    [
        ("the Coast Courier", QUILL, True, "by way of the Coast Courier"),
        ("Harbour News", QUILL, False, "by way of the Coast Courier, not Harbour News"),
        ("Harbour News", QUILL._replace(links=()), None, "the source does not say whether Harbour News was told"),
        (None, QUILL, None, "by way of the Coast Courier"),
        (None, QUILL._replace(medium="Mastodon"), None, "by way of the Coast Courier, Mastodon"),
        ("Mastodon", QUILL._replace(links=(), medium="Mastodon"), True, "by way of Mastodon"),
        (None, QUILL._replace(links=()), None, "nobody in between is named"),
    ],
)
def test_by_which_way_it_came_is_told_with_every_name(outlet, voice, ok, why):
    claim = Claim("“x”", (Span(1, 2),), True, None, outlet)
    assert chain_answer(claim, voice, Provenance(id="report")) == Answer(ok, why)


@pytest.mark.parametrize("kind", [None, QuotationKind.DIRECT])
def test_only_the_speakers_own_words_are_at_first_hand(kind):
    claim = Claim("“x”", (Span(1, 2),), True, "Ada Quill", relay="Runa Tarn", hearsay=True)
    for voice in (
        Voice(Speaker("Ada Quill"), kind=kind),
        Voice(kind=kind),
        Voice(Speaker("Quill"), kind=kind, own=True),
    ):
        first_hand = kind is None and voice.speaker is not None and not voice.own
        assert chain_answer(claim, voice, Provenance(id="report")).ok is (False if first_hand else None)


def test_the_context_is_told_by_the_words_that_were_cut(corpus):
    assert judged(corpus, WHOLE, QUILL).context == Answer(True, "nothing next to the quoted words turns their sense")
    cut = judged(corpus, "We will open the northern pier", QUILL).context
    assert cut == Answer(False, "the sentence has “if the cranes” next to the quoted words")
