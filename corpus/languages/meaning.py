"""What the checker asks of a language about the meaning of words: what turns what was said, and what has degrees.

A rule holds no word of any language. Whatever differs from one to another is a field here; what a language does not
have is empty in its folder, and the rule that asks for it stays silent.
"""

from collections.abc import Mapping
from typing import NamedTuple

from corpus.languages.form import Form

Phrase = tuple[str, ...]


class Senses(Form):
    """Words that turn what was said when they are dropped, added or exchanged; in lower case, a contraction opened."""

    # What denies.
    negations: frozenset[str]
    narrow_negations: frozenset[str]  # of these, what denies no more than the words right behind it
    denying_verbs: frozenset[str]  # forms of verbs that say that something is not so
    doubting_verbs: frozenset[str]
    denying_prefixes: tuple[str, ...]
    undenied: frozenset[str]  # begin with such a prefix and deny nothing, though the rest is a word
    affirming: frozenset[str]  # right behind a negation they take it back: "not only"
    # Conditions, doubts, opinions.
    conditions: frozenset[str]
    condition_phrases: frozenset[Phrase]
    inverted_conditions: frozenset[str]  # verbs that open a condition at the head of a sentence: "Had he known, …"
    asking: frozenset[str]  # before a condition that is a question, or none: "to see if", "even if"
    doubts: frozenset[str]  # hedges that are nothing else
    opinions: frozenset[Phrase]  # neighbours that make what stands beside them an opinion: "I think"
    reservations: frozenset[Phrase]  # more words that do: "as far as I"
    # How a clause goes on beyond the edge of a quotation.
    amounts_with_article: frozenset[Phrase]  # another amount without their first word: "a few"
    next_clause: frozenset[str]  # behind these another clause begins, whose condition is its own
    phrase_openers: frozenset[str]  # behind a comma they go on with the clause
    hanging: frozenset[str]  # behind a comma they open a clause that hangs on the words before it
    turning_behind: frozenset[str]  # deny or doubt the clause that stands before them
    ending_clauses: frozenset[str]  # at the end of a clause, what its verb hangs on: "gehen müssen"
    # Closed classes, where another word of the class changes what was said. Forms of one word count as one.
    modals: Mapping[str, str]
    hearsay_modals: frozenset[str]  # of these, what makes hearsay of a deed that is over: "soll … gesagt haben"
    past_infinitives: frozenset[str]  # how such a deed ends
    quantifiers: Mapping[str, str]
    hedges: frozenset[str]
    pronouns: frozenset[str]
    pointing: frozenset[str]  # words that a name in brackets may stand for
    # Measures and days.
    units: tuple[Mapping[str, str], ...]  # the forms of units, a kind of quantity each; "second" is one beside its kind
    days_to_come: frozenset[str]
    habitual_days: frozenset[str]  # forms of days of the week that name no single one
    halves_of_day: frozenset[str]
    unsure_dates: frozenset[str]  # dates only where the other side has one: they are other words too
    capital_dates: frozenset[str]  # of these, the ones that a capital tells: "May"
    withheld: frozenset[str]  # what a writer prints in brackets for a word that is not to be read


class Quality(NamedTuple):
    """A quality in its three degrees, each in all its forms."""

    positive: frozenset[str]
    comparative: frozenset[str]
    superlative: frozenset[str]
    declined: frozenset[str] = frozenset()  # the positive before a noun, which may look like a comparative


class Degrees(Form):
    """What can be compared."""

    qualities: tuple[Quality, ...]
