import subprocess
import sys

import pytest

from corpus.document import Document, Turn
from corpus.errors import BadRecord, TooLarge
from corpus.intake.completing import completed, is_read_for_quotations, quotations_of
from corpus.spans import Span
from corpus.store import digest_of
from tests.conftest import ROOT


def test_the_digest_is_of_the_original_bytes_or_else_of_the_text():
    assert completed(Document(id="d", text="Fog.")).sha256 == digest_of(b"Fog.")
    assert completed(Document(id="d", text="Fog.", original=b"<p>Fog.")).sha256 == digest_of(b"<p>Fog.")


def test_a_digest_without_its_bytes_is_believed():
    document = Document(id="d", text="Fog.", sha256=digest_of(b"<p>Fog."))
    assert completed(document) == document


def test_a_digest_of_other_bytes_is_refused():
    with pytest.raises(BadRecord, match="sha256"):
        completed(Document(id="d", text="Fog.", original=b"Fog.", sha256=digest_of(b"Rain.")))


def test_only_articles_and_their_like_are_read_for_quotations():
    assert is_read_for_quotations(Document(id="d", text="Fog.", kind="statement"))
    assert not is_read_for_quotations(Document(id="d", text="Fog.", kind="claim"))
    assert not is_read_for_quotations(Document(id="d", text="Fog.", turns=(Turn("A", Span(0, 4)),)))


@pytest.mark.parametrize(("language", "speaker"), [(None, "Berg"), ("en", "Berg"), ("en-GB", "Berg"), ("fr", None)])
def test_an_article_is_read_by_the_rules_of_its_language_or_by_its_marks_alone(language, speaker):
    (found,) = quotations_of("“The port is shut,” said Berg.", None, language)
    assert (found.speaker and found.speaker.name) == speaker


def test_a_german_article_needs_not_say_that_it_is_german():
    (found,) = quotations_of("„Der Hafen ist zu“, sagte die Ministerin Ada Quill.", None, None)
    assert found.speaker is not None
    assert found.speaker.name == "Ada Quill"


LOOKING = """
import sys
from corpus import Corpus
with Corpus.shipped() as corpus:
    corpus.find([["telephone", "conversation"]])
    corpus.import_records(['{"id": "d", "text": "Fog.", "kind": "claim"}'])
print([name for name in ("spacy", "numpy", "trafilatura", "platformdirs") if name in sys.modules])
"""


def test_asking_and_importing_claims_load_neither_spacy_nor_numpy():

    done = subprocess.run([sys.executable, "-c", LOOKING], capture_output=True, cwd=ROOT, check=True, text=True)
    assert done.stdout == "[]\n"


@pytest.mark.parametrize("name", ["id", "text", "title", "publisher", "author", "url", "language", "retracted"])
@pytest.mark.parametrize(("bad", "fault"), [("pier\ud800", "half a character"), ("pier\0", "a NUL character")])
def test_nothing_is_kept_that_could_not_be_given_back(name, bad, fault):
    with pytest.raises(BadRecord, match=f"its {name} holds {fault}"):
        completed(Document(**{"id": "a", "text": "The pier.", name: bad}))


def test_nobody_speaks_under_half_a_name():
    with pytest.raises(BadRecord, match="one of its speakers holds half a character"):
        completed(Document(id="a", text="The pier.", turns=(Turn("\ud800", Span(0, 3)),)))


def test_a_text_of_more_than_can_be_read_in_one_piece_is_declined(monkeypatch):
    monkeypatch.setattr("corpus.intake.completing.LARGEST", 9_000_000)
    with pytest.raises(TooLarge, match=r"^its text is longer than 9 million characters; split it"):
        completed(Document(id="a", text="a" * 9_000_001))
