import pytest

from checker.alterations.bracket import bracket
from checker.findings import Verdict
from tests.checker.samples import asked, edits_of

SOURCE = "She will not open it before the cranes are safe and the pilots are paid."


@pytest.mark.parametrize(
    ("draft", "verdict", "note"),
    [
        ("[Brandt] will not open it before the cranes are safe", Verdict.MARKED_EDIT, "stands for the source’s words"),
        ("She will not open [the pier] before the cranes", Verdict.MARKED_EDIT, "stands for the source’s words"),
        ("She will not open it [the pier] before the cranes", Verdict.MARKED_EDIT, "added by the writer"),
        ("She will not open it (again) before the cranes", Verdict.MARKED_EDIT, "added by the writer"),
    ],
)
def test_what_stands_in_brackets_is_the_writers_own_and_said_to_be(draft, verdict, note):
    assert [(r.kind, r.verdict, r.note) for r in asked(bracket, draft, SOURCE) if r] == [("bracket", verdict, note)]


@pytest.mark.parametrize(
    "draft", ["She will not open it before [they] are safe and", "She will not open it [then] and the pilots are"]
)
def test_a_bracket_is_told_as_one_with_all_that_it_stands_for(draft):
    assert [ruling.kind for ruling in asked(bracket, draft, SOURCE)] == ["bracket"]


def test_a_bracket_that_stands_for_many_words_is_for_review():
    source = "The council will open the pier when all of the old cranes in Karsund are safe and the pilots are paid."
    [ruling] = asked(bracket, "The council will [wait] and the pilots are paid", source)
    assert (ruling.kind, ruling.verdict) == ("bracket", Verdict.REVIEW)


@pytest.mark.parametrize(
    "draft",
    [
        "She [refuses to] open it before the cranes are safe",
        "She will not open it before the cranes are [not] safe",
        "She will not open it before the cranes are [unsafe] and the pilots are paid",
    ],
)
def test_brackets_do_not_excuse_a_negation(draft):
    assert [ruling.kind for ruling in asked(bracket, draft, SOURCE)] == ["negation"]


def test_one_denial_in_brackets_for_another_is_none_the_less_marked():
    [ruling] = asked(bracket, "She [won’t] open it before the cranes are safe", SOURCE)
    assert (ruling.kind, ruling.verdict) == ("bracket", Verdict.MARKED_EDIT)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("[S]he will not open it before the cranes", SOURCE),
        ("She will not open it before the crane[s] are safe", SOURCE),
        ("The pilot[s] may sail at dawn", "The pilot may sail at dawn"),
        ("They want[ed] to sail at dawn", "They want to sail at dawn"),
        ("They [wanted] to sail at dawn", "They want to sail at dawn"),
        ("[Brandt]’s the one who will sail", "He’s the one who will sail"),
    ],
)
def test_a_bracket_that_touches_a_word_is_a_marked_edit(draft, source):
    assert [(r.kind, r.verdict) for r in asked(bracket, draft, source) if r] == [("bracket", Verdict.MARKED_EDIT)]


@pytest.mark.parametrize("mark", ["[expletive]", "[expletive deleted]", "[censored]", "d---", "d--n", "d***", "----"])
def test_a_word_that_the_writer_openly_withholds_is_a_marked_edit(mark):
    [ruling] = asked(bracket, f"The {mark} pier is closed to everyone", "The damn pier is closed to everyone")
    assert (ruling.kind, ruling.verdict) == ("bracket", Verdict.MARKED_EDIT)


@pytest.mark.parametrize(
    ("draft", "source"),
    [
        ("The b---- pier is closed to everyone", "The damn pier is closed to everyone"),  # another first letter
        ("The [red] pier is closed to everyone", "The blue pier is closed to everyone"),
        ("The pier [burns] closed to everyone", "The pier is closed to everyone"),  # "is" points at nothing
        ("The council will meet [Tuesday] at noon", "The council will meet tomorrow at noon"),
    ],
)
def test_a_bracket_that_stands_for_something_else_is_for_review(draft, source):
    assert [ruling.verdict for ruling in asked(bracket, draft, source)] == [Verdict.REVIEW]


@pytest.mark.parametrize(
    ("draft", "source", "kind"),
    [
        ("They [might] sail at dawn with us", "They will sail at dawn with us", "modality"),
        ("They mended [forty] cranes this year", "They mended fourteen cranes this year", "number"),
        ("They sailed forty [miles] at dawn", "They sailed forty kilometers at dawn", "unit"),
        ("[All] pilots sail at dawn with us", "Some pilots sail at dawn with us", "quantifier"),
        ("The pier that [Tarn] built is safe", "The pier that Quill built is safe", "name"),
        ("They are [un]able to sail at dawn", "They are able to sail at dawn", "negation"),
        ("They can[’t] sail at dawn with us", "They can sail at dawn with us", "negation"),
    ],
)
def test_brackets_do_not_excuse_a_change_of_meaning(draft, source, kind):
    assert [(r.kind, r.verdict) for r in asked(bracket, draft, source)] == [(kind, Verdict.ALTERED)]


def test_a_bracket_may_name_what_the_source_named_shortly_before():
    source = "The Pier Act was passed. Nobody on the council had read this bill before the vote."
    [ruling] = asked(bracket, "Nobody on the council had read [the Pier Act] before the vote", source)
    assert (ruling.verdict, ruling.note) == (
        Verdict.MARKED_EDIT,
        "stands for the source’s words, which name it shortly before",
    )
    [ruling] = asked(bracket, "Nobody on the council had read [the Crane Act] before the vote", source)
    assert ruling.verdict is Verdict.REVIEW


def test_what_the_sources_publisher_put_in_is_not_the_speakers():
    source = "The council told [Brandt and Quill] to close the pier."
    [ruling] = asked(bracket, "The council told Brandt and Quill to close the pier", source)
    assert (ruling.kind, ruling.verdict) == ("bracket", Verdict.REVIEW)
    assert edits_of("The council told [Brandt and Quill] to close the pier", source) == []


def test_it_is_silent_outside_brackets():
    assert not any(asked(bracket, "Brandt will not open it before the cranes are safe", SOURCE))


def test_what_was_heard_and_not_said_is_for_the_rule_on_fillers():
    assert asked(bracket, "She will not open it. Look, it rains", "She will not open it. [laughs] Look, it rains") == [
        None
    ]
    assert asked(bracket, "She will not open it", "She will not [ever] open it")[0].verdict is Verdict.REVIEW


def test_a_bracket_that_completes_a_word_shows_its_form_only_if_enough_of_it_is_shown():
    [ruling] = asked(bracket, "The govern[ment] closed the pier", "The governance closed the pier")
    assert ruling.note == "another form of the word, shown as such"
    [ruling] = asked(bracket, "The pilots sa[w] it at dawn", "The pilots sailed it at dawn")
    assert ruling.verdict is Verdict.REVIEW


def test_a_dash_for_a_word_that_the_source_has_not_is_one_that_the_writer_will_not_print():
    [ruling] = asked(bracket, "The d---- pier is closed to everyone", "The pier is closed to everyone")
    assert (ruling.verdict, ruling.note) == (Verdict.MARKED_EDIT, "a word that the writer will not print")


def test_a_word_put_for_a_noise_of_the_source_is_for_review():
    [ruling] = asked(
        bracket, "She will not open it. Then Look, it rains", "She will not open it. [laughs] Look, it rains"
    )
    assert (ruling.kind, ruling.verdict) == ("bracket", Verdict.REVIEW)


@pytest.mark.parametrize(
    ("oath", "verdict"), [("damn rotten stinking", Verdict.MARKED_EDIT), ("damn rotten stinking old", Verdict.REVIEW)]
)
def test_a_withheld_oath_has_three_words_at_most(oath, verdict):
    draft, source = (f"The council of Karsund closed {which} harbour pier" for which in ("[expletive]", oath))
    [ruling] = asked(bracket, draft, source)
    assert (ruling.kind, ruling.verdict) == ("bracket", verdict)


@pytest.mark.parametrize(
    ("draft", "verdict"),
    [("The sto[cks] rose at dawn", Verdict.MARKED_EDIT), ("The st[ocks] rose at dawn", Verdict.REVIEW)],
)
def test_a_form_is_shown_by_three_letters_at_least(draft, verdict):
    [ruling] = asked(bracket, draft, "The stone rose at dawn")
    assert (ruling.kind, ruling.verdict) == ("bracket", verdict)
