"""Every format, in one table for each kind of thing that is reported: its name, what it gives, and who makes it.

A report is a function of two arguments, the thing and the ``Look`` at it. It gives all of it at once, as text or as
bytes, or an iterator of such parts, each as soon as it is known. A new format is one such function and one line here.
Reports are loaded when they are first asked for: nobody who wants text waits for JSON or HTML.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Generic, NamedTuple, TypeVar

from checker.reports.look import PLAIN, Look

if TYPE_CHECKING:
    from checker.desk.chosen import Chosen
    from checker.findings import Finding
    from checker.reports.articles.quoted_document import QuotedDocument
    from checker.reports.findings.drafts import Draft
    from checker.reports.library.corrections import Reextraction
    from checker.reports.library.documents import DocumentOnFile
    from checker.reports.library.maintenance import Backup, Compaction, Rebuilt, Verified
    from corpus import Listing, Stats

Part = str | bytes
Thing = TypeVar("Thing")

TEXT, JSON, JSONL, HTML = "text/plain", "application/json", "application/jsonl", "text/html"


class Format(NamedTuple, Generic[Thing]):
    """One way to show a thing.

    ``name`` is what ``--format`` calls it, ``gives`` its media type, ``report`` the function that makes it, as
    ``module:name`` below ``checker.reports``. Where the form has no room to say how much was looked at, and with what,
    ``sums_up`` is false, and a face says it beside the report.
    """

    name: str
    gives: str
    report: str
    sums_up: bool = True

    def parts(self, thing: Thing, look: Look = PLAIN) -> Iterator[Part]:
        """The report on ``thing``, in the parts that it is made in: bytes are to be written as they are.

        The corpus and the settings in use are named here, so that no report can forget them.
        """
        module, _, name = self.report.partition(":")
        made = getattr(import_module(f"checker.reports.{module}"), name)(thing, look)
        parts = iter((made,) if isinstance(made, str | bytes) else made)
        if look.in_use is None or not self.sums_up:
            return parts
        from checker.reports import in_use  # only where there is something to name

        return in_use.named(parts, look, self.gives)


Formats = Mapping[str, Format[Thing]]


def _table(*formats: Format[Thing]) -> Formats[Thing]:
    """By name; the first is what is given where nobody asks for another."""
    return {each.name: each for each in formats}


CLAIM: "Formats[Finding]" = _table(
    Format("text", TEXT, "findings.to_terminal:claim_to_terminal"),
    Format("json", JSON, "findings.to_json:claim_to_json"),
)
DRAFTS: "Formats[Iterable[Draft]]" = _table(
    Format("text", TEXT, "findings.to_lines:drafts_to_terminal"),
    Format("line", TEXT, "findings.to_lines:drafts_to_lines", sums_up=False),
    Format("json", JSON, "findings.to_json:drafts_to_json"),
)
ARTICLES: "Formats[Iterable[QuotedDocument]]" = _table(
    Format("text", TEXT, "articles.to_terminal:articles_to_terminal"),
    Format("jsonl", JSONL, "articles.to_jsonl:articles_to_jsonl"),
    Format("html", HTML, "articles.to_html:articles_to_html"),
)
CHOSEN: "Formats[Chosen]" = _table(
    Format("text", TEXT, "in_use:chosen_to_terminal"),
    Format("json", JSON, "in_use:chosen_to_json"),
)
DOCUMENTS: "Formats[Sequence[Listing]]" = _table(
    Format("text", TEXT, "library.documents:documents_to_terminal"),
    Format("json", JSON, "library.documents:documents_to_json"),
)
DOCUMENT: "Formats[DocumentOnFile]" = _table(
    Format("text", TEXT, "library.documents:document_to_terminal"),
    Format("json", JSON, "library.documents:document_to_json"),
)
STATS: "Formats[Stats]" = _table(
    Format("text", TEXT, "library.documents:stats_to_terminal"),
    Format("json", JSON, "library.documents:stats_to_json"),
)
REEXTRACTION: "Formats[Reextraction]" = _table(
    Format("text", TEXT, "library.corrections:reextraction_to_terminal"),
    Format("json", JSON, "library.corrections:reextraction_to_json"),
)
VERIFIED: "Formats[Verified]" = _table(
    Format("text", TEXT, "library.maintenance:verified_to_terminal"),
    Format("json", JSON, "library.maintenance:verified_to_json"),
)
BACKUP: "Formats[Backup]" = _table(
    Format("text", TEXT, "library.maintenance:backup_to_terminal"),
    Format("json", JSON, "library.maintenance:backup_to_json"),
)
COMPACTION: "Formats[Compaction]" = _table(
    Format("text", TEXT, "library.maintenance:compaction_to_terminal"),
    Format("json", JSON, "library.maintenance:compaction_to_json"),
)
REBUILT: "Formats[Rebuilt]" = _table(
    Format("text", TEXT, "library.maintenance:rebuilt_to_terminal"),
    Format("json", JSON, "library.maintenance:rebuilt_to_json"),
)
