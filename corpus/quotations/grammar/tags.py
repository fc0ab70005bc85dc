"""The classes of tokens, and the sets, rows and patterns that rules build from them by name.

The letters appear in ``Tag`` and nowhere else: a rule that compares a tag with a bare letter can be neither read nor
searched for, and ``tests/corpus/quotations/grammar/test_tag_names.py`` rejects it.

A frame keeps one letter per token, all in one string, because regular expressions can run over a string and comparing
letters is cheap: the members of an enumeration took four times as long.
"""

import re
from collections.abc import Iterator
from typing import Final


class Tag:
    """What a token does in its sentence."""

    # In and around noun phrases.
    DETERMINER: Final = "D"  # the, a, her, some
    NUMBER: Final = "#"
    NAME: Final = "N"  # a capitalised word that belongs to no other class
    NOUN: Final = "n"  # a noun or an adjective, and any word that no list or ending identifies
    POSSESSIVE: Final = "z"  # 's
    JOINER: Final = "+"  # a slash or an ampersand inside a name
    PRONOUN: Final = "P"  # I, she, they: a pronoun that can be a subject
    OBJECT_PRONOUN: Final = "O"  # me, her, them
    # Verbs: those that report what somebody says, thinks or wants, and all others.
    REPORT_VERB: Final = "V"  # said, says
    REPORT_ING: Final = "G"  # saying
    REPORT_BASE: Final = "B"  # say
    AUXILIARY: Final = "A"  # has, would
    VERB: Final = "v"  # any other finite verb
    ED_FORM: Final = "e"  # built: any other past tense or participle
    ING_FORM: Final = "g"  # building
    # Words that join phrases and open clauses.
    OF: Final = "f"
    PREPOSITION: Final = "p"
    TO: Final = "T"  # before an infinitive
    AND: Final = "&"  # and, or
    BUT: Final = "b"
    THAT: Final = "t"
    RELATIVE: Final = "w"  # who, which
    QUESTION_WORD: Final = "h"  # whether, how
    SUBORDINATOR: Final = "s"  # as, while, because
    ACCORDING: Final = "a"  # the first word of a phrase that introduces a source
    ADVERB: Final = "r"
    TIME: Final = "d"  # a day, a month, yesterday
    # A stretch in quotation marks, by its effect on the sentence around it.
    STRETCH: Final = "Q"  # part of the sentence
    STRETCH_COMMA: Final = "C"  # ends in a comma, or is followed by one
    STRETCH_STOP: Final = "E"  # ends the sentence
    # Punctuation.
    STOP: Final = "."  # any mark that ends a sentence
    COMMA: Final = ","
    COLON: Final = ":"
    SEMICOLON: Final = ";"
    DASH: Final = "—"  # of any length
    ELLIPSIS: Final = "…"
    OPENING: Final = "("  # a bracket, round or square
    CLOSING: Final = ")"
    SYMBOL: Final = "x"  # a bullet, an emoji
    # No token has this class: it is what a slice past the last token holds.
    END: Final = ""


_CLASSES = {name.lower(): letter for name, letter in vars(Tag).items() if name.isupper()}
# Classes that several rules ask for together; a group may contain other groups.
_GROUPS = {
    "nouns": "noun name",
    "phrase_openers": "determiner nouns",
    "subject_openers": "phrase_openers number pronoun",
    "prepositions": "preposition of",
    "conjunctions": "and but",
    "adverbials": "adverb time",
    "report_verbs": "report_verb report_ing report_base",
    "finite": "report_verb verb auxiliary",
    "verbs": "finite ed_form",
    "marked": "stretch stretch_comma stretch_stop",
    "commas": "comma stretch_comma",
    "sentence_ends": "stop stretch_stop",
}
_PART = re.compile(
    r"\s+|(?P<name>[a-z_]{2,})|(?P<open>\[\^?)|(?P<close>\])"
    r"|(?P<syntax>\(\?(?:[:=!]|<[=!])|[()|?*+^.]|\{\d*,?\d*\})"
)


def _letters(name: str) -> str:
    if name not in _CLASSES and name not in _GROUPS:
        raise ValueError(f"{name!r} is neither a class of tokens nor a group of classes")
    return _CLASSES[name] if name in _CLASSES else "".join(map(_letters, _GROUPS[name].split()))


def any_of(names: str) -> frozenset[str]:
    """The letters of classes and groups, as a set. A slice past the last token is only in sets that name "end".

    >>> sorted(any_of("nouns determiner")) == sorted([Tag.DETERMINER, Tag.NAME, Tag.NOUN])
    True
    """
    return frozenset(letter for name in names.split() for letter in _letters(name) or (Tag.END,))


def in_a_row(names: str) -> str:
    """The letters of classes that stand next to each other, in this order.

    >>> in_a_row("determiner noun") == Tag.DETERMINER + Tag.NOUN
    True
    """
    return "".join(map(_letters, names.split()))


def tag_pattern(written: str) -> re.Pattern[str]:
    """A regular expression over tags, written with the names of classes and groups. Whitespace is ignored.

    >>> tag_pattern("determiner? nouns{1,2} [^finite]").fullmatch(in_a_row("determiner noun name of")) is not None
    True

    Raises:
        ValueError: Part of it is neither such a name nor syntax of a regular expression.
    """
    return re.compile("".join(_translated(written)))


def _translated(written: str) -> Iterator[str]:
    at, bracket = 0, False
    while at < len(written):
        part = _PART.match(written, at)
        if part is None:
            raise ValueError(f"{written[at:]!r} starts with neither the name of a class nor pattern syntax")
        at, name = part.end(), part["name"]
        bracket = part["open"] is not None or (bracket and part["close"] is None)
        if name is None:
            yield part[0].strip()
        elif name == "end":
            yield r"\Z"
        else:
            letters = "".join(map(re.escape, _letters(name)))
            yield letters if bracket or len(_letters(name)) == 1 else f"[{letters}]"


NOUNS = any_of("nouns")
PHRASE_OPENERS = any_of("phrase_openers")
SUBJECT_OPENERS = any_of("subject_openers")
PREPOSITIONS = any_of("prepositions")
CONJUNCTIONS = any_of("conjunctions")
ADVERBIALS = any_of("adverbials")
REPORT_VERBS = any_of("report_verbs")
FINITE = any_of("finite")
VERBS = any_of("verbs")
MARKED = any_of("marked")
COMMAS = any_of("commas")
SENTENCE_ENDS = any_of("sentence_ends")
