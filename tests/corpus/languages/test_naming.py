"""The lists of names that ship, and how a folder is read."""

import pytest

from corpus.languages import languages, lexicon_of
from corpus.languages.naming import Names, without_accents
from tests.conftest import ROOT

MOST = 150_000  # bytes of all lists of names


def test_a_folder_has_nicknames_given_names_forms_and_bodies(tmp_path):
    (tmp_path / "nicknames.txt").write_text("# some\nfriedrich fritz\n", encoding="utf-8")
    (tmp_path / "more_nicknames.txt").write_text("friedrich fiete\n", encoding="utf-8")
    (tmp_path / "given.txt").write_text("jürgen m\nkim -\n", encoding="utf-8")
    (tmp_path / "forms.txt").write_text("juri yuri\nolaf olav\n", encoding="utf-8")
    (tmp_path / "bodies.txt").write_text("NHC; Nordvik Harbour Commission\n", encoding="utf-8")
    names = Names(tmp_path)
    assert names.nicknames == {"friedrich": {"fritz", "fiete"}}
    assert names.given == {"jurgen": "m", "kim": "-"}
    assert names.forms["juri"] & names.forms["yuri"]
    assert not names.forms["juri"] & names.forms["olav"]
    assert names.bodies["nhc"] == names.bodies["nordvik harbour commission"]


def test_a_folder_without_lists_knows_no_names(tmp_path):
    names = Names(tmp_path)
    assert (names.nicknames, names.given, names.forms, names.bodies) == ({}, {}, {}, {})


@pytest.mark.parametrize("code", languages())
def test_the_lists_that_ship_are_well_formed(code):
    names = lexicon_of(code).names
    assert set(names.given.values()) <= {"m", "f", "-"}
    assert all(name not in nicknames for name, nicknames in names.nicknames.items())
    assert all(name.isalpha() for name in (*names.nicknames, *names.given, *names.forms))


def test_the_lists_that_ship_are_small_and_say_where_they_come_from():
    folders = [ROOT / "corpus" / "languages" / code / "names" for code in languages()]
    assert sum(file.stat().st_size for folder in folders for file in folder.glob("*.txt")) < MOST
    licence = (folders[languages().index("en")] / "LICENSE.txt").read_text(encoding="utf-8")
    assert "Apache" in licence
    assert "public domain" in licence
    assert "corpus/languages/en/names/LICENSE.txt" in (ROOT / "setup.cfg").read_text(encoding="utf-8")


def test_letters_lose_their_marks_and_nothing_else():
    assert without_accents("Jürgen Ó Brien ß") == "Jurgen O Brien ß"
