"""What is there already is neither lost nor read again; what is new of it is taken in."""

import json
import sqlite3
from dataclasses import replace
from importlib import import_module

import pytest

from corpus import Corpus, Correction, Document, errors
from corpus.intake.importing import BATCH
from corpus.store import digest_of
from tests.corpus.conftest import HARBOUR, harbour, harbour_quotations

EARLIER, LATER = "2026-01-01T08:00:00+00:00", "2026-01-02T08:00:00+00:00"


def line(**fields: object) -> str:
    return json.dumps({"id": "harbour", "text": HARBOUR, **fields})


def rejected(made: str, note: str | None = None) -> Correction:
    return Correction(replaces=harbour_quotations()[2].spans, made=made, note=note)


@pytest.fixture
def exported() -> str:
    """A document as another desk has it, with a quotation rejected there."""
    with Corpus.open() as other:
        other.add(harbour(), quotations=harbour_quotations())
        other.correct("harbour", rejected(EARLIER))
        return next(other.export())


def test_a_digest_that_nobody_can_check_does_not_make_a_document_vanish(corpus):
    corpus.add(Document(id="pier", text="The pier is closed."), quotations=())
    claimed = Document(id="other", text="The pier is open.", sha256=digest_of(b"The pier is closed."))
    assert corpus.add(claimed, quotations=()).is_new
    assert corpus.document("other").text == "The pier is open."


def test_what_is_long_is_kept_in_smaller_parts(corpus):
    done = []
    long, short = "Fog on the pier. " * 40_000, "Fog."
    texts = [short, long, long, *[short] * (BATCH + 1), long]
    lines = (json.dumps({"id": f"d{number}", "text": text, "kind": "claim"}) for number, text in enumerate(texts))
    assert corpus.import_records(lines, progress=done.append).added == len(texts)
    assert done == [2, 3, BATCH + 3, BATCH + 5]


def test_an_import_that_is_run_again_reads_nothing_for_quotations(corpus, monkeypatch):
    lines = [json.dumps({"id": f"d{number}", "text": f"Fog on day {number}."}) for number in range(BATCH + 5)]
    reread = []
    assert corpus.import_records(lines[:-2]).added == BATCH + 3
    monkeypatch.setattr(
        "corpus.intake.workers.with_quotations", lambda record, model=None: reread.append(record) or record
    )
    again = corpus.import_records(lines)
    assert (again.added, again.already_there, again.refused) == (2, BATCH + 3, ())
    assert len(reread) == 2


def test_corrections_of_a_document_that_is_there_are_taken_in(corpus, exported):
    corpus.add(harbour(), quotations=harbour_quotations())
    outcome = corpus.import_records([exported])
    assert (outcome.added, outcome.already_there, outcome.corrected) == (0, 1, 1)
    assert corpus.corrections("harbour") == (rejected(EARLIER),)
    assert len(corpus.quotations("harbour")) == 2
    assert corpus.import_records([exported]).corrected == 0


@pytest.mark.parametrize(("here", "stays"), [(LATER, LATER), ("2025-12-31T08:00:00+00:00", EARLIER)])
def test_of_two_corrections_of_a_quotation_the_later_one_stays(corpus, exported, here, stays):
    corpus.add(harbour(), quotations=harbour_quotations())
    corpus.correct("harbour", rejected(here, "ours"))
    corpus.import_records([exported])
    assert [one.made for one in corpus.corrections("harbour")] == [stays]


def test_corrections_that_contradict_what_is_there_are_refused_by_their_line(corpus, exported):
    corpus.add(harbour(), quotations=harbour_quotations())
    first, second, _ = harbour_quotations()
    corpus.correct("harbour", Correction(replaces=second.spans, quotation=replace(second, spans=first.spans)))
    fields = json.loads(exported)
    fields["corrections"][0]["quotation"] = {"kind": "direct", "start": first.span.start, "end": first.span.end}
    outcome = corpus.import_records([json.dumps(fields)])
    assert [(refusal.line, "very words" in refusal.reason) for refusal in outcome.refused] == [(1, True)]


@pytest.mark.parametrize("name", ["published", "retrieved"])
def test_a_date_that_could_be_misread_is_refused_by_its_line(corpus, name):
    outcome = corpus.import_records([line(), line(id="b", **{name: "1.3.2024"}), line(id="c", **{name: "2024-02-30"})])
    assert outcome.added == 1
    assert [refusal.line for refusal in outcome.refused] == [2, 3]
    assert f"its {name} '1.3.2024' is no date of the form 2024-03-01" in outcome.refused[0].reason


def test_a_date_that_could_be_misread_is_refused_from_python_too(corpus):
    with pytest.raises(errors.BadRecord, match="is no date"):
        corpus.add(harbour(published="last Monday"))


def test_an_empty_date_is_one_that_is_not_known(corpus):
    assert corpus.import_records([line(published="")]).added == 1


# One that fails for a reason of ours


def poisoned(marker: str, error: BaseException, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Let a function of ours fail on what has the marker in it."""
    module, _, function = name.rpartition(".")
    sound = getattr(import_module(module), function)

    def failing(*given: object, **known: object) -> object:
        if marker in str(given):
            raise error
        return sound(*given, **known)

    monkeypatch.setattr(name, failing)


STAGES = (
    "corpus.intake.importing.document_of",
    "corpus.intake.importing.is_there",
    "corpus.intake.completing.quotations_of",
    "corpus.intake.importing.keep",
    "corpus.store.writing.insert_document",
    "corpus.store.writing.insert_quotations",
)


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("error", [IndexError("off the pier"), MemoryError(), sqlite3.IntegrityError("twice")])
def test_a_document_that_fails_anywhere_costs_itself_alone(tmp_path, monkeypatch, stage, error):
    texts = [f"“We sail on day {number},” Ada Quill said." for number in range(7)]
    texts[3] = f"“The crane POISON is sold,” Bo Finn said. {texts[3]}"
    lines = [line(id=f"d{number}", text=text) for number, text in enumerate(texts)]
    poisoned("POISON", error, monkeypatch, stage)
    with Corpus.open(tmp_path / "desk.db", create=True) as corpus:
        outcome = corpus.import_records(lines)
        (refusal,) = outcome.refused
        assert (refusal.line, refusal.id, outcome.added) == (4, "d3", 6)
        assert ("a bug in misquote" in refusal.reason) is isinstance(refusal.defect, errors.Defect)
        assert ("memory" in refusal.reason) is isinstance(error, MemoryError)
        assert [listing.id for listing in corpus.documents()] == ["d0", "d1", "d2", "d4", "d5", "d6"]
        assert corpus.find([["crane", "poison"]]) == []
        assert corpus.find([["day", "5"]])[0].document == "d5"
        assert list(corpus.verify()) == []
    monkeypatch.undo()
    with Corpus.open(tmp_path / "desk.db") as corpus:
        assert corpus.import_records(lines).added == 1
        assert list(corpus.verify()) == []
        assert corpus.find([["crane", "poison"]])


def test_a_disk_that_is_full_is_no_document_s_fault(corpus, monkeypatch):
    poisoned("POISON", errors.UnwritableCorpus("the disk is full"), monkeypatch, "corpus.store.writing.insert_document")
    with pytest.raises(errors.UnwritableCorpus):
        corpus.import_records([line(id="a"), line(id="b", text="POISON")])
    assert corpus.documents() == []


def test_a_file_that_is_no_lines_of_documents_is_given_up_and_others_are_not(corpus):
    wrong, sound = ["# So", ""] * 1_000, [line(id="a"), line(id="b")]
    given = iter([*wrong, *["# So"] * 9_000, *sound])
    with pytest.raises(errors.BadRecord, match=r"none of its first 1,000 lines is a document \(line 1: not JSON"):
        corpus.import_records(given)
    assert len(list(given)) > 8_000
    outcome = corpus.import_records([*sound, *wrong * 2])
    assert (outcome.added, len(outcome.refused)) == (2, 2_000)
    assert corpus.import_records([*sound, *wrong * 2]).already_there == 2
