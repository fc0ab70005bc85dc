"""The one promise: a quotation with any word added, dropped, changed or moved is never called exact or equivalent.

Held over every marked quotation of the article that ships and of one more, as a person read them. What counts as
changed is decided here by a naive rule that shares nothing with the folding under test: the draft's words, as white
space parts them, stand in no quotation one after the other.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from random import Random

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from checker import Verdict, check_claim
from corpus import Corpus
from corpus.document import Document, QuotationKind
from corpus.text.fold import Word, keys, words
from tests.gate.measure import SHIPPED, article, gold, stocked

ARTICLES = [article(name) for name in (SHIPPED, "harbour")]
MARKED = (QuotationKind.DIRECT, QuotationKind.MIXED)


def quotations_of(name: str) -> list[tuple[str, str | None]]:
    """The marked stretches of an article, each with its speaker."""
    marked = [attribution for attribution in gold(name) if attribution.kind in MARKED and not attribution.optional]
    return [(part.of(article(name)), attribution.speaker) for attribution in marked for part in attribution.parts]


SHIPPED_ONES = quotations_of(SHIPPED)
QUOTATIONS = [*SHIPPED_ONES, *quotations_of("harbour")]
VOCABULARY = sorted({key for text in ARTICLES for key in keys(text)})
UNTOUCHED = {Verdict.EXACT, Verdict.EQUIVALENT}
MARKS = [("“", "”"), ('"', '"')]
SIGNS_AFTER = ("%", "‰", "‱", "°", "+")
DIGITS = ("0", " 5", ".5", " -5", " –.5", " ‘-5’", " −$5")
MINUSES = ("-", "–", "—", "‐", "‑", "‒", "−", "‘-", "…-", "*-", "-$", "-¥", "-.", "/–")
LOOK_ALIKE = str.maketrans("aceiopxyABEHKMOPT", "асеіорхуАВЕНКМОРТ")
INVISIBLE = ("\u200b", "\u2060", "\u00ad", "\ufeff", "\u200d")
LONGEST_ABBREVIATION = 5
TELLING = 4  # words from which on a quotation can be told without its speaker


@pytest.fixture(scope="module")
def corpus() -> Iterator[Corpus]:
    with stocked() as corpus:
        yield corpus


def naive(text: str) -> list[str]:
    """The words between white space and dashes in lower case, without the punctuation at their edges.

    A dash stays where it is a minus: before a number, and not after a letter or a digit.
    """
    plain = text.lower().replace("’", "'")
    apart = re.sub(r"(?<=[^\W_])[-–—]|[-–—](?![$€£]?\.?\d)", " ", plain)
    found = [
        re.sub(r"^(?:(?!\.\d)[\s.,:;!?…'\"“”‘()\[\]])+|[.,:;!?…'\"“”‘()\[\]]+$", "", word) for word in apart.split()
    ]
    return [word for word in found if word]


QUOTED = [naive(text) for text, _ in QUOTATIONS]


def stands_in_a_quotation(draft: str) -> bool:
    wanted = naive(draft)
    return any(there[i : i + len(wanted)] == wanted for there in QUOTED for i in range(len(there)))


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


def signed(text: str) -> Iterator[str]:
    """The text with a sign, a digit, a dash or points put to each word in turn, however a writer may set them."""
    for word in words(text):
        raw = text[word.start : word.end]
        yield from (replaced(text, word, raw + more) for more in SIGNS_AFTER + DIGITS)
        yield from (replaced(text, word, f"{before}{raw}") for before in "$€£")
        if raw[0].isdigit():
            yield from (replaced(text, word, f"{before}{raw}") for before in MINUSES)
            yield from (replaced(text, word, f"{raw}{between}7") for between in "/*·:.⁄")
        if raw.isalpha() and 1 < len(raw) <= LONGEST_ABBREVIATION:
            yield replaced(text, word, ".".join(raw) + ".")


def mistyped(text: str, choice: Random) -> Iterator[str]:
    """The text with a letter of one word changed, or with what parts two words, as a typist or a machine may."""
    word = choice.choice(words(text))
    raw = text[word.start : word.end]
    at = choice.randrange(len(raw))
    yield from (replaced(text, word, raw[:at] + by + raw[at + 1 :]) for by in ("", raw[at] * 2, "q", "0"))
    if at:
        yield from (replaced(text, word, raw[:at] + by + raw[at:]) for by in ("\u0301", "\u0336", " ", "’", "/", "\n"))
    yield replaced(text, word, raw.translate(LOOK_ALIKE))
    before, after = choice.choice(list(pairwise(words(text))))
    yield from (text[: before.end] + by + text[after.start :] for by in ("", *INVISIBLE))


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
    changed = [draft for draft in edits(text) if not stands_in_a_quotation(draft)]
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
    assume(keys(by) and not stands_in_a_quotation(draft))
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
    assume(keys(draft) and not stands_in_a_quotation(draft))
    assert check_claim(corpus, f"“{draft}”", speaker=speaker).verdict not in UNTOUCHED


@given(
    quotation=st.sampled_from(QUOTATIONS),
    marks=st.sampled_from(MARKS),
    surface=st.sampled_from(SURFACE),
    choice=st.randoms(use_true_random=False),
)
@settings(max_examples=600, deadline=None)
def test_no_sign_digit_or_point_can_be_added_unseen(corpus, quotation, marks, surface, choice):
    text, speaker = quotation
    draft = surface(choice.choice(list(signed(text))))
    assume(not stands_in_a_quotation(draft))
    finding = check_claim(corpus, draft.join(marks), speaker=speaker)
    assert finding.verdict not in UNTOUCHED, finding.explanation


@given(
    quotation=st.sampled_from(QUOTATIONS),
    marks=st.sampled_from(MARKS),
    surface=st.sampled_from(SURFACE),
    choice=st.randoms(use_true_random=False),
)
@settings(max_examples=600, deadline=None)
def test_no_letter_and_no_space_can_be_changed_unseen(corpus, quotation, marks, surface, choice):
    text, speaker = quotation
    draft = surface(choice.choice(list(mistyped(text, choice))))
    assume(keys(draft) and not stands_in_a_quotation(draft))
    finding = check_claim(corpus, draft.join(marks), speaker=speaker)
    assert finding.verdict not in UNTOUCHED, finding.explanation


@given(
    quotation=st.sampled_from(QUOTATIONS),
    stray=st.sampled_from(['"', "”", "“", "''", "«", "»"]),
    marks=st.sampled_from(MARKS),
    by=st.sampled_from(VOCABULARY),
    choice=st.randoms(use_true_random=False),
)
@settings(max_examples=300, deadline=None)
def test_no_word_behind_a_stray_mark_can_be_changed_unseen(corpus, quotation, stray, marks, by, choice):
    text, speaker = quotation
    found = words(text)
    assume(len(found) > TELLING)
    at = choice.randrange(2, len(found) - 1)
    changed = replaced(text, found[choice.randrange(at, len(found))], by)
    draft = changed[: found[at - 1].end] + stray + changed[found[at - 1].end :]
    assume(not stands_in_a_quotation(draft) and not stands_in_a_quotation(draft.replace(stray, "")))
    finding = check_claim(corpus, draft.join(marks), speaker=speaker)
    assert finding.verdict not in UNTOUCHED, finding.explanation


NUMBERED = (
    "We sold 5 boats, 3,350 ropes and 3/4 of a 6′ pier to the W.H.O. and a U.S. bank at 5‰ before 9 a.m. on 5–10 May"
)


@pytest.fixture(scope="module")
def figures() -> Iterator[Corpus]:
    with Corpus.open() as corpus:
        corpus.add(Document(id="sale", text=f"Ada Brandt, the harbour master, spoke. “{NUMBERED},” Brandt said."))
        yield corpus


@pytest.mark.parametrize("draft", [NUMBERED, NUMBERED.replace(",", "").replace("–", "-").replace("′", "'")])
def test_numbers_in_the_typography_of_another_house_are_the_same(figures, draft):
    assert check_claim(figures, f"“{draft}”", speaker="Brandt").verdict in UNTOUCHED


def test_no_number_or_abbreviation_can_be_touched_unseen(figures):
    changed = [draft for draft in signed(NUMBERED) if naive(draft) != naive(NUMBERED)]
    changed += [NUMBERED.replace("/", sign) for sign in "–·*⁒: "] + [NUMBERED.replace("′", sign) for sign in ("″", "")]
    changed += [NUMBERED.replace(dotted, plain) for dotted in ("W.H.O.", "U.S.", "a.m.") for plain in undotted(dotted)]
    unseen = [d for d in changed if check_claim(figures, f"“{d}”", speaker="Brandt").verdict in UNTOUCHED]
    assert unseen == []


def undotted(word: str) -> tuple[str, str]:
    letters = word.replace(".", "")
    return letters, letters.lower()
