"""What the checker asks of a language about the meaning of words: which turn a statement, and which are forms of one.

A rule holds no word of any language. Whatever differs from one to another is a field here; what a language does not
have is empty in its folder, and the rule that asks for it stays silent.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from corpus.languages.tables import Conjugation

Phrase = tuple[str, ...]


class Modality(StrEnum):
    """What a modal verb makes of a deed."""

    POSSIBLE = "possible"
    ABLE = "able"
    ALLOWED = "allowed"
    ORDERED = "ordered"
    ADVISED = "advised"
    WANTED = "wanted"
    TO_COME = "to come"
    UNREAL = "unreal"


class Amount(StrEnum):
    """Of how many something is true."""

    ALL = "all"
    MOST = "most"
    MANY = "many"
    HALF = "half"
    SOME = "some"
    FEW = "few"
    ONLY = "only"


class Bound(StrEnum):
    """On which side of a number a quantity lies."""

    OVER = "over"
    UNDER = "under"


class Senses(NamedTuple):
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


class Relations(NamedTuple):
    """Words by which two statements in other words are told to say the same, the opposite, or neither."""

    # What denies, doubts, or makes depend on something.
    denials: frozenset[str]
    hedges: frozenset[str]
    beliefs: frozenset[str]  # what hangs on these is thought or wished, and need not be
    conditions: frozenset[str]
    suppositions: frozenset[str]  # open what is only asked or supposed
    corrections: frozenset[str]  # behind a negation, they name what is so instead
    modalities: Mapping[str, Modality]
    modal_phrases: Mapping[Phrase, Modality]  # of several words: the longest that fits counts
    # How many, how much, when.
    amounts: Mapping[str, Amount]
    bounds: Mapping[Phrase, Bound]
    unit_phrases: Mapping[Phrase, str]  # units of several words
    times: frozenset[str]  # say when, and may stand anywhere in a clause
    adverbs: frozenset[str]
    # Clauses and what stands in them.
    cased: bool  # whether cases, and not the order of the words, tell who does what
    feminine_articles: frozenset[str]  # where cases tell, of a feminine subject
    boundaries: frozenset[str]  # begin another clause
    asides: frozenset[str]  # of these, what may open an aside between two commas
    passives: frozenset[str]  # auxiliaries of a passive
    contracted_passives: tuple[str, ...]  # how words end that have one in them
    reporting: frozenset[str]  # verbs of which the rest hangs without a word between: "said the quay had closed"
    done: frozenset[str]  # somebody does what follows these: "agreed to"
    mutual: frozenset[str]  # whoever does it to the other, the other does it too
    particles: frozenset[str]  # parts of a verb that end its clause
    # Prepositions.
    prepositions: frozenset[str]
    genitive: str  # what stands for a possessive
    dative: str  # what stands before somebody who is given something
    interchangeable: tuple[frozenset[str], ...]
    opposed: frozenset[frozenset[str]]
    turning: frozenset[str]  # the passage must have as many of these as the claim
    # Names and opposites.
    people_endings: tuple[str, ...]  # by which a people is named after its country
    opposites: frozenset[frozenset[str]]
    denying_prefixes: tuple[str, ...]  # that make a word its own opposite


class Ending(NamedTuple):
    """An ending that is cut or exchanged, where ``least`` letters stay and no ending of ``unless`` fits."""

    ending: str
    instead: str = ""
    least: int = 1
    unless: tuple[str, ...] = ()


class Inflection(NamedTuple):
    """How the words of a language change: by which two words are known to be forms of one."""

    verbs: Mapping[str, Conjugation]  # by lemma, the ones that do not follow the rule
    verb_prefixes: tuple[str, ...]  # before any of these: "beschloss" goes like "schloss"
    untraced: frozenset[str]  # forms of these verbs that are more often another word
    plurals: Mapping[str, str]  # to their singulars, where no ending tells
    joined_plurals: bool  # whether such a plural may be the last part of a longer word
    declined: Mapping[str, str]  # forms of small words that no ending tells, each to one of them: articles by case
    stemming: tuple[tuple[Ending, ...], ...]  # step by step; of each step the first ending that fits
    noun_stemming: tuple[tuple[Ending, ...], ...]  # of nouns, where a capital tells them
    silent: str  # a last letter that an ending may take away
    doubles: bool  # whether a last letter may be doubled before an ending
    participle_prefix: str
    endings: tuple[str, ...]  # what parts two forms of one word
    noun_endings: tuple[str, ...]  # what parts two forms of a noun, where a capital tells it
    participles: tuple[tuple[str, str], ...]  # how regular ones begin and end
    pasts: tuple[str, ...]  # how the regular past ends
    adverbs: tuple[str, ...]  # how adverbs end
    gerunds: tuple[str, ...]
    finite: tuple[str, ...]  # how a verb ends that stands behind a name and says what it does
    attributive: tuple[str, ...]  # how an adjective ends before its noun
    possessives: tuple[str, ...]
    # Slips of grammar that a writer may mend.
    perfect: frozenset[str]  # auxiliaries right before a participle
    after_perfect: Mapping[str, tuple[str, ...]]  # forms that cannot stand there, and those that must
    between: frozenset[str]  # adverbs between an auxiliary and its participle
    agreement: Mapping[tuple[str, str], str]  # a subject and a verb that does not agree, to the one that does


class Quality(NamedTuple):
    """A quality in its three degrees, each in all its forms."""

    positive: frozenset[str]
    comparative: frozenset[str]
    superlative: frozenset[str]
    declined: frozenset[str] = frozenset()  # the positive before a noun, which may look like a comparative


class Degrees(NamedTuple):
    """What can be compared."""

    qualities: tuple[Quality, ...]
