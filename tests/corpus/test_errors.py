"""Every error is a line that says what is wrong and what to do, and stands in the tree at the top of its file."""

import re

import pytest

from corpus import errors
from corpus.errors import MisquoteError

CLASSES = [value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, MisquoteError)]


def tree() -> dict[str, str]:
    """The parent of each class, as the docstring of the module draws it."""
    parents: dict[str, str] = {}
    above: dict[int, str] = {}
    for indent, name in re.findall(r"^([│├└─ ]*)(\w+)$", errors.__doc__ or "", re.MULTILINE):
        if name in vars(errors):
            above[len(indent)] = name
            parents[name] = above.get(len(indent) - 4, "")
    return parents


def test_the_tree_is_drawn_as_it_is():
    assert tree() == {kind.__name__: kind.__base__.__name__ if kind is not MisquoteError else "" for kind in CLASSES}


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.__name__)
def test_each_is_explained_and_can_be_raised_again_with_a_longer_message(kind):
    assert kind.__dict__["__doc__"]
    error = type(kind("fog"))("pier.txt: fog", hint=kind("fog").advice)
    assert str(error) == f"pier.txt: fog; {kind.hint}".removesuffix("; ")
    assert error.message == "pier.txt: fog"
    assert error.exit_code == 2
    assert "\n" not in kind.hint
    assert not kind.hint.endswith(".")


def test_advice_for_one_error_takes_the_place_of_that_of_its_kind():
    assert str(errors.NoSuchFile("fog.txt: no such file")) == "fog.txt: no such file; check the path"
    assert str(errors.NoSuchFile("fog.txt: no such file", hint="look again")) == "fog.txt: no such file; look again"
    assert str(errors.NoSuchFile("fog.txt: no such file", hint="")) == "fog.txt: no such file"


def test_no_hint_names_a_distribution():
    assert not [kind for kind in CLASSES if "pip install" in kind.hint]
