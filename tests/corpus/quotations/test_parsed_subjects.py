"""The subject that a parse has is the speaker where no rule is sure, and nowhere else."""

import pytest

from corpus.languages import lexicon_of
from corpus.quotations import extract
from corpus.quotations.extraction import read
from corpus.quotations.hints import Clause, Hints
from corpus.spans import Span

LETTER = (
    "The master’s letter to the crews notes that the clerk Tom Berg, who has the keys, “is no sailor, nor ever was.”"
)
WORDS = "that the clerk Tom Berg, who has the keys, “is no sailor, nor ever was"


def place(text: str, wording: str) -> Span:
    return Span(text.index(wording), text.index(wording) + len(wording))


def spoken(text: str, subject: str, verb: str, *contents: str) -> tuple[str | None, str, str | None]:
    """Speaker, rule and cue of the one quotation in marks, with one clause of a parse."""
    clause = Clause(place(text, verb), place(text, subject), tuple(place(text, one) for one in contents))
    (found,) = [q for q in read(text, lexicon_of("en"), hints=Hints(clauses=(clause,))) if q.kind != "indirect"]
    return found.speaker.name if found.speaker else None, found.rule, found.cue.text if found.cue else None


def test_a_guess_gives_way_to_the_subject_of_the_verb_that_governs_the_words() -> None:
    (alone,) = extract(LETTER)
    assert alone.speaker is not None
    assert (alone.speaker.name, alone.rule) == ("Tom Berg", "subject")
    told = spoken(LETTER, "The master’s letter to the crews", "notes", WORDS)
    assert told == ("the master’s letter to the crews", "parse", "notes")


def test_the_confidence_of_a_parse_is_that_of_what_nobody_has_measured() -> None:
    clause = Clause(place(LETTER, "notes"), place(LETTER, "The master’s letter"), (place(LETTER, WORDS),))
    (found,) = read(LETTER, lexicon_of("en"), hints=Hints(clauses=(clause,)))
    assert found.confidence == 0.5


def test_of_several_clauses_that_hold_the_words_the_closest_counts() -> None:
    near = Clause(place(LETTER, "notes"), place(LETTER, "The master’s letter"), (place(LETTER, WORDS),))
    far = Clause(place(LETTER, "notes"), place(LETTER, "the crews"), (place(LETTER, LETTER),))
    (found,) = read(LETTER, lexicon_of("en"), hints=Hints(clauses=(far, near)))
    assert found.speaker is not None
    assert found.speaker.name == "the master’s letter"


def test_where_the_subject_is_the_one_that_the_rule_found_nothing_changes() -> None:
    (alone,) = extract(LETTER)
    assert alone.speaker is not None
    assert alone.speaker.mention is not None
    assert spoken(LETTER, alone.speaker.mention.text, "notes", WORDS)[:2] == ("Tom Berg", "subject")


@pytest.mark.parametrize(
    ("subject", "verb"),
    [
        ("The master’s letter", "has"),  # no verb of report
        ("is no sailor", "notes"),  # inside the marks
        ("The master’s letter", "ever"),
    ],
)
def test_what_is_no_report_outside_of_the_marks_gives_nobody(subject: str, verb: str) -> None:
    assert spoken(LETTER, subject, verb, WORDS)[:2] == ("Tom Berg", "subject")


def test_a_subject_that_only_holds_a_place_is_nobody() -> None:
    there = LETTER.replace("The master’s letter to the crews notes", "There stands noted")
    assert spoken(there, "There", "noted", WORDS)[1] == "subject"
    that = "The clerk sent a note from his mate on Friday that says he has “a heart like an ox” for a sailor."
    assert spoken(that, "that", "says", "he has “a heart like an ox” for a sailor")[1] == "subject"


def test_who_is_told_something_does_not_say_it() -> None:
    text = LETTER.replace("The master’s letter to the crews notes", "The crews were told")
    assert spoken(text, "The crews", "told", WORDS)[:2] == ("Tom Berg", "subject")


def test_a_clause_that_holds_little_of_the_words_says_nothing_of_them() -> None:
    assert spoken(LETTER, "The master’s letter", "notes", "who has the keys, “is no")[:2] == ("Tom Berg", "subject")


def test_a_subject_in_another_paragraph_is_not_heeded() -> None:
    text = f"The mate notes so.\n\n{LETTER}"
    assert spoken(text, "The mate", "notes", WORDS)[:2] == ("Tom Berg", "subject")


def test_what_a_rule_is_sure_of_stays() -> None:
    text = "“We wait,” Ada Quill said, and Tom Berg agreed."
    assert spoken(text, "Tom Berg", "agreed", "We wait")[:2] == ("Ada Quill", "cue-after")


def test_words_that_are_nobodys_stay_so() -> None:
    text = "The so-called “old pier” is shut, the mate notes."
    (alone,) = extract(text)
    assert (alone.kind, alone.rule) == ("scare", "subject")
    assert spoken(text, "the mate", "notes", "The so-called “old pier” is shut")[1] == "subject"


def test_a_verb_that_is_denied_denies_the_words() -> None:
    text = LETTER.replace("crews notes", "crews never notes")
    clause = Clause(place(text, "notes"), place(text, "The master’s letter"), (place(text, WORDS),))
    (found,) = read(text, lexicon_of("en"), hints=Hints(clauses=(clause,)))
    assert (found.rule, found.negated) == ("parse", True)
