import json
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from checker.reports.terminal.layout import columns
from tests.conftest import Run

ARTICLE = "“We will not sail before dawn,” said Ada Quill, the harbour master. The pier is a ruin.\n"
CORPUS = ("--corpus", "desk.db")


@pytest.fixture
def ferry(misquote: Run, home: Path) -> Path:
    """A corpus of one article with one quotation."""
    (home / "ferry.txt").write_text(ARTICLE, encoding="utf-8")
    misquote(*CORPUS, "corpus", "add", "ferry.txt")
    return home / "desk.db"


def shown(misquote: Run) -> dict[str, Any]:
    record: dict[str, Any] = json.loads(misquote(*CORPUS, "corpus", "show", "--format", "json", "ferry").out)
    return record


def quoted(misquote: Run) -> list[tuple[str, str | None]]:
    those = shown(misquote)["quotations"]
    return [(one["text"], one["speaker"] and one["speaker"]["name"]) for one in those]


def place(words: str) -> str:
    start = ARTICLE.index(words)
    return f"{start}-{start + len(words)}"


def correct(misquote: Run, *options: object) -> str:
    outcome = misquote(*CORPUS, "corpus", "correct", "ferry", *options)
    assert outcome.code == 0, outcome.err
    return outcome.out


@pytest.mark.usefixtures("ferry")
class TestCorrect:
    def test_a_speaker_set_by_hand_wins_in_every_answer(self, misquote: Run) -> None:
        claim = "“We will not sail before dawn,” Ada Quill said."
        assert misquote(*CORPUS, "claim", claim).out.startswith(("exact", "equivalent"))
        told = correct(misquote, "--quotation", 1, "--speaker", "Bo Finn", "--by", "A. Editor", "--note", "heard it")
        assert told == "corrected ferry #1: Bo Finn: “We will not sail before dawn,”\n"
        assert misquote(*CORPUS, "claim", claim).out.startswith("misattributed")
        Path("story.txt").write_text(claim, encoding="utf-8")
        assert "Bo Finn said it, not Ada Quill" in misquote(*CORPUS, "check", "story.txt").out
        assert quoted(misquote)[0] == ("We will not sail before dawn,", "Bo Finn")

    def test_what_is_set_by_hand_is_marked_and_says_by_whom_and_why(self, misquote: Run) -> None:
        correct(misquote, "--at", 3, "--speaker", "Bo Finn", "--by", "A. Editor", "--note", "heard it")
        text = misquote(*CORPUS, "corpus", "show", "ferry").out
        assert "1  1  direct, corrected  Bo Finn" in text
        assert "by A. Editor: heard it" in text
        record = shown(misquote)
        assert (record["quotations"][0]["rule"], record["quotations"][0]["confidence"]) == ("corrected", 1.0)
        (correction,) = record["corrections"]
        assert (correction["by"], correction["note"]) == ("A. Editor", "heard it")
        assert correction["quotation"]["speaker"]["name"] == "Bo Finn"

    def test_what_is_not_set_stays_as_it_was(self, misquote: Run) -> None:
        before = shown(misquote)["quotations"][0]
        correct(misquote, "--quotation", 1, "--speaker", "an official", "--described")
        after = shown(misquote)["quotations"][0]
        assert after["speaker"]["described"]
        unlike = {key for key in before if before[key] != after[key]}
        assert unlike == {"speaker", "chain", "rule", "confidence"}

    def test_the_words_the_kind_the_cue_and_the_chain_are_set(self, misquote: Run) -> None:
        spans = ("--span", place("We will not sail"), "--span", place("before dawn"))
        chain = ("--via", "the port office", "--told", "Gazette")
        correct(misquote, "--at", 3, *spans, *chain, "--kind", "mixed", "--cue", place("said"))
        first, second = shown(misquote)["quotations"][:2]
        assert [first["text"], second["text"]] == ["We will not sail", "before dawn"]
        assert (first["kind"], first["cue"]["text"], first["via"]) == ("mixed", "said", ["the port office", "Gazette"])
        assert [link["role"] for link in first["chain"]] == ["speaker", "relay", "told"]
        correct(misquote, "--at", 3, "--no-chain", "--no-speaker")
        assert shown(misquote)["quotations"][0]["chain"] == []

    def test_a_missed_quotation_is_added_and_a_wrong_one_rejected(self, misquote: Run) -> None:
        before = quoted(misquote)
        added = ("--add", "--span", place("The pier is a ruin"), "--kind", "indirect", "--speaker", "Bo Finn")
        assert correct(misquote, *added).startswith("added ferry #2: Bo Finn: ")
        assert ("The pier is a ruin", "Bo Finn") in quoted(misquote)
        assert correct(misquote, "--quotation", 1, "--reject").startswith("rejected ferry characters 1–30: ")
        assert before[0] not in quoted(misquote)
        assert "“We will not sail before dawn,”" in misquote(*CORPUS, "corpus", "show", "ferry").out

    def test_a_correction_is_withdrawn_by_number_or_by_place(self, misquote: Run) -> None:
        before = shown(misquote)
        correct(misquote, "--quotation", 1, "--speaker", "Bo Finn")
        assert correct(misquote, "--quotation", 1, "--withdraw").startswith("withdrawn: corrected ferry")
        correct(misquote, "--quotation", 1, "--reject")
        assert correct(misquote, "--at", 5, "--withdraw").startswith("withdrawn: rejected ferry")
        assert shown(misquote) == before

    def test_corrections_are_exported_and_imported(self, misquote: Run) -> None:
        correct(misquote, "--quotation", 1, "--speaker", "Bo Finn", "--note", "heard it")
        exported = misquote(*CORPUS, "corpus", "export").out
        Path("all.jsonl").write_text(exported, encoding="utf-8")
        misquote("--corpus", "copy.db", "corpus", "import", "all.jsonl")
        assert misquote("--corpus", "copy.db", "corpus", "export").out == exported
        assert "Bo Finn" in misquote("--corpus", "copy.db", "corpus", "show", "ferry").out

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
            (["--quotation", 1, "--described", "--no-speaker"], "--described goes with --speaker"),
            (["--quotation", 1, "--speaker", "Bo Finn", "--no-speaker"], "--no-speaker rules out --speaker"),
            (["--quotation", 1, "--via", "Bo Finn", "--no-chain"], "--no-chain rules out --via"),
            (["--at", "third", "--reject"], "'third' is not of the form 120-160"),
            (["--at", "9-4", "--reject"], "'9-4' is not of the form 120-160"),
            (["--quotation", 0, "--reject"], "0 is not in the range"),
            (["--quotation", 9, "--reject"], "misquote: ferry: there is no quotation 9, it has 1"),
            (["--at", 40, "--reject"], "misquote: ferry: no quotation stands at 40"),
            (["--quotation", 1, "--span", "1-99999"], "misquote: 1-99999 goes beyond the text"),
            (["--quotation", 1, "--span", "2-8"], "misquote: 2 is inside the word 'We'"),
            (["--quotation", 1, "--cue", "900-905"], "misquote: 900-905 goes beyond the text"),
            (["--quotation", 1, "--speaker", " "], "misquote: a name is empty"),
            (["--quotation", 1, "--withdraw"], "misquote: ferry: quotation 1 was not corrected"),
            (["--at", 3, "--withdraw"], "misquote: ferry: the quotation at 3 was not corrected"),
        ],
    )
    def test_what_makes_no_sense_is_refused_with_the_reason_and_changes_nothing(
        self, misquote: Run, options: list[object], reason: str
    ) -> None:
        before = misquote(*CORPUS, "corpus", "export").out
        outcome = misquote(*CORPUS, "corpus", "correct", "ferry", *options)
        assert outcome.code == 2
        assert reason in outcome.err
        assert "Traceback" not in outcome.err
        assert misquote(*CORPUS, "corpus", "export").out == before

    def test_a_document_that_is_not_there_is_named(self, misquote: Run) -> None:
        outcome = misquote(*CORPUS, "corpus", "correct", "nowhere", "--at", 3, "--reject")
        assert (outcome.code, outcome.out) == (2, "")
        assert "no document 'nowhere'" in outcome.err

    @pytest.mark.parametrize("width", [60, 80])
    def test_what_is_shown_fits_the_terminal(self, misquote: Run, monkeypatch: pytest.MonkeyPatch, width: int) -> None:
        monkeypatch.setenv("COLUMNS", str(width))
        correct(misquote, "--quotation", 1, "--via", "the port office", "--by", "A. Editor", "--note", "heard " * 20)
        assert max(map(columns, misquote(*CORPUS, "corpus", "show", "ferry").out.splitlines())) <= width


def make_older(place: Path) -> None:
    """As if an extractor of version 0 had given the quotation to somebody else."""
    connection = sqlite3.connect(place)
    connection.execute("UPDATE documents SET extractor = '0'")
    connection.execute("UPDATE speakers SET name = 'Bo Finn' WHERE name = 'Ada Quill'")
    connection.commit()
    connection.close()


class TestReextract:
    def test_what_an_older_extractor_found_is_reread_and_the_change_shown(self, misquote: Run, ferry: Path) -> None:
        make_older(ferry)
        outcome = misquote(*CORPUS, "corpus", "reextract")
        assert outcome.code == 0
        assert "ferry (extractor 0 → " in outcome.out
        assert "changed     “We will not sail before dawn,”: speaker Bo Finn → Ada Quill" in outcome.out
        assert outcome.report.endswith("reread 1 document, 1 changed\n")
        assert quoted(misquote)[0] == ("We will not sail before dawn,", "Ada Quill")
        assert misquote(*CORPUS, "corpus", "reextract").out.startswith("nothing to reread")

    def test_a_dry_run_shows_the_change_and_makes_none(self, misquote: Run, ferry: Path) -> None:
        make_older(ferry)
        before = misquote(*CORPUS, "corpus", "export").out
        told = misquote(*CORPUS, "corpus", "reextract", "--dry-run").report
        assert "Bo Finn → Ada Quill" in told
        assert told.endswith("would reread 1 document, 1 changed\n")
        assert misquote(*CORPUS, "corpus", "export").out == before

    def test_scripts_get_what_changed(self, misquote: Run, ferry: Path) -> None:
        make_older(ferry)
        record = json.loads(misquote(*CORPUS, "corpus", "reextract", "--format", "json").out)
        (document,) = record["documents"]
        (difference,) = document["differences"]
        assert (document["document"], document["before"], difference["what"]) == ("ferry", "0", ["speaker"])
        assert difference["after"]["speaker"]["name"] == "Ada Quill"

    def test_what_was_set_by_hand_stays(self, misquote: Run, ferry: Path) -> None:
        make_older(ferry)
        correct(misquote, "--quotation", 1, "--speaker", "Cy Dunn")
        assert misquote(*CORPUS, "corpus", "reextract").report == "reread 1 document, 0 changed\n"
        assert quoted(misquote)[0] == ("We will not sail before dawn,", "Cy Dunn")
        correct(misquote, "--quotation", 1, "--withdraw")
        assert quoted(misquote)[0] == ("We will not sail before dawn,", "Ada Quill")

    def test_documents_are_reread_by_name(self, misquote: Run, ferry: Path) -> None:
        assert misquote(*CORPUS, "corpus", "reextract", "ferry").report == "reread 1 document, 0 changed\n"
        outcome = misquote(*CORPUS, "corpus", "reextract", "ferry", "nowhere")
        assert (outcome.code, outcome.out) == (2, "")
        assert "no document 'nowhere'" in outcome.err

    def test_a_claim_is_not_read_for_quotations(self, misquote: Run, home: Path) -> None:
        (home / "claims.jsonl").write_text('{"id": "c", "text": "The pier was sold.", "kind": "claim"}\n')
        misquote(*CORPUS, "corpus", "import", "claims.jsonl")
        outcome = misquote(*CORPUS, "corpus", "reextract", "c")
        assert outcome.code == 2
        assert "misquote: c: it is not read for quotations" in outcome.err
