"""Who said the words in marks, by the form of the sentence."""

import pytest

from corpus.document import QuotationKind, Role, Status
from corpus.quotations import extract
from corpus.quotations.speech.speakers import EMBEDDED_RULES, RULES, _is_embedded, ask, names_a_work
from tests.corpus.quotations.reading import answer_of, frame_of

SAID = [
    # after the words
    ("“We are ready for the winter,” Mara Lindqvist said.", "Mara Lindqvist", "said", "cue-after"),
    ("“We are ready for the winter,” said Mara Lindqvist.", "Mara Lindqvist", "said", "inverted"),
    ("“We are ready for the winter”, said Mara Lindqvist.", "Mara Lindqvist", "said", "inverted"),
    ("“We are ready for the winter,” she barked.", "she", "barked", "cue-after"),
    (
        "“We are ready for the winter,” Lindqvist, 45, who runs the port, said on Monday.",
        "Lindqvist",
        "said",
        "cue-after",
    ),
    ("“We are ready for the winter,” Lindqvist, the head of the port, said.", "Lindqvist", "said", "cue-after"),
    ("“Are we ready for the winter?” Lindqvist asked.", "Lindqvist", "asked", "cue-after"),
    ("“We are ready for the winter,” a harbour official said.", "a harbour official", "said", "cue-after"),
    ("“We are ready for the winter,” reads a letter from the port.", "a letter from the port", "reads", "inverted"),
    ("“We are ready for the winter,” fire chief Mara Lindqvist said.", "Mara Lindqvist", "said", "cue-after"),
    ("“We are ready for the winter,” said fire chief Mara Lindqvist.", "Mara Lindqvist", "said", "inverted"),
    (
        "“We are ready for the winter,” say critics Mara Lindqvist and Bo Dahl.",
        "critics Mara Lindqvist and Bo Dahl",
        "say",
        "inverted",
    ),
    ("“We are ready” for the winter and for the spring, Lindqvist said.", "Lindqvist", "said", "cue-far-after"),
    ("“We are ready for the winter,” according to the port.", "the port", "according to", "according-to"),
    ("“We are ready for the winter.” — Mara Lindqvist", "Mara Lindqvist", "—", "signature"),
    ("‘We are ready for the winter’: Mara Lindqvist", "Mara Lindqvist", ":", "headline"),
    ("‘We are ready for the winter’ – Lindqvist on the port", "Lindqvist", "–", "headline"),
    ("Mara Lindqvist, head of the port: “We are ready for the winter.”", "Mara Lindqvist", ":", "label"),
    ("Lindqvist says port is ‘quite safe from ice’, calls critics ‘fools’", "Lindqvist", "says", "cue-before"),
    # before the words
    ("Mara Lindqvist said, “We are ready for the winter.”", "Mara Lindqvist", "said", "cue-before-touching"),
    ("Mara Lindqvist replied: “We are ready for the winter.”", "Mara Lindqvist", "replied", "cue-before-touching"),
    (
        "On Wednesday, as preparations began, Lindqvist said, “We are ready.”",
        "Lindqvist",
        "said",
        "cue-before-touching",
    ),
    ("Lindqvist told reporters in York that the plan was “a very poor joke.”", "Lindqvist", "told", "cue-before"),
    ("Lindqvist told CBS that “a dozen or so” ferries might go to York.", "Lindqvist", "told", "cue-before"),
    ("Lindqvist denied “any irregularity” in the deal, the Courier reported.", "Lindqvist", "denied", ""),
    ("Lindqvist called the plan “a very poor joke” on Monday.", "Lindqvist", "called", "cue-before"),
    ("The port was closed, and Lindqvist left, saying, “We are ready.”", "Lindqvist", "saying", "cue-before-touching"),
    (
        "With harbour officials warning that it would be “a very long winter,” ships left.",
        "harbour officials",
        "warning",
        "",
    ),
    ("Lindqvist said she had felt “nothing but pure relief” that day.", "Lindqvist", "said", ""),
    ("Lindqvist (of the port) said: “We are ready for the winter.”", "Lindqvist", "said", ""),
    ("Mara Lindqvist: “We are ready for the winter.”", "Mara Lindqvist", ":", "label"),
    (
        "She repeated Mara Lindqvist’s claim that the port was “a very poor joke.”",
        "Mara Lindqvist",
        "claim",
        "noun-cue",
    ),
    ("As Lindqvist, the head of the port, put it: “We are ready for the winter.”", "Lindqvist", "put it", ""),
    ("Said Lindqvist, “We are ready for the winter.”", "Lindqvist", "Said", "cue-before-touching"),
    ("He’s claiming that winter fraud is “a very poor joke.”", "He", "claiming", "cue-before"),
    ("In the words of the harbour master, “We are ready for the winter.”", "the harbour master", "In the words of", ""),
    ("In Lindqvist’s words, “we are ready for the winter.”", "Lindqvist", "words", "according-to"),
    ("Lindqvist’s answer was simple: “We are ready for the winter.”", "Lindqvist", "was", "colon-clause"),
    ("Ports lose their ships - Lindqvist: “We are ready for the winter.”", "Lindqvist", ":", "label"),
    (
        "A letter seen by the Courier says “the port is ready for the winter.”",
        "a letter seen by the Courier",
        "says",
        "",
    ),
    ("The i said that the port was “ready for the winter.”", "the i", "said", "cue-before"),
    # cues outside the lexicon, and verbs that are often nouns
    ("“Are we ready for the winter?” Lindqvist pressed.", "Lindqvist", "pressed", "cue-after"),
    ("“We are ready for the winter,” an angry Lindqvist retaliated.", "Lindqvist", "retaliated", "cue-after-open"),
    ("“We are ready for the winter,” Lindqvist notes.", "Lindqvist", "notes", "cue-after"),
    ("“We are ready for the winter,” said undecided voter Mara Lindqvist.", "Mara Lindqvist", "said", "inverted"),
    (
        "“We are ready for the winter,” Lindqvist, in a “Go North” hat and boots, said.",
        "Lindqvist",
        "said",
        "cue-after",
    ),
    # passive and participle forms
    ("Lindqvist was quoted by the Courier as saying “the port is ready.”", "Lindqvist", "saying", "cue-before"),
    ("The plan was described as “a very poor joke” by Lindqvist.", "Lindqvist", "described", "cue-before"),
    ("The plan was described by Lindqvist as “a very poor joke.”", "Lindqvist", "described", "cue-before"),
    ("Berg was asked by Lindqvist, who led the talks, “Are you ready?”", "Lindqvist", "asked", "cue-before"),
    ("Berg was told by the judge that it was “a very poor joke.”", "the judge", "told", "cue-before"),
    # relative clauses
    ("There was Lindqvist, who joked of the port, “We are ready for it.”", "Lindqvist", "joked", "cue-before"),
    # described, collective and joint sources
    ("His spokesman said: “We are ready for the winter.”", "his spokesman", "said", ""),
    ("The mayor’s spokesman said the port was “ready for the winter.”", "the mayor’s spokesman", "said", ""),
    ("Lindqvist and Berg said in a joint letter that “the port is ready.”", "Lindqvist and Berg", "said", ""),
    ("“We are ready for the winter,” said Lindqvist and Berg.", "Lindqvist and Berg", "said", "inverted"),
    ("Some said the port was “ready for the winter.”", "some", "said", "cue-before"),
    (
        "People familiar with the matter said the port was “ready for it.”",
        "people familiar with the matter",
        "said",
        "",
    ),
    ("YORK, England (Agency) — The mayor said: “We are ready for the winter.”", "the mayor", "said", ""),
]


@pytest.mark.parametrize(("text", "speaker", "cue", "rule"), SAID, ids=[case[0][:48] for case in SAID])
def test_the_speaker_of_a_marked_stretch_is_found(text, speaker, cue, rule):
    quotation = next(q for q in extract(text) if q.kind in (QuotationKind.DIRECT, QuotationKind.MIXED))
    assert quotation.speaker is not None
    assert quotation.speaker.name == speaker
    assert quotation.cue is not None
    assert quotation.cue.text == cue
    assert rule in ("", quotation.rule)


def marked(text):
    return [q for q in extract(text) if q.kind is not QuotationKind.INDIRECT]


def test_a_sentence_split_by_its_attribution_is_one_quotation_with_two_spans():
    text = "“We are ready,” Lindqvist said, “for the winter.”"
    (quotation,) = marked(text)
    assert [span.of(text) for span in quotation.spans] == ["We are ready,", "for the winter."]


def test_the_next_sentence_of_the_same_speaker_is_a_quotation_of_its_own():
    first, second = marked("“We are ready,” Lindqvist said. “The winter is not.”")
    assert second.rule == "goes-on"
    assert second.speaker == first.speaker


def test_a_quotation_alone_in_its_paragraph_takes_the_speaker_of_the_sentence_before():
    text = "“We are ready,” Lindqvist said on Monday.\n“The winter is long and it is not over.”\n"
    assert [q.speaker.name for q in marked(text)] == ["Lindqvist", "Lindqvist"]


def test_a_paragraph_that_is_a_name_signs_the_quotation_before_it():
    text = "“The winter is long and it is not over.”\n— Mara Lindqvist"
    assert [q.speaker.name for q in marked(text)] == ["Mara Lindqvist"]


def test_a_verb_of_report_that_opens_the_next_quotation_does_not_close_this_one():
    text = "Lindqvist said, “We are ready.” Berg replied, “We are not.”"
    assert [q.speaker.name for q in marked(text)] == ["Lindqvist", "Berg"]


def test_of_two_reports_in_a_sentence_the_outer_one_is_the_source():
    (quotation,) = marked("Berg said that Lindqvist considered the port “a very poor joke” at best.")
    assert quotation.speaker.name == "Berg"


@pytest.mark.parametrize(
    "text",
    [
        "Berg said that Lindqvist had told him “we will keep the port open”.",
        "Berg said Lindqvist told him: “We will keep the port open.”",
        "Berg said Lindqvist told him that “we will keep the port open”.",
        "Berg said that Lindqvist told reporters in York: “We will keep the port open.”",
        "Berg said it was over and that Lindqvist had told her, “We will keep the port open.”",
        "According to Berg, Lindqvist told him: “We will keep the port open.”",
    ],
)
def test_what_the_outer_source_was_told_in_as_many_words_is_said_by_whoever_told_him(text):
    (quotation,) = marked(text)
    assert quotation.speaker.name == "Lindqvist"
    assert [(link.name, link.role) for link in quotation.links] == [("Berg", Role.RELAY)]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Berg said she told him: “We will keep the port open.”", "Berg"),
        ("Berg said that he often thinks of what his parents told him: “Keep the port open.”", "Berg"),
        ("Berg denied that Lindqvist told him: “We will keep the port open.”", "Berg"),
        ("Berg said it was over, and Lindqvist told him: “We will keep the port open.”", "Lindqvist"),
        ("Berg said that much, to which Lindqvist replied: “We will keep the port open.”", "Lindqvist"),
    ],
)
def test_nobody_relays_where_it_is_not_sure_who_else_spoke_or_no_report_holds_the_other(text, speaker):
    (quotation,) = marked(text)
    assert (quotation.speaker.name, quotation.links) == (speaker, ())


def test_whoever_says_that_somebody_told_him_is_named_where_the_text_names_him():
    (quotation,) = marked("Olof Berg left. He said that Lindqvist told him: “We will keep the port open.”")
    assert [link.name for link in quotation.links] == ["Olof Berg"]
    (quotation,) = marked("He said that Lindqvist told him: “We will keep the port open.”")
    assert (quotation.speaker.name, quotation.links) == ("Lindqvist", ())


def test_a_quotation_in_a_quotation_has_both_speakers():
    text = "“I was there when Mara Lindqvist said, ‘We are ready for it,’ and smiled,” Berg said."
    outer, inner = marked(text)
    assert (outer.speaker.name, inner.speaker.name) == ("Berg", "Mara Lindqvist")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Did Mara Lindqvist say “we are ready for it”?", "Mara Lindqvist"),
        ("When did Mara Lindqvist really say, “We are ready for it”?", "Mara Lindqvist"),
        ("Why would the mayor of York say “we are ready for it”?", "the mayor of York"),
        ("Berg left, and did Mara Lindqvist say “we are ready for it”?", "Mara Lindqvist"),
        ("Didn’t the mayor say “we are ready for it”?", "the mayor"),
        ("Did Mara Lindqvist tell the Courier: “We are ready for it”?", "Mara Lindqvist"),
    ],
)
def test_a_question_after_what_somebody_said_names_whoever_it_asks_about(text, speaker):
    (quotation,) = marked(text)
    assert (quotation.speaker.name, quotation.status in (None, Status.ASKED)) == (speaker, True)


def test_a_noun_before_marks_is_no_verb_of_a_question():
    (quotation,) = marked("Was the Lindqvist report “a joke on us all”?")
    assert quotation.speaker is None


def test_who_is_asked_did_not_say_the_question():
    (quotation,) = marked("At the port Berg was asked, “Are you ready for the winter?”")
    assert quotation.speaker is None


def test_nobody_speaks_in_a_title():
    (quotation,) = marked("She wrote a book titled “The Long Winter of the Port” last year.")
    assert quotation.kind is QuotationKind.TITLE
    assert quotation.speaker is None


def test_a_word_held_at_arms_length_is_no_quotation():
    (quotation,) = marked("No “experts” there.")
    assert quotation.kind is QuotationKind.SCARE


def test_a_whole_utterance_is_direct_and_a_part_of_a_report_is_mixed():
    assert [q.kind for q in marked("Lindqvist said, “We are ready.”")] == [QuotationKind.DIRECT]
    assert [q.kind for q in marked("Lindqvist said the port was “ready for it all.”")] == [QuotationKind.MIXED]


@pytest.mark.parametrize("joint", [", not", " and not", " — not", ", but never"])
def test_of_words_that_are_set_against_each_other_the_second_are_not_said(joint):
    text = f"Lindqvist said “we will close the port”{joint} “we will close the harbour.”"
    assert [quotation.negated for quotation in marked(text)] == [False, True]


def test_a_negation_in_another_part_of_the_sentence_denies_nothing():
    said, denied = (
        "Lindqvist, who voted no, said it was “an ambush by night.”",
        "Lindqvist never, however, said “the port is closed.”",
    )
    assert [marked(text)[0].negated for text in (said, denied)] == [False, True]


def test_denied_and_unsaid_words_are_marked_as_such():
    assert marked("Lindqvist denied that the port was “ready for it all.”")[0].negated
    assert marked("Lindqvist never said that the port was “ready for it all.”")[0].negated
    assert not marked("Lindqvist said that the port was “ready for it all.”")[0].negated


def test_a_short_utterance_at_the_end_of_a_paragraph_is_one_too():
    text = "“I doubt that very much,” Berg, a baker, told the Courier.\n\n“So do I.”\n"
    assert [(q.speaker.name, q.kind) for q in marked(text)] == [("Berg", QuotationKind.DIRECT)] * 2


def test_a_block_quotation_of_markdown_is_read():
    text = "> “We are open all winter,” the mayor said.\n> “We will stay open all year.”\n"
    assert [q.speaker.name for q in marked(text)] == ["the mayor", "the mayor"]


@pytest.mark.parametrize(
    "unit", ["Monday ", "who said that ", "she said that he ", "with officials saying that ", "to say "]
)
def test_no_depth_of_reports_in_a_sentence_is_too_deep(unit):
    text = f"{unit * 400}the port was “a very poor joke.”"
    assert any(span.of(text) == "a very poor joke." for quotation in extract(text) for span in quotation.spans)


def test_words_behind_a_colon_are_not_whoever_comes_after_them():
    text = "Marsh, who chairs the board, wrote on X: “He must go. Now.” Her deputy, Piers Lund, agreed."
    (found,) = extract(text)
    assert (found.speaker.mention.text, found.cue.text, found.medium) == ("Marsh", "wrote", "X")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A book, titled “the salt road”, is out.", True),
        ("A book titled “the salt road” is out.", True),
        ("A ship named “Salt Road” left.", True),
        ("It is called “Salt Road” now.", True),
        ("It is called “salt road” now.", False),
        ("Critics called “Salt Road” old.", False),
        ("Officials called “Salt Road” out.", False),
        ("Called “Salt Road”.", False),
        ("They saw “Salt Road” there.", False),
    ],
)
def test_a_participle_of_naming_stands_before_a_name(text, name):
    answer = answer_of(names_a_work, text)
    assert answer == ((None, None, "name") if name else None)


WAITS = """It is the|She saw old|In York the mayor had|He spoke of|They met in|She has to|Berg said|Berg left saying
She did say|It has|They row|It was repainted|They are rowing|Berg’s|She told them|Some 300|He only|Now and
Row but|She knows that|She asked how|It is as"""


@pytest.mark.parametrize("before", WAITS.replace("\n", "|").split("|"))
def test_words_that_their_sentence_waits_for_are_asked_of_its_beginning_first(before):
    text = f"{before} “the port” Berg said."
    frame = frame_of(text)
    at = next(iter(frame.marked))
    assert _is_embedded(frame, at)
    answers = (rule(text, frame, at) for rule in EMBEDDED_RULES)
    assert ask(text, frame, at) == next(filter(None, answers), None)


@pytest.mark.parametrize("before", ["It rained. And", "It rained,", "It rained:", "It rained –", ""])
def test_words_that_stand_for_themselves_are_asked_of_what_follows_first(before):
    text = f"{before} “We closed the port,” Berg said."
    assert [one.rule for one in extract(text) if one.kind is not QuotationKind.INDIRECT] == ["cue-after"]


def test_every_rule_for_words_inside_a_sentence_is_a_rule_for_words_that_stand_alone_but_one():
    assert [rule.__name__ for rule in EMBEDDED_RULES if rule not in RULES] == ["attribution_far_after"]
    assert len(set(RULES)) == len(RULES)
