"""What the checker asks of a language to tell whether two statements in other words say the same, or the opposite."""

from collections.abc import Mapping
from enum import StrEnum

from corpus.languages.form import Form
from corpus.languages.meaning import Phrase


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


class Relations(Form):
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
