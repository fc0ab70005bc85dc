import json
from contextlib import nullcontext
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from corpus.document import Document, Link, Mention, Quotation, QuotationKind, Role, Speaker, Turn
from corpus.errors import BadRecord
from corpus.records import Record, parsed, quotation_fields, read, write
from corpus.revision.corrections import Correction
from corpus.spans import Span
from tests.corpus.conftest import HARBOUR, harbour, harbour_quotations

TEXT = "He said: no."
WORDS = st.text(alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=20)
SPANS = st.tuples(st.integers(0, 5), st.integers(6, len(TEXT))).map(lambda ends: Span(*ends))
MENTIONS = st.builds(Mention, WORDS, SPANS)
QUOTATIONS = st.builds(
    Quotation,
    kind=st.sampled_from(QuotationKind),
    spans=st.one_of(st.tuples(SPANS), st.just((Span(0, 2), Span(3, 7)))),
    cue=st.none() | MENTIONS,
    speaker=st.none() | st.builds(Speaker, WORDS, st.none() | MENTIONS, st.booleans()),
    links=st.lists(st.builds(Link, WORDS, st.sampled_from(Role), st.none() | MENTIONS), max_size=3).map(tuple),
    medium=st.none() | WORDS,
    audience=st.none() | WORDS,
    said_on=st.none() | st.dates().map(str),
    place=st.none() | WORDS,
    negated=st.booleans(),
    rule=WORDS,
    confidence=st.floats(0, 1),
)
CORRECTIONS = st.builds(
    Correction,
    replaces=st.tuples(SPANS),
    quotation=st.none() | QUOTATIONS,
    made=WORDS,
    by=st.none() | WORDS,
    note=st.none() | WORDS,
)


@given(st.lists(CORRECTIONS, max_size=3).map(tuple), st.none() | st.lists(QUOTATIONS, max_size=2).map(tuple))
def test_corrections_are_read_as_they_were_written(corrections, extracted):
    record = Record(Document(id="d", text=TEXT), (), "7", corrections, extracted)
    assert read(write(record)) == record
    assert write(read(write(record))) == write(record)


def test_what_was_extracted_is_told_from_what_was_set_by_hand_even_if_the_line_does_not_say_it():
    found, by_hand = harbour_quotations()[0], replace(harbour_quotations()[2], rule="corrected")
    line = write(Record(harbour(), (found, by_hand), "7", (Correction(quotation=by_hand),)))
    assert read(line).found == (found,)
    assert read(write(Record(harbour(), (found, by_hand), "7"))).found == (found, by_hand)


@given(st.lists(QUOTATIONS, max_size=3).map(tuple))
def test_quotations_are_read_as_they_were_written(quotations):
    record = Record(Document(id="d", text=TEXT), quotations, "7")
    assert read(write(record)) == record


@given(WORDS.filter(str.strip), WORDS.filter(str.strip), st.binary(max_size=40))
def test_documents_are_read_as_they_were_written(name, text, original):
    record = Record(Document(id=name, text=text, title=text, original=original))
    line = write(record)
    assert "\n" not in line
    assert read(line.encode()) == record
    assert write(read(line)) == line


def test_what_is_not_known_is_left_out():
    assert json.loads(write(Record(Document(id="d", text="Fog.")))) == {"id": "d", "kind": "article", "text": "Fog."}


def test_id_and_text_are_enough():
    assert read('{"id": "d", "text": "Fog.", "title": null, "turns": null, "mood": "grey"}').document == Document(
        id="d", text="Fog."
    )


def test_a_quotation_tells_its_words_and_its_speaker():
    fields = quotation_fields(harbour_quotations()[0], HARBOUR)
    assert fields["text"] == "We will not open it before the cranes are safe,"
    assert fields["speaker"]["name"] == "Ilse Brandt"
    assert [link["role"] for link in fields["via"]] == ["relay", "told"]


def test_a_split_quotation_tells_its_stretches():
    fields = quotation_fields(harbour_quotations()[1], HARBOUR)
    assert [HARBOUR[start:end] for start, end in fields["spans"]] == ["the oldest crane", "rusted through"]


def test_turns_are_kept():
    document = Document(id="d", text="Yes. No.", turns=(Turn("A", Span(0, 4)), Turn("B", Span(5, 8))))
    assert read(write(Record(document))).document == document


BAD = {
    "nothing": ("", "not JSON"),
    "half an object": ('{"id": "d"', "not JSON"),
    "a list": ("[]", "not an object"),
    "no id": ('{"text": "Fog."}', "no id"),
    "an empty id": ('{"id": " ", "text": "Fog."}', "no id"),
    "no text": ('{"id": "d"}', "no text"),
    "white space": ('{"id": "d", "text": " \\n"}', "no text"),
    "a number for a text": ('{"id": "d", "text": 7}', "text is not a string"),
    "NUL": ('{"id": "d", "text": "a\\u0000b"}', "NUL"),
    "half a surrogate pair": ('{"id": "d", "text": "a\\ud800b"}', "half a character"),
    "an odd digest": ('{"id": "d", "text": "Fog.", "sha256": "abc"}', "sha256"),
    "turns that are no list": ('{"id": "d", "text": "Fog.", "turns": "A"}', "not a list"),
    "a turn that is no object": ('{"id": "d", "text": "Fog.", "turns": ["A"]}', "not an object"),
    "a turn beyond the text": ('{"id": "d", "text": "Fog.", "turns": [{"start": 0, "end": 9}]}', "no stretch"),
    "a turn that begins before it": ('{"id": "d", "text": "Fog.", "turns": [{"start": -1, "end": 2}]}', "no stretch"),
    "a turn without an end": ('{"id": "d", "text": "Fog.", "turns": [{"start": 0}]}', "no stretch"),
    "a turn of white space": ('{"id": "d", "text": "F  og.", "turns": [{"start": 1, "end": 2}]}', "empty"),
    "turns that overlap": (
        '{"id": "d", "text": "Fog.", "turns": [{"start": 0, "end": 3}, {"start": 2, "end": 4}]}',
        "overlap",
    ),
    "an original that is no base64": ('{"id": "d", "text": "Fog.", "original": "%"}', "base64"),
    "a quotation of no kind": ('{"id": "d", "text": "Fog.", "quotations": [{"start": 0, "end": 2}]}', "kind"),
    "a speaker without a name": (
        '{"id": "d", "text": "Fog.", "quotations": [{"kind": "direct", "start": 0, "end": 2, "speaker": {}}]}',
        "without a name",
    ),
    "a confidence that is no number": (
        '{"id": "d", "text": "Fog.", "quotations": [{"kind": "direct", "start": 0, "end": 2, "confidence": NaN}]}',
        "confidence",
    ),
    "spans out of order": (
        '{"id": "d", "text": "Fog.", "quotations": [{"kind": "direct", "spans": [[2, 3], [0, 1]]}]}',
        "out of order",
    ),
    "spans that are no pairs": (
        '{"id": "d", "text": "Fog.", "quotations": [{"kind": "direct", "spans": [[2]]}]}',
        "no stretch",
    ),
    "a correction that says nothing": ('{"id": "d", "text": "Fog.", "corrections": [{"made": ""}]}', "says nothing"),
    "a correction beyond the text": (
        '{"id": "d", "text": "Fog.", "corrections": [{"replaces": [[0, 9]]}]}',
        "no stretch",
    ),
    "corrections that are no list": ('{"id": "d", "text": "Fog.", "corrections": {}}', "not a list"),
    "a nest without a bottom": ("[" * 100_000, "not JSON|deeply"),
}


@pytest.mark.parametrize("name", BAD)
def test_a_line_that_is_no_document_is_refused_with_the_reason(name):
    line, reason = BAD[name]
    with pytest.raises(BadRecord, match=reason):
        read(line)


def test_bytes_that_are_no_text_are_refused():
    with pytest.raises(BadRecord, match="UTF-8"):
        read(b'{"id": "d", "text": "\xff"}')


def test_the_fields_of_a_document_have_the_documented_order():
    record = Record(harbour(title="The pier", publisher="Coast Courier"), harbour_quotations(), "7")
    assert list(json.loads(write(record))) == ["id", "title", "publisher", "kind", "text", "quotations", "extractor"]


def test_a_line_that_is_too_long_is_not_read(monkeypatch):
    monkeypatch.setattr("corpus.records.LONGEST_LINE", 5_000_000)
    with pytest.raises(BadRecord, match=r"^longer than 5 MB"):
        parsed(b"[" * 5_000_001)


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b'{"id": "caf\xe9"}', "not UTF-8 (byte 12)"),
        ('{"id": "a"}'.encode("utf-16"), "not UTF-8 (byte 1)"),
        (b'{"id": "a\0"}', "not text (a NUL character at 10)"),
        (b'{"id": ' + b"9" * 10_000 + b"}", "not JSON that can be read: a number in it is too long"),
        (b"[" * 100_000, "nested too deeply"),
    ],
)
def test_a_line_that_is_no_text_or_cannot_be_read_says_so_in_plain_words(line, why):
    with pytest.raises(BadRecord) as refusal:
        parsed(line)
    assert refusal.value.message == why


@pytest.mark.parametrize(("deep", "taken"), [(50, True), (51, False)])
def test_quotations_lie_no_deeper_within_one_another_than_anybody_quotes(deep: int, taken: bool) -> None:
    rows = [{"kind": "direct", "start": at, "end": 200 - at} for at in range(deep)]
    rows += [{"kind": "direct", "start": 200 + at, "end": 201 + at} for at in range(100)]
    with nullcontext() if taken else pytest.raises(BadRecord, match="more than 50 quotations lie within one another"):
        line = json.dumps({"id": "deep", "text": "a" * 400, "quotations": rows})
        assert len(read(line).quotations or ()) == deep + 100
