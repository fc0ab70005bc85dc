"""What is tried: a function of the product, the inputs that it is given, and what must hold of its answer."""

import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache
from pathlib import Path
from typing import NamedTuple

from hypothesis import strategies as st

from bench.fuzz import texts
from bench.fuzz.invariants import hold_of_finding, hold_of_quotations
from checker.check import check_claim, check_draft
from checker.desk.settings import find_settings
from checker.desk.settings_file import FILE_NAME, find_file
from checker.reports.findings.drafts import CheckedDraft
from checker.reports.formats import DRAFTS
from corpus import Corpus
from corpus.errors import MisquoteError
from corpus.intake.completing import completed, quotations_of
from corpus.intake.keeping import keep
from corpus.markup import render
from corpus.quotations import extract
from corpus.readers import FORMATS
from corpus.records import read, write
from corpus.store import Store
from corpus.text.fold import keys


class Target(NamedTuple):
    """``attempt`` is given one input, and raises unless all that must hold does. An error of the package's own is an
    answer. Texts are handed over in UTF-8, half characters included."""

    name: str
    inputs: Callable[[], st.SearchStrategy[str] | st.SearchStrategy[bytes]]
    attempt: Callable[[bytes], None]
    is_text: bool = True

    def run(self, given: bytes) -> None:
        with suppress(MisquoteError):
            self.attempt(given)


def as_bytes(given: str | bytes) -> bytes:
    return given if isinstance(given, bytes) else given.encode("utf-8", "surrogatepass")


def _text(given: bytes) -> str:
    try:
        return given.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:  # from a fuzzer that knows bytes alone
        return given.decode("latin-1")


def _extract(language: str) -> Callable[[bytes], None]:
    def attempt(given: bytes) -> None:
        text = _text(given)
        hold_of_quotations(extract(text, language=language, published="2024-03-01"), text)

    return attempt


def _extract_markdown(given: bytes) -> None:
    text = _text(given)
    hold_of_quotations(extract(text, markdown=True), text, is_file=False)
    assert len(render(text).in_place(text)) == len(text)


@cache
def _corpus() -> Corpus:
    return Corpus.shipped()


def _claim(given: bytes) -> None:
    text = _text(given)
    hold_of_finding(check_claim(_corpus(), text), text, _corpus())


def _draft(*, markdown: bool) -> Callable[[bytes], None]:
    def attempt(given: bytes) -> None:
        text = _text(given)
        findings = check_draft(_corpus(), text, claims=True, markdown=markdown)
        for finding in findings:
            hold_of_finding(finding, text, _corpus(), is_file=not markdown)
        for form in DRAFTS.values():
            list(form.parts([CheckedDraft("draft", text, tuple(findings))]))

    return attempt


def _readers(given: bytes) -> None:
    for form in FORMATS:
        try:
            found = form.read(given)
        except MisquoteError:
            continue
        shown = found.text if found.shown is None else found.shown
        plain = shown if isinstance(shown, str) else shown.text
        hold_of_quotations(quotations_of(shown, None, None), plain)


def _import_line(given: bytes) -> None:
    """A line that is taken in goes out as a line that is taken in again, and says the same."""
    record = read(given)
    record = record._replace(document=completed(record.document))
    with Store() as store, store.transaction():
        keep(store, record)
        again = read(write(record))
        assert keep(store, again) is None, "an export is another document"
        store.quotations(1)
        keys(record.document.text)


def _settings(given: bytes) -> None:
    file = _scratch() / FILE_NAME
    file.write_bytes(given)
    file.chmod(0o600)
    assert find_file(file.parent).file == file
    find_settings(file.parent)


@cache
def _scratch() -> Path:
    folder = tempfile.TemporaryDirectory(prefix="misquote-fuzz-")
    _KEPT.append(folder)  # until the process ends
    return Path(folder.name)


_KEPT = list[tempfile.TemporaryDirectory[str]]()


@cache
def _corpus_files() -> tuple[Path, tuple[Path, ...], tuple[int, ...]]:
    """A corpus on disk with its index, its files, and how many bytes each has."""
    folder = _scratch() / "whole"
    folder.mkdir()
    with Corpus.own(folder / "desk.db", create=True) as corpus:
        corpus.find([["peace"]])
    files = tuple(sorted(path.relative_to(folder) for path in folder.rglob("*") if path.is_file()))
    return folder, files, tuple((folder / file).stat().st_size for file in files)


@contextmanager
def _flipped(places: bytes) -> Iterator[Path]:
    """A copy of the corpus with bits flipped, half of them in the file and half in its index."""
    whole, files, sizes = _corpus_files()
    folder = _scratch() / "flipped"
    shutil.copytree(whole, folder)
    try:
        for at in range(0, len(places) - 4, 5):
            place, bit = int.from_bytes(places[at : at + 4]), 1 << places[at + 4] % 8
            number = files.index(Path("desk.db")) if place % 2 else place // 2 % len(files)
            if sizes[number]:
                _flip(folder / files[number], place // 2 % sizes[number], bit)
        yield folder / "desk.db"
    finally:
        shutil.rmtree(folder)


def _flip(file: Path, place: int, bit: int) -> None:
    with file.open("r+b") as held:
        held.seek(place)
        byte = held.read(1)[0]
        held.seek(place)
        held.write(bytes([byte ^ bit]))


def _corpus_file(given: bytes) -> None:
    with _flipped(given) as path:
        for use in (_verified, _asked, _listed):
            try:
                with Corpus.open(path) as corpus:
                    use(corpus)
            except MisquoteError:
                continue


def _verified(corpus: Corpus) -> None:
    list(corpus.verify())


def _asked(corpus: Corpus) -> None:
    check_claim(corpus, "“We can have peace,” she said.")


def _listed(corpus: Corpus) -> None:
    for listing in corpus.documents():
        corpus.quotations(listing.id)
    list(corpus.export())


TARGETS = (
    Target("extract", texts.texts, _extract("en")),
    Target("extract-german", texts.texts, _extract("de")),
    Target("extract-markdown", texts.texts, _extract_markdown),
    Target("check-claim", texts.texts, _claim),
    Target("check-draft", texts.texts, _draft(markdown=False)),
    Target("check-draft-markdown", texts.texts, _draft(markdown=True)),
    Target("readers", texts.files, _readers, is_text=False),
    Target("import-line", texts.import_lines, _import_line, is_text=False),
    Target("settings", texts.settings_files, _settings, is_text=False),
    Target("corpus-file", texts.flips, _corpus_file, is_text=False),
)
