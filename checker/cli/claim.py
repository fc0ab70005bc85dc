"""``misquote claim``: one quotation or claim, or a batch of them.

People wait for this command: what only a batch or JSON needs is loaded where it is used.
"""

import click

from checker.check import check_claim
from checker.cli.failures import FOUND
from checker.cli.input import STANDARD_INPUT, blamed_on, read_text, well_formed
from checker.cli.options import Session, fail_on_option, format_option, semantic_option, session_options, style_option
from checker.desk.settings import Threshold
from checker.errors import NothingToCheck
from checker.findings import Finding
from checker.reports.formats import CLAIM, Format


@click.command(epilog="""Example: misquote claim --speaker Zelenskyy "He wants weapons" """)
@click.argument("text", required=False, metavar="TEXT|-")
@click.option("--speaker", metavar="NAME", help="Who is said to have said it; overrules what the text says.")
@click.option("--top", type=click.IntRange(1, 1000), default=5, show_default=True, help="How many places to give.")
@format_option(CLAIM, help="A report to read, or JSON (docs/formats.md).")
@click.option("--jsonl", metavar="FILE|-", help="Check each line of a file: {id, quote, speaker} or {id, claim}.")
@style_option
@semantic_option
@fail_on_option
@session_options
@click.pass_obj
def claim(
    session: Session,
    *,
    text: str | None,
    speaker: str | None,
    top: int,
    form: Format[Finding],
    jsonl: str | None,
) -> None:
    """Check one quotation or claim against the corpus.

    TEXT may be a bare quotation, a quotation with its speaker in any usual form, or a claim in your own words; - reads
    it from standard input. A batch is answered with a JSON object on each line, in order and as soon as it is known.
    """
    if (text is None) == (jsonl is None):
        raise click.UsageError("give the text of a claim, or - for standard input, or --jsonl FILE")
    threshold, style = session.desk.threshold, session.desk.style
    if jsonl is not None:
        raise click.exceptions.Exit(_batch(session, jsonl, top, threshold))
    asked = _claim_text(text or "")
    with session.open_to_check() as corpus:
        finding = check_claim(corpus, asked, speaker=speaker, top=top, style=style)
    session.show(form, finding)
    if threshold.met_by(finding):
        raise click.exceptions.Exit(FOUND)
    session.say_if_nothing_fails([finding.level])


def _batch(session: Session, file: str, top: int, threshold: Threshold) -> int:
    from checker.cli.batch import run_batch
    from checker.cli.input import read_lines

    with session.open_to_check() as corpus:
        style, in_use = session.desk.style, session.desk.in_use
        outcome = run_batch(corpus, read_lines(file), top=top, threshold=threshold, style=style, in_use=in_use)
    if not outcome.found:
        session.say_if_nothing_fails(outcome.levels)
    return outcome.exit_code


def _claim_text(given: str) -> str:
    if given == STANDARD_INPUT:
        text = read_text(given)
    else:
        with blamed_on("the claim"):
            text = well_formed(given)
    if not text.strip():
        raise NothingToCheck("the claim is empty")
    return text.strip()
