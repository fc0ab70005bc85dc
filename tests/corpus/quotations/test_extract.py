"""Whatever the text, quotations come back in order and lie inside it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.quotations import extract

PIECES = st.sampled_from(
    ["“", "”", '"', "''", "‘", "’", "'", "said", "Smith", "the mayor", ",", ".", "?",
     "\n", "\n\n", " ", " that ", "according to",
     "she", "told", "Q: ", "A: ", "SMITH: ", "\n\n“", "- Smith", "**Why?**", "Why?\n\n", "[a](b.c)", "<i>",
     "CNN", "\x00", "😀", "שלום", "«", "»", "(", ")", "—", "1,000", "Mr.", "and", "who", "|", "`x`"]
)  # fmt: skip


@settings(deadline=None)
@given(st.lists(PIECES, max_size=60).map("".join) | st.text(max_size=200))
def test_every_span_lies_inside_the_text_and_in_order(text):
    found = extract(text)
    assert [q.spans[0] for q in found] == sorted(q.spans[0] for q in found)
    for quotation in found:
        assert all(0 <= s.start < s.end <= len(text) for s in quotation.spans)
        for named in (quotation.cue, quotation.speaker and quotation.speaker.mention):
            assert named is None or named.span.of(text) == named.text


@pytest.mark.parametrize("text", ["that 1. \n> 1. -- Ada Quill", "> >> according to Trump, a7\n", "- 1. — Mara Quill"])
def test_the_signs_of_markdown_alone_are_nobodys_words(text):
    assert all(span.of(text).strip() for quotation in extract(text, markdown=True) for span in quotation.spans)
