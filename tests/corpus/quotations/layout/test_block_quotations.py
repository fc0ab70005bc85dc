"""Statements given as a whole and block quotations: somebody must be named for them."""

import pytest

from corpus.document import QuotationKind
from corpus.quotations import extract


def given(text):
    return [
        (q.rule, q.speaker.name, [span.of(text) for span in q.spans])
        for q in extract(text)
        if q.kind is QuotationKind.DIRECT
    ]


WORDS = "We have kept the port open for a year."
MORE = "I thank all who work there."


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Statement by Mara Lindqvist:", "Mara Lindqvist"),
        ("Statement from Mayor Mara Lindqvist on the harbour", "Mara Lindqvist"),
        ("Joint statement of the port and the city", "the port"),
        ("Mara Lindqvist issued the following statement:", "Mara Lindqvist"),
        ("On Monday Mara Lindqvist released this statement:", "Mara Lindqvist"),
        ("Mayor Mara Lindqvist said in a letter to the port:", "Mara Lindqvist"),
    ],
)
def test_the_block_behind_the_heading_of_a_statement_is_its_words(heading, name):
    assert given(f"{heading}\n{WORDS}\n{MORE}\nThe port was built in 1911.\n") == [
        ("statement", name, [WORDS]),
        ("statement", name, [MORE]),
    ]


def test_what_is_reported_inside_a_statement_is_a_part_of_it():
    text = "Statement by Mara Lindqvist:\nI said that the port would stay open.\n"
    assert [q.rule for q in extract(text)] == ["statement"]


@pytest.mark.parametrize(
    "text",
    [
        "Statement of accounts\nWe have kept the port open.\n",
        "Statement by the mayor was long. It ended late.\nWe have kept the port open.\n",
        "The city needs three things:\nWe have kept the port open.\n",
        "Read the full statement:\nhttps://example.org/you\n",
        "Statement by Mara Lindqvist on the harbour\nThe port was built in 1911.\n",
        "Mara Lindqvist made these remarks:\n- We have kept the port open.\n",
    ],
)
def test_a_heading_or_a_colon_without_a_statement_quotes_nobody(text):
    assert given(text) == []


def test_a_statement_in_marks_is_quoted_by_its_marks():
    text = f"Mara Lindqvist issued the following statement:\n“{WORDS}”\n"
    assert [(name, spans) for _, name, spans in given(text)] == [("Mara Lindqvist", [WORDS])]


@pytest.mark.parametrize("dash", ["—", "–", "--", "-"])
def test_a_quotation_of_a_press_release_is_signed(dash):
    text = f"“{WORDS}” {dash} Mara Lindqvist, mayor of York\n"
    assert given(text) == [("signature", "Mara Lindqvist", [WORDS])]


@pytest.mark.parametrize(
    "text",
    [
        f"> {WORDS}\n> {MORE}\n> — Mara Lindqvist, mayor of York\n",
        f"> {WORDS}\n>\n> {MORE}\n>\n> -- Mara Lindqvist\n",
        f"The harbour, again.\n\n> {WORDS}\n> {MORE}\n\n— Mara Lindqvist\n",
        f"> {WORDS}\n> {MORE} — Mara Lindqvist\n",
        f"> {WORDS}\n> {MORE} — *Mara Lindqvist*, mayor of York\n",
    ],
)
def test_a_signed_block_quotation_is_one_quotation_with_its_lines_as_spans(text):
    assert given(text) == [("signature", "Mara Lindqvist", [WORDS, MORE])]


@pytest.mark.parametrize(
    "block",
    [
        f"> “{WORDS}”\n>\n> — Ida Brandt, pilot\n",
        f"> “{WORDS}”\n> — Ida Brandt, pilot\n",
        f"> “{WORDS}”\n\n— Ida Brandt, pilot\n",
    ],
)
def test_a_signature_knows_better_than_the_paragraph_before(block):
    text = f"“The pier is open,” Mara Lindqvist said.\n\n{block}\nThe port was built in 1911.\n"
    assert given(text)[1:] == [("signature", "Ida Brandt", [WORDS])]


def test_marks_around_the_lines_of_a_block_are_no_part_of_its_words():
    text = f"The harbour, again.\n\n> “{WORDS}\n> {MORE}”\n> — Mara Lindqvist\n"
    assert given(text) == [("signature", "Mara Lindqvist", [WORDS, MORE])]


@pytest.mark.parametrize(
    "before",
    ["On Monday Mara Lindqvist said:", "Mara Lindqvist wrote to us:", "Mayor Mara Lindqvist told the Courier:"],
)
def test_the_sentence_before_a_block_quotation_says_whose_it_is(before):
    text = f"{before}\n\n> {WORDS}\n> {MORE}\n\nThe port was built in 1911.\n"
    assert [(name, spans) for _, name, spans in given(text)] == [("Mara Lindqvist", [WORDS, MORE])]


@pytest.mark.parametrize(
    "text",
    [
        f"> {WORDS}\n> {MORE}\n",
        f"The port was built in 1911.\n\n> {WORDS}\n",
        f"What to know:\n\n> {WORDS}\n",
        "> Note: the port is closed.\n",
        "> The port is closed. — Read on.\n",
        ">>> import port\n>>> port.close()\n",
    ],
)
def test_a_block_quotation_of_nobody_is_silent(text):
    assert given(text) == []


def test_a_statement_in_marks_is_its_heads():
    text = "Statement from Mara Lindqvist, mayor of York:\n\n“The pier is open, and we thank all who built it.”\n"
    (quotation,) = extract(text)
    assert (quotation.rule, quotation.speaker.name) == ("statement", "Mara Lindqvist")
    assert quotation.span.of(text) == "The pier is open, and we thank all who built it."


def test_an_embedded_post_is_its_writers():
    text = (
        f"The port is shut.\n{WORDS} {MORE}\n— Dame Mara Lindqvist (@maral) May 3, 2024\nThe port was built in 1911.\n"
    )
    assert given(text) == [("signature", "Mara Lindqvist", [f"{WORDS} {MORE}"])]
    assert given(text.replace(" (@maral) May 3, 2024", "")) == []


@pytest.mark.parametrize("text", ["> ", ">\n>\n", "The mayor said:\n\n> "])
def test_a_block_without_words_is_nobodys(text):
    assert extract(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The harbour board answered the letter:\n\n> The quay is closed until June, and we mean it.",
        "In a statement the mayor said:\n\n> We will not sell the pier.\n> We will not lease it.",
    ],
)
def test_an_announced_block_quotation_is_found_once(text):
    (found,) = [one for one in extract(text) if one.kind is QuotationKind.DIRECT]
    assert ">" not in "".join(span.of(text) for span in found.spans)


@pytest.mark.parametrize(
    "text",
    [
        "“\n> Statement by Mayor Quill\n\n\n> „\n>\n",
        ":\n\n>a\n> — Mara Quill\n> “\n(@quill)“Yes,”",
        'Mara Quill wrote:\n>„\n> ] told "„ wrote:\n',
    ],
)
def test_a_line_of_a_block_that_is_marks_alone_is_nobodys_words(text):
    for quotation in extract(text):
        assert all(span.of(text).strip() for span in quotation.spans)
