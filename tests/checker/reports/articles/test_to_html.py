import re
from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree

from hypothesis import given
from hypothesis import strategies as st

from checker.reports.articles.quoted_document import QuotedDocument
from checker.reports.articles.to_html import articles_to_html, attribution_page
from corpus.document import Mention, Quotation, QuotationKind, Speaker
from corpus.spans import Span
from corpus.text.passages import blocks
from tests.checker.reports.library.test_attributions import ANONYMOUS, BLOCKS, QUOTATION, TEXT

DOCUMENT = QuotedDocument(name="ferry.txt", text=TEXT, blocks=BLOCKS, quotations=[QUOTATION, ANONYMOUS])
VOID = {"meta"}
HOSTILE = (
    "“<script>alert(1)</script>” \"onmouseover='x' ]]> <!-- &amp; </div></section> \u202egnp\u2069\u200f\r\n\r\n"
    "<img src=x onerror=alert(2)>\x1b[31m\x07 javascript:alert(3) \x85\u2028"
)


class Section(HTMLParser):
    """The text of the sections of class ``text``, with each sign taken back for its character."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.text = ""
        self.elements: list[str] = []
        self._open: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append(tag)
        if tag not in VOID:
            self._open.append((tag, dict(attrs).get("class") or ""))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self._open.pop()[0] == tag

    def handle_data(self, data: str) -> None:
        if ("div", "text") in self._open:
            self.text += chr(int(data[2:], 16)) if self._open[-1] == ("b", "sign") else data


def section(page: str) -> Section:
    parser = Section()
    parser.feed(page)
    parser.close()
    assert not parser._open
    return parser


def element(page: str, identity: str) -> ElementTree.Element:
    (found,) = [each for each in ElementTree.fromstring(page).iter() if each.get("id") == identity]
    return found


@st.composite
def documents(draw: st.DrawFn) -> QuotedDocument:
    """Any text with quotations, cues and speakers anywhere in it, in any overlap."""
    letters = st.sampled_from(["a", " ", "\n\n", "<b>", "&", '"', "“", "\u202e", "\x1b", "\r\n", "]]>"])
    text = draw(st.lists(letters, max_size=30).map("".join) | st.text(max_size=40))
    place = st.integers(0, len(text))
    spans = st.tuples(place, place).map(sorted).map(lambda ends: Span(*ends))
    mentions = spans.map(lambda span: Mention(span.of(text), span))
    quotations = st.builds(
        Quotation,
        kind=st.sampled_from(QuotationKind),
        spans=st.lists(spans, min_size=1, max_size=3).map(sorted).map(tuple),
        cue=st.none() | mentions,
        speaker=st.none() | st.builds(Speaker, st.sampled_from(["Quill", "<Reed>"]), st.none() | mentions),
        confidence=st.floats(0, 1),
    )
    found = draw(st.lists(quotations, max_size=5))
    return QuotedDocument(name=draw(st.text(max_size=5)), text=text, blocks=blocks(text), quotations=found)


@given(documents())
def test_without_its_tags_the_article_is_its_text_whatever_overlaps(document: QuotedDocument) -> None:
    assert section(attribution_page([document])).text == document.text


@given(documents())
def test_a_page_is_well_formed(document: QuotedDocument) -> None:
    page = re.sub("[\ufffe\uffff]", "", attribution_page([document]))  # the two characters that XML does not have
    identities = [each.get("id") for each in ElementTree.fromstring(page).iter() if each.get("id")]
    assert len(identities) == len(set(identities))


@given(documents())
def test_no_text_adds_an_element_or_an_attribute(document: QuotedDocument) -> None:
    root = ElementTree.fromstring(re.sub("[\ufffe\uffff]", "", attribution_page([document])))
    known = {"id", "class", "href", "dir", "lang", "tabindex", "aria-describedby", "data-about", "data-label"}
    for each in root.find("body").iter():  # type: ignore[union-attr]
        assert set(each.attrib) <= known
        assert each.get("href", "#").startswith("#")
        assert each.tag not in ("script", "img", "style", "iframe")


def test_a_hostile_text_has_no_effect() -> None:
    hostile = Quotation(
        kind=QuotationKind.DIRECT,
        spans=(Span(1, 26), Span(30, 90)),
        cue=Mention(HOSTILE, Span(0, 5)),
        speaker=Speaker(HOSTILE, Mention(HOSTILE, Span(20, 40))),
        medium=HOSTILE,
        rule=HOSTILE,
    )
    document = QuotedDocument(name=HOSTILE, text=HOSTILE, blocks=blocks(HOSTILE), quotations=[hostile], title=HOSTILE)
    page = attribution_page([document, document])
    found = section(page)
    assert found.text == HOSTILE * 2
    assert not {"script", "img"} & set(found.elements)
    assert not set(page) & set("\x1b\x07\x85\u2028\u202e\u2069\u200f\r")
    assert "U+202E" in page


def test_a_quotation_can_be_linked_to_and_tells_who_is_behind_it() -> None:
    mark = element(attribution_page([DOCUMENT]), "d1-q1")
    assert (mark.tag, mark.text) == ("mark", "We wait,")
    assert mark.get("data-label") == "A1"
    assert mark.get("tabindex") == "0"
    assert (mark.get("data-about") or "").splitlines() == [
        "A1: direct",
        "speaker: Ada Quill (“Quill” there)",
        "cue: told",
        "chain: Ada Quill ← told Gazette",
        "medium: Harbour Radio",
        "audience: fishermen",
        "place: Port",
        "day: 2024-03-01",
        "rule: subject: sure, right 90% of the time",
    ]


def test_who_cannot_hover_finds_the_same_in_the_list() -> None:
    page = attribution_page([DOCUMENT])
    described = element(page, "d1-q1").get("aria-describedby")
    entry = element(page, str(described))
    told = "".join(entry.itertext())
    assert "We wait, … and watch." in told
    assert all(fact in told for fact in ("Ada Quill", "told Gazette", "Harbour Radio", "sure, right 90%"))
    assert entry.find("a").get("href") == "#d1-q1"  # type: ignore[union-attr]


def test_both_parts_of_a_split_quotation_are_marked_alike_and_one_has_the_anchor() -> None:
    marks = [each for each in ElementTree.fromstring(attribution_page([DOCUMENT])).iter("mark") if each.get("tabindex")]
    first, second = marks[:2]
    assert (first.text, second.text) == ("We wait,", "and watch.")
    assert first.get("class") == second.get("class") == "s0 direct"
    assert first.get("data-label") == second.get("data-label")
    assert second.get("id") is None


def test_a_quotation_inside_reported_speech_is_inside_it_on_the_page() -> None:
    inner = Quotation(kind=QuotationKind.MIXED, spans=(Span(55, 60),), speaker=Speaker("Jo Reed"))
    page = attribution_page([replace(DOCUMENT, quotations=[ANONYMOUS, inner])])
    assert [inside.get("id") for inside in element(page, "d1-q1")] == ["d1-q2"]


def test_the_legend_names_speakers_with_their_counts_the_most_quoted_first() -> None:
    other = replace(QUOTATION, speaker=Speaker("Jo Reed"), spans=(Span(1, 3),))
    document = replace(DOCUMENT, quotations=[other, QUOTATION, QUOTATION, ANONYMOUS])
    (legend,) = [
        each
        for each in ElementTree.fromstring(attribution_page([document])).iter("ul")
        if each.get("class") == "legend"
    ]
    speakers = ["".join(entry.itertext()) for entry in legend]
    assert speakers == [
        "A Ada Quill 2",
        "B Jo Reed 1",
        "– nobody named 1",
        "direct 3, indirect 1; cue; ? = the speaker is uncertain",
    ]


def test_an_unsure_speaker_is_told_by_a_sign_and_in_words() -> None:
    page = attribution_page([replace(DOCUMENT, quotations=[replace(QUOTATION, confidence=0.4)])])
    assert element(page, "d1-q1").get("data-label") == "A1?"
    assert '<dd dir="auto" class="unsure">subject: unsure, right 40% of the time</dd>' in page


def test_what_is_denied_is_called_so_in_the_text() -> None:
    assert element(attribution_page([DOCUMENT]), "d1-q2").get("data-label") == "–1 denied"


def test_cues_and_the_speakers_as_printed_are_marked() -> None:
    page = attribution_page([DOCUMENT])
    assert '<span class="who s0">Quill</span> <span class="cue">told</span>' in page


def test_each_document_has_a_section_and_several_are_listed_first() -> None:
    page = attribution_page([DOCUMENT, replace(DOCUMENT, name="pier.txt", title="The Pier")])
    assert section(page).text == TEXT * 2
    assert [element(page, identity).findtext("h1") for identity in ("d1", "d2")] == ["ferry.txt", "The Pier"]
    assert '<a href="#d2">The Pier</a>' in page
    assert "<nav>" not in attribution_page([DOCUMENT])


def test_a_document_without_quotations_is_shown_as_it_is() -> None:
    page = attribution_page([replace(DOCUMENT, quotations=())])
    assert section(page).text == TEXT
    assert "no quotations" in page
    assert "legend" not in page.split("</head>")[1]


def test_a_page_comes_whole_in_the_encoding_that_it_names_and_not_at_all_without_a_document() -> None:
    (page,) = articles_to_html(iter([DOCUMENT, DOCUMENT]))
    assert page.decode("utf-8") == attribution_page([DOCUMENT, DOCUMENT])
    assert list(articles_to_html([])) == []


def test_a_page_calls_a_document_by_what_readers_know() -> None:
    page = attribution_page([replace(DOCUMENT, name="-", label="standard input")])
    assert [heading.text for heading in ElementTree.fromstring(page).iter("h1")] == ["standard input"]
    assert '<p class="from">standard input: ' in page
