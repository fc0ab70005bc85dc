"""German judged by German: what is the same words, written otherwise, and what only looks as if it were."""

import pytest

from checker.alterations.abbreviation import abbreviation
from checker.alterations.filler import filler
from checker.alterations.name import name
from checker.alterations.number import number
from checker.alterations.spelling import spelling
from checker.alterations.splice import splice
from checker.alterations.typography import typography
from checker.comparison.masked_words import HIDDEN
from checker.comparison.wording import read_wording
from corpus.languages import lexicon_of
from tests.checker.samples import asked, compared, rulings

SAME = [("spelling", "house-style")]


def kinds(rule, draft, source):
    return [ruling.kind if ruling else None for ruling in asked(rule, draft, source, "de")]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Wir haben 3000 Boote gezählt", "Wir haben dreitausend Boote gezählt"),
        ("Wir haben 3.000 Boote gezählt", "Wir haben 3000 Boote gezählt"),
        ("Es sind 20 % der Kräne", "Es sind 20 Prozent der Kräne"),
        ("Es sind zwanzig Prozent der Kräne", "Es sind 20 Prozent der Kräne"),
        ("Es kostet 3,5 Milliarden Euro", "Es kostet 3,5 Mrd. Euro"),
        ("Es kostet dreieinhalb Millionen Kronen", "Es kostet 3,5 Mio. Kronen"),
        ("Es sind 21,5 Prozent der Kräne", "Es sind einundzwanzig Komma fünf Prozent der Kräne"),
        ("Es kostet 3,25 Mio. Kronen", "Es kostet drei Komma zwei fünf Millionen Kronen"),
        ("Der Kran ist 2,75 Meter hoch", "Der Kran ist zwei Komma fünfundsiebzig Meter hoch"),
        ("Es sind 0,8 Grad im Hafen", "Es sind null Komma acht Grad im Hafen"),
        ("Eine halbe Million Gäste war dort", "500.000 Gäste war dort"),
        ("Zwei Drittel der Kräne stehen", "2/3 der Kräne stehen"),
        ("Das Schiff fährt um 15 Uhr los", "Das Schiff fährt um 15.00 Uhr los"),
        ("Das Schiff fährt um 15.30 Uhr los", "Das Schiff fährt um 15:30 Uhr los"),
        ("Das Schiff fährt um 15.30 Uhr los", "Das Schiff fährt um fünfzehn Uhr dreißig los"),
        ("Der 45-jährige Lotse schwieg", "Der fünfundvierzigjährige Lotse schwieg"),
        ("Der Lotse kam am 3. Mai zurück", "Der Lotse kam am dritten Mai zurück"),
        ("Im 19. Jahrhundert stand hier ein Turm", "Im neunzehnten Jahrhundert stand hier ein Turm"),
        ("In den Neunzigerjahren stand hier ein Turm", "In den 90er-Jahren stand hier ein Turm"),
        ("Der Lotse hat 1 Kran gekauft", "Der Lotse hat einen Kran gekauft"),
        ("Die Boote liegen 10 bis 20 Meter tief", "Die Boote liegen 10-20 Meter tief"),
        ("Es waren minus 5 Grad im Hafen", "Es waren -5 Grad im Hafen"),
        ("Das Boot Nr. 5 ist weg", "Das Boot Nummer 5 ist weg"),
        ("Das steht in Art. 5 der Ordnung", "Das steht in Artikel 5 der Ordnung"),
        ("Der Hafen braucht z. B. neue Kräne", "Der Hafen braucht zum Beispiel neue Kräne"),
        ("Der Hafen braucht z.B. neue Kräne", "Der Hafen braucht z. B. neue Kräne"),
        ("Das sagt auch Dr. Holm im Hafen", "Das sagt auch Doktor Holm im Hafen"),
        ("Die Straße am Hafen ist naß", "Die Strasse am Hafen ist nass"),
        ("Der Lotse weiß, daß wir fahren", "Der Lotse weiß, dass wir fahren"),
        ("Frau Müller liebt den Hafen", "Frau Mueller liebt den Hafen"),
        ("In dem Hafen liegen Boote", "Im Hafen liegen Boote"),
        ("Im Hafen geht es nicht weiter", "Im Hafen geht's nicht weiter"),
        ("Im Hafen gehts nicht weiter", "Im Hafen geht's nicht weiter"),
        ("Ich hab’ den Hafen gesehen", "Ich habe den Hafen gesehen"),
        ("Der Lotse machte ein Photo vom Hafen", "Der Lotse machte ein Foto vom Hafen"),
        ("Der Onlinehandel im Hafen wächst", "Der Online-Handel im Hafen wächst"),
        ("Der Hafen kostet zuviel Geld", "Der Hafen kostet zu viel Geld"),
        ("Der Lotse war im Jänner dort", "Der Lotse war im Januar dort"),
        ("Wegen des Vertrages ruht der Hafen", "Wegen des Vertrags ruht der Hafen"),
    ],
)
def test_the_same_words_written_otherwise_are_a_matter_of_house_style(draft, source):
    assert set(rulings(draft, source, "de")) == set(SAME)
    assert set(rulings(source, draft, "de")) == set(SAME)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Die Boote fahren nur in Maßen hinaus", "Die Boote fahren nur in Massen hinaus"),
        ("Der Hafen könnte sterben", "Der Hafen konnte sterben"),
        ("Der Hafen wäre alt", "Der Hafen war alt"),
        ("Die Lotsen müssen das drucken", "Die Lotsen müssen das drücken"),
        ("Der Lotse sah etwas anderes", "Der Lotse sah etwas anders"),
        ("Nachdem Sturm fuhr der Lotse", "Nach dem Sturm fuhr der Lotse"),
        ("Die Gebühr stieg um 2 Prozentpunkte im Hafen", "Die Gebühr stieg um 2 Prozent im Hafen"),
        ("Die Boote sind im Hafen", "Die Boote sind in den Hafen"),
        ("Der Lotse sah eine Möwe", "Der Lotse sah keine Möwe"),
        ("Die Art 5 der Möwen", "Die Artikel 5 der Möwen"),
    ],
)
def test_other_words_are_not_the_same_however_alike(draft, source):
    assert "spelling" not in kinds(spelling, draft, source)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Wir haben 3000 Boote gezählt", "Wir haben 300 Boote gezählt"),
        ("Es sind 3,500 Meter bis zum Hafen", "Es sind 3500 Meter bis zum Hafen"),
        ("Es kostet 5 Millionen Euro", "Es kostet 5 Milliarden Euro"),
        ("Es kostet 5 Mio. Euro", "Es kostet 5 Mrd. Euro"),
        ("Es sind 21,5 Prozent der Kräne", "Es sind einundzwanzig Komma vier Prozent der Kräne"),
        ("Es sind 21,5 Meter", "Es sind einundzwanzig Komma null fünf Meter"),
        ("Das Schiff fährt um 15.30 Uhr los", "Das Schiff fährt um 15.45 Uhr los"),
        ("Der 45-jährige Lotse schwieg", "Der vierundfünfzigjährige Lotse schwieg"),
        ("Tausende Boote lagen im Hafen", "Hunderte Boote lagen im Hafen"),
        ("Der Lotse hat ein Boot", "Der Lotse hat zwei Boot"),
        ("Es waren 5 Grad im Hafen", "Es waren minus 5 Grad im Hafen"),
    ],
)
def test_another_number_is_a_number(draft, source):
    assert "number" in kinds(number, draft, source)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Der Lotse hat ein Boot", "Der Lotse hat das Boot"),
        ("Der Lotse achtet den Hafen", "Der Lotse liebt den Hafen"),
        ("Der Lotse hat alle Boote", "Der Lotse hat beide Boote"),
    ],
)
def test_an_article_or_a_word_with_a_number_in_it_is_no_number(draft, source):
    assert set(kinds(number, draft, source)) == {None}


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Wir haben den Hafen nicht gewollt", "Wir haben, äh, den Hafen nicht gewollt"),
        ("Der Hafen ist alt, sagt der Lotse", "Der Hafen ist halt alt, sagt der Lotse"),
        ("Der Hafen ist alt, sagt der Lotse", "Der Hafen ist ja eben alt, sagt der Lotse"),
        ("Der Hafen war eine Ruine", "Der Hafen war sozusagen eine Ruine"),
        ("Der Hafen ist alt, sagt der Lotse", "Der Hafen ist, na ja, alt, sagt der Lotse"),
        ("Die Boote sind fort. Wir müssen sparen", "Die Boote sind fort. Also, wir müssen sparen"),
        ("Die Boote sind fort. Wir müssen sparen", "Die Boote sind fort. Und wir müssen sparen"),
        ("Die Boote sind fort. Wir müssen sparen", "Die Boote sind fort. Ja, also, wir müssen sparen"),
        ("Der Hafen dankt allen Lotsen", "Der Hafen dankt (Beifall) allen Lotsen"),
        ("Der Hafen dankt allen Lotsen", "Der Hafen dankt [unverständlich] allen Lotsen"),
        ("Der Hafen dankt allen Lotsen", "Der Hafen dankt (Zuruf: Unfug!) allen Lotsen"),
        ("Der Hafen dankt allen Lotsen", "Der Hafen dankt (Beifall bei der Reederei und bei den Lotsen) allen Lotsen"),
        ("Heute wird der Hafen wachsen", "Heute wird der -- wird der Hafen wachsen"),
        ("Der Hafen, das wird teuer für uns", "Der Hafen, das wird, das wird teuer für uns"),
    ],
)
def test_what_the_mouth_adds_and_the_minutes_note_is_a_filler(draft, source):
    assert set(kinds(filler, draft, source)) <= {"filler"}


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Der Lotse war noch im Hafen", "Der Lotse war eben noch im Hafen"),
        ("Der Lotse sagt zum Hafen nichts", "Der Lotse sagt ja zum Hafen nichts"),
        ("Der Lotse hat gesagt, er komme", "Der Lotse hat ja gesagt, er komme"),
        ("Der Hafen ist alt, der Lotse auch", "Der Hafen ist alt, ja der Lotse auch"),
        ("Der Hafen dankt allen Lotsen", "Der Hafen dankt (gestern gab es bei der Reederei noch Beifall) allen Lotsen"),
        ("Der Hafen wurde darum verkauft", "Der Hafen wurde also darum verkauft"),
        ("Der Lotse rief zweimal und schwieg", "Der Lotse rief zweimal Halt und schwieg"),
        ("Die Boote sind fort. Geht der Hafen unter", "Die Boote sind fort. So geht der Hafen unter"),
        ("Die Boote sind fort. Wir sparen", "Die Boote sind fort. Aber wir sparen"),
        ("Der Hafen dankt allen Lotsen", "Der Hafen dankt (gestern auch im Namen der Reederei) allen Lotsen"),
        ("Der Hafen ist alt, sagt der Lotse", "Der Hafen ist nicht alt, sagt der Lotse"),
        ("Der Hafen wird wachsen", "Der Hafen wird kaum wachsen"),
        ("Der Hafen, wir wollten ihn erhalten", "Der Hafen, wir wollten nie -- wir wollten ihn erhalten"),
    ],
)
def test_a_word_that_says_something_is_no_filler(draft, source):
    assert None in kinds(filler, draft, source)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Der Hafen gehört der EU an", "Der Hafen gehört der Europäischen Union an"),
        ("Der Hafen gehört der Europäischen Union an", "Der Hafen gehört der EU an"),
        ("Der Lotse war in den USA daheim", "Der Lotse war in den Vereinigten Staaten daheim"),
        ("Der Lotse war in den Vereinigten Staaten daheim", "Der Lotse war in den USA daheim"),
        ("Der Hafen rief das BKA an", "Der Hafen rief das Bundeskriminalamt an"),
        ("Der Hafen rief die EZB an", "Der Hafen rief die Europäische Zentralbank an"),
        ("Der Lotse wählt die AfD im Hafen", "Der Lotse wählt die Alternative für Deutschland im Hafen"),
    ],
)
def test_initials_and_their_name_are_an_abbreviation(draft, source):
    assert kinds(abbreviation, draft, source) == ["abbreviation"]


def test_a_name_is_the_same_with_the_article_that_begins_a_sentence():
    draft, source = "Die Vereinigten Staaten liegen am Hafen", "Die USA liegen am Hafen"
    assert rulings(draft, source, "de") == [("abbreviation", "house-style")]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Der Hafen rief das BKA an", "Der Hafen rief das Bundeskanzleramt an"),
        ("Der Hafen rief die EZB an", "Der Hafen rief die Europäische Union an"),
        ("Der Hafen rief Ida an", "Der Hafen rief Innere Deutsche Akten an"),
        ("Der Hafen gehört der EU an", "Der Hafen gehört der Eisernen Urne an"),
    ],
)
def test_letters_of_something_else_are_none(draft, source):
    assert "abbreviation" not in kinds(abbreviation, draft, source)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Das hat Minister Quast versprochen", "Das hat Minister Holm versprochen"),
        ("Das hat Ida Quast versprochen", "Das hat Ida Holm versprochen"),
        ("Der Lotse wohnt in Husum seit Jahren", "Der Lotse wohnt in Kiel seit Jahren"),
        ("Der Hafen gehört der SPD allein", "Der Hafen gehört der CDU allein"),
    ],
)
def test_another_name_is_a_name(draft, source):
    assert kinds(name, draft, source) == ["name"]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("Der Lotse liebt den Hafen sehr", "Der Lotse liebt den Bahnhof sehr"),
        ("Der Lotse braucht mehr Geld dafür", "Der Lotse braucht mehr Zeit dafür"),
        ("Der Lotse ist in Gefahr gewesen", "Der Lotse ist in Haft gewesen"),
        ("Lotsen lieben den Hafen", "Möwen lieben den Hafen"),
        ("Der Lotse trinkt eine Tasse Tee", "Der Lotse trinkt eine Tasse Wein"),
    ],
)
def test_another_noun_is_no_name_for_its_capital(draft, source):
    assert set(kinds(name, draft, source)) == {None}


def test_a_name_that_begins_a_quotation_is_known_by_where_else_it_stands():
    source = "Das sagt Minister Holm. Holm liebt den Hafen"
    assert kinds(name, "Quast liebt den Hafen", source) == ["name"]
    assert kinds(name, "Quast liebt den Hafen", "Das sagt der Lotse. Lotsen liebt den Hafen") == [None]


@pytest.mark.parametrize(
    ("draft", "source", "kind"),
    [
        ("Der Lotse versprach, nicht zu kommen", "Der Lotse versprach nicht, zu kommen", "punctuation"),
        ("Die Lotsen sind Arme im Hafen", "Die Lotsen sind arme im Hafen", "case"),
    ],
)
def test_a_comma_and_a_capital_that_change_the_sense_are_told(draft, source, kind):
    assert {one.kind for one in typography(compared(draft, source, "de"))} == {kind}


def test_a_relative_clause_has_its_comma_in_any_case():
    draft, source = "Die Lotsen die lachen fahren hinaus", "Die Lotsen, die lachen, fahren hinaus"
    assert typography(compared(draft, source, "de")) == []


def test_sentences_left_out_are_a_splice_and_an_ordinal_ends_none():
    whole = "Der Hafen schließt am 3. Oktober für Boote. Niemand fragt. Keiner weiß es. Die Möwen bleiben hier"
    assert "splice" in kinds(splice, "Der Hafen schließt am 3. Oktober für Boote die Möwen bleiben hier", whole)
    assert kinds(splice, "Der Hafen schließt am Oktober für Boote", whole) == [None]


def test_a_masked_oath_is_one_word():
    wording = read_wording("Der verf***te Hafen und das A****loch", language=lexicon_of("de"))
    assert [key for key in wording.keys if HIDDEN in key] == [f"verf{HIDDEN}te", f"a{HIDDEN}loch"]
