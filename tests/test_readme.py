"""What the README shows is what the product prints."""

import re
import shlex
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run

README = (ROOT / "README.md").read_text(encoding="utf-8")
STORY = """# Budapest, again

“I think great progress was made with today’s telephone conversation,” Trump posted on
Truth Social. Orbán was quick to answer: “Hungary is the island of PEACE!”

“We see and hear that Russia is afraid,” Putin said.
"""
FERRY = "“We will not sail before dawn,” said Ada Quill, the harbour master.\n"


def shown() -> list[tuple[str, str]]:
    """The commands of the README and what it says that they print."""
    blocks = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    return [
        pair for block in blocks for pair in re.findall(r"^\$ misquote (.*)\n((?:(?!\$ ).*\n)*)", block, re.MULTILINE)
    ]


def test_every_command_prints_what_the_readme_shows(misquote: Run, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "88")
    (home / "story.md").write_text(STORY, encoding="utf-8")
    (home / "ferry.txt").write_text(FERRY, encoding="utf-8")
    assert len(shown()) >= 4
    for command, output in shown():
        assert misquote(*shlex.split(command)).out == output, command


def test_the_python_example_runs(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})
    out = capsys.readouterr().out
    assert out.startswith("1 ['budapest-summit'] True\nbudapest-summit ")
    assert "negation" in out
    assert "exact" in out or "equivalent" in out


def test_the_first_block_is_two_lines_to_paste() -> None:
    block = re.search(r"```sh\n(.*?)```", README, re.DOTALL)
    assert block is not None
    first, second = block.group(1).splitlines()
    assert "pip install ." in first
    assert "misquote claim" in first
    assert "pytest" in second
    assert block.start() < README.index("\n## ")


def test_every_file_that_the_readme_links_to_is_there() -> None:
    linked = re.findall(r"\]\(([^)]+)\)", README)
    assert linked
    assert [name for name in linked if not (ROOT / name).exists()] == []
