from dataclasses import replace
from pathlib import Path

import pytest

from checker.desk.settings import FILE_NAME, Settings, Threshold, find_settings, parse_threshold
from checker.errors import BadSettings
from checker.findings import Level, Verdict
from tests.checker.reports.samples import ALTERED, NOT_FOUND


def settings(folder: Path, text: str) -> Settings:
    (folder / FILE_NAME).write_text(text, encoding="utf-8")
    return find_settings(folder)


def test_without_a_file_errors_fail_and_the_corpus_is_ones_own(tmp_path: Path) -> None:
    assert find_settings(tmp_path) == Settings(None, Threshold(Level.ERROR))


def test_the_nearest_file_above_counts(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text('fail-on = "warning"', encoding="utf-8")
    desk = tmp_path / "politics" / "today"
    desk.mkdir(parents=True)
    assert find_settings(desk).threshold.level is Level.WARNING
    (desk / FILE_NAME).write_text("", encoding="utf-8")
    assert find_settings(desk).threshold.level is Level.ERROR


def test_a_corpus_is_named_from_the_folder_of_the_file(tmp_path: Path) -> None:
    assert settings(tmp_path, 'corpus = "desk.db"').corpus == tmp_path / "desk.db"
    assert settings(tmp_path, 'corpus = "/srv/desk.db"').corpus == Path("/srv/desk.db")
    assert settings(tmp_path, 'semantic = "minilm"').semantic == tmp_path / "minilm"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("corpus = ", "not TOML"),
        ("corpus = 3", "corpus is not a path"),
        ("semantic = 3", "semantic is not a path"),
        ("corpora = 'x'", "no such setting: corpora"),
        ("fail-on = 3", "neither a word nor a list"),
        ("fail-on = ['warning', 3]", "neither a word nor a list"),
        ("fail-on = 'grave'", "“grave” is neither a level nor a verdict"),
        ("corpus = ''", "corpus is not a path"),
        ('corpus = "a\\u0000b"', "corpus is not a path"),
        ("corpus = '~nosuchuser/desk.db'", "corpus: nobody’s home is ~nosuchuser/desk.db"),
        (f"corpus = {'[' * 5_000}", "too deeply nested"),
        (f"corpus = {'{a=' * 5_000}", "too deeply nested"),
        (f"corpus = {'1' * 10_000}", "a number with too many digits"),
        (f"corpora.{'a.' * 30_000}a = 1", "too deeply nested"),
        ("[styles." + '"a b" . ' * 8_000 + "a]", "too deeply nested"),
        (f"styles.desk.{'a.' * 10}a = 1", "style desk: no such setting: a"),
        (f"{'k' * 50_000} = 1", "no such setting: k"),
        (f"fail-on = '{'k' * 50_000}'", "is neither a level nor a verdict"),
        (f"style = '{'k' * 50_000}'", "no such style: k"),
    ],
)
def test_what_is_not_understood_is_an_error_that_names_the_file(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(BadSettings) as caught:
        settings(tmp_path, text)
    assert str(tmp_path / FILE_NAME) in str(caught.value)
    assert says in str(caught.value)
    assert len(str(caught.value)) < 600


def test_a_path_may_have_as_many_points_as_it_likes(tmp_path: Path) -> None:
    dots = "a." * 100
    assert settings(tmp_path, f'corpus = "{dots}db"').corpus == tmp_path / f"{dots}db"
    assert settings(tmp_path, f"corpus = '{dots}db'  # {'.' * 100}").corpus == tmp_path / f"{dots}db"


def test_a_file_that_is_no_text_is_an_error(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"corpus = '\xff'")
    with pytest.raises(BadSettings, match="not TOML"):
        find_settings(tmp_path)


@pytest.mark.parametrize(
    ("words", "level", "verdicts"),
    [
        ((), Level.ERROR, set()),
        (("warning",), Level.WARNING, set()),
        (("not-found",), Level.ERROR, {Verdict.NOT_FOUND}),
        (("never, misattributed",), None, {Verdict.MISATTRIBUTED}),
        (("Warning", "info"), Level.INFO, set()),
        (("never", "error"), Level.ERROR, set()),
    ],
)
def test_a_level_replaces_the_default_and_verdicts_come_on_top(
    words: tuple[str, ...], level: Level | None, verdicts: set[Verdict]
) -> None:
    assert parse_threshold(words) == Threshold(level, frozenset(verdicts))


def test_a_threshold_is_met_from_its_level_upwards() -> None:
    assert Threshold().met_by(ALTERED)
    assert not Threshold().met_by(NOT_FOUND)
    assert Threshold(Level.WARNING).met_by(replace(ALTERED, level=Level.WARNING))
    assert Threshold(None, frozenset({Verdict.NOT_FOUND})).met_by(NOT_FOUND)
    assert not Threshold(None).met_by(ALTERED)
