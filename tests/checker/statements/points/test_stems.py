import pytest

from checker.statements.points.stems import stem
from corpus.languages import lexicon_of

ENGLISH = lexicon_of("en")


@pytest.mark.parametrize(
    "forms",
    [
        "rescue rescues rescued rescuing",
        "agree agrees agreed agreeing",
        "plan plans planned planning",
        "lend lends lent lending",
        "rise rises rose risen rising",
        "city cities",
        "deny denies denied denying",
        "box boxes boxed",
        "wolf wolves",
        "organise organised organize organizing",
        "harbour harbor harbours",
        "council's council",
    ],
)
def test_all_forms_of_a_word_have_one_stem(forms):
    assert len({stem(form, ENGLISH) for form in forms.split()}) == 1


@pytest.mark.parametrize("pair", ["killer killed", "employer employee", "minister ministry", "bus business"])
def test_another_word_has_another_stem(pair):
    one, other = pair.split()
    assert stem(one, ENGLISH) != stem(other, ENGLISH)
