"""How reports word what findings hold: verdicts, people, chains, documents and places, the same in every report."""

from checker.findings import Alteration, Finding, Level, Match, Point, Unchecked, Verdict, WhyUnchecked
from checker.reports.safe_text import safe
from checker.reports.terminal.layout import Ink, Run
from corpus.document import Link, Provenance, Quotation, Role, Speaker
from corpus.quotations.speech.confidence import SURE

INKS = {Level.ERROR: Ink.ERROR, Level.WARNING: Ink.WARNING, Level.INFO: Ink.INFO, Level.NONE: Ink.GOOD}
_CURRENCIES = ("$", "£", "€", "¥")  # no space follows these
_SHOWN = 60  # code points of a passage that was not checked
NOTHING_NEAR = (Verdict.NOT_FOUND, Verdict.CANNOT_CHECK)


def compared(finding: Finding) -> bool:
    """Whether the best match is what was quoted, and not merely the nearest thing in the corpus."""
    return bool(finding.matches) and finding.verdict not in NOTHING_NEAR


def difference(finding: Finding, *, colour: bool) -> list[Run]:
    """The draft's words against the source's, in colour, or with the marks of git's word diff."""
    runs: list[Run] = []
    written = ""
    for piece in finding.difference:
        if runs and not written.endswith(_CURRENCIES):
            runs.append(Run(" "))
        written = piece.draft or piece.source
        draft, source = safe(piece.draft).strip(), safe(piece.source).strip()
        runs += _sides(draft, source, colour=colour) if piece.changed else [Run(source)]
    return runs


def alteration(change: Alteration) -> str:
    """One change in words: what stands in the draft, what the source has."""
    draft, source = safe(change.draft).strip(), safe(change.source).strip()
    if draft and source:
        changed = f"“{draft}” for “{source}”"
    elif draft:
        changed = f"“{draft}” is not in the source"
    else:
        changed = f"“{source}” is left out" if source else ""
    note = safe(change.note)
    return ": ".join(part for part in (change.kind, changed) if part) + (f" ({note})" if note else "")


def point(compared: Point) -> str:
    """One matter of a claim in the writer's own words: what the claim has, what the passage has."""
    draft, source = safe(compared.draft).strip(), safe(compared.source).strip()
    if draft.casefold() == source.casefold():
        return f"{compared.kind}: “{source}”" + ("" if compared.agrees else " reads differently in the source")
    return (
        f"{compared.kind}: "
        + (f"“{draft}” in the claim" if draft else "")
        + (f"{', ' if draft else ''}“{source}” in the source" if source else "")
    )


def speaker(match: Match) -> str:
    """Who says it in the source, and on which medium."""
    if match.speaker is None:
        return "not named there"
    return _as_printed(match.speaker) + (f", on {safe(match.medium)}" if match.medium else "")


def chain(match: Match) -> str:
    """The chain from the speaker to the publisher, or to the document where the publisher is not known."""
    links = [_link(link) for link in match.chain]
    if not any(link.role is Role.PUBLISHED for link in match.chain):
        links.append(document(match.document))
    return " ← ".join(links)


def document(source: Provenance) -> str:
    """The title of a document, or its name in the corpus."""
    return safe(source.title or source.id)


def provenance(source: Provenance) -> str:
    """The title, publisher and author as far as they are known, and the name in the corpus."""
    known = [safe(part) for part in (source.title, source.publisher, source.author) if part]
    return f"{', '.join(known)} ({safe(source.id)})" if known else f"{safe(source.id)} (title and publisher not known)"


def place(match: Match) -> str:
    """Where a match stands: its paragraph, the format's own locator, and its offsets."""
    parts = [safe(match.locator)] if match.locator else []
    if match.paragraph is not None:
        parts.insert(0, f"paragraph {match.paragraph}")
    return ", ".join([*parts, f"characters {match.span.start}–{match.span.end}"])


def attribution(quotation: Quotation) -> dict[str, str]:
    """What is known of a quotation, label by label: who said it, how it came here, and how sure that is."""
    links = [_link(link) for link in quotation.links]
    if links and quotation.speaker:
        links.insert(0, safe(quotation.speaker.name))
    facts = {
        "speaker": _as_printed(quotation.speaker) if quotation.speaker else "not named",
        "cue": safe(quotation.cue.text) if quotation.cue else "",
        "chain": " ← ".join(links),
        "medium": safe(quotation.medium or ""),
        "audience": safe(quotation.audience or ""),
        "place": safe(quotation.place or ""),
        "day": safe(quotation.said_on or ""),
        "status": f"“{safe(quotation.status_as.text)}”" if quotation.status_as else "",
        "rule": _sureness(quotation),
    }
    return {label: fact for label, fact in facts.items() if fact}


def kind(quotation: Quotation) -> str:
    """How the words are carried, and what the text says of them where it does not let them stand."""
    standing = status(quotation)
    return f"{quotation.kind}, {standing}" if standing else quotation.kind.value


def status(quotation: Quotation) -> str:
    """What the text says of the words, "" where it lets them stand."""
    return quotation.status or ("denied" if quotation.negated else "")


def unsure(quotation: Quotation) -> bool:
    """Whether the speaker is named by a rule that is wrong too often to be relied on."""
    return quotation.speaker is not None and quotation.confidence < SURE


def only_marks_read(name: str, language: str) -> str:
    """The notice about a document in a language that has no rules: nobody in it could be named."""
    from corpus.languages import languages

    rules = f"no rules for {safe(language)}, only for {', '.join(languages())}"
    return f"{safe(name)}: only quotation marks were read, without speakers: {rules}"


def unchecked(one: Unchecked) -> str:
    """A passage that was not checked, and why: as much of its words as shows which it is."""
    words = one.text if len(one.text) <= _SHOWN else f"{one.text[:_SHOWN].rstrip()} …"
    with_marks = one.why in (WhyUnchecked.UNPAIRED, WhyUnchecked.OTHER_MARKS)
    return f"{safe(words if with_marks else f'“{words}”')}: {one.why.sentence}"


def counted(number: int, noun: str) -> str:
    """
    >>> counted(1, "quotation"), counted(2, "quotation")
    ('1 quotation', '2 quotations')
    """
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _as_printed(speaker: Speaker) -> str:
    text, mention = safe(speaker.name), speaker.mention
    if mention and mention.text.casefold() != speaker.name.casefold():
        text += f" (“{safe(mention.text)}” there)"
    return text


def _sureness(quotation: Quotation) -> str:
    if quotation.speaker is None:
        return safe(quotation.rule)
    judged = "unsure" if unsure(quotation) else "sure"
    return f"{safe(quotation.rule or 'not told')}: {judged}, right {quotation.confidence:.0%} of the time"


def _link(link: Link) -> str:
    return f"told {safe(link.name)}" if link.role is Role.TOLD else safe(link.name)


def _sides(removed: str, added: str, *, colour: bool) -> list[Run]:
    runs = []
    if removed:
        runs.append(Run(removed if colour else f"[-{removed}-]", Ink.REMOVED))
    if removed and added and colour:
        runs.append(Run(" "))
    if added:
        runs.append(Run(added if colour else f"{{+{added}+}}", Ink.ADDED))
    return runs
