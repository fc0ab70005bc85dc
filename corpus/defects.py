"""One bad document costs itself alone, even where the reason is a defect of ours.

Whatever works through many documents, drafts or lines takes each inside ``foreseen``: what nobody foresaw leaves it as
a ``Defect``, an error like any other, which is told in one line while the others go on.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from corpus.errors import Defect, MisquoteError, TooLarge

_HOME = Path(__file__).parents[1]
_HOUSES = ("corpus", "checker")
_LONGEST = 200  # characters of what an exception says


@contextmanager
def foreseen(about: str = "") -> Iterator[None]:
    """Let nothing out but errors that somebody foresaw; those made here begin with what they are ``about``.

    Raises:
        Defect: Something failed that nobody foresaw.
        TooLarge: The memory did not suffice.
    """
    try:
        yield
    except (MisquoteError, OSError):
        raise
    except MemoryError as error:
        raise TooLarge(f"{about or 'this'}: needs more memory than there is") from error
    except Exception as error:
        raise defect_of(error, about) from error


def defect_of(error: Exception, about: str = "") -> Defect:
    """An exception that nobody foresaw, by its name, what it says, and the line of ours that it came from."""
    import traceback

    said = " ".join(str(error).split())[:_LONGEST]
    told = ": ".join(part for part in (about, "a bug in misquote", type(error).__name__, said) if part)
    return Defect(f"{told} ({_place(error)})", trace="".join(traceback.format_exception(error)))


def _place(error: Exception) -> str:
    """The innermost line of ours on the way to an exception, as FILE:LINE."""
    place, at = "somewhere", error.__traceback__
    while at is not None:
        file = Path(at.tb_frame.f_code.co_filename)
        if file.is_relative_to(_HOME) and file.relative_to(_HOME).parts[0] in _HOUSES:
            place = f"{file.relative_to(_HOME)}:{at.tb_lineno}"
        at = at.tb_next
    return place
