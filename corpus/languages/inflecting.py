"""What is asked of a language about the forms of its words: by which two words are known to be forms of one."""

from collections.abc import Mapping
from typing import NamedTuple

from corpus.languages.form import Form
from corpus.languages.tables import Conjugation


class Ending(NamedTuple):
    """An ending that is cut or exchanged, where ``least`` letters stay and no ending of ``unless`` fits."""

    ending: str
    instead: str = ""
    least: int = 1
    unless: tuple[str, ...] = ()


class Inflection(Form):
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
