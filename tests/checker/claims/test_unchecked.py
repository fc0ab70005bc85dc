import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.claims.drafts import read_draft
from checker.claims.unchecked import unchecked_passages
from checker.findings import Unchecked, WhyUnchecked
from corpus.document import QuotationKind
from corpus.text.fold import keys

SPOKEN = (QuotationKind.DIRECT, QuotationKind.MIXED)


def unchecked(text: str, *, markdown: bool = False, doubted: bool = False) -> list[Unchecked]:
    """What is left of a draft when all of its quotations were checked that have a word."""
    draft = read_draft(text, markdown=markdown)
    asked = [draft.claim(one) for one in draft.quotations if one.kind in SPOKEN]
    spans = [span for claim in asked if keys(claim.words) for span in claim.spans]
    return unchecked_passages(draft, text, spans, spans if doubted else ())


def told(text: str, *, markdown: bool = False) -> list[tuple[str, str]]:
    return [(one.text, one.why.value) for one in unchecked(text, markdown=markdown)]


BOTH = pytest.mark.parametrize("markdown", [False, True], ids=["plain", "Markdown"])


@BOTH
@pytest.mark.parametrize(
    "text",
    [
        "“We will not sail before dawn,” said Ada Quill.",
        "“We will not sail,” Ada Quill said, “before the ‘old’ dawn.”",
        "“We wait.\n\n“We sail at dawn,” said Ada Quill.",
        '"We will not sail," said Ada Quill of the 6" mast. The captain\'s boat waits. ‘Tis late.',
        "Nobody said anything.",
        "",
        '<a href="http://pier.example" title="The old pier">The pier</a> holds.',
        '[The pier](http://pier.example "The old pier") holds.',
        '---\ntitle: "The old pier"\n---\nThe pier holds.\n',
        '“We will `sail("now")` or never,” said Ada Quill.',
    ],
)
def test_where_every_mark_was_checked_nothing_is_left(text: str, markdown: bool) -> None:
    assert told(text, markdown=markdown) == []


@BOTH
@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("She was on “Morning Joe” at dawn.", [("Morning Joe", "title")]),
        ("It is a true “genius” of a ferry.", [("genius", "scare")]),
        ("“We sail,” said Ada “Big Wave” Quill.", [("Big Wave", "scare")]),
        ("The ferry waits,” she said.", [("The ferry waits,”", "unpaired")]),
        ("It is a “matter.", [("matter.", "unpaired")]),
        ("We said “… ?!” and left.", [("… ?!", "no-words")]),
        ("He said 「we sail at dawn」.", [("「we sail at dawn」", "other-marks")]),
        ("```\nsay(“we sail”)\n```\n", [("we sail", "hidden")]),
        ('It calls `say("we sail")` now.', [("we sail", "hidden")]),
        ("The pier holds. <!-- “never shown” -->", [("never shown", "hidden")]),
        ("---\nabout: “We sail”\n---\nThe pier holds.\n", [("We sail", "hidden")]),
    ],
)
def test_what_is_left_has_its_reason(text: str, left: list[tuple[str, str]], markdown: bool) -> None:
    assert told(text, markdown=markdown) == left


def test_what_a_plain_text_shows_and_markdown_does_not() -> None:
    assert told("~~“We sail at dawn,” said Ada Quill.~~") == []
    assert told("~~“We sail at dawn,” said Ada Quill.~~", markdown=True) == [("We sail at dawn,", "hidden")]


def test_marks_of_html_are_read_in_markdown_alone() -> None:
    text = "&ldquo;We sail at dawn,&rdquo; said Ada Quill. &#34;Now,&quot; she said."
    assert told(text, markdown=True) == []
    assert [why for _, why in told(text)] == ["other-marks", "other-marks"]


def test_a_title_is_left_though_somebodys_words_in_it_were_checked() -> None:
    text = "Her book “The Old Pier: ‘We sail at dawn,’ Ada Quill said” is out."
    assert told(text) == [("The Old Pier: ‘We sail at dawn,’ Ada Quill said", "title")]


def test_a_paragraph_that_looks_like_a_program_says_so() -> None:
    assert told('if (x == 1) { say("we sail at dawn"); y_1 = {}; }') == [("we sail at dawn", "code")]


def test_a_mark_without_a_partner_is_left_unless_a_finding_tells_of_it() -> None:
    text = "“We sail”, before dawn,” Ada Quill said."
    assert [one.why for one in unchecked(text)] == [WhyUnchecked.UNPAIRED]
    assert unchecked(text, doubted=True) == []


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("\ufeffShe was on *“Morning Joe”*, and 「so」 on.\r\n\r\nNo way” at all.", False),
        ("She was on *“Morning&nbsp;Joe”*, and 「so」 on.\r\n\r\n> No way” at `a “b c”` all.", True),
    ],
)
def test_places_are_those_of_the_file(text: str, markdown: bool) -> None:
    found = unchecked(text, markdown=markdown)
    assert len(found) >= 3
    for one in found:
        assert one.span.of(text).replace("&nbsp;", " ").replace("*", "").split() == one.text.split()


PIECES = st.sampled_from(
    [
        "“",
        "”",
        '"',
        "«",
        "»",
        "‘",
        "’",
        "`",
        "```\n",
        "\n\n",
        "*",
        "<b>",
        "<!--",
        "-->",
        "「",
        "」",
        "&quot;",
        "~~",
        "[a](b)",
    ]
)
WORDS = st.sampled_from(["said Ada Quill", "We sail at dawn,", "elites", " ", "say(x)", "6", "=", "---\n"])


@given(st.lists(PIECES | WORDS, max_size=40).map(" ".join), st.booleans())
def test_any_text_is_told_of_in_order_by_places_that_it_has(text: str, markdown: bool) -> None:
    found = unchecked(text, markdown=markdown)
    assert [one.span.start for one in found] == sorted(one.span.start for one in found)
    assert all(one.span.end <= len(text) for one in found)


@given(st.lists(st.sampled_from(["“", "”", "We sail.", "said Ada,", "\n\n", "elites"]), max_size=30).map(" ".join))
def test_every_curly_mark_is_in_a_quotation_around_one_or_left_over(text: str) -> None:
    draft = read_draft(text)
    near = [span for one in draft.quotations for span in one.spans]
    near += [one.span for one in unchecked(text)]
    for at, letter in enumerate(text):
        if letter in "“”" and text[max(0, at - 1) : at + 2].strip(" “”\n"):
            assert any(span.start - 2 <= at <= span.end + 2 for span in near), at
