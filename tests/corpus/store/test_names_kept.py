"""Who of a corpus has a short name, and which names somebody has said are one person's."""

from itertools import accumulate

import pytest

from corpus import Corpus, Document, Span, Turn, errors

SPEAKERS = ["Ada Quill", "RUNA QUILL", "Quill", "Tom Quillfeather", "Jürgen Möller", "John F. Kinsale", "John Tarn"]


@pytest.fixture
def talk(corpus: Corpus) -> Corpus:
    """A transcript in which everybody speaks once."""
    ends = list(accumulate(len(name) + len(": Yes.\n") for name in SPEAKERS))
    turns = [Turn(name, Span(end - len("Yes.\n"), end - 1)) for name, end in zip(SPEAKERS, ends, strict=True)]
    text = "".join(f"{name}: Yes.\n" for name in SPEAKERS)
    corpus.add(Document(id="talk", kind="transcript", text=text, turns=tuple(turns)))
    return corpus


@pytest.mark.parametrize(
    ("name", "called"),
    [
        ("Quill", ["Ada Quill", "Quill", "RUNA QUILL"]),
        ("Ms. Quill,", ["Ada Quill", "Quill", "RUNA QUILL"]),
        ("MÖLLER", ["Jürgen Möller"]),
        ("JFK", ["John F. Kinsale"]),
        ("J.F.K.", ["John F. Kinsale"]),
        ("JT", ["John Tarn"]),
        ("Ada", []),
        ("%", []),
        ("", []),
    ],
)
def test_a_short_name_is_that_of_every_speaker_who_ends_in_it_or_has_its_initials(talk, name, called):
    assert talk.names.called(name) == called


def test_a_short_name_is_looked_up_by_an_index(talk):
    with talk._store.snapshot() as connection:
        from corpus.store.names_kept import _CALLED

        plan = " ".join(row[-1] for row in connection.execute(f"EXPLAIN QUERY PLAN {_CALLED}", ("a", "b", "c")))
    assert "speakers_by_last_word" in plan


def test_two_names_are_joined_once_and_parted_again(corpus):
    assert corpus.names.join("Samuel Clemens", " Mark  Twain")
    assert not corpus.names.join("Mark Twain", "Samuel Clemens")
    assert corpus.names.pairs() == [("Mark Twain", "Samuel Clemens")]
    assert list(corpus.verify()) == []
    corpus.names.part("Mark Twain", "Samuel Clemens")
    assert corpus.names.pairs() == []
    assert list(corpus.verify()) == []
    with pytest.raises(errors.BadName, match="nothing says"):
        corpus.names.part("Mark Twain", "Samuel Clemens")


@pytest.mark.parametrize(
    ("name", "other", "why"),
    [
        ("Mark Twain", "Mark  Twain ", "said twice"),
        ("Mark Twain", "", "not a name"),
        ("12", "Mark Twain", "not a name"),
        ("Mark Twain", "M" * 201, "too long"),
        ("Mark Twain", "Sam\0", "NUL"),
        ("Mark Twain", "Sam \ud83d", "half a character"),
    ],
)
def test_what_is_no_other_name_is_refused_and_nothing_is_kept(corpus, name, other, why):
    with pytest.raises(errors.BadName, match=why):
        corpus.names.join(name, other)
    assert corpus.names.pairs() == []
