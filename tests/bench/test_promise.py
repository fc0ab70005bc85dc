"""The trial of the promise: it makes edits of every kind, sees a broken promise, and today finds none."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest

from bench.verdicts import promise
from bench.verdicts.archive import Archive
from bench.verdicts.edits import EDITS, edited
from bench.verdicts.promise import Broken, Judge, KnownSource, Trial, attempt, lines
from checker.check import check_quotation
from checker.findings import Verdict
from tests.bench.test_verdicts import transcript


@pytest.fixture(scope="module")
def corpus():
    with KnownSource.open() as corpus:
        corpus.add(transcript("first"))
        corpus.add(transcript("second", reversed_words=True))
        yield corpus


@pytest.fixture(scope="module")
def archive(corpus):
    return Archive(corpus, seed=3)


@pytest.mark.parametrize("full", [0.0, 1.0])
def test_no_edit_of_any_kind_is_called_the_same_words(corpus, archive, full):
    trial = attempt(corpus, archive, seed=5, edits=400, full=full)
    assert trial.changed == 400
    assert trial.broken == []


def test_every_kind_of_edit_finds_a_quotation_that_it_changes(corpus, archive):
    chance, judge = Random(7), Judge(corpus, Random(1), full=0.0)
    drawn = [one for one in (archive.draw(chance) for _ in range(60)) if one and len(one.words) > 3]
    for kind in EDITS:
        made = [(edited(kind, chance, stretch, archive), stretch) for stretch in drawn]
        assert any(draft and judge.is_changed(draft, stretch) for draft, stretch in made), kind


def test_the_same_seed_makes_the_same_edits(archive):
    def made(seed):
        chance = Random(seed)
        return [edited(kind, chance, archive.draw(chance, document="first"), archive) for kind in EDITS]

    assert made(4) == made(4) != made(5)


def test_a_search_that_is_told_the_source_looks_nowhere_else(corpus, archive):
    corpus.known = archive.draw(Random(2), document=archive.kept[0])
    [excerpt] = corpus.excerpts([["anything"]], reach=20)
    assert excerpt.text == excerpt.span.of(corpus.document(archive.kept[0]).text)
    assert corpus.known.text in excerpt.text
    corpus.known = None


def test_a_changed_quotation_called_exact_is_seen_and_told(corpus, archive):
    stretch = archive.draw(Random(2), document=archive.kept[0])
    judge = Judge(corpus, Random(1), full=1.0)
    sound = check_quotation(corpus, stretch.text)
    assert sound.verdict is Verdict.EXACT
    changed = stretch.text.replace(" ", " not ", 1)
    assert not judge.is_broken(stretch.text, sound)
    assert judge.is_broken(changed, sound)
    assert not judge.is_broken(changed, replace(sound, verdict=Verdict.ALTERED))
    broken = Broken("negation", "{}", changed, stretch, sound)
    assert repr(changed) in str(broken)
    report = "\n".join(lines(Trial({"negation": Counter([Verdict.EXACT])}, Counter(), [broken])))
    assert "1 of them were called the same words" in report


def test_the_command_fails_where_the_promise_is_broken(monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["promise", "--edits", "45", "--full", "1"])
    assert promise.main() == 0
    monkeypatch.setattr(Judge, "is_broken", lambda self, draft, finding: True)
    assert promise.main() == 1
    assert "45 of them" in capsys.readouterr().out
