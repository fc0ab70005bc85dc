"""Questions in bold letters or as headings, and answers without a name between them."""

import pytest

from corpus.document import QuotationKind
from corpus.quotations import extract

INTERVIEW = """# The mayor on the pier

Mara Lindqvist has run York for six years. She sat down with us in May.

**Why now?**

I had waited long enough. We cannot leave it to the sea.

**Did the council agree?**

Not at first. My friends there wanted a year more.

A year is a winter too many, and I told them so.

**What comes next?**

We build. You will see it in spring.

The pier is to open in June.
"""


def answers(text):
    return [(q.speaker.name, q.span.of(text)) for q in extract(text) if q.rule == "answer"]


def test_every_paragraph_of_an_answer_is_a_quotation_of_whom_the_text_says_it_asked():
    assert answers(INTERVIEW) == [
        ("Mara Lindqvist", "I had waited long enough. We cannot leave it to the sea."),
        ("Mara Lindqvist", "Not at first. My friends there wanted a year more."),
        ("Mara Lindqvist", "A year is a winter too many, and I told them so."),
        ("Mara Lindqvist", "We build. You will see it in spring."),
    ]
    assert {q.kind for q in extract(INTERVIEW)} == {QuotationKind.DIRECT}


@pytest.mark.parametrize(
    "question", ["**{}**", "__{}__", "### {}", "***{}***"], ids=["stars", "bars", "heading", "bold and italic"]
)
def test_questions_are_known_by_any_sign_of_markdown(question):
    asked = [question.format("Why now?"), question.format("And then?")]
    text = f"In an interview with Mara Lindqvist on Monday:\n\n{asked[0]}\n\nI waited.\n\n{asked[1]}\n\nWe build.\n"
    assert answers(text) == [("Mara Lindqvist", "I waited."), ("Mara Lindqvist", "We build.")]


def test_an_answer_may_stand_in_the_line_of_its_question():
    text = "We spoke to Mara Lindqvist in York.\n\n**Why now?** I waited.\n\n**And then?** We build.\n"
    assert [words for _, words in answers(text)] == ["I waited.", "We build."]


@pytest.mark.parametrize(
    "text",
    [
        "# Help\n\n**How do I install it?**\n\nYou run the installer.\n\n**Can I remove it?**\n\nYou can.\n",
        "An interview with Mara Lindqvist.\n\n**Why now?**\n\nThe pier is old.\n\n**Then?**\n\nThe pier closes.\n",
        "An interview with Mara Lindqvist.\n\n**Why now?**\n\nI waited.\n",
        "An interview with Mara Lindqvist.\n\n**The pier**\n\nI waited.\n\n**The sea**\n\nWe build.\n",
    ],
    ids=["nobody is asked", "nobody speaks", "one question", "no question"],
)
def test_what_is_no_interview_quotes_nobody(text):
    assert answers(text) == []
