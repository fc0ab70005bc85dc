import pytest

from checker.alterations.filler import filler
from checker.findings import Verdict
from tests.checker.samples import asked


@pytest.mark.parametrize(
    ("draft", "source", "note"),
    [
        ("We sail at dawn and rest", "We sail, uh, at dawn and rest", "a filler"),
        ("We sail at dawn and rest", "We sail, um, er, at dawn and rest", "a filler"),
        ("We sail at dawn and rest", "We sail, you know, at dawn and rest", "a filler"),
        ("We sail at dawn and rest", "We sail at dawn, I mean, and rest", "a filler"),
        ("We sail at dawn and rest", "We sail at dawn (APPLAUSE) and rest", "an interruption noted in the transcript"),
        ("We sail at dawn and rest", "We sail at dawn [laughter] and rest", "an interruption noted in the transcript"),
        ("We sail at dawn. We rest at noon", "We sail at dawn. And we rest at noon", "a word to begin with"),
        ("We sail at dawn. We rest at noon", "We sail at dawn. Well, now we rest at noon", "a word to begin with"),
        ("It is time that we sail at dawn", "It is time that we will, we sail at dawn", ""),
        ("It is hard to be a pilot", "It is, well, hard to be a pilot", "a filler"),
        ("It is time that we will sail", "It is time that we will, we will sail", "a false start"),
        ("I think the ferry is late again", "I think the, the ferry is late again", "a false start"),
        ("I know that’s the ferry again", "I know that that’s the ferry again", "a false start"),
        (
            "The northern pilots are tired again",
            "The northern pilots are -- you know, are tired again",
            "a false start",
        ),
        ("The ferry, it’s late again today", "The ferry is -- it’s late again today", "a false start"),
        ("Quill wants to sail at dawn", "Quill wants to -- she wants to sail at dawn", "a false start"),
    ],
)
def test_what_only_a_mouth_adds_may_go_as_house_style(draft, source, note):
    rulings = asked(filler, draft, source)
    expected = [(("filler", Verdict.HOUSE_STYLE, note))] if note else [None]
    assert [ruling and (ruling.kind, ruling.verdict, ruling.note) for ruling in rulings] == expected


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("We sail, uh, at dawn and rest", "We sail at dawn and rest"),  # the draft adds it
        ("We sail at dawn and rest", "We sail soon at dawn and rest"),
        ("We sail at dawn and rest", "We sail (perhaps) at dawn and rest"),  # somebody said it
        ("Boats sail at dawn we rest", "Boats sail at dawn and we rest"),  # "and" inside a sentence
        ("The crew sleeps on board", "The crew sleeps well on board"),  # no aside: no pause
        ("We sail at dawn and rest", "We sail never -- at dawn and rest"),
        ("We sail at dawn and rest", "We sail boldly -- at dawn and rest"),
        ("We sail, it is late at dawn", "We sail, it is not -- late at dawn"),
        ("We sail oh at dawn and rest", "We sail uh at dawn and rest"),
        ("He is slow, to pay", "He is slow, you know I mean to pay"),  # two fillers in a row are a clause
    ],
)
def test_it_is_silent_where_somebody_said_the_words_or_the_draft_added_them(draft, source):
    assert asked(filler, draft, source) == [None]
