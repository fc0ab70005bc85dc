import io
import sys
from pathlib import Path

import pytest

from checker.cli.input import blamed_on, read_lines, read_text, shown_name, well_formed
from corpus.errors import NoSuchFile, NotAFile, NotText, UnreadableDocument


@pytest.fixture
def stdin(monkeypatch: pytest.MonkeyPatch) -> io.BytesIO:
    """What is on standard input."""
    stream = io.BytesIO("“Ferry”\r\n".encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(stream))
    return stream


def test_a_text_keeps_its_line_ends_and_loses_its_byte_order_mark(tmp_path: Path) -> None:
    (tmp_path / "ferry.txt").write_bytes("\ufeff“Late”\r\n\rtoday\n".encode())
    assert read_text(str(tmp_path / "ferry.txt")) == "“Late”\r\n\rtoday\n"


def test_a_dash_is_standard_input(stdin: io.BytesIO) -> None:
    assert read_text("-") == "“Ferry”\r\n"


def test_lines_come_one_by_one_from_a_file_and_from_standard_input(tmp_path: Path, stdin: io.BytesIO) -> None:
    (tmp_path / "asked.jsonl").write_bytes(b"1\r\n2\n\n3")
    assert list(read_lines(str(tmp_path / "asked.jsonl"))) == [b"1\r\n", b"2\n", b"\n", b"3"]
    assert list(read_lines("-")) == ["“Ferry”\r\n".encode()]


def test_what_cannot_be_read_is_named_with_the_reason(tmp_path: Path) -> None:
    missing, folder, latin = (str(tmp_path / name) for name in ("missing.txt", "folder", "latin.txt"))
    Path(folder).mkdir()
    Path(latin).write_bytes("“café”".encode("cp1252", "replace"))
    for read in (read_text, lambda name: list(read_lines(name))):
        with pytest.raises(NoSuchFile, match=r"missing\.txt: no such file; check the path$"):
            read(missing)
        with pytest.raises(NotAFile, match="folder: a directory; name the files in it"):
            read(folder)
    with pytest.raises(NotText, match=r"latin\.txt: not UTF-8"):
        read_text(latin)


def test_standard_input_is_blamed_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"\xff")))
    with pytest.raises(NotText, match=r"^standard input: not UTF-8"):
        read_text("-")
    assert (shown_name("-"), shown_name("./ferry.txt")) == ("standard input", "./ferry.txt")


def test_any_other_reason_of_the_system_is_told_in_its_own_words() -> None:
    with pytest.raises(UnreadableDocument, match=r"^ferry\.txt: Permission denied$"), blamed_on("ferry.txt"):
        raise PermissionError(13, "Permission denied")
    with pytest.raises(UnreadableDocument, match=r"^ferry\.txt: embedded null byte$"), blamed_on("ferry.txt"):
        raise ValueError("embedded null byte")


def test_an_error_keeps_its_kind_and_its_advice() -> None:
    with pytest.raises(NotText, match=r"^ferry\.txt: not UTF-8; save it again$"), blamed_on("ferry.txt"):
        raise NotText("not UTF-8", hint="save it again")


def test_an_argument_is_held_to_be_text_as_a_file_is() -> None:
    assert well_formed("“We sail,” said Ada 😀") == "“We sail,” said Ada 😀"
    for text in ("a\0b", "caf\udce9", "half \ud83d"):
        with pytest.raises(NotText):
            well_formed(text)
