"""What has become of a change is told in values that scripts can take apart."""

from corpus import Added, Corpus, Imported, Refusal
from corpus.intake.results import Reextracted
from corpus.revision.differences import Difference


def test_an_outcome_can_be_taken_apart_in_the_order_in_which_it_is_described():
    document_id, is_new = Added("fog", is_new=True)
    assert (document_id, is_new) == ("fog", True)
    line, reason, document_id, defect = Refusal(3, "it has no text", "fog")
    assert (document_id, defect) == ("fog", None)
    assert (line, reason) == (3, "it has no text")
    added, already_there, refused, corrected, names = Imported(2, 1, (Refusal(3, "it has no text"),))
    assert (added, already_there, len(refused), corrected, names) == (2, 1, 1, 0, 0)
    document, before, after, differences, failed = Reextracted("fog", None, "9", (Difference(None, None),))
    assert (document, before, after, len(differences), failed) == ("fog", None, "9", 1, None)


def test_refusals_come_in_the_order_of_the_lines(corpus: Corpus):
    lines = ['{"id": "a", "text": "Fog."}', "{", '{"id": "b"}', '{"id": "a", "text": "Rain."}']
    refused = corpus.import_records(lines).refused
    assert [refusal.line for refusal in refused] == [2, 3, 4]
    assert sorted(refused) == list(refused)
