"""Names by their telling words, without titles."""

import pytest

from corpus.languages import lexicon_of
from corpus.quotations.names.name_parts import known_in
from corpus.quotations.names.same_name import best, same_name, same_word

KNOWN = known_in((lexicon_of(),))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ruth arden", "arden", True),
        ("mac donald", "macdonald", True),
        ("joost van meulen", "van meulen", True),
        ("hillary rodham", "hillary rodham arden", True),
        ("boris j", "boris jessop", None),
        ("boris j", "boris kinsale", False),
        ("ted", "edward lomax", None),
        ("jose ruiz", "jose luis ruiz montero", None),
        ("ruth arden", "ruth arden and tom wexler", None),
        ("xu wenli", "wenli xu", None),
        ("ruth arden", "ruth wexler", False),
        ("luis ruiz", "jose maria ruiz montero", False),
    ],
)
def test_surnames_come_first_then_first_names(one, other, same):
    assert same_name(one.split(), other.split(), KNOWN).same is same
    assert same_name(other.split(), one.split(), KNOWN).same is same


def test_a_word_of_a_body_is_another_or_its_initial():
    assert [same_word("health", word) for word in ("health", "h", "heal", "harbour")] == [True, True, None, False]


@pytest.mark.parametrize(("answers", "answer"), [([False, None, True], True), ([False, None], None), ([False], False)])
def test_the_best_of_several_answers(answers, answer):
    assert best(answers) is answer
