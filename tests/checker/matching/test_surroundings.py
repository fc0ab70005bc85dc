"""What a source says around the quoted words: whose they really are, and whether they are a translation."""

import pytest

from checker.check import check_claim
from checker.findings import Verdict
from corpus import QuotationKind
from tests.checker.samples import article, corpus_of, said, transcript

PILOT = "The pilot came to my office and said, ‘we will not sail before the thaw,’ and then he left,"
LICENCE = "I told him, ‘you will never get that licence from me,’ and he laughed,"
BRIDGE = "The bridge will open when the ice is gone,"
STORY = (
    f"“{PILOT}” Ada Quill said.\n\n“{BRIDGE}” Runa Tarn said in Norwegian.\n\n“{LICENCE}” Quill said.\n\n"
    "Quill denied that the council had “paid for the ferry twice over.”"
)
HEARING = transcript(
    "hearing",
    ("RUNA TARN", 'The minister looked at me and said, "the harbour belongs to the people of this town," and left.'),
    ("ADA QUILL", 'I always said, "we should have bought the northern pier in March," and nobody listened.'),
    ("BO LIND", 'They call it the "great northern pier" but there are no "cranes of the north" on it.'),
)


@pytest.fixture(scope="module")
def corpus():
    quoted = (
        said(STORY, PILOT, by="Ada Quill"),
        said(STORY, BRIDGE, by="Runa Tarn"),
        said(STORY, LICENCE, by="Ada Quill"),
        said(STORY, "paid for the ferry twice over.", by="Ada Quill", kind=QuotationKind.MIXED, negated=True),
    )
    with corpus_of(article("story", STORY, *quoted), HEARING) as corpus:
        yield corpus


@pytest.mark.parametrize(
    "claim",
    [
        "“We will not sail before the thaw,” Quill said.",
        "“We will not sail before the thaw,” Bo Lind said.",
        "“The harbour belongs to the people of this town,” Tarn said.",
        "“belongs to the people of this town,” said Tarn.",
    ],
)
def test_words_that_the_speaker_only_quotes_from_another_are_to_be_looked_at(corpus, claim):
    finding = check_claim(corpus, claim)
    assert (finding.verdict, finding.rule) == (Verdict.REVIEW, "quoted-from-another")
    assert "quotes these words from somebody else" in finding.explanation
    assert "said it, not" not in finding.explanation  # two sentences that contradict each other


@pytest.mark.parametrize(
    "claim",
    [
        "“You will never get that licence from me,” Quill said.",
        "“We should have bought the northern pier in March,” Quill said.",
        "“The pilot came to my office and said, ‘we will not sail before the thaw,’” Quill said.",
        "“but there are no,” said Bo Lind.",
        "“We will not sail before the thaw.”",
    ],
)
def test_ones_own_words_and_words_around_a_quotation_are_not(corpus, claim):
    assert check_claim(corpus, claim).verdict in (Verdict.EXACT, Verdict.EQUIVALENT)


def test_a_translated_quotation_is_said_to_be_one(corpus):
    finding = check_claim(corpus, "“The bridge will open when the ice is gone,” Tarn said.")
    assert finding.verdict is Verdict.EXACT
    assert "in translation (“said in Norwegian”)" in finding.explanation
    assert "translation" not in check_claim(corpus, "“The pilot came to my office,” Quill said.").explanation


@pytest.mark.parametrize(
    ("claim", "why"),
    [
        ("Tarn never said “the bridge will open when the ice is gone.”", "the source has Runa Tarn saying it"),
        ("Tarn denied saying “the bridge will open when the ice is gone.”", "the source has Runa Tarn saying it"),
        ("“The bridge will open when the ice is gone,” Tarn did not say.", "the source has Runa Tarn saying it"),
        ("Nobody said “the bridge will open when the ice is gone.”", "the source has Runa Tarn saying it"),
        ("Tarn never said “the bridge will fall when the ice is gone.”", "the claim denies it"),
        ("Bo Lind never said “the bridge will open when the ice is gone.”", "of Bo Lind it says nothing"),
        ("The council “paid for the ferry twice over,” Quill said.", "the source says that Ada Quill denied it"),
    ],
)
def test_where_the_claim_or_the_source_denies_the_words_it_is_never_a_plain_yes(corpus, claim, why):
    finding = check_claim(corpus, claim)
    assert (finding.verdict, finding.rule) == (Verdict.REVIEW, "denied")
    assert why.lower() in finding.explanation.lower()
    assert finding.said_by.ok is not True
    assert "misattribution" not in [one.kind for one in finding.alterations]


@pytest.mark.parametrize(
    "claim",
    [
        "Quill denied that the council “paid for the ferry twice over.”",
        "“The bridge will open when the ice is gone,” Tarn denied.",
        "Tarn did not deny saying “the bridge will open when the ice is gone.”",
    ],
)
def test_a_denial_that_the_source_has_too_or_that_is_none_passes(corpus, claim):
    finding = check_claim(corpus, claim)
    assert finding.verdict in (Verdict.EXACT, Verdict.EQUIVALENT)
    assert finding.said_by.ok is True


# German

LOTSE = "Der Lotse kam in mein Büro und sagte, ‚wir fahren nicht vor dem Tauwetter‘, und dann ging er"
ZUSAGE = "Ich sagte ihm, ‚du bekommst diese Lizenz nie von mir‘, und er lachte"
BRUECKE = "Die Brücke öffnet, wenn das Eis weg ist"
BERICHT = (
    f"„{LOTSE}“, sagte Ole Brandt.\n\n„{BRUECKE}“, sagte Tilda Rehm am Montag auf Norwegisch.\n\n„{ZUSAGE}“, sagte "
    "Brandt.\n\n„Das Feuer brennt die ganze Nacht“, sagte Rehm auf Deck."
)
ANHOERUNG = transcript(
    "anhörung",
    ("TILDA REHM", "Der Minister sah mich an und sagte, „der Hafen gehört den Leuten dieser Stadt“, und ging."),
    ("OLE BRANDT", "Ich habe immer gesagt, „wir hätten den Nordpier im März kaufen sollen“, und niemand hörte zu."),
    ("JAN KOLL", "Der Minister sagte, »der Kai bleibt für die Fischer geschlossen«, und das war es."),
)


@pytest.fixture(scope="module")
def hafen():
    quoted = (
        said(BERICHT, LOTSE, by="Ole Brandt"),
        said(BERICHT, BRUECKE, by="Tilda Rehm"),
        said(BERICHT, ZUSAGE, by="Ole Brandt"),
        said(BERICHT, "Das Feuer brennt die ganze Nacht", by="Tilda Rehm"),
    )
    with corpus_of(article("bericht", BERICHT, *quoted, language="de"), ANHOERUNG) as corpus:
        yield corpus


@pytest.mark.parametrize(
    "claim",
    [
        "„Wir fahren nicht vor dem Tauwetter“, sagte Brandt.",
        "„Der Hafen gehört den Leuten dieser Stadt“, sagte Rehm.",
        "„Der Kai bleibt für die Fischer geschlossen“, sagte Jan Koll.",
    ],
)
def test_what_a_german_speaker_only_quotes_is_to_be_looked_at(hafen, claim):
    finding = check_claim(hafen, claim)
    assert (finding.verdict, finding.rule) == (Verdict.REVIEW, "quoted-from-another")


@pytest.mark.parametrize(
    "claim",
    [
        "„Du bekommst diese Lizenz nie von mir“, sagte Brandt.",
        "„Wir hätten den Nordpier im März kaufen sollen“, sagte Brandt.",
        "„Der Lotse kam in mein Büro und sagte“, sagte Brandt.",
        "„Wir fahren nicht vor dem Tauwetter.“",
    ],
)
def test_a_german_speakers_own_words_are_not(hafen, claim):
    assert check_claim(hafen, claim).verdict in (Verdict.EXACT, Verdict.EQUIVALENT)


def test_a_german_note_of_translation_is_read_and_a_place_is_none(hafen):
    finding = check_claim(hafen, "„Die Brücke öffnet, wenn das Eis weg ist“, sagte Rehm.")
    assert "in translation (“sagte Tilda Rehm am Montag auf Norwegisch”)" in finding.explanation
    assert "translation" not in check_claim(hafen, "„Das Feuer brennt die ganze Nacht“, sagte Rehm.").explanation


@pytest.mark.parametrize(
    ("note", "translated"),
    [
        ("sagte sie durch eine Dolmetscherin", True),
        ("sagte sie mit Hilfe eines Übersetzers", True),
        ("sagte sie (aus dem Norwegischen übersetzt)", True),
        ("sagte sie, frei übersetzt von der Redaktion", True),
        ("schrieb sie auf Türkisch", True),
        ("schrieb sie auf Papier", False),
        ("sagte sie auf dem Markt", False),
        ("sagte die Übersetzerin", False),
    ],
)
def test_german_notes_of_translation_have_many_forms(note, translated):
    text = f"Der Hafen ist zu. „Die Kräne sind seit Wochen nicht mehr sicher“, {note}."
    quoted = said(text, "Die Kräne sind seit Wochen nicht mehr sicher", by="Tilda Rehm")
    with corpus_of(article("kran", text, quoted, language="de")) as corpus:
        finding = check_claim(corpus, "„Die Kräne sind seit Wochen nicht mehr sicher“")
    assert ("in translation" in finding.explanation) is translated
