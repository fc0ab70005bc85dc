from tests.conftest import Run

CORPUS = ("--corpus", "desk.db")
ALIAS = (*CORPUS, "corpus", "alias")


def test_two_names_are_said_to_be_one_persons_listed_and_taken_back(misquote: Run):
    assert misquote(*ALIAS, "Samuel Clemens", "Mark Twain").out == "Samuel Clemens and Mark Twain are one person\n"
    assert misquote(*ALIAS, "Mark Twain", "Samuel Clemens").out.startswith("already said: ")
    assert misquote(*ALIAS, "--list").out == "Mark Twain = Samuel Clemens\n"
    assert misquote(*ALIAS, "--remove", "Samuel Clemens", "Mark Twain").out.startswith("nothing says any longer")
    assert misquote(*ALIAS, "--list").out == ""


def test_what_cannot_be_said_is_told_in_one_line(misquote: Run):
    for asked in ((), ("Mark Twain",), ("a", "b", "c"), ("--list", "Mark Twain", "Sam"), ("--list", "--remove")):
        outcome = misquote(*ALIAS, *asked)
        assert outcome.code == 2
        assert "give two names" in outcome.err
    outcome = misquote(*ALIAS, "--remove", "Mark Twain", "Sam Clemens")
    assert (outcome.code, outcome.err.count("\n")) == (2, 1)


def test_names_are_exported_and_imported_with_the_corpus(misquote: Run, home):
    misquote(*ALIAS, "Samuel Clemens", "Mark Twain")
    exported = misquote(*CORPUS, "corpus", "export").out
    assert exported == '{"name": "Mark Twain", "other_name": "Samuel Clemens"}\n'
    (home / "names.jsonl").write_text(exported, encoding="utf-8")
    outcome = misquote("--corpus", "other.db", "corpus", "import", "names.jsonl")
    assert outcome.code == 0
    assert "1 other name of somebody" in outcome.out
    assert misquote("--corpus", "other.db", "corpus", "export").out == exported


def test_a_line_of_one_name_is_refused_with_the_reason(misquote: Run, home):
    lines = '{"name": "Mark Twain", "other_name": ""}\n{"name": "Mark Twain", "other_name": "Mark Twain"}\n'
    (home / "names.jsonl").write_text(lines, encoding="utf-8")
    outcome = misquote("--corpus", "other.db", "corpus", "import", "names.jsonl")
    assert outcome.code == 2
    assert "it has one name only" in outcome.err
    assert "one name, said twice" in outcome.err


def test_signs_that_a_terminal_obeys_are_printed_as_text(misquote: Run):
    outcome = misquote(*ALIAS, "Mark\x1b[2J Twain", "Samuel Clemens")
    assert "\x1b" not in outcome.out + misquote(*ALIAS, "--list").out
