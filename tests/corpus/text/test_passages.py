from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Turn
from corpus.spans import Span
from corpus.text.passages import LONGEST, blocks, cut

TEXTS = st.text(alphabet=st.sampled_from('ab.?!"” \n\r\t\u2028é'), max_size=400)


def wordings(text: str) -> list[str]:
    return [block.span.of(text) for block in blocks(text)]


def test_a_blank_line_ends_a_paragraph_and_a_line_end_does_not():
    assert wordings("One\ntwo.\n\nThree.") == ["One\ntwo.", "Three."]


def test_a_blank_line_may_hold_white_space_and_any_line_ends():
    assert wordings("One.\r\n \t\r\nTwo.\r\rThree.\n\n\n\nFour.") == ["One.", "Two.", "Three.", "Four."]


def test_without_a_blank_line_each_line_is_a_paragraph():
    assert wordings("One.\nTwo.\n") == ["One.", "Two."]


def test_white_space_before_and_after_the_text_makes_no_blank_line():
    assert wordings("\n\n One.\nTwo. \n\n") == ["One.", "Two."]


def test_blocks_are_numbered_from_one():
    assert [block.number for block in blocks("One.\nTwo.\nThree.")] == [1, 2, 3]


def test_turns_are_blocks_with_their_speakers_and_what_lies_between_is_a_paragraph():
    text = "Town hall\n\nGood evening.\n(Applause)\nThank you."
    turns = [Turn(name, Span(text.index(words), text.index(words) + len(words))) for name, words in SAID]
    told = [(block.speaker, block.span.of(text)) for block in blocks(text, turns)]
    assert told == [(None, "Town hall"), ("HOST", "Good evening."), (None, "(Applause)"), ("GUEST", "Thank you.")]


SAID = [("HOST", "Good evening."), ("GUEST", "Thank you.")]


def test_a_paragraph_of_eighty_words_is_one_passage():
    text = "word " * (LONGEST - 1) + "word."
    assert [span.of(text) for span in cut(text, blocks(text))] == [text]


def test_a_longer_paragraph_is_cut_at_ends_of_sentences():
    sentence = "Nobody on the quay had seen the pilot boat since noon."
    text = " ".join([sentence] * 12)
    passages = [span.of(text) for span in cut(text, blocks(text))]
    assert len(passages) > 1
    assert all(passage.startswith("Nobody") and passage.endswith("noon.") for passage in passages)
    assert all(len(passage.split()) <= LONGEST for passage in passages)


def test_a_closing_mark_stays_with_its_sentence():
    text = "“It is over.” " * 60
    assert all(span.of(text).endswith("”") for span in cut(text, blocks(text)))


def test_a_sentence_without_an_end_is_cut_between_words():
    text = " ".join(f"w{number}" for number in range(3 * LONGEST + 5))
    passages = [span.of(text) for span in cut(text, blocks(text))]
    assert " ".join(passages) == text
    assert [len(passage.split()) for passage in passages] == [LONGEST, LONGEST, LONGEST, 5]


def test_turns_never_share_a_passage():
    text = "Yes. No."
    those = blocks(text, [Turn("A", Span(0, 4)), Turn("B", Span(5, 8))])
    assert [span.of(text) for span in cut(text, those)] == ["Yes.", "No."]


def test_a_claim_under_examination_stays_whole():
    text = "The pier was sold.\n\nA rumour from a dockside forum."
    assert [span.of(text) for span in cut(text, blocks(text), kind="claim")] == [text]


@given(TEXTS)
def test_no_word_is_lost_and_none_is_given_twice(text):
    those = blocks(text)
    assert "".join("".join(wordings(text)).split()) == "".join(text.split())
    assert "".join("".join(span.of(text) for span in cut(text, those)).split()) == "".join(text.split())


@given(TEXTS, st.integers(1, 60))
def test_passages_are_in_order_trimmed_and_within_one_block(text, times):
    text = text * times
    those = blocks(text)
    spans = list(cut(text, those))
    assert spans == sorted(spans)
    for span in spans:
        assert span.of(text) == span.of(text).strip()
        assert sum(block.span.contains(span) for block in those) == 1
