"""``misquote config``: what is in use in this folder, and whose settings are followed."""

import os
from pathlib import Path

import click

from checker.cli.input import blamed_on
from checker.cli.lazy import Entry, LazyGroup
from checker.cli.options import Session, format_option, session_options
from checker.desk.chosen import Chosen, chosen_at
from checker.desk.trusted_folders import TrustedFolders
from checker.errors import BadSettings
from checker.reports import formats
from checker.reports.formats import Format
from checker.reports.safe_text import safe

COMMANDS = {
    "show": Entry("checker.cli.config:show", "Show what is in use here, and what chose it."),
    "trust": Entry("checker.cli.config:trust", "Follow the settings in folders that others can write."),
}


@click.group(cls=LazyGroup, table=COMMANDS, epilog="Example: misquote config show")
@session_options
def config() -> None:
    """Show what is in use, and trust folders.

    Settings are read from `.misquote.toml` in this folder, or in the nearest one above it. A file that others can
    write, or whose folder they can write, is passed over, and a line says so.
    """


@click.command(epilog="Example: misquote config show --format json")
@format_option(formats.CHOSEN)
@session_options
@click.pass_obj
def show(session: Session, *, form: Format[Chosen]) -> None:
    """Show what is in use here, and what chose it: the corpus, the style, what fails, the sentence model."""
    session.show(form, chosen_at(session.desk))


@click.command(epilog="Example: misquote config trust /srv/newsroom")
@click.argument("folders", nargs=-1, metavar="[DIR...]")
@click.option("--list", "listed", is_flag=True, help="Print the folders that are trusted, one on each line.")
@click.option("--remove", is_flag=True, help="Trust DIR no more.")
@session_options
@click.pass_obj
def trust(session: Session, *, folders: tuple[str, ...], listed: bool, remove: bool) -> None:
    """Follow the settings in folders that others can write.

    Whoever can write there can then choose the corpus that you check against. A folder is trusted for itself, not for
    those below it, and for you alone.
    """
    if listed == bool(folders) or (listed and remove):
        raise click.UsageError("give the folders, or --list alone")
    trusted = TrustedFolders.of_user()
    if listed:
        for folder in trusted.all():
            click.echo(safe(str(folder)))
    for named in folders:
        click.echo(_removed(trusted, named) if remove else _added(trusted, named))


def _added(trusted: TrustedFolders, named: str) -> str:
    with blamed_on(named):
        folder = Path(named).resolve(strict=True)
    if not folder.is_dir():
        raise BadSettings(f"{named}: not a folder", hint="name the folder that the settings file lies in")
    return f"trusted: {safe(str(folder))}" if trusted.add(folder) else f"already trusted: {safe(str(folder))}"


def _removed(trusted: TrustedFolders, named: str) -> str:
    """It need not be there any more."""
    folder = Path(os.path.realpath(named))
    if not trusted.remove(folder):
        raise BadSettings(f"{folder}: not trusted", hint="`misquote config trust --list` shows those that are")
    return f"not trusted any more: {safe(str(folder))}"
