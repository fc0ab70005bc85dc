"""Seeds are runs of equal words as long as they go; what repeats itself is left out before it costs its square."""

from itertools import pairwise
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.comparison.align import weight
from checker.comparison.equal_runs import Run, Sought, Weights
from corpus.languages import lexicon_of

WORDS = ["the", "and", "of", "not", "ferry", "harbour", "dawn", "pilot"]
texts = st.lists(st.sampled_from(WORDS), max_size=15)

ENGLISH = lexicon_of("en")


def seeds(draft, source, *, elided=frozenset()):
    return sought(draft, elided=elided).seeds(source)


def sought(draft, *, elided=frozenset()):
    return Sought(draft, Weights([weight(key, ENGLISH) for key in draft]), least=1.0, elided=elided)


def naive(draft, source):
    """Every longest run of equal words, found the slow way."""
    for mine in range(len(draft)):
        for theirs in range(len(source)):
            if draft[mine] != source[theirs] or (mine and theirs and draft[mine - 1] == source[theirs - 1]):
                continue
            length = 1
            while draft[mine + length : mine + length + 1] == source[theirs + length : theirs + length + 1] != []:
                length += 1
            yield Run(mine, theirs, length)


@given(texts, texts, st.sets(st.integers(1, 20), max_size=2))
@settings(max_examples=300, deadline=None)
def test_the_seeds_are_the_longest_runs_that_weigh_something_and_those_beside_an_ellipsis(draft, source, marks):
    elided = {at for at in marks if 0 < at < len(draft)}
    cuts = sorted({0, *elided, len(draft)}) if elided else []
    alone = [first for first, end in pairwise(cuts) if end - first == 1]

    def is_seed(run):
        end = run.draft + run.length
        weighs = sum(weight(key, ENGLISH) for key in draft[run.draft : end])
        beside = (run.draft in elided or end in elided) and run.length > 1
        return round(weighs, 6) >= 1.0 or beside or any(run.draft <= at < end for at in alone)

    wanted = filter(is_seed, naive(draft, source))
    assert seeds(draft, source, elided=elided) == sorted(wanted)


def test_of_a_long_source_the_neighbourhood_with_most_in_common_is_looked_at():
    dice = Random(5)
    vocabulary = [f"word{number}" for number in range(400)]
    source = dice.choices(vocabulary, k=12_000)
    draft = source[7_000:7_040]
    draft[20] = "changed"
    found = seeds(draft, source)
    assert {run.source - run.draft for run in found if run.length > 2} == {7_000}
    assert all(abs(run.source - 7_000) < 1_500 for run in found)


def test_a_word_that_is_everywhere_is_no_seed():
    assert seeds(["buffalo"] * 200 + ["ferry"], ["buffalo", "pier"] * 5_000 + ["ferry"]) == [Run(200, 10_000, 1)]


@given(texts, st.lists(texts, min_size=2, max_size=4), st.sets(st.integers(1, 14), max_size=2))
@settings(max_examples=100, deadline=None)
def test_one_source_after_the_other_has_the_seeds_that_it_has_alone(draft, sources, marks):
    elided = {at for at in marks if at < len(draft)}
    kept = sought(draft, elided=elided)
    assert [kept.seeds(source) for source in sources] == [seeds(draft, source, elided=elided) for source in sources]
