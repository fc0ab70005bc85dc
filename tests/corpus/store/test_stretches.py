"""A text comes out of its stretches as it went in, whole or a part of it."""

from contextlib import closing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.spans import Span
from corpus.store import opening, stretches

TEXT = "".join(chr(0x100 + number % 700) for number in range(3 * stretches.LENGTH + 7))
EDGES = sorted(each + by for each in (0, 512, 1024, 1536, len(TEXT)) for by in (-1, 0, 1) if each + by >= 0)


@pytest.fixture(scope="module")
def connection():
    with closing(opening.connect(None)) as opened:
        opened.execute("PRAGMA foreign_keys = OFF")
        stretches.write(opened, 1, "another")
        stretches.write(opened, 2, TEXT)
        yield opened


def test_a_text_is_kept_in_stretches_of_512_code_points_as_every_corpus_has_it(connection):
    assert stretches.LENGTH == 512
    rows = connection.execute("SELECT number, text FROM stretches WHERE document = 2 ORDER BY number").fetchall()
    assert [number for number, _ in rows] == [0, 1, 2, 3]
    assert [len(text) for _, text in rows] == [512, 512, 512, 7]
    assert "".join(text for _, text in rows) == TEXT


def test_the_whole_text_is_read_in_order_and_nothing_of_another(connection):
    assert stretches.read(connection, 2) == TEXT
    assert stretches.read(connection, 1) == "another"
    assert stretches.read(connection, 3) == ""


@pytest.mark.parametrize("start", EDGES)
def test_what_stands_at_a_place_is_a_slice_of_the_text(connection, start):
    for end in (edge for edge in EDGES if edge >= start):
        assert stretches.read_at(connection, 2, Span(start, end)) == TEXT[start:end]


def test_no_more_stretches_are_read_than_the_place_has(connection):
    asked = []
    connection.set_trace_callback(asked.append)
    for span in (Span(512, 1024), Span(600, 600), Span(511, 513)):
        stretches.read_at(connection, 2, span)
    connection.set_trace_callback(None)
    assert [statement.partition("BETWEEN ")[2].partition(" ORDER")[0] for statement in asked] == [
        "1 AND 1",
        "1 AND 1",
        "0 AND 1",
    ]


@given(st.text(max_size=1200))
def test_any_text_is_cut_without_loss(text):
    pieces = list(stretches.cut(text))
    assert "".join(pieces) == text
    assert all(len(piece) == stretches.LENGTH for piece in pieces[:-1])
