"""``misquote check``: every quotation of a draft."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import PurePath

import click

from checker.check import check_draft
from checker.cli.failures import COULD_NOT_RUN, FOUND, say
from checker.cli.input import read_text, shown_name
from checker.cli.options import Session, fail_on_option, semantic_option, session_options, style_option
from checker.cli.progress import progress, progress_of_steps
from checker.cli.terminal import Terminal
from checker.desk.styles import Style
from checker.reports.findings import to_json
from checker.reports.findings.drafts import CheckedDraft, summary
from checker.reports.findings.to_lines import draft_lines, draft_report
from corpus import Corpus
from corpus.errors import MisquoteError, UnknownFormat

MARKDOWN = (".md", ".markdown", ".mdown", ".mkd")
_MANY = 300  # quotations of a draft: a second or two
NOT_DRAFTS = (".htm", ".html", ".docx", ".odt", ".pdf", ".rtf")


@click.command(epilog="Example: misquote check --fail-on warning story.md sidebar.txt")
@click.argument("drafts", nargs=-1, required=True, metavar="DRAFT...|-")
@click.option("--claims", is_flag=True, help="Check attributed claims without quotation marks too.")
@click.option("--markdown", is_flag=True, help="Read every draft as Markdown, whatever its name ends in.")
@click.option("--all", "everything", is_flag=True, help="Show what is sound too, not only what is not.")
@click.option("--format", "form", type=click.Choice(["text", "line", "json"]), default="text", show_default=True)
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
    form: str,
) -> None:
    """Check every quotation in drafts of plain text or Markdown.

    Prints file:line:column: level: verdict: and why. The exit code is 2 if a draft could not be read, else 1 if a
    finding is grave enough.
    """
    threshold, style = session.desk.threshold, session.desk.style
    with session.open_to_check() as corpus:
        checked, failed = _check_all(corpus, drafts, claims=claims, markdown=markdown, style=style)
    for reason in failed.values():
        say(reason)
    if form == "json":
        click.echo(to_json.line_of(to_json.drafts(checked, failed)), nl=False)
    elif form == "line":
        click.echo("".join(draft_lines(draft, everything=everything) for draft in checked), nl=False)
        click.echo(summary(checked), err=True)
    elif checked:
        _print_report(session.terminal, checked, everything=everything)
    found = any(threshold.met_by(finding) for draft in checked for finding in draft.findings)
    raise click.exceptions.Exit(COULD_NOT_RUN if failed else FOUND if found else 0)


def _check_all(
    corpus: Corpus, names: Iterable[str], *, claims: bool, markdown: bool, style: Style
) -> tuple[list[CheckedDraft], Mapping[str, str]]:
    """The drafts that could be checked, and why the others could not."""
    checked, failed, drafts = [], {}, list(names)
    with progress(drafts, "checking") as bar, progress_of_steps("checking", hidden=len(drafts) > 1) as report:
        for name in bar:
            try:
                text = _draft_text(name)
                is_markdown = markdown or PurePath(name).suffix.lower() in MARKDOWN
                findings = check_draft(
                    corpus, text, claims=claims, markdown=is_markdown, style=style, progress=_if_many(report)
                )
                checked.append(CheckedDraft(shown_name(name), text, tuple(findings)))
            except MisquoteError as error:
                failed[shown_name(name)] = str(error)
    return checked, failed


def _if_many(report: Callable[[int, int], None]) -> Callable[[int, int], None]:
    """The same for a draft that takes a while, and silence for any other: a bar that flashes by is only in the way."""
    return lambda done, whole: report(done, whole) if whole > _MANY else None


def _draft_text(name: str) -> str:
    if PurePath(name).suffix.lower() in NOT_DRAFTS:
        raise UnknownFormat(f"{name}: not a draft that can be read", hint="save it as plain text or Markdown")
    return read_text(name)


def _print_report(terminal: Terminal, checked: list[CheckedDraft], *, everything: bool) -> None:
    reports = [
        draft_report(each, everything=everything, width=terminal.width, colour=terminal.colour) for each in checked
    ]
    parts = [report for report in reports if report]
    click.echo("\n".join([*parts, f"{summary(checked)}\n"]), nl=False, color=True)
