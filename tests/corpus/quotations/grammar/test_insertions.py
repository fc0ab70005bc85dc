"""What is inserted between a subject and its verb is passed over, to the noun phrase that it hangs on."""

import pytest

from corpus.quotations.grammar.insertions import head_before
from tests.corpus.quotations.reading import at, frame_of, words

# What stands before the comma of "…, said so." or, if it ends in a dash or a bracket, before the verb; and the head.
HEADS = [
    ("Berg, the mayor,", "berg"),
    ("Berg, the mayor of York, who left in May,", "berg"),
    ("Berg, 45,", "berg"),
    ("Berg, speaking in Lund,", "berg"),
    ("Berg, elected in May,", "berg"),
    ("Berg, of York,", "berg"),
    ("Berg, who runs the port,", "berg"),
    ("Berg, to her credit,", "berg"),
    ("Berg, in Lund, Sweden,", "berg"),
    ("Berg (R), of York,", "berg ( r )"),
    ("Berg, a baker, of Lund,", "berg"),
    ("Berg, a baker from Lund, Sweden,", "berg"),
    ("Berg – the mayor –", "berg"),
    ("Then she, on Monday,", "she"),
    ("On Monday, Berg, the mayor,", "berg"),
    ("In the morning, Berg,", "berg"),
    ("But Berg, the mayor,", "berg"),
    ("As Berg, the mayor,", "berg"),
    ("When it rained, Berg, the mayor,", "berg"),
    ("It rained, but Berg, the mayor,", "berg"),
    ("It rained; Berg, the mayor,", "berg"),
    ("The mayor who left,", "the mayor"),
    ("Berg, a friend who knew her,", "berg"),
    ("Berg, whom they knew as a friend,", "berg"),
    ("Berg, the baker, the mayor, of York,", "berg"),
    ("300 ships, old ones,", "300 ships"),
    ("Few, according to Berg,", "few"),
    ("Berg, in a “Go North” hat and boots,", "berg"),
    ("The mayor of York who runs the port, speaking in Lund,", "the mayor of york"),
]


@pytest.mark.parametrize(("start", "head"), HEADS, ids=[start for start, _ in HEADS])
def test_the_head_is_the_phrase_that_the_insertions_hang_on(start, head):
    frame = frame_of(f"{start} said so.")
    assert words(frame, head_before(frame, at(frame, "said") - 1, 0)) == head


@pytest.mark.parametrize(
    "aside",
    """elected in May|45|of York|said to be rich|to be sure|(a baker)|him aside|😀|who lives in Lund""".split("|"),
)
def test_between_two_names_of_the_head_may_stand_what_qualifies_it(aside):
    frame = frame_of(f"Berg, {aside}, the head of the port, said so.")
    assert words(frame, head_before(frame, at(frame, "said") - 1, 0)) == "berg"


@pytest.mark.parametrize(
    "start",
    [
        "He left when Berg, who was mayor,",
        "On the day when Berg, of York,",
        "We know that Berg, of York,",
        "She left, and Berg, of York,",
        "A day after, Berg, the mayor,",
        "Her aide, as Berg, the mayor,",
        "In his book, Berg, the mayor,",
    ],
)
def test_a_clause_that_opens_beside_the_head_is_not_passed(start):
    frame = frame_of(f"{start} said so.")
    assert words(frame, head_before(frame, at(frame, "said") - 1, 0)) == "berg"


@pytest.mark.parametrize(
    "start",
    [
        "Speaking in Lund,",
        "On Monday,",
        "Of York,",
        "45,",
        "They left,",
        "“Berg left,” elected in May,",
        "Berg: in May,",
    ],
)
def test_where_nothing_can_act_there_is_no_head(start):
    frame = frame_of(f"{start} said so.")
    assert head_before(frame, at(frame, "said") - 1, 0) is None


def test_no_head_is_looked_for_before_the_beginning():
    frame = frame_of("Berg, the mayor, said so.")
    assert words(frame, head_before(frame, at(frame, "said") - 1, at(frame, "the"))) == "the mayor"
