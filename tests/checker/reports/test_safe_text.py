import json
import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from checker.reports.safe_text import escaped, safe
from tests.checker.reports.samples import HOSTILE

ANY_TEXT = st.text(alphabet=st.characters(exclude_categories=()), max_size=80) | st.just(HOSTILE)
BIDI = set("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def steers(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs", "Zl", "Zp") or character in BIDI


@given(ANY_TEXT)
def test_nothing_that_steers_a_terminal_is_left(text: str) -> None:
    assert not any(map(steers, safe(text)))
    assert not any(map(steers, escaped(json.dumps(text, ensure_ascii=False))))


@given(st.text(alphabet=st.characters(categories=("L", "N", "P", "S", "Zs"))))
def test_words_are_left_alone(text: str) -> None:
    assert safe(text) == text


@given(ANY_TEXT)
def test_escaped_json_says_the_same(text: str) -> None:
    assert json.loads(escaped(json.dumps([text], ensure_ascii=False))) == [text]


def test_a_terminal_escape_is_seen() -> None:
    assert safe("\x1b[31mred\x9b\x7f") == "␛[31mred<U+009B>␡"
