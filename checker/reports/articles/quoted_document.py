"""Documents with the quotations found in them, as every report on them takes them."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.reports import phrases
from checker.reports.terminal.positions import Lines
from corpus.document import Block, Quotation, QuotationKind
from corpus.spans import Span

if TYPE_CHECKING:
    from corpus.markup.rendered import Rendered


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedDocument:
    """A document under the name it was given by, its text cut into ``blocks``, and who is quoted in it.

    ``label`` is what readers know it by, where that is not its name. ``is_file_text`` is false where the text was read
    out of a format whose lines and columns are not the text's. Of Markdown the text is what its reader sees, with the
    places in it; ``shown`` has where these stand in ``file``.
    """

    name: str
    text: str
    blocks: Sequence[Block]
    quotations: Sequence[Quotation]
    label: str | None = None
    title: str | None = None
    is_file_text: bool = True
    shown: "Rendered | None" = None
    file: str | None = None

    @property
    def shown_name(self) -> str:
        return self.label or self.name

    @property
    def lines(self) -> Lines:
        """Those of the file."""
        return Lines(self.text if self.file is None else self.file)

    def place(self, span: Span) -> Span:
        """Where a stretch of the text stands in the file."""
        return span if self.shown is None else self.shown.place(span)


def tally(quotations: Sequence[Quotation]) -> str:
    """How many there are, of how many speakers and of each kind, and for how many the speaker is uncertain."""
    if not quotations:
        return "no quotations"
    kinds = Counter(quotation.kind for quotation in quotations)
    speakers = {quotation.speaker.name for quotation in quotations if quotation.speaker}
    by_kind = ", ".join(f"{kinds[kind]:,} {kind}" for kind in QuotationKind if kinds[kind])
    total = f"{phrases.counted(len(quotations), 'quotation')}, {phrases.counted(len(speakers), 'speaker')}: {by_kind}"
    doubts = sum(map(phrases.unsure, quotations))
    return f"{total}; {doubts:,} with an uncertain speaker" if doubts else total
