"""Words of a language stand in the folder of that language: no list of them stands in the checker, in no form."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.conftest import ROOT

HOUSE = ROOT / "checker"
PROSE = {"cli", "reports"}  # help texts, messages and style sheets
MOST, MOST_IN_ONE = 100, 10  # words in all, and in one constant: keys, names of styles, roman numerals
_WORD = re.compile(r"[^\W\d_]{2,}")


def constants() -> Iterator[tuple[str, list[str]]]:
    """Each constant of a module with the words of its lists, tables and regular expressions."""
    for file in sorted(HOUSE.rglob("*.py")):
        if file.relative_to(HOUSE).parts[0] in PROSE:
            continue
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
                target = node.targets[0] if isinstance(node, ast.Assign) else node.target
                yield f"{file.relative_to(ROOT)}: {ast.unparse(target)}", listed(node.value)


def listed(value: ast.expr) -> list[str]:
    """The words of a table: strings of one word, strings that are split, and patterns; a sentence is none."""
    strings = [one.value for one in ast.walk(value) if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    split = [one for one in ast.walk(value) if isinstance(one, ast.Attribute) and one.attr == "split"]
    taken = strings if split else [text for text in strings if " " not in text or "|" in text]
    return [word for text in taken for word in _WORD.findall(re.sub(r"\\[a-zA-Z]|\?P?<\w+>|\[[^\]]*\]", " ", text))]


def test_no_list_of_words_stands_in_the_checker():
    found = {name: words for name, words in constants() if not name.endswith(("__all__", "_HOMES"))}
    assert {name: words for name, words in found.items() if len(words) > MOST_IN_ONE} == {}
    assert sum(map(len, found.values())) < MOST


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ('frozenset("not no never".split())', ["not", "no", "never"]),
        ('{"rise": "fall"}', ["rise", "fall"]),
        (r'pattern(r"\b(?:said|wrote)\s+(?P<name>[A-Z]\w+)")', ["said", "wrote"]),
        ('{"altered": "Words were changed in it"}', ["altered"]),
    ],
)
def test_a_list_is_found_in_whatever_form_it_is_written(code, words):
    assert listed(ast.parse(code, mode="eval").body) == words
