"""``misquote quotations``: who is quoted in articles, and who carried it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import click

from checker.cli.failures import COULD_NOT_RUN, say, say_error
from checker.cli.input import STANDARD_INPUT, read_text, shown_name
from checker.cli.options import Session, format_option, iso_date, known_language, pipeline_option, session_options
from checker.reports.articles.quoted_document import QuotedDocument
from checker.reports.formats import ARTICLES, Format
from checker.reports.phrases import only_marks_read
from corpus import readers
from corpus.defects import foreseen
from corpus.errors import MisquoteError, NoSuchModel
from corpus.intake.completing import quotations_of
from corpus.languages import is_read
from corpus.text.passages import blocks


@click.command(epilog="Example: misquote quotations --format html article.txt > page.html")
@click.argument("files", nargs=-1, required=True, metavar="FILE...|-")
@format_option(ARTICLES)
@click.option(
    "--published", metavar="DATE", callback=iso_date, help="When they were published: makes “on Thursday” a day."
)
@click.option(
    "--language",
    metavar="CODE",
    callback=known_language,
    help="Their language, for example de, instead of the one that their words show.",
)
@pipeline_option
@session_options
@click.pass_obj
def quotations(
    session: Session,
    *,
    files: tuple[str, ...],
    form: Format[Iterable[QuotedDocument]],
    published: str | None,
    language: str | None,
    model: str | None,
) -> None:
    """Show who is quoted in articles: the words, the speaker, and the chain by which they came.

    Plain text, Markdown and HTML are read. No corpus is needed or changed. `--format html` is one page for all files.
    The exit code is 2 if a file could not be read; the others are shown all the same.
    """
    reading = Reading(files, published, language, model)
    session.show(form, reading.documents())
    raise click.exceptions.Exit(COULD_NOT_RUN if reading.failed else 0)


@dataclass
class Reading:
    """The files of one run, each read when its turn comes. One that cannot be read does not cost the others."""

    names: Sequence[str]
    published: str | None = None
    language: str | None = None
    model: str | None = None
    failed: bool = False

    def documents(self) -> Iterator[QuotedDocument]:
        for name in self.names:
            try:
                with foreseen(shown_name(name)):
                    document = self._document(name)
            except NoSuchModel:
                raise
            except MisquoteError as error:
                self.failed = True
                say_error(error)
            else:
                yield document

    def _document(self, name: str) -> QuotedDocument:
        read = readers.ReadDocument(read_text(name)) if name == STANDARD_INPUT else readers.read(name)
        language = self.language or read.language
        if language and not is_read(language):
            say(only_marks_read(shown_name(name), language))
        text = read.text if read.shown is None else read.shown.text
        published = self.published or read.published
        return QuotedDocument(
            name=name,
            label=shown_name(name),
            text=text,
            blocks=blocks(text),
            quotations=quotations_of(read.shown or text, published, language, self.model),
            title=read.title,
            shown=read.shown,
            file=read.text,
            is_file_text=name == STANDARD_INPUT or read.original.decode("utf-8-sig", "replace") == read.text,
        )
