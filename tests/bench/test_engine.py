"""The archive that the engine is measured on: the same for the same seed, and what is asked of it stands in it."""

from pathlib import Path
from random import Random

import pytest

from bench.engine.archive import Filling, size_of, take_in, write
from bench.engine.asking import Answer, ask, quantile, table
from bench.engine.cases import DAMAGES, Case, damaged, elided, punctuation, running, truncated
from bench.engine.text import Language, generated, named
from corpus import Corpus, Span
from corpus.text.fold import keys

LANGUAGE = Language(1, 2_000)
KINDS = {damage.__name__ for damage in DAMAGES} | {"over two to five"}
WORDS = "One two three four, five six seven eight nine ten eleven twelve.".split()


def lines(count: int) -> list[dict[str, object]]:
    made = generated(LANGUAGE, 1)
    return [next(made) for _ in range(count)]


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Case]]:
    folder = tmp_path_factory.mktemp("archive")
    cases = write(folder, Filling(LANGUAGE, 1, 1_500, []), 120)
    take_in(folder)
    return folder, cases


def test_the_same_seed_makes_the_same_text():
    assert lines(3) == lines(3)
    assert lines(2)[0]["text"] != lines(2)[1]["text"]


def test_turns_are_where_the_text_has_them():
    transcripts = [line for line in lines(60) if "turns" in line]
    assert transcripts
    for line in transcripts:
        for turn in line["turns"]:
            before = line["text"][: turn["start"]]
            assert before.endswith(f"{turn['speaker']}: ")


@pytest.mark.parametrize("damage", DAMAGES)
def test_every_damage_leaves_words_and_gives_the_same_for_the_same_chance(damage):
    made = [damage(list(WORDS), Random(7), LANGUAGE) for _ in range(2)]
    assert made[0] == made[1]
    assert keys(" ".join(made[0]))


def test_a_damage_does_what_its_name_says():
    assert set(truncated(list(WORDS), Random(1), LANGUAGE)) < set(WORDS)
    assert "…" in elided(list(WORDS), Random(1), LANGUAGE)
    assert keys(" ".join(punctuation(list(WORDS), Random(1), LANGUAGE)).replace("'", "")) == keys(" ".join(WORDS))


def test_what_a_case_is_from_stands_in_its_document_where_it_says():
    for line in lines(12):
        for case in damaged(line, LANGUAGE, Random(1)):
            assert case.source in " ".join(case.span.of(str(line["text"])).split())


def test_a_quotation_that_runs_over_blocks_has_words_of_more_than_one():
    found = [running(line, Random(at)) for at, line in enumerate(lines(40))]
    over = [(case, line) for case, line in zip(found, lines(40), strict=True) if case]
    assert over
    for case, line in over:
        assert "\n\n" in case.span.of(str(line["text"]))
        assert keys(case.quote)[0] in keys(case.span.of(str(line["text"])))


def test_texts_of_the_users_come_first(tmp_path):
    mine = tmp_path / "log.txt"
    mine.write_text("The ferry leaves at noon.", encoding="utf-8")
    filling = Filling(LANGUAGE, 1, 20, [mine])
    assert next(filling.lines())["id"] == "log"
    assert [*filling.lines()]
    assert filling.written >= 20
    assert next(named([mine]))["text"] == "The ferry leaves at noon."


def test_the_archive_has_as_many_passages_as_were_asked_for(archive):
    folder, _ = archive
    with Corpus.open(folder / "archive.db") as corpus:
        passages, _ = corpus.frequencies(["the"])
    assert 1_500 <= passages < 1_800
    assert size_of(folder) > 0


def test_an_archive_that_is_there_is_not_made_again(archive):
    folder, cases = archive
    assert write(folder, Filling(LANGUAGE, 1, 1_500, []), 120) == cases
    assert take_in(folder) == 0.0


def test_nearly_all_is_found_again(archive):
    folder, cases = archive
    assert {case.kind for case in cases} == KINDS
    with Corpus.open(folder / "archive.db") as corpus:
        answers = [ask(corpus, case) for case in cases]
    assert sum(answer.right for answer in answers) / len(answers) > 0.97


def test_words_that_are_nowhere_are_not_right(archive):
    folder, cases = archive
    lost = cases[0]._replace(quote="zzyzx qwrtp vbnmk lkjhg", document="nowhere")
    with Corpus.open(folder / "archive.db") as corpus:
        assert not ask(corpus, lost).right


def test_the_table_has_a_line_for_each_kind_and_one_for_all():
    case = Case("changed", "a", "a", "log", Span(0, 1), None)
    answers = [Answer(case, 1.0, 1.0, True), Answer(case._replace(kind="typos"), 3.0, 2.0, False)]
    rows = [row.split() for row in table(answers).splitlines()]
    assert [row[0] for row in rows] == ["quotations", "changed", "typos", "all"]
    assert rows[-1][1:3] == ["2", "0.5000"]


def test_a_quantile_is_one_of_the_values():
    assert [quantile([3, 1, 2], share) for share in (0.3, 0.5, 0.95, 1.0)] == [1, 2, 3, 3]
