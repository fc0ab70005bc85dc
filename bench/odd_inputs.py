"""The odd files of ``bench.odd_files``: how each is made."""

import gzip
import io
import json
import os
import socket
import zipfile
from collections.abc import Callable
from pathlib import Path

_SAID = "“We will not sail before dawn,” Ada Quill said.\n"
_MB = 1_000_000


def _zip(*names: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, _SAID)
    return held.getvalue()


def _line(**fields: object) -> bytes:
    return json.dumps({"id": "odd", "text": _SAID, "claim": _SAID, **fields}).encode() + b"\n"


# By name; the functions are called when the file is made, so that nothing large is held.
_CONTENTS: dict[str | bytes, Callable[[], bytes]] = {
    "empty": bytes,
    "empty.md": bytes,
    "blank.txt": lambda: b" \n\t\r\n",
    "mark.txt": lambda: b"\xef\xbb\xbf",
    "nul.txt": lambda: b"\0",
    "nuls.html": lambda: b"\0" * 1000,
    "quoted.txt": lambda: b">",
    "quoted.md": lambda: b">\n>\n\n>",
    "crossing.txt": lambda: "“h”'t„' ‘„”’ «“»”".encode(),
    "surrogate.txt": lambda: b"\xed\xa0\x80" + _SAID.encode(),
    "cut.txt": lambda: _SAID.encode()[:-30] + b"\xe2\x80",
    "latin": lambda: "Café".encode("cp1252"),
    "utf16.txt": lambda: _SAID.encode("utf-16"),
    "utf16.md": lambda: _SAID.encode("utf-16-le"),
    "utf16.html": lambda: f"<p>{_SAID}".encode("utf-16-be"),
    "utf32.txt": lambda: _SAID.encode("utf-32"),
    "utf32": lambda: _SAID.encode("utf-32-be"),
    "utf8.txt": lambda: _SAID.encode("utf-8-sig"),
    "packed.gz": lambda: gzip.compress(_SAID.encode()),
    "packed.zip": lambda: _zip("a.txt"),
    "letter.docx": lambda: _zip("word/document.xml", "[Content_Types].xml"),
    "letter.txt": lambda: _zip("word/document.xml"),
    "scan.pdf": lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF",
    "scan.txt": lambda: b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj<</Type/Catalog>>endobj\n%%EOF",
    "picture.png": lambda: b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(64),
    "other.db": lambda: b"SQLite format 3\0" + bytes(range(256)) * 16,
    "returns.txt": lambda: (_SAID.strip() + "\r").encode() * 50,
    "controls.txt": lambda: bytes(range(1, 32)) + b"\x7f\xc2\x85\xc2\x9b31m" + _SAID.encode(),
    "hidden.md": lambda: ("\u202e\u2066\u200b\ufeff\U000e0041" * 50 + _SAID).encode(),
    "combining.txt": lambda: ("“e" + "\u0301" * 50_000 + "” she said.").encode(),
    "marks.txt": lambda: "“‘„«\"'".encode() * 10_000,
    "angles.txt": lambda: b">" * 200_000,
    "angles.md": lambda: b"> " * 50_000 + b"x",
    "lists.md": lambda: b"- " * 20_000 + b"x",
    "brackets.md": lambda: b"[" * 50_000 + b"](" * 1000,
    "open.html": lambda: b"<div>" * 5_000 + _SAID.encode(),
    "entities.html": lambda: b"<p>&#0;&#xd800;&#x110000;&bogus;" + _SAID.encode(),
    "long.txt": lambda: b"x" * (2 * _MB),
    "words.txt": lambda: b"ha " * (_MB // 3),
    "large.txt": lambda: _SAID.encode() * (20 * _MB // 49),
    "very-large.md": lambda: b"so " * (4 * _MB),
    b"line\nbreak.txt": lambda: b"\xff",
    b"\x1b[2Jescape.txt": lambda: b"\xff",
    b"half-\xed\xa0\x80-\xff.txt": lambda: _SAID.encode(),
    "n" * 250 + ".txt": lambda: b"\xff",
}
_LINES: dict[str, Callable[[], bytes]] = {
    "deep": lambda: b'{"id": "a", "text": ' + b"[" * 100_000 + b"]" * 100_000 + b"}\n" + _line(),
    "number": lambda: b'{"id": "a", "text": "b", "claim": ' + b"9" * 10_000 + b"}\n" + _line(),
    "half": lambda: _line(id="\ud800") + _line(text="\udfff", claim="\udfff") + _line(speaker="\ud800", title="\ud800"),
    "values": lambda: b'null\n[]\n1\n""\ntrue\nNaN\n{}\n' + _line(id=1) + _line(id=[], text={}, claim={}),
    "broken": lambda: b'{"id": "a"\n\xff\xfe\n{"id"\0: 1}\n' + b"{" * 100 + b"\n" + _line(),
    "one-line": lambda: b'{"id": "a", "claim": "b", "text": "' + b"x " * (50 * _MB) + b'"}\n' + _line(),
    "infinite": lambda: _line(turns=[{"start": 1e999, "end": -0.0}]) + _line(quotations=[{"confidence": float("nan")}]),
    "fields": lambda: _line(**{f"k{number}": number for number in range(50_000)}),
    "cyclic": lambda: _line(version_of="odd", extracted=[], corrections=[{}], original="====", sha256="0" * 64),
}


def make(folder: Path, name: str | bytes) -> None:
    """Make one of them; a device or a name of nothing is left as it is."""
    file = folder / os.fsdecode(name)
    if content := (_CONTENTS | _LINES).get(name):  # type: ignore[operator]
        file.write_bytes(content())
    elif special := _SPECIAL.get(str(name)):
        special(file)


def _closed(file: Path) -> None:
    file.write_text(_SAID, encoding="utf-8")
    file.chmod(0)


def _sparse(file: Path) -> None:
    with file.open("wb") as held:
        held.truncate(2 * 1024**3)


def _socket(file: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(file))


_SPECIAL: dict[str, Callable[[Path], object]] = {
    "folder.txt": Path.mkdir,
    "nowhere.txt": lambda file: file.symlink_to("nothing"),
    "loop.txt": lambda file: file.symlink_to("loop.txt"),
    "closed.txt": _closed,
    "sparse.txt": _sparse,
    "tube": os.mkfifo,
    "socket": _socket,
    "~nosuchuser/a.txt": lambda file: None,
}
_DEVICES = ("/dev/zero", "/dev/null", "/dev/full", "/dev/urandom", "/dev/stdin", "/dev/fd/77", "/proc/self/mem", "/")
FILES: tuple[str | bytes, ...] = (*_CONTENTS, *_SPECIAL, *_DEVICES)
LINES: tuple[str, ...] = tuple(_LINES)
