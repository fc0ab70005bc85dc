"""The tables keep what they promise: what a format takes, what it gives, and that it waits for nobody else's format."""

import inspect
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module

import click
import pytest

from checker.cli.options import format_option
from checker.reports import formats
from checker.reports.findings.drafts import CheckedDraft, summary
from checker.reports.formats import Format, Formats
from checker.reports.look import PLAIN, Look
from tests.checker.reports.samples import ALTERED
from tests.conftest import ROOT

MEDIA = {
    "text": "text/plain",
    "line": "text/plain",
    "json": "application/json",
    "jsonl": "application/jsonl",
    "html": "text/html",
}
TABLES = {
    name: (declared, getattr(formats, name))
    for name, declared in formats.__annotations__.items()
    if isinstance(declared, str) and declared.startswith("Formats[")
}
ROWS = [
    pytest.param(declared[len("Formats[") : -1], form, id=f"{name.lower()} {form.name}")
    for name, (declared, table) in TABLES.items()
    for form in table.values()
]


def made_by(form: Format[object]) -> inspect.Signature:
    module, _, name = form.report.partition(":")
    return inspect.signature(getattr(import_module(f"checker.reports.{module}"), name))


def plain(annotation: object) -> str:
    """An annotation as a table writes it: no modules, no quotes, and a draft that was read or not is a draft."""
    bare = re.sub(r"<class |[>']|\w+\.", "", str(annotation))
    return bare.replace("CheckedDraft | UnreadDraft", "Draft")


def test_there_is_a_table_for_each_kind_of_thing() -> None:
    assert {"CLAIM", "DRAFTS", "ARTICLES", "DOCUMENTS", "DOCUMENT", "REEXTRACTION"} <= set(TABLES)


@pytest.mark.parametrize(("takes", "form"), ROWS)
def test_a_format_takes_what_its_table_is_of_and_gives_parts(takes: str, form: Format[object]) -> None:
    thing, look = made_by(form).parameters.values()
    assert plain(thing.annotation) == takes
    assert (look.annotation, look.default) == (Look, PLAIN)
    assert made_by(form).return_annotation in (str, bytes, Iterator[str], Iterator[bytes])
    assert form.gives == MEDIA[form.name]


@pytest.mark.parametrize("table", [table for _, table in TABLES.values()], ids=TABLES)
def test_the_first_of_a_table_is_for_readers_and_each_has_its_own_name(table: Formats[object]) -> None:
    assert next(iter(table)) == "text"
    assert all(form.name == name for name, form in table.items())


@pytest.mark.parametrize(
    ("made", "parts"), [("all", ["all"]), (b"all", [b"all"]), (iter(["a", "b"]), ["a", "b"]), (iter([b"a"]), [b"a"])]
)
def test_a_report_comes_whole_or_piece_by_piece_as_text_or_bytes(
    monkeypatch: pytest.MonkeyPatch, made: object, parts: list[str | bytes]
) -> None:
    monkeypatch.setattr("checker.reports.phrases.anew", lambda thing, look: made, raising=False)
    assert list(Format[object]("anew", formats.TEXT, "phrases:anew").parts("thing")) == parts


def test_a_report_is_given_the_look_that_a_face_has(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.reports.phrases.anew", lambda thing, look: f"{thing} {look.width}", raising=False)
    form = Format[object]("anew", formats.TEXT, "phrases:anew")
    assert list(form.parts("ferry", Look(72))) == ["ferry 72"]
    assert list(form.parts("ferry")) == ["ferry None"]


def test_a_stream_is_not_read_ahead() -> None:
    read = list[int]()

    def nothing() -> Iterator[object]:
        read.append(1)
        yield from ()

    parts = formats.ARTICLES["jsonl"].parts(nothing())  # type: ignore[arg-type]
    assert read == []
    assert list(parts) == []
    assert read == [1]


def test_text_waits_for_neither_json_nor_html() -> None:
    code = """
import sys
from checker.reports import formats
print(*(name for name in sys.modules if "to_" in name))
try:
    formats.DRAFTS["line"].parts(None)
finally:
    print(*(name for name in sys.modules if "checker.reports" in name))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT, check=True)
    before, after = done.stdout.split("\n")[:2]
    assert before == ""
    assert "checker.reports.findings.to_lines" in after.split()
    assert not {"checker.reports.findings.to_json", "checker.reports.json_line"} & set(after.split())


def test_a_command_is_given_the_format_that_was_named_and_the_first_where_none_was() -> None:
    given = list[object]()

    @click.command()
    @format_option(formats.CLAIM)
    def command(form: object) -> None:
        given.append(form)

    command.main([], standalone_mode=False)
    command.main(["--format", "json"], standalone_mode=False)
    assert given == [formats.CLAIM["text"], formats.CLAIM["json"]]
    with pytest.raises(click.BadParameter, match="'sarif' is not one of 'text', 'json'"):
        command.main(["--format", "sarif"], standalone_mode=False)


def test_a_form_without_room_for_it_leaves_the_summary_to_the_face() -> None:
    drafts = [CheckedDraft("story.md", "“We will sail before noon,”", (ALTERED,))]
    for form in formats.DRAFTS.values():
        told = "".join(map(str, form.parts(drafts)))
        assert form.sums_up is (summary(drafts) in told or form.gives == formats.JSON), form.name
