"""The options that several commands share, and what they choose for a run.

Those that every command takes may stand before or after its name: the later one counts.
"""

from collections.abc import Callable, Iterable
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import click

from checker.cli.failures import say
from checker.cli.terminal import Terminal
from checker.desk.desk import NOTHING_CHOSEN, Choices, Desk

if TYPE_CHECKING:
    from checker.findings import Level
    from checker.reports.formats import Format, Formats
    from checker.reports.look import Look
    from corpus import Corpus

Command = Callable[..., Any]
Thing = TypeVar("Thing")


class Session:
    """One run of a command: what was chosen for it, and the terminal that shows what comes of it."""

    def __init__(self, choices: Choices = NOTHING_CHOSEN, terminal: Terminal | None = None) -> None:
        self.choices = choices
        self.terminal = terminal or Terminal()

    @cached_property
    def desk(self) -> Desk:
        return Desk(self.choices, notify=say)

    def look(self, *, everything: bool = False) -> "Look":
        """How a report is looked at in this run; ``everything`` asks for what is sound, too."""
        return self.terminal.look(everything=everything)._replace(in_use=self.desk.in_use)

    def show(self, form: "Format[Thing]", thing: Thing, *, everything: bool = False) -> None:
        """Show a thing in a format on the terminal, with what was in use; ``everything`` asks for what is sound, too.

        What the format has no room for is said beside it.
        """
        look = self.look(everything=everything)
        self.terminal.write(form.parts(thing, look))
        if look.in_use is not None and not form.sums_up:
            from checker.reports.in_use import sentence

            click.echo(sentence(look.in_use), err=True)

    def say_if_nothing_fails(self, levels: "Iterable[Level]") -> None:
        """Say that it is a settings file that lets findings of these levels pass, where it lets every level pass."""
        file = self.desk.lets_all_pass
        if file is not None and any(level is not level.NONE for level in levels):
            say(f'findings do not fail this check: fail-on = "never" in {file}')

    def open_to_check(self) -> "Corpus":
        """Open the corpus in use, with a progress bar for whoever waits for the sentence model to read it."""
        from checker.cli.progress import progress_of_steps

        with progress_of_steps("embedding") as report:
            return self.desk.open_to_check(report)


def session_options(command: Command) -> Command:
    """Give a command the options that every command takes."""
    for option in (_COLOUR, _CORPUS):
        command = option(command)
    return command


def format_option(formats: "Formats[Any]", *, help: str | None = None) -> Callable[[Command], Command]:
    """The option that chooses one of the formats of a report by its name; the command gets the format itself."""

    def found(_: click.Context, __: click.Parameter, name: str) -> "Format[Any]":
        return formats[name]

    names = list(formats)
    return click.option(
        "--format",
        "form",
        type=click.Choice(names),
        default=names[0],
        show_default=True,
        callback=found,
        help=help,
    )


def _chosen(ctx: click.Context, option: click.Parameter, value: Any) -> None:
    """The callback of an option that chooses something for the run."""
    if value is None or value == ():
        return
    session: Session = ctx.obj or Session()
    if option.name == "colour":
        ctx.obj = Session(session.choices, Terminal(value))
    else:
        ctx.obj = Session(session.choices._replace(**{str(option.name): value}), session.terminal)


fail_on_option = click.option(
    "--fail-on",
    multiple=True,
    metavar="LEVEL|VERDICT",
    expose_value=False,
    callback=_chosen,
    help="What makes the exit code 1: info, warning, error (the default) or never; verdicts, "
    "for example not-found, come on top. Repeat it or use commas.",
)
style_option = click.option(
    "--style",
    metavar="NAME",
    expose_value=False,
    callback=_chosen,
    help="The house style: ap (the default), reuters, nyt, guardian, or one of the project's settings.",
)
semantic_option = click.option(
    "--semantic",
    "model",
    metavar="DIR",
    expose_value=False,
    callback=_chosen,
    help="Find claims by meaning too, with the sentence model in DIR: model.onnx and tokenizer.json.",
)
_CORPUS = click.option(
    "--corpus",
    metavar="FILE",
    expose_value=False,
    callback=_chosen,
    help="The corpus to use, instead of MISQUOTE_CORPUS, the project's or your own.",
)
_COLOUR = click.option(
    "--color/--no-color",
    "colour",
    default=None,
    expose_value=False,
    callback=_chosen,
    help="Colours, or none, whatever the terminal is.",
)


pipeline_option = click.option(
    "--model", metavar="NAME|PATH", help="Your own spaCy pipeline: what it finds joins the candidates."
)


def iso_date(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """The callback of an option that takes a date."""
    from corpus.text.iso_dates import FORM, is_date

    if value is not None and not is_date(value):
        raise click.BadParameter(f"{value!r} is not {FORM}")
    return value


def known_language(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """The callback of an option that takes a language which quotations are to be read in."""
    from corpus.languages import is_read, languages

    if value is not None and not is_read(value):
        raise click.BadParameter(f"{value!r} has no rules; there are {', '.join(languages())}")
    return value
