"""What may be changed in a module: one place of its syntax tree at a time, and only where a change could matter.

Left alone, because no test could or should notice: docstrings, annotations, asserts, the sizes of caches, how a
dataclass is made, ``__repr__`` and ``__all__``, what only a type checker reads, encodings by name, the words of errors
that are raised and of their hints, and those of ``--help``. No positional argument is dropped and no name is misspelt:
any test at all would fail.
"""

import ast
import difflib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

_COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}
_OPERATIONS: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.BitAnd: ast.BitOr,
}
_CALLS = {"min": "max", "max": "min", "any": "all", "all": "any", "sorted": "list", "reversed": "list"}
_EMPTY = {"str": "''", "tuple": "()", "list": "[]", "dict": "{}", "set": "set()", "frozenset": "frozenset()"}
_OF_TYPES = {"cast", "TypeVar", "NewType", "ParamSpec", "NamedTuple"}
_UNTESTED_ARGUMENTS = {"hint", "help", "short_help", "epilog", "metavar", "strict", "encoding"}
_UNTESTED_DECORATORS = {"lru_cache", "cache", "dataclass", "overload"}
_UNTESTED_NAMES = {"__all__", "__slots__", "hint"}


@dataclass(slots=True)
class Place:
    """A node of a tree, how to put another in its stead, and what may stand there."""

    line: int
    put: Callable[[ast.AST], None]
    node: ast.AST
    instead: list[ast.AST]


def places(tree: ast.Module) -> list[Place]:
    """Every place of ``tree`` that may be changed, in the order of its lines."""
    return list(_places(tree, None, _untested(tree)))


def changed(tree: ast.Module, before: str, place: Place, instead: ast.AST) -> tuple[str, str]:
    """The module's source with one place changed, and the difference to ``before``, as lines that begin with - and +.

    ``before`` is the tree, unparsed.
    """
    place.put(ast.copy_location(instead, place.node))
    after = ast.unparse(ast.fix_missing_locations(tree))
    place.put(place.node)
    lines = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return after, "\n".join(line for line in lines if not line.startswith(("---", "+++", "@@")))


def _places(node: ast.AST, returns: ast.expr | None, untested: set[ast.AST]) -> Iterator[Place]:
    if isinstance(node, ast.FunctionDef):
        returns = node.returns
    for child, put in _children(node):
        if child in untested:
            continue
        instead = _instead(child, returns)
        if instead:
            yield Place(getattr(child, "lineno", getattr(node, "lineno", 0)), put, child, instead)
        yield from _places(child, returns, untested)


def _children(node: ast.AST) -> Iterator[tuple[ast.AST, Callable[[ast.AST], None]]]:
    """The parts of a node, but for types, each with what puts another in its stead."""
    for field, value in ast.iter_fields(node):
        if field in ("annotation", "returns", "type_params"):
            continue
        if isinstance(value, ast.AST):
            yield value, partial(setattr, node, field)
        elif isinstance(value, list):
            for number, child in enumerate(value):
                if isinstance(child, ast.AST):
                    yield child, partial(value.__setitem__, number)


def _untested(tree: ast.Module) -> set[ast.AST]:
    """The nodes in which nothing is changed."""
    found: set[ast.AST] = set()
    for node in ast.walk(tree):
        match node:
            case ast.Assert() | ast.Expr(value=ast.Constant()) | ast.FunctionDef(name="__repr__"):
                found.add(node)  # an expression of a constant is a docstring, or the dots of a protocol
            case ast.Assign(targets=[ast.Name(id=name)]) if name in _UNTESTED_NAMES:
                found.add(node)
            case ast.If(test=ast.Name(id="TYPE_CHECKING")):
                found.add(node)
            case ast.keyword(arg=name) if name in _UNTESTED_ARGUMENTS:
                found.add(node)
            case ast.Raise(exc=ast.Call(args=arguments)):
                found.update(one for one in arguments if isinstance(one, ast.Constant | ast.JoinedStr))
            case ast.Call() if _name(node) in _OF_TYPES:
                found.add(node)
            case ast.FunctionDef() | ast.ClassDef():
                found.update(one for one in node.decorator_list if _name(one) in _UNTESTED_DECORATORS)
    return found


def _name(node: ast.AST) -> str:
    node = node.func if isinstance(node, ast.Call) else node
    return node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")


def _instead(node: ast.AST, returns: ast.expr | None) -> list[ast.AST]:
    """What may stand in the stead of a node; nothing, where no change of it is of use."""
    match node:
        case ast.Constant(value=value):
            return [ast.Constant(other) for other in _constants(value)]
        case ast.Compare(left=left, ops=[kind], comparators=right):
            return [ast.Compare(left, [other()], right) for other in _COMPARISONS[type(kind)]]
        case ast.BoolOp(op=kind, values=values):
            shorter = [_joined(kind, values[:at] + values[at + 1 :]) for at in range(len(values))]
            return [ast.BoolOp(ast.Or() if isinstance(kind, ast.And) else ast.And(), values), *shorter]
        case ast.UnaryOp(op=ast.Not() | ast.USub(), operand=operand):
            return [operand]
        case ast.BinOp(left=left, op=kind, right=right) if type(kind) in _OPERATIONS:
            return [ast.BinOp(left, _OPERATIONS[type(kind)](), right), left, right]
        case ast.Call(func=ast.Name(id=name), args=[*_], keywords=[*_]) if name in _CALLS:
            keywords = [] if name == "sorted" else node.keywords
            return [ast.Call(ast.Name(_CALLS[name]), node.args, keywords), *_without_a_keyword(node)]
        case ast.Call():
            return _without_a_keyword(node)
        case ast.IfExp(body=body, orelse=other):
            return [body, other]
        case ast.comprehension(ifs=[*tests]) if tests:
            return [_comprehension(node, tests[:at] + tests[at + 1 :]) for at in range(len(tests))]
        case ast.Slice(lower=lower, upper=upper, step=step):
            ends = [ast.Slice(None, upper, step)] if lower else []
            return [*ends, *([ast.Slice(lower, None, step)] if upper else [])]
        case ast.stmt():
            return _statements(node, returns)
    return []


def _constants(value: object) -> list[object]:
    if isinstance(value, bool):
        return [not value]
    if isinstance(value, int):
        return [value + 1, value - 1]
    if isinstance(value, float):
        return [value * 2, value / 2]
    if isinstance(value, str):
        return ["", value[:-1]] if len(value) > 1 else ["x" if value == "" else ""]
    return []


def _joined(kind: ast.boolop, values: list[ast.expr]) -> ast.expr:
    return ast.BoolOp(kind, values) if len(values) > 1 else values[0]


def _without_a_keyword(call: ast.Call) -> list[ast.AST]:
    droppable = [one for one in call.keywords if one.arg and one.arg not in _UNTESTED_ARGUMENTS]
    return [ast.Call(call.func, call.args, [one for one in call.keywords if one is not gone]) for gone in droppable]


def _comprehension(node: ast.comprehension, tests: list[ast.expr]) -> ast.comprehension:
    return ast.comprehension(node.target, node.iter, tests, node.is_async)


def _statements(node: ast.stmt, returns: ast.expr | None) -> list[ast.AST]:
    match node:
        case ast.If(body=body, orelse=other):
            return [ast.If(ast.Constant(always), body, other) for always in (True, False)]
        case ast.While(body=body, orelse=other):
            return [ast.While(ast.Constant(False), body, other)]
        case ast.Return(value=ast.expr() as value):
            return _returns(value, returns)
        case ast.Continue():
            return [ast.Pass(), ast.Break()]
        case ast.Break():
            return [ast.Pass(), ast.Continue()]
        case ast.Expr() | ast.AugAssign() | ast.Raise() | ast.Delete():
            return [ast.Pass()]
        case ast.Assign(targets=[ast.Attribute() | ast.Subscript()]):
            return [ast.Pass()]
        case ast.Assign(targets=[ast.Name(id=name)], value=value) if any(
            isinstance(part, ast.Name) and part.id == name for part in ast.walk(value)
        ):
            return [ast.Pass()]  # a name that is set anew from what it was
    return []


def _returns(value: ast.expr, returns: ast.expr | None) -> list[ast.AST]:
    """Another value than the function returns: the opposite, an empty one of its type, or None."""
    kind = ast.unparse(returns) if returns else ""
    if isinstance(value, ast.Constant):
        return []  # changed as a constant
    if kind == "bool":
        return [ast.Return(ast.UnaryOp(ast.Not(), value))]
    empty = _EMPTY.get(kind.partition("[")[0])
    return [ast.Return(ast.parse(empty or "None", mode="eval").body)]
