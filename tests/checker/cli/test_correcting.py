import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from checker.reports.layout import columns
from tests.conftest import Run

ARTICLE = "“We will not sail before dawn,” said Ada Quill, the harbour master. The pier is a ruin.\n"
CORPUS = ("--corpus", "desk.db")


@pytest.fixture
def ferry(quotecheck: Run, home: Path) -> Path:
    """A corpus of one article with one quotation."""
    (home / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    quotecheck(*CORPUS, "corpus", "add", "ferry.txt")
    return home / "desk.db"


def shown(quotecheck: Run) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(quotecheck(*CORPUS, "corpus", "show", "--format", "json", "ferry").out)
    return record


def quoted(quotecheck: Run) -> list[tuple[str, str | None]]:
    those = shown(quotecheck)["quotations"]
    return [(one["text"], one["speaker"] and one["speaker"]["name"]) for one in those]


def place(words: str) -> str:
    start = ARTICLE.index(words)
    return f"{start}-{start + len(words)}"


def correct(quotecheck: Run, *options: object) -> str:
    outcome = quotecheck(*CORPUS, "corpus", "correct", "ferry", *options)
    assert outcome.code == 0, outcome.err
    return outcome.out


@pytest.mark.usefixtures("ferry")
class TestCorrect:
    def test_a_speaker_set_by_hand_wins_in_every_answer(self, quotecheck: Run) -> None:
        claim = "“We will not sail before dawn,” Ada Quill said."
        assert quotecheck(*CORPUS, "claim", claim).out.startswith(("exact", "equivalent"))
        told = correct(quotecheck, "--quotation", 1, "--speaker", "Bo Finn", "--by", "A. Editor", "--note", "heard it")
        assert told == "corrected ferry #1: Bo Finn: “We will not sail before dawn,”\n"
        assert quotecheck(*CORPUS, "claim", claim).out.startswith("misattributed")
        Path("story.txt").write_text(claim, encoding="utf-8")
        assert "Bo Finn said it, not Ada Quill" in quotecheck(*CORPUS, "check", "story.txt").out
        assert quoted(quotecheck)[0] == ("We will not sail before dawn,", "Bo Finn")

    def test_what_is_set_by_hand_is_marked_and_says_by_whom_and_why(self, quotecheck: Run) -> None:
        correct(quotecheck, "--at", 3, "--speaker", "Bo Finn", "--by", "A. Editor", "--note", "heard it")
        text = quotecheck(*CORPUS, "corpus", "show", "ferry").out
        assert "1  1  direct, corrected  Bo Finn" in text
        assert "by A. Editor: heard it" in text
        record = shown(quotecheck)
        assert (record["quotations"][0]["rule"], record["quotations"][0]["confidence"]) == ("corrected", 1.0)
        (correction,) = record["corrections"]
        assert (correction["by"], correction["note"]) == ("A. Editor", "heard it")
        assert correction["quotation"]["speaker"]["name"] == "Bo Finn"

    def test_what_is_not_set_stays_as_it_was(self, quotecheck: Run) -> None:
        before = shown(quotecheck)["quotations"][0]
        correct(quotecheck, "--quotation", 1, "--speaker", "an official", "--described")
        after = shown(quotecheck)["quotations"][0]
        assert after["speaker"]["described"]
        unlike = {key for key in before if before[key] != after[key]}
        assert unlike == {"speaker", "chain", "rule", "confidence"}

    def test_the_words_the_kind_the_cue_and_the_chain_are_set(self, quotecheck: Run) -> None:
        spans = ("--span", place("We will not sail"), "--span", place("before dawn"))
        chain = ("--via", "the port office", "--told", "Gazette")
        correct(quotecheck, "--at", 3, *spans, *chain, "--kind", "mixed", "--cue", place("said"))
        first, second = shown(quotecheck)["quotations"][:2]
        assert [first["text"], second["text"]] == ["We will not sail", "before dawn"]
        assert (first["kind"], first["cue"]["text"], first["via"]) == ("mixed", "said", ["the port office", "Gazette"])
        assert [link["role"] for link in first["chain"]] == ["speaker", "relay", "told"]
        correct(quotecheck, "--at", 3, "--no-chain", "--no-speaker")
        assert shown(quotecheck)["quotations"][0]["chain"] == []

    def test_a_missed_quotation_is_added_and_a_wrong_one_rejected(self, quotecheck: Run) -> None:
        before = quoted(quotecheck)
        added = ("--add", "--span", place("The pier is a ruin"), "--kind", "indirect", "--speaker", "Bo Finn")
        assert correct(quotecheck, *added).startswith("added ferry #2: Bo Finn: ")
        assert ("The pier is a ruin", "Bo Finn") in quoted(quotecheck)
        assert correct(quotecheck, "--quotation", 1, "--reject").startswith("rejected ferry characters 1–30: ")
        assert before[0] not in quoted(quotecheck)
        assert "“We will not sail before dawn,”" in quotecheck(*CORPUS, "corpus", "show", "ferry").out

    def test_a_correction_is_withdrawn_by_number_or_by_place(self, quotecheck: Run) -> None:
        before = shown(quotecheck)
        correct(quotecheck, "--quotation", 1, "--speaker", "Bo Finn")
        assert correct(quotecheck, "--quotation", 1, "--withdraw").startswith("withdrawn: corrected ferry")
        correct(quotecheck, "--quotation", 1, "--reject")
        assert correct(quotecheck, "--at", 5, "--withdraw").startswith("withdrawn: rejected ferry")
        assert shown(quotecheck) == before

    def test_corrections_are_exported_and_imported(self, quotecheck: Run) -> None:
        correct(quotecheck, "--quotation", 1, "--speaker", "Bo Finn", "--note", "heard it")
        exported = quotecheck(*CORPUS, "corpus", "export").out
        Path("all.jsonl").write_text(exported, encoding="utf-8")
        quotecheck("--corpus", "copy.db", "corpus", "import", "all.jsonl")
        assert quotecheck("--corpus", "copy.db", "corpus", "export").out == exported
        assert "Bo Finn" in quotecheck("--corpus", "copy.db", "corpus", "show", "ferry").out

    @pytest.mark.parametrize(
        ("options", "reason"),
        [
            ([], "name one quotation"),
            (["--speaker", "Bo Finn"], "name one quotation"),
            (["--quotation", 1, "--at", 3, "--reject"], "name one quotation"),
            (["--quotation", 1], "say what to set"),
            (["--quotation", 1, "--note", "hm"], "say what to set"),
            (["--quotation", 1, "--reject", "--kind", "direct"], "say what to set"),
            (["--quotation", 1, "--reject", "--withdraw"], "say what to set"),
            (["--add", "--speaker", "Bo Finn"], "--add needs --span and --kind"),
            (["--add", "--reject"], "--add needs --span and --kind"),
            (["--quotation", 1, "--described", "--no-speaker"], "--described is of --speaker"),
            (["--quotation", 1, "--speaker", "Bo Finn", "--no-speaker"], "there is none"),
            (["--quotation", 1, "--via", "Bo Finn", "--no-chain"], "there is none"),
            (["--at", "third", "--reject"], "'third' is not of the form 120-160"),
            (["--at", "9-4", "--reject"], "'9-4' is not of the form 120-160"),
            (["--quotation", 0, "--reject"], "0 is not in the range"),
            (["--quotation", 9, "--reject"], "quotecheck: ferry: there is no quotation 9, it has 1"),
            (["--at", 40, "--reject"], "quotecheck: ferry: no quotation stands at 40"),
            (["--quotation", 1, "--span", "1-99999"], "quotecheck: 1-99999 goes beyond the text"),
            (["--quotation", 1, "--span", "2-8"], "quotecheck: 2 is inside the word 'We'"),
            (["--quotation", 1, "--cue", "900-905"], "quotecheck: 900-905 goes beyond the text"),
            (["--quotation", 1, "--speaker", " "], "quotecheck: a name is empty"),
            (["--quotation", 1, "--withdraw"], "quotecheck: ferry: quotation 1 was not corrected"),
            (["--at", 3, "--withdraw"], "quotecheck: ferry: the quotation at 3 was not corrected"),
        ],
    )
    def test_what_makes_no_sense_is_refused_with_the_reason_and_changes_nothing(
        self, quotecheck: Run, options: list[object], reason: str
    ) -> None:
        before = quotecheck(*CORPUS, "corpus", "export").out
        outcome = quotecheck(*CORPUS, "corpus", "correct", "ferry", *options)
        assert outcome.code == 2
        assert reason in outcome.err
        assert "Traceback" not in outcome.err
        assert quotecheck(*CORPUS, "corpus", "export").out == before

    def test_a_document_that_is_not_there_is_named(self, quotecheck: Run) -> None:
        outcome = quotecheck(*CORPUS, "corpus", "correct", "nowhere", "--at", 3, "--reject")
        assert (outcome.code, outcome.out) == (2, "")
        assert "no document 'nowhere'" in outcome.err

    @pytest.mark.parametrize("width", [60, 80])
    def test_what_is_shown_fits_the_terminal(
        self, quotecheck: Run, monkeypatch: pytest.MonkeyPatch, width: int
    ) -> None:
        monkeypatch.setenv("COLUMNS", str(width))
        correct(quotecheck, "--quotation", 1, "--via", "the port office", "--by", "A. Editor", "--note", "heard " * 20)
        assert max(map(columns, quotecheck(*CORPUS, "corpus", "show", "ferry").out.splitlines())) <= width


def make_older(place: Path) -> None:
    """As if an extractor of version 0 had given the quotation to somebody else."""
    connection = sqlite3.connect(place)
    connection.execute("UPDATE documents SET extractor = '0'")
    connection.execute("UPDATE speakers SET name = 'Bo Finn' WHERE name = 'Ada Quill'")
    connection.commit()
    connection.close()


class TestReextract:
    def test_what_an_older_extractor_found_is_read_anew_and_the_change_shown(
        self, quotecheck: Run, ferry: Path
    ) -> None:
        make_older(ferry)
        outcome = quotecheck(*CORPUS, "corpus", "reextract")
        assert outcome.code == 0
        assert "ferry (extractor 0 → " in outcome.out
        assert "changed     “We will not sail before dawn,”: speaker Bo Finn → Ada Quill" in outcome.out
        assert outcome.out.endswith("read 1 document anew, 1 changed\n")
        assert quoted(quotecheck)[0] == ("We will not sail before dawn,", "Ada Quill")
        assert quotecheck(*CORPUS, "corpus", "reextract").out.startswith("nothing to read anew")

    def test_a_dry_run_shows_the_change_and_makes_none(self, quotecheck: Run, ferry: Path) -> None:
        make_older(ferry)
        before = quotecheck(*CORPUS, "corpus", "export").out
        told = quotecheck(*CORPUS, "corpus", "reextract", "--dry-run").out
        assert "Bo Finn → Ada Quill" in told
        assert told.endswith("would read 1 document anew, 1 changed\n")
        assert quotecheck(*CORPUS, "corpus", "export").out == before

    def test_scripts_get_what_changed(self, quotecheck: Run, ferry: Path) -> None:
        make_older(ferry)
        record = json.loads(quotecheck(*CORPUS, "corpus", "reextract", "--format", "json").out)
        (document,) = record["documents"]
        (difference,) = document["differences"]
        assert (document["document"], document["before"], difference["what"]) == ("ferry", "0", ["speaker"])
        assert difference["after"]["speaker"]["name"] == "Ada Quill"

    def test_what_was_set_by_hand_stays(self, quotecheck: Run, ferry: Path) -> None:
        make_older(ferry)
        correct(quotecheck, "--quotation", 1, "--speaker", "Cy Dunn")
        assert quotecheck(*CORPUS, "corpus", "reextract").out == "read 1 document anew, 0 changed\n"
        assert quoted(quotecheck)[0] == ("We will not sail before dawn,", "Cy Dunn")
        correct(quotecheck, "--quotation", 1, "--withdraw")
        assert quoted(quotecheck)[0] == ("We will not sail before dawn,", "Ada Quill")

    def test_documents_are_read_anew_by_name(self, quotecheck: Run, ferry: Path) -> None:
        assert quotecheck(*CORPUS, "corpus", "reextract", "ferry").out == "read 1 document anew, 0 changed\n"
        outcome = quotecheck(*CORPUS, "corpus", "reextract", "ferry", "nowhere")
        assert (outcome.code, outcome.out) == (2, "")
        assert "no document 'nowhere'" in outcome.err

    def test_a_claim_is_not_read_for_quotations(self, quotecheck: Run, home: Path) -> None:
        (home / "claims.jsonl").write_text('{"id": "c", "text": "The pier was sold.", "kind": "claim"}\n')
        quotecheck(*CORPUS, "corpus", "import", "claims.jsonl")
        outcome = quotecheck(*CORPUS, "corpus", "reextract", "c")
        assert outcome.code == 2
        assert "quotecheck: c: it is not read for quotations" in outcome.err
