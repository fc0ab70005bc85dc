"""A language is a folder, found by its two letters; the rules know what it has and not which it is."""

import re
from pathlib import Path

import pytest

import corpus.languages
from corpus.document import QuotationKind
from corpus.errors import UnknownLanguage, UnreadableDocument
from corpus.languages import code_of, is_read, language_of, languages, lexicon_of
from corpus.languages.en.inflection import inflect
from corpus.languages.tables import numbered, rows
from corpus.quotations import extract, extract_marked

HERE = Path(corpus.languages.__path__[0])


def test_every_folder_is_a_language():
    folders = {path.parent.name for path in HERE.glob("*/__init__.py")}
    assert set(languages()) == folders >= {"en"}
    assert all(lexicon_of(code).code == code for code in languages())


@pytest.mark.parametrize("tag", ["en", "EN", "en-GB", "en_US", " en-Latn-GB"])
def test_a_language_is_known_by_any_of_its_tags(tag):
    assert code_of(tag) == "en"
    assert lexicon_of(tag).code == "en"


@pytest.mark.parametrize("tag", ["xx", "", "lexicon", "../en", "en.words"])
def test_a_language_without_a_folder_is_refused_with_those_that_there_are(tag):
    assert not is_read(tag)
    with pytest.raises(UnknownLanguage, match=r"there are .*en") as raised:
        extract("“Yes,” she said.", language=tag)
    assert isinstance(raised.value, UnreadableDocument)


@pytest.mark.parametrize("code", languages())
def test_every_word_of_a_language_is_in_lower_case_unless_its_spelling_is_its_point(code):
    lexicon = lexicon_of(code)
    for part in (lexicon.people, lexicon.verbs, lexicon.words):
        for field, known in vars(part).items():
            if field != "abbreviations" and isinstance(known, frozenset):
                assert known == {word.lower() for word in known}, field


@pytest.mark.parametrize("code", languages())
def test_the_calendar_of_a_language_is_whole(code):
    words = lexicon_of(code).words
    assert set(words.weekdays.values()) == set(range(7))
    assert set(words.months.values()) == set(range(1, 13))
    assert words.weekdays.keys() | words.months.keys() <= words.calendar


def test_no_component_names_a_language():
    for path in HERE.glob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"quotations\.(?:" + "|".join(languages()) + r")\b", text), path.name
        assert not re.search(r"""(?:code|language|lang) (?:==|!=|in) ["'(\[{]""", text), path.name


def test_a_verb_is_known_in_all_its_forms():
    known = lexicon_of("en").verbs.forms
    assert {known[form].lemma for form in inflect("deny")} == {"deny"}
    assert [known[form].form for form in ("say", "says", "said", "saying")] == ["base", "s", "ed", "ing"]


def test_forms_behind_a_stroke_have_the_number_of_their_word():
    assert numbered(1, "one/first two") == {"one": 1, "first": 1, "two": 2}


def test_a_table_has_a_row_on_each_line_and_between_strokes():
    assert rows("am an_dem|im in_dem\n\nzur zu_der\n") == [["am", "an_dem"], ["im", "in_dem"], ["zur", "zu_der"]]


def test_of_a_language_that_is_not_known_the_marks_are_read_and_nobody_is_named():
    text = "« C’est fini pour cette année », a dit Anne Lebrun. Le « grand port » ferme."
    first, second = extract_marked(text)
    assert (first.kind, first.span.of(text)) == (QuotationKind.MIXED, "C’est fini pour cette année")
    assert (second.kind, second.span.of(text)) == (QuotationKind.SCARE, "grand port")
    assert {q.speaker for q in (first, second)} == {None}
    assert {q.confidence for q in (first, second)} == {0.0}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("“We will not leave,” said the mayor.", "en"),
        ("„Wir gehen nicht“, sagte die Bürgermeisterin.", "de"),
        ("„Nein“, sagte Berg.", "de"),
        ("“No,” Berg said.", "en"),
        ("He quoted „Wir gehen nicht“ to the people in the hall.", "en"),
        ("«»", "en"),
        ("", "en"),
    ],
)
def test_small_words_tell_the_language_of_a_text_and_english_where_there_are_none(text, language):
    assert language_of(text) == language
