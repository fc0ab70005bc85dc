import os

import pytest

from corpus import errors
from corpus.readers import FORMATS, read


@pytest.fixture
def file(tmp_path):
    def write(name, content):
        place = tmp_path / name
        place.write_bytes(content)
        return place

    return write


def test_plain_text_is_the_file_to_the_byte(file):
    content = "Fog.\r\n\r\n\tÅland — “no”\r ".encode()
    found = read(file("pier.txt", content))
    assert found.text.encode() == content
    assert found.original == content


def test_a_byte_order_mark_is_no_part_of_the_text(file):
    found = read(file("pier.txt", b"\xef\xbb\xbfFog."))
    assert found.text == "Fog."
    assert found.original == b"\xef\xbb\xbfFog."


@pytest.mark.parametrize("name", ["pier", "pier.TXT", "pier.log", "pier.v2"])
def test_text_of_any_name_is_read_as_text(file, name):
    assert read(file(name, b"Fog.")).text == "Fog."


def test_a_format_can_be_said(file):
    assert read(file("pier.txt", b"# Fog\n\nAll day."), as_format="markdown").title == "Fog"
    with pytest.raises(errors.UnknownFormat, match="telex"):
        read(file("pier.txt", b"Fog."), as_format="telex")


REFUSED = {
    "invalid UTF-8": ("pier.txt", b"Fog \xff", errors.NotText),
    "UTF-16": ("pier.txt", "Fog".encode("utf-16"), errors.NotText),
    "NUL": ("pier.txt", b"Fog\0", errors.NotText),
    "invalid UTF-8 without a suffix": ("pier", b"\xff", errors.NotText),
    "invalid Markdown": ("pier.md", b"\xff", errors.NotText),
    "a binary file": ("pier.docx", b"PK\x03\x04\xff\0", errors.UnknownFormat),
    "nothing": ("pier.txt", b"", errors.EmptyDocument),
    "a mark and nothing": ("pier.txt", b"\xef\xbb\xbf", errors.EmptyDocument),
    "white space": ("pier.md", b" \n\n", errors.EmptyDocument),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_text_is_refused_by_name(file, name):
    file_name, content, kind = REFUSED[name]
    place = file(file_name, content)
    with pytest.raises(errors.UnreadableDocument) as refusal:
        read(place)
    assert type(refusal.value) is kind
    assert str(refusal.value).startswith(f"{place}: ")
    assert "\n" not in str(refusal.value)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(errors.NoSuchFile, match="nowhere"):
        read(tmp_path / "nowhere.txt")


def test_a_directory_is_no_file(tmp_path):
    with pytest.raises(errors.NotAFile):
        read(tmp_path)


def test_a_pipe_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(errors.NotAFile):
        read(tmp_path / "pipe.txt")


def test_a_name_that_no_file_can_have_is_refused():
    with pytest.raises(errors.UnreadableDocument):
        read("pier\0.txt")


def test_every_suffix_belongs_to_one_format():
    suffixes = [suffix for known in FORMATS for suffix in known.suffixes]
    assert len(suffixes) == len(set(suffixes))
