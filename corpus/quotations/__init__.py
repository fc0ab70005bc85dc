"""Who said what in a text: quotations in marks, reported speech, their speakers and the chain behind them.

spaCy is imported only where a pipeline of the user's own is named, and no spaCy object leaves.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from corpus.document import Quotation

if TYPE_CHECKING:
    from corpus.markup.rendered import Rendered
    from corpus.quotations.hints import Hints

EXTRACTOR_VERSION = "6"

__all__ = [
    "EXTRACTOR_VERSION",
    "day_of",
    "extract",
    "extract_all",
    "extract_marked",
    "extract_rendered",
    "version_with",
]


def extract(
    text: str,
    *,
    published: str | None = None,
    language: str = "en",
    model: str | None = None,
    markdown: bool = False,
) -> list[Quotation]:
    """The quotations of ``text``, ordered by start; their spans leave out the quotation marks.

    ``markdown`` says that the text is Markdown, which is read as its reader sees it; the places are those of ``text``.
    ``published`` is the date of the text in ISO 8601, by which "on Thursday" becomes a day. ``language`` is its
    language tag, "en" or "de-AT". ``model`` is a spaCy pipeline of the user's own, by its package or folder: its names,
    the subjects of its parse, and what it marks as SOURCE, CUE and CONTENT, join the candidates.

    Raises:
        UnknownLanguage: There is no folder for the language; ``extract_marked`` reads a text in any.
        NoSuchModel: There is no such pipeline, or it cannot be loaded.
    """
    from corpus.languages import code_of, lexicon_of
    from corpus.quotations.extraction import read

    if markdown:
        from corpus.markup import render
        from corpus.quotations.marks.back_in_markup import in_file

        shown = render(text)
        found = extract_rendered(shown, published=published, language=language, model=model)
        return [in_file(shown, quotation) for quotation in found]
    lexicon = lexicon_of(code_of(language))
    return read(text, lexicon, published=day_of(published), hints=_hints(text, model))


def extract_rendered(
    shown: "Rendered", *, published: str | None = None, language: str = "en", model: str | None = None
) -> list[Quotation]:
    """The quotations of a rendered text as ``extract`` finds them; their places are those of ``shown.text``."""
    from corpus.languages import code_of, lexicon_of
    from corpus.quotations.extraction import read_rendered

    lexicon = lexicon_of(code_of(language))
    return read_rendered(shown, lexicon, published=day_of(published), hints=_hints(shown.text, model))


def extract_all(texts: Iterable[str], *, language: str = "en") -> Iterator[list[Quotation]]:
    """The quotations of each text in turn."""
    from corpus.languages import code_of, lexicon_of
    from corpus.quotations.extraction import read

    lexicon = lexicon_of(code_of(language))
    for text in texts:
        yield read(text, lexicon)


def extract_marked(text: str) -> list[Quotation]:
    """The stretches in quotation marks and nobody's name: all that can be read of a language that is not known."""
    from corpus.quotations.marks.quotation_marks import find_marks
    from corpus.quotations.speech.kinds import unspoken_kind

    inner = [stretch.inner for stretch in find_marks(text) if not stretch.depth]
    return [Quotation(kind=unspoken_kind(span.of(text)), spans=(span,), rule="none") for span in inner]


def version_with(model: str | None) -> str:
    """The version of the extractor, and behind a plus the name of the pipeline that was asked too.

    >>> version_with(None) == EXTRACTOR_VERSION, version_with("models/our_names").partition("+")[2]
    (True, 'our_names')
    """
    return EXTRACTOR_VERSION if model is None else f"{EXTRACTOR_VERSION}+{Path(model).name}"


def day_of(published: str | None) -> date | None:
    """The day of a date or a time in ISO 8601; None for what is neither.

    >>> day_of("2026-05-03T18:00:00Z"), day_of("in May")
    (datetime.date(2026, 5, 3), None)
    """
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _hints(text: str, model: str | None) -> "Hints | None":
    if model is None:
        return None
    from corpus.quotations.with_spacy.models import hints_of, load

    return hints_of(load(model), text)
