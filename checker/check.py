"""The calls that every face makes: check one claim, one quotation, or a whole draft. No I/O, no printing."""

from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from checker.claims.drafts import completed, read_draft
from checker.claims.markdown import in_file
from checker.claims.pasted import Claim, language_around, read_claims
from checker.claims.unchecked import unchecked_passages
from checker.desk.styles import AP, Style
from checker.errors import NothingToCheck
from checker.findings import LEVELS, Finding, Match, Unchecked, Verdict
from checker.judging.claim import judged
from checker.judging.evidence import UNPAIRED_MARK, with_doubt
from checker.judging.statement import supports
from corpus import Corpus
from corpus.document import QuotationKind
from corpus.spans import Span
from corpus.text.fold import keys


def check_claim(corpus: Corpus, text: str, *, speaker: str | None = None, top: int = 5, style: Style = AP) -> Finding:
    """Check a pasted claim: a quotation, with or without its speaker, or a claim in the writer's own words.

    Of a text with several quotations the gravest finding is returned; ``check_draft`` gives them all.

    Args:
        corpus: where to look.
        text: the claim, as pasted.
        speaker: who is said to have said it; overrules what the text says.
        top: how many matches to give at most.
        style: the house style, one of ``checker.STYLES`` or a newsroom's own.

    Raises:
        NothingToCheck: There is no word in it.
    """
    if not keys(text):
        raise NothingToCheck("the claim is empty")
    several = check_draft(corpus, text, top=top, style=style) if _is_an_article(text) and not speaker else []
    claims = [] if several else [completed(claim) for claim in read_claims(text, speaker=speaker)]
    finding = max(several or [_check(corpus, claim, top, style) for claim in claims], key=_gravity)
    return _with_passages(corpus, finding, text, top) if finding.is_quotation else finding


def _is_an_article(text: str) -> bool:
    """Whether a pasted text runs over paragraphs: then it is read as a draft is."""
    return "\n" in text.strip()


def _with_passages(corpus: Corpus, finding: Finding, text: str, top: int) -> Finding:
    """The finding with what the corpus has on the matter of a pasted text, where its quotation does not say enough."""
    if finding.verdict is not Verdict.NOT_FOUND and len(finding.text) * 2 > len(text):
        return finding
    sources = finding.matches[:1] if finding.verdict is not Verdict.NOT_FOUND else ()
    around = supports(corpus, Claim(text, (Span(0, len(text)),), False, language=language_around(text)), top)[1]
    matches = (*sources, *(one for one in around if not any(_overlap(one, source) for source in sources)))
    return replace(finding, matches=matches[:top] or finding.matches)


def _overlap(one: Match, other: Match) -> bool:
    return one.document.id == other.document.id and one.span.overlap(other.span) > 0


def check_quotation(
    corpus: Corpus, quote: str, *, speaker: str | None = None, top: int = 5, style: Style = AP
) -> Finding:
    """Check words that are known to be a quotation: all of ``quote``, which has no marks of its own around it.

    Raises:
        NothingToCheck: There is no word in it.
    """
    if not keys(quote):
        raise NothingToCheck("the quotation is empty")
    claim = Claim(quote, (Span(0, len(quote)),), True, speaker, language=language_around(quote))
    return _check(corpus, claim, top, style)


def check_draft(
    corpus: Corpus,
    text: str,
    *,
    claims: bool = False,
    markdown: bool = False,
    top: int = 5,
    style: Style = AP,
    progress: Callable[[int, int], None] | None = None,
) -> list[Finding]:
    """Check every quotation of a draft, in order; with ``claims``, what it reports without marks too.

    Spans of the findings are code points of ``text``. Markdown is checked as its reader sees it. ``progress`` is told
    how many are checked, and of how many. What stands in quotation marks and was not checked, ``examine_draft`` tells.
    """
    return examine_draft(
        corpus, text, claims=claims, markdown=markdown, top=top, style=style, progress=progress
    ).findings


class Examined(NamedTuple):
    """A draft as it was checked: its findings, and what stands in it in quotation marks that none of them covers.

    Both are in the order of the text.
    """

    findings: list[Finding]
    unchecked: list[Unchecked]


def examine_draft(
    corpus: Corpus,
    text: str,
    *,
    claims: bool = False,
    markdown: bool = False,
    top: int = 5,
    style: Style = AP,
    progress: Callable[[int, int], None] | None = None,
) -> Examined:
    """Check a draft as ``check_draft`` does, and tell what in quotation marks was not checked, and why."""
    draft = read_draft(text, markdown=markdown)
    wanted = {QuotationKind.DIRECT, QuotationKind.MIXED} | ({QuotationKind.INDIRECT} if claims else set())
    asked = [draft.claim(one) for one in draft.quotations if one.kind in wanted]
    findings, checked, doubted = list[Finding](), list[Span](), list[Span]()
    for done, claim in enumerate(asked, 1):
        if keys(claim.words):
            findings.append(_check(corpus, claim, top, style))
            checked += claim.spans
            doubted += claim.spans if findings[-1].rule == UNPAIRED_MARK else ()
        if progress is not None:
            progress(done, len(asked))
    unchecked, shown = unchecked_passages(draft, text, checked, doubted), draft.shown
    return Examined([in_file(one, shown) for one in findings] if shown is not None else findings, unchecked)


def _gravity(finding: Finding) -> int:
    return LEVELS.index(finding.level)


def _check(corpus: Corpus, claim: Claim, top: int, style: Style) -> Finding:
    finding = judged(corpus, claim, top)
    return style.applied(with_doubt(finding) if claim.doubtful else finding)
