"""What a text says of the words that it quotes, where it does not let them stand as somebody's statement."""

import pytest

from corpus.document import QuotationKind, Status
from corpus.quotations import extract

WORDS = "We will sell the old harbour"
WORTE = "Wir verkaufen den alten Hafen"


def told(text, language="en", words=WORDS):
    """The status of the quotation of ``words``, and the words of the text that say so."""
    found = next(
        one
        for one in extract(text, language=language)
        if words in one.span.of(text) and one.kind is not QuotationKind.INDIRECT
    )
    assert found.negated is (found.status is not None)
    assert found.status_as is None or found.status_as.span.of(text) == found.status_as.text
    return found.status, found.status_as and found.status_as.text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ada Quill never said “{}.”", "never said"),
        ("Ada Quill refused to say “{}.”", "refused to say"),
        ("Ada Quill stopped short of saying “{}.”", "stopped short of saying"),
        ("Ada Quill has repeatedly denied saying “{}.”", "denied saying"),
        ("Ada Quill rejected reports that she had said “{}.”", "rejected reports that she had said"),
        ("It is a lie that Ada Quill said “{}.”", "It is a lie that"),
        ("There is no recording of Ada Quill saying “{}.”", "no recording of Ada Quill saying"),
        ("“{},” Ada Quill is supposed to have said, but no transcript of it exists.", "no transcript of it exists"),
        ("“{},” Ada Quill said, according to a leaflet. She did not say that.", "did not say that"),
        ("“{},” Ada Quill allegedly told a friend, a remark that she denies.", "a remark that she denies"),
        ("Claim: Ada Quill said “{}.” Rating: False.", "Rating: False"),
        ("Claim: Ada Quill said “{}.”\n\nThe claim was shared widely.\n\nVerdict: Fabricated", "Verdict: Fabricated"),
    ],
)
def test_words_that_are_said_not_to_have_been_said_are_denied(text, words):
    assert told(text.format(WORDS)) == (Status.DENIED, words)


@pytest.mark.parametrize(
    ("text", "status", "words"),
    [
        ("A forged letter has Ada Quill saying “{}.”", Status.FABRICATED, "forged letter"),
        ("In a doctored clip, Ada Quill says “{}.”", Status.FABRICATED, "doctored clip"),
        ("Ada Quill was misquoted on Monday as saying “{}.”", Status.FABRICATED, "misquoted on Monday as saying"),
        ("“{},” Ada Quill is wrongly quoted as saying.", Status.FABRICATED, "is wrongly quoted"),
        ("“{},” said Ada Quill, or so a post had it. The post is a hoax.", Status.FABRICATED, "post is a hoax"),
        ("Correction: This article quoted Ada Quill as saying “{}.”", Status.RETRACTED, "Correction:"),
        (
            "An earlier version of this story had Ada Quill saying “{}.”",
            Status.RETRACTED,
            "earlier version of this story",
        ),
        ("The paper withdrew its report that Ada Quill had said “{}.”", Status.RETRACTED, "withdrew its report"),
        (
            "“{},” Ada Quill said. The quotation has since been withdrawn.",
            Status.RETRACTED,
            "quotation has since been withdrawn",
        ),
        ("Editor’s note: The headline attributed to Ada Quill the words “{}.”", Status.RETRACTED, "Editor’s note:"),
        ("In the play, a mayor named Ada Quill says “{}.”", Status.FICTIONAL, "In the play"),
        ("A character called Ada Quill says “{}.”", Status.FICTIONAL, "A character"),
        ("In his new novel, Ada Quill shouts “{}.”", Status.FICTIONAL, "In his new novel"),
        ("The fictional Ada Quill says “{}.”", Status.FICTIONAL, "fictional Ada"),
        ("In a short story by Runa Tarn, Ada Quill says “{}.”", Status.FICTIONAL, "In a short story"),
        ("Had Ada Quill said “{},” she would have lost.", Status.HYPOTHETICAL, "Had Ada Quill said"),
        ("If Ada Quill says “{},” she will lose.", Status.HYPOTHETICAL, "If Ada Quill says"),
        ("Ada Quill might have said “{}.”", Status.HYPOTHETICAL, "might have said"),
        ("Imagine Ada Quill saying “{}.”", Status.HYPOTHETICAL, "Imagine Ada Quill saying"),
        ("Ada Quill shrugged, as if to say “{}.”", Status.HYPOTHETICAL, "if to say"),
        ("Did Ada Quill say “{}”?", Status.ASKED, "Did Ada Quill say"),
        ("Has Ada Quill ever said “{}”? Nobody knows.", Status.ASKED, "Has Ada Quill ever said"),
        ("It is unclear whether Ada Quill said “{}.”", Status.ASKED, "whether Ada Quill said"),
        ("Runa Tarn was asked if Ada Quill had said “{}.”", Status.ASKED, "asked if Ada Quill had said"),
    ],
)
def test_words_may_be_forged_taken_back_invented_supposed_or_asked_for(text, status, words):
    assert told(text.format(WORDS)) == (status, words)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Quill said “{}.” She did not say when.",
        "“{},” Ada Quill said. There is no evidence of fraud.",
        "“{},” said Ada Quill, who denies the charges.",
        "Asked whether she had lied, Ada Quill said “{}.”",
        "If the vote fails, Ada Quill said, “{}.”",
        "Ada Quill, who had refused to resign, said “{}.”",
        "Ada Quill denied wrongdoing and said “{}.”",
        "Ada Quill gave no reason and said “{}.”",
        "After a fake post drew protests, Ada Quill said “{}.”",
        "Why did Ada Quill say “{}”?",
        "Could she win? “{},” Ada Quill said.",
        "Ada Quill would say only “{}.”",
        "In an earlier report, Ada Quill said “{}.”",
        "Whether the council agreed or not, Ada Quill said, “{}.”",
        "“{},” Ada Quill said. “I never said that.”",
        "The play has been cancelled. “{},” Ada Quill said.",
        "A wildfire did not stop her. “{},” Ada Quill said.",
        "Nobody laughed. “{},” said Ada Quill.",
    ],
)
def test_what_stands_near_and_is_of_something_else_takes_nothing_back(text):
    assert told(text.format(WORDS)) == (None, None)


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Tilda Rehm weigerte sich, „{}“ zu sagen.", Status.DENIED),
        ("Tilda Rehm bestritt, „{}“ gesagt zu haben.", Status.DENIED),
        ("Es stimmt nicht, dass Tilda Rehm „{}“ gesagt hat.", Status.DENIED),
        ("„{}“, soll Tilda Rehm gesagt haben. Das hat sie nie gesagt.", Status.DENIED),
        ("Behauptung: Tilda Rehm sagte: „{}.“ Bewertung: Falsch", Status.DENIED),
        ("In einem gefälschten Video sagt Tilda Rehm: „{}.“", Status.FABRICATED),
        ("Tilda Rehm wird fälschlich das Zitat „{}“ zugeschrieben.", Status.FABRICATED),
        ("„{}“, sagte Tilda Rehm angeblich. Das Zitat ist frei erfunden.", Status.FABRICATED),
        ("Korrektur: Tilda Rehm wurde mit dem Satz „{}“ zitiert.", Status.RETRACTED),
        ("In einer früheren Fassung wurde Tilda Rehm mit den Worten „{}“ zitiert.", Status.RETRACTED),
        ("Im Roman sagt eine Bürgermeisterin namens Tilda Rehm: „{}.“", Status.FICTIONAL),
        ("In dem Theaterstück sagt Tilda Rehm: „{}.“", Status.FICTIONAL),
        ("Hätte Tilda Rehm „{}“ gesagt, wäre sie abgewählt worden.", Status.HYPOTHETICAL),
        ("Wenn Tilda Rehm „{}“ gesagt hätte, wäre sie abgewählt worden.", Status.HYPOTHETICAL),
        ("Hat Tilda Rehm „{}“ gesagt? Nein.", Status.ASKED),
        ("Unklar ist, ob Tilda Rehm „{}“ gesagt hat.", Status.ASKED),
        ("Tilda Rehm sagte am Montag: „{}.“", None),
        ("„{}“, sagte Tilda Rehm, als sie gefragt wurde, ob sie bleibe.", None),
        ("Tilda Rehm wies Vorwürfe zurück und sagte: „{}.“", None),
        ("„{}“, sagte Tilda Rehm. Es gibt keinen Beweis für Betrug.", None),
        ("„{}“, sagte Tilda Rehm. Dafür gibt es keinen Beleg.", None),
        ("Ob der Hafen bleibt, ist offen. „{}“, sagte Tilda Rehm.", None),
    ],
)
def test_german_texts_take_words_back_too(text, status):
    assert told(text.format(WORTE), "de", WORTE)[0] is status


def test_a_speech_of_several_stretches_is_taken_back_as_a_whole():
    text = f"“{WORDS},” Ada Quill never said. “It was mine to sell.”"
    assert [one.status for one in extract(text)] == [Status.DENIED, Status.DENIED]


def test_words_of_markup_are_told_as_the_file_has_them():
    text = f"Ada Quill **refused** to *say* “{WORDS}.”"
    assert told(text) == (Status.DENIED, "refused** to *say")
