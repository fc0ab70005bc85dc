"""One page with articles as they were read, and every quotation in them marked with who is behind it.

The section of class ``text`` holds the article's text and nothing else: labels and notes are attributes, which the
style sheet shows, so that what is read, copied and searched there is the source's own.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from checker.reports import phrases
from checker.reports.articles.quoted_document import QuotedDocument, tally
from checker.reports.html.page import attribute, escaped, page
from checker.reports.html.stylesheet import style
from checker.reports.html.tagging import Tag, tagged
from checker.reports.look import PLAIN, Look
from corpus.document import Quotation, QuotationKind

NOBODY = "nobody named"


@dataclass(frozen=True, slots=True)
class _Label:
    """What a quotation is called on the page: ``name`` is its speaker's letter and which of theirs it is ("A2")."""

    key: str
    name: str
    anchor: str
    colour: str
    speaker: str


def articles_to_html(documents: Iterable[QuotedDocument], _: Look = PLAIN) -> Iterator[bytes]:
    """The page in UTF-8, which is the encoding that it names, or nothing where there is no document."""
    if read := list(documents):
        yield attribution_page(read).encode()


def attribution_page(documents: Sequence[QuotedDocument]) -> str:
    """A section for each document: a legend, the text, and a list of its quotations for those who cannot hover."""
    sections = [_section(document, number) for number, document in enumerate(documents, start=1)]
    speakers = max((len(_speakers(document.quotations)) for document in documents), default=0)
    named = ", ".join(_title(document) for document in documents[:2]) + ", …" * (len(documents) > 2)
    contents = _contents(documents) if len(documents) > 1 else ""
    return page(f"Who said it: {named}", contents + "".join(sections), style=style(speakers))


def _title(document: QuotedDocument) -> str:
    return document.title or document.shown_name


def _contents(documents: Sequence[QuotedDocument]) -> str:
    entries = (
        f'<li><a href="#d{number}">{escaped(_title(document))}</a></li>\n'
        for number, document in enumerate(documents, start=1)
    )
    return f"<nav>\n<ol>\n{''.join(entries)}</ol>\n</nav>\n"


def _section(document: QuotedDocument, number: int) -> str:
    labels = _labels(document.quotations, number)
    text = tagged(document.text, _tags(document, labels), written=escaped)
    summary = f"{document.shown_name}: {tally(document.quotations)}"
    return (
        f'<section id="d{number}">\n<h1>{escaped(_title(document))}</h1>\n<p class="from">{escaped(summary)}</p>\n'
        f'{_legend(document.quotations, labels)}<div class="text">{text}</div>\n'
        f"{_list(document, labels)}</section>\n"
    )


def _speakers(quotations: Sequence[Quotation]) -> list[str]:
    """The names of those quoted, the most quoted first."""
    counts = Counter(quotation.speaker.name for quotation in quotations if quotation.speaker)
    return [name for name, _ in counts.most_common()]


def _labels(quotations: Sequence[Quotation], document: int) -> list[_Label]:
    """A label for each quotation, in their order."""
    places = {name: place for place, name in enumerate(_speakers(quotations))}
    seen: Counter[str] = Counter()
    labels = []
    for number, quotation in enumerate(quotations, start=1):
        speaker, key, colour = NOBODY, "–", "nobody"
        if quotation.speaker:
            speaker = quotation.speaker.name
            key, colour = _letters(places[speaker]), f"s{places[speaker]}"
        seen[key] += 1
        labels.append(_Label(key, f"{key}{seen[key]}", f"d{document}-q{number}", colour, speaker))
    return labels


def _letters(number: int) -> str:
    """
    >>> [_letters(number) for number in (0, 25, 26, 701, 702)]
    ['A', 'Z', 'AA', 'ZZ', 'AAA']
    """
    letters = ""
    number += 1
    while number:
        number, digit = divmod(number - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def _tags(document: QuotedDocument, labels: Sequence[_Label]) -> list[Tag]:
    """Paragraphs outermost, then quotations, then the cues and the speakers as printed."""
    tags = [Tag(block.span, "p", ' dir="auto"', rank=0) for block in document.blocks]
    for quotation, label in zip(document.quotations, labels, strict=True):
        tags += _marks(quotation, label)
        if quotation.cue:
            tags.append(Tag(quotation.cue.span, "span", ' class="cue"', rank=2))
        if quotation.speaker and quotation.speaker.mention:
            tags.append(Tag(quotation.speaker.mention.span, "span", f' class="who {label.colour}"', rank=2))
    return tags


def _marks(quotation: Quotation, label: _Label) -> Iterator[Tag]:
    """An element for each stretch: the first has the anchor, and the keyboard reaches each of them."""
    known = attribute("class", f"{label.colour} {quotation.kind}")
    known += attribute("data-about", _about(quotation, label)) + f' aria-describedby="{label.anchor}-about"'
    doubt = "?" * phrases.unsure(quotation)
    shown = attribute("data-label", f"{label.name}{doubt} {phrases.status(quotation)}".strip())
    for part, span in enumerate(quotation.spans):
        first = "" if part else f' id="{label.anchor}"'
        yield Tag(span, "mark", known, f'{first} tabindex="0"{shown}')


def _about(quotation: Quotation, label: _Label) -> str:
    facts = phrases.attribution(quotation)
    return "\n".join([f"{label.name}: {phrases.kind(quotation)}", *(f"{name}: {fact}" for name, fact in facts.items())])


def _legend(quotations: Sequence[Quotation], labels: Sequence[_Label]) -> str:
    """Who is quoted how often, and what the lines under the words mean."""
    if not quotations:
        return ""
    counts = Counter(label.key for label in labels)
    firsts = {label.key: label for label in reversed(labels)}
    entries = [_named(firsts[key], count) for key, count in counts.most_common()]
    kinds = Counter(quotation.kind for quotation in quotations)
    lines = ", ".join(
        f'<mark class="nobody {kind}">{kind}</mark> {kinds[kind]:,}' for kind in QuotationKind if kinds[kind]
    )
    note = f'<li class="note">{lines}; <span class="cue">cue</span>; ? = the speaker is uncertain</li>\n'
    return f'<ul class="legend">\n{"".join(entries)}{note}</ul>\n'


def _named(first: _Label, count: int) -> str:
    return (
        f'<li><a href="#{first.anchor}"><span class="key {first.colour}">{first.key}</span> '
        f'<bdi>{escaped(first.speaker)}</bdi></a> <span class="count">{count:,}</span></li>\n'
    )


def _list(document: QuotedDocument, labels: Sequence[_Label]) -> str:
    if not labels:
        return ""
    pairs = zip(document.quotations, labels, strict=True)
    entries = "".join(_entry(document.text, quotation, label) for quotation, label in pairs)
    return f'<h2>Quotations</h2>\n<ol class="list">\n{entries}</ol>\n'


def _entry(text: str, quotation: Quotation, label: _Label) -> str:
    words = " … ".join(escaped(span.of(text)) for span in quotation.spans)
    facts = "".join(_fact(name, fact, quotation) for name, fact in phrases.attribution(quotation).items())
    return (
        f'<li id="{label.anchor}-about"><a class="key {label.colour}" href="#{label.anchor}">{label.name}</a> '
        f'<span class="kind">{phrases.kind(quotation)}</span> <q dir="auto">{words}</q>\n<dl>{facts}</dl></li>\n'
    )


def _fact(name: str, fact: str, quotation: Quotation) -> str:
    doubtful = ' class="unsure"' if name == "rule" and phrases.unsure(quotation) else ""
    return f'<dt>{name}</dt><dd dir="auto"{doubtful}>{escaped(fact)}</dd>'
