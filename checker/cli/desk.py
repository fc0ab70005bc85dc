"""What a command works with: the corpus in use, the threshold, and what the terminal can show.

The corpus is the one of ``--corpus``, else of MISQUOTE_CORPUS, else of the project's settings file, else the user's
own.
"""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from checker.desk.settings import Settings, Threshold
    from checker.desk.styles import Style

NARROWEST = 30
Command = Callable[..., Any]


@dataclass
class Desk:
    """The choices made for one run. Options may stand before or after the command: the later one counts."""

    corpus_option: str | None = None
    colour_option: bool | None = None
    style_option: str | None = None
    semantic_option: str | None = None

    @cached_property
    def settings(self) -> "Settings":
        from checker.desk.settings import find_settings

        return find_settings(Path.cwd())

    @property
    def corpus_path(self) -> Path | None:
        """The file of the corpus in use, None for the user's own."""
        named = self.corpus_option or os.environ.get("MISQUOTE_CORPUS")
        return Path(named) if named else self.settings.corpus

    @property
    def model_path(self) -> Path | None:
        """The directory of the sentence model in use, None for none."""
        return Path(self.semantic_option) if self.semantic_option else self.settings.semantic

    @property
    def colour(self) -> bool:
        """Whether to paint: the option, else https://no-color.org, else whether somebody looks on."""
        if self.colour_option is not None:
            return self.colour_option
        plain = os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        return not plain and sys.stdout.isatty()

    @property
    def width(self) -> int | None:
        """The columns to lay out in, None where lines may be as long as they come."""
        if not sys.stdout.isatty() and not os.environ.get("COLUMNS"):
            return None
        import shutil

        return max(shutil.get_terminal_size().columns, NARROWEST)

    @property
    def style(self) -> "Style":
        """The house style of ``--style``, else the settings' own."""
        return self.settings.style_named(self.style_option)

    def threshold(self, fail_on: tuple[str, ...]) -> "Threshold":
        """What ``--fail-on`` says, else what the settings say."""
        from checker.desk.settings import parse_threshold

        return parse_threshold(fail_on) if fail_on else self.settings.threshold


def desk_options(command: Command) -> Command:
    """The options that every command takes, also behind its name."""
    for option in (_COLOUR, _CORPUS):
        command = option(command)
    return command


fail_on_option = click.option(
    "--fail-on",
    multiple=True,
    metavar="LEVEL|VERDICT",
    help="What makes the exit code 1: info, warning, error (the default) or never; verdicts, "
    "for example not-found, come on top. Repeat it or use commas.",
)


def _keep(field: str) -> Callable[[click.Context, click.Parameter, Any], None]:
    def callback(ctx: click.Context, _: click.Parameter, value: Any) -> None:
        if value is not None:
            setattr(ctx.ensure_object(Desk), field, value)

    return callback


style_option = click.option(
    "--style",
    metavar="NAME",
    expose_value=False,
    callback=_keep("style_option"),
    help="The house style: ap (the default), reuters, nyt, guardian, or one of the project's settings.",
)
semantic_option = click.option(
    "--semantic",
    metavar="DIR",
    expose_value=False,
    callback=_keep("semantic_option"),
    help="Find claims by meaning too, with the sentence model in DIR: model.onnx and tokenizer.json.",
)
_CORPUS = click.option(
    "--corpus",
    metavar="FILE",
    expose_value=False,
    callback=_keep("corpus_option"),
    help="The corpus to use, instead of MISQUOTE_CORPUS, the project's or your own.",
)
_COLOUR = click.option(
    "--color/--no-color",
    default=None,
    expose_value=False,
    callback=_keep("colour_option"),
    help="Colours, or none, whatever the terminal is.",
)
