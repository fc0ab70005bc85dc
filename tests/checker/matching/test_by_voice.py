"""The words of an excerpt, one voice at a time."""

import pytest

from checker.matching.by_voice import everybody, voices_in
from corpus import Span
from corpus.document import Excerpt, QuotationKind
from tests.checker.samples import article, corpus_of, said, transcript

HEARING = transcript(
    "hearing",
    ("ADA QUILL", "The pier is closed."),
    ("RUNA TARN", "For how long?"),
    ("ADA QUILL", "Until May."),
    ("ADA QUILL", "And longer."),
)
STORY = (
    "“The pier,” Quill said, “is closed.” Tarn left. “Until May,” said Quill. “Until June,” said Tarn. "
    "Quill said it would reopen, and that nobody would pay for it."
)
QUOTED = (
    said(STORY, "The pier,", "is closed.", by="Quill"),
    said(STORY, "Until May,", by="Quill"),
    said(STORY, "Until June,", by="Tarn"),
    said(STORY, "it would reopen", by="Quill", kind=QuotationKind.INDIRECT),
    said(STORY, "nobody would pay for it", by="Quill", kind=QuotationKind.INDIRECT),
)


def whole(document):
    return Excerpt(document.id, Span(0, len(document.text)), document.text)


def read(made, *arguments, **options):
    with corpus_of(made) as corpus:
        return list(voices_in(corpus, whole(made[0]), *arguments, **options))


def worded(sources):
    return {source.speaker: " ".join(source.keys) for source in sources}


def test_a_transcript_has_a_voice_for_each_speaker():
    assert worded(read(HEARING)) == {
        "ADA QUILL": "the pier is closed until may and longer",
        "RUNA TARN": "for how long",
    }


def test_a_leap_stands_where_somebody_else_had_the_word_and_not_between_two_turns_of_one():
    quill, tarn = read(HEARING)
    assert [quill.keys[at] for at in sorted(quill.leaps)] == ["until"]
    assert tarn.leaps == frozenset()


def test_only_speakers_whose_own_words_are_worth_a_look_are_read():
    assert worded(read(HEARING, lambda own: "how long" in own)) == {"RUNA TARN": "for how long"}
    alone = transcript("speech", ("ADA QUILL", "The pier is closed."))
    assert worded(read(alone, lambda own: False)) == {"ADA QUILL": "the pier is closed"}


def test_what_is_asked_of_a_speakers_words_has_none_of_the_labels():
    seen = []
    read(HEARING, lambda own: bool(seen.append(own)))
    assert seen == ["The pier is closed.\nUntil May.\nAnd longer.", "For how long?"]


def test_an_article_is_read_as_it_stands_and_once_more_for_who_is_quoted_in_parts():
    text, quill = read(article("story", STORY, *QUOTED))
    assert (text.leaps, text.joints, text.keys[:4]) == (frozenset(), frozenset(), ["the", "pier", "quill", "said"])
    assert quill.keys == ["the", "pier", "is", "closed", "until", "may"]
    assert [quill.keys[at] for at in quill.joints] == ["is"]
    assert [quill.keys[at] for at in quill.leaps] == ["until"]


def test_who_is_quoted_once_needs_no_second_reading():
    once = (said(STORY, "Until June,", by="Tarn"), said(STORY, "Until May,", by=None))
    assert len(read(article("story", STORY, *once))) == 1


def test_words_are_read_near_a_place_only_and_keep_their_offsets():
    near = Span(STORY.index("Until June"), STORY.index(" said Tarn"))
    text, *_ = read(article("story", STORY, *QUOTED), near=near)
    assert text.keys == ["until", "june"]
    assert text.place(0, 2).of(STORY) == "Until June"


def test_an_excerpt_from_the_middle_keeps_its_place_in_the_document():
    document, _ = HEARING
    start = document.text.index("Until May")
    excerpt = Excerpt(document.id, Span(start, len(document.text)), document.text[start:])
    with corpus_of(HEARING) as corpus:
        [quill] = voices_in(corpus, excerpt)
    assert quill.place(0, 2).of(document.text) == "Until May"
    assert quill.leaps == frozenset()


def test_everybody_speaks_in_turn_with_a_leap_at_each_change():
    with corpus_of(HEARING) as corpus:
        source = everybody(corpus, whole(HEARING[0]))
    assert source.mixed
    assert " ".join(source.keys) == "the pier is closed for how long until may and longer"
    assert [source.keys[at] for at in sorted(source.leaps)] == ["for", "until"]


@pytest.mark.parametrize("given", [{"language": "de-AT"}, {}])
def test_every_voice_has_the_language_of_its_document(given):
    text = "„Die Fähre“, sagte Brandt, „fährt nicht, und das ist so.“"
    made = article("hafen", text, said(text, "Die Fähre", "fährt nicht, und das ist so.", by="Brandt"), **given)
    assert [source.language.code for source in read(made)] == ["de", "de"]
    turns = transcript("anhörung", ("OLE BRANDT", "Die Fähre fährt nicht, und das ist so."), **given)
    assert [source.language.code for source in read(turns)] == ["de"]
    with corpus_of(turns) as corpus:
        assert everybody(corpus, whole(turns[0])).language.code == "de"


def test_of_a_language_without_a_folder_the_words_are_read_as_english():
    made = article("port", "« Le port ferme », a dit Anne Lebrun.", language="fr")
    assert [source.language.code for source in read(made)] == ["en"]
