import pytest

from corpus.readers.from_markdown import read

FRONT = b"""---
title: "Fog at the pier"
author: 'A. Reporter'
date: 2024-05-06
url:  https://news.example/pier?a=b
tags: [fog, pier]
---

# Fog

All day.
"""


def test_the_text_is_the_file_with_its_front_matter_and_marks():
    assert read(FRONT).text.encode() == FRONT


def test_a_front_matter_says_what_the_file_is():
    found = read(FRONT)
    assert (found.title, found.author, found.published) == ("Fog at the pier", "A. Reporter", "2024-05-06")
    assert found.url == "https://news.example/pier?a=b"


def test_windows_line_ends_are_no_matter():
    found = read(FRONT.replace(b"\n", b"\r\n"))
    assert (found.title, found.published) == ("Fog at the pier", "2024-05-06")


def test_the_first_heading_is_the_title_of_a_file_that_says_none():
    assert read(b"Intro\n\n# Fog at the pier #\n\n# Rain").title == "Fog at the pier"


@pytest.mark.parametrize(
    "text", [b"Fog.", b"---\nFog.", b"Fog.\n---\ntitle: no\n---\n", b"---\ntitle:\n---\nFog.", b"#fog"]
)
def test_what_is_not_said_is_not_known(text):
    assert read(text).title is None


def test_the_first_of_two_dates_counts():
    assert read(b"---\npublished: 2024-05-06\ndate: 2024-06-01\n---\nFog.").published == "2024-05-06"


def test_a_long_front_matter_without_an_end_costs_no_time():
    assert read(b"---\n" + b"a: b\n" * 40_000).title is None
