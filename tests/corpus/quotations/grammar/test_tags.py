"""Every class of tokens has a name, and rules are written with the names alone."""

import doctest

import pytest

from corpus.languages import lexicon_of
from corpus.quotations.grammar import tags
from corpus.quotations.grammar.frames import find_frames
from corpus.quotations.grammar.tags import Tag, any_of, in_a_row, tag_pattern
from corpus.quotations.marks.quotation_marks import find_marks

CLASSES = {name.lower(): letter for name, letter in vars(Tag).items() if name.isupper()}
# A text for each class, and the word in it that is of the class; of a stretch in marks, nothing.
EXAMPLES = [
    ("determiner", "Berg left the port.", "the"),
    ("number", "Berg left 300 ships.", "300"),
    ("name", "We saw Lindqvist.", "lindqvist"),
    ("noun", "Berg left the harbour.", "harbour"),
    ("possessive", "Berg’s port is old.", "’s"),
    ("joiner", "Berg saw Holm & Sons.", "&"),
    ("pronoun", "Then she left.", "she"),
    ("object_pronoun", "Berg saw them.", "them"),
    ("report_verb", "Berg said so.", "said"),
    ("report_ing", "Berg left, saying so.", "saying"),
    ("report_base", "Berg will say so.", "say"),
    ("auxiliary", "Berg will say so.", "will"),
    ("verb", "Berg left the port.", "left"),
    ("ed_form", "Berg repainted the port.", "repainted"),
    ("ing_form", "Berg kept rowing.", "rowing"),
    ("of", "Berg of York left.", "of"),
    ("preposition", "Berg lives in York.", "in"),
    ("to", "Berg wants to row.", "to"),
    ("and", "Berg and Lindqvist left.", "and"),
    ("but", "Berg left but came back.", "but"),
    ("that", "Berg said that it holds.", "that"),
    ("relative", "Berg, who left, is back.", "who"),
    ("question_word", "Berg asked whether it holds.", "whether"),
    ("subordinator", "Berg left because it rained.", "because"),
    ("according", "It holds, according to Berg.", "according"),
    ("adverb", "Berg quickly left.", "quickly"),
    ("time", "Berg left on Monday.", "monday"),
    ("stretch", "Berg called it “a joke” on us all.", ""),
    ("stretch_comma", "“It holds,” Berg said.", ""),
    ("stretch_stop", "“It holds.” Berg left.", ""),
    ("stop", "Berg left!", "!"),
    ("comma", "Berg, too, left.", ","),
    ("colon", "Berg had a plan: row.", ":"),
    ("semicolon", "Berg left; Holm stayed.", ";"),
    ("dash", "Berg left – alone.", "–"),
    ("ellipsis", "Berg left …", "…"),
    ("opening", "Berg [the mayor] left.", "["),
    ("closing", "Berg (the mayor) left.", ")"),
    ("symbol", "Berg left 😀 today.", "😀"),
]


def frame_of(text, language="en"):
    lexicon = lexicon_of(language)
    return find_frames(text, find_marks(text, lexicon), lexicon)[0]


@pytest.mark.parametrize(("name", "text", "word"), EXAMPLES, ids=[name for name, *_ in EXAMPLES])
def test_every_class_has_its_words(name, text, word):
    frame = frame_of(text)
    assert frame.tags[frame.words.index(word)] == CLASSES[name]


def test_no_class_goes_without_an_example():
    assert CLASSES.keys() - {name for name, *_ in EXAMPLES} == {"end"}


def test_no_two_classes_share_a_letter_and_each_has_one():
    assert len(set(CLASSES.values())) == len(CLASSES)
    assert {len(letter) for name, letter in CLASSES.items() if name != "end"} == {1}


def test_the_end_of_a_frame_is_a_class_that_no_token_has():
    frame = frame_of("Berg left.")
    behind = frame.tags[len(frame) :]
    assert behind == Tag.END
    assert behind in any_of("end comma")
    assert behind not in any_of("comma")


@pytest.mark.parametrize(
    ("group", "classes"),
    [
        ("nouns", "noun name"),
        ("phrase_openers", "determiner noun name"),
        ("subject_openers", "determiner noun name number pronoun"),
        ("prepositions", "preposition of"),
        ("conjunctions", "and but"),
        ("adverbials", "adverb time"),
        ("report_verbs", "report_verb report_ing report_base"),
        ("finite", "report_verb verb auxiliary"),
        ("verbs", "report_verb verb auxiliary ed_form"),
        ("marked", "stretch stretch_comma stretch_stop"),
        ("commas", "comma stretch_comma"),
        ("sentence_ends", "stop stretch_stop"),
    ],
)
def test_a_group_has_the_classes_that_its_name_promises(group, classes):
    assert any_of(group) == {CLASSES[name] for name in classes.split()}
    assert getattr(tags, group.upper()) == any_of(group)


def test_what_stands_in_a_row_is_found_in_that_order_alone():
    frame = frame_of("Berg left the port of York.")
    assert in_a_row("determiner noun of name") in frame.tags
    assert in_a_row("noun determiner of name") not in frame.tags


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("noun of name", "port of york"),
        ("determiner nouns+ of name", "the old port of york"),
        ("[nouns of]+ end", ""),
        ("[nouns of]+ (?= stop end)", "old port of york"),
        ("verb [^of]+", "left the old port"),
        ("name{1,2} verb", "berg left"),
        ("auxiliary | preposition | of", "of"),
        ("(?<! determiner ) noun of", "port of"),
    ],
)
def test_a_pattern_reads_as_the_sentence_does(pattern, found):
    frame = frame_of("Berg left the old port of York.")
    match = tag_pattern(pattern).search(frame.tags)
    assert " ".join(frame.words[slice(*match.span())] if match else ()) == found


def test_signs_that_mean_something_in_a_pattern_are_themselves_as_classes():
    stands = in_a_row("opening name closing stop")
    assert tag_pattern("opening name closing stop").fullmatch(stands)
    assert not tag_pattern("stop").match(Tag.NAME)
    assert tag_pattern("[^closing stop]+").match(stands).end() == len("(N")


@pytest.mark.parametrize("pattern", ["D noun", "noun, name", "noun—", "nouns \\w"])
def test_a_pattern_with_a_letter_or_a_sign_of_its_own_is_refused(pattern):
    with pytest.raises(ValueError, match="neither the name of a class nor pattern syntax"):
        tag_pattern(pattern)


@pytest.mark.parametrize("made", [any_of, in_a_row, tag_pattern])
def test_a_name_that_is_no_class_is_an_error_where_it_is_written(made):
    with pytest.raises(ValueError, match="'nuon' is neither a class"):
        made("determiner nuon")


def test_what_the_docstrings_show_is_so():
    assert doctest.testmod(tags).attempted
    assert not doctest.testmod(tags).failed
