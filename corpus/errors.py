"""Everything that can go wrong for a user, as one tree. Each says in one line what is wrong and what to do.

MisquoteError
├── UnreadableDocument
│   ├── NoSuchFile
│   ├── NotAFile
│   ├── NotText
│   ├── EmptyDocument
│   ├── UnknownFormat
│   ├── MissingReader
│   ├── UnknownLanguage
│   └── BadRecord
├── ModelError
│   ├── MissingExtra
│   ├── NoSuchModel
│   └── UnusableModel
└── CorpusError
    ├── NoSuchCorpus
    ├── NotACorpus
    ├── DamagedCorpus
    ├── NewerCorpus
    ├── BusyCorpus
    ├── UnwritableCorpus
    ├── AlreadyThere
    ├── NoSuchDocument
    ├── DuplicateDocument
    ├── NoSuchQuotation
    ├── NoSuchCorrection
    ├── BadCorrection
    └── NothingToExtract
"""

from typing import ClassVar


class MisquoteError(Exception):
    """The root: whatever a face shows in one line and ends with ``exit_code``."""

    hint: ClassVar[str] = ""
    exit_code: ClassVar[int] = 2

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.advice = self.hint if hint is None else hint

    def __str__(self) -> str:
        return f"{self.message}; {self.advice}" if self.advice else self.message


class UnreadableDocument(MisquoteError):
    """A file or a record that cannot be taken in; nothing of it was."""


class NoSuchFile(UnreadableDocument):
    hint = "check the path"


class NotAFile(UnreadableDocument):
    """A directory, a socket or the like."""

    hint = "name the files in it, for example DIR/*.txt"


class NotText(UnreadableDocument):
    """Bytes that are no UTF-8 text, or that hold NUL."""

    hint = "save it as UTF-8 text first: the words are never guessed at"


class EmptyDocument(UnreadableDocument):
    hint = "nothing in it can be quoted"


class UnknownFormat(UnreadableDocument):
    hint = "plain text, Markdown and HTML are read"


class MissingReader(UnreadableDocument):
    """The format is known, the library that reads it is not installed."""


class UnknownLanguage(UnreadableDocument):
    """A language that quotations are not read in."""

    hint = "leave the language out to have the text tell it"


class BadRecord(UnreadableDocument):
    """A line of an import file that is no document."""

    hint = "docs/formats.md describes the form"


class ModelError(MisquoteError):
    """A model that the user named could not be used."""


class MissingExtra(ModelError):
    """What runs a model is not installed."""


class NoSuchModel(ModelError):
    """What a user named as a spaCy pipeline is none."""

    hint = "name an installed pipeline package or a folder that spaCy saved; nothing is downloaded"


class UnusableModel(ModelError):
    """What a user named as a sentence model is none that can be run."""

    hint = "name the directory of an exported sentence model: model.onnx and tokenizer.json"


class CorpusError(MisquoteError):
    """The corpus itself could not be used."""


class NoSuchCorpus(CorpusError):
    hint = "`misquote --corpus FILE.db corpus add ARTICLE...` makes one"


class NotACorpus(CorpusError):
    hint = "name a file made by misquote"


class DamagedCorpus(CorpusError):
    hint = "`misquote corpus verify` tells what is wrong with it; restore it from a backup, it was not touched"


class NewerCorpus(CorpusError):
    hint = "`pip install --upgrade misquote` brings one that can read it; it was not touched"


class BusyCorpus(CorpusError):
    hint = "another process is writing to it; try again when it is done"


class UnwritableCorpus(CorpusError):
    hint = "check the permissions and the free space; nothing was changed"


class AlreadyThere(CorpusError):
    """A file that would be written over."""

    hint = "name another, or --force to put the copy in its place"


class NoSuchDocument(CorpusError):
    hint = "`misquote corpus list` shows what is there"


class DuplicateDocument(CorpusError):
    """The corpus has another document under this id."""

    hint = "give it another id, or remove the one that is there"


class NoSuchQuotation(CorpusError):
    hint = "`misquote corpus show ID` numbers the quotations"


class NoSuchCorrection(CorpusError):
    hint = "`misquote corpus show ID` marks what was corrected"


class BadCorrection(CorpusError):
    """What a person set cannot be so: it speaks of no words of the text."""

    hint = "nothing was changed"


class NothingToExtract(CorpusError):
    """A document that is not read for quotations."""

    hint = "a transcript names its speakers itself, and a claim is nobody's words"
