"""German quotations judged by German: what was changed is named as a German editor would name it."""

import pytest

from checker.alterations.truncation import truncation
from tests.checker.samples import compared, rulings

KINDS = [
    # What denies.
    ("Wir werden den Pier öffnen", "Wir werden den Pier nicht öffnen", "negation"),
    ("Sie hat eine Karte vom Hafen", "Sie hat keine Karte vom Hafen", "negation"),
    ("Jemand hat den Kran gesehen", "Niemand hat den Kran gesehen", "negation"),
    ("Wir schließen das immer wieder aus", "Wir schließen das nie wieder aus", "negation"),
    ("Sie fuhren mit Lotsen in den Sturm", "Sie fuhren ohne Lotsen in den Sturm", "negation"),
    ("Das kann die Werft bezahlen", "Das kann die Werft kaum bezahlen", "negation"),
    ("Das ist für die Werft möglich", "Das ist für die Werft unmöglich", "negation"),
    ("Sie trauen dem alten Kran sehr", "Sie misstrauen dem alten Kran sehr", "negation"),
    ("Der Plan bleibt direkt gebilligt", "Der Plan bleibt indirekt gebilligt", "negation"),
    # What may be and must be.
    ("Wir können den Pier öffnen", "Wir könnten den Pier öffnen", "modality"),
    ("Der Rat muss den Pier schließen", "Der Rat soll den Pier schließen", "modality"),
    ("Das Geld muss genommen werden", "Das Geld soll genommen werden", "modality"),
    ("Ihr dürft den Pier betreten", "Ihr müsst den Pier betreten", "modality"),
    ("Er will den Tunnel bauen", "Er kann den Tunnel bauen", "modality"),
    ("Wir wären am Montag fertig", "Wir sind am Montag fertig", "modality"),
    ("Der Rat wird den Pier öffnen", "Der Rat würde den Pier öffnen", "modality"),
    # How many.
    ("Alle Boote müssen hinaus", "Einige Boote müssen hinaus", "quantifier"),
    ("Heute dürfen Boote auslaufen", "Heute dürfen nur Boote auslaufen", "quantifier"),
    ("Wir haben viele Lotsen verloren", "Wir haben wenige Lotsen verloren", "quantifier"),
    ("Dort liegen die meisten Boote", "Dort liegen die wenigen Boote", "quantifier"),
    # What is doubted.
    ("Der Kran ist kaputt gewesen", "Der Kran ist angeblich kaputt gewesen", "hedge"),
    ("Der Kran ist vermutlich kaputt", "Der Kran ist kaputt", "hedge"),
    ("Der Täter kam aus dem Hafen", "Der mutmaßliche Täter kam aus dem Hafen", "hedge"),
    ("Er hat das Geld genommen", "Er soll das Geld genommen haben", "hedge"),
    # When.
    ("Die Fähre sinkt am Dienstag im Hafen", "Die Fähre sinkt am Montag im Hafen", "date"),
    ("Sie kam im Mai in den Hafen", "Sie kam im März in den Hafen", "date"),
    ("Die Fähre kommt gestern im Hafen an", "Die Fähre kommt heute im Hafen an", "date"),
    ("Sie läuft um zehn Uhr abends aus", "Sie läuft um zehn Uhr morgens aus", "date"),
    ("Sie kam am Montagabend in den Hafen", "Sie kam am Dienstagabend in den Hafen", "date"),
    # How much of what.
    ("Es kostet 900 Euro im Jahr", "Es kostet 900 Dollar im Jahr", "unit"),
    ("Es dauert drei Wochen bis dahin", "Es dauert drei Monate bis dahin", "unit"),
    ("Es sind zwanzig Meilen bis dahin", "Es sind zwanzig Kilometer bis dahin", "unit"),
    # Who.
    ("Er sagte uns die Wahrheit", "Sie sagte uns die Wahrheit", "pronoun"),
    ("Wir haben ihm im Sturm geholfen", "Wir haben ihr im Sturm geholfen", "pronoun"),
    # Another form of the word.
    ("Der Rat sagt uns die Wahrheit", "Der Rat sagte uns die Wahrheit", "tense"),
    ("Er ging mit uns in den Hafen", "Er geht mit uns in den Hafen", "tense"),
    ("Er hat mit uns gesagt und gelacht", "Er hat mit uns sagte und gelacht", "tense"),
    ("Sie beschloss den Bau am Hafen", "Sie beschließt den Bau am Hafen", "tense"),
    ("Wir öffneten den alten Pier", "Wir öffneten den alter Pier", "tense"),
    ("Im Hafen brennt der Pier", "Im Hafen brennt den Pier", "tense"),
    ("Sie kann den Pier öffnen", "Sie können den Pier öffnen", "tense"),
    # In another degree.
    ("Der Pier ist gut für uns", "Der Pier ist besser für uns", "comparative"),
    ("Der Kran ist schnell genug für uns", "Der Kran ist schneller genug für uns", "comparative"),
    ("Wir haben das stärkste Boot", "Wir haben das starke Boot", "comparative"),
    ("Der Tunnel ist teurer als der Pier", "Der Tunnel ist teuer als der Pier", "comparative"),
]


@pytest.mark.parametrize(("draft", "source", "kind"), KINDS)
def test_what_was_changed_is_named(draft, source, kind):
    assert [named for named, _ in rulings(draft, source, "de")] == [kind]


def test_hearsay_at_the_end_of_a_clause_is_a_doubt_too():
    found = rulings(
        "Er floh, weil er es genommen hat, nach Grenna", "Er floh, weil er es genommen haben soll, nach Grenna", "de"
    )
    assert ("hedge", "altered") in found
    assert "modality" not in dict(found)


@pytest.mark.parametrize(
    ("draft", "source", "kind"),
    [
        ("Das war ein Unfall für die Werft", "Das war ein Fall für die Werft", "negation"),
        ("Der Inhalt des Tunnels ist geheim", "Der Halt des Tunnels ist geheim", "negation"),
        ("Sie schließt dem Rat das Tor", "Sie schließt indem Rat das Tor", "negation"),
        ("Ihr könnt den Pier öffnen", "Ihr kannst den Pier öffnen", "modality"),
        ("Wir öffnen mit vielen Lotsen den Pier", "Wir öffnen mit viele Lotsen den Pier", "quantifier"),
        ("Der Rat soll das Geld nehmen", "Der Rat muss das Geld nehmen", "hedge"),
        ("Der Kran ist wohl kaputt", "Der Kran ist vermutlich kaputt", "hedge"),
        ("Wir haben drei Jahren gewartet", "Wir haben drei Jahre gewartet", "unit"),
        ("Die Fahrt war lang für uns", "Die fährt war lang für uns", "tense"),
        ("Das schnelle Boot ist da", "Das schneller Boot ist da", "comparative"),
        ("Wir haben ein gutes Boot", "Wir haben ein guten Boot", "comparative"),
        ("Hier kam am Abend der Sturm", "Hier kam am Pier der Sturm", "date"),
    ],
)
def test_a_rule_is_silent_where_nothing_of_its_matter_is_changed(draft, source, kind):
    assert kind not in [named for named, _ in rulings(draft, source, "de")]


@pytest.mark.parametrize(
    ("draft", "source", "verdict"),
    [
        ("[Ada Quill] ist sicher im Hafen", "Sie ist sicher im Hafen", "marked-edit"),
        ("Der [Schimpfwort] Pier ist zu", "Der verdammte Pier ist zu", "marked-edit"),
        ("Sie [öffnete] den Pier im Mai", "Sie öffnet den Pier im Mai", "marked-edit"),
        ("Sie [darf] den Pier im Mai öffnen", "Sie muss den Pier im Mai öffnen", "altered"),
        ("Sie wird den Pier [nicht] öffnen", "Sie wird den Pier öffnen", "altered"),
    ],
)
def test_brackets_mark_what_the_writer_put_in_and_excuse_no_change_of_meaning(draft, source, verdict):
    assert [allowed for _, allowed in rulings(draft, source, "de")] == [verdict]


@pytest.mark.parametrize(
    ("draft", "source", "next_to_it"),
    [
        ("Wir öffnen den Pier", "Wir öffnen den Pier, wenn die Kräne sicher sind.", "wenn die Kräne"),
        ("Wir öffnen den Pier", "Wir öffnen den Pier nur, falls der Sturm abzieht.", "nur, falls der"),
        ("Wir öffnen den Pier", "Wir öffnen den Pier, sofern der Rat zustimmt.", "sofern der Rat"),
        ("Wir öffnen den Pier", "Wir öffnen den Pier, es sei denn, es stürmt.", "es sei denn"),
        ("Wir bleiben hier", "Wir bleiben hier, bis das Eis schmilzt.", "bis das Eis"),
        ("wäre er gekommen", "Hätte er das gewusst, wäre er gekommen.", "Hätte er das gewusst"),
        ("bleibt der Pier zu", "Sollte es stürmen, bleibt der Pier zu.", "Sollte es stürmen"),
        ("bleibt der Pier zu", "Wenn es stürmt, bleibt der Pier zu.", "Wenn es stürmt"),
        ("die Kräne sicher sind", "Wir öffnen den Pier, wenn die Kräne sicher sind.", "wenn"),
        ("der Tunnel sich lohnt", "Ich glaube nicht, dass der Tunnel sich lohnt.", "nicht, dass"),
        ("dass der Tunnel sich lohnt", "Ich glaube nicht, dass der Tunnel sich lohnt.", "nicht"),
        ("die Kräne sicher sind", "Der Rat bestreitet, dass die Kräne sicher sind.", "bestreitet, dass"),
        ("Wir öffnen den Pier", "Wir öffnen den Pier im Sommer nicht.", "im Sommer nicht"),
        ("Der Rat öffnet den Pier", "Der Rat öffnet den Pier vermutlich im Mai.", "vermutlich"),
        ("Wir öffnen den Pier", "Wir öffnen den Pier im Sommer am alten Hafen nicht.", "nicht"),
        ("Wir werden den Pier öffnen", "Wir werden den Pier öffnen müssen.", "müssen"),
        ("Wir werden den Pier öffnen", "Wir werden den Pier öffnen müssen, sagt der Rat.", "müssen"),
        ("Wir hören mit den Arbeiten am Pier", "Wir hören mit den Arbeiten am Pier auf.", "auf"),
    ],
)
def test_a_condition_a_denial_and_a_doubt_at_the_edge_turn_the_sense(draft, source, next_to_it):
    assert truncation(compared(draft, source, "de")) == next_to_it


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Wir öffnen den Pier", "Wir öffnen den Pier nicht nur im Sommer."),
        ("Wir öffnen den Pier", "Wir öffnen den Pier, nicht den Hafen."),
        ("Wir öffnen den Pier", "Wir öffnen den Pier, selbst wenn es stürmt."),
        ("Wir öffnen den Pier", "Wir öffnen den Pier und schließen den Hafen nicht."),
        ("Wir öffnen den Pier", "Wir öffnen den Pier. Wenn es stürmt, warten wir."),
        ("Der alte Pier am Nordufer", "Der alte Pier am Nordufer wird nicht geöffnet."),
        ("Wir bleiben hier", "Wir bleiben hier bis Montag."),
        ("Wir wohnen seit Jahren", "Wir wohnen seit Jahren auf dem Pier."),
        ("Die Arbeiten am Pier", "Die Arbeiten am Pier können warten."),
        ("Mit den Arbeiten am Pier", "Mit den Arbeiten am Pier auf."),
        ("Der Pier bleibt zu", "Ob es stürmt, weiß niemand. Der Pier bleibt zu."),
        ("bleibt der Pier zu", "Ist es so weit? Morgen, heißt es, bleibt der Pier zu."),
    ],
)
def test_it_is_silent_where_nothing_at_the_edge_turns_the_sense(draft, source):
    assert truncation(compared(draft, source, "de")) == ""


def test_what_an_ellipsis_swallows_is_told_in_german():
    source = "Wir öffnen den Pier, soweit ich weiß, im Mai und den Hafen dann im Juni."
    assert rulings("Wir öffnen den Pier … im Mai und den Hafen dann im Juni", source, "de") == [("ellipsis", "review")]
    source = "Wir öffnen den Pier, sagt der Rat, im Mai und den Hafen dann im Juni."
    assert rulings("Wir öffnen den Pier … im Mai und den Hafen dann im Juni", source, "de") == [
        ("ellipsis", "marked-edit")
    ]
