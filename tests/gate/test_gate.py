"""The product reads and judges the gate's texts at least as well as it did when the floors were pinned."""

import sys

import pytest

from checker.findings import Verdict
from tests.gate.floors import each, fallen, pinned_floors, table
from tests.gate.german import german_cases
from tests.gate.measure import OWN, READ, article, drafts, gold_file, judged, measured
from tests.gate.scoring import missed, records
from tests.gate.statements import judged_statements, statements, wrongly_supported


def test_no_figure_falls_below_its_floor(capsys):
    with capsys.disabled():
        sys.stdout.write("\n" + table(measured(), pinned_floors()) + "\n")
    assert fallen(measured(), pinned_floors()) == []


def test_a_changed_quotation_is_never_called_untouched():
    assert missed(judged()) == []


def test_no_passage_is_said_to_support_what_it_does_not_say():
    assert wrongly_supported(judged_statements()) == []


def test_the_claims_are_asked_of_both_sorts_each_under_its_own_name():
    asked = statements()
    assert len({one.id for one in asked}) == len(asked) >= 140
    assert sum(one.verdict == (Verdict.SUPPORTED,) for one in asked) >= 25


def test_german_is_asked_of_sound_and_of_faulty_quotations_with_and_without_a_stated_language():
    asked = german_cases()
    assert len({one.id for one in asked}) == len(asked) >= 60
    assert sum(one.sound for one in asked) in range(len(asked) // 3, 2 * len(asked) // 3)
    assert sum("language" in one.document for one in asked) in range(len(asked) // 3, 2 * len(asked) // 3)


def test_every_figure_has_a_floor_and_every_floor_a_figure():
    now, pinned = each(measured()), each(pinned_floors())
    assert {(name, figure) for name, figure, _ in now} == {(name, figure) for name, figure, _ in pinned}


@pytest.mark.parametrize("name", READ)
def test_the_offsets_of_the_gold_slice_to_its_texts(name):
    text = article(name)
    for record in records(gold_file(name)):
        assert text[record["start"] : record["end"]] == record["text"]
        for start, end, written in (("speaker_start", "speaker_end", "speaker_as"), ("cue_start", "cue_end", "cue")):
            assert record[written] is None or text[record[start] : record[end]] == record[written]


@pytest.mark.parametrize("name", OWN)
def test_the_parts_of_a_quotation_lie_in_order_and_follow_an_opening_mark(name):
    text = article(name)
    for record in records(gold_file(name)):
        parts = record.get("parts", [[record["start"], record["end"]]])
        assert [record["start"], record["end"]] == [parts[0][0], parts[-1][1]]
        assert sorted(parts) == parts
        assert record["kind"] == "indirect" or all(text[start - 1] in '"“‘„»‚' for start, _ in parts)


@pytest.mark.parametrize("name", OWN)
def test_a_speaker_is_wanted_for_everything_but_words_that_nobody_says(name):
    for record in records(gold_file(name)):
        assert (record["speaker"] is None) == (record["kind"] in {"scare", "title"})


def test_every_kind_of_quotation_is_in_the_gate():
    kinds = [record["kind"] for name in OWN for record in records(gold_file(name))]
    assert min(kinds.count(kind) for kind in ("direct", "mixed", "indirect", "scare", "title")) > 0
    assert len(kinds) >= 40


def test_every_draft_has_its_own_name_and_a_source_that_stands_once_in_its_article():
    assert len({draft.id for draft in drafts()}) == len(drafts()) >= 60
    assert all(article(draft.article).count(draft.source) == 1 for draft in drafts() if draft.article and draft.source)


def test_every_rung_of_the_ladder_is_asked_for():
    assert len({verdict for draft in drafts() for verdict in draft.verdict}) == 12
