import json
from pathlib import Path

import pytest

from checker.desk.chosen import Chosen
from checker.desk.desk import InUse
from checker.desk.settings_file import PassedOver
from checker.reports.formats import CHOSEN, CLAIM, DRAFTS, Format
from checker.reports.in_use import sentence
from checker.reports.look import Look
from tests.checker.reports.samples import ALTERED, HOSTILE
from tests.checker.reports.test_safe_text import steers

NAMED = InUse("desk.db", "settings", "../.misquote.toml")
CHOSEN_HERE = Chosen(
    Path("/srv/desk/.misquote.toml"),
    (PassedOver(Path("/srv/desk/in/.misquote.toml"), "it can be written by everybody", Path("/srv/desk/in")),),
    Path("/srv/desk/desk.db"),
    "ap",
    ("never",),
    None,
    {"corpus": "settings", "style": "default", "fail_on": "settings", "semantic": "default"},
)


def told(form: Format[object], thing: object, look: Look) -> str:
    return "".join(map(str, form.parts(thing, look)))


@pytest.mark.parametrize(
    ("in_use", "says"),
    [
        (NAMED, "in use: corpus desk.db, named by the settings; settings ../.misquote.toml"),
        (InUse("desk.db", "option", None), "in use: corpus desk.db, named by --corpus; no settings"),
        (InUse("desk.db", "environment", None), "in use: corpus desk.db, named by MISQUOTE_CORPUS; no settings"),
        (InUse(None, "own", None), "in use: your own corpus; no settings"),
        (InUse(None, "shipped", None), "in use: the corpus that comes with misquote; no settings"),
    ],
)
def test_what_is_in_use_is_one_sentence(in_use: InUse, says: str) -> None:
    assert sentence(in_use) == says


def test_no_name_of_a_file_steers_a_terminal() -> None:
    assert not any(map(steers, sentence(InUse(HOSTILE, "option", HOSTILE))))


def test_a_report_for_readers_ends_with_it_and_one_for_scripts_has_it_as_a_key() -> None:
    plain, named = (told(CLAIM["text"], ALTERED, look) for look in (Look(), Look(in_use=NAMED)))
    assert named == f"{plain}\n{sentence(NAMED)}\n"
    record = json.loads(told(CLAIM["json"], ALTERED, Look(in_use=NAMED)))
    assert record.pop("in_use") == {"corpus": "desk.db", "chosen_by": "settings", "settings": "../.misquote.toml"}
    assert record == json.loads(told(CLAIM["json"], ALTERED, Look()))


def test_lines_for_editors_have_no_room_for_it_and_a_report_of_nothing_says_nothing() -> None:
    assert told(DRAFTS["line"], [], Look(in_use=NAMED)) == ""
    assert told(DRAFTS["text"], [], Look(in_use=NAMED)) == ""


def test_what_is_chosen_is_shown_with_what_chose_it() -> None:
    assert told(CHOSEN["text"], CHOSEN_HERE, Look()) == (
        "settings    /srv/desk/.misquote.toml\n"
        "corpus      /srv/desk/desk.db (the settings)\n"
        "style       ap (default)\n"
        "fail-on     never (the settings)\n"
        "semantic    none (default)\n"
        "unsafe      passed over /srv/desk/in/.misquote.toml: it can be written by everybody; "
        "`misquote config trust /srv/desk/in` allows it\n"
    )
    record = json.loads(told(CHOSEN["json"], CHOSEN_HERE, Look()))
    assert list(record) == [
        "version",
        "settings",
        "passed_over",
        "corpus",
        "style",
        "fail_on",
        "semantic",
        "chosen_by",
    ]
    assert record["passed_over"] == [
        {
            "file": "/srv/desk/in/.misquote.toml",
            "why": "it can be written by everybody",
            "folder": "/srv/desk/in",
        }
    ]
