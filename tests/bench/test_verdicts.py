"""The benchmark: its labels hold by the words alone, its chance is repeatable, and its counts are right."""

import json
import re
from collections.abc import Iterator
from random import Random

import pytest

from bench.verdicts import __main__ as command
from bench.verdicts import table
from bench.verdicts.archive import LEAST, MOST, Archive, CorpusWithout, Stretch
from bench.verdicts.cases import Case, Label, generate
from bench.verdicts.mutations import CHANGED, HONEST
from bench.verdicts.peers import best_threshold
from bench.verdicts.scoring import Outcome, by_kind, in_all, median_and_p95
from bench.verdicts.word_lists import NUMERALS, SWAPPED
from checker.findings import Verdict
from corpus.document import Document, Turn
from corpus.spans import Span
from corpus.text.fold import keys

SPOKEN = (
    (
        "Ada Quill",
        "We will not close the harbour before Monday. The port has 340 berths, and only some of them are full. "
        "If the storm comes in, the ferry to Ravensund will wait. I think that is right for everybody who works here.",
    ),
    (
        "Bertil Moss",
        "They said it would take two years. It took nine, and the council never paid a single invoice on time. "
        "My people in Karlsby want more trains and better roads, not another report about them.",
    ),
    (
        "Ada Quill",
        "Nobody asked the fishermen of Ravensund about the tunnel. They would have told you that it is too deep. "
        "In March we had eleven boats out there, and we lost three of them in one night.",
    ),
)


def transcript(name: str, *, reversed_words: bool = False) -> Document:
    """A transcript with the turns of ``SPOKEN``; with its words reversed it has no run of words of the other."""
    text, turns = "", []
    for speaker, said in SPOKEN:
        own = " ".join(reversed(said.split(" "))) if reversed_words else said
        text += f"{speaker}: "
        turns.append(Turn(speaker, Span(len(text), len(text) + len(own))))
        text += f"{own}\n\n"
    return Document(id=name, text=text, kind="transcript", turns=tuple(turns))


@pytest.fixture(scope="module")
def corpus() -> Iterator[CorpusWithout]:
    with CorpusWithout.open() as corpus:
        corpus.add(transcript("first"))
        corpus.add(transcript("second", reversed_words=True))
        yield corpus


@pytest.fixture(scope="module")
def archive(corpus: CorpusWithout) -> Archive:
    return Archive(corpus, seed=3)


@pytest.fixture(scope="module")
def cases(archive: Archive) -> list[Case]:
    return generate(archive, seed=3, size=120)


def source(corpus: CorpusWithout, case: Case) -> str:
    return case.span.of(corpus.document(case.document).text)


def stands(wanted: list[str], text: str) -> bool:
    return f" {' '.join(wanted)} " in f" {' '.join(keys(text))} "


def test_every_changed_quotation_has_other_words_than_its_source_and_stands_nowhere(corpus, archive, cases):
    changed = [case for case in cases if case.label is Label.CHANGED and case.kind != "swallowed"]
    assert len({case.kind for case in changed}) > 12
    for case in changed:
        assert keys(case.quote) != keys(source(corpus, case)), case
        assert not any(stands(keys(case.quote), corpus.document(name).text) for name in archive.kept), case


def test_a_faithful_quotation_has_the_words_of_its_source_in_order(corpus, cases):
    faithful = [case for case in cases if case.label is Label.FAITHFUL]
    assert {case.kind for case in faithful} >= set(HONEST) - {"bracket", "filler"}  # for which there is no room here
    for case in faithful:
        there = iter(keys(source(corpus, case)))
        assert case.kind == "spelling" or all(word in there for word in keys(case.quote)), case
        if case.kind == "verbatim":
            assert keys(case.quote) == keys(source(corpus, case))
        if case.kind == "truncated":
            assert stands(keys(case.quote), source(corpus, case))
            assert len(keys(case.quote)) < len(keys(source(corpus, case)))


@pytest.mark.parametrize(
    ("kind", "text", "quotes"),
    [
        ("turned", "I do not think that we will win this war now.", ["think that we will win this war now."]),
        ("filler", "We will uh go to the the pier.", ["We will go to the the pier.", "We will uh go to the pier."]),
        ("spelling", "We do not have three boats.", ["We don't have three boats.", "We do not have 3 boats."]),
    ],
)
def test_each_kind_does_what_its_name_says(archive, kind, text, quotes):
    made = {(HONEST | CHANGED)[kind](Random(number), stretch_of(text), archive) for number in range(12)}
    assert made == set(quotes)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("turned", "No, I think that we will win this war."),
        ("filler", "We will go to the pier now."),
        ("spelling", "We may go to the pier now."),
        ("bracket", "We will go to the pier now."),
    ],
)
def test_where_there_is_no_room_for_a_kind_nothing_is_made(archive, kind, text):
    assert {(HONEST | CHANGED)[kind](Random(number), stretch_of(text), archive) for number in range(12)} == {None}


def test_case_and_punctuation_leave_the_words(archive):
    text = "We will go to the pier now, and then we wait."
    for number in range(20):
        for kind in ("case", "punctuation"):
            made = HONEST[kind](Random(number), stretch_of(text), archive)
            assert made is None or (made != text and keys(made) == keys(text))


def test_an_honest_bracket_names_a_pronoun_and_denies_nothing(archive):
    made = {HONEST["bracket"](Random(number), stretch_of("There he sails"), archive) for number in range(30)}
    assert all(re.fullmatch(r"There (he )?\[[A-Z][a-z]+\] sails", one) for one in made)
    assert not any("[Nobody]" in one for one in made)


def test_brackets_that_change_say_something_else_or_deny(archive):
    made = {
        CHANGED["bracketed"](Random(number), stretch_of("We want more trains to Karlsby"), archive)
        for number in range(20)
    }
    assert made - {None}
    assert all(one is None or "[" in one for one in made)


def test_a_cut_that_turns_the_sense_breaks_no_promise_about_the_words():
    cut = Outcome(Case("c", "turned", Label.CUT, "we will win", None, "d", Span(0, 1)), Verdict.EXACT)
    assert cut.is_false_accept
    assert not cut.is_unseen


def test_a_misattributed_quotation_is_word_for_word_somebody_elses(corpus, cases):
    wrong = [case for case in cases if case.label is Label.MISATTRIBUTED]
    assert wrong
    for case in wrong:
        assert case.quote == source(corpus, case)
        turn = next(turn for turn in corpus.document(case.document).turns if turn.span.contains(case.span))
        assert {case.speaker, turn.speaker} == {"Ada Quill", "Bertil Moss"}


def test_what_is_held_out_is_never_found_and_never_quoted_as_there(corpus, archive, cases):
    absent = [case for case in cases if case.label is Label.ABSENT]
    assert absent
    assert {case.document for case in absent} == set(archive.held_out)
    assert {case.document for case in cases if case.label is not Label.ABSENT} == set(archive.kept)
    for case in absent:
        assert case.document not in {passage.document for passage in corpus.find([keys(case.quote)])}


def test_a_corpus_of_one_document_holds_nothing_out():
    with CorpusWithout.open() as corpus:
        corpus.add(transcript("only"))
        archive = Archive(corpus, seed=1)
        assert archive.kept == ["only"]
        assert "not-found" not in {case.kind for case in generate(archive, seed=1, size=60)}


def test_quotations_are_whole_words_of_one_speaker(corpus, archive):
    chance = Random(5)
    drawn = [stretch for stretch in (archive.draw(chance) for _ in range(200)) if stretch]
    assert drawn
    for stretch in drawn:
        assert LEAST <= len(stretch.words) <= MOST
        turn = next(turn for turn in stretch.document.turns if turn.span.contains(stretch.span))
        assert turn.speaker == stretch.speaker
        assert stands(keys(stretch.text), turn.span.of(stretch.document.text))


def test_nothing_is_quoted_across_brackets_or_an_ellipsis():
    text = "We met them on the quay that day [laughter] and it was so cold … that we left again before anybody came."
    with CorpusWithout.open() as corpus:
        turn = Turn("Ada Quill", Span(0, len(text)))
        corpus.add(Document(id="one", text=text, kind="transcript", turns=(turn,)))
        archive, chance = Archive(corpus, seed=1), Random(1)
        drawn = {stretch.text for stretch in (archive.draw(chance) for _ in range(300)) if stretch}
    assert drawn == {"We met them on the quay that day", "that we left again before anybody came."}


def test_the_same_seed_makes_the_same_cases_and_another_seed_others(corpus, cases):
    assert generate(Archive(corpus, seed=3), seed=3, size=120) == cases
    assert generate(Archive(corpus, seed=3), seed=4, size=120) != cases


def stretch_of(text: str) -> Stretch:
    return Stretch(Document(id="one", text=text), Span(0, len(text)), "Ada Quill")


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("negation", "So this can’t be", {"So this can be"}),
        ("negation", "That was their plan", {"That was not their plan"}),
        ("modality", "They may", {f"They {modal}" for modal in "will would can could might must should shall".split()}),
        ("order", "one two", {"two one"}),
        ("doubled", "again", {"again again"}),
        ("omission", "We sold old boats", {"We old boats", "We sold boats"}),
        ("omission", "We, uh, go", {None}),
        ("date", "This evening", {"This morning", "This afternoon"}),
        ("ellipsis", "a b c not d e f", {None}),
        ("swallowed", "a b c do not d e f", {f"a b c{mark}d e f" for mark in (" … ", " ... ", "… ", " . . . ", "...")}),
        ("swallowed", "a b c. Not so. d e f", {None}),
        ("swallowed", "a b c if d d d d", {None}),
    ],
)  # fmt: skip
def test_each_kind_changes_what_it_is_named_for(archive, kind, text, expected):
    chance = Random(7)
    made = {(HONEST | CHANGED)[kind](chance, stretch_of(text), archive) for _ in range(200)}
    assert made - {None} <= expected
    assert expected & made


def test_another_number_is_another_value(archive):
    chance = Random(7)
    made = {CHANGED["number"](chance, stretch_of("We had 40 boats"), archive) for _ in range(100)}
    assert "We had 40 boats" not in made
    assert all(keys(str(text))[2] not in ("40", "0040") for text in made)


def test_no_word_stands_twice_in_one_class_of_swaps():
    for classes in (*SWAPPED.values(), NUMERALS):
        for group in classes:
            assert len(set(group)) == len(group) > 1
            assert all(keys(word) == [word] for word in group)


def case(kind: str, label: Label) -> Case:
    return Case(kind, kind, label, "the words", "Ada Quill", "one", Span(0, 9))


ANSWERED = [
    Outcome(case("verbatim", Label.FAITHFUL), Verdict.EXACT, {"difflib": True}),
    Outcome(case("verbatim", Label.FAITHFUL), Verdict.REVIEW, {"difflib": True}),
    Outcome(case("verbatim", Label.FAITHFUL), Verdict.ALTERED, {"difflib": False}),
    Outcome(case("verbatim", Label.FAITHFUL), Verdict.NOT_FOUND, {"difflib": False}),
    Outcome(case("negation", Label.CHANGED), Verdict.ALTERED, {"difflib": False}),
    Outcome(case("negation", Label.CHANGED), Verdict.HOUSE_STYLE, {"difflib": True}),
    Outcome(case("negation", Label.CHANGED), Verdict.EQUIVALENT, {"difflib": True}),
    Outcome(case("misattributed", Label.MISATTRIBUTED), Verdict.EXACT, {"difflib": True}),
    Outcome(case("misattributed", Label.MISATTRIBUTED), Verdict.MISATTRIBUTED, {"difflib": True}),
    Outcome(case("not-found", Label.ABSENT), Verdict.CANNOT_CHECK, {"difflib": False}),
]


def test_the_scorer_counts_a_known_set_of_answers_right():
    counted = {one.kind: one for one in (*by_kind(ANSWERED), *in_all(ANSWERED))}
    verbatim, negation = counted["verbatim"], counted["negation"]
    assert (verbatim.n, verbatim.false_alarms, verbatim.review, verbatim.unfound) == (4, 1, 1, 1)
    assert (verbatim.false_accepts, verbatim.unseen) == (0, 0)
    assert (negation.n, negation.false_accepts, negation.unseen, negation.flagged) == (3, 2, 1, 1)
    assert (counted["misattributed"].false_accepts, counted["misattributed"].flagged) == (1, 1)
    assert (counted["not-found"].false_accepts, counted["not-found"].unfound) == (0, 1)
    assert (counted["all others"].n, counted["all others"].false_accepts, counted["all others"].unseen) == (6, 3, 2)
    assert counted["all faithful"].false_alarms == 1
    assert {kind: one.peers["difflib"] for kind, one in counted.items() if one.peers["difflib"]} == {
        "verbatim": 2, "negation": 2, "misattributed": 2, "all faithful": 2, "all others": 4,
    }  # fmt: skip


def test_a_peer_gets_the_threshold_that_suits_it_best():
    asked = [case("verbatim", Label.FAITHFUL)] * 2 + [case("negation", Label.CHANGED)] * 2
    at = best_threshold(asked, [90.0, 70.0, 60.0, 80.0])
    assert at.accuracy == 0.75
    assert best_threshold(asked, [90.0, 80.0, 60.0, 70.0]) == (80.0, 1.0)


def test_the_median_and_the_slow_end_are_of_the_times_given():
    assert median_and_p95([float(n) for n in range(101)]) == (50.0, 95.0)
    assert median_and_p95([7.0]) == (7.0, 7.0)
    assert median_and_p95([]) == (0.0, 0.0)


def test_the_table_has_a_row_for_each_kind_and_one_for_each_side():
    printed = list(table.lines(ANSWERED, {"misquote": [1.0, 3.0]}, {}))
    assert [row.split(" | ")[0] for row in printed[2:8]] == [
        "| verbatim", "| negation", "| misattributed", "| not-found", "| all faithful", "| all others",
    ]  # fmt: skip
    assert "| negation | changed | 3 | 66.7 % | 1 |  | 0 | 33.3 % | 0 |" in printed


def test_wrong_answers_are_listed_up_to_the_number_asked_for():
    assert len(list(table.wrong(ANSWERED, 1))) == 3
    assert len(list(table.wrong(ANSWERED, 5))) == 4
    assert list(table.wrong(ANSWERED, 0)) == []


@pytest.fixture(scope="module")
def outcomes_on_the_shipped_corpus() -> list[Outcome]:
    with CorpusWithout.shipped() as corpus:
        archive = Archive(corpus, seed=11)
        cases = generate(archive, seed=11, size=90)
        return command.run(corpus, archive, cases, peers=True)[0]


def test_no_misquotation_of_the_corpus_that_ships_is_called_exact_or_equivalent(outcomes_on_the_shipped_corpus):
    faulty = [one for one in outcomes_on_the_shipped_corpus if one.case.label is not Label.FAITHFUL]
    assert len(faulty) > 20
    assert [one.case for one in faulty if one.is_unseen] == []


def test_every_peer_answers_every_case(outcomes_on_the_shipped_corpus):
    assert {tuple(sorted(one.peers)) for one in outcomes_on_the_shipped_corpus} == {
        ("difflib", "exact search", "partial_ratio", "token_set_ratio")
    }


def test_the_command_writes_the_cases_and_prints_the_table(home, monkeypatch, capsys):
    monkeypatch.setattr("sys.argv", ["misquote", "--size", "40", "--seed", "5", "--jsonl", "cases.jsonl"])
    command.main()
    records = [json.loads(line) for line in (home / "cases.jsonl").read_text(encoding="utf-8").splitlines()]
    assert set(records[0]) == {"id", "kind", "label", "quote", "speaker", "document", "span"}
    printed = capsys.readouterr().out
    assert f"seed 5, {len(records)} cases" in printed
    assert "| all others |" in printed
