import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from checker.claims.pasted import read_claims
from corpus.text.fold import keys

WORDS = "The ferry will not sail before dawn"


def read(text, **options):
    [claim] = read_claims(text, **options)
    return claim


@pytest.mark.parametrize(
    ("claim", "speaker"),
    [
        ("“{}.”", None),
        ("“{},” Ada Quill said.", "Ada Quill"),
        ("“{},” said Ada Quill.", "Ada Quill"),
        ("“{},” said harbour master Ada Quill on Monday.", "harbour master Ada Quill"),
        ("“{},” Ada Quill, the harbour master, said.", "Ada Quill"),
        ("“{},” Quill has since said.", "Quill"),
        ("“{},” she said.", "she"),
        ("“{},” according to Ada Quill.", "Ada Quill"),
        ("“{}.” — Ada Quill", "Ada Quill"),
        ("“{}” -- Ada Quill", "Ada Quill"),
        ("Ada Quill said: “{}.”", "Ada Quill"),
        ("Ada Quill: “{}.”", "Ada Quill"),
        ("On Tuesday, Ada Quill said, “{}.”", "Ada Quill"),
        ("According to Ada Quill, “{}.”", "Ada Quill"),
        ('"{}," Ada Quill said.', "Ada Quill"),
        ("'{},' Ada Quill said.", "Ada Quill"),
        ("«{}», Ada Quill said.", "Ada Quill"),
        ("„{}“, Ada Quill said.", "Ada Quill"),
    ],
)
def test_a_quotation_is_read_with_its_speaker_in_any_of_the_usual_forms(claim, speaker):
    found = read(claim.format(WORDS))
    assert found.marked
    assert found.words.rstrip(".,") == WORDS
    assert found.speaker == speaker


@pytest.mark.parametrize(
    ("claim", "outlet"),
    [
        ("“{},” Ada Quill told the Coast Courier.", "the Coast Courier"),
        ("Ada Quill told CBS: “{}.”", "CBS"),
        ("“{},” Ada Quill said in an interview with the Coast Courier on Monday.", "the Coast Courier"),
        ("“{},” Ada Quill told reporters.", None),
        ("“{},” Ada Quill told her crew.", None),
        ("“{},” Ada Quill said.", None),
    ],
)
def test_the_outlet_that_was_told_is_read_and_no_other_hearer(claim, outlet):
    found = read(claim.format(WORDS))
    assert (found.speaker, found.outlet) == ("Ada Quill", outlet)


def test_a_quotation_in_two_halves_is_one():
    found = read("“The ferry,” Quill said, “will not sail before dawn.”")
    assert [span.of(found.text) for span in found.spans] == ["The ferry,", "will not sail before dawn."]
    assert found.words == "The ferry, will not sail before dawn."
    assert found.speaker == "Quill"


def test_two_quotations_are_two_claims_and_a_name_said_once_serves_both():
    text = "“The ferry is late,” Quill said on the pier that windy night in March. “Nobody told us of it.”"
    claims = read_claims(text)
    assert [claim.words for claim in claims] == ["The ferry is late,", "Nobody told us of it."]
    assert [claim.speaker for claim in claims] == ["Quill", "Quill"]


def test_the_words_of_two_speakers_are_two_claims():
    claims = read_claims("“The ferry is late,” said Ada Quill. Later, “nobody told us,” said Mr. Tarn.")
    assert [claim.speaker for claim in claims] == ["Ada Quill", "Mr. Tarn"]
    [claim] = read_claims("“The ferry,” said Capt. Runa M. Tarn, “is late.”")
    assert claim.speaker == "Capt. Runa M. Tarn"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ada Quill told CNN that “two tons” of it might sink.", "Ada Quill"),
        ("Ada Quill said that “we sail at dawn”, Bo Lund said.", "Bo Lund"),
        ("Ada Quill said “we sail at dawn” and Bo Lund said so.", "Ada Quill"),
    ],
)
def test_who_comes_behind_a_comma_speaks_and_else_who_stands_before(text, speaker):
    assert read(text).speaker == speaker


def test_marks_inside_marks_are_a_part_of_the_quotation():
    found = read("“He told me ‘never again’ and left,” Quill said.")
    assert found.words == "He told me ‘never again’ and left,"


@pytest.mark.parametrize("claim", ['"{}"', "“{}”", " “{}” ", '"{}."', "«{}»", "“He called it “the ferry” and {}”"])
def test_marks_around_all_of_it_are_taken_off(claim):
    found = read(claim.format(WORDS))
    assert found.marked
    assert found.words.rstrip(".").endswith(WORDS)
    assert not found.open


@pytest.mark.parametrize(
    ("claim", "words", "speaker"),
    [
        ("Ada Quill said the ferry will not sail.", "the ferry will not sail.", "Ada Quill"),
        ("Ada Quill said that the ferry will not sail", "the ferry will not sail", "Ada Quill"),
        ("Ada Quill told CBS that the ferry will not sail", "the ferry will not sail", "Ada Quill"),
        ("According to Ada Quill, the ferry will not sail", "the ferry will not sail", "Ada Quill"),
        ("The ferry will not sail, Ada Quill said.", "The ferry will not sail", "Ada Quill"),
        ("The ferry will not sail, said Ada Quill.", "The ferry will not sail", "Ada Quill"),
        ("The ferry will not sail, according to Ada Quill", "The ferry will not sail", "Ada Quill"),
        ("Ada Quill, the harbour master, said the ferry will not sail", "the ferry will not sail", "Ada Quill"),
        ("Harbour master Ada Quill, 47, said Karsund will pay", "Karsund will pay", "Harbour master Ada Quill"),
        ("ADA QUILL: The ferry will not sail", "The ferry will not sail", "ADA QUILL"),
        ("The ferry will not sail before dawn", "The ferry will not sail before dawn", None),
    ],
)
def test_a_claim_without_marks_is_parted_from_who_said_it(claim, words, speaker):
    found = read(claim)
    assert not found.marked
    assert (found.words, found.speaker) == (words, speaker)


@pytest.mark.parametrize(
    ("claim", "negated"),
    [
        ("Quill denied that the ferry will sail", True),
        ("Quill never said that the ferry will sail", True),
        ("Quill said that the ferry will not sail", False),
        ("Quill said that the ferry will sail", False),
    ],
)
def test_a_denial_is_told_from_what_was_denied(claim, negated):
    found = read(claim)
    assert found.negated is negated
    assert found.words.startswith("the ferry")


def test_a_speaker_given_apart_overrules_the_text():
    found = read("“The ferry is late,” Quill said.", speaker="Runa Tarn")
    assert found.speaker == "Runa Tarn"
    assert not found.open


@pytest.mark.parametrize(
    ("claim", "is_open"),
    [
        ("“The ferry is late,” Quill said.", False),
        ("“The ferry is late.”", False),
        ("“The ferry is late.” That came from the pier.", True),
    ],
)
def test_words_that_the_usual_forms_do_not_explain_leave_it_open(claim, is_open):
    assert read(claim).open is is_open


@pytest.mark.parametrize("text", ["It’s the captain's boat", "a 6' 2\" mast", "'90s boats, rock 'n' roll"])
def test_an_apostrophe_or_an_inch_is_no_quotation(text):
    assert [claim.marked for claim in read_claims(text)] == [False]


@given(st.text("aAS “”\"'‘’.,:—\n", min_size=1, max_size=60) | st.text(min_size=1, max_size=40))
@settings(max_examples=300, deadline=None)
def test_any_text_with_a_word_is_read_and_every_place_lies_in_it_in_order(text):
    assume(keys(text))
    claims = read_claims(text)
    assert claims
    for claim in claims:
        assert claim.text == text
        edges = [edge for span in claim.spans for edge in (span.start, span.end)]
        assert edges == sorted(edges)
        assert edges[-1] <= len(text)


def test_a_word_of_the_report_is_not_taken_for_the_cue():
    (claim,) = read_claims('Quill told reporters that she would like to have "new boats and a dry dock by May."')
    assert (claim.speaker, claim.open) == ("Quill", False)


def test_a_cue_that_ends_a_sentence_is_read_like_any_other():
    (claim,) = read_claims("Mayor Quill is screaming. He knew that the ferry had sunk")
    assert claim.words


def test_a_cue_that_ends_a_sentence_reports_nothing_of_the_next():
    found = read("What more would the captain say. Nobody knows that the ferry is late")
    assert found.speaker is None


@pytest.mark.parametrize(
    ("claim", "speaker", "negated"),
    [
        ("Quill never said “the ferry is late today.”", "Quill", True),
        ("Quill didn’t say: “The ferry is late today.”", "Quill", True),
        ("Quill denied saying “the ferry is late today.”", "Quill", True),
        ("“The ferry is late today,” Quill did not say.", "Quill", True),
        ("Nobody said “the ferry is late today.”", None, True),
        ("“The ferry is late today,” Quill denied.", "Quill", False),
        ("Quill did not deny that “the ferry is late today.”", "Quill", False),
        ("Quill said “the ferry is not late today.”", "Quill", False),
    ],
)
def test_a_quotation_that_a_claim_denies_is_told_from_one_it_gives(claim, speaker, negated):
    found = read(claim)
    assert (found.speaker, found.negated) == (speaker, negated)


@pytest.mark.parametrize(
    ("claim", "outlet"),
    [
        ("“{},” Ada Quill posted on Harbour Social.", "Harbour Social"),
        ("“{},” Quill wrote on X on Monday.", "X"),
        ("“{},” Quill wrote on Monday.", None),
        ("“{},” Quill said on Monday.", None),
    ],
)
def test_the_platform_that_was_posted_on_is_read_as_the_outlet(claim, outlet):
    assert read(claim.format(WORDS)).outlet == outlet


@pytest.mark.parametrize(
    ("claim", "words"),
    [
        ("Quill said she would never give him that licence", "she would never give him that licence"),
        ("Quill said on Monday that the ferry is late", "the ferry is late"),
    ],
)
def test_a_that_inside_the_report_does_not_begin_it(claim, words):
    found = read(claim)
    assert (found.words, found.speaker, found.reported) == (words, "Quill", True)


def test_who_speaks_as_i_or_we_reports_nobody():
    found = read("We see and hear that the ferry is late")
    assert (found.words, found.speaker, found.reported) == ("We see and hear that the ferry is late", None, False)


@pytest.mark.parametrize(
    ("claim", "speaker", "outlet"),
    [
        ("Quill told CBS that “a dozen or so” ferries might go to Karsund.", "Quill", "CBS"),
        ("Quill spoke of “a dozen or so” ferries, Reyes said.", "Quill", None),
        ("Quill warned that “a dozen or so ferries would sink,” according to her deputy Reyes.", "Quill", None),
        ("Quill said that Reyes had told her, “a dozen or so.”", "Reyes", None),
        ("Quill said Reyes told her, “a dozen or so.”", "Reyes", None),
        ("Quill said she asked “in passing” whether they sail.", "Quill", None),
        ("Did Quill say “a dozen or so”?", "Quill", None),
        ("Has Quill ever said “a dozen or so”?", "Quill", None),
        ("Is it true that Quill said “a dozen or so”?", "Quill", None),
        ("“a dozen or so” QUILL", "QUILL", None),
        ("🚢 “a dozen or so” ⚓️ Ada Quill", "Ada Quill", None),
        ("“a dozen or so” (Coast Courier)", None, None),
        ("“a dozen or so” ferries in harbour", None, None),
    ],
)
def test_the_source_is_the_one_whose_clause_holds_the_quotation(claim, speaker, outlet):
    found = read(claim)
    assert (found.speaker, found.outlet) == (speaker, outlet)


@pytest.mark.parametrize(
    "claim",
    [
        "Quill said: “We sail.” Reyes said: “We do not.”",
        "Quill asked: “We sail?” Reyes said: “We do not.”",
        "Quill said “We sail,” but Reyes said “We do not”.",
        "Quill said “We sail” and Reyes said “We do not”.",
    ],
)
def test_two_people_are_quoted_apart_however_close_their_words_stand(claim):
    assert [one.speaker for one in read_claims(claim)] == ["Quill", "Reyes"]


@pytest.mark.parametrize("cry", ["“We sail,” Quill said, “at dawn.”", "“We sail!” Quill said, “at dawn.”"])
def test_one_saying_that_is_broken_by_its_speaker_stays_one(cry):
    assert len(read(cry).spans) == 2


def test_words_typed_without_marks_capitals_or_commas_keep_their_speaker():
    found = read("the ferry will not sail before dawn quill said")
    assert (found.words.strip(), found.speaker) == ("the ferry will not sail before dawn", "Quill")


@pytest.mark.parametrize("text", ["this is exactly what quill said", "nobody knows what she said", "so it was said"])
def test_the_end_of_a_sentence_is_not_taken_for_a_speaker(text):
    assert read(text).words == text


@pytest.mark.parametrize("end", [".", "!", "?", ";", "…"])
def test_a_sentence_before_the_one_that_reports_is_not_left_unread(end):
    text = f"We may{end} I might tell them that the pier is safe"
    assert [claim.words for claim in read_claims(text)] == [text]


def test_a_mark_without_a_partner_makes_words_without_marks_doubtful_too():
    [claim] = read_claims('Quill said that the pier is safe."')
    assert (claim.marked, claim.doubtful) == (False, True)
