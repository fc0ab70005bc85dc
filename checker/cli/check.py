"""``misquote check``: every quotation of a draft."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import PurePath

import click

from checker.check import examine_draft
from checker.cli.failures import COULD_NOT_RUN, FOUND, say_error
from checker.cli.input import read_text, shown_name
from checker.cli.options import Session, fail_on_option, format_option, semantic_option, session_options, style_option
from checker.cli.progress import progress, progress_of_steps
from checker.desk.styles import Style
from checker.reports.findings.drafts import CheckedDraft, Draft, UnreadDraft, checked, summary
from checker.reports.findings.to_lines import unchecked_lines
from checker.reports.formats import DRAFTS, Format
from corpus import Corpus
from corpus.defects import foreseen
from corpus.errors import MisquoteError, UnknownFormat
from corpus.readers import MARKDOWN

_MANY = 300  # quotations in a draft that take a second or two
NOT_DRAFTS = (".htm", ".html", ".docx", ".odt", ".pdf", ".rtf")


@click.command(epilog="Example: misquote check --fail-on warning story.md sidebar.txt")
@click.argument("drafts", nargs=-1, required=True, metavar="DRAFT...|-")
@click.option("--claims", is_flag=True, help="Check attributed claims without quotation marks too.")
@click.option("--markdown", is_flag=True, help="Read every draft as Markdown, whatever its name ends in.")
@click.option("--all", "everything", is_flag=True, help="Show what is sound too, not only what is not.")
@format_option(DRAFTS)
@style_option
@semantic_option
@fail_on_option
@session_options
@click.pass_obj
def check(
    session: Session,
    *,
    drafts: tuple[str, ...],
    claims: bool,
    markdown: bool,
    everything: bool,
    form: Format[Iterable[Draft]],
) -> None:
    """Check every quotation in drafts of plain text or Markdown.

    Prints file:line:column: level: verdict: and why, then what stands in quotation marks and was not checked. The exit
    code is 2 if a draft could not be read, else 1 if any finding counts as a failure, by --fail-on.
    """
    threshold, style = session.desk.threshold, session.desk.style
    failures = list[MisquoteError]()
    with session.open_to_check() as corpus:
        outcomes = _check_all(corpus, drafts, failures, claims=claims, markdown=markdown, style=style)
    read = list(checked(outcomes))
    for error in failures:
        say_error(error)
    session.show(form, outcomes, everything=everything)
    if not form.sums_up:
        for line in unchecked_lines(read, session.look(everything=everything)):
            click.echo(line, err=True)
        click.echo(summary(read), err=True)
    findings = [finding for draft in read for finding in draft.findings]
    found = any(map(threshold.met_by, findings))
    if not found:
        session.say_if_nothing_fails(finding.level for finding in findings)
    raise click.exceptions.Exit(COULD_NOT_RUN if len(read) < len(outcomes) else FOUND if found else 0)


def _check_all(
    corpus: Corpus,
    names: Sequence[str],
    failures: list[MisquoteError],
    *,
    claims: bool,
    markdown: bool,
    style: Style,
) -> list[Draft]:
    """The drafts that could be checked, and why the others could not, which ``failures`` gets too."""
    outcomes = list[Draft]()
    with progress(names, "checking") as bar, progress_of_steps("checking", hidden=len(names) > 1) as report:
        for name in bar:
            try:
                text = _draft_text(name)
                is_markdown = markdown or PurePath(name).suffix.lower() in MARKDOWN.suffixes
                with foreseen(shown_name(name)):
                    found, unchecked = examine_draft(
                        corpus, text, claims=claims, markdown=is_markdown, style=style, progress=_if_many(report)
                    )
                outcomes.append(CheckedDraft(shown_name(name), text, tuple(found), tuple(unchecked)))
            except MisquoteError as error:
                failures.append(error)
                outcomes.append(UnreadDraft(shown_name(name), str(error)))
    return outcomes


def _if_many(report: Callable[[int, int], None]) -> Callable[[int, int], None]:
    """Report only on a draft that takes a while: a bar that flashes by is only in the way."""
    return lambda done, whole: report(done, whole) if whole > _MANY else None


def _draft_text(name: str) -> str:
    if PurePath(name).suffix.lower() in NOT_DRAFTS:
        raise UnknownFormat(f"{name}: not a draft that can be read", hint="save it as plain text or Markdown")
    return read_text(name)
