"""``misquote corpus verify``, ``backup``, ``compact`` and ``rebuild``: what keeps a corpus whole and small."""

from contextlib import suppress

import click

from checker.cli.failures import FOUND
from checker.cli.options import Session, format_option, session_options
from checker.cli.progress import progress_of_steps, stopped_with
from checker.reports import formats
from checker.reports.formats import Format
from checker.reports.library.maintenance import Backup, Compaction, Rebuilt, Verified
from corpus.errors import AlteredCorpus, DamagedCorpus
from corpus.maintenance.verification import Fault

NOTHING_CHANGED = "nothing was changed"


@click.command(epilog="Example: misquote --corpus desk.db corpus verify")
@format_option(formats.VERIFIED)
@session_options
@click.pass_obj
def verify(session: Session, *, form: Format[Verified]) -> None:
    """Check that everything is as it was taken in: the file, every document, the index. Nothing is changed.

    The exit code is 0 if it is, 1 if something is wrong, 2 if that could not be checked.
    """
    verified = _verified(session)
    session.show(form, verified)
    if verified.faults:
        raise click.exceptions.Exit(FOUND)


def _verified(session: Session) -> Verified:
    """What is wrong with the corpus in use. That it cannot be opened for what is in it is an answer, too."""
    try:
        held = session.desk.open_corpus()
    except (AlteredCorpus, DamagedCorpus) as error:
        return Verified([Fault("file", None, error.message)])
    with held, stopped_with(NOTHING_CHANGED), progress_of_steps("verifying") as report:
        faults = list(held.verify(progress=report))
        with suppress(DamagedCorpus):
            return Verified(faults, held.leftovers(), held.litter())
        return Verified(faults)  # what else cannot be read is one of them


@click.command(epilog="Example: misquote --corpus desk.db corpus backup desk-2024-03-01.db")
@click.argument("file", metavar="FILE")
@click.option("--force", is_flag=True, help="Overwrite FILE if it exists.")
@format_option(formats.BACKUP)
@session_options
@click.pass_obj
def backup(session: Session, *, file: str, force: bool, form: Format[Backup]) -> None:
    """Copy the corpus to a file, as it is at this moment, even while others write to it.

    The copy is verified before it gets its name. It is itself a corpus: to restore it, put it in the original's place.
    """
    with session.desk.open_corpus() as held, stopped_with("no copy was made"):
        with progress_of_steps("copying") as report:
            held.backup(file, force=force, progress=report)
        session.show(form, Backup(file, held.stats().documents))


@click.command(epilog="Example: misquote --corpus desk.db corpus compact")
@format_option(formats.COMPACTION)
@session_options
@click.pass_obj
def compact(session: Session, *, form: Format[Compaction]) -> None:
    """Make the file and the index as small as they can be, without a byte of what was removed.

    Copies that were kept when a newer misquote brought the corpus up to date are deleted, and listed.
    """
    with session.desk.open_corpus() as held, stopped_with("the corpus is sound; run the command again to finish"):
        before = held.size()
        with progress_of_steps("compacting") as report:
            deleted = held.compact(progress=report)
        session.show(form, Compaction(before, held.size(), deleted, held.copies()))


@click.command(epilog="Example: misquote --corpus desk.db corpus rebuild")
@format_option(formats.REBUILT)
@session_options
@click.pass_obj
def rebuild(session: Session, *, form: Format[Rebuilt]) -> None:
    """Rebuild the index from the corpus. This is needed only where `corpus verify` finds a fault in the index."""
    corpus = session.desk.open_corpus()
    with corpus as held, stopped_with("the index is as it was"), progress_of_steps("indexing") as report:
        passages = held.rebuild(progress=report)
    session.show(form, Rebuilt(passages))
