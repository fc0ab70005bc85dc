"""What nobody foresaw is one error in one line, and everything foreseen passes as it is."""

import pickle

import pytest

from corpus.defects import defect_of, foreseen
from corpus.errors import Defect, EmptyDocument, NoSuchModel, TooLarge
from corpus.text.iso_dates import is_date


def test_what_nobody_foresaw_says_what_it_is_and_which_line_of_ours_it_came_from():
    with pytest.raises(Defect) as caught, foreseen("pier.md"):
        is_date(7)
    said = str(caught.value)
    assert said.startswith("pier.md: a bug in misquote: TypeError: expected string")
    assert "(corpus/text/iso_dates.py:" in said
    assert said.endswith(f"; {Defect.hint}")
    assert "Traceback" not in said
    assert caught.value.trace.startswith("Traceback")


def test_an_exception_is_told_in_a_few_words_on_one_line():
    assert defect_of(ValueError()).message == "a bug in misquote: ValueError (somewhere)"
    assert defect_of(ValueError("a\n\tb")).message == "a bug in misquote: ValueError: a b (somewhere)"
    assert defect_of(ValueError("x" * 999)).message == f"a bug in misquote: ValueError: {'x' * 200} (somewhere)"


@pytest.mark.parametrize("error", [EmptyDocument("no text"), NoSuchModel("none"), OSError("full"), KeyboardInterrupt()])
def test_what_is_foreseen_or_is_no_error_passes_as_it_is(error):
    with pytest.raises(type(error)) as caught, foreseen():
        raise error
    assert caught.value is error


def test_too_little_memory_is_nobodys_defect():
    with pytest.raises(TooLarge, match=r"^pier\.md: needs more memory than there is; split it"), foreseen("pier.md"):
        raise MemoryError


def test_a_defect_comes_whole_from_another_process():
    sent = pickle.loads(pickle.dumps(defect_of(KeyError("pier"), "pier.md")))
    assert str(sent) == f"pier.md: a bug in misquote: KeyError: 'pier' (somewhere); {Defect.hint}"
    assert "KeyError" in sent.trace
