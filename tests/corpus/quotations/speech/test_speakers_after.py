"""Whoever is named after the words has said them, where what names him is an attribution and no new sentence."""

import pytest

from corpus.quotations.speech.speakers_after import (
    as_put_by,
    attribution_after,
    attribution_after_full_stop,
    attribution_far_after,
    closing_attribution,
)
from tests.corpus.quotations.reading import answer_of

AFTER = [
    ("“It holds,” Berg said.", ("berg", "said", "cue-after")),
    ("“It holds”, Berg said.", ("berg", "said", "cue-after")),
    ("“It holds” – Berg said.", ("berg", "said", "cue-after")),
    ("“It holds,” the mayor of York, who left in May, said on Monday.", ("the mayor of york", "said", "cue-after")),
    ("“It holds,” Berg, who is 45, said.", ("berg", "said", "cue-after")),
    ("“It holds,” Berg and his aide of ten years said.", ("berg and his aide of ten years", "said", "cue-after")),
    ("“It holds,” fire chief Omar Diaz said.", ("fire chief omar diaz", "said", "cue-after")),
    ("“It holds,” Berg condemned.", ("berg", "condemned", "cue-after")),
    ("“Does it?” Berg asked.", ("berg", "asked", "cue-after")),
    ("“It holds,” Berg was quoted as saying.", ("berg", "quoted as saying", "cue-after")),
    ("“It holds,” the paper quoted Berg as saying.", ("berg", "saying", "cue-after")),
    # A verb that no list has.
    ("“It holds,” Berg retaliated.", ("berg", "retaliated", "cue-after-open")),
    ("“It holds,” an old man retaliated.", ("an old man", "retaliated", "cue-after-open")),
    ("“It holds,” retaliated Berg.", ("berg", "retaliated", "inverted-open")),
    # The verb before its subject.
    ("“It holds,” said the mayor of York.", ("the mayor of york", "said", "inverted")),
    ("“It holds,” quickly said Berg.", ("berg", "said", "inverted")),
    ("“It holds!” said Berg.", ("berg", "said", "inverted")),
    ("“It holds,” claim officials.", ("officials", "claim", "inverted")),
    ("“It holds,” said undecided voter Ann Dole.", ("voter ann dole", "said", "inverted")),
]


@pytest.mark.parametrize(("text", "answer"), AFTER, ids=[text for text, _ in AFTER])
def test_the_subject_of_the_verb_behind_the_words_has_said_them(text, answer):
    assert answer_of(attribution_after, text) == answer


@pytest.mark.parametrize(
    "text",
    [
        "“It holds.” Berg said.",
        "“Does it?” Berg replied, “No.”",
        "“Does it?” Berg replied: “No.”",
        "“It holds,” told Berg.",
        "“It holds,” Berg was told.",
        "“It holds,” according to Berg.",
        "“It holds” sounds good.",
        "“It holds” retaliated Berg.",
        "“It holds,” retaliated a man.",
        "“It holds,” calls critics “fools”.",
        "“It holds,” Berg, who said so, left.",
        "“It holds,” of the mayor, Berg says.",
        "“It holds,” Berg. He said.",
        "“It holds,” who said so.",
        "“It holds,” adding that it did.",
        "“It holds,” as Berg said.",
        "“It holds,” (Berg said).",
        "“It holds,”",
    ],
)
def test_what_is_no_attribution_names_nobody(text):
    assert answer_of(attribution_after, text) is None


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("“It holds.” Berg said.", ("berg", "said", "cue-after-stop")),
        ("“It holds.” Berg said, too.", ("berg", "said", "cue-after-stop")),
        ("“It holds.” Said Berg.", ("berg", "said", "cue-after-stop")),
        ("“It holds.” Said Berg", ("berg", "said", "cue-after-stop")),
        ("“It holds.” Berg said so.", None),
        ("“It holds.” Said Berg, too.", None),
        ("“It holds.” Berg said: “It does.”", None),
        ("“It holds.” Berg said, “It does.”", None),
        ("He asked: “Does it?” Berg said.", None),
        ("“It holds,” Berg said.", None),
        ("“It holds.”", None),
    ],
)
def test_behind_a_full_stop_the_sentence_must_be_the_attribution_and_nothing_else(text, answer):
    assert answer_of(attribution_after_full_stop, text) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("It is “fine,” as Berg put it.", ("berg", "put it", "cue-after")),
        ("It is “fine” as Berg put it.", ("berg", "put it", "cue-after")),
        ("It is “fine”, as the mayor said.", ("the mayor", "said", "cue-after")),
        ("It is “fine” as Berg left.", None),
        ("It is “fine” as Berg condemned.", None),
        ("It is “fine.” As Berg put it.", None),
        ("It is “fine” when Berg said it.", None),
        ("It is “fine”", None),
    ],
)
def test_as_somebody_put_it_names_him(text, answer):
    assert answer_of(as_put_by, text) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("It is “fine”, Berg said.", ("berg", "said", "cue-after")),
        ("It is “fine”, Berg said to go.", ("berg", "said", "cue-after")),
        ("It is “fine” to row, Berg said.", ("berg", "said", "cue-far-after")),
        ("“Leaks” in it, the Courier reported.", ("the courier", "reported", "cue-far-after")),
        ("Berg was denied “leaks” in it, the Courier reported.", ("the courier", "reported", "cue-far-after")),
        ("Berg denied “leaks” in it, the Courier reported.", None),
        ("It is “fine.” Berg said.", None),
        ("It is “fine”, Berg told us so.", None),
        ("It is “fine”, Berg said the mayor.", None),
        ("It is “fine”, Berg vowed to go.", None),
        ("It is “fine”, Berg condemned.", None),
    ],
)
def test_a_parenthesis_of_report_closes_the_sentence(text, answer):
    assert answer_of(closing_attribution, text) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("“It holds” to the end of time, Berg said.", ("berg", "said", "cue-far-after")),
        ("“It holds” to the end of time, said Berg.", ("berg", "said", "cue-far-after")),
        ("“It holds” to the end of time – Berg said.", ("berg", "said", "cue-far-after")),
        ("“It holds” to the end of time, told Berg.", None),
        ("“It holds” to the end of time Berg said.", None),
        ("“It holds” to the end, Berg was told.", None),
        ("“It holds” to the end, Berg criticized.", None),
        ("“It holds” to the end, said Berg left.", None),
        ("“It holds” to the end, Berg said that.", None),
        ("“It holds” to the end, said.", None),
        ("“It holds.” To the end, Berg said.", None),
        ("“It holds” to the end. It rained, Berg said.", None),
        ("“It holds” " + "to the end " * 40 + ", Berg said.", None),
    ],
)
def test_the_rest_of_the_sentence_may_stand_before_its_attribution(text, answer):
    assert answer_of(attribution_far_after, text) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("„Sie hält“, sagte Rehm.", ("rehm", "sagte", "inverted")),
        ("„Sie hält“, sagte der Zeitung die Ministerin.", ("die ministerin", "sagte", "inverted")),
        ("„Sie hält“, hat Rehm gesagt.", ("rehm", "gesagt", "inverted")),
        ("„Sie hält“, hieß es aus der Stadt.", ("der stadt", "hieß es", "inverted")),
        ("„Sie hält“, hat Rehm gesehen.", None),
        ("„Sie hält“, hieß es.", None),
    ],
)
def test_in_german_the_subject_behind_the_verb_is_known_by_its_case(text, answer):
    assert answer_of(attribution_after, text, language="de") == answer
