"""Quotations that change while their document stays: corrected, withdrawn, read anew, taken elsewhere."""

import json
import sqlite3
from collections.abc import Callable
from dataclasses import replace

import pytest

from corpus import Corpus, Correction, Document, Quotation, QuotationKind, Span, Speaker, Turn, errors
from corpus.intake.revising import is_outdated
from tests.corpus.conftest import HARBOUR, harbour, harbour_quotations, mention

WORDS, RUSTED, SAFE = harbour_quotations()
QUILL = replace(WORDS, speaker=Speaker("Ada Quill"), rule="corrected", confidence=1.0)
CLOSED = Quotation(
    kind=QuotationKind.INDIRECT,
    spans=(mention(HARBOUR, "closed the northern pier").span,),
    rule="corrected",
    confidence=1.0,
)


@pytest.fixture
def held(corpus: Corpus) -> Corpus:
    corpus.add(harbour(), quotations=harbour_quotations())
    return corpus


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> list[Quotation]:
    """The extractor of a later version, which finds what the test puts into this list."""
    finds: list[Quotation] = list(harbour_quotations())
    monkeypatch.setattr("corpus.quotations.EXTRACTOR_VERSION", "9")
    monkeypatch.setattr("corpus.quotations.extract", lambda text, **known: list(finds))
    return finds


def old(corpus: Corpus, document_id: str = "harbour", extractor: str = "8") -> None:
    quotations = [json.loads(line) for line in exported_quotations()]
    record = {"id": document_id, "text": HARBOUR, "quotations": quotations, "extractor": extractor}
    corpus.import_records([json.dumps(record)])


def exported_quotations() -> list[str]:
    with Corpus.open() as corpus:
        corpus.add(harbour(), quotations=harbour_quotations())
        (line,) = corpus.export()
    return [json.dumps(one) for one in json.loads(line)["quotations"]]


# Correcting


def test_a_correction_wins_at_once_and_leaves_the_others_alone(held):
    assert held.quotations("harbour")[0].speaker.name == "Ilse Brandt"
    kept = held.correct("harbour", Correction(replaces=WORDS.spans, quotation=QUILL, by="A. Editor", note="heard it"))
    assert held.quotations("harbour") == (QUILL, SAFE, RUSTED)
    assert held.corrections("harbour") == (kept,)
    assert (kept.by, kept.note) == ("A. Editor", "heard it")


def test_a_missed_quotation_is_added_and_a_wrong_one_rejected(held):
    held.correct("harbour", Correction(quotation=CLOSED))
    held.correct("harbour", Correction(replaces=SAFE.spans))
    assert held.quotations("harbour") == (CLOSED, WORDS, RUSTED)
    assert held.documents()[0].quotations == 3
    assert held.stats().quotations == 3


def test_what_is_withdrawn_is_as_it_was_extracted(held):
    kept = [
        held.correct("harbour", Correction(replaces=WORDS.spans, quotation=QUILL)),
        held.correct("harbour", Correction(quotation=CLOSED)),
        held.correct("harbour", Correction(replaces=SAFE.spans)),
    ]
    for one in kept:
        held.withdraw("harbour", one)
    assert held.quotations("harbour") == harbour_quotations()
    assert held.corrections("harbour") == ()
    with pytest.raises(errors.NoSuchCorrection):
        held.withdraw("harbour", kept[0])


def test_a_correction_may_be_corrected(held):
    held.correct("harbour", Correction(replaces=WORDS.spans, quotation=CLOSED))
    held.correct("harbour", Correction(replaces=CLOSED.spans, quotation=QUILL))
    assert held.quotations("harbour") == (QUILL, SAFE, RUSTED)
    assert len(held.corrections("harbour")) == 1


@pytest.mark.parametrize(
    ("correction", "error"),
    [
        (Correction(quotation=replace(CLOSED, spans=(Span(0, 100_000),))), errors.BadCorrection),
        (Correction(quotation=replace(CLOSED, spans=(Span(1, 6),))), errors.BadCorrection),
        (Correction(replaces=(Span(0, 3),)), errors.NoSuchQuotation),
    ],
)
def test_a_bad_correction_changes_nothing(held, correction, error):
    before = list(held.export())
    with pytest.raises(error):
        held.correct("harbour", correction)
    assert list(held.export()) == before


def test_a_document_that_is_not_there_cannot_be_corrected(corpus):
    for ask in (lambda: corpus.correct("nowhere", Correction(quotation=CLOSED)), lambda: corpus.corrections("nowhere")):
        with pytest.raises(errors.NoSuchDocument):
            ask()


def test_another_who_has_the_corpus_open_sees_the_correction(place):
    with Corpus.open(place, create=True) as one, Corpus.open(place) as other:
        one.add(harbour(), quotations=harbour_quotations())
        assert other.quotations("harbour") == harbour_quotations()
        one.correct("harbour", Correction(replaces=WORDS.spans, quotation=QUILL))
        assert other.quotations("harbour")[0] == QUILL


def test_a_quotation_may_be_added_to_a_transcript(corpus):
    corpus.add(Document(id="hall", text="HOST: He said no.", turns=(Turn("HOST", Span(6, 17)),)))
    no = Quotation(kind=QuotationKind.INDIRECT, spans=(Span(14, 16),), speaker=Speaker("Bo Finn"))
    corpus.correct("hall", Correction(quotation=no))
    assert [one.speaker for one in corpus.quotations("hall")] == [Speaker("Bo Finn")]
    (line,) = corpus.export()
    with Corpus.open() as copy:
        copy.import_records([line])
        assert list(copy.export()) == [line]


def test_speakers_whom_nobody_quotes_any_more_are_forgotten(place):
    with Corpus.open(place, create=True) as corpus:
        corpus.add(harbour(), quotations=harbour_quotations())
        kept = corpus.correct("harbour", Correction(replaces=WORDS.spans, quotation=QUILL))
        assert names(place) == {"Ada Quill", "an inspector", "the port office", "Coast Courier"}
        corpus.withdraw("harbour", kept)
        assert names(place) == {"Ilse Brandt", "an inspector", "the port office", "Coast Courier"}
        assert list(corpus.verify()) == []


def names(place) -> set[str]:
    connection = sqlite3.connect(place)
    try:
        return {name for (name,) in connection.execute("SELECT name FROM speakers")}
    finally:
        connection.close()


def test_other_tools_see_the_correction_and_by_whom(place):
    with Corpus.open(place, create=True) as corpus:
        old(corpus)
        corpus.correct("harbour", Correction(replaces=WORDS.spans, quotation=QUILL, by="A. Editor"))
    connection = sqlite3.connect(place)
    rows = connection.execute("SELECT speaker, extractor FROM quotations_with_speakers ORDER BY id").fetchall()
    assert rows == [("Ada Quill", None), (None, "8"), ("an inspector", "8")]
    query = """SELECT "by", json_extract(quotation, '$.speaker.name') FROM corrections"""
    assert connection.execute(query).fetchall() == [("A. Editor", "Ada Quill")]
    connection.close()


# Taken elsewhere


def test_corrections_are_exported_and_taken_back_the_same(held):
    held.correct("harbour", Correction(replaces=WORDS.spans, quotation=QUILL, by="A. Editor", note="heard it"))
    held.correct("harbour", Correction(quotation=CLOSED))
    held.correct("harbour", Correction(replaces=SAFE.spans))
    (line,) = held.export()
    with Corpus.open() as copy:
        assert copy.import_records([line]).added == 1
        assert list(copy.export()) == [line]
        assert copy.quotations("harbour") == (CLOSED, QUILL, RUSTED)
        for one in copy.corrections("harbour"):
            copy.withdraw("harbour", one)
        assert copy.quotations("harbour") == harbour_quotations()


def test_corrections_that_come_without_quotations_win_over_what_is_extracted(held, newer):
    held.correct("harbour", Correction(replaces=WORDS.spans, quotation=QUILL))
    (line,) = held.export()
    record = json.loads(line)
    only = {"id": "other", "text": HARBOUR, "corrections": record["corrections"]}
    held.import_records([json.dumps(only)])
    assert held.quotations("other") == (QUILL, SAFE, RUSTED)
    assert held.extractor("other") == "9"


# Reading anew


def test_only_what_an_older_version_found_is_outdated(corpus, newer):
    for document_id, version in {"older": "8", "same": "9", "newer": "10", "foreign": "mine-1"}.items():
        old(corpus, document_id, version)
    corpus.add(Document(id="given", text=HARBOUR, sha256="0" * 64), quotations=harbour_quotations())
    corpus.add(Document(id="claim", text="The pier was sold.", kind="claim"))
    assert corpus.outdated() == ["older"]
    assert [is_outdated(version) for version in ("8", "9", "10", "mine-1", "")] == [True, False, False, False, False]


def test_a_document_read_anew_tells_what_changed(corpus, newer):
    old(corpus)
    newer[:] = [replace(WORDS, speaker=Speaker("Bo Finn")), SAFE, replace(CLOSED, rule="")]
    (outcome,) = corpus.reextract()
    assert (outcome.document, outcome.before, outcome.after) == ("harbour", "8", "9")
    assert [one.what for one in outcome.differences] == [("added",), ("speaker",), ("gone",)]
    assert [one.speaker and one.speaker.name for one in corpus.quotations("harbour")] == ["Bo Finn", None, None]
    assert corpus.outdated() == []
    assert list(corpus.reextract()) == []


def test_a_dry_run_tells_the_same_and_changes_nothing(corpus, newer):
    old(corpus)
    newer.pop()
    before = list(corpus.export())
    (outcome,) = corpus.reextract(dry_run=True)
    assert [one.what for one in outcome.differences] == [("gone",)]
    assert list(corpus.export()) == before
    assert list(corpus.reextract()) == [outcome]


def test_corrections_survive_and_are_no_change(corpus, newer):
    old(corpus)
    corpus.correct("harbour", Correction(replaces=WORDS.spans, quotation=QUILL))
    corpus.correct("harbour", Correction(replaces=SAFE.spans))
    corpus.correct("harbour", Correction(quotation=CLOSED))
    corrections = corpus.corrections("harbour")
    shorter = Span(WORDS.span.start, WORDS.span.end - 1)
    newer[:] = [replace(WORDS, spans=(shorter,)), RUSTED, SAFE]
    (outcome,) = corpus.reextract()
    assert outcome.differences == ()
    assert corpus.quotations("harbour") == (CLOSED, QUILL, RUSTED)
    assert corpus.corrections("harbour") == corrections
    corpus.withdraw("harbour", corrections[0])
    assert corpus.quotations("harbour")[1].spans == (shorter,)


def test_a_correction_of_what_is_no_longer_found_stays(corpus, newer):
    old(corpus)
    corpus.correct("harbour", Correction(replaces=WORDS.spans, quotation=QUILL))
    newer.clear()
    list(corpus.reextract())
    assert corpus.quotations("harbour") == (QUILL,)
    newer[:] = [WORDS]
    list(corpus.reextract(["harbour"]))
    assert corpus.quotations("harbour") == (QUILL,)


def test_documents_that_are_named_are_read_whatever_their_version(corpus, newer):
    corpus.add(harbour(), quotations=())
    (outcome,) = corpus.reextract(["harbour"])
    assert (outcome.before, outcome.after) == (None, "9")
    assert corpus.quotations("harbour") == harbour_quotations()


def test_a_transcript_is_not_read_anew(corpus):
    corpus.add(Document(id="hall", text="Good evening.", turns=(Turn("HOST", Span(0, 13)),)))
    with pytest.raises(errors.NothingToExtract, match="hall"):
        corpus.reextract(["hall"])


def test_a_name_that_is_not_there_is_told_before_anything_is_read(corpus, newer):
    old(corpus)
    with pytest.raises(errors.NoSuchDocument):
        corpus.reextract(["harbour", "nowhere"])
    assert corpus.outdated() == ["harbour"]


def failing_once() -> Callable[..., None]:
    """What fails the first time that it is called, and does nothing after that."""
    reasons = [KeyError("deep inside")]

    def call(*_: object) -> None:
        if reasons:
            raise reasons.pop()

    return call


def test_a_reading_that_fails_leaves_the_document_as_it_was(corpus, newer, monkeypatch):
    old(corpus)
    old(corpus, "pier")
    before = list(corpus.export())
    monkeypatch.setattr("corpus.store.writing.delete_unused_speakers", failing_once())
    first, second = corpus.reextract()
    assert isinstance(first.failed, errors.Defect)
    assert (first.document, first.before, first.after, first.differences) == ("harbour", "8", "8", ())
    assert (second.document, second.after, second.failed) == ("pier", "9", None)
    assert next(corpus.export()) == before[0]
    assert corpus.outdated() == ["harbour"]


def test_a_document_that_another_removed_meanwhile_is_not_brought_back(corpus, newer, monkeypatch):
    old(corpus)

    def extract(text: str, **known: object) -> list[Quotation]:
        corpus.remove("harbour")
        return []

    monkeypatch.setattr("corpus.quotations.extract", extract)
    assert list(corpus.reextract()) == []
    assert corpus.stats().documents == 0
