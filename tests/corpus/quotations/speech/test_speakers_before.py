"""Whoever is named before the words has said them, by the verb of report that holds them."""

import pytest

from corpus.quotations.speech.speakers_before import cue_before, cue_touching, noun_cue, subject
from tests.corpus.quotations.reading import answer_of


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("Berg said, “It holds.”", "berg", "said"),
        ("Berg said: “It holds.”", "berg", "said"),
        ("Berg said “it holds”.", "berg", "said"),
        ("Berg told him: “It holds.”", "berg", "told"),
        ("Berg left, saying, “It holds.”", "berg", "saying"),
        ("Said Berg: “It holds.”", "berg", "said"),
        ("It rained. Said the mayor: “It holds.”", "the mayor", "said"),
        ("Because of it, explained Berg, “it holds.”", "berg", "explained"),
        ("Holm said Berg replied: “It holds.”", "berg", "replied"),
        ("Holm said he replied: “It holds.”", "holm", "said"),
        ("Holm said that he knew “it holds”.", "holm", "said"),
        ("Holm said that Berg had told him: “It holds.”", "berg", "told"),
    ],
)
def test_a_verb_of_report_that_touches_the_mark_is_the_cue(text, speaker, cue):
    assert answer_of(cue_touching, text) == (speaker, cue, "cue-before-touching")


@pytest.mark.parametrize(
    "text",
    [
        "Berg said that “it holds”.",
        "Berg said on Monday: “It holds.”",
        "Berg told reporters there in York: “It holds.”",
        "Berg was told: “It holds.”",
        "Told Berg: “It holds.”",
        "Then explained the old mayor of York, “it holds.”",
        "Berg, then: “It holds.”",
        "Berg had a plan: “It holds.”",
        "“It holds.”",
    ],
)
def test_a_verb_that_does_not_touch_the_mark_is_left_to_the_next_rule(text):
    assert answer_of(cue_touching, text) is None


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Berg told us in York that it was “fine”.", ("berg", "told", "cue-before")),
        ("Berg called it “fine”.", ("berg", "called", "cue-before")),
        ("Holm said that Berg called it “fine”.", ("holm", "said", "cue-before")),
        ("Berg criticized the plan, “fine”.", ("berg", "criticized", "object-before")),
        ("It rained; Berg called it “fine”.", ("berg", "called", "cue-before")),
        ("Berg said so; “fine”.", ("berg", "said", "cue-before")),
        ("Berg said so; it was “fine”.", None),
        ("Berg, who said so, “it is”.", ("who", "said", "cue-before")),
        ("Berg left “fine”.", None),
        # A passive has an agent, or nobody.
        ("The plan was called “fine” by Berg.", ("berg", "called", "cue-before")),
        ("The plan was called by Berg “fine”.", ("berg", "called", "cue-before")),
        ("The plan was described as “fine”.", (None, "described", "none")),
        ("Berg was asked by Holm, “Is it?”", ("holm", "asked", "cue-before")),
        ("Berg was told “fine”.", (None, "told", "none")),
        ("It is said to be “fine”.", (None, "said", "none")),
        ("Berg was criticized, and it is “fine”.", None),
        ("Asked by Holm, Berg left “fine”.", None),
    ],
)
def test_the_nearest_verb_of_report_whose_clause_holds_the_words_is_the_cue(text, answer):
    assert answer_of(cue_before, text) == answer


@pytest.mark.parametrize(
    ("text", "speaker", "noun"),
    [
        ("Her remark that “it holds” is old.", "her", "remark"),
        ("Her remark on Monday that “it holds” is old.", "her", "remark"),
        ("The mayor’s claim that it is “fine”.", "the mayor", "claim"),
        ("Berg’s claim: “It is.”", "berg", "claim"),
        ("The mayor’s “fine” promise was kept.", "the mayor", "promise"),
        ("She said her remark that it is “fine” was old", "her", "remark"),
    ],
)
def test_a_noun_that_carries_words_has_an_owner_who_said_them(text, speaker, noun):
    assert answer_of(noun_cue, text) == (speaker, noun, "noun-cue")


@pytest.mark.parametrize(
    "text",
    [
        "The claim that it is “fine”.",
        "The claim of Berg that it is “fine”.",
        "Her claim on it is “fine”.",
        "Her remark she said that “it holds”.",
        "The mayor’s “fine” port.",
        "His claim “fine”.",
        "Of her remark that “it holds”.",
        "“Fine.”",
    ],
)
def test_a_noun_without_an_owner_or_without_words_behind_it_names_nobody(text):
    assert answer_of(noun_cue, text) is None


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("She had “no idea”.", ("she", "had", "subject")),
        ("She repainted “it”.", ("she", "repainted", "subject")),
        ("Then Berg left us “fine”.", ("berg", "left", "subject")),
        ("He left; she had “no idea”.", ("she", "had", "subject")),
        ("Berg says he had “no idea”.", ("berg", "says", "cue-before")),
        ("The mayor, “no idea”.", ("the mayor", None, "opening")),
        ("No “idea”.", None),
        ("Berg of York “fine”.", None),
        ("At home “fine” it is.", None),
        ("“Fine.”", None),
    ],
)
def test_without_a_verb_of_report_the_subject_of_the_sentence_is_a_guess(text, answer):
    assert answer_of(subject, text) == answer
