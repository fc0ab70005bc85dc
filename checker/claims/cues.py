"""The verbs by which a claim says that somebody said something, and the small words around them, in any language."""

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from corpus.languages.lexicon import Lexicon
from corpus.languages.tables import Verb
from corpus.text.patterns import pattern

TOKEN = pattern(r"[^\W_](?:[\w’'.\-]*[^\W_])?\.?|[,;:()—–]|\.(?=\s|$)")
STOPS = frozenset(",;:()—–.")
FURTHEST_CUE = 14  # tokens between the quotation and its cue
_LONGEST_CLAUSE = 200  # tokens behind a verb among which its particle stands
_NEGATED = 3  # tokens before a cue among which its negation stands
Tokens = Sequence[re.Match[str]]


class FrameWords(NamedTuple):
    """Words of a language by what they do around a quotation."""

    # Around a cue.
    before_a_verb: frozenset[str]  # may stand between a name and its verb
    openers: frozenset[str]  # may open the clause of a cue
    pronouns: frozenset[str]  # may be the subject of a cue
    speaking: frozenset[str]  # of these, whoever speaks so reports nobody: "We see that Russia is afraid"
    asking: frozenset[str]  # what follows them is no speaker: "exactly what Quill said"
    # Names.
    no_name: frozenset[str]  # no source begins with them
    no_first_word: frozenset[str]  # in small letters, no name begins with them,
    after_name: frozenset[str]  # nor goes on with these
    joins_names: frozenset[str]  # but with these it may: "the Bank of Karsund"
    inside_names: frozenset[str]
    determiners: frozenset[str]
    adverb_endings: tuple[str, ...]  # of a word before a name that says nothing of who has it
    abbreviations: frozenset[str]  # a point behind them ends no sentence
    # Who was told.
    told: frozenset[str]  # forms of verbs whose object is the hearer
    hearers: frozenset[str]  # pronouns
    hearer_articles: frozenset[str]  # say by their case that somebody was told, where a language has cases,
    governing: frozenset[str]  # unless these stand before them


@cache
def frame_words(language: Lexicon) -> FrameWords:
    words, verbs, grammar, framing = language.words, language.verbs, language.grammar, language.framing
    before = (words.auxiliaries - framing.wishing) | words.negations | words.adverbs | framing.before_cue
    after = words.prepositions | words.subordinators | words.comparing | words.of | words.that | words.infinitive
    after |= words.adverbs | words.times | framing.after_name
    determiners, linking = words.determiners | words.articles, words.conjunctions | words.contrasts
    asking, pronouns = words.questions | words.relatives, frozenset(filter(str.isalpha, words.subjects))
    nobody = {phrase.split()[0] for phrase in framing.nobody}
    return FrameWords(
        before_a_verb=before,
        openers=words.that | linking,
        pronouns=pronouns,
        speaking=pronouns & words.speech,
        asking=asking | words.that | words.comparing | words.subordinators | words.conjunctions | determiners,
        no_name=(after | before | framing.wishing | linking | asking | words.expletives) - determiners | nobody,
        no_first_word=after,
        after_name=after | (determiners | words.auxiliaries if grammar.verb_second else frozenset()),
        joins_names=words.of | (words.name_particles - words.infinitive if grammar.capital_nouns else frozenset()),
        inside_names=framing.inside_names | words.name_particles,
        determiners=determiners,
        adverb_endings=tuple(ending for ending, _, kind, _ in words.endings if kind == "adverb"),
        abbreviations=frozenset(map(str.lower, words.abbreviations)),
        told=frozenset(form for form, verb in verbs.forms.items() if verb.lemma in verbs.telling),
        hearers=words.objects | words.genders.keys(),
        hearer_articles=(grammar.oblique | {grammar.feminine_article}) - {""},
        governing=words.prepositions | words.of | words.name_particles,
    )


def low(token: re.Match[str]) -> str:
    """The word of a token as the lists have it, without the point of a sentence."""
    return token.group().rstrip(".").lower().replace("’", "'")


def ends_a_sentence(word: str, language: Lexicon) -> bool:
    """Whether the point behind a word is a full stop: none is behind "Gen.", "U.S." or "M."."""
    bare, small = word.removesuffix("."), word.lower()
    abbreviated = small in frame_words(language).abbreviations or small in language.people.titles
    return word != bare and len(bare) != 1 and "." not in bare and not abbreviated


def first_cue(tokens: Tokens, language: Lexicon) -> int | None:
    near = range(min(len(tokens), FURTHEST_CUE))
    return next((at for at in near if is_cue(tokens, at, language)), None)


def is_cue(tokens: Tokens, at: int, language: Lexicon) -> bool:
    """Whether a token says that somebody said something. "Pointed" does so with "out" alone."""
    verb = verb_of(tokens[at].group(), language)
    return verb is not None and (bool(verb.classes) or _particle(verb, tokens, at, language) is not None)


def verb_of(word: str, language: Lexicon) -> Verb | None:
    """The report verb that a word is a form of: in small letters, or all in capitals."""
    forms, bare = language.verbs.forms, word.rstrip(".")
    return forms.get(bare) or (forms.get(bare.lower()) if word.isupper() else None)


def lemma(tokens: Tokens, cue: int, language: Lexicon) -> str:
    """The verb of a cue, with the particle that it has left behind: "zurückweisen" of "wies … zurück"."""
    verb = verb_of(tokens[cue].group(), language)
    assert verb is not None, "no cue"
    particle = None if verb.classes else _particle(verb, tokens, cue, language)
    return f"{particle or ''}{verb.lemma}"


def _particle(verb: Verb, tokens: Tokens, at: int, language: Lexicon) -> str | None:
    """The particle of a verb in what is left of its clause: next to it or, where the verb comes second, at the end."""
    behind = tokens[at + 1 : at + 1 + _LONGEST_CLAUSE]
    stop = next((at for at, token in enumerate(behind) if token.group() in STOPS), len(behind))
    clause = [low(token) for token in behind[:stop]]
    for particles in language.verbs.phrasal.get(verb.lemma, ()):
        first = max(0, len(clause) - len(particles)) if language.grammar.verb_second else 0
        if tuple(clause[first : first + len(particles)]) == particles:
            return "".join(particles)
    return None


def is_negated(tokens: Tokens, cue: int, language: Lexicon) -> bool:
    """Whether a negation stands before a cue or, where the verb comes second, at the end of its clause."""
    words = [low(token) for token in tokens]
    asked = bool(cue) and words[0] in language.words.auxiliaries  # "Didn’t Quill say" denies nothing
    before = range(max(int(asked), cue - _NEGATED), cue)
    if any(words[at] in language.words.negations and words[at + 1] not in language.framing.only for at in before):
        return True
    stop = next((at for at in range(cue + 1, len(words)) if tokens[at].group() in STOPS), len(words))
    return language.grammar.verb_second and stop > cue + 1 and words[stop - 1] in language.words.negations


def denies(tokens: Tokens, cue: int, language: Lexicon) -> bool:
    """Whether a cue before some words says that they were not said: "denied that", "never said", not "did not deny"."""
    return is_negated(tokens, cue, language) != (lemma(tokens, cue, language) in language.verbs.denying)
