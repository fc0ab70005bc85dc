from html import escape
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from checker.reports.html.tagging import Tag, tagged
from corpus.spans import Span

PLACES = st.integers(0, 30)
STRETCHES = st.lists(st.tuples(PLACES, PLACES).map(sorted), max_size=12)


class Nesting(HTMLParser):
    """What is open at each character; closing anything but the innermost is an error."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.covered: list[set[str]] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data
        self.covered += [set(self.open) for _ in data]


def parsed(page: str) -> Nesting:
    nesting = Nesting()
    nesting.feed(page)
    nesting.close()
    assert nesting.open == []
    return nesting


@given(st.text(max_size=30), STRETCHES)
def test_whatever_overlaps_each_character_is_under_its_tags_and_all_tags_close(
    text: str, stretches: list[list[int]]
) -> None:
    spans = {f"q{number}": Span(*(min(place, len(text)) for place in each)) for number, each in enumerate(stretches)}
    tags = [Tag(Span(0, len(text)), "p", rank=0), *(Tag(span, name) for name, span in spans.items())]
    nesting = parsed(tagged(text, tags, written=escape))
    assert nesting.text == text
    for place, covering in enumerate(nesting.covered):
        assert covering - {"p"} == {name for name, span in spans.items() if span.start <= place < span.end}


def test_the_longer_stretch_is_the_outer_one() -> None:
    tags = [Tag(Span(0, 3), "p", rank=0), Tag(Span(0, 1), "i"), Tag(Span(0, 2), "b")]
    assert tagged("abc", tags, written=escape) == "<p><b><i>a</i>b</b>c</p>"


def test_of_two_that_cross_the_later_is_opened_anew_without_its_identity() -> None:
    tags = [Tag(Span(0, 3), "p", rank=0), Tag(Span(0, 2), "b"), Tag(Span(1, 3), "i", ' class="x"', ' id="y"')]
    assert tagged("abc", tags, written=escape) == '<p><b>a<i id="y" class="x">b</i></b><i class="x">c</i></p>'


def test_a_stretch_over_two_paragraphs_is_opened_in_each_and_never_between() -> None:
    tags = [Tag(Span(0, 1), "p", rank=0), Tag(Span(3, 4), "p", rank=0), Tag(Span(0, 4), "b")]
    assert tagged("a\n\nb", tags, written=escape) == "<p><b>a</b></p>\n\n<p><b>b</b></p>"


def test_an_empty_stretch_and_an_empty_text_are_nothing() -> None:
    tags = [Tag(Span(0, 1), "p", rank=0), Tag(Span(1, 1), "b")]
    assert tagged("a", tags, written=escape) == "<p>a</p>"
    assert tagged("", [], written=escape) == ""


def test_the_same_tag_twice_is_one() -> None:
    tags = [Tag(Span(0, 1), "p", rank=0), Tag(Span(0, 1), "i"), Tag(Span(0, 1), "i")]
    assert tagged("a", tags, written=escape) == "<p><i>a</i></p>"
