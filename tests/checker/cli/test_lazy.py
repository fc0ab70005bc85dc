import subprocess
import sys
from types import ModuleType

import click
import pytest

from checker.cli.lazy import Entry, LazyGroup, RootGroup
from tests.conftest import ROOT


@click.command()
def ferry() -> None:
    """Say when it sails."""
    click.echo("at dawn")


@pytest.fixture
def group(monkeypatch: pytest.MonkeyPatch) -> LazyGroup:
    harbour = ModuleType("harbour")
    harbour.__dict__["ferry"] = ferry
    monkeypatch.setitem(sys.modules, "harbour", harbour)
    return LazyGroup(
        "port", table={"lost": Entry("nowhere:lost", "Be lost."), "ferry": Entry("harbour:ferry", "Sail.")}
    )


def test_commands_are_listed_as_the_table_has_them_without_being_loaded(group: LazyGroup) -> None:
    context = click.Context(group)
    assert group.list_commands(context) == ["lost", "ferry"]
    told = [line.split() for line in group.get_help(context).splitlines()]
    assert ["lost", "Be", "lost."] in told
    assert told.index(["lost", "Be", "lost."]) < told.index(["ferry", "Sail."])


def test_a_command_is_loaded_from_where_the_table_says(group: LazyGroup, capsys: pytest.CaptureFixture[str]) -> None:
    assert group.get_command(click.Context(group), "ferry") is ferry
    group.main(["ferry"], standalone_mode=False)
    assert capsys.readouterr().out == "at dawn\n"


def test_a_name_that_is_not_in_the_table_is_no_command(group: LazyGroup) -> None:
    assert group.get_command(click.Context(group), "fery") is None
    with pytest.raises(click.UsageError, match="No such command 'fery'"):
        group.main(["fery"], standalone_mode=False)


@pytest.mark.parametrize("debug", [False, True])
def test_no_failure_leaves_the_outermost_group_as_a_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, debug: bool
) -> None:
    @click.command()
    def sink() -> None:
        raise RuntimeError("a leak")

    harbour = ModuleType("harbour")
    harbour.__dict__["sink"] = sink
    monkeypatch.setitem(sys.modules, "harbour", harbour)
    root = RootGroup(
        "misquote", table={"sink": Entry("harbour:sink", "Sink.")}, params=[click.Option(["--debug"], is_flag=True)]
    )
    root.callback = lambda debug: None
    with pytest.raises(SystemExit) as caught:
        root.main(["--debug", "sink"] if debug else ["sink"])
    assert caught.value.code == 2
    told = capsys.readouterr().err
    assert "misquote: a bug in misquote: RuntimeError: a leak" in told
    assert ("Traceback" in told) is debug


def test_the_help_of_the_command_line_loads_no_command() -> None:
    code = (
        "import sys; from checker.cli import main\ntry: main(['--help'])\nexcept SystemExit: pass\nprint(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    loaded = set(done.stdout.splitlines()[-1].split())
    assert "checker.cli.lazy" in loaded
    assert not {f"checker.cli.{name}" for name in ("claim", "check", "quotations", "corpus")} & loaded
