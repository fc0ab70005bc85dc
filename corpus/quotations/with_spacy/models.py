"""A spaCy pipeline of the user's own, by its name, and what it knows of a text: no spaCy object leaves."""

import warnings
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.errors import NoSuchModel
from corpus.quotations.hints import Hints
from corpus.quotations.marks.quotation_marks import paragraphs
from corpus.quotations.with_spacy.annotations import hints_in

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


@lru_cache(maxsize=2)
def load(model: str) -> "Language":
    """The pipeline of an installed package or in a folder.

    Raises:
        NoSuchModel: There is none of that name, or it cannot be loaded.
    """
    import spacy

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a pipeline of another minor version says so, and works
            return spacy.load(Path(model) if Path(model).is_dir() else model)
    except (OSError, ValueError, ImportError, KeyError) as error:
        reason = str(error).splitlines()[0] if str(error) else type(error).__name__
        raise NoSuchModel(f"{model}: no spaCy pipeline can be loaded from it ({reason})") from None


def hints_of(nlp: "Language", text: str) -> Hints:
    """What ``nlp`` knows of ``text``."""
    return hints_in(_read(nlp, text))


def _read(nlp: "Language", text: str) -> Iterator[tuple[int, "Doc"]]:
    """The text as the model sees it: whole, or paragraph by paragraph where it is longer than the model takes."""
    if len(text) <= nlp.max_length:
        yield 0, nlp(text)
        return
    parts = [(one.start, one.of(text)) for one in paragraphs(text) if len(one) <= nlp.max_length]
    yield from zip((start for start, _ in parts), nlp.pipe(part for _, part in parts), strict=True)
