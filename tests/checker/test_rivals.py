"""Two people who say nearly the same, in a transcript and in a report: neither is given the other's words."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.check import check_claim
from checker.findings import Verdict
from corpus.text.fold import keys
from tests.checker.samples import article, corpus_of, said, transcript

ONE = "We will not open the northern pier before the old cranes are safe and the divers have left the lock."
TWO = "We will open the northern pier, not before the cranes are safe. The divers left. We will not leave."
VOICES = {"ADA QUILL": ONE, "RUNA TARN": TWO}
SAID = keys(f"{ONE} {TWO}")
UNTOUCHED = {Verdict.EXACT, Verdict.EQUIVALENT}


@pytest.fixture(scope="module")
def rivals():
    turns = transcript("hearing", ("ADA QUILL", ONE), ("RUNA TARN", TWO), ("ADA QUILL", "Not the divers. The pilots."))
    text = f"Minutes. “{ONE}” Quill said. “{TWO}” said Tarn."
    report = article("report", text, said(text, ONE, by="Ada Quill"), said(text, TWO, by="Runa Tarn"))
    with corpus_of(turns, report) as corpus:
        yield corpus


def stands_in(corpus, draft):
    wanted = keys(draft)
    texts = [keys(corpus.document(name).text) for name in ("hearing", "report")]
    return any(there[at : at + len(wanted)] == wanted for there in texts for at in range(len(there)))


@given(
    start=st.integers(0, len(SAID) - 5),
    length=st.integers(4, 20),
    changes=st.lists(
        st.tuples(st.sampled_from("drop double swap put take".split()), st.integers(0, 40), st.sampled_from(SAID)),
        max_size=3,
    ),
    speaker=st.sampled_from([None, "Ada Quill", "Runa Tarn"]),
    marks=st.sampled_from(["“{}”", '"{}"', "{}"]),
)
@settings(max_examples=500, deadline=None)
def test_no_change_of_words_is_ever_called_exact_or_equivalent(rivals, start, length, changes, speaker, marks):
    draft = SAID[start : start + length]
    for change, place, word in changes:
        at = place % len(draft) if draft else 0
        if change == "drop":
            del draft[at : at + 1]
        elif change == "double":
            draft[at:at] = draft[at : at + 1]
        elif change == "swap":
            draft[at : at + 2] = draft[at : at + 2][::-1]
        elif change == "put":
            draft.insert(at, word)
        elif draft:
            draft[at] = word
    text = " ".join(draft)
    if not keys(text):
        return
    finding = check_claim(rivals, marks.format(text), speaker=speaker)
    if not stands_in(rivals, text):
        assert finding.verdict not in UNTOUCHED, finding.explanation


@pytest.mark.parametrize("speaker", list(VOICES))
@given(data=st.data())
@settings(max_examples=100, deadline=None)
def test_a_stretch_of_ones_own_words_is_never_called_changed(rivals, speaker, data):
    there = VOICES[speaker].rstrip(".").split()
    start = data.draw(st.integers(0, len(there) - 6))
    stretch = " ".join(there[start : data.draw(st.integers(start + 6, len(there)))])
    finding = check_claim(rivals, f"“{stretch}”", speaker=speaker)
    assert finding.verdict in {*UNTOUCHED, Verdict.REVIEW}, finding.explanation
    assert finding.words.ok is True
