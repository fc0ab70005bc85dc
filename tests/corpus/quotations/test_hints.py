"""What a pipeline of the user's own knows joins the candidates, and overrules no rule that is sure."""

import time
from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Quotation, QuotationKind
from corpus.languages import lexicon_of
from corpus.quotations import extract
from corpus.quotations.extraction import read
from corpus.quotations.grammar.frames import find_frames
from corpus.quotations.hints import Hints, Places, tokens_in, with_names
from corpus.spans import Span

spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 60), st.integers(0, 12))


def places(text: str, *wordings: str) -> tuple[Span, ...]:
    """Where each wording stands first, in the order of the text."""
    return tuple(sorted(Span(text.index(one), text.index(one) + len(one)) for one in wordings))


def read_with(text: str, hints: Hints) -> list[Quotation]:
    return read(text, lexicon_of("en"), hints=hints)


def said(text: str, quotations: Iterable[Quotation]) -> dict[str, tuple[str | None, str]]:
    return {q.span.of(text): (q.speaker.name if q.speaker else None, q.rule) for q in quotations}


@given(st.lists(spans, max_size=12), spans)
def test_what_meets_a_place_is_found_as_by_looking_at_each(known: list[Span], span: Span) -> None:
    found = list(Places(known).meeting(span))
    assert sorted(found) == [i for i, one in enumerate(known) if one.overlap(span)]
    assert [known[i].start for i in found] == sorted(known[i].start for i in found)


@given(spans)
def test_the_tokens_in_a_place_are_those_that_lie_in_it_as_a_whole(span: Span) -> None:
    (frame,) = find_frames("“We wait,” said Ada Quill of the U.S. She left at 6 p.m. (or so).", (), lexicon_of("en"))
    whole = [i for i in range(len(frame)) if span.start <= frame.starts[i] and frame.ends[i] <= span.end]
    assert tokens_in(frame, span) == whole


def test_a_name_makes_names_of_words_and_leaves_the_rest_of_the_sentence() -> None:
    text = "the poet bell hooker and the crew wait"
    (frame,) = find_frames(text, (), lexicon_of("en"))
    (named,) = with_names([frame], places(text, "bell hooker and"))
    changed = [i for i, tag in enumerate(frame.tags) if tag != named.tags[i]]
    assert [frame.words[i] for i in changed] == ["bell", "hooker"]


def test_a_content_takes_the_nearest_source_and_cue_of_its_paragraph() -> None:
    text = "Radio Two: fog. Radio Six, per custom: ferries late again and no sun.\n\nRadio Nine: rain."
    hints = Hints(
        sources=places(text, "Radio Two", "Radio Six", "Radio Nine"),
        cues=places(text, "per"),
        contents=places(text, "ferries late again"),
    )
    (found,) = [q for q in read_with(text, hints) if q.rule == "model"]
    assert found.speaker is not None
    assert found.cue is not None
    assert (found.span.of(text), found.speaker.name, found.cue.text) == ("ferries late again", "Radio Six", "per")
    assert found.kind is QuotationKind.INDIRECT


def test_a_source_in_another_paragraph_is_not_heeded_however_near() -> None:
    text = "Radio Two, per custom, on the air all day: ferries late again.\n\nRadio Six: rain."
    hints = Hints(sources=places(text, "Radio Two", "Radio Six"), contents=places(text, "ferries late again"))
    assert said(text, read_with(text, hints)) == {"ferries late again": ("Radio Two", "model")}


def test_words_in_marks_that_have_a_source_are_said() -> None:
    text = "Radio Two has it that the so-called “old pier” is shut."
    hints = Hints(sources=places(text, "Radio Two"), contents=places(text, "old pier"))
    (alone,), (helped,) = (
        [q for q in found if q.kind != "indirect"] for found in (extract(text), read_with(text, hints))
    )
    assert (alone.kind, helped.kind, helped.rule) == ("scare", "mixed", "model")


def test_a_content_that_holds_little_of_the_words_says_nothing_of_them() -> None:
    text = "On Radio Two. “It is the so-called old pier that is shut until the thaw.”"
    alone = extract(text)
    hints = Hints(sources=places(text, "Radio Two"), contents=places(text, "old pier"))
    assert read_with(text, hints) == alone


def test_a_content_that_meets_another_is_not_added_twice() -> None:
    text = "Radio Two, per custom: ferries late again and no sun."
    hints = Hints(sources=places(text, "Radio Two"), contents=places(text, "ferries late", "late again", "no sun"))
    assert [q.span.of(text) for q in read_with(text, hints)] == ["ferries late", "no sun"]


def test_what_a_rule_is_sure_of_stays() -> None:
    text = "“We wait,” Ada Quill said at Radio Two."
    hints = Hints(sources=places(text, "Radio Two"), contents=places(text, "We wait"))
    assert read_with(text, hints) == extract(text)


def test_no_hint_changes_nothing() -> None:
    text = "“We wait,” Ada Quill said. On the wall were the words “no more cranes”."
    assert read_with(text, Hints()) == extract(text)


def test_many_hints_in_one_paragraph_cost_no_square() -> None:
    unit = "air bell hooker: ferries late; "
    taken = []
    for number in (400, 3200):
        starts = range(0, number * len(unit), len(unit))
        text, hints = (
            unit * number,
            Hints(
                names=tuple(Span(at + 4, at + 15) for at in starts),
                sources=tuple(Span(at + 4, at + 15) for at in starts),
                cues=tuple(Span(at, at + 3) for at in starts),
                contents=tuple(Span(at + 17, at + 29) for at in starts),
            ),
        )
        begun = time.process_time()
        assert sum(q.rule == "model" for q in read_with(text, hints)) == number
        taken.append(time.process_time() - begun)
    assert taken[1] < 32 * max(taken[0], 0.025)  # eight times the length; its square would be 64
