"""What a journalist is promised on the first day, with nothing set up: the article that ships answers."""

import pytest

from checker import Finding, Level, Verdict, check_claim
from corpus.document import Role

PROGRESS = "I believe great progress was made with today’s telephone conversation"


def kinds(finding: Finding) -> set[str]:
    return {alteration.kind for alteration in finding.alterations}


@pytest.mark.parametrize(
    "claim",
    [
        '"I think great progress was made in today’s telephone conversation," Trump said.',
        "“I think great progress was made in today’s telephone conversation,” said Trump.",
        "Trump said: “I think great progress was made in today’s telephone conversation.”",
        "Donald Trump: 'I think great progress was made in today's telephone conversation'",
        '"I think great progress was made in today\'s telephone conversation"',
    ],
)
def test_two_changed_words_are_shown_beside_the_exact_wording_and_where_it_stands(shipped, claim):
    finding = check_claim(shipped, claim)
    assert finding.verdict is Verdict.ALTERED
    assert finding.level is Level.ERROR
    assert [(p.draft, p.source) for p in finding.difference if p.changed] == [("think", "believe"), ("in", "with")]
    best = finding.matches[0]
    assert PROGRESS in best.exact
    assert best.exact == shipped.text(best.document.id, best.span)
    assert (best.speaker.name, best.medium, best.paragraph) == ("Donald Trump", "Truth Social", 3)


def test_the_exact_words_under_another_name_are_misattributed_and_who_said_them_is_named(shipped):
    finding = check_claim(shipped, f'"{PROGRESS}," Vladimir Putin said.')
    assert finding.verdict is Verdict.MISATTRIBUTED
    assert finding.level is Level.ERROR
    assert finding.said_by.ok is False
    assert finding.words.ok is True
    assert finding.matches[0].speaker.name == "Donald Trump"
    assert "Donald Trump" in finding.explanation


@pytest.mark.parametrize(
    "claim",
    ['"We can deplete for our country"', "We can deplete for our country", '"We can deplete for our country," he said'],
)
def test_a_dropped_not_is_an_altered_quotation(shipped, claim):
    finding = check_claim(shipped, claim)
    assert finding.verdict is Verdict.ALTERED
    assert finding.alterations[0].kind == "negation"
    assert "can’t" in finding.alterations[0].source


@pytest.mark.parametrize("claim", ["an $852 million arms package", "The sale is part of an $852 million arms package."])
def test_another_amount_differs_by_its_number(shipped, claim):
    finding = check_claim(shipped, claim)
    assert not finding.is_quotation
    assert finding.verdict is Verdict.DIFFERS
    assert "number" in kinds(finding)
    assert "$825 million" in finding.matches[0].exact


def test_a_claim_in_the_writers_own_words_is_supported_with_its_chain(shipped):
    finding = check_claim(shipped, "Putin agreed to Budapest immediately, Ushakov said")
    assert finding.verdict is Verdict.SUPPORTED
    assert finding.matches[0].chain[0].name == "Yuri Ushakov"
    assert finding.matches[0].chain[0].role is Role.SPEAKER


def test_words_of_an_official_to_an_outlet_come_with_the_outlet(shipped):
    finding = check_claim(shipped, "“President Trump is trying to get it stopped,” a White House official told CNN.")
    assert finding.verdict is Verdict.EXACT
    assert [(link.name, link.role) for link in finding.matches[0].chain[:2]] == [
        ("a White House official", Role.SPEAKER),
        ("CNN", Role.TOLD),
    ]


def test_what_the_corpus_does_not_have_is_not_found_and_never_called_false(shipped):
    finding = check_claim(shipped, "Moon landing was staged")
    assert finding.verdict is Verdict.NOT_FOUND
    assert finding.level is Level.INFO
    assert "fabricat" not in finding.explanation.lower()
    assert "false" not in finding.explanation.lower()
