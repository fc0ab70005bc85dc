"""The desk is asked as a page or an editor asks it: no command line is near."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from checker.desk.desk import Choices, Desk, InUse
from checker.desk.settings import FILE_NAME, Threshold
from checker.desk.styles import AP, STYLES
from checker.errors import BadSettings
from checker.findings import Level, Verdict
from corpus import Corpus, Document
from corpus.errors import NoSuchCorpus, UnusableModel, UnwritableCorpus
from tests.conftest import ROOT

SETTINGS = """
corpus = "settings.db"
style = "reuters"
fail-on = "warning"
semantic = "settings-model"
"""
ENVIRONMENT = {"MISQUOTE_CORPUS": "environment.db"}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder with settings, and a folder in it to work in."""
    folder = tmp_path / "politics" / "today"
    folder.mkdir(parents=True)
    (folder.parent / FILE_NAME).write_text(SETTINGS, encoding="utf-8")
    return folder


def test_a_corpus_is_the_one_chosen_else_the_environments_else_the_projects(project: Path) -> None:
    assert Desk(Choices(corpus="chosen.db"), folder=project, environment=ENVIRONMENT).corpus_path == Path("chosen.db")
    assert Desk(Choices(), folder=project, environment=ENVIRONMENT).corpus_path == Path("environment.db")
    assert Desk(Choices(), folder=project, environment={}).corpus_path == project.parent / "settings.db"


def test_where_nothing_is_chosen_anywhere_the_corpus_is_ones_own(tmp_path: Path) -> None:
    assert Desk(Choices(), folder=tmp_path, environment={}).corpus_path is None
    assert Desk(Choices(corpus=""), folder=tmp_path, environment={"MISQUOTE_CORPUS": ""}).corpus_path is None


def test_style_threshold_and_model_are_those_chosen_else_the_projects_else_the_default(project: Path) -> None:
    chosen = Desk(Choices(style="nyt", fail_on=("never", "not-found"), model="minilm"), folder=project, environment={})
    assert chosen.style is STYLES["nyt"]
    assert chosen.threshold == Threshold(None, frozenset({Verdict.NOT_FOUND}))
    assert chosen.model_path == Path("minilm")
    left = Desk(Choices(), folder=project, environment={})
    assert (left.style, left.threshold) == (STYLES["reuters"], Threshold(Level.WARNING))
    assert left.model_path == project.parent / "settings-model"


def test_without_settings_the_defaults_hold(tmp_path: Path) -> None:
    desk = Desk(Choices(), folder=tmp_path, environment={})
    assert (desk.style, desk.threshold, desk.model_path) == (AP, Threshold(Level.ERROR), None)


def test_a_desk_is_in_the_working_directory_and_its_environment_unless_another_is_named(
    home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MISQUOTE_CORPUS", "environment.db")
    (home / FILE_NAME).write_text('style = "guardian"', encoding="utf-8")
    assert Desk().corpus_path == Path("environment.db")
    assert Desk().style is STYLES["guardian"]


def test_what_cannot_be_followed_is_an_error_and_no_default(project: Path) -> None:
    with pytest.raises(BadSettings, match="no such style: tabloid"):
        _ = Desk(Choices(style="tabloid"), folder=project, environment={}).style
    with pytest.raises(BadSettings, match="“grave” is neither a level"):
        _ = Desk(Choices(fail_on=("grave",)), folder=project, environment={}).threshold


def test_faulty_settings_stop_only_those_who_depend_on_them(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("corpora = 1", encoding="utf-8")
    desk = Desk(Choices(corpus="chosen.db"), folder=tmp_path, environment={})
    assert desk.corpus_path == Path("chosen.db")
    with pytest.raises(BadSettings, match="no such setting: corpora"):
        _ = desk.style


def test_settings_are_read_once_in_a_run(project: Path) -> None:
    desk = Desk(Choices(), folder=project, environment={})
    assert desk.style is STYLES["reuters"]
    (project.parent / FILE_NAME).unlink()
    assert desk.style is STYLES["reuters"]


def test_a_corpus_is_opened_to_be_asked_and_made_only_to_be_changed(tmp_path: Path) -> None:
    desk = Desk(Choices(corpus=tmp_path / "desk.db"), folder=tmp_path, environment={})
    with pytest.raises(NoSuchCorpus):
        desk.open_corpus()
    with desk.open_to_change() as made:
        made.add(Document(id="ferry", text="The ferry is late."))
    for opened in (desk.open_corpus(), desk.open_to_check()):
        with opened as corpus:
            assert [one.id for one in corpus.documents()] == ["ferry"]


def test_what_is_in_use_is_known_once_a_corpus_is_open(project: Path) -> None:
    desk = Desk(folder=project, environment={})
    assert desk.in_use is None
    with desk.open_to_change():
        assert desk.in_use == InUse("../settings.db", "settings", f"../{FILE_NAME}")
    named = Desk(Choices(corpus=project.parent / "settings.db"), folder=project, environment=ENVIRONMENT)
    with named.open_corpus():
        assert named.in_use == InUse(str(project.parent / "settings.db"), "option", None)


def test_ones_own_corpus_is_told_from_the_one_that_ships(tmp_path: Path) -> None:
    desk = Desk(folder=tmp_path, environment={})
    with desk.open_corpus():
        assert desk.in_use == InUse(None, "shipped", None)
    with desk.open_to_change():
        assert desk.in_use == InUse(None, "own", None)


def test_a_corpus_outside_the_folder_of_the_settings_is_named_as_they_name_it(project: Path, tmp_path: Path) -> None:
    (project.parent / FILE_NAME).write_text(f"corpus = '{tmp_path}/elsewhere.db'", encoding="utf-8")
    desk = Desk(folder=project, environment={})
    with desk.open_to_change():
        assert desk.in_use is not None
        assert desk.in_use.corpus == f"{tmp_path}/elsewhere.db"


def test_settings_that_are_passed_over_are_told_once_and_nothing_of_them_is_used(project: Path) -> None:
    project.parent.chmod(0o777)
    told = list[str]()
    desk = Desk(folder=project, environment={}, notify=lambda one: told.append(str(one)))
    assert (desk.corpus_path, desk.style, desk.threshold, desk.model_path) == (None, AP, Threshold(), None)
    (line,) = told
    assert line.startswith(f"passed over {project.parent / FILE_NAME}: its folder can be written by everybody")


def test_a_folder_beside_the_corpus_that_is_passed_over_is_told(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / ".desk.db.index").symlink_to(tmp_path / "photos")
    told = list[str]()
    desk = Desk(
        Choices(corpus=tmp_path / "desk.db"), folder=tmp_path, environment={}, notify=lambda one: told.append(str(one))
    )
    for opened in (desk.open_to_change, desk.open_corpus, desk.open_to_check):
        opened().close()
    assert len(told) == 3
    assert told[0].startswith(f"{tmp_path / '.desk.db.index'}: a link, which is not followed; it was passed over")


def test_a_file_that_lets_all_pass_is_known_unless_something_else_is_chosen(project: Path) -> None:
    assert Desk(folder=project, environment={}).lets_all_pass is None
    (project.parent / FILE_NAME).write_text('fail-on = ["never", "not-found"]', encoding="utf-8")
    assert Desk(folder=project, environment={}).lets_all_pass == f"../{FILE_NAME}"
    assert Desk(Choices(fail_on=("never",)), folder=project, environment={}).lets_all_pass is None


def test_ones_own_corpus_answers_before_it_is_made(tmp_path: Path) -> None:
    desk = Desk(Choices(), folder=tmp_path, environment={})
    with desk.open_corpus() as asked:
        assert asked.path is None
        assert [one.id for one in asked.documents()] == ["budapest-summit"]
    with desk.open_to_change() as changed:
        assert changed.path is not None
    with desk.open_corpus() as asked:
        assert asked.path is not None


def test_a_corpus_of_ones_own_that_cannot_be_made_is_not_opened_to_be_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    in_memory = Corpus.shipped()
    monkeypatch.setattr(Corpus, "own", lambda *, create: in_memory)
    with pytest.raises(UnwritableCorpus, match=r"^your own corpus cannot be made; name another with --corpus FILE"):
        Desk(Choices(), folder=tmp_path, environment={}).open_to_change()


def test_a_sentence_model_is_shown_the_corpus_and_tells_how_far_it_is(tmp_path: Path, model: Path) -> None:
    desk = Desk(Choices(corpus=tmp_path / "desk.db", model=model), folder=tmp_path, environment={})
    with desk.open_to_change() as made:
        made.add(Document(id="ferry", text="The ferry is late."))
        made.add(Document(id="market", text="Fish and a cat."))
    told = list[tuple[int, int]]()
    with desk.open_to_check(lambda done, whole: told.append((done, whole))):
        assert told[-1] == (2, 2)


def test_a_corpus_is_not_left_open_where_the_model_cannot_be_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, model: Path
) -> None:
    closed, close = list[Corpus](), Corpus.close
    monkeypatch.setattr(Corpus, "close", lambda corpus: (closed.append(corpus), close(corpus)))
    with pytest.raises(UnusableModel):
        Desk(Choices(model=tmp_path), folder=tmp_path, environment={}).open_to_check()
    assert len(closed) == 1


def test_a_desk_is_set_without_a_command_line_an_engine_or_a_database(tmp_path: Path) -> None:
    code = "import sys, checker.desk.desk; print(*{'click', 'sqlite3', 'tantivy', 'tomllib'} & set(sys.modules))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=environment, check=True)
    assert done.stdout.split() == []
