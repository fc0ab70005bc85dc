import sys

import pytest

from corpus.errors import EmptyDocument, MissingReader, NotText
from corpus.readers import read as read_file
from corpus.readers.from_html import _without_crowds, read

PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Fog at the pier | Coast Courier</title>
<meta name="author" content="Ann Reporter">
<meta property="og:title" content="Fog at the pier"><meta property="og:site_name" content="Coast Courier">
<meta property="article:published_time" content="2024-05-06T08:00:00Z">
<link rel="canonical" href="https://news.example/pier"></head>
<body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Fog at the pier</h1>
<p>The harbour master closed the northern pier on Monday, after two boats had met in the fog without any harm.</p>
<p>“We will not open it before the cranes are safe,” Ilse Brandt told reporters who had waited at the gate.</p>
<p>The pier has been closed three times this year, and the town council is to discuss its future next week.</p>
</article><footer>All rights reserved. Cookies. Imprint.</footer></body></html>""".encode()


def test_the_article_is_found_without_the_page_around_it():
    text = read(PAGE).text
    assert "“We will not open it before the cranes are safe,” Ilse Brandt told reporters" in text
    assert "Cookies" not in text
    assert "Sport" not in text


def test_each_paragraph_is_a_line():
    assert any(line.startswith("“We will not") for line in read(PAGE).text.splitlines())


def test_the_page_says_what_it_is():
    found = read(PAGE)
    assert (found.title, found.author, found.publisher) == ("Fog at the pier", "Ann Reporter", "Coast Courier")
    assert (found.published, found.url) == ("2024-05-06", "https://news.example/pier")


def test_the_page_itself_is_kept(tmp_path):
    place = tmp_path / "pier.html"
    place.write_bytes(PAGE)
    assert read_file(place).original == PAGE


@pytest.mark.parametrize("page", [b"<html></html>", b"", b"<"])
def test_a_page_without_an_article_is_refused(page):
    with pytest.raises(EmptyDocument):
        read(page)


def test_bytes_that_are_no_page_are_refused():
    with pytest.raises(NotText):
        read(b"\x89PNG\0\0")


def test_without_trafilatura_the_command_to_install_it_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    with pytest.raises(MissingReader, match=r"misquote\[html\]"):
        read(PAGE)


@pytest.mark.parametrize("tag", ["a href='b > c'", "i", "span"])
def test_where_links_and_looks_crowd_a_paragraph_its_words_are_read_all_the_same(tag):
    words = " ".join(f"<{tag}>tide{number}</{tag.split()[0]}>" for number in range(3_000))
    read_words = read(f"<html><body><article><p>{words}</p></article></body></html>".encode()).text.split()
    assert read_words == [f"tide{number}" for number in range(3_000)]


def test_a_page_whose_paragraphs_have_as_many_together_is_left_as_it_is():
    page = b"<article>" + b"<p><i>tide</i> and <a href='b'>ferry</a></p>" * 1_500
    assert _without_crowds(page) is page or _without_crowds(page) == page
