"""No rule asks for a class of tokens by its letter: a newcomer reads names, and a search finds them."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import corpus.quotations
from corpus.quotations.grammar import tags
from corpus.quotations.grammar.tags import Tag

ROOT = Path(corpus.quotations.__file__).parent
TABLE = Path(tags.__file__)
LETTERS = {letter for name, letter in vars(Tag).items() if name.isupper() and letter}
# What a tag, or a string of them, is called where a function is given it.
NAMED_TAGS = {"tag", "tags", "tag_before"}
READING = {"find", "rfind", "index", "count", "startswith", "endswith", "strip", "lstrip", "rstrip", "replace", "split"}
WRITING = {"append", "insert", "extend"}
MATCHING = {"match", "search", "fullmatch", "finditer", "findall", "sub"}
WRAPPING = {"set", "frozenset", "tuple", "list", "sorted", "reversed", "enumerate", "zip", "any", "all"}


class _Finder:
    """The places of one function, or of a module's own lines, where a letter stands for a class of tokens."""

    def __init__(self, body: ast.AST, patterns: set[str]) -> None:
        self.body, self.patterns, self.tagged = body, set(patterns), set(NAMED_TAGS)
        known = -1
        while known != len(self.tagged) + len(self.patterns):
            known = len(self.tagged) + len(self.patterns)
            for node in ast.walk(body):
                self._learn(node)

    def _learn(self, node: ast.AST) -> None:
        """Which names hold tags, or what is cut out of them."""
        if isinstance(node, ast.Assign):
            for target in node.targets:
                self._bind(target, node.value)
        elif isinstance(node, ast.NamedExpr):
            self._bind(node.target, node.value)
        elif isinstance(node, ast.For | ast.comprehension) and self.is_tagged(node.iter):
            self.tagged |= {name.id for name in ast.walk(node.target) if isinstance(name, ast.Name)} - {"i", "_"}

    def _bind(self, target: ast.expr, value: ast.expr) -> None:
        if isinstance(target, ast.Tuple) and isinstance(value, ast.Tuple):
            for one, given in zip(target.elts, value.elts, strict=True):
                self._bind(one, given)
        elif isinstance(target, ast.Name) and self.is_tagged(value):
            self.tagged.add(target.id)
        elif isinstance(target, ast.Name) and any(
            isinstance(one, ast.Name) and one.id in self.patterns for one in _alternatives(value)
        ):
            self.patterns.add(target.id)

    def is_tagged(self, node: ast.expr) -> bool:
        match node:
            case ast.Attribute(attr="tags"):
                return True
            case ast.Name(id=name):
                return name in self.tagged
            case ast.Subscript(value=value) | ast.Starred(value=value):
                return self.is_tagged(value)
            case ast.BinOp(left=left, right=right):
                return self.is_tagged(left) or self.is_tagged(right)
            case ast.BoolOp(values=values):
                return any(map(self.is_tagged, values))
            case ast.IfExp(body=body, orelse=other):
                return self.is_tagged(body) or self.is_tagged(other)
            case ast.Call(func=ast.Name(id=name), args=args) if name in WRAPPING:
                return any(map(self.is_tagged, args))
            case ast.Call(func=ast.Attribute(value=value, attr=name)) if name in READING - {"find", "index", "count"}:
                return self.is_tagged(value)
        return False

    def letters(self) -> Iterator[int]:
        """The lines."""
        for node in ast.walk(self.body):
            if self._has_letter(node):
                yield node.lineno  # type: ignore[attr-defined]  # each of these is an expression or a statement

    def _has_letter(self, node: ast.AST) -> bool:
        match node:
            case ast.Compare(left=left, comparators=others):
                return _one_of_each([left, *others], self.is_tagged)
            case ast.BinOp(left=left, right=right):
                return _one_of_each([left, right], self.is_tagged)
            case ast.Call(func=ast.Attribute(value=value, attr=name), args=args) if name in READING | WRITING:
                return self.is_tagged(value) and any(map(_is_text, args))
            case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=attr), args=args) if attr in MATCHING:
                return name not in self.patterns and any(map(self.is_tagged, args))
            case ast.Assign(targets=[ast.Subscript(value=value)], value=given):
                return self.is_tagged(value) and _is_text(given)
            case ast.Return(value=given) if given is not None:
                return any(_is_letter(part) for part in _alternatives(given))
            case ast.Constant():
                return _is_letter(node) and node.value.isalpha() and node.value != "s"  # the form of a verb, a plural
        return False


def _one_of_each(operands: list[ast.expr], is_tagged) -> bool:
    return any(map(is_tagged, operands)) and any(map(_is_text, operands))


def _alternatives(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.IfExp):
        yield from (*_alternatives(node.body), *_alternatives(node.orelse))
    else:
        yield node


def _is_letter(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value in LETTERS


def _is_text(node: ast.AST) -> bool:
    """Whether an operand is a string that is written out, or made of such."""
    match node:
        case ast.Constant(value=str(value)):
            return value != ""
        case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Set(elts=parts):
            return any(map(_is_text, parts))
        case ast.BinOp(left=left, right=right):
            return _is_text(left) or _is_text(right)
        case ast.Starred(value=value):
            return _is_text(value)
        case ast.Call(func=ast.Name(id=name), args=args) if name in WRAPPING:
            return any(map(_is_text, args))
    return False


def lines_with_letters(source: str) -> list[int]:
    module = ast.parse(source)
    patterns = {
        target.id
        for node in module.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call)
        for target in node.targets
        if isinstance(target, ast.Name) and getattr(node.value.func, "id", "") == "tag_pattern"
    } | {node.asname or node.name for found in module.body if isinstance(found, ast.ImportFrom) for node in found.names}
    functions = [node for node in ast.walk(module) if isinstance(node, ast.FunctionDef)]
    own = ast.Module([node for node in module.body if not isinstance(node, ast.FunctionDef | ast.ClassDef)], [])
    return sorted({line for body in (own, *functions) for line in _Finder(body, patterns).letters()})


def modules() -> list[Path]:
    # What compares names knows no frames, and its letters are those of names.
    return [path for path in sorted(ROOT.rglob("*.py")) if path != TABLE and path.parent.name != "names"]


@pytest.mark.parametrize("path", modules(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_no_rule_has_a_letter_for_a_class_of_tokens(path):
    assert lines_with_letters(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        "frame.tags[i] == 'V'",
        "frame.tags[i] in 'VGB'",
        "frame.tags[i : i + 1] in (',', ':')",
        "frame.tags[i : i + 1] in ('', *'.,')",
        "frame.tags.find(',', i)",
        "frame.tags.endswith(('.', 'E'))",
        "set('Vv') & set(frame.tags)",
        "[k for k in range(i) if frame.tags[k] == 'A']",
        "any(one in 'rd' for one in frame.tags)",
        "re.match('D?n', frame.tags)",
        "PLAIN.match(frame.tags)",
        "tags.append('N')",
        "tag == 'N' or word",
    ],
)
def test_a_letter_is_seen_however_it_is_asked_for(line):
    assert lines_with_letters(f"PLAIN = re.compile('Dn')\ndef rule(frame, i, tag, tags, word):\n    return {line}\n")


@pytest.mark.parametrize(
    "lines",
    [
        "after = frame.tags[i:]\nreturn after in ('n', 'N')",
        "opens, word = frame.tags[i], frame.words[i]\nreturn opens in ',:'",
        "tags[i] = 'N'\nreturn tags",
        "return 'Q' if i else 'E'",
        "return '.'",
        "for one in frame.tags:\n    return one == ','",
        "table = (('v', i), ('p', i))\nreturn table",
    ],
)
def test_a_letter_is_seen_behind_a_name(lines):
    body = "".join(f"    {line}\n" for line in lines.splitlines())
    assert lines_with_letters(f"def rule(frame, i, tags):\n{body}")


@pytest.mark.parametrize(
    "line",
    [
        "frame.tags[i] == Tag.COMMA",
        "frame.tags[i] in NOUNS",
        "frame.words[i] == 'of'",
        "text[i] in ',.'",
        "verb.form == 's'",
        "NAMED.match(frame.tags)",
        "frame.tags[i:j].rstrip(Tag.STOP) == ''",
        "'cue-after' if frame.tags[i] == Tag.COMMA else 'inverted'",
    ],
)
def test_names_words_and_letters_of_the_text_are_no_letters_of_classes(line):
    assert not lines_with_letters(
        f"NAMED = tag_pattern('noun')\ndef rule(frame, text, verb, i, j):\n    return {line}\n"
    )
