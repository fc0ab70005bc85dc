import pytest

from checker.alterations.tense import tense
from checker.comparison.edits import Edit
from checker.findings import Verdict
from tests.checker.samples import asked, compared


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
        ("The pilot swam to the pier", "The pilot swims to the pier"),
        ("She has understood the storm", "She has understand the storm"),
        ("The crane fell on the boat", "The crane falls on the boat"),
        ("They lie on the pier", "They lay on the pier"),
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
        ("The crane fell on the boat", "The crane felt on the boat"),
        ("They sang to the pier", "They swam to the pier"),
    ],
)
def test_it_is_silent_on_another_word(draft, source):
    assert not any(asked(tense, draft, source))


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("You have not been on the pier", "You have not be on the pier"),
        ("They’ve gone to the harbour again", "They’ve went to the harbour again"),
        ("The pilots say. We were late again", "The pilots say. We was late again"),
        ("We were late again for the ferry", "We was late again for the ferry"),
        ("They have drunk all of it again", "They have drank all of it again"),
    ],
)
def test_grammar_that_could_not_stand_is_mended_as_house_style(draft, source):
    rulings = [ruling for ruling in asked(tense, draft, source) if ruling]
    assert [(ruling.kind, ruling.verdict) for ruling in rulings] == [("tense", Verdict.HOUSE_STYLE)]


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("You should been on the pier again", "You should be on the pier again"),
        ("They went there. We had seen it", "They went there. We had see it"),
        ("What if we were late again", "What if we was late again"),
    ],
)
def test_another_form_that_grammar_does_not_ask_for_stays_altered(draft, source):
    assert [ruling.verdict for ruling in asked(tense, draft, source) if ruling] in ([], [Verdict.ALTERED])


@pytest.mark.parametrize(("draft", "source"), [(("raised", "it"), ("raises",)), (("raised",), ("raises", "it"))])
def test_it_speaks_of_one_word_for_one(draft, source):
    edit = Edit(draft, source, (0, len(draft)), (0, len(source)))
    assert tense(edit, compared("Boats raised it", "Boats raises it")) is None
