"""How the text around a quotation says that the words were not said, or not in earnest, or not here.

A sentence is read as its words in small letters with a blank between any two, its punctuation marks among them. ``Q``
stands for the quotation that is asked about, ``q`` for every other stretch in quotation marks. The group ``words`` of a
pattern is what a reader is shown as the source's own verdict.
"""

import re

from corpus.languages.form import Form

QUOTATION, OTHER = "Q", "q"
Patterns = tuple[tuple[str, re.Pattern[str]], ...]  # each with the value of a ``corpus.document.Status``


class Doubts(Form):
    """What takes a quotation back, by where it stands; the first pattern that matches decides."""

    signs: frozenset[str]  # every pattern needs one of these words in its paragraph or the next
    around: Patterns  # in the sentence of the quotation
    behind: Patterns  # in what follows the quotation: the rest of its sentence, then the next one
    verdicts: re.Pattern[str]  # in the text behind a quotation that is marked as a claim to be checked, its rating
    claims: re.Pattern[str]  # how the sentence of such a claim begins
