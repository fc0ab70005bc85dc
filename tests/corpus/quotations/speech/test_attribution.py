"""A speech goes on through its attributions and may be signed below; a crosshead is nobody's."""

import pytest

from corpus.quotations import extract


def told(text):
    """Of each quotation in marks: the rule, the kind, the speaker and the words."""
    return [
        (one.rule, one.kind.value, one.speaker.name if one.speaker else None, [span.of(text) for span in one.spans])
        for one in extract(text)
        if one.kind != "indirect"
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We row,” Ida Berg said, “and rest.”", ["We row,", "and rest."]),
        ("“We row,” Ida Berg said, “And rest.”", ["We row,", "And rest."]),
        ("“We row,” Ida Berg said – “and rest.”", ["We row,", "and rest."]),
        ("“We row,” Ida Berg said; “we rest.”", ["We row,", "we rest."]),
        ("“We row,” Ida Berg said in York, “the old and the new.”", ["We row,", "the old and the new."]),
        ("“We row” for years, Ida Berg said, “and rest.”", ["We row", "and rest."]),
    ],
)
def test_a_sentence_that_an_attribution_splits_is_one_quotation(text, words):
    ((_, _, speaker, found),) = told(text)
    assert (speaker, found) == ("Ida Berg", words)


@pytest.mark.parametrize(
    ("text", "rule", "speaker"),
    [
        ("“We row,” Ida Berg said. “We rest.”", "goes-on", "Ida Berg"),
        ("“We row,” Ida Berg said: “We rest.”", "goes-on", "Ida Berg"),
        ("“We row,” Ida Berg retaliated. “We rest.”", "goes-on", "Ida Berg"),
        ("“We row,” Ida Berg said of “Meet the Harbour.” “We rest.”", "goes-on", "Ida Berg"),
        ("“We row,” Ida Berg said, “no.” “We rest.”", "inherited", "Ida Berg"),
        ("Ida Berg said: “We row.” “We rest there, we hope.”", "inherited", "Ida Berg"),
        ("“We row,” Ida Berg said, and Tom Holm said, “We rest.”", "cue-before-touching", "Tom Holm"),
        ("“We row,” said Ida Berg. Tom Holm left. “We rest there, we hope.”", "subject-before", "Tom Holm"),
        ("“We row,” said Ida Berg. Tom Holm said: “We rest.”", "cue-before-touching", "Tom Holm"),
        ("“We row,” said Ida Berg. “We rest,” Tom Holm said.", "cue-after", "Tom Holm"),
    ],
)
def test_the_next_sentence_goes_on_unless_somebody_else_speaks(text, rule, speaker):
    assert told(text)[-1][:3] == (rule, "direct", speaker)


def test_a_title_on_the_way_is_no_part_of_the_speech():
    kinds = [kind for _, kind, *_ in told("“We row,” Ida Berg said of “Meet the Harbour.” “We rest.”")]
    assert kinds == ["direct", "title", "direct"]


def test_marks_inside_a_name_hold_a_byname():
    assert told("Ida “Big Wave” Brandt said: “We row.”") == [
        ("none", "scare", None, ["Big Wave"]),
        ("cue-before-touching", "direct", "Ida “Big Wave” Brandt", ["We row."]),
    ]


SPOKEN = "“We row,” Ida Berg said.\n\n{}\n\n“We rest,” Tom Holm said."


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (SPOKEN.format("‘The old pier’"), True),
        (SPOKEN.format("‘The old pier’."), True),
        (SPOKEN.format("‘The very old pier and the sea and the town’"), False),
        (SPOKEN.format("‘The old pier’ holds"), False),
        (SPOKEN.replace("“", "‘").replace("”", "’").format("‘The old pier’"), False),
        ("‘The old pier’\n\n" + SPOKEN.format("We left."), False),
        (SPOKEN.format("“The old pier”"), False),
    ],
)
def test_a_few_words_in_single_marks_between_paragraphs_head_a_section(text, title):
    assert ("title" in [kind for _, kind, *_ in told(text)]) is title


@pytest.mark.parametrize(
    ("text", "rule", "speaker"),
    [
        ("“We row.”\n\n— Ida Berg", "signature", "Ida Berg"),
        ("“We row.”\n\n— Ida Berg, mayor of York.", "signature", "Ida Berg"),
        ("He had “no idea”.\n\n— Ida Berg", "signature", "Ida Berg"),
        ("“We row,” Tom Holm said.\n\n— Ida Berg", "cue-after", "Tom Holm"),
        ("He said: “We row.”\n\n— Ida Berg", "cue-before-touching", "He"),
        ("“We row.”\n\n— the mayor left", "none", None),
        ("“We row.”\n\nWe left.\n\n— Ida Berg", "none", None),
    ],
)
def test_a_paragraph_that_is_a_name_behind_a_dash_signs_the_words_above(text, rule, speaker):
    assert told(text)[-1][:3:2] == (rule, speaker)


def test_a_signature_below_no_words_signs_nothing():
    assert told("Tom Holm left.\n\n— Ida Berg") == []


@pytest.mark.parametrize(
    ("inside", "speakers"),
    [
        ("Holm said, ‘We row,’ and left,", ["Ida Berg", "Holm"]),
        ("He said, ‘We row,’ and left,", ["Ida Berg"]),
        ("It was ‘fine’ there,", ["Ida Berg"]),
        ("The ‘old’ Holm had ‘no idea’ of it,", ["Ida Berg"]),
    ],
)
def test_inside_a_quotation_only_what_somebody_named_says_is_another(inside, speakers):
    assert [speaker for _, _, speaker, _ in told(f"“{inside}” Ida Berg said.")] == speakers


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("Berg said “we row,” not “we rest.”", [False, True]),
        ("Berg said “we row” – and never “we rest.”", [False, True]),
        ("Berg said “we row,” “we rest.”", [False, False]),
        ("Berg said “we row,” and the mayor not “we rest.”", [False, False]),
        ("Berg never said “we row.”", [True]),
    ],
)
def test_what_is_set_against_what_was_said_was_not(text, negated):
    assert [one.negated for one in extract(text)] == negated
