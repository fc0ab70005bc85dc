"""The one promise: a quotation with any word added, dropped, changed or moved is never called exact or equivalent.

Held over every marked quotation of the article that ships and of one more, as a person read them. What counts as
changed is decided here by the naive rule: the draft's words stand nowhere in either article one after the other.
"""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from checker import Verdict, check_claim
from corpus import Corpus
from corpus.document import QuotationKind
from corpus.fold import Word, keys, words
from tests.gate.measure import SHIPPED, article, gold, stocked

ARTICLES = [article(name) for name in (SHIPPED, "harbour")]
MARKED = (QuotationKind.DIRECT, QuotationKind.MIXED)


def quotations_of(name: str) -> list[tuple[str, str | None]]:
    """The marked stretches of an article, each with its speaker."""
    marked = [attribution for attribution in gold(name) if attribution.kind in MARKED and not attribution.optional]
    return [(part.of(article(name)), attribution.speaker) for attribution in marked for part in attribution.parts]


SHIPPED_ONES = quotations_of(SHIPPED)
QUOTATIONS = [*SHIPPED_ONES, *quotations_of("harbour")]
KEYS = [keys(text) for text in ARTICLES]
VOCABULARY = sorted({key for there in KEYS for key in there})
UNTOUCHED = {Verdict.EXACT, Verdict.EQUIVALENT}
MARKS = [("“", "”"), ('"', '"')]
TELLING = 4  # words from which on a quotation can be told without its speaker


@pytest.fixture(scope="module")
def corpus() -> Iterator[Corpus]:
    with stocked() as corpus:
        yield corpus


def stands_in_an_article(draft: str) -> bool:
    wanted = keys(draft)
    return any(there[i : i + len(wanted)] == wanted for there in KEYS for i in range(len(there)))


def dropped(text: str, word: Word) -> str:
    return text[: word.start] + text[word.end :]


def doubled(text: str, word: Word) -> str:
    return f"{text[: word.end]} {text[word.start :]}"


def swapped(text: str, one: Word, other: Word) -> str:
    between = text[one.end : other.start]
    return text[: one.start] + text[other.start : other.end] + between + text[one.start : one.end] + text[other.end :]


def replaced(text: str, word: Word, by: str) -> str:
    return text[: word.start] + by + text[word.end :]


def edits(text: str) -> Iterator[str]:
    """The text with each inner word dropped, each word doubled, each two different neighbours swapped."""
    found = words(text)
    yield from (dropped(text, word) for word in found[1:-1])
    yield from (doubled(text, word) for word in found)
    yield from (swapped(text, a, b) for a, b in pairwise(found) if a.key != b.key)


def with_other_case(text: str) -> str:
    return text[0].swapcase() + text[1:]


def with_other_end(text: str) -> str:
    return text[:-1] + "." if text.endswith(",") else text.rstrip(".!") + ","


SURFACE = [
    str,
    with_other_case,
    with_other_end,
    lambda text: text.replace("’", "'"),
    lambda text: " ".join(text.split()),
]


@given(
    quotation=st.sampled_from(SHIPPED_ONES),
    marks=st.sampled_from(MARKS),
    surface=st.lists(st.sampled_from(SURFACE), max_size=3),
    named=st.booleans(),
)
@settings(max_examples=300, deadline=None)
def test_a_quotation_taken_verbatim_is_exact_or_equivalent_whatever_its_typography(
    corpus, quotation, marks, surface, named
):
    text, speaker = quotation
    draft = text
    for change in surface:
        draft = change(draft)
    if len(keys(text)) < TELLING:
        named = True
    finding = check_claim(corpus, draft.join(marks), speaker=speaker if named else None)
    assert finding.verdict in UNTOUCHED, finding.explanation


@pytest.mark.parametrize(("text", "speaker"), SHIPPED_ONES)
def test_a_quotation_taken_verbatim_from_its_page_is_exact_under_its_speaker(corpus, text, speaker):
    finding = check_claim(corpus, f"“{text}”", speaker=speaker)
    assert finding.verdict is Verdict.EXACT
    assert finding.matches[0].exact.strip(" ,.!") == text.strip(" ,.!")


@pytest.mark.parametrize("marks", MARKS)
@pytest.mark.parametrize(("text", "speaker"), QUOTATIONS)
def test_no_word_can_be_dropped_doubled_or_swapped_unseen(corpus, text, speaker, marks):
    changed = [draft for draft in edits(text) if not stands_in_an_article(draft)]
    assert changed
    unseen = [d for d in changed if check_claim(corpus, d.join(marks), speaker=speaker).verdict in UNTOUCHED]
    assert unseen == []


@given(
    quotation=st.sampled_from(QUOTATIONS),
    marks=st.sampled_from(MARKS),
    surface=st.sampled_from(SURFACE),
    named=st.booleans(),
    choice=st.randoms(use_true_random=False),
    by=st.one_of(st.sampled_from(VOCABULARY), st.text("abdeinorst-1257.%$", min_size=1, max_size=6)),
)
@settings(max_examples=600, deadline=None)
def test_no_word_can_be_replaced_unseen(corpus, quotation, marks, surface, named, choice, by):
    text, speaker = quotation
    draft = surface(replaced(text, choice.choice(words(text)), by))
    assume(keys(by) and not stands_in_an_article(draft))
    finding = check_claim(corpus, draft.join(marks), speaker=speaker if named else None)
    assert finding.verdict not in UNTOUCHED, finding.explanation


@given(
    quotation=st.sampled_from(QUOTATIONS),
    choice=st.randoms(use_true_random=False),
    rounds=st.integers(min_value=2, max_value=4),
)
@settings(max_examples=300, deadline=None)
def test_no_two_edits_hide_each_other(corpus, quotation, choice, rounds):
    draft, speaker = quotation
    for _ in range(rounds):
        draft = choice.choice([draft, *edits(draft)])
    assume(keys(draft) and not stands_in_an_article(draft))
    assert check_claim(corpus, f"“{draft}”", speaker=speaker).verdict not in UNTOUCHED
