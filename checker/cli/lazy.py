"""Groups that load a command only when it is run: ``--help`` and ``claim`` do not pay for the others."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any, NamedTuple

import click

from checker.cli.failures import told_in_one_line


class Entry(NamedTuple):
    """Where a command is, as ``module:name``, and the line of help that stands in for it until it is loaded."""

    place: str
    help: str


class LazyGroup(click.Group):
    """A group whose commands are the entries of a table."""

    def __init__(self, *args: Any, table: Mapping[str, Entry], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.table = table

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.table)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.table:
            return None
        module, _, name = self.table[cmd_name].place.partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.help) for name, entry in self.table.items()])


class RootGroup(LazyGroup):
    """The outermost group, which every run goes through: no failure leaves it as a traceback."""

    def make_context(self, *args: Any, **kwargs: Any) -> click.Context:
        with told_in_one_line(debug=False):  # help is shown while the words are read
            return super().make_context(*args, **kwargs)

    def invoke(self, ctx: click.Context) -> Any:
        with told_in_one_line(debug=ctx.params["debug"]):
            return super().invoke(ctx)
