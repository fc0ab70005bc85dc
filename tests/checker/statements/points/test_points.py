"""Each matter both ways: where a passage disagrees or leaves it open, and where it must be said to agree."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.statements.points import RULES
from tests.checker.statements.points.comparing import compared, named

PIER = "The council of Karsund agreed on Monday to lend the port 852 million crowns for a new pier."
ACCUSED = "Minister Orla Quill accused the banker Tarn of hiding two ledgers in a chapel."
WORDS = (
    "Quill Tarn Karsund council pier ferry accused lent was by to for on in at of the a not and that 14 two percent "
    "Monday all some may if never sold , . ? lifeboat rescued said who before after more than"
).split()
GERMAN = (
    "Quill Tarn Karsund Rat Pier Fähre Boote schließt schloss geschlossen wurde wird hat von vom für am in den dem der "
    "die das nicht kein nur 14 zwei Prozent Montag alle einige kann soll wenn nie sondern , . ? sagte dass bevor nach "
    "mehr als ab an sei lehnt"
).split()


@pytest.mark.parametrize(
    ("claim", "passage", "points"),
    [
        ("Divers found 40 wrecks", "Divers found 14 wrecks.", [("number", "40", "14")]),
        ("It cost $5 million", "It cost 5 million euros.", [("unit", "$5 million", "5 million euros")]),
        ("More than 200 doses came", "Fewer than 200 doses came.", [("quantifier", "More than 200", "Fewer than 200")]),
        ("On Tuesday the council of Karsund agreed", PIER, [("date", "Tuesday", "Monday")]),
        ("Mayor Runa Quill opened it", "Mayor Runa Tarn opened it.", [("name", "Quill", "Tarn")]),
        ("Rents fell in Velmar", "Rents rose in Velmar.", [("opposite", "fell", "rose")]),
        ("The plan is legal", "The plan is illegal.", [("opposite", "legal", "illegal")]),
        ("The ferry sails", "The ferry does not sail.", [("negation", "", "not")]),
        ("The ferry never sails", "The ferry sails.", [("negation", "never", "")]),
        ("The ferry was not denied entry", "The ferry was denied entry.", [("negation", "denied", "denied")]),
        ("All teachers signed", "Some teachers signed.", [("quantifier", "All", "Some")]),
        ("The senate will vote", "The senate may vote.", [("modality", "will", "may")]),
        ("The senate voted", "The senate will vote.", [("modality", "voted", "will")]),
        (
            "The smelter dismissed welders",
            "The smelter plans to dismiss welders.",
            [("modality", "dismissed", "plans")],
        ),
        ("It closes after winter", "It closes before winter.", [("relation", "after", "before")] * 2),
        ("Tarn accused Orla Quill", ACCUSED, [("role", "Tarn", "Orla")]),
        ("Orla Quill was accused by Tarn", ACCUSED, [("role", "Tarn", "Orla")]),
        ("Orla Quill was accused of hiding ledgers", ACCUSED, [("role", "Quill", "Quill")]),
        ("Divers found 40 wrecks and 14 anchors", "Divers found 14 wrecks and 40 anchors.", [("number", "40", "14")]),
    ],
)
def test_a_disagreement_is_named_with_the_words_of_both(claim, passage, points):
    found = named(claim, passage)
    assert found[: len(points)] == points or found == points[:1] or set(points) <= set(found)


@pytest.mark.parametrize(
    ("claim", "passage", "kinds"),
    [
        ("The lower town may flood", "The lower town may reportedly flood.", {"hedge"}),
        ("Quill owns a mine", "It is not true that Quill owns a mine.", {"hedge"}),
        ("Vera Holm had fled", "Police believed that Vera Holm had fled.", {"hedge"}),
        ("Jon Vale moves to Brask", "Rumour: Jon Vale moves to Brask.", {"hedge"}),
        ("The bridge must close", "The bridge must close unless its bolts are replaced.", {"condition"}),
        ("Ott sold the harbour", "Has Ott sold the harbour?", {"question"}),
        ("Sela Dorn was born in Teltau", "Sela Dorn was born in Mirow and died in Teltau.", {"order"}),
        ("Quill sank the ferry", "Quill said that Tarn sank the ferry.", {"order"}),
        ("Asim attacked a convoy", "Gunmen loyal to Asim attacked a convoy.", {"relation"}),
        ("The minister was arrested", "The son of the minister was arrested.", {"role"}),
        ("The minister was arrested", "The minister’s son was arrested.", {"role"}),
        ("Divers found wrecks in the lighthouse", "Divers found wrecks near the lighthouse.", {"relation"}),
        ("No pilot believes the chart", "I do not suppose any pilot believes the chart.", {"negation"}),
        ("The duke left his son the castle", "The duke left Maud the castle and his son the debts.", {"order"}),
    ],
)
def test_what_the_passage_leaves_open_is_not_taken_for_agreement(claim, passage, kinds):
    assert kinds & {kind for kind, _, _ in named(claim, passage, agrees=None)}


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The council of Karsund lends the port 852 million crowns", PIER),
        ("Karsund’s council agreed to lend 852 million crowns for the pier", PIER),
        ("852,000,000 crowns lent to the port by the Karsund council", PIER),
        ("Orla Quill accused Tarn of hiding ledgers", ACCUSED),
        ("Tarn was accused by Orla Quill of hiding two ledgers", ACCUSED),
        ("Fourteen wrecks were found by divers", "Divers found 14 wrecks."),
        ("Last year rents rose by twelve per cent in Velmar", "Rents in Velmar rose by 12% last year."),
        ("The train never stops at Ruud", "The train does not stop at Ruud."),
        ("The senate may vote in June", "The senate may vote in June, its speaker said."),
        ("The ferry would have to sail in April", "The ferry has to sail in April."),
        ("The ferry will sail in April", "The ferry sails in April."),
        ("Putin agreed to Vienna", "Vienna was a choice that Putin agreed to immediately."),
        ("Runa Tarn opened the regatta", "Runa Tarn, the mayor of Karsund, opened the regatta."),
        ("Zelensky met Quill", "Zelenskyy met Quill."),
        ("Tarn met Quill", "Quill met Tarn."),
    ],
)
def test_the_same_in_other_words_has_nothing_against_it(claim, passage):
    assert named(claim, passage) == []
    if "met" not in claim:
        assert named(claim, passage, agrees=None) == []


def test_agreements_are_named_one_by_one():
    found = named("Orla Quill accused Tarn of hiding 2 ledgers in April", ACCUSED + " In April.", agrees=True)
    assert found == [
        ("number", "2", "two"),
        ("date", "April", "April"),
        ("name", "Orla Quill", "Orla Quill"),
        ("name", "Tarn", "Tarn"),
    ]


def test_every_point_says_where_it_stands():
    claim = "On Tuesday Orla Tarn did not lend the port 825 million euros"
    for one in compared(claim, PIER):
        assert one.draft_span is None or one.draft_span.of(claim) == one.draft
        assert one.source_span is None or one.source_span.of(PIER) == one.source


def texts(words, at_least=0):
    return st.lists(st.sampled_from(words), min_size=at_least, max_size=15).map(" ".join)


LANGUAGES = {"en": WORDS, "de": GERMAN}
IN_ONE = st.sampled_from(sorted(LANGUAGES)).flatmap(
    lambda code: st.tuples(texts(LANGUAGES[code], at_least=1), st.just(code))
)
IN_TWO = st.tuples(texts([*WORDS, *GERMAN]), texts([*WORDS, *GERMAN]), st.sampled_from(sorted(LANGUAGES)))


@given(IN_ONE)
@settings(max_examples=400, deadline=None)
def test_a_passage_has_nothing_against_its_own_words(read):
    text, language = read
    assert [one for one in compared(text, text, language) if not one.agrees] == []


@given(IN_TWO)
@settings(max_examples=400, deadline=None)
def test_any_two_texts_are_compared_and_no_point_comes_twice(read):
    found = compared(*read)
    assert len(found) == len(set(found))
    assert {one.agrees for one in found} <= {True, False, None}


def test_the_table_names_every_rule_once():
    assert len(set(RULES)) == len(RULES)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("India's Prime Minister Rao agreed to stop", "They press Indian Prime Minister Dev Rao to stop."),
        ("The Ukrainian army retreats", "The Ukraine army retreats."),
        (
            "Quill will lead the Dravian team",
            "Quill represents Karsund and Minister Osk Lavrov leading the Dravian side.",
        ),
        ("The Dravians may sell the ferries", "We need ferries for the United Ports too."),
        ("The UN convoy was hit", "They hit a United Nations convoy."),
        ("The United Ports sold it to Tarn", "The U.P. sold it to Tarn."),
        ("Tarn told Quill not to sell it", "Tarn asked whether Quill would sell it."),
    ],
)
def test_what_only_looks_like_a_difference_is_none(claim, passage):
    assert named(claim, passage) == []


def test_initials_are_the_name_that_they_stand_for():
    assert ("name", "UN", "United") in named("The UN convoy was hit", "They hit a United Nations convoy.", agrees=True)


def test_a_report_without_that_is_no_part_of_the_passive_in_it():
    assert named("The quay was closed", "Tarn said the stone quay had been closed.", agrees=None) == []


def test_a_negation_that_the_passage_denies_outright_still_differs():
    assert named("Quill will not sell it", "Quill will sell it if needed.") == [("negation", "not", "")]
