from dataclasses import replace

from checker.reports.articles.quoted_document import QuotedDocument, tally
from tests.checker.reports.library.test_attributions import ANONYMOUS, BLOCKS, QUOTATION, TEXT


def test_a_document_is_shown_under_its_name_unless_readers_know_it_by_another() -> None:
    document = QuotedDocument(name="-", text=TEXT, blocks=BLOCKS, quotations=[])
    assert document.shown_name == "-"
    assert replace(document, label="standard input").shown_name == "standard input"


def test_a_tally_counts_kinds_and_speakers() -> None:
    assert tally([QUOTATION, QUOTATION, ANONYMOUS]) == "3 quotations, 1 speaker: 2 direct, 1 indirect"


def test_a_tally_counts_the_uncertain_speakers_and_says_when_there_is_nobody() -> None:
    uncertain = replace(QUOTATION, confidence=0.59)
    assert tally([uncertain]) == "1 quotation, 1 speaker: 1 direct; 1 with an uncertain speaker"
    assert tally([ANONYMOUS]) == "1 quotation, 0 speakers: 1 indirect"
    assert tally([]) == "no quotations"
