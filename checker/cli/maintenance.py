"""``misquote corpus verify``, ``backup``, ``compact`` and ``rebuild``: what keeps a corpus whole and small."""

import click

from checker.cli.corpus import form_option
from checker.cli.failures import FOUND
from checker.cli.options import Session, session_options
from checker.cli.progress import progress_of_steps, stopped_with
from checker.reports.findings.to_json import line_of
from checker.reports.library import upkeep

NOTHING_CHANGED = "nothing was changed"


@click.command(epilog="Example: misquote --corpus desk.db corpus verify")
@form_option
@session_options
@click.pass_obj
def verify(session: Session, *, form: str) -> None:
    """Look whether everything is as it was taken in: the file, every document, the index. Nothing is changed.

    The exit code is 0 if it is, 1 if something is wrong, 2 if it could not be looked at.
    """
    with session.desk.open_corpus() as held, stopped_with(NOTHING_CHANGED):
        with progress_of_steps("verifying") as report:
            faults = list(held.verify(progress=report))
        if form == "json":
            click.echo(line_of(upkeep.soundness_record(faults, held.leftovers())), nl=False)
        else:
            click.echo(upkeep.soundness_report(faults, held.leftovers()), nl=False)
    if faults:
        raise click.exceptions.Exit(FOUND)


@click.command(epilog="Example: misquote --corpus desk.db corpus backup desk-2024-03-01.db")
@click.argument("file", metavar="FILE")
@click.option("--force", is_flag=True, help="Put the copy in the place of a file that is there.")
@form_option
@session_options
@click.pass_obj
def backup(session: Session, *, file: str, force: bool, form: str) -> None:
    """Copy the corpus to a file, as it is at this moment, whoever writes to it meanwhile.

    The copy is verified before it has its name. It is a corpus itself: to restore it, put it in the place of the other.
    """
    with session.desk.open_corpus() as held, stopped_with("no copy was made"):
        with progress_of_steps("copying") as report:
            held.backup(file, force=force, progress=report)
        if form == "json":
            click.echo(line_of(upkeep.backup_record(file, held.stats())), nl=False)
        else:
            click.echo(upkeep.backup_report(file, held.stats()), nl=False)


@click.command(epilog="Example: misquote --corpus desk.db corpus compact")
@form_option
@session_options
@click.pass_obj
def compact(session: Session, *, form: str) -> None:
    """Make the file and the index as small as they can be, without a byte of what was removed.

    Copies that were kept as a newer misquote brought the corpus up to date are deleted, and named.
    """
    with session.desk.open_corpus() as held, stopped_with("the corpus is sound; the same command again does it"):
        before = held.size()
        with progress_of_steps("compacting") as report:
            deleted = held.compact(progress=report)
        after = held.size()
    if form == "json":
        click.echo(line_of(upkeep.compaction_record(before, after, deleted)), nl=False)
    else:
        click.echo(upkeep.compaction_report(before, after, deleted), nl=False)


@click.command(epilog="Example: misquote --corpus desk.db corpus rebuild")
@form_option
@session_options
@click.pass_obj
def rebuild(session: Session, *, form: str) -> None:
    """Make the index anew from the corpus. It is never needed but where `corpus verify` finds a fault in the index."""
    with (
        session.desk.open_corpus() as held,
        stopped_with("the index is as it was"),
        progress_of_steps("indexing") as report,
    ):
        passages = held.rebuild(progress=report)
    if form == "json":
        click.echo(line_of(upkeep.index_record(passages)), nl=False)
    else:
        click.echo(upkeep.index_report(passages), nl=False)
