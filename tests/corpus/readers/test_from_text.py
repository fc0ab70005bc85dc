"""Plain text is read as it is."""

import pytest

from corpus.errors import NotText
from corpus.readers import from_text
from corpus.readers.read_document import ReadDocument


def test_every_character_of_a_file_keeps_its_place():
    text = "  Fog\r\n\tat the pier – “thick”.\n\n"
    assert from_text.read(text.encode()) == ReadDocument(text)


def test_a_text_says_nothing_of_itself():
    read = from_text.read(b"title: Fog")
    assert (read.title, read.author, read.publisher, read.published, read.url, read.language) == (None,) * 6
    assert (read.kind, read.original) == ("article", b"")


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a\0b"])
def test_what_is_no_text_is_refused(content):
    with pytest.raises(NotText):
        from_text.read(content)
