"""``quotecheck quotations``: who is quoted in articles, and who carried it."""

from pathlib import PurePath

import click

from checker.cli.desk import Desk, desk_options
from checker.cli.failures import COULD_NOT_RUN, say
from checker.cli.reading import STANDARD_INPUT, read_text, shown_name
from checker.reports.attributions import attribution_records, attribution_table
from checker.reports.safe_text import safe
from checker.reports.to_json import line_of
from corpus import readers
from corpus.errors import QuotecheckError
from corpus.passages import blocks
from corpus.quotations import extract


@click.command(epilog="Example: quotecheck quotations --format jsonl article.txt")
@click.argument("files", nargs=-1, required=True, metavar="FILE...|-")
@click.option("--format", "form", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@desk_options
@click.pass_obj
def quotations(desk: Desk, *, files: tuple[str, ...], form: str) -> None:
    """Show who is quoted in articles: the words, the speaker, and the chain by which they came.

    Plain text, Markdown and HTML are read. No corpus is needed or changed. The exit code is 2 if a file could not be
    read; the others are shown all the same.
    """
    failed = False
    for name in files:
        try:
            _show(desk, name, _read(name), form=form, titled=len(files) > 1)
        except QuotecheckError as error:
            failed = True
            say(error)
    raise click.exceptions.Exit(COULD_NOT_RUN if failed else 0)


def _read(name: str) -> readers.ReadDocument:
    return readers.ReadDocument(read_text(name)) if name == STANDARD_INPUT else readers.read(name)


def _show(desk: Desk, name: str, document: readers.ReadDocument, *, form: str, titled: bool) -> None:
    found = extract(document.text)
    if form == "jsonl":
        for record in attribution_records(name, document.text, found):
            click.echo(line_of(record), nl=False)
        return
    if titled:
        click.echo(f"{safe(shown_name(str(PurePath(name))))}\n")
    paragraphs = blocks(document.text)
    click.echo(attribution_table(document.text, paragraphs, found, width=desk.width, colour=desk.colour), color=True)
