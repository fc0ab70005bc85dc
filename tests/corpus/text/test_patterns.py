import re

import pytest

from corpus.text import patterns
from corpus.text.patterns import one_of, pattern


@pytest.mark.parametrize("text", ["", "Pier 5", "pier 12 of 40"])
def test_it_answers_as_a_compiled_expression_does(text):
    late, ready = pattern(r"PIER (\d+)", re.IGNORECASE), re.compile(r"PIER (\d+)", re.IGNORECASE)
    assert late.findall(text) == ready.findall(text)
    assert [found.span() for found in late.finditer(text)] == [found.span() for found in ready.finditer(text)]
    assert late.sub(r"[\1]", text) == ready.sub(r"[\1]", text)
    assert (late.pattern, late.flags, late.groups) == (ready.pattern, ready.flags, ready.groups)


def test_it_is_compiled_once_and_not_before_it_is_asked(monkeypatch):
    compiled, ready = [], re.compile("buoy")
    monkeypatch.setattr(patterns.re, "compile", lambda *of: compiled.append(of) or ready)
    late = pattern(r"buoy")
    assert compiled == []
    assert [late.search(text) is not None for text in ("a buoy", "a pier", "buoys")] == [True, False, True]
    assert compiled == [("buoy", 0)]


def test_what_a_compiled_expression_has_not_is_missed_in_it_too():
    with pytest.raises(AttributeError):
        pattern(r"buoy").serch("buoy")


def test_any_of_some_words_is_found_the_longest_first():
    assert pattern(one_of(["pier", "p.m.", "piers"])).findall("piers and pier at 5 p.m., not pam") == [
        "piers",
        "pier",
        "p.m.",
    ]


@pytest.mark.parametrize("text", ["", "pier"])
def test_of_no_words_none_is_found(text):
    assert pattern(rf"{one_of([])}").search(text) is None
