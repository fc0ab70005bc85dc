"""A frame shows the sentence around the words, one sign a token."""

import pytest

from corpus.quotations.grammar.tags import Tag
from tests.corpus.quotations.reading import frame_of, frames_of


def test_a_marked_stretch_is_one_sign():
    assert frame_of("“I agree. We all do,” the mayor said.").tags[0] == Tag.STRETCH_COMMA
    assert frame_of("“I agree. We all do.” The mayor left.").tags[0] == Tag.STRETCH_STOP
    assert frame_of("“I agree” is what the mayor said.").tags[0] == Tag.STRETCH


def test_every_token_stands_where_the_frame_says():
    text = "Dr. Lindqvist’s aide, a U.S. citizen, said “no” — twice."
    frame = frame_of(text)
    for word, start, end in zip(frame.words, frame.starts, frame.ends, strict=True):
        assert word in ("", text[start:end].lower())


@pytest.mark.parametrize(
    "text",
    ["Dr. Berg left.", "The U.S. left.", "Olof J. Berg left.", "Rep. Berg (D-N.H.) left.", "At 3.30 p.m. he left."],
)
def test_an_abbreviation_ends_no_sentence(text):
    frame = frame_of(text)
    assert frame.sentence_end(0) == len(frame) - 1


def test_a_stretch_with_marks_inside_has_a_frame_of_its_own():
    text = "“He said, ‘never again,’ and left,” she said."
    outer, inner = frames_of(text)
    assert (outer.depth, inner.depth) == (0, 1)


@pytest.mark.parametrize("text", ["‘We’ ‘left“.’\n", "“We left“ ‘again“,’"])
def test_marks_that_cross_upset_no_frame(text):
    for frame in frames_of(text):
        assert len(frame.starts) == len(frame)


def test_the_place_before_a_dispatch_is_no_part_of_its_first_sentence():
    frame = frame_of("YORK, May 3 (Agency) — The mayor left.")
    assert frame.sentence_start(frame.words.index("left")) == frame.words.index("the")
    frame = frame_of("Berg, May 3 and the mayor — all left.")
    assert frame.sentence_start(frame.words.index("left")) == 0


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("Ida “Big Wave” Brandt left.", Tag.NAME),
        ("Ida “Big Wave on the Quay” Brandt left.", Tag.STRETCH),
        ("The “Big Wave” Brandt left.", Tag.STRETCH),
        ("Ida “Big Wave” left.", Tag.STRETCH),
        ("YORK AND “BIG WAVE” BRANDT LEFT.", Tag.STRETCH),
        ("OLD YORK HOLM “BIG WAVE” BRANDT QUITS PORT.", Tag.STRETCH),
    ],
)
def test_marks_inside_a_name_are_a_part_of_it_unless_all_is_in_capitals(text, tag):
    frame = frame_of(text)
    assert frame.tags[next(iter(frame.marked))] == tag


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("“It holds,” he said.", Tag.STRETCH_COMMA),
        ("“It holds”, he said.", Tag.STRETCH_COMMA),
        ("“It holds” , he said.", Tag.STRETCH_COMMA),
        ("“It holds.” He left.", Tag.STRETCH_STOP),
        ("“Does it?” He left.", Tag.STRETCH_STOP),
        ("“It holds!” “It does.”", Tag.STRETCH_STOP),
        ("“It holds …” He left.", Tag.STRETCH_STOP),
        ("“It holds (it does.)” He left.", Tag.STRETCH_STOP),
        ("“It ‘holds.’” He left.", Tag.STRETCH_STOP),
        ("“It holds.” he said.", Tag.STRETCH),
        ("“Does it?” —he said.", Tag.STRETCH),
        ("“It holds.”; he left.", Tag.STRETCH),
        ("“It holds.”: so they say.", Tag.STRETCH),
        ("“It holds” was all.", Tag.STRETCH),
    ],
)
def test_a_stretch_says_what_it_does_to_the_sentence_around_it(text, tag):
    assert frame_of(text).tags[0] == tag


def test_a_sentence_goes_from_one_full_stop_to_the_next():
    frame = frame_of("Berg left. “It holds.” Holm stayed, too. Then")
    bounds = {(frame.sentence_start(i), frame.sentence_end(i)) for i in range(len(frame)) if frame.tags[i] != Tag.STOP}
    assert [" ".join(frame.words[low:high]) for low, high in sorted(bounds)] == [
        "berg left",
        "",
        "holm stayed , too",
        "then",
    ]


def test_what_has_no_full_stop_is_no_sentence_without_end():
    frame = frame_of("and " * 1000)
    assert frame.sentence_start(700) == 400
    assert frame.sentence_end(100) == 400
    assert frame.sentence_end(900) == 1000


@pytest.mark.parametrize(
    ("text", "stop"), [("According to Berg, it holds.", 2), ("As reported by Berg, it holds.", 0), ("It holds.", 0)]
)
def test_a_phrase_before_a_source_has_its_end(text, stop):
    assert frame_of(text).source_phrase(0) == stop


def test_the_longest_of_two_phrases_before_a_source_is_the_one():
    frame = frame_of("Laut einem Bericht des Senders hält sie.", "de")
    assert frame.source_phrase(0) == 1


@pytest.mark.parametrize(("text", "i", "lemma"), [("Berg said so.", 1, "say"), ("Berg said so.", 0, None)])
def test_a_frame_tells_the_verb_of_report_at_a_place(text, i, lemma):
    assert frame_of(text).verb_at(i) == lemma
    assert frame_of(text).verb_at(-1) is None
    assert frame_of(text).verb_at(99) is None


def test_an_abbreviation_ends_its_sentence_before_a_word_that_opens_one():
    frame = frame_of("He lives in the U.S. The mayor left. He met Mr. The Wall.")
    assert frame.sentence_start(frame.words.index("mayor")) == frame.words.index("the", 5)
    assert frame.span_of(0, frame.sentence_end(0)).of("He lives in the U.S. The mayor left.") == "He lives in the U.S."
    assert frame.sentence_end(frame.words.index("met")) > frame.words.index("wall")


def test_code_has_no_frame():
    code = "def said(name):\n    return {'a': name}\n\nif said(1) == 2:\n    print(said)\n"
    assert frames_of(code) == []


def test_the_first_token_behind_some_classes_is_found_before_the_end_of_what_is_looked_at():
    frame = frame_of("Then on Monday Berg left.")
    assert frame.past(frozenset({Tag.ADVERB, Tag.PREPOSITION, Tag.TIME}), 0, len(frame)) == frame.words.index("berg")
    assert frame.past(frozenset({Tag.ADVERB, Tag.PREPOSITION, Tag.TIME}), 0, 2) == 2
    assert frame.past(frozenset({Tag.NAME}), 0, len(frame)) == 0
