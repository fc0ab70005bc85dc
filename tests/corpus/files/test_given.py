"""Whatever stands under a name is read in bounded memory and time, or refused in a few words."""

import io
import os
import re
import socket
from pathlib import Path
from threading import Thread

import pytest

from corpus.errors import NoSuchFile, NotAFile, TooLarge, UnreadableDocument
from corpus.files import given
from corpus.files.given import LARGEST, LONGEST_LINE, all_of, as_text_file, bytes_of, lines_of, opened


def why(path: Path) -> str:
    """Why a file is not read."""
    with pytest.raises(UnreadableDocument) as caught:
        bytes_of(path)
    return caught.value.message


def test_a_file_is_read_whole(tmp_path):
    (tmp_path / "pier.txt").write_bytes(b"\xefpier\r\n\0")
    assert bytes_of(tmp_path / "pier.txt") == b"\xefpier\r\n\0"
    assert bytes_of(Path(os.devnull)) == b""


def test_what_is_no_file_is_refused_for_what_it_is(tmp_path):
    (tmp_path / "loop").symlink_to("loop")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "socket"))
        assert why(tmp_path / "socket") == "a socket"
    assert why(tmp_path) == "a directory"
    assert why(Path("/dev/zero")) == why(Path("/dev/full")) == "a device"
    assert why(tmp_path / "loop").startswith("cannot be read (Too many levels")
    assert re.fullmatch(r"cannot be read \(.*embedded null (byte|character.*)\)", why(Path("a\0b")))
    with pytest.raises(NoSuchFile):
        bytes_of(tmp_path / "nowhere")


def test_a_file_of_gigabytes_costs_no_more_than_what_may_be_read(tmp_path):
    with (tmp_path / "sparse").open("wb") as sparse:
        sparse.truncate(2 * 1024**3)
    with pytest.raises(TooLarge, match=r"^longer than 8 MB; split it"):
        bytes_of(tmp_path / "sparse")
    assert len(all_of(io.BytesIO(bytes(LARGEST)))) == LARGEST


def test_a_pipe_is_read_to_its_end_however_slow_its_writer_is(tmp_path, monkeypatch):
    monkeypatch.setattr(given, "_WAIT", 0.3)
    os.mkfifo(tmp_path / "tube")
    begun = Thread(target=slowly, args=(tmp_path / "tube", [b"one ", b"two\n", b"three"]))
    begun.start()
    assert bytes_of(tmp_path / "tube") == b"one two\nthree"
    begun.join()
    begun = Thread(target=slowly, args=(tmp_path / "tube", [b"one ", b"two\n", b"three"]))
    begun.start()
    with opened(tmp_path / "tube") as held:
        assert list(lines_of(held)) == [b"one two\n", b"three"]
    begun.join()


def slowly(path: Path, parts: list[bytes]) -> None:
    import time

    with path.open("wb", buffering=0) as pipe:
        for part in parts:
            time.sleep(0.4)  # longer than a writer is waited for
            pipe.write(part)


def test_a_pipe_that_nobody_writes_to_is_not_waited_for_without_end(tmp_path, monkeypatch):
    monkeypatch.setattr(given, "_WAIT", 0.1)
    os.mkfifo(tmp_path / "tube")
    with pytest.raises(NotAFile, match=r"^a pipe that nobody writes to; begin what writes to it first"):
        bytes_of(tmp_path / "tube")


def test_a_pipe_that_is_open_already_is_read_as_any_file():
    reading, writing = os.pipe()
    os.write(writing, b"pier")
    os.close(writing)
    with as_text_file(reading) as held:
        assert all_of(held) == b"pier"


def test_a_line_that_is_too_long_is_cut_and_the_next_begins_where_it_does():
    held = io.BytesIO(b"a\n" + b"b" * (2 * LONGEST_LINE) + b"\nc\n\nd")
    first, long, third, fourth, last = lines_of(held)
    assert (first, third, fourth, last) == (b"a\n", b"c\n", b"\n", b"d")
    assert len(long) == LONGEST_LINE + 1


def test_a_line_that_does_not_end_is_given_up(monkeypatch):
    monkeypatch.setattr(given, "LONGEST_LINE", 10)
    monkeypatch.setattr(given, "_LONGEST_PASSED", 1_000)
    with pytest.raises(TooLarge, match="a line in it does not end; write a document on each line"):
        list(lines_of(io.BytesIO(bytes(5_000_000))))
