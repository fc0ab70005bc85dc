"""German: who is quoted, where the verb comes second or last, nouns have capitals, and a mood of its own reports."""

import pytest

from corpus.document import QuotationKind, Role
from corpus.languages import lexicon_of
from corpus.languages.de.inflection import inflect
from corpus.quotations import extract
from corpus.quotations.grammar.frames import find_frames
from corpus.quotations.grammar.subjects import subject_of
from corpus.quotations.marks.quotation_marks import find_marks


def frame_of(text):
    lexicon = lexicon_of("de")
    return find_frames(text, find_marks(text, lexicon), lexicon)[0]


def subject(text, verb):
    frame = frame_of(text)
    found = subject_of(frame, frame.words.index(verb))
    return found and frame.span_of(found.first, found.stop).of(text)


def read(text, **facts):
    return [(q.span.of(text), q.speaker.name if q.speaker else None) for q in extract(text, language="de", **facts)]


def only(text, **facts):
    (found,) = extract(text, language="de", **facts)
    return found


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("sagen", "sagen sagt sage sagte sagten gesagt"),
        ("antworten", "antworten antwortet antworte antwortete antworteten geantwortet"),
        ("erklären", "erklären erklärt erkläre erklärte erklärten erklärt"),
        ("dementieren", "dementieren dementiert dementiere dementierte dementierten dementiert"),
        ("schreiben", "schreiben schreibt schreibe schrieb schrieben geschrieben"),
        ("äußern", "äußern äußert äußere äußerte äußerten geäußert"),
    ],
)
def test_weak_verbs_follow_the_rule_and_strong_ones_their_list(lemma, forms):
    assert list(inflect(lemma)) == forms.split()


def test_a_verb_is_known_joined_to_its_particle():
    known = lexicon_of("de").verbs.forms
    assert {known[form].lemma for form in ("mitteilte", "mitgeteilt", "mitteilen")} == {"mitteilen"}
    assert known["teilte"].classes == frozenset()


@pytest.mark.parametrize(
    ("text", "verb", "expected"),
    [
        ("Die Ministerin sagte nichts.", "sagte", "Die Ministerin"),
        ("Gestern sagte die Ministerin nichts.", "sagte", "die Ministerin"),
        ("Am Montag im Rathaus sagte die Ministerin nichts.", "sagte", "die Ministerin"),
        ("Dem Sender sagte die Ministerin nichts.", "sagte", "die Ministerin"),
        ("Der Zeitung sagte der Minister nichts.", "sagte", "der Minister"),
        ("Sie hat der Zeitung nichts gesagt.", "gesagt", "Sie"),
        ("Gestern hat Tilda Rehm etwas gesagt.", "gesagt", "Tilda Rehm"),
        ("Wie die Ministerin der Zeitung sagte, geht sie.", "sagte", "die Ministerin"),
        ("Es heißt, dass Tilda Rehm im Mai sagte, sie gehe.", "sagte", "Tilda Rehm"),
        ("Tilda Rehm, die seit Mai im Amt ist, sagte nichts.", "sagte", "Tilda Rehm"),
        ("Tilda Rehm kam und sagte nichts.", "sagte", "Tilda Rehm"),
        ("Danach rief einer der Zeugen laut.", "rief", "einer der Zeugen"),
    ],
)
def test_the_subject_stands_on_either_side_of_the_verb(text, verb, expected):
    assert subject(text, verb) == expected


def test_a_capital_is_no_name_where_every_noun_has_one():
    tags = dict(zip((frame := frame_of("Die neue Brücke bei Sudholm kostet nach Angaben der Stadt Geld.")).words,
                    frame.tags, strict=True))  # fmt: skip
    assert (tags["brücke"], tags["sudholm"], tags["stadt"]) == ("n", "N", "n")
    assert lexicon_of("de").people.titles.__contains__("landesverkehrsministerin")


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("„Wir bleiben hier“, sagte Tilda Rehm.", "Wir bleiben hier", "Tilda Rehm"),
        ("»Wir bleiben hier«, sagte Tilda Rehm.", "Wir bleiben hier", "Tilda Rehm"),
        ("Tilda Rehm sagte: „Wir bleiben hier.“", "Wir bleiben hier.", "Tilda Rehm"),
        ("„Wir bleiben hier“, teilte Tilda Rehm am Montag mit.", "Wir bleiben hier", "Tilda Rehm"),
        ("„Wir bleiben hier“, so Tilda Rehm.", "Wir bleiben hier", "Tilda Rehm"),
        ("„Wir bleiben hier“, hatte Tilda Rehm im Mai gesagt.", "Wir bleiben hier", "Tilda Rehm"),
        ("„Wir bleiben hier“, wie Tilda Rehm am Montag mitteilte.", "Wir bleiben hier", "Tilda Rehm"),
        ("Es gehe um „die Würde des Hafens“, wie die Lotsin der Zeitung sagte.", "die Würde des Hafens", "die Lotsin"),
        ("„Bleiben Sie hier“, riet Tilda Rehm den Gästen.", "Bleiben Sie hier", "Tilda Rehm"),
        ("„Wir bleiben hier“, freute sich Tilda Rehm.", "Wir bleiben hier", "Tilda Rehm"),
        ("„Wir bleiben hier“, widersprach Tilda Rehm.", "Wir bleiben hier", "Tilda Rehm"),
        ("„Bleiben Sie hier“, empfahl Tilda Rehm.", "Bleiben Sie hier", "Tilda Rehm"),
        ("„Es reicht“, sagte Gemeinderätin Ina Vogt.", "Es reicht", "Ina Vogt"),
        ("„Kommt nicht infrage!“, rief einer der Zeugen.", "Kommt nicht infrage!", "einer der Zeugen"),
        ("Minister Jan Koll warnte vor „einer Katastrophe mit Ansage“.", "einer Katastrophe mit Ansage", "Jan Koll"),
        ("Die Grünen-Abgeordnete Ina Vogt fügte hinzu: „Es reicht.“", "Es reicht.", "Ina Vogt"),
        ("„Es reicht“, sagt Karla von der Heide.", "Es reicht", "Karla von der Heide"),
        ("Laut einem Bericht, der dem Sender vorliegt, war es „seit Jahren so“.", "seit Jahren so", "einem Bericht"),
    ],
)  # fmt: skip
def test_words_in_marks_have_their_speaker(text, words, speaker):
    assert (words, speaker) in read(text)


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        ("Rehm sagte, dass die Brücke halte.", "die Brücke halte", "Rehm"),
        ("Rehm sagte, die Brücke halte noch.", "die Brücke halte noch", "Rehm"),
        ("Rehm sagte, die Brücke nach Husum bleibe gesperrt.", "die Brücke nach Husum bleibe gesperrt", "Rehm"),
        ("Rehm sagte, der Kran in der Werft sei alt.", "der Kran in der Werft sei alt", "Rehm"),
        ("Die Brücke halte noch, sagte Rehm.", "Die Brücke halte noch", "Rehm"),
        ("Die Brücke hält noch, wie die Polizei mitteilte.", "Die Brücke hält noch", "die Polizei"),
        ("Wie die Polizei mitteilte, hält die Brücke noch.", "hält die Brücke noch", "die Polizei"),
        ("Nach Angaben der Polizei hält die Brücke noch.", "hält die Brücke noch", "der Polizei"),
        ("Laut Rehm hält die Brücke noch.", "hält die Brücke noch", "Rehm"),
        ("Rehm zufolge hält die Brücke noch.", "hält die Brücke noch", "Rehm"),
        ("Die Brücke halte noch, so ein Polizeisprecher.", "Die Brücke halte noch", "ein Polizeisprecher"),
        ("Rehm kündigte an, die Brücke zu sperren.", "die Brücke zu sperren", "Rehm"),
        ("Rehm warf der Stadt vor, Risse zu verschweigen.", "Risse zu verschweigen", "Rehm"),
        ("Rehm fragte, ob die Brücke noch halte.", "die Brücke noch halte", "Rehm"),
        ("Aus Regierungskreisen hieß es, die Brücke sei sicher.", "die Brücke sei sicher", "Regierungskreisen"),
    ],
)
def test_reported_speech_has_its_source(text, words, speaker):
    assert read(text) == [(words, speaker)]


def test_a_relative_clause_with_a_place_in_it_is_no_report():
    assert read("Rehm besuchte gestern die Werft, die Brücken in Husum bauen will.") == []


def test_a_mood_alone_gives_a_sentence_to_the_source_before_it():
    text = "Rehm bestritt den Vorwurf. Die Brücke sei sicher. Sie habe sie selbst geprüft. Die Brücke ist von 1931."
    assert read(text)[1:] == [("Die Brücke sei sicher", "Rehm"), ("Sie habe sie selbst geprüft", "Rehm")]
    assert extract(text, language="de")[1].rule == "reported-mood"


def test_a_mood_without_a_source_is_given_to_nobody():
    assert read("Die Brücke sei sicher.") == []


def test_what_is_denied_is_carried_so():
    assert only("Rehm bestritt, dass Risse bekannt seien.").negated


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("„Wir bleiben hier“, sagte Rehm der Nachrichtenagentur NPA.", "NPA"),
        ("„Wir bleiben hier“, sagte Rehm am Donnerstag dem Radiosender HWR.", "HWR"),
        ("„Wir bleiben hier“, sagte Rehm dem „Sudholmer Boten“.", "Sudholmer Boten"),
        ("Rehm sagte im Gespräch mit der „Sudholmer Rundschau“: „Wir bleiben hier.“", "Sudholmer Rundschau"),
    ],
)
def test_an_outlet_is_known_by_its_case(text, outlet):
    (found,) = [q for q in extract(text, language="de") if q.kind is QuotationKind.DIRECT]
    assert [(link.name, link.role) for link in found.links] == [(outlet, Role.TOLD)]


def test_hearers_place_medium_and_day_are_read():
    found = only("„Wir bleiben hier“, sagte Rehm am Dienstag vor Journalisten in Sudholm.", published="2024-05-16")
    assert (found.audience, found.place, found.said_on) == ("Journalisten", "Sudholm", "2024-05-14")
    found = only("„Wir bleiben hier“, schrieb Rehm am 3. Mai auf Facebook.", published="2024-05-16")
    assert (found.medium, found.said_on) == ("Facebook", "2024-05-03")


def test_a_pronoun_is_who_the_title_shows_it_to_be():
    text = "Ministerin Ina Vogt kam, Minister Jan Koll ging. „Wir bleiben“, sagte sie. „Ich gehe“, sagte er."
    assert [name for _, name in read(text)] == ["Ina Vogt", "Jan Koll"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Der Film „Das Licht am Ende“ läuft ab Donnerstag.", QuotationKind.TITLE),
        ("Die sogenannten „Tunnelfreunde“ waren nicht dabei.", QuotationKind.SCARE),
    ],
)
def test_titles_and_words_held_at_arms_length_have_no_speaker(text, kind):
    found = only(text)
    assert (found.kind, found.speaker) == (kind, None)


def test_nested_marks_keep_their_places():
    text = "„Er sagte: ‚Geht nach Hause‘, und wir gingen“, erzählt Ina Vogt."
    assert read(text)[0] == ("Er sagte: ‚Geht nach Hause‘, und wir gingen", "Ina Vogt")
    assert [(mark.inner.of(text), mark.depth) for mark in find_marks(text)][1] == ("Geht nach Hause", 1)


@pytest.mark.parametrize(
    "unit",
    ["sagte er, ", "„a“ ", "dass wie die, der ", "sei. ", "»", "‚", "Der Der Der ", "Könne wir zufolge. "],
)
def test_no_text_upsets_it(unit):
    for found in extract(unit * 300, language="de"):
        assert found.span.end <= len(unit) * 300
