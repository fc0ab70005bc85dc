"""``misquote corpus add`` and ``import``: documents enter the corpus. One that is bad never costs the others."""

import os
from collections.abc import Generator
from contextlib import closing
from pathlib import Path
from typing import NamedTuple

import click

from checker.cli.failures import COULD_NOT_RUN, say, say_trace
from checker.cli.input import STANDARD_INPUT, read_lines, shown_name
from checker.cli.options import Session, iso_date, pipeline_option, session_options
from checker.cli.progress import progress, progress_of_bytes, stopped_with
from checker.reports.phrases import counted, only_marks_read
from checker.reports.safe_text import safe
from corpus import Added, Corpus, Imported, Refusal
from corpus.defects import foreseen
from corpus.errors import BadRecord, Defect, DuplicateDocument, MisquoteError, UnreadableDocument
from corpus.languages import is_read

SOME_REFUSED = 1
_NAMED_ALONE = 10  # lines of a file of which each is named, even if none is a document


class Refused(NamedTuple):
    """What was not taken in: which, why, and the defect of ours if that is why."""

    reason: str
    defect: Defect | None


_ADDED = "what was added until then is kept; run the command again to skip it and go on"
_IMPORTED = "what was taken in until then is kept; run the import again to skip it and go on"


@click.command(epilog='Example: misquote corpus add --publisher "The Daily" --published 2024-03-01 ferry.txt')
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option("--publisher", help="Who published it.")
@click.option("--title", help="Its title (one file only).")
@click.option("--url", help="Its address (one file only).")
@click.option("--id", "document_id", help="Its name in the corpus, instead of the file's (one file only).")
@click.option("--author", help="Who wrote it.")
@click.option("--published", metavar="DATE", callback=iso_date, help="When, for example 2024-03-01.")
@click.option(
    "--language", metavar="CODE", help="Its language, for example de, instead of the one that its words show."
)
@pipeline_option
@session_options
@click.pass_obj
def add(session: Session, /, *, files: tuple[str, ...], **known: str | None) -> None:
    """Add articles in plain text, Markdown or HTML.

    What the corpus already has is left alone. A file that cannot be read is listed at the end with the reason, and the
    exit code is 1, or 2 if no file could be read.
    """
    if len(files) > 1 and any(known[name] for name in ("title", "url", "document_id")):
        raise click.UsageError("--title, --url and --id go with one file only")
    refused: list[Refused] = []
    with session.desk.open_to_change() as corpus, stopped_with(_ADDED):
        outcomes = _add_all(corpus, files, known, refused)
        for name, added in outcomes.items():
            click.echo(_added_line(corpus, name, added))
    _finish(refused, done=len(outcomes))


def _add_all(
    corpus: Corpus, files: tuple[str, ...], known: dict[str, str | None], refused: list[Refused]
) -> dict[str, Added]:
    outcomes = {}
    with progress(files, "adding") as bar:
        for name in bar:
            try:
                with foreseen(name):
                    outcomes[name] = corpus.add_file(name, **known)
            except (UnreadableDocument, DuplicateDocument, Defect) as error:
                refused.append(_refused(error))
    return outcomes


def _added_line(corpus: Corpus, name: str, added: Added) -> str:
    if not added.is_new:
        return f"already there: {safe(added.id)} ({safe(name)})"
    line = f"added {safe(added.id)}, {counted(len(corpus.quotations(added.id)), 'quotation')} ({safe(name)})"
    language = corpus.document(added.id).language
    return f"{line}\n{only_marks_read(added.id, language)}" if language and not is_read(language) else line


@click.command("import", epilog="Example: misquote --corpus archive.db corpus import archive.jsonl")
@click.argument("files", nargs=-1, required=True, metavar="FILE...|-")
@click.option(
    "--jobs",
    type=click.IntRange(1, 256),
    default=lambda: os.cpu_count() or 1,
    show_default="one for each processor",
    help="How many processes read articles for quotations.",
)
@pipeline_option
@session_options
@click.pass_obj
def import_documents(session: Session, *, files: tuple[str, ...], jobs: int, model: str | None) -> None:
    """Add documents from lines of JSON, as `corpus export` prints them; docs/formats.md describes the form.

    What the corpus already has is left alone. A line that is not a document is listed at the end with the reason,
    and the exit code is 1, or 2 if no line could be taken in.
    """
    refused: list[Refused] = []
    added = already_there = corrected = names = 0
    with session.desk.open_to_change() as corpus, stopped_with(_IMPORTED):
        for name in files:
            try:
                with closing(_lines(name)) as lines:
                    outcome = corpus.import_records(lines, jobs=jobs, model=model)
            except BadRecord as error:
                refused.append(Refused(f"{shown_name(name)}: {error}", None))
                continue
            except UnreadableDocument as error:
                refused.append(_refused(error))
                continue
            added, already_there = added + outcome.added, already_there + outcome.already_there
            corrected, names = corrected + outcome.corrected, names + outcome.names
            refused += _refused_lines(shown_name(name), outcome)
    click.echo(f"added {counted(added, 'document')}, {already_there:,} already there, {len(refused):,} refused")
    if corrected:
        click.echo(f"{counted(corrected, 'correction')} taken in for documents that were already there")
    if names:
        click.echo(f"{counted(names, 'other name')} of somebody taken in or already there")
    _finish(refused, done=added + already_there + names)


def _lines(name: str) -> Generator[bytes]:
    size = Path(name).stat().st_size if name != STANDARD_INPUT and Path(name).is_file() else 0
    with progress_of_bytes(size, "importing") as done:
        for line in read_lines(name):
            yield line
            done(len(line))


def _refused(error: MisquoteError) -> Refused:
    return Refused(str(error), error if isinstance(error, Defect) else None)


def _refused_lines(name: str, outcome: Imported) -> list[Refused]:
    """The lines of a file that were refused; one for all where none of many is a document: it is something else."""
    refusals = outcome.refused
    if (
        len(refusals) <= _NAMED_ALONE
        or outcome.added + outcome.already_there + outcome.names
        or any(one.defect for one in refusals)
    ):
        return [_refused_line(name, refusal) for refusal in refusals]
    first = f"line {refusals[0].line}: {refusals[0].reason}"
    return [Refused(f"{name}: none of its {len(refusals):,} lines is a document ({first}); {BadRecord.hint}", None)]


def _refused_line(name: str, refusal: Refusal) -> Refused:
    about = (name, f"line {refusal.line}", refusal.id, refusal.reason)
    return Refused(": ".join(part for part in about if part), refusal.defect)


def _finish(refused: list[Refused], *, done: int) -> None:
    for reason, defect in refused:
        say(reason)
        say_trace(defect)
    if refused:
        raise click.exceptions.Exit(SOME_REFUSED if done else COULD_NOT_RUN)
