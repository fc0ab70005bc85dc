from collections.abc import Iterator
from importlib import import_module

import click
import pytest

import corpus
from checker.cli import main
from checker.cli.lazy import LazyGroup
from tests.conftest import Run


def commands(group: LazyGroup = main, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Every command that can be typed, with the words that it takes."""
    context = click.Context(group)
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        assert command is not None
        yield (*path, name), command
        if isinstance(command, LazyGroup):
            yield from commands(command, (*path, name))


COMMANDS = dict(commands())


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_command_explains_itself_and_gives_an_example(path: tuple[str, ...], misquote: Run) -> None:
    outcome = misquote(*path, "--help")
    assert outcome.code == 0
    assert f"Usage: misquote {' '.join(path)}" in outcome.out
    assert "Example: misquote" in outcome.out


@pytest.mark.parametrize("path", COMMANDS, ids=" ".join)
def test_every_option_has_help(path: tuple[str, ...]) -> None:
    options = [option for option in COMMANDS[path].params if isinstance(option, click.Option)]
    silent = [option.name for option in options if not option.help and not isinstance(option.type, click.Choice)]
    assert silent == []


@pytest.mark.parametrize("module", ["checker.cli", "checker.cli.corpus"])
def test_the_line_in_a_list_of_commands_begins_the_help_of_the_command(module: str) -> None:
    for name, entry in import_module(module).COMMANDS.items():
        command = next(command for path, command in COMMANDS.items() if path[-1] == name)
        told = " ".join((command.help or "").split())
        assert told.startswith(entry.help.rstrip(".")), name


def test_help_names_every_command(misquote: Run) -> None:
    out = misquote("--help").out
    assert all(f"  {path[0]} " in out for path in COMMANDS)


@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_is_found_under_both_names(misquote: Run, option: str) -> None:
    assert misquote(option).out.startswith("Usage: misquote")


def test_the_version_is_told(misquote: Run) -> None:
    outcome = misquote("--version")
    assert outcome.code == 0
    assert outcome.out == f"misquote {corpus.__version__}\n"


def test_what_is_no_command_is_a_usage_error(misquote: Run) -> None:
    outcome = misquote("clam", "x")
    assert outcome.code == 2
    assert "No such command" in outcome.err
