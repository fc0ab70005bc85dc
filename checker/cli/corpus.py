"""``misquote corpus``: what is in the corpus, document by document."""

import sys
from collections.abc import Sequence

import click

from checker.cli.lazy import Entry, LazyGroup
from checker.cli.options import Session, format_option, session_options
from checker.cli.progress import progress_of_steps, stopped_with
from checker.errors import NotConfirmed
from checker.reports import formats
from checker.reports.formats import Format
from checker.reports.library.documents import DocumentOnFile
from checker.reports.library.maintenance import removal_report
from checker.reports.phrases import counted
from checker.reports.safe_text import escaped, safe
from corpus import Listing, Stats
from corpus.maintenance.upkeep import STILL_OWED

COMMANDS = {
    "add": Entry("checker.cli.importing:add", "Add articles."),
    "import": Entry("checker.cli.importing:import_documents", "Add documents from lines of JSON."),
    "export": Entry("checker.cli.corpus:export", "Print documents as lines of JSON."),
    "list": Entry("checker.cli.corpus:list_documents", "List the documents."),
    "show": Entry("checker.cli.corpus:show", "Show who is quoted in a document."),
    "correct": Entry("checker.cli.correcting:correct", "Set by hand who said what."),
    "alias": Entry("checker.cli.aliases:alias", "Say that two names are one person's."),
    "reextract": Entry("checker.cli.correcting:reextract", "Reread documents with today's extractor."),
    "remove": Entry("checker.cli.corpus:remove", "Remove documents."),
    "stats": Entry("checker.cli.corpus:stats", "Count what the corpus holds."),
    "verify": Entry("checker.cli.maintenance:verify", "Check that everything is as it was taken in."),
    "backup": Entry("checker.cli.maintenance:backup", "Copy the corpus to a file."),
    "compact": Entry("checker.cli.maintenance:compact", "Make the file and the index as small as they can be."),
    "rebuild": Entry("checker.cli.maintenance:rebuild", "Rebuild the index."),
}


@click.group(cls=LazyGroup, table=COMMANDS, epilog="Example: misquote --corpus desk.db corpus list")
@session_options
def corpus() -> None:
    """Keep the articles that quotations are checked against.

    The corpus is one file. Until you add to it, your own is the one that comes with misquote.
    """


@click.command("list", epilog="Example: misquote corpus list --format json")
@format_option(formats.DOCUMENTS)
@session_options
@click.pass_obj
def list_documents(session: Session, *, form: Format[Sequence[Listing]]) -> None:
    """List the documents, in the order in which they were added."""
    with session.desk.open_corpus() as held:
        found = held.documents()
    session.show(form, found)


@click.command(epilog="Example: misquote corpus show budapest-summit")
@click.argument("document_id", metavar="ID")
@format_option(formats.DOCUMENT)
@session_options
@click.pass_obj
def show(session: Session, *, document_id: str, form: Format[DocumentOnFile]) -> None:
    """Show who is quoted in a document, by which chain, and where the document comes from.

    Each quotation has a number, by which `corpus correct` knows it; what was set by hand is marked. For a transcript,
    this shows who speaks in it, how often, and how much.
    """
    with session.desk.open_corpus() as held:
        on_file = DocumentOnFile(
            held.document(document_id),
            held.blocks(document_id),
            held.quotations(document_id),
            held.corrections(document_id),
            held.extractor(document_id),
        )
    session.show(form, on_file)


@click.command(epilog="Example: misquote corpus stats --format json")
@format_option(formats.STATS)
@session_options
@click.pass_obj
def stats(session: Session, *, form: Format[Stats]) -> None:
    """Count what the corpus holds."""
    with session.desk.open_corpus() as held:
        figures = held.stats()
    session.show(form, figures)


@click.command(epilog="Example: misquote corpus export > archive.jsonl")
@click.argument("ids", nargs=-1, metavar="[ID...]")
@click.option("--originals", is_flag=True, help="Include the bytes that each document was read from.")
@session_options
@click.pass_obj
def export(session: Session, *, ids: tuple[str, ...], originals: bool) -> None:
    """Print documents as lines of JSON that `corpus import` takes back: all of them, or those named."""
    with session.desk.open_corpus() as held, stopped_with("the lines printed so far are whole, the rest are missing"):
        count = len(ids) or held.stats().documents + len(held.names.pairs())
        with progress_of_steps("exporting", hidden=sys.stdout.isatty()) as report:
            for done, line in enumerate(held.export(ids or None, originals=originals), 1):
                click.echo(escaped(line))
                report(done, count)


@click.command(epilog="Example: misquote corpus remove --yes ferry")
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@click.option("--yes", is_flag=True, help="Do not ask first.")
@session_options
@click.pass_obj
def remove(session: Session, *, ids: tuple[str, ...], yes: bool) -> None:
    """Remove documents, with their quotations. Asks first.

    No byte of them is left in the corpus or its index. In a large corpus that takes a while: name several at once.
    Backups are left as they are, and listed, those that are no longer where they were made too.
    """
    with session.desk.open_to_change() as held:
        for document_id in ids:
            held.document(document_id)
        if not yes:
            _confirm(ids)
        with stopped_with(STILL_OWED), progress_of_steps("wiping the index") as report:
            deleted = held.remove(*ids, progress=report)
        click.echo(removal_report(ids, deleted, held.copies()), nl=False)


def _confirm(ids: tuple[str, ...]) -> None:
    question = f"Remove {counted(len(ids), 'document')}: {safe(', '.join(ids))}?"
    try:
        agreed = click.confirm(question, err=True)
    except click.Abort:
        agreed = False
    if not agreed:
        raise NotConfirmed("nothing was removed")
