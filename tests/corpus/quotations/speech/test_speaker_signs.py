"""A colon or a dash beside a name gives it the words, where nothing else stands in the way."""

import pytest

from corpus.quotations import extract
from corpus.quotations.speech.speaker_signs import colon_clause, named_label, signature
from tests.corpus.quotations.reading import answer_of


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Berg: “It holds.”", "berg"),
        ("It rained. Ida Berg: “It holds.”", "ida berg"),
        ("Berg, mayor of York: “It holds.”", "berg"),
        ("😀 Berg, the 45 men and the mayor: “It holds.”", "berg"),
        ("The talks – Berg: “It holds.”", "berg"),
        ("A message from Berg: “It holds.”", "berg"),
    ],
)
def test_a_name_before_a_colon_is_a_label(text, speaker):
    assert answer_of(named_label, text) == (speaker, ":", "label")


@pytest.mark.parametrize(
    "text", ["He saw Berg: “It holds.”", "The mayor: “It holds.”", "Berg “it holds.”", ": “It holds.”", "“It holds.”"]
)
def test_what_is_no_name_or_stands_in_a_sentence_is_no_label(text):
    assert answer_of(named_label, text) is None


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Berg had a plan: “It holds.”", ("berg", "had", "colon-clause")),
        ("Berg’s answer was simple: “It holds.”", ("berg", "was", "colon-clause")),
        ("The mayor’s message: “It holds.”", ("the mayor ’s message", ":", "label")),
        ("The mayor (R): “It holds.”", ("the mayor ( r )", ":", "label")),
        ("When it rained: “It holds.”", None),
        ("To go: “It holds.”", None),
        ("Berg had “it holds.”", None),
        (": “It holds.”", None),
    ],
)
def test_a_clause_before_a_colon_gives_its_subject_the_words(text, answer):
    assert answer_of(colon_clause, text) == answer


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("“It holds.” — Berg", ("berg", "—", "signature")),
        ("“It holds.” – Ida Berg (York)", ("ida berg", "–", "signature")),
        ("“It holds” — the Berg", ("the berg", "—", "signature")),
        ("“It holds.” — Berg, May 3", ("berg", "—", "signature")),
        ("“It holds.” — Berg mayor, York", ("berg", "—", "signature")),
        ("“It holds” — Berg, May 3", None),
        ("“It holds” — Berg, 3", None),
        ("“It holds.” — Berg told us", None),
        ("“It holds.” — he", None),
        ("It is “fine” — Berg", None),
        ("“It holds”: Ida Berg", ("ida berg", ":", "headline")),
        ("“It holds” – Berg on the port of 3 men", ("berg", "–", "headline")),
        ("“It holds” – Berg left", None),
        ("It is “fine”: Ida Berg", None),
        ("“It holds” – Berg on " + "the port " * 20, None),
    ],
)
def test_a_name_behind_a_dash_signs_the_words_and_is_no_source_in_a_list(text, answer):
    assert answer_of(signature, text) == answer


@pytest.mark.parametrize(
    "text",
    ['**7]:"Mayor Q: ', "'not 's “Yes,” Statement by Mayor Quill\n\n he said.", "'s “yes” remark", ")]: “yes”"],
)
def test_where_no_phrase_stands_before_the_sign_nobody_is_named_by_it(text):
    for quotation in extract(text):
        assert quotation.speaker is None or quotation.speaker.mention.text.strip()
