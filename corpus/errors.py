"""Everything that can go wrong for a user, as one tree. Each error says in one line what is wrong and what to do.

MisquoteError
├── Defect
├── UnreadableDocument
│   ├── NoSuchFile
│   ├── NotAFile
│   ├── NotText
│   ├── EmptyDocument
│   ├── TooLarge
│   ├── UnknownFormat
│   ├── MissingReader
│   ├── UnknownLanguage
│   └── BadRecord
├── ModelError
│   ├── MissingExtra
│   ├── NoSuchModel
│   ├── UnusableModel
│   └── AttributeTaken
└── CorpusError
    ├── NoSuchCorpus
    ├── NotACorpus
    ├── DamagedCorpus
    ├── AlteredCorpus
    ├── NewerCorpus
    ├── BusyCorpus
    ├── UnwritableCorpus
    ├── NotOurs
    │   └── OfAnotherUser
    ├── AlreadyThere
    ├── NoSuchDocument
    ├── DuplicateDocument
    ├── NoSuchQuotation
    ├── NoSuchCorrection
    ├── BadCorrection
    ├── BadName
    └── NothingToExtract
"""

from typing import ClassVar


class MisquoteError(Exception):
    """The root. A command or page shows one in a single line, and a command ends with its ``exit_code``.

    ``hint`` is what all errors of a class advise, ``advice`` what this one does.
    """

    hint: ClassVar[str] = ""
    exit_code: ClassVar[int] = 2

    def __init__(self, message: str, *, hint: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.advice = self.hint if hint is None else hint

    def __str__(self) -> str:
        return f"{self.message}; {self.advice}" if self.advice else self.message


class Defect(MisquoteError):
    """Something of ours failed, whatever the user did. ``trace`` says where, in as many lines as it takes."""

    hint = "please report it, with the text if you may; `misquote --debug` shows where it comes from"

    def __init__(self, message: str, *, hint: str | None = None, trace: str = "") -> None:
        super().__init__(message, hint=hint)
        self.trace = trace


class UnreadableDocument(MisquoteError):
    """A file or a record that cannot be taken in. Nothing of it was."""


class NoSuchFile(UnreadableDocument):
    """There is no file of this name."""

    hint = "check the path"


class NotAFile(UnreadableDocument):
    """A directory, a socket or the like."""

    hint = "name the files in it, for example DIR/*.txt"


class NotText(UnreadableDocument):
    """Bytes that are not text in UTF-8, or that hold NUL."""

    hint = "save it as UTF-8 text first: the words are never guessed at"


class EmptyDocument(UnreadableDocument):
    """A file in which there is no text."""

    hint = "nothing in it can be quoted"


class TooLarge(UnreadableDocument):
    """More than is read in one piece."""

    hint = "split it into its articles or chapters"


class UnknownFormat(UnreadableDocument):
    """A format that is not read, or a name that no format has."""

    hint = "plain text, Markdown and HTML are read"


class MissingReader(UnreadableDocument):
    """The format is known, but the library that reads it is not installed."""


class UnknownLanguage(UnreadableDocument):
    """A language in which quotations are not read."""

    hint = "leave the language out, and it is told by the text"


class BadRecord(UnreadableDocument):
    """A line of an import file, or a document, that cannot be kept as it is."""

    hint = "docs/formats.md describes the form"


class ModelError(MisquoteError):
    """A model that the user named could not be used."""


class MissingExtra(ModelError):
    """What runs a model is not installed."""


class NoSuchModel(ModelError):
    """There is no spaCy pipeline of this name."""

    hint = "name an installed pipeline package or a folder that spaCy saved; nothing is downloaded"


class UnusableModel(ModelError):
    """A directory without a sentence model that can be run."""

    hint = "name the directory of an exported sentence model: model.onnx and tokenizer.json"


class AttributeTaken(ModelError):
    """A pipeline of spaCy's has something else under the name of an attribute of quotations."""

    hint = "name ours otherwise: nlp.add_pipe('misquote', config={'prefix': 'quoted_'})"


class CorpusError(MisquoteError):
    """The corpus itself could not be used."""


class NoSuchCorpus(CorpusError):
    """There is no file at this path."""

    hint = "`misquote --corpus FILE.db corpus add ARTICLE...` makes one"


class NotACorpus(CorpusError):
    """A file that misquote has not made. It was not touched."""

    hint = "name a file made by misquote"


class DamagedCorpus(CorpusError):
    """Something in the file is not what was written."""

    hint = "`misquote corpus verify` says what is wrong with it; restore it from a backup, it was not touched"


class AlteredCorpus(CorpusError):
    """Something in the file could act when it is read or written, and misquote did not make it. It was not touched."""

    hint = "drop it with `sqlite3`, if you know what it is for, or restore the corpus from a backup; it was not touched"


class NewerCorpus(CorpusError):
    """A later version of misquote made the file. It was not touched."""

    hint = "it was not touched"


class BusyCorpus(CorpusError):
    """Another process did not finish its work in time. The same call may well succeed later."""

    hint = "another process is writing to it; try again when it is done"


class UnwritableCorpus(CorpusError):
    """The file, its folder or its index cannot be written, or the disk is full."""

    hint = "check the permissions and the free space; nothing was changed"


class NotOurs(CorpusError):
    """Where misquote would keep a file or a folder of its own there is one that it has not made. It was not touched."""

    hint = "it was not touched; move it away, or give it another name"


class OfAnotherUser(NotOurs):
    """What misquote keeps beside a corpus was made there by another user."""

    hint = "it was not touched"


class AlreadyThere(CorpusError):
    """A file that would be overwritten."""

    hint = "name another, or --force to put the copy in its place"


class NoSuchDocument(CorpusError):
    """No document of the corpus has this id."""

    hint = "`misquote corpus list` shows what is there"


class DuplicateDocument(CorpusError):
    """The corpus has another document under this id."""

    hint = "give it another id, or remove the one that is there"


class NoSuchQuotation(CorpusError):
    """No quotation of the document stands at this place, or has this number."""

    hint = "`misquote corpus show ID` numbers the quotations"


class NoSuchCorrection(CorpusError):
    """The document has no such correction."""

    hint = "`misquote corpus show ID` marks what was corrected"


class BadCorrection(CorpusError):
    """What a person set cannot be right: it does not fit the words of the text."""

    hint = "nothing was changed"


class BadName(CorpusError):
    """Names that cannot be one person's, or that nobody has said are."""

    hint = "`misquote corpus alias --list` shows what was said"


class NothingToExtract(CorpusError):
    """A document that is not read for quotations."""

    hint = "a transcript names its speakers itself, and a claim is nobody's words"
