"""What the checker asks of a language to tell the same words, written otherwise, from other words.

Numbers, the spellings of one word, and what a mouth adds to the words and a transcript notes beside them. These are
words and marks, in lower case, as everywhere in a language's folder; what is done with them is for the rules. Where a
language has nothing of a kind its field is empty, and the rule that asks for it stays silent.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

from corpus.languages.form import Form


class OneWord(NamedTuple):
    """How number words are written together: "dreihundertfünfundzwanzig". Empty where each stands for itself."""

    units: Mapping[str, int] = {}  # as they stand inside such a word: "ein", and not "eins"
    scales: Mapping[str, int] = {}  # what multiplies there
    link: str = ""  # between a unit and the ten behind it: "fünf-und-zwanzig"
    half: str = ""  # behind a number, for a half more: "zweieinhalb"
    endings: frozenset[str] = frozenset()  # words that a number may be written in one with: "dreijährige", "zweimal"


class Numbers(Form):
    """Number words, and the marks that stand between digits."""

    units: Mapping[str, int]
    tens: Mapping[str, int]  # round numbers that a smaller one may follow
    scales: Mapping[str, int]  # what multiplies, in every form
    short_scales: Mapping[str, int]  # the same behind digits, with a blank or without: "5m"
    after_scales: frozenset[str]  # between a scale and what it leaves: "three hundred and five"
    after_tens: frozenset[str]  # the same between a ten and its unit
    counting_articles: frozenset[str]  # count one before a scale or a part: "a million", "a third of"
    articles_of_one: frozenset[str]  # articles that are the number one as well: "ein"
    one_word: OneWord
    half: frozenset[str]  # before a scale: "half a million"
    and_a_half: frozenset[tuple[str, ...]]  # behind a number
    number_and_half: Mapping[str, int]  # words for a number and a half, by that number: "anderthalb"
    parts: Mapping[str, int]
    several_parts: Mapping[str, int]
    part_of: frozenset[str]  # must follow a part with an article, where a part is an ordinal too; any word if empty
    fractions: Mapping[str, str]  # words that are a fraction by themselves: "dreiviertel"
    ordinals: Mapping[str, int]  # that no ending makes
    ordinal_endings: tuple[tuple[str, str, int], ...]  # ending, what the number has instead, the least such number
    decades: Mapping[str, str]  # as digits with an s: "nineties", 90s
    decade_endings: tuple[str, ...]  # behind digits: "1990s"
    decimal: str  # the mark before a fraction in digits
    grouping: str  # the mark between thousands
    clock: str  # marks between hours and minutes
    points: frozenset[str]  # spoken between a number and its decimals: "drei Komma fünf"
    hours: frozenset[str]  # between spoken hours and minutes: "fünfzehn Uhr dreißig"
    halves_of_a_day: frozenset[str]  # written in one with an hour: "6pm"
    said_in_pairs: bool  # whether two numbers in a row are a year, a time or a date: "nineteen eighty-four"
    zero_in_pairs: frozenset[str]
    minus: frozenset[str]
    ranges: frozenset[str]  # between two numbers, as a dash is: "10 to 20"


class Spellings(Form):
    """Words that are written in more than one way, and words that only look as if they were one."""

    # Several words in one, and the other way round.
    contractions: Mapping[str, tuple[str, ...]]
    endings: Mapping[str, str]  # of a contraction, to the word that each stands for: "n't", not
    any_of: Mapping[str, frozenset[str]]  # a form that may stand for any of these: "'d", would or had
    abbreviations: Mapping[tuple[str, ...], tuple[str, ...]]  # of several words, by their letters
    joined: Mapping[tuple[str, str], str]  # pairs that are in one word otherwise than letter by letter, or too short
    prefixes: frozenset[str]  # short words that may be written in one with the next: "co"
    never_joined: frozenset[str]  # in one word another word: to resign is not to re-sign
    swallowed: Mapping[str, tuple[str, frozenset[str]]]  # a word that is lost behind an ending and before these words
    # One word.
    same: Mapping[str, str]  # to the spelling that stands for all
    variants: tuple[tuple[str, re.Pattern[str], str], ...]  # letters, where they are written otherwise, and how
    least_variant: int  # letters of a word that has such variants
    never_varied: frozenset[str]  # that a variant would make another word
    own_letters: str  # letters with a mark that are no others' variants: "ä" is not "a"
    possessive: str  # an ending with an apostrophe that a name only takes or loses
    clipped: tuple[tuple[str, str], ...]  # endings before an apostrophe, and in full: "in", "ing"
    clipped_words: Mapping[str, str]  # that an apostrophe or a subject must tell from another word: "'cause"
    before_numbers: Mapping[str, str]  # abbreviations that are words elsewhere: "No. 5"
    heard_alike: Mapping[str, str]
    told_by_apostrophe: frozenset[str]  # that are another word with an apostrophe: "well"
    # Abbreviations and initials.
    closing: frozenset[str]  # abbreviations, as they are printed, that may end a sentence if no number follows
    initials: Mapping[str, tuple[str, ...]]  # known ones, and the names that they stand for in every form
    without_initial: frozenset[str]  # words of a name that its initials leave out
    initials_of_parts: bool  # whether initials may be of the parts of a word: "Europäische Zentralbank", EZB
    # Marks and capitals.
    turned_by_a_comma: frozenset[str]  # that a comma before them makes say something else
    always_capital: frozenset[str]
    told_by_capital: frozenset[str]  # that a capital makes another word inside a sentence: "polish"
    endings_of_oaths: tuple[str, ...]  # that are still printed behind the letters that are not: "f---ing"
    one_letter_words: str


class Speech(Form):
    """What a speaker's mouth adds to the words, and what a transcript notes beside them."""

    sounds: frozenset[str]  # no words, whoever writes them down
    fillers: frozenset[tuple[str, ...]]  # say nothing wherever they stand
    particles: Mapping[str, frozenset[str]]  # say nothing inside a clause, unless one of these words follows
    openers: frozenset[str]  # say nothing at the beginning of a sentence
    asides: frozenset[tuple[str, ...]]  # say nothing between two pauses
    subjects: frozenset[str]  # that take up a sentence that was broken off
    light: frozenset[str]  # may be broken off without a loss: they deny, count and weaken nothing
    noises: frozenset[str]  # what was heard and not said
    longest_noise: int  # words of a note with one of these
    by_ear: frozenset[str]  # behind a word that was written as it sounded: "(ph)"
