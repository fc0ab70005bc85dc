import pytest

from checker.alterations.comparative import comparative
from checker.comparison.edits import Edit
from checker.findings import Verdict
from tests.checker.samples import asked, compared


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("It is the better pier of them all", "It is the best pier of them all"),
        ("It is a bad pier for our boats", "It is a worse pier for our boats"),
        ("The new ferry is fast and clean", "The new ferry is faster and clean"),
        ("It is the bigger pier of the two", "It is the biggest pier of the two"),
        ("The winters are harsh and dry here", "The winters are harsh and drier here"),
        ("It was safe to sail at noon", "It was safer to sail at noon"),
    ],
)
def test_another_degree_of_the_same_quality_is_named(draft, source):
    [ruling] = asked(comparative, draft, source)
    assert (ruling.kind, ruling.verdict) == ("comparative", Verdict.ALTERED)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("It is a better pier for our boats", "It is a bigger pier for our boats"),
        ("It was the work of the pilots", "It was the worker of the pilots"),
        ("It is more safe than the pier", "It is safe than the pier"),
        ("The teacher came to the pier", "The teach came to the pier"),
        ("It is the bigger pier for our boats", "It is the best pier for our boats"),
    ],
)
def test_it_is_silent_on_another_quality_and_on_who_does_a_thing(draft, source):
    assert not any(asked(comparative, draft, source))


@pytest.mark.parametrize(("draft", "source"), [(("better", "pier"), ("good",)), (("better",), ("good", "pier"))])
def test_it_speaks_of_one_word_for_one(draft, source):
    edit = Edit(draft, source, (0, len(draft)), (0, len(source)))
    assert comparative(edit, compared("better pier now", "good pier now")) is None
