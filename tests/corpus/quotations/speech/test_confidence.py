"""How sure a rule is, is what was measured, and nothing that was not measured is sure."""

import re
from pathlib import Path

import pytest

import corpus.quotations
from corpus.quotations.speech.confidence import MEASURED, SELDOM, SURE, of_rule

ROOT = Path(corpus.quotations.__file__).parents[2]


def test_every_confidence_is_a_share():
    assert all(0 <= share <= 1 for share in MEASURED.values())


def test_a_rule_that_was_met_too_seldom_is_not_sure():
    assert of_rule("a rule that nobody measured") == SELDOM < SURE


@pytest.mark.parametrize("rule", ["name", "none"])
def test_of_nobodys_words_nothing_is_claimed(rule):
    assert of_rule(rule) == 0


@pytest.mark.parametrize("rule", ["cue-after", "inverted", "goes-on", "cue-before", "according-to", "that-clause"])
def test_a_plain_attribution_is_sure(rule):
    assert of_rule(rule) > SURE


@pytest.mark.parametrize("rule", ["subject", "subject-before", "from-next", "object", "request"])
def test_a_guess_is_not(rule):
    assert of_rule(rule) < SURE


def test_every_rule_that_was_measured_is_told_of():
    told = (ROOT / "docs" / "quotations.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([a-z-]+)`", told)) | {"inverted-open", "inherited-paragraph", "subject-before-paragraph"}
    assert MEASURED.keys() <= named
