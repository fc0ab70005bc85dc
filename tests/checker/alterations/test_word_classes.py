import pytest

from checker.alterations.word_classes import hedge, modality, pronoun, quantifier
from checker.findings import Verdict
from tests.checker.samples import asked


@pytest.mark.parametrize(
    ("rule", "draft", "source", "verdict"),
    [
        (modality, "The council will close the pier", "The council may close the pier", Verdict.ALTERED),
        (modality, "The council close the pier", "The council must close the pier", Verdict.ALTERED),
        (modality, "The council could close the pier", "The council close the pier", Verdict.ALTERED),
        (quantifier, "All boats must leave the pier", "Some boats must leave the pier", Verdict.ALTERED),
        (quantifier, "Now boats with pilots may leave", "Now only boats with pilots may leave", Verdict.ALTERED),
        (quantifier, "We lost more boats in the storm", "We lost less boats in the storm", Verdict.ALTERED),
        (hedge, "The crane is broken", "The crane is probably broken", Verdict.ALTERED),
        (hedge, "The crane was reportedly broken", "The crane was broken", Verdict.ALTERED),
        (hedge, "It cost 900 crowns to mend", "It cost about 900 crowns to mend", Verdict.ALTERED),
        (pronoun, "He told us to leave the pier", "She told us to leave the pier", Verdict.REVIEW),
        (pronoun, "He told them to leave the pier", "He told us to leave the pier", Verdict.REVIEW),
    ],
)
def test_a_word_of_the_class_changed_dropped_or_added_is_named(rule, draft, source, verdict):
    rulings = [ruling for ruling in asked(rule, draft, source) if ruling]
    assert [(ruling.kind, ruling.verdict) for ruling in rulings] == [(rule.__name__, verdict)]


@pytest.mark.parametrize(
    ("rule", "draft", "source"),
    [
        (modality, "The council will shut the pier", "The council will close the pier"),
        (modality, "The council won’t close the pier", "The council will not close the pier"),
        (quantifier, "All ships must leave the pier", "All boats must leave the pier"),
        (hedge, "I believe the crane is broken", "I think the crane is broken"),
        (hedge, "It cost nearly 900 crowns to mend", "It cost almost 900 crowns to mend"),
        (pronoun, "Ada told us to leave the pier", "She told us to leave the pier"),
        (pronoun, "Pilots told us to leave", "Pilots they told us to leave"),
        (pronoun, "We leave the pier they built", "We leave the pier built"),
    ],
)
def test_it_is_silent_where_the_class_is_untouched(rule, draft, source):
    assert not any(asked(rule, draft, source))
