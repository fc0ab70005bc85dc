"""Many claims, a JSON object on each line: an answer for every line, in order, as soon as it is known.

A line that cannot be checked is answered with its error, which stderr has too, and the batch goes on.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NamedTuple

import click

from checker.check import check_claim, check_quotation
from checker.cli.failures import COULD_NOT_RUN, FOUND, say_error
from checker.cli.input import well_formed
from checker.desk.desk import InUse
from checker.desk.settings import Threshold
from checker.desk.styles import AP, Style
from checker.errors import BadQuery
from checker.findings import Finding, Level, Record
from checker.reports.findings.to_json import answer, failure
from checker.reports.in_use import record
from checker.reports.json_line import line_of
from corpus import Corpus
from corpus.defects import foreseen
from corpus.errors import MisquoteError
from corpus.files.given import LONGEST_LINE
from corpus.text.decoding import decoded


@dataclass
class BatchOutcome:
    """How many lines were answered with a finding, how many of those met the threshold, and how many failed.

    ``levels`` are those that the findings were of.
    """

    answered: int = 0
    found: int = 0
    failed: int = 0
    levels: set[Level] = field(default_factory=set)

    @property
    def exit_code(self) -> int:
        """Clean only if every line could be checked, and "could not run" only if none could."""
        if self.failed and not self.answered:
            return COULD_NOT_RUN
        return FOUND if self.failed or self.found else 0


class Query(NamedTuple):
    """What one line asks: whether ``text`` is on record, as a quotation or as a claim in the writer's own words."""

    text: str
    speaker: str | None
    is_quotation: bool


def run_batch(
    corpus: Corpus,
    lines: Iterable[bytes],
    *,
    top: int,
    threshold: Threshold,
    style: Style = AP,
    in_use: InUse | None = None,
) -> BatchOutcome:
    """Answer each line on stdout; each answer names what is in use, for it may be read without the others."""
    outcome = BatchOutcome()
    with_it: Record = {} if in_use is None else {"in_use": record(in_use)}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        asked: dict[str, object] = {}
        try:
            with foreseen():
                asked.update(_object(line))
                finding = _checked(corpus, _query(asked), top=top, style=style)
        except MisquoteError as error:  # whatever is wrong with one line, the others still get their answers
            outcome.failed += 1
            say_error(error, f"line {number}")
            _answer(failure(str(error), id=asked.get("id")))
            continue
        outcome.answered += 1
        outcome.found += threshold.met_by(finding)
        outcome.levels.add(finding.level)
        _answer(answer(finding, id=asked.get("id")) | with_it)
    return outcome


def _checked(corpus: Corpus, query: Query, *, top: int, style: Style) -> Finding:
    check = check_quotation if query.is_quotation else check_claim
    return check(corpus, query.text, speaker=query.speaker, top=top, style=style)


def _object(line: bytes) -> dict[str, object]:
    if len(line) > LONGEST_LINE:
        raise BadQuery(f"longer than {LONGEST_LINE // 1_000_000} MB")
    try:
        found = json.loads(decoded(line))
    except json.JSONDecodeError as error:  # its line number is always 1, which would mislead
        raise BadQuery(f"not JSON: {error.msg} at character {error.pos + 1}") from None
    except (ValueError, RecursionError) as error:
        raise BadQuery(f"not JSON: {error}") from None
    if not isinstance(found, dict):
        raise BadQuery("not a JSON object")
    return found


def _query(asked: dict[str, object]) -> Query:
    named = [key for key in ("quote", "claim") if asked.get(key) is not None]
    if len(named) != 1:
        raise BadQuery("it has neither a quote nor a claim, or both")
    text, speaker = asked[named[0]], asked.get("speaker")
    if not isinstance(text, str) or not isinstance(speaker, str | None):
        raise BadQuery(f"the {named[0]} and the speaker must be strings")
    if not text.strip():
        raise BadQuery(f"the {named[0]} is empty")
    return Query(well_formed(text).strip(), speaker or None, is_quotation=named == ["quote"])


def _answer(record: Record) -> None:
    click.echo(line_of(record), nl=False)  # click flushes after each
