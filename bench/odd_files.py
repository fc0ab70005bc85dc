"""Odd files, streams and arguments for every command: ``python -m bench.odd_files [--only PART]``.

Each trial is a process of its own. It must end in time with an exit code that is documented, say on stderr what is
wrong in lines of its own, each beginning with "misquote: " and none steering the terminal, and take no more memory
than 512 MB. Prints each trial that does not, how many did, and the most memory that one took. The exit code is 1 if any
did not.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bench.odd_inputs import FILES, LINES, make

MOST_MEMORY = 512  # MB
SLOWEST = 60.0  # seconds of processor time
_PATIENCE = 300  # seconds by the clock, on a machine that has others to serve
_CODES = (0, 1, 2, 141)
_SOUND = "“We will not sail before dawn,” Ada Quill said.\n"
_CLAIM = "“We need Tomahawks,” Trump said."
_READING = (
    ("check",),
    ("check", "--markdown", "--claims", "--format", "json"),
    ("quotations",),
    ("corpus", "add"),
    ("corpus", "import"),
    ("claim", "--jsonl"),
)
# What a shell does with the streams of a command, which stands for itself in it.
_STREAMS = (
    *['"$@" <&-', '"$@" >&-', '"$@" 2>&-', '"$@" <&- >&- 2>&-', '"$@" >/dev/full', '"$@" 2>/dev/full'],
    *['"$@" </dev/zero', '"$@" <sparse.txt', '"$@" >/dev/full 2>/dev/full', '"$@" <latin'],
    '"$@" | head -c 1 >/dev/null; exit ${PIPESTATUS[0]}',
    '"$@" 2>&1 | :; exit ${PIPESTATUS[0]}',
)
_USING_STREAMS = (
    ("claim", _CLAIM),
    ("claim", "-"),
    ("claim", "--jsonl", "-"),
    ("check", "--all", "sound.txt", "latin"),
    ("check", "-"),
    ("quotations", "--format", "html", "sound.txt"),
    ("quotations", "-"),
    ("corpus", "list"),
    ("corpus", "add", "sound.txt", "latin"),
    ("corpus", "import", "-"),
    ("corpus", "export"),
    ("corpus", "show", "nothing"),
    ("--help",),
    ("--version",),
)
_HALF = b"\xed\xa0\x80 \xff pier\x1b[2J\n\xe2\x80\xae"
_ARGUMENTS: tuple[tuple[str | bytes, ...], ...] = (
    ("claim", _HALF),
    ("claim", "--speaker", _HALF, _CLAIM),
    ("claim", "--style", _HALF, _CLAIM),
    ("claim", "--fail-on", _HALF, _CLAIM),
    ("claim", "--semantic", _HALF, _CLAIM),
    ("claim", "--top", _HALF, _CLAIM),
    ("claim", "--format", _HALF, _CLAIM),
    ("claim", "--jsonl", _HALF),
    ("claim", "--semantic", "~nosuchuser/x", _CLAIM),
    ("claim", "--jsonl", "~nosuchuser/x"),
    ("claim", "x" * 100_000),
    ("claim", "> " * 10_000),
    ("--corpus", _HALF, "claim", _CLAIM),
    ("--corpus", _HALF, "corpus", "add", "sound.txt"),
    ("--corpus", "~nosuchuser/x.db", "corpus", "add", "sound.txt"),
    ("--corpus", "x" * 5_000, "claim", _CLAIM),
    ("check", _HALF, "sound.txt"),
    ("quotations", _HALF, "sound.txt"),
    ("quotations", "--language", _HALF, "sound.txt"),
    ("quotations", "--published", _HALF, "sound.txt"),
    ("quotations", "--model", _HALF, "sound.txt"),
    ("corpus", "add", "--publisher", _HALF, "sound.txt"),
    ("corpus", "add", "--title", _HALF, "sound.txt"),
    ("corpus", "add", "--id", _HALF, "sound.txt"),
    ("corpus", "add", "--author", _HALF, "sound.txt"),
    ("corpus", "add", "--url", _HALF, "sound.txt"),
    ("corpus", "add", "--language", _HALF, "sound.txt"),
    ("corpus", "add", "--published", _HALF, "sound.txt"),
    ("corpus", "add", "--model", _HALF, "sound.txt"),
    ("corpus", "show", _HALF),
    ("corpus", "remove", "--yes", _HALF),
    ("corpus", "export", _HALF),
    ("corpus", "reextract", _HALF),
    ("corpus", "correct", _HALF, "--quotation", "1", "--speaker", "Ada"),
    ("corpus", "correct", "budapest-summit", "--quotation", "1", "--speaker", _HALF),
    ("corpus", "correct", "budapest-summit", "--span", _HALF, "--speaker", "Ada"),
    ("corpus", "correct", "budapest-summit", "--quotation", "9" * 5000, "--speaker", "Ada"),
    ("corpus", "backup", _HALF),
    ("corpus", "backup", "/dev/full"),
    ("corpus", "backup", "folder.txt"),
    ("corpus", "backup", "nowhere/x.db"),
    ("corpus", "import", "--jobs", "9" * 5000, "-"),
    (_HALF,),
    ("corpus", _HALF),
)


class Trial(NamedTuple):
    """One run of the command: with which words, and what a shell does with its streams."""

    part: str
    words: tuple[str | bytes, ...]
    shell: str = '"$@" </dev/null'

    def __str__(self) -> str:
        words = b" ".join(word if isinstance(word, bytes) else word.encode() for word in self.words)
        return f"{self.shell.replace(chr(34) + '$@' + chr(34), 'misquote ' + ascii(words[:100])[2:-1])}"


class Outcome(NamedTuple):
    """What came of a trial: ``wrong`` says in a few words what must not be, and is empty where all is well."""

    wrong: str
    memory: float  # MB
    seconds: float


def trials() -> Iterator[Trial]:
    for words in _READING:
        names = FILES if words[0] != "claim" and words[1:2] != ("import",) else (*FILES, *LINES)
        yield from (Trial("files", (*words, name)) for name in names)
    for words in (("claim", _CLAIM), ("corpus", "list"), ("corpus", "add", "sound.txt")):
        yield from (Trial("corpora", ("--corpus", name, *words)) for name in FILES if name != "sparse.txt")
    yield from (Trial("streams", words, shell) for words in _USING_STREAMS for shell in _STREAMS)
    yield from (Trial("arguments", words) for words in _ARGUMENTS)


def tried(trial: Trial, folder: Path) -> Outcome:
    environment = {**os.environ, "XDG_DATA_HOME": str(folder / "home"), "PYTHONUTF8": "1", "HOME": str(folder)}
    command = ["bash", "-c", trial.shell, "bash", sys.executable, "-m", "checker", *trial.words]
    environment["PYTHONPATH"] = str(Path(__file__).parents[1])
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as told:
        process = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", _MEASURED, str(told.fileno()), *command],
            stdout=out,
            stderr=err,
            cwd=folder,
            env=environment,
            pass_fds=[told.fileno()],
            start_new_session=True,
        )
        status = _waited(process)
        for file in (out, err, told):
            file.seek(0)
        wrong = _wrong(trial, status, out.read(1 << 20), err.read(1 << 20))
        memory, seconds = map(float, told.read().split() or (0, 0))
    if memory > MOST_MEMORY:
        wrong = wrong or f"{memory:.0f} MB"
    if seconds > SLOWEST:
        wrong = wrong or f"{seconds:.0f} seconds"
    return Outcome(wrong, memory, seconds)


# What is measured of a process begins with the size of the one that starts it, so a small one stands between.
_MEASURED = """
import os, sys
os.set_inheritable(int(sys.argv[1]), False)
process = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
_, status, used = os.wait4(process, 0)
os.write(int(sys.argv[1]), f"{used.ru_maxrss / 1024} {used.ru_utime + used.ru_stime}".encode())
code = os.waitstatus_to_exitcode(status)
os._exit(code if code >= 0 else 128 - code)
"""


def _waited(process: "subprocess.Popen[bytes]") -> int | None:
    """The exit code of a process, None if it had to be ended."""
    try:
        return process.wait(_PATIENCE)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, 9)
        process.wait()
        return None


def _wrong(trial: Trial, code: int | None, out: bytes, err: bytes) -> str:
    if code is None:
        return "it did not end"
    lines = err.decode(errors="replace").splitlines()
    if any(word in err for word in (b"Traceback", b"panicked", b"Exception ignored", b"a bug in misquote")):
        return f"a traceback: {lines[-1]}"
    if code not in _CODES:
        return f"exit code {code}: {lines[-1:]}"
    if b"\x1b" in out + err and trial.part != "streams":
        return "it steers the terminal"
    silent = any(sign in trial.shell for sign in ("2>&-", "2>/dev/full", "2>&1"))
    if code == 2 and not lines and not silent:
        return "it says nothing"
    strange = [line for line in lines if not line.startswith(("misquote: ", "Usage: ", "Try ", "Error: ")) and line]
    sums_up = [line for line in strange if " in " in line and "draft" in line]
    return f"it says {strange[0]!r}" if len(strange) > len(sums_up) else ""


def run(parts: Sequence[str], each: int = 1, tell: Callable[[str], None] = print) -> int:
    """Try every trial of these parts, or one in ``each``; how many went wrong."""
    chosen = [trial for trial in trials() if trial.part in parts][::each]
    wrong, memory, slowest = 0, 0.0, 0.0
    with tempfile.TemporaryDirectory(prefix="misquote-odd-") as made:
        for trial in chosen:
            folder = Path(made, "trial")
            _furnish(folder, trial)
            outcome = tried(trial, folder)
            memory, slowest = max(memory, outcome.memory), max(slowest, outcome.seconds)
            if outcome.wrong:
                wrong += 1
                tell(f"{trial}: {outcome.wrong}")
            shutil.rmtree(folder)
    tell(f"{wrong} wrong of {len(chosen)}; at most {memory:.0f} MB and {slowest:.1f} seconds of processor time")
    return wrong


def _furnish(folder: Path, trial: Trial) -> None:
    """A folder with what a trial names."""
    folder.mkdir()
    (folder / "sound.txt").write_text(_SOUND, encoding="utf-8")
    for name in (*FILES, *LINES):
        if name in trial.words or (isinstance(name, str) and f"<{name}" in trial.shell) or name == "latin":
            make(folder, name)


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.odd_files", description=__doc__.split("\n\n")[0])
    parts = ["files", "corpora", "streams", "arguments"]
    parser.add_argument("--only", nargs="+", choices=parts, default=parts)
    parser.add_argument("--each", type=int, default=1, metavar="N", help="try one trial in N")
    asked = parser.parse_args()
    return 1 if run(asked.only, asked.each, lambda line: print(line, flush=True)) else 0


if __name__ == "__main__":
    sys.exit(main())
