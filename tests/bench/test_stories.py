import pytest

from bench.stories import is_found, name_of, quotations, saying, story
from corpus import Corpus


def test_no_two_stories_have_a_name_in_common():
    assert len({name_of(number) for number in range(5000)}) == 5000


def test_a_story_says_just_what_is_quoted_of_it():
    (quotation,) = quotations(7)
    assert quotation.span.of(story(7).text) == saying(7)


@pytest.mark.parametrize("number", [0, 3])
def test_a_story_is_found_once_it_is_there(number):
    with Corpus.open() as corpus:
        assert not is_found(corpus, number)
        corpus.add(story(number), quotations=quotations(number))
        assert is_found(corpus, number)
