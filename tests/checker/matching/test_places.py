import pytest

from checker.check import check_quotation
from checker.comparison.wording import read_wording
from checker.findings import Verdict
from checker.matching.places import find_places
from checker.matching.speaker_at import voice_at, voice_of_place
from corpus import Document, QuotationKind, Span
from tests.checker.samples import article, corpus_of, said, transcript

REPORT = (
    "The harbour stayed closed on Monday.\n\n“We will not open the northern pier before the cranes are safe,” Ada "
    "Quill said. “And the pilots,” she added, “have to be paid.”\n\nQuill said that the tunnel would never "
    "pay for itself."
)
QUOTED = (
    said(REPORT, "We will not open the northern pier before the cranes are safe,", by="Ada Quill"),
    said(REPORT, "And the pilots,", "have to be paid.", by="Ada Quill"),
    said(REPORT, "the tunnel would never pay for itself", by="Ada Quill", kind=QuotationKind.INDIRECT),
)
HEARING = transcript(
    "hearing",
    ("ADA QUILL", "The northern pier is closed to everyone who has no pilot on board."),
    ("RUNA TARN", "For how long do you mean to keep it so, Captain Quill?"),
    ("ADA QUILL", "Until the cranes are mended. (APPLAUSE) And the pilots are paid."),
    ("RUNA TARN", "The pilots are paid by the town."),
)
CROWD = [
    article(f"gulls-{number}", f"Gulls number {number} were counted at the lighthouse again, and nobody knew them all.")
    for number in range(20)
]


@pytest.fixture(scope="module")
def corpus():
    with corpus_of(article("report", REPORT, *QUOTED), HEARING, *CROWD) as corpus:
        yield corpus


def best(corpus, draft):
    return find_places(corpus, read_wording(draft))[0]


@pytest.mark.parametrize(
    ("draft", "rung"),
    [
        ("We will not open the northern pier before the cranes are safe,", Verdict.EXACT),
        ("open the northern pier", Verdict.EXACT),
        ("we will not open the Northern pier – before the cranes are safe", Verdict.EQUIVALENT),
        ("We will not open the northern pier … the cranes are safe", Verdict.MARKED_EDIT),
        ("We won’t open the northern pier before the cranes are safe", Verdict.HOUSE_STYLE),
        ("We will not open northern pier before the cranes are safe", Verdict.REVIEW),
        ("We will open the northern pier before the cranes are safe", Verdict.ALTERED),
    ],
)
def test_the_rung_of_a_place_says_how_its_words_compare(corpus, draft, rung):
    place = best(corpus, draft)
    assert place.document.id == "report"
    assert place.rung is rung
    assert place.exact == place.span.of(REPORT)


def test_a_place_begins_and_ends_with_the_words_that_were_quoted(corpus):
    assert best(corpus, "before the cranes are safe").exact == "before the cranes are safe"
    assert best(corpus, "the northern pier after the cranes").exact == "the northern pier before the cranes"


def test_a_quotation_in_two_halves_is_compared_without_what_stands_between(corpus):
    place = best(corpus, "And the pilots have to be paid.")
    assert (place.score, place.rulings) == (1.0, ())


def test_two_halves_of_a_sentence_are_faithful_as_one_and_however_they_are_split(corpus):
    assert best(corpus, "And the pilots have to be paid.").rung is Verdict.EQUIVALENT
    for first, second in (("And the pilots", "have to be paid."), ("And the pilots have", "to be paid.")):
        draft = f"“{first},” Quill said, “{second}”"
        halves = Span(1, len(first) + 2), Span(draft.index(second), len(draft) - 1)
        [*_, place] = [one for one in find_places(corpus, read_wording(draft, halves)) if one.document.id == "report"]
        assert place.rung is Verdict.EQUIVALENT


def test_a_quotation_may_run_over_an_interruption_of_the_same_turn(corpus):
    place = best(corpus, "Until the cranes are mended. And the pilots are paid.")
    assert (place.document.id, place.rung) == ("hearing", Verdict.HOUSE_STYLE)


def test_words_of_two_speakers_are_never_one_place(corpus):
    for place in find_places(corpus, read_wording("And the pilots are paid. The pilots are paid by the town.")):
        assert place.rung is Verdict.ALTERED


def test_a_leap_over_another_speaker_is_seen(corpus):
    place = best(
        corpus, "The northern pier is closed to everyone who has no pilot on board until the cranes are mended"
    )
    assert place.rung is Verdict.REVIEW
    assert [ruling.kind for _, ruling in place.rulings] == ["splice"]


def test_the_label_of_a_turn_is_none_of_its_words(corpus):
    assert best(corpus, "ADA QUILL: The northern pier is closed").rung is Verdict.ALTERED


def test_nothing_near_gives_no_place(corpus):
    assert find_places(corpus, read_wording("zebras graze quietly")) == []
    with corpus_of() as empty:
        assert find_places(empty, read_wording("We will not open the northern pier")) == []


def test_every_document_that_has_the_words_is_a_place_the_best_words_first():
    copies = [article(name, f"{name} has it: “We will not open the northern pier.”") for name in ("first", "second")]
    other = article("third", "The third has it: “We will never open the northern pier.”")
    with corpus_of(other, *copies) as corpus:
        places = find_places(corpus, read_wording("We will not open the northern pier"))
    assert [place.document.id for place in places][-1] == "third"
    assert {place.document.id for place in places[:2]} == {"first", "second"}
    assert [place.rung for place in places] == [Verdict.EXACT, Verdict.EXACT, Verdict.ALTERED]


def test_the_same_words_twice_in_one_document_are_found_there():
    text = "“The pier is closed,” Quill said.\n\n" + "Nothing happened. " * 200 + "\n\n“The pier is closed,” Tarn said."
    with corpus_of(article("twice", text)) as corpus:
        places = find_places(corpus, read_wording("The pier is closed"))
    assert [place.rung for place in places] == [Verdict.EXACT, Verdict.EXACT]
    assert len({place.span for place in places}) == 2


def test_chance_is_told_from_evidence(corpus):
    assert best(corpus, "open the northern pier before the cranes").evidence > 5
    assert best(corpus, "were counted at the").evidence < best(corpus, "the northern cranes").evidence


def voice(document, words, quotations=()):
    start = document.text.index(words)
    with corpus_of((document, quotations)) as corpus:
        return voice_at(corpus, document, Span(start, start + len(words)))


def test_the_speaker_of_a_turn_speaks_in_it():
    document = HEARING[0]
    assert voice(document, "For how long").speaker.name == "RUNA TARN"
    assert voice(document, "closed to everyone").speaker.name == "ADA QUILL"


@pytest.mark.parametrize(
    "quote",
    [
        "The pilots are paid by the town",
        "Until the cranes are mended. And the pilots are paid.",
        "closed to everyone until the cranes are mended",
        "For how long do you mean to keep it so? Until the cranes are mended.",
        "We will not open the northern pier before the cranes are safe",
    ],
)
def test_whoever_was_read_at_a_place_is_who_speaks_there(corpus, quote):
    for place in find_places(corpus, read_wording(quote)):
        assert voice_of_place(corpus, place) == voice_at(corpus, place.document, place.span, place.said)


@pytest.mark.parametrize(
    ("label", "described"), [("RUNA TARN", False), ("QUESTION", True), ("UNIDENTIFIED MALE", True)]
)
def test_a_label_that_names_nobody_is_a_description(label, described):
    document, _ = transcript("hearing", (label, "For how long do you mean to keep it so?"))
    assert voice(document, "For how long").speaker.described is described


def test_who_is_quoted_speaks_in_the_quotation_and_nobody_beside_it():
    document = Document(id="report", text=REPORT)
    inside, beside = voice(document, "open the northern pier", QUOTED), voice(document, "stayed closed on", QUOTED)
    assert (inside.speaker.name, inside.kind, inside.own) == ("Ada Quill", QuotationKind.DIRECT, False)
    assert (beside.speaker, beside.own) == (None, True)


def test_what_is_reported_is_known_as_a_report():
    assert voice(Document(id="report", text=REPORT), "the tunnel would never pay", QUOTED).reported


def test_words_mostly_outside_the_quotation_are_not_its_speakers():
    document = Document(id="report", text=REPORT)
    assert voice(document, "safe,” Ada Quill said.", QUOTED).speaker is None


@pytest.mark.parametrize(("kind", "speaker"), [("statement", "Runa Tarn"), ("speech", "Runa Tarn"), ("article", None)])
def test_the_author_of_a_statement_speaks_in_it_and_the_author_of_an_article_does_not(kind, speaker):
    document = Document(id="tarn", text="The council will pay for the pier.", kind=kind, author="Runa Tarn")
    found = voice(document, "will pay")
    assert (found.speaker and found.speaker.name) == speaker
    assert found.own is (speaker is None)


BETWEEN = " ".join(f"Boat {number} came home with ropes and salt in the night." for number in range(30))
FAR_APART = transcript(
    "far-apart",
    ("ADA QUILL", f"The northern cranes are broken beyond repair. {BETWEEN} We will buy seven better ones from Riga."),
)


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        ("The northern cranes are broken beyond repair … We will buy seven better ones", Verdict.MARKED_EDIT),
        ("The northern cranes are broken beyond repair. We will buy seven better ones", Verdict.REVIEW),
        ("The northern cranes are broken. We will buy seven better ones", Verdict.REVIEW),
    ],
)
def test_fragments_that_lie_far_apart_in_one_turn_are_found_together(quote, verdict):
    with corpus_of(FAR_APART) as corpus:
        best = find_places(corpus, read_wording(quote))[0]
    assert best.rung is verdict
    assert (best.exact[:12], best.exact[-16:]) == ("The northern", "even better ones")


def test_fragments_of_two_documents_are_never_joined():
    one, other = (
        transcript("one", ("ADA QUILL", "The cranes are broken.")),
        transcript("two", ("ADA QUILL", "Buy ones.")),
    )
    with corpus_of(one, other) as corpus:
        places = find_places(corpus, read_wording("The cranes are broken. Buy ones."))
    assert {place.rung for place in places} == {Verdict.ALTERED}


def test_what_has_far_less_of_the_words_than_another_place_is_no_place():
    whole = article("whole", "“The pilots will mend seven rusty cranes before dawn.”")
    part = article("part", "The captain saw seven rusty cranes on Monday.")
    with corpus_of(whole, part) as corpus:
        places = find_places(corpus, read_wording("The pilots will mend seven rusty cranes before dawn"))
        alone = find_places(corpus, read_wording("seven rusty cranes stood in the way of Monday’s ferry"))
    assert [place.document.id for place in places] == ["whole"]
    assert {place.document.id for place in alone} == {"whole", "part"}


@pytest.mark.parametrize(
    ("draft", "speaker", "verdict"),
    [
        ("The cranes by the northern pier are not safe", "Runa Tarn", Verdict.ALTERED),
        ("The cranes by the northern pier were safe", "Runa Tarn", Verdict.ALTERED),
        ("cranes by the northern pier are safe", "Runa Tarn", Verdict.MISATTRIBUTED),
        ("The lamps by the western lock are not safe", "Runa Tarn", Verdict.NOT_FOUND),
        ("They are not here", "Runa Tarn", Verdict.NOT_FOUND),
    ],
)
def test_in_a_corpus_of_two_passages_a_changed_quotation_is_found_under_a_wrong_name(draft, speaker, verdict):
    text = "“The cranes by the northern pier are safe,” Ada Quill said.\n\n“They are in the harbour,” said Runa Tarn."
    quoted = (
        said(text, "The cranes by the northern pier are safe,", by="Ada Quill"),
        said(text, "They are in the harbour,", by="Runa Tarn"),
    )
    with corpus_of(article("small", text, *quoted)) as corpus:
        finding = check_quotation(corpus, draft, speaker=speaker)
    assert finding.verdict is verdict
    if verdict is not Verdict.NOT_FOUND:
        assert (finding.said_by.ok, finding.matches[0].speaker.name) == (False, "Ada Quill")


def test_the_very_words_are_found_behind_any_number_of_places_that_have_others_in_between():
    told = "“Captain Quill surely mends seven rusty cranes tonight.” So it said on day"
    near = [article(f"near-{n}", f"{told} {n}.") for n in range(9)]
    very = article("very", "“Captain Quill – mends seven – rusty cranes – tonight.”")
    with corpus_of(*near, very) as corpus:
        places = find_places(corpus, read_wording("Captain Quill mends seven rusty cranes tonight"))
    assert (places[0].document.id, places[0].rung) == ("very", Verdict.EQUIVALENT)


@pytest.mark.parametrize(
    ("draft", "rung"),
    [
        ("We won’t open the northern pier after the cranes are safe", Verdict.ALTERED),
        ("We shall not open the northern pier before the cranes aren’t safe", Verdict.ALTERED),
        ("We won’t open the … pier before the cranes are safe", Verdict.HOUSE_STYLE),
        ("We won’t open the northern pier before cranes are safe", Verdict.REVIEW),
    ],
)
def test_of_several_changes_the_gravest_makes_the_rung(corpus, draft, rung):
    place = best(corpus, draft)
    assert len(place.rulings) > 1
    assert place.rung is rung


def test_as_many_places_are_compared_as_are_shown_and_twice_as_many_while_none_is_faithful():
    told = "“Captain Quill mends seven rusty cranes tonight.” So it said on day"
    with corpus_of(*[article(f"copy-{number}", f"{told} {number}.") for number in range(12)]) as corpus:
        faithful = find_places(corpus, read_wording("Captain Quill mends seven rusty cranes tonight"))
        changed = find_places(corpus, read_wording("Captain Quill mends seven rotten cranes tonight"))
    assert (len(faithful), {place.rung for place in faithful}) == (5, {Verdict.EXACT})
    assert (len(changed), {place.rung for place in changed}) == (10, {Verdict.ALTERED})


@pytest.mark.parametrize(
    ("text", "there"),
    [
        ("Rusty cranes the pilots will mend before dawn.", True),
        ("Rusty cranes, as they are, the pilots will mend before dawn.", False),
        ("The pilots will mend before dawn the rusty cranes.", True),
        (f"The pilots will mend before dawn. {BETWEEN} Rusty cranes.", False),
    ],
)
def test_words_next_to_a_place_count_as_there_and_those_further_off_do_not(text, there):
    with corpus_of(article("story", text)) as corpus:
        place = best(corpus, "The pilots will mend rusty cranes before dawn")
    assert (place.share == 1.0) is there, (place.share, place.exact)
