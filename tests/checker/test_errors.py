"""The errors of the checker hang on the tree of the corpus: a face catches one class, and shows one line."""

import pytest

from checker import errors
from corpus.errors import MisquoteError

ERRORS = [error for error in vars(errors).values() if isinstance(error, type) and error.__module__ == errors.__name__]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_every_error_is_explained_and_drawn_in_the_tree(error: type[MisquoteError]) -> None:
    assert issubclass(error, MisquoteError)
    assert error.__doc__
    assert error.__doc__ != MisquoteError.__doc__
    assert f"── {error.__name__}\n" in (errors.__doc__ or "")


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: error.__name__)
def test_an_error_says_what_is_wrong_and_what_to_do(error: type[MisquoteError]) -> None:
    assert str(error("the claim is empty")) == "the claim is empty" + (f"; {error.hint}" if error.hint else "")
    assert str(error("the claim is empty", hint="write one")) == "the claim is empty; write one"


def test_only_a_stop_ends_otherwise_than_what_could_not_run() -> None:
    assert {error.exit_code for error in ERRORS if error is not errors.Stopped} == {2}
    assert errors.Stopped("stopped").exit_code == 130
