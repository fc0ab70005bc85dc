"""The rules that name alterations, one to a file, and the table of them: a new kind is a new file and a line here.

The first rule that speaks about an edit decides its kind, so the order matters: first what changes no word, then what
changes the meaning most, then whatever is left.
"""

from checker.alterations.abbreviation import abbreviation
from checker.alterations.bracket import bracket
from checker.alterations.comparative import comparative
from checker.alterations.date import date
from checker.alterations.ellipsis import ellipsis
from checker.alterations.filler import filler
from checker.alterations.name import name
from checker.alterations.negation import negation
from checker.alterations.number import number
from checker.alterations.order import order
from checker.alterations.parenthesis import parenthesis
from checker.alterations.ruling import Rule
from checker.alterations.spelling import spelling
from checker.alterations.splice import splice
from checker.alterations.tense import tense
from checker.alterations.unit import unit
from checker.alterations.word_classes import hedge, modality, pronoun, quantifier
from checker.alterations.words import insertion, omission, synonym

RULES: tuple[Rule, ...] = (
    ellipsis,
    bracket,
    order,
    filler,
    spelling,
    abbreviation,
    parenthesis,
    splice,
    negation,
    date,
    unit,
    number,
    name,
    modality,
    quantifier,
    hedge,
    comparative,
    tense,
    pronoun,
    insertion,
    omission,
    synonym,
)
