"""What a claim is framed by: the few words in which its writer says that somebody said it.

Most of what the rules ask here they find among the words of the extractor; these are the fields that it has no use for.
"""

import re

from corpus.languages.form import Form


class Framing(Form):
    """The words around what somebody is said to have said, in a claim or in the source."""

    # Around the verb of a frame.
    before_cue: frozenset[
        str
    ]  # between a subject and its verb, beside auxiliaries, negations and adverbs; may be empty
    after_name: frozenset[str]  # end a name, beside prepositions, subordinators and adverbs; may be empty
    bare_days: frozenset[str]  # that stand behind a name as they are: "Quill said Monday"; empty if none does
    saying: frozenset[str]  # lemmas that a clause may follow at once, whatever its first word
    in_haste: frozenset[str]  # forms behind words without marks, capitals or commas: "we will not sail quill said"
    wishing: frozenset[str]  # auxiliaries of what ought to be said, and was not
    hearsay: frozenset[str]  # auxiliaries that make hearsay of a saying: "soll gesagt haben"; empty if none does
    nobody: frozenset[str]  # subjects of what was never said
    only: frozenset[str]  # behind a negation that denies nothing: "not only said"
    # Names.
    inside_names: frozenset[str]  # small words that stand in a name, beside the particles of surnames
    # Who was told, and where it was posted.
    interview: re.Pattern[str]  # up to the ``name`` of who was given the interview
    posting: frozenset[str]  # verbs and nouns, before the small words that a platform follows
    posted_on: frozenset[str]
    # What a source says around the words.
    first_person: frozenset[str]  # that introduce what the speaker says of himself
    translated: re.Pattern[str]  # a note that words are translated; it may name the ``language`` that they were said in
    languages: frozenset[str]  # those that such a note may name
    marks: tuple[str, str]  # what opens a quotation, and what closes it
    inner_marks: tuple[str, str]  # the same inside another
