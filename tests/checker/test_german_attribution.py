"""Whose words a German claim says that they are, against German and English sources, and the other way round."""

import pytest

from checker import Verdict, check_claim, check_draft
from corpus import Corpus, Document
from tests.checker.samples import transcript

FAITHFUL = (Verdict.EXACT, Verdict.EQUIVALENT)
SAIL = "Wir fahren nicht vor dem Morgengrauen, und niemand hat mich gefragt"
BRIDGE = "Die Brücke hält noch bis zum Frühjahr"
PAID = "Wir zahlen jeden Fahrschein zurück, ohne Ausnahme"
ARTICLE = (
    f"Der Hafen bleibt zu. „{SAIL}“, sagte Kapitän Ole Brandt der Küstenzeitung.\n\n„{BRIDGE}“, sagte die "
    f"Bürgermeisterin am Montag. Ein Sprecher der Reederei sagte: „{PAID}.“\n\nTilda Rehm sagte, der Rat habe davon "
    "nichts gewusst."
)
LOCK = "I closed the western lock myself, and the divers left because of the fog"
HEARING, _ = transcript("hearing", ("RUNA TARN", "Who closed the western lock?"), ("ADA QUILL", f"{LOCK}."))


@pytest.fixture(scope="module")
def corpus():
    with Corpus.open() as corpus:
        corpus.add(Document(id="hafen", text=ARTICLE))
        corpus.add(HEARING)
        yield corpus


@pytest.mark.parametrize(
    "claim",
    [
        "„{}“, sagte Ole Brandt.",
        "„{}“, sagte Kapitän Brandt.",
        "„{}“, so Brandt.",
        "„{}“, Brandt zufolge.",
        "„{}“, sagte Brandt der Küstenzeitung.",
        "„{}“, sagte Brandt im Gespräch mit der Küstenzeitung.",
        "„{}“, soll Brandt gesagt haben.",
        "Brandt: „{}.“",
        "Hat Brandt gesagt: „{}“?",
        "Ole Brandt said: “{}.”",
        "“{},” said Captain Ole Brandt.",
    ],
)
def test_the_very_words_under_the_right_name_are_faithful(corpus, claim):
    finding = check_claim(corpus, claim.format(SAIL))
    assert finding.verdict in FAITHFUL
    assert finding.said_by.ok is True


@pytest.mark.parametrize(
    "speaker",
    ["der Kapitän", "ein Matrose", "eine Sprecherin der Reederei", "die Reederei", "der Lotse", "er", "die Polizei"],
)
def test_who_is_only_described_is_never_said_to_be_somebody_else(corpus, speaker):
    finding = check_claim(corpus, f"„{SAIL}“, sagte {speaker}.")
    assert finding.verdict in (*FAITHFUL, Verdict.REVIEW)
    assert finding.said_by.ok is None
    assert "misattribution" not in [one.kind for one in finding.alterations]


@pytest.mark.parametrize("speaker", ["der Kapitän", "eine Sprecherin der Reederei", "die Polizei"])
def test_a_described_speaker_is_called_described(corpus, speaker):
    found = check_claim(corpus, f"„{SAIL}“, sagte {speaker}.").speaker
    assert (found.name, found.described) == (speaker, True)


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        (BRIDGE, "Dolores Quill"),
        (BRIDGE, "Bürgermeisterin Dolores Quill"),
        (PAID, "Ole Brandt"),
        (PAID, "Reederei-Sprecher Jan Koll"),
    ],
)
def test_whom_the_source_only_describes_may_be_anybody(corpus, words, speaker):
    finding = check_claim(corpus, f"„{words}“, sagte {speaker}.")
    assert finding.verdict is not Verdict.MISATTRIBUTED
    assert finding.said_by.ok is None


@pytest.mark.parametrize("speaker", ["Tilda Rehm", "Kapitän Rehm", "Tilda Brandt", "Bürgermeisterin Quill"])
def test_the_very_words_under_another_name_are_misattributed(corpus, speaker):
    finding = check_claim(corpus, f"„{SAIL}“, sagte {speaker}.")
    assert (finding.verdict, finding.said_by.ok) == (Verdict.MISATTRIBUTED, False)


def test_another_outlet_than_the_source_has_is_to_be_looked_at(corpus):
    finding = check_claim(corpus, f"„{SAIL}“, sagte Brandt im Interview mit der Hafenrundschau.")
    assert (finding.verdict, finding.rule, finding.chain.ok) == (Verdict.REVIEW, "chain", False)
    told = check_claim(corpus, f"„{SAIL}“, sagte Brandt der Küstenzeitung.")
    assert (told.outlet, told.chain.ok) == ("der Küstenzeitung", True)


@pytest.mark.parametrize("claim", ["„{}“, sagte Brandt nicht.", "Brandt hat nie gesagt: „{}.“", "Niemand sagte: „{}.“"])
def test_a_denial_of_what_the_source_has_is_never_a_plain_yes(corpus, claim):
    finding = check_claim(corpus, claim.format(SAIL))
    assert (finding.verdict, finding.rule) == (Verdict.REVIEW, "denied")


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("„{}“, sagte Ada Quill.", Verdict.EXACT),
        ("„{}“, so Kapitänin Quill.", Verdict.EXACT),
        ("„{}“, sagte Runa Tarn.", Verdict.MISATTRIBUTED),
        ("„{}“, sagte die Kapitänin.", Verdict.EXACT),
    ],
)
def test_a_german_claim_is_compared_with_an_english_transcript(corpus, claim, verdict):
    finding = check_claim(corpus, claim.format(LOCK))
    assert finding.verdict is verdict
    assert finding.matches[0].document.id == "hearing"


def test_a_german_draft_quotes_an_english_transcript_in_english_and_is_exact(corpus):
    draft = f"Im Rat wurde es laut. „{LOCK}“, sagte Ada Quill am Montag. Die Taucher sind inzwischen zurück."
    [finding] = check_draft(corpus, draft)
    assert (finding.verdict, finding.said_by.ok, finding.speaker.name) == (Verdict.EXACT, True, "Ada Quill")


def test_an_english_draft_quotes_a_german_article_in_german_and_is_exact(corpus):
    draft = f"The ferries stay in port. “{SAIL},” Captain Ole Brandt told the Küstenzeitung. It was the third day."
    [finding] = check_draft(corpus, draft)
    assert finding.verdict in FAITHFUL
    assert (finding.said_by.ok, finding.chain.ok, finding.speaker.name) == (True, True, "Ole Brandt")
    whole = f"Captain Ole Brandt said: “{SAIL}”"
    assert check_draft(corpus, whole)[0].verdict is Verdict.EXACT


def test_a_changed_word_in_the_other_language_is_still_seen(corpus):
    german = check_draft(corpus, f"„{LOCK.replace('western', 'eastern')}“, sagte Ada Quill am Montag im Rat.")
    english = check_draft(corpus, f"“{SAIL.replace('Morgengrauen', 'Abend')},” Captain Ole Brandt said on Monday.")
    assert [one.verdict for one in (*german, *english)] == [Verdict.ALTERED, Verdict.ALTERED]


def test_what_is_said_to_a_user_is_english(corpus):
    finding = check_claim(corpus, f"„{SAIL}“, sagte Tilda Rehm.")
    assert finding.explanation.endswith("Ole Brandt said it, not Tilda Rehm.")


def test_a_speaker_given_apart_is_read_in_the_language_of_the_words(corpus):
    from checker import check_quotation

    assert check_quotation(corpus, SAIL, speaker="Kapitän").said_by.ok is None
    assert check_quotation(corpus, SAIL, speaker="Kapitän Brandt").said_by.ok is True
    assert check_quotation(corpus, SAIL, speaker="Tilda Rehm").verdict is Verdict.MISATTRIBUTED


@pytest.mark.parametrize(
    "claim",
    [
        "Der Rat tagt heute. {}, sagte Ole Brandt am Montag.",
        "{}, sagte Ole Brandt am Montag. Das Wetter war ihm gleich.",
        "Warum nur? {}, sagte Ole Brandt am Montag.",
        "“\n\nNicht alle sind froh. {}, sagt Ole Brandt, der Kapitän. Man hörte ihn weit.,” Ole Brandt said.",
        "{}, sagte Ole Brandt! Der Hafen gehört der Stadt.",
    ],
)
def test_a_sentence_beside_the_one_that_reports_does_not_go_unread(corpus, claim):
    assert check_claim(corpus, claim.format(SAIL)).verdict not in FAITHFUL
