import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.comparison.wording import Source, read_wording
from corpus.spans import Span
from corpus.text.fold import keys, words
from tests.checker.samples import source_of


def bracketed(text):
    wording = read_wording(text)
    return [wording.keys[at] for at in sorted(wording.bracketed)]


@pytest.mark.parametrize(
    "mark", ["…", "...", "....", ". . .", "[...]", "[…]", "( … )", "[. . .]", " … "], ids=lambda mark: mark.strip()
)
def test_an_ellipsis_in_any_writing_parts_the_pieces(mark):
    wording = read_wording(f"We will not sail {mark} before dawn")
    assert wording.elided == {4}
    assert wording.pieces == [["we", "will", "not", "sail"], ["before", "dawn"]]


@pytest.mark.parametrize("text", ["We sail. Before dawn.", "We sail.. before dawn", "We sail, before dawn?!", "a - b"])
def test_other_points_are_no_ellipsis(text):
    assert read_wording(text).elided == frozenset()


@pytest.mark.parametrize("text", ["… we sail", "we sail …", "[...] we sail [...]", "… we sail ..."])
def test_an_ellipsis_at_the_edge_parts_nothing(text):
    wording = read_wording(text)
    assert wording.elided == frozenset()
    assert wording.pieces == [["we", "sail"]]


def test_the_words_in_brackets_are_the_writers_own_and_not_searched_for():
    assert bracketed("We [the crew] will (not) sail [at] dawn") == ["the", "crew", "not", "at"]
    assert read_wording("We [the crew] will sail").pieces == [["we", "will", "sail"]]


@pytest.mark.parametrize("text", ["We will] sail [at dawn", "We [will sail", "We will) sail", "We (will] sail"])
def test_a_bracket_without_its_partner_brackets_nothing(text):
    assert bracketed(text) == []


def test_a_word_that_a_bracket_cuts_is_one_word_and_marked():
    wording = read_wording("[W]e will sail")
    assert wording.keys == ["we", "will", "sail"]
    assert (wording.touched, wording.bracketed) == ({0}, frozenset())


def test_what_the_writer_hides_is_not_searched_for():
    assert read_wording("the f---ing pier [of Karsund] is ---- closed").pieces == [["the", "pier", "is", "closed"]]


def test_only_the_named_stretches_are_read_and_keep_their_places():
    text = "“We will not sail,” she said, “… before [the] dawn.”"
    wording = read_wording(text, [Span(1, 18), Span(31, len(text) - 1)])
    assert wording.keys == ["we", "will", "not", "sail", "before", "the", "dawn"]
    assert wording.elided == {4}
    assert wording.shown(4, 7) == "before [the] dawn"
    assert [text[word.start : word.end] for word in wording.words][:2] == ["We", "will"]


@given(st.text("ab .…[]()\n“”'", max_size=60))
@example("a.a[a")
def test_whatever_is_read_points_into_the_text_and_every_word_is_kept(text):
    wording = read_wording(text)
    assert "".join(wording.keys).replace("'", "") == "".join(keys(text)).replace("'", "")
    assert all(0 < at < len(wording.words) for at in wording.elided)
    assert all(0 <= at < len(wording.words) for at in wording.bracketed)
    kept = sum(map(len, wording.pieces))
    assert kept == len(wording.words) - len(wording.bracketed)
    assert wording.shown(0, len(wording.words)) in text


def test_what_a_source_shows_is_its_own_wording():
    source = source_of("The pier—our “pier”—is closed.")
    assert source.shown(0, 3) == "The pier—our"
    assert source.shown(2, 2) == ""
    assert source.shown_between(1) == "—"


@pytest.mark.parametrize(
    ("text", "word", "ends"),
    [
        ("We sail. They stay", 1, True),
        ("We sail! they stay", 1, True),
        ("We sail.” They stay", 1, True),
        ("We sail.\n\nthey stay", 1, True),
        ("We sail\n\nthey stay", 1, True),
        ("We sail, they stay", 1, False),
        ("Mr. Tarn stays", 0, False),
        ("Capt. Quill and Dr. Tarn", 3, False),
        ("the U.S. fleet stays", 1, False),
        ("We sail. 12 stay", 1, True),
        ("They stay", 1, True),
    ],
)
def test_a_sentence_ends_where_a_reader_would_end_it(text, word, ends):
    assert source_of(text).ends_sentence(word) is ends


def test_a_sentence_ends_where_somebody_else_has_the_word():
    text = "We sail and they stay"
    assert Source(text, tuple(words(text)), frozenset({2})).ends_sentence(1)


@pytest.mark.parametrize(
    ("language", "keys"), [("en", ["es", "sind", "3500", "meter"]), ("de", ["es", "sind", "3,500", "meter"])]
)
def test_a_comma_between_digits_is_read_as_the_language_has_it(language, keys):
    assert source_of("Es sind 3,500 Meter", language).keys == keys
    assert source_of("Es sind 3,5 Meter", language).keys[2] == "3,5"


def test_a_word_with_a_comma_behind_it_keeps_its_key():
    assert source_of("Es sind 3,500, nicht 4500, Meter", "de").keys == ["es", "sind", "3,500", "nicht", "4500", "meter"]
