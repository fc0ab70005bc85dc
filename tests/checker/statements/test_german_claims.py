"""German claims in the writer's own words are read by German; where it cannot tell, a passage is only related."""

import pytest

from checker import check_claim
from checker.findings import Verdict
from corpus import Corpus
from corpus.document import Document

YARD = "Die Werft in Grenna hat im März 300 Schweißer entlassen."
PIER = "Der Rat öffnet den Pier im Sommer."


def verdict(claim: str, passage: str) -> Verdict:
    with Corpus.open() as corpus:
        corpus.add(Document(id="passage", text=passage, language="de"), quotations=())
        corpus.add(
            Document(id="another", text="Im Ort gab es viel Regen und keinen Strom.", language="de"), quotations=()
        )
        return check_claim(corpus, claim).verdict


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Die Werft hat 300 Schweißer entlassen", YARD),
        ("Die Werft entließ im März 300 Schweißer", YARD),
        ("Der Rat öffnet den Pier", PIER),
        ("Der Rat öffnet den Pier", "Der Rat wird den Pier öffnen."),
        ("Der Rat öffnet den Pier", "Es heißt, dass der Rat den Pier öffnet."),
        ("Der Rat öffnet den Pier nicht", "Der Rat öffnet den Pier im Sommer nicht."),
        ("Die Fähre sank am Samstag vor Grenna", "Die Fähre sank am Sonnabend vor Grenna."),
        ("Am Montag brannten die Häuser in Velmar", "Die Häuser in Velmar brannten am Montag."),
        ("Der Pier wurde vom Rat geöffnet", "Der Rat hat den Pier geöffnet."),
    ],
)
def test_a_passage_that_says_it_in_another_tense_or_order_of_times_supports_it(claim, passage):
    assert verdict(claim, passage) is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Die Werft in Grenna hat im März 330 Schweißer entlassen", YARD),
        ("Die Werft in Grenna hat im Mai 300 Schweißer entlassen", YARD),
        ("Die Werft in Grenna hat im März 300 Schweißer eingestellt", YARD),
        ("Die Werft in Grenna hat 300 Schweißer nicht entlassen", YARD),
        ("Die Werft in Grenna könnte 300 Schweißer entlassen", YARD),
        ("Der Rat öffnet den Pier", "Der Rat öffnet den Pier im Sommer nicht."),
        ("Der Rat öffnet den Pier", "Der Rat will den Pier öffnen."),
        ("Der Rat öffnete den Pier", "Der Rat wird den Pier öffnen."),
        ("Alle Lehrer unterschrieben den Brief", "Einige Lehrer unterschrieben den Brief."),
        ("Mehr als 200 Dosen kamen an", "Weniger als 200 Dosen kamen an."),
        ("Es kostet fünf Millionen Dollar", "Es kostet fünf Millionen Euro."),
        ("Die Mieten sind in Velmar gefallen", "Die Mieten sind in Velmar gestiegen."),
        ("Der Plan ist legal", "Der Plan ist illegal."),
        ("Die Fähre fährt nach dem Sturm", "Die Fähre fährt vor dem Sturm."),
        ("Bürgermeisterin Orla Quill eröffnete die Regatta", "Bürgermeisterin Orla Tarn eröffnete die Regatta."),
        ("Das Haus am Hafen brannte am Montag", "Am Montag brannte kein Haus am Hafen."),
    ],
)
def test_one_point_that_is_another_differs(claim, passage):
    assert verdict(claim, passage) is Verdict.DIFFERS


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("300 Schweißer haben die Werft in Grenna entlassen", YARD),
        ("Die Werft in Grenna wurde im März entlassen", YARD),
        ("Der Rat öffnet den Pier", "Der Rat öffnet den Pier, wenn die Kräne sicher sind."),
        ("Der Rat öffnet den Pier", "Der Rat soll den Pier geöffnet haben."),
        ("Der Rat öffnet den Pier", "Öffnet der Rat den Pier?"),
        ("Der Rat öffnet den Pier", "Die Polizei glaubt, dass der Rat den Pier öffnet."),
        ("Der Rat öffnet den Pier", "Quill sagte, der Rat öffne den Pier."),
        ("Der Rat öffnet den Pier", "Quill sagte, der Pier sei vom Rat geöffnet."),
        ("Der Rat öffnet den Pier", "Den Pier öffnet der Rat."),
        ("Der Rat öffnet den Hafen", "Der Rat öffnet nicht den Pier, sondern den Hafen."),
        ("Der Hund biss den Mann", "Den Hund biss der Mann."),
        ("Der Bürgermeister trat zurück", "Der Sohn des Bürgermeisters trat zurück."),
        ("Die Lotsin trat zurück", "Der Sprecher der Lotsin trat zurück."),
        ("Anna floh", "Der Sohn der Anna floh."),
        ("Quill wurde vom Rat verklagt", "Den Rat verklagte Quill."),
        ("Der Rat verklagte Quill", "Der Rat wurde von Quill verklagt."),
        ("Tarn floh", "Quill floh nicht, aber Tarn."),
        ("Der Rat öffnet den Pier", "Der Rat vergaß den Pier zu öffnen."),
        ("Der Rat öffnet den Pier", "Der Rat, der den Pier öffnet, tagt am Montag."),
        ("Der Rat nahm den Plan an", "Der Rat nahm den Plan auf."),
        ("Der Rat hat gewählt", "Der Rat ist gewählt."),
        ("Der Rat fördert den Pier", "Der Rat fordert den Pier."),
        ("Der Rat schließt den Pier", "Der Rat plant, den Pier zu schließen."),
        ("Der Hafen öffnet den Pier", "Der Rat am Hafen öffnet den Pier."),
    ],
)
def test_what_german_leaves_open_is_neither_supported_nor_denied(claim, passage):
    assert verdict(claim, passage) in (Verdict.RELATED, Verdict.NOT_FOUND)
