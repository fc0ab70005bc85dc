import pytest

from checker.alterations.tense import tense
from checker.findings import Verdict
from tests.checker.samples import asked


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The council raise the fees again", "The council raises the fees again"),
        ("The council raised the fees again", "The council raises the fees again"),
        ("The council raising the fees again", "The council raises the fees again"),
        ("The pier was closed to boats", "The pier is closed to boats"),
        ("She has paid for the crane", "She had paid for the crane"),
        ("They went to the harbour again", "They go to the harbour again"),
        ("The boats are in the harbour", "The boat are in the harbour"),
        ("They stopped at the harbour again", "They stop at the harbour again"),
    ],
)
def test_the_same_word_in_another_form_is_a_changed_tense(draft, source):
    [ruling] = asked(tense, draft, source)
    assert (ruling.kind, ruling.verdict) == ("tense", Verdict.ALTERED)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The council lowers the fees again", "The council raises the fees again"),
        ("They ring at the harbour again", "They sing at the harbour again"),
        ("The council has now raised the fees", "The council raised the fees"),
        ("She is as tall as a mast", "She is at tall as a mast"),
        ("He did the work on the pier", "He had the work on the pier"),
    ],
)
def test_it_is_silent_on_another_word(draft, source):
    assert not any(asked(tense, draft, source))
