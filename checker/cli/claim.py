"""``quotecheck claim``: one quotation or claim, or a batch of them."""

import click

from checker.check import check_claim
from checker.cli.batch import BatchOutcome, run_batch
from checker.cli.desk import Desk, desk_options, fail_on_option
from checker.cli.failures import COULD_NOT_RUN
from checker.cli.opening import open_corpus
from checker.cli.reading import STANDARD_INPUT, blamed_on, read_lines, read_text, well_formed
from checker.errors import NothingToCheck
from checker.reports import to_json
from checker.reports.to_terminal import claim_report

FOUND = 1


@click.command(epilog="""Example: quotecheck claim --speaker Zelenskyy "He wants weapons" """)
@click.argument("text", required=False, metavar="TEXT|-")
@click.option("--speaker", metavar="NAME", help="Who is said to have said it, where the text does not say so.")
@click.option("--top", type=click.IntRange(1, 1000), default=5, show_default=True, help="How many places to show.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--jsonl", metavar="FILE|-", help="Check each line of a file: {id, quote, speaker} or {id, claim}.")
@fail_on_option
@desk_options
@click.pass_obj
def claim(
    desk: Desk,
    *,
    text: str | None,
    speaker: str | None,
    top: int,
    form: str,
    jsonl: str | None,
    fail_on: tuple[str, ...],
) -> None:
    """Check one quotation or claim against the corpus.

    TEXT may be a bare quotation, a quotation with its speaker in any usual form, or a claim in your own words; with -
    it is read from standard input. Answers from a batch are a JSON object on each line, in order and as they come.
    """
    if (text is None) == (jsonl is None):
        raise click.UsageError("give the text of a claim, or - for standard input, or --jsonl FILE")
    threshold = desk.threshold(fail_on)
    if jsonl is not None:
        with open_corpus(desk) as corpus:
            outcome = run_batch(corpus, read_lines(jsonl), top=top, threshold=threshold)
        raise click.exceptions.Exit(_exit_code(outcome))
    asked = _claim_text(text or "")
    with open_corpus(desk) as corpus:
        finding = check_claim(corpus, asked, speaker=speaker, top=top)
    if form == "json":
        _write(to_json.claim(finding))
    else:
        click.echo(claim_report(finding, width=desk.width, colour=desk.colour), nl=False, color=True)
    raise click.exceptions.Exit(FOUND if threshold.met_by(finding) else 0)


def _claim_text(given: str) -> str:
    if given == STANDARD_INPUT:
        text = read_text(given)
    else:
        with blamed_on("the claim"):
            text = well_formed(given)
    if not text.strip():
        raise NothingToCheck("the claim is empty")
    return text.strip()


def _write(record: to_json.Record) -> None:
    click.echo(to_json.line_of(record), nl=False)


def _exit_code(outcome: BatchOutcome) -> int:
    """A batch is clean only if every line of it could be checked; it could not run only if no line could."""
    if outcome.failed and not outcome.answered:
        return COULD_NOT_RUN
    return FOUND if outcome.failed or outcome.found else 0
