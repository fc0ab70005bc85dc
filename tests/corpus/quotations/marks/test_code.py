import pytest

from corpus.quotations import extract
from corpus.quotations.marks.code import is_code

# What stands in a paragraph of mail, of a post or of news beside its quotation.
BESIDE = [
    "Mail <a@b.de>.",
    "Ada Quill <ada.quill@pier.example> wrote on Monday:",
    "See <https://pier.example/a_b_c?x=1&y=2>.",
    "See https://pier.example/?a=1&b=2 and www.pier.example/a_b=c.",
    "Posted by @jane_doe_1 under #pier_news_5.",
    "Call <+49 30 1234> or <0 30 1235>.",
    "See the <b>pier</b> <today>.",
    "Write to news_desk_1@pier.example; we wait; you know.",
    "We like it <3 <3.",
    "________",
    "========",
]
CODE = [
    'if (name == "nobody at all") { return words; }',
    'print(f"{name}: {words}"); x = y[0]',
    '{"speaker": null, "words": {"text": "It is over", "start": 1}}',
    'List<String> words = of("It is over"); words.add("so it is");',
    'a { color: red; content: "it is over"; }',
    'for (i = 0; i < 9; i++) puts("it is over");',
]


@pytest.mark.parametrize("beside", BESIDE)
@pytest.mark.parametrize("marks", ["“{}”", '"{}"', "„{}“", "«{}»"])
def test_a_paragraph_with_an_address_or_the_like_is_no_code(beside: str, marks: str) -> None:
    said = marks.format("The pier holds,")
    for text in (f"{said} Ida Brandt said. {beside}\n", f"{beside}\n{said} Ida Brandt said.\n"):
        assert not is_code(text)
        assert [one.span.of(text) for one in extract(text)] == ["The pier holds,"]


@pytest.mark.parametrize("said", ['"If x = 5 and y = 6, we go,"', "“A < B and B < C,”"])
def test_signs_inside_of_what_is_said_make_it_no_code(said: str) -> None:
    assert not is_code(f"{said} said Lee.")


def test_lines_that_a_mail_quotes_are_no_code() -> None:
    assert not is_code('>> "The pier holds," Ida Brandt said.\n>> "It must."\n')


@pytest.mark.parametrize("text", CODE)
def test_a_line_of_a_program_is_code(text: str) -> None:
    assert is_code(text)
