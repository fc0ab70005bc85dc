"""Who was told, and where it was posted."""

import pytest

from checker.claims.cues import TOKEN, first_cue
from checker.claims.hearers import interviewing, outlet_told, tells_somebody
from corpus.languages import lexicon_of

EN, DE = lexicon_of("en"), lexicon_of("de")


def told(text, language):
    tokens = list(TOKEN.finditer(text))
    return outlet_told(text, tokens, first_cue(tokens, language), language)


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("Quill told the Coast Courier on Monday", "the Coast Courier"),
        ("Quill told reporters", None),
        ("Quill told her crew", None),
        ("Quill told Karsund Council", "Karsund Council"),
        ("Quill told Karsund Reporters", None),
        ("Quill told Karsund Parliament", None),
        ("Quill told the Harbour Post on Pier Street", "the Harbour Post"),
        ("Quill said in an interview with the Coast Courier.", "the Coast Courier"),
        ("In a radio interview with the Coast Courier, Quill said", "the Coast Courier"),
        ("Quill said in an interview", None),
        ("Quill wrote on Harbour Social", "Harbour Social"),
        ("Quill wrote in a message to all of them on X", "X"),
        ("Quill wrote on Monday", None),
        ("Quill wrote on the pier", None),
        ("Quill said on Harbour Social", None),
    ],
)
def test_an_outlet_is_told_and_a_platform_posted_on(text, outlet):
    assert told(text, EN) == outlet


@pytest.mark.parametrize(
    ("text", "outlet"),
    [
        ("sagte Brandt im Interview mit der Küstenzeitung.", "der Küstenzeitung"),
        ("Im Gespräch mit dem Küstenfunk sagte Brandt", "dem Küstenfunk"),
        ("sagte Brandt im Gespräch mit Journalisten", None),
        ("schrieb Brandt auf X", "X"),
        ("schrieb Brandt in einem Beitrag auf Instagram", "Instagram"),
        ("sagte Brandt in einem Beitrag auf Instagram", "Instagram"),
        ("schrieb Brandt auf Seite drei", None),
        ("sagte Brandt auf X", None),
    ],
)
def test_german_interviews_and_posts_name_their_outlet(text, outlet):
    assert told(text, DE) == outlet


def test_an_interview_with_nobody_named_is_no_outlet():
    assert interviewing("in an interview with her", EN) is None


@pytest.mark.parametrize(
    ("behind", "subject", "tells"),
    [
        ("Brandt der Küstenzeitung", True, True),
        ("Brandt dem Sender", True, True),
        ("der Kapitän", True, False),
        ("der Kapitän dem Sender", True, True),
        ("der Küstenzeitung", False, True),
        ("Brandt in der Nacht", True, False),
        ("Brandt CNN", True, True),
        ("Brandt dpa", True, True),
        ("Brandt laut Küstenzeitung", True, False),
        ("Brandt mit der Küstenzeitung", True, False),
        ("Brandt vor Zeugen", True, True),
        ("Brandt am Montag", True, False),
        ("", False, False),
    ],
)
def test_where_a_language_has_cases_an_article_or_the_place_tells_that_somebody_was_told(behind, subject, tells):
    assert tells_somebody(list(TOKEN.finditer(behind)), DE, subject=subject) is tells


def test_in_english_nobody_is_told_without_a_word_that_says_so():
    assert not tells_somebody(list(TOKEN.finditer("Quill the Coast Courier CNN")), EN, subject=True)
