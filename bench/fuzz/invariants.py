"""What holds of every answer, whatever was asked. A breach is an ``AssertionError``."""

from collections.abc import Iterable, Sequence

from checker.findings import Finding
from corpus import Corpus
from corpus.document import Mention, Quotation
from corpus.spans import Span


def hold_of_quotations(quotations: Sequence[Quotation], text: str, *, is_file: bool = True) -> None:
    """Quotations come in order, each of stretches that hold something; what is mentioned is what stands there.

    Args:
        is_file: false where a mention is given as the reader of a rendered text sees it.
    """
    starts = [quotation.spans[0].start for quotation in quotations]
    assert starts == sorted(starts), f"out of order: {starts}"
    for quotation in quotations:
        assert quotation.spans, "a quotation of nothing"
        assert 0 <= quotation.confidence <= 1, quotation.confidence
        _in_order(quotation.spans, text)
        for mention in _mentions(quotation):
            _inside(mention.span, text)
            assert not is_file or mention.span.of(text) == mention.text, f"{mention} is not what stands there"


def _mentions(quotation: Quotation) -> Iterable[Mention]:
    named = [quotation.speaker.mention if quotation.speaker else None, *(link.mention for link in quotation.links)]
    return (mention for mention in (quotation.cue, *named) if mention is not None)


def _in_order(spans: Sequence[Span], text: str) -> None:
    end = 0
    for span in spans:
        _inside(span, text)
        assert span.of(text).strip(), f"{span} holds nothing"
        assert end <= span.start, f"{spans} overlap"
        end = span.end


def _inside(span: Span, text: str) -> None:
    assert 0 <= span.start <= span.end <= len(text), f"{span} is not inside {len(text)} code points"


def hold_of_finding(finding: Finding, text: str, corpus: Corpus, *, is_file: bool = True) -> None:
    """A finding stands in the text that was asked about, and what it prints of a document is a slice of that."""
    _inside(finding.span, text)
    for change in finding.alterations:
        if change.draft_span is not None:
            _inside(change.draft_span, text)
            shown = change.draft_span.of(text)
            assert not is_file or change.draft in shown, f"{change.draft!r} is not in {shown!r}"
    for match in finding.matches:
        held = corpus.document(match.document.id).text
        _inside(match.span, held)
        assert match.span.of(held) == match.exact, f"{match.exact!r} does not stand at {match.span}"
        assert held[: match.span.start].endswith(match.prefix), match.prefix
        assert held[match.span.end :].startswith(match.suffix), match.suffix
        assert 0 <= match.score <= 1, match.score
