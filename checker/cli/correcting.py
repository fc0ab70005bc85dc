"""``misquote corpus correct`` and ``reextract``: what a person sets by hand, and what a newer extractor finds."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import click

from checker.cli.failures import COULD_NOT_RUN, FOUND, say_error
from checker.cli.options import Session, format_option, pipeline_option, session_options
from checker.cli.progress import progress, stopped_with
from checker.reports.formats import REEXTRACTION, Format
from checker.reports.library.corrections import Reextraction, correction_line
from corpus import Corpus
from corpus.document import Link, Mention, Quotation, QuotationKind, Role, Speaker
from corpus.errors import MisquoteError, NoSuchCorrection, NoSuchQuotation
from corpus.intake.results import Reextracted
from corpus.revision.corrections import Correction, nearest
from corpus.revision.differences import likeness
from corpus.spans import Span

_REREAD = "what was reread until then is kept; run the command again to go on"
_SET = ("speaker", "no_speaker", "span", "kind", "cue", "via", "told", "no_chain")


_PLACE = re.compile(r"([0-9]{1,12})(?:-([0-9]{1,12}))?")


def _place(_: click.Context, __: click.Parameter, value: str | None) -> Span | None:
    """START-END, or START alone for the character there."""
    if value is None:
        return None
    found = _PLACE.fullmatch(value)
    start, end = (int(found[1]), int(found[2] or int(found[1]) + 1)) if found else (0, 0)
    if start >= end:
        raise click.BadParameter(f"{value!r} is not of the form 120-160")
    return Span(start, end)


def _places(ctx: click.Context, option: click.Parameter, values: tuple[str, ...]) -> tuple[Span, ...]:
    return tuple(span for value in values if (span := _place(ctx, option, value)))


@click.command(epilog='Example: misquote corpus correct ferry --quotation 2 --speaker "Ada Quill"')
@click.argument("document_id", metavar="ID")
@click.option(
    "--quotation", "number", type=click.IntRange(min=1), metavar="N", help="Which one, by its number in `corpus show`."
)
@click.option("--at", callback=_place, metavar="START[-END]", help="Which one, by a place in the text.")
@click.option("--add", is_flag=True, help="Add one that was missed; needs --span and --kind.")
@click.option("--speaker", metavar="NAME", help="Who said it.")
@click.option("--described", is_flag=True, help="NAME only describes the speaker, whom the text does not name.")
@click.option("--no-speaker", is_flag=True, help="The text names nobody as its speaker.")
@click.option(
    "--span", callback=_places, multiple=True, metavar="START-END", help="Its words; repeat it for each stretch."
)
@click.option("--kind", type=click.Choice([kind.value for kind in QuotationKind]), help="How the words are carried.")
@click.option("--cue", callback=_place, metavar="START-END", help="Where the text says that it was said.")
@click.option(
    "--via", multiple=True, metavar="NAME", help="Who relayed it; repeat it for each, the nearest to the speaker first."
)
@click.option("--told", multiple=True, metavar="OUTLET", help="The outlet that was told it.")
@click.option("--no-chain", is_flag=True, help="Nobody relayed it, and no outlet was told.")
@click.option("--reject", is_flag=True, help="It is not a quotation.")
@click.option("--withdraw", is_flag=True, help="Take the correction back: what was extracted counts again.")
@click.option("--by", metavar="NAME", help="Who makes the correction.")
@click.option("--note", metavar="TEXT", help="Why.")
@session_options
@click.pass_obj
def correct(session: Session, /, *, document_id: str, **asked: Any) -> None:
    """Set by hand who said what: the speaker, the words, the kind, the cue or the chain of a quotation.

    What is set wins over what was extracted, everywhere and for good; what is not set stays as it is. Places count the
    characters of the text from 0, as `corpus show --format json` does. --via and --told replace the whole chain.
    """
    _check(**asked)
    with session.desk.open_to_change() as held:
        if asked["withdraw"]:
            correction = _correction_meant(held, document_id, asked["number"], asked["at"])
            held.withdraw(document_id, correction)
        else:
            correction = held.correct(document_id, _correction(held, document_id, asked))
        text, quotations = held.document(document_id).text, held.quotations(document_id)
    line = correction_line(document_id, text, quotations, correction)
    click.echo(f"withdrawn: {line}" if asked["withdraw"] else line)


def _check(*, number: int | None, at: Span | None, add: bool, reject: bool, withdraw: bool, **asked: Any) -> None:
    if [number is not None, at is not None, add].count(True) != 1:
        raise click.UsageError("name one quotation: by --quotation N or --at START, or --add one that was missed")
    wishes = [name for name in _SET if asked[name]]
    if [bool(wishes), reject, withdraw].count(True) != 1:
        raise click.UsageError("say what to set, or else --reject or --withdraw")
    if add and not (asked["span"] and asked["kind"]):
        raise click.UsageError("--add needs --span and --kind")
    if asked["described"] and not asked["speaker"]:
        raise click.UsageError("--described goes with --speaker NAME")
    if (asked["speaker"] and asked["no_speaker"]) or (asked["no_chain"] and (asked["via"] or asked["told"])):
        raise click.UsageError("--no-speaker rules out --speaker, and --no-chain rules out --via and --told")


def _correction(held: Corpus, document_id: str, asked: dict[str, Any]) -> Correction:
    why = {"by": asked["by"], "note": asked["note"]}
    text = held.document(document_id).text
    if asked["add"]:
        new = Quotation(kind=QuotationKind(asked["kind"]), spans=asked["span"])
        return Correction(quotation=_as_set(new, text, **asked), **why)
    found = _quotation_meant(held, document_id, asked["number"], asked["at"])
    if asked["reject"]:
        return Correction(replaces=found.spans, **why)
    return Correction(replaces=found.spans, quotation=_as_set(found, text, **asked), **why)


def _as_set(quotation: Quotation, text: str, *, speaker: str | None, described: bool, **asked: Any) -> Quotation:
    """The quotation with what was asked for changed, and nothing else."""
    wishes: dict[str, Any] = {}
    if speaker or asked["no_speaker"]:
        wishes["speaker"] = Speaker(speaker, described=described) if speaker else None
    if asked["span"]:
        wishes["spans"] = asked["span"]
    if asked["kind"]:
        wishes["kind"] = QuotationKind(asked["kind"])
    if asked["cue"]:
        wishes["cue"] = Mention(asked["cue"].of(text), asked["cue"])
    if asked["via"] or asked["told"] or asked["no_chain"]:
        relays = [Link(name, Role.RELAY) for name in asked["via"]]
        wishes["links"] = (*relays, *(Link(name, Role.TOLD) for name in asked["told"]))
    return replace(quotation, **wishes)


def _quotation_meant(held: Corpus, document_id: str, number: int | None, at: Span | None) -> Quotation:
    quotations = held.quotations(document_id)
    if number is not None:
        if number > len(quotations):
            raise NoSuchQuotation(f"{document_id}: there is no quotation {number}, it has {len(quotations)}")
        return quotations[number - 1]
    assert at is not None
    found = nearest(quotations, at)
    if found is None:
        raise NoSuchQuotation(f"{document_id}: no quotation stands at {at.start}")
    return found


def _correction_meant(held: Corpus, document_id: str, number: int | None, at: Span | None) -> Correction:
    """The correction behind a numbered quotation, or at a place: what was rejected has no number."""
    corrections = held.corrections(document_id)
    if number is not None:
        quotation = _quotation_meant(held, document_id, number, None)
        found = next((each for each in corrections if each.quotation == quotation), None)
        where = f"quotation {number}"
    else:
        assert at is not None
        found = max(corrections, key=lambda each: _nearness(each, at), default=None)
        found = found if found and _nearness(found, at) else None
        where = f"the quotation at {at.start}"
    if found is None:
        raise NoSuchCorrection(f"{document_id}: {where} was not corrected")
    return found


def _nearness(correction: Correction, at: Span) -> float:
    return max(likeness(place, (at,)) for place in correction.places)


@click.command(epilog="Example: misquote corpus reextract --dry-run")
@click.argument("ids", nargs=-1, metavar="[ID...]")
@click.option("--dry-run", is_flag=True, help="Only show what would change.")
@pipeline_option
@format_option(REEXTRACTION)
@session_options
@click.pass_obj
def reextract(
    session: Session, *, ids: tuple[str, ...], dry_run: bool, form: Format[Reextraction], model: str | None
) -> None:
    """Reread documents with today's extractor, and show how that changes who is quoted.

    Without an ID, every document is reread whose quotations an older version found. What was set by hand stays. The
    exit code is 1 if a document could not be reread, 2 if none could.
    """
    failures = list[MisquoteError]()
    with session.desk.open_corpus() if dry_run else session.desk.open_to_change() as held, stopped_with(_REREAD):
        names = ids or held.outdated()
        reread = Reextraction(_reread(held, names, dry_run, model, failures), dry_run)
        parts = list(form.parts(reread, session.look()))  # nothing is shown until the bar is gone
    session.terminal.write(parts)
    if failures:
        raise click.exceptions.Exit(COULD_NOT_RUN if len(failures) == len(names) else FOUND)


def _reread(
    held: Corpus, names: Sequence[str], dry_run: bool, model: str | None, failures: list[MisquoteError]
) -> Iterator[tuple[str, Reextracted]]:
    readings = held.reextract(names, dry_run=dry_run, model=model)
    with progress(names, "rereading") as bar:
        for _, outcome in zip(bar, readings, strict=False):
            if outcome.failed is not None:
                failures.append(outcome.failed)
                say_error(outcome.failed, outcome.document)
            yield held.document(outcome.document).text, outcome
