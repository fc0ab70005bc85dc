"""What the language's words do, looked up by form: the one place between the rules and the data of a language.

Imports no spaCy, so that a pasted claim can be read by the same words as an archive. The data are in the folder ``en``.
"""

import re
from typing import NamedTuple

from corpus.quotations.en import people, verbs, words


class Verb(NamedTuple):
    """One form of a report verb: base, s, ed, participle or ing. ``classes`` say which complements it takes."""

    lemma: str
    form: str
    classes: frozenset[str]


_CLASSES = {
    "say": verbs.SAY,
    "that": verbs.THAT + verbs.SAY,
    "tell": verbs.TELL,
    "will": verbs.WILL,
    "urge": verbs.URGE,
    "object": verbs.OBJECT,
    "utter": verbs.UTTER,
}
_VOWELS = "aeiou"


def inflect(lemma: str) -> tuple[str, str, str, str, str]:
    """Base, -s, past, past participle, -ing.

    >>> inflect("deny"), inflect("hope")[2:]
    (('deny', 'denies', 'denied', 'denied', 'denying'), ('hoped', 'hoped', 'hoping'))
    """
    if lemma in verbs.IRREGULAR:
        third, past, participle, ing = verbs.IRREGULAR[lemma].split()
        return lemma, third, past, participle, ing
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        return (
            lemma,
            lemma[:-1] + "ies",
            lemma[:-1] + "ied",
            lemma[:-1] + "ied",
            lemma + "ing",
        )
    third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
    if lemma.endswith("e"):
        ing = lemma + "ing" if lemma.endswith(("ee", "oe", "ye")) else lemma[:-1] + "ing"
        return lemma, third, lemma + "d", lemma + "d", ing
    return lemma, third, lemma + "ed", lemma + "ed", lemma + "ing"


def _verbs() -> tuple[dict[str, Verb], dict[str, dict[tuple[str, ...], frozenset[str]]]]:
    """Every form of every report verb, and, by lemma, the particles that change what it takes."""
    taken: dict[str, set[str]] = {}
    phrasal: dict[str, dict[tuple[str, ...], set[str]]] = {}
    for name, lemmas in _CLASSES.items():
        for lemma in lemmas:
            head, *particles = lemma.split("_")
            taken.setdefault(head, set())
            if particles:
                phrasal.setdefault(head, {}).setdefault(tuple(particles), set()).add(name)
            else:
                taken[head].add(name)
    forms: dict[str, Verb] = {}
    for lemma, classes in taken.items():
        written = inflect(lemma)
        for form, word in zip(("base", "s", "ed", "participle", "ing"), written, strict=True):
            past = form == "base" and word == written[2]  # "put", "read": the past is the likelier reading
            forms.setdefault(word, Verb(lemma, "ed" if past else form, frozenset(classes)))
    return forms, {h: {p: frozenset(c) for p, c in found.items()} for h, found in phrasal.items()}


CUES, PHRASAL = _verbs()
OFTEN_NOUNS = frozenset(verbs.OFTEN_NOUNS)
NAMING = frozenset(verbs.NAMING)
NEEDS_THAT = frozenset(verbs.NEEDS_THAT)
SAYS = frozenset(verbs.SAYS)
GLOSS = frozenset(verbs.GLOSS)
DENYING = frozenset(verbs.DENYING)
NEGATIONS = frozenset(words.NEGATIONS)
BE = frozenset(words.BE)
POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our", "your"})
DETERMINERS = frozenset(words.DETERMINERS)
ADVERBS = frozenset(words.ADVERBS)
CALENDAR = frozenset(words.CALENDAR)
WEEKDAYS = {form: number for number, forms in enumerate(words.WEEKDAYS) for form in forms.split("/")}
MONTHS = {form: number for number, forms in enumerate(words.MONTHS, 1) for form in forms.split("/")}
COMING = frozenset(words.COMING)
DAYS_AGO = words.DAYS_AGO
TIMES = frozenset(words.TIMES)

TITLES = frozenset(people.TITLES)
FEMALE_TITLES = frozenset(people.FEMALE_TITLES)
MALE_TITLES = frozenset(people.MALE_TITLES)
DESCRIBED = frozenset(people.DESCRIBED)
QUANTIFIERS = frozenset(people.QUANTIFIERS)
HEARERS = frozenset(people.HEARERS)
PLATFORMS = frozenset(name.replace("_", " ") for name in people.PLATFORMS)
POSTPOSITIVES = frozenset(people.POSTPOSITIVES)
PLURALS = frozenset(people.PLURALS)
BODIES = frozenset(people.BODIES)
ROLES = frozenset(role.replace("_", " ") for role in people.ROLES)
ANSWERS = frozenset(people.ANSWERS)
INTERVIEWERS = frozenset(people.INTERVIEWERS)
NO_SPEAKERS = frozenset(people.NO_SPEAKERS)
SPEECH = frozenset(words.SPEECH) | frozenset(word.replace("'", "’") for word in words.SPEECH)
STATEMENTS = frozenset(people.STATEMENTS)
HEADINGS = frozenset(people.HEADINGS)
INTERVIEWS = frozenset(words.INTERVIEWS)
NOUN_CUES = frozenset(people.NOUN_CUES) | frozenset(n + "s" for n in people.NOUN_CUES)

# Phrases before a source: "according to X", "as reported by X".
SOURCE_PHRASE = re.compile(
    r"\b(?:according to|as (?:first )?(?:reported|said|noted|stated|quoted|cited) by|in the words of|per)\b",
    re.IGNORECASE,
)


def is_plural(word: str) -> bool:
    """Whether a noun looks plural, so that a bare verb may follow it."""
    return (word.endswith("s") and not word.endswith(("ss", "'s", "’s"))) or word in PLURALS
