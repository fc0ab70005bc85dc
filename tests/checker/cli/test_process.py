"""The command as a process of its own: what it loads, how it ends, and what a closed pipe does to it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from corpus import Corpus, Document, Span, Turn
from tests.conftest import ROOT, Run

ALTERED = '"I think great progress was made in today’s telephone conversation," Trump said.'
LOADED = """
import json, sys
from checker.cli import main
try:
    main(sys.argv[1:], prog_name="misquote")
except SystemExit as ended:
    code = ended.code
print(json.dumps([code, sorted(sys.modules)]), file=sys.stderr)
"""
ENDING = """
import atexit, sys, threading, time
import checker.cli
from checker.__main__ import run

class Kept:
    def __del__(self):
        print("freed", flush=True)

def told_late():
    time.sleep(0.1)
    print("a thread")

def main(prog_name):
    checker.kept = Kept()
    atexit.register(print, "an exit function")
    threading.Thread(target=told_late).start()
    print("an answer")
    sys.exit(3)

checker.cli.main = main
run()
"""

NEEDLESS = {"spacy", "numpy", "trafilatura", "thinc", "onnxruntime", "tokenizers"}
NEEDLESS |= {"platformdirs", "tomllib", "traceback", "corpus.search.meaning.nearest", "corpus.quotations.extraction"}
NEEDLESS |= {"corpus.readers", "markdown_it", "corpus.markup.markdown"}
if sys.version_info < (3, 13):  # from then on Python itself begins with it
    NEEDLESS.add("encodings.utf_8_sig")
# What a quotation that stands in a corpus word for word has no use for.
SELDOM = {
    "rapidfuzz",
    "checker.statements.support",
    "checker.statements.points",
    "checker.reports.findings.to_json",
    "corpus.intake.intake",
    "corpus.intake.keeping",
    "corpus.intake.completing",
}
SELDOM |= {
    "checker.alterations.rules",
    "corpus.maintenance",
    "corpus.search.meaning",
    "corpus.articles",
    "corpus.store.summaries",
}


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["corpus", "--help"],
        ["corpus", "list"],
        ["corpus", "show", "budapest-summit"],
        ["claim", ALTERED],
        ["claim", "We can’t deplete for our country"],
        ["claim", "Zelenskyy: “He wants weapons.”"],
        ["claim", "Trump told CNN that “we need Tomahawks”"],
        ["claim", "According to Ushakov, Putin agreed to the proposal immediately"],
        ["claim", "--speaker", "Trump", "--format", "json", "We need Tomahawks"],
    ],
    ids=lambda arguments: " ".join(arguments)[:40],
)
def test_a_claim_does_not_wait_for_what_it_does_not_need(home: Path, arguments: list[str]) -> None:
    command = [sys.executable, "-c", LOADED, *arguments]
    done = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
    code, loaded = json.loads(done.stderr.splitlines()[-1])
    assert code in (0, 1)
    assert {"click", "checker"} <= set(loaded)
    assert not NEEDLESS & set(loaded)
    # Of another language only the small words by which a text of it is known.
    german = {name for name in loaded if name.startswith("corpus.languages.de.")}
    assert german <= {"corpus.languages.de.frequent"}


def test_a_quotation_is_compared_without_what_judges_other_claims_or_fills_a_corpus(home: Path, tmp_path: Path) -> None:
    text, corpus = "The bridge stays shut until the thaw, and nobody asked me", tmp_path / "desk.db"
    with Corpus.open(corpus, create=True) as made:
        made.add(Document(id="hearing", text=text, turns=(Turn("Ada Quill", Span(0, len(text))),)))
    for arguments in (["--speaker", "Quill", text], [f"“{text},” Ada Quill said."]):
        command = [sys.executable, "-c", LOADED, "--corpus", str(corpus), "claim", *arguments]
        done = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
        code, loaded = json.loads(done.stderr.splitlines()[-1])
        assert code == 0
        assert not (NEEDLESS | SELDOM) & set(loaded)


@pytest.mark.parametrize(
    "arguments",
    [["check", "story.txt"], ["quotations", "story.txt"], ["--corpus", "desk.db", "corpus", "add", "story.txt"]],
    ids=lambda arguments: " ".join(arguments),
)
def test_a_text_is_read_for_quotations_without_spacy(home: Path, arguments: list[str]) -> None:
    (home / "story.txt").write_text("“We will not sail before dawn,” said Ada Quill.\n", encoding="utf-8")
    command = [sys.executable, "-c", LOADED, *arguments]
    done = subprocess.run(command, capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False)
    code, loaded = json.loads(done.stderr.splitlines()[-1])
    assert code == 0
    assert "corpus.quotations.extraction" in loaded
    assert not {"spacy", "thinc", "numpy"} & {name.partition(".")[0] for name in loaded}


def test_importing_the_checker_loads_neither_an_engine_nor_a_database(home: Path) -> None:
    code = "import sys, checker, corpus; print(*{'sqlite3', 'tantivy', 'rapidfuzz', 'spacy'} & set(sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, env={**os.environ, "PYTHONPATH": str(ROOT)}
    )
    assert done.stdout.split() == []
    assert done.returncode == 0


def test_a_process_ends_when_all_that_waits_for_it_is_done_and_then_frees_nothing(home: Path) -> None:
    command, environment = [sys.executable, "-c", ENDING], {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(command, capture_output=True, env=environment, check=False, text=True)
    assert done.stdout.splitlines() == ["an answer", "a thread", "an exit function"]
    assert (done.stderr, done.returncode) == ("", 3)


def test_a_claim_ends_with_one_when_it_was_altered(process: Run) -> None:
    outcome = process("claim", ALTERED)
    assert outcome.code == 1
    assert outcome.err == ""
    assert "[-think-]{+believe+}" in outcome.out


def test_a_bad_file_ends_with_two_and_one_line(process: Run) -> None:
    assert process("check", "missing.txt") == (2, "", "misquote: missing.txt: no such file; check the path\n")


def test_a_reader_that_goes_away_is_no_defect(home: Path) -> None:
    command = f"{sys.executable} -m checker corpus export; echo $? >&2"
    shell = subprocess.run(
        ["bash", "-c", f"({command}) | true"],
        capture_output=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert shell.stderr.split() in ([b"141"], [b"0"])


def test_answers_of_a_batch_come_before_the_batch_ends(home: Path) -> None:
    command = [sys.executable, "-m", "checker", "claim", "--jsonl", "-"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment) as running:
        assert running.stdin is not None
        assert running.stdout is not None
        for number in (1, 2):
            running.stdin.write(json.dumps({"id": number, "claim": "Moon landing was staged"}).encode() + b"\n")
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["id"] == number
        running.stdin.close()
        assert running.wait(timeout=30) == 0


def test_a_terminal_that_knows_ascii_only_still_gets_its_answer(home: Path) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "checker", "claim", ALTERED]
    done = subprocess.run(command, capture_output=True, env=environment, check=False)
    assert done.returncode == 1
    assert b"[-think-]{+believe+}" in done.stdout
