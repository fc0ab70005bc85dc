"""The words that say that somebody speaks: report verbs, with what they take, and phrases such as "according to".

A cue says nothing about who speaks or what was said. Many report verbs are nouns as well ("claims", "reports"): they
count only where the words around them make them verbs.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.languages.tables import Verb
from corpus.quotations.grammar.disambiguation import clause_stop
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import heads, phrase_back
from corpus.quotations.grammar.tags import (
    ADVERBIALS,
    FINITE,
    MARKED,
    REPORT_VERBS,
    Tag,
    any_of,
    in_a_row,
    tag_pattern,
)
from corpus.quotations.grammar.word_order import finite_of, has_perfect

# A question from its auxiliary up to its verb: "Did the mayor of York, who left, ever" before "say".
_ASKED = tag_pattern(r"""
    (?: (?<![^comma colon semicolon dash and stop]) | (?<=[subordinator question_word]) ) auxiliary
    (?: pronoun | determiner? [nouns number possessive joiner]{1,6} (?: prepositions determiner? nouns{1,4} )? )
    (?: comma [^comma stop]{1,16} comma )? adverbials* end
""")
_QUESTION = 30  # tokens
# Every phrase that introduces a source has this lemma.
SOURCE = "according to"
_MAY_BE_CUE = tag_pattern("[report_verbs according preposition]")
_LOOSELY_NAMED = any_of("name determiner pronoun")
_BEFORE_VERB = any_of("to auxiliary pronoun relative")
_ENDS_NOUN = any_of("nouns closing")
_BEFORE_BARE_VERB = any_of("and comma")
_BEFORE_CLEAR_VERB = any_of("comma and that")
# What can follow a verb of report, where its form could also be a noun's: few classes after a comma, more after a noun.
_TAKEN_AFTER_CLAUSE = any_of("that determiner pronoun question_word to marked")
_TAKEN_AFTER_NOUN = any_of(
    "that determiner pronoun question_word to name marked colon number object_pronoun ing_form adverb preposition"
    " subordinator noun"
)
_PAUSES = any_of("comma colon")
_NOTHING_FOLLOWS = any_of("end stop")
_NOUN_AND_PREPOSITION = in_a_row("noun preposition")
_BEFORE_ASKED = any_of("pronoun nouns adverbials comma")
_LEAVES_OUT_OBJECT = any_of("preposition closing")
_ENDS_DENIAL = MARKED | any_of("and but")  # "no answer and said", "not “…”, said"
_NEGATED = 4  # words before a verb in which a negation still denies it


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue at tokens ``first`` up to ``stop``."""

    first: int
    stop: int
    lemma: str
    classes: frozenset[str]  # which complements it takes, as the lexicon names them
    form: str  # the form of a verb, or "phrase", "noun", "label", "open" for what is no verb of the lexicon
    negated: bool = False
    passive: bool = False


def word_cue(frame: Frame, i: int, form: str) -> Cue:
    """Token ``i`` as a cue that is no verb of the lexicon: a noun that carries words, an unknown verb."""
    return Cue(i, i + 1, frame.words[i], frozenset(), form)


def find_cues(frame: Frame) -> list[Cue]:
    """The cues of a frame, in order."""
    return list(_cues(frame))


def _cues(frame: Frame) -> Iterator[Cue]:
    loose = frame.lexicon.words.loose_sources
    for place in _MAY_BE_CUE.finditer(frame.tags):
        i, tag = place.start(), place[0]
        if tag in REPORT_VERBS:
            found = verb_cue(frame, i)
            if found is not None:
                yield found
        elif tag == Tag.ACCORDING and (stop := frame.source_phrase(i)) > i:
            yield Cue(i, stop, SOURCE, frozenset({"source"}), "phrase")
        elif tag == Tag.ACCORDING and frame.words[i] in frame.lexicon.grammar.postpositions:
            yield Cue(i, i + 1, SOURCE, frozenset({"source"}), "phrase")
        elif tag == Tag.PREPOSITION and frame.words[i] in loose and frame.tags[i + 1 : i + 2] in _LOOSELY_NAMED:
            yield Cue(i, i + 1, frame.words[i], frozenset({"source"}), "phrase")


def verb_cue(frame: Frame, i: int, *, inverted: bool = False) -> Cue | None:
    """The report verb at token ``i`` with its particle, unless the words around it make it a noun.

    ``inverted`` is for a verb after the words reported, "…," claims Smith, which has no subject before it.
    """
    verbs, words = frame.lexicon.verbs, frame.lexicon.words
    verb = verbs.forms.get(frame.words[i].replace("’", "'"))
    if verb is None:
        return None
    verb, stop = _with_particle(frame, i, verb)
    classes = verb.classes
    if not classes:
        return None
    around = (*frame.words[i - 1 : i], *frame.words[i + 1 : i + 2])
    if around == words.cited_by and verb.form in ("ed", "participle"):
        return Cue(i - 1, i + 2, " ".join(frame.words[i - 1 : i + 2]), frozenset({"source"}), "phrase")
    if verb.form in ("base", "s") and not inverted and not _agrees(frame, i, verb):
        return None
    if verb.form == "participle" and verb.lemma in verbs.strong and not inverted and not _after_auxiliary(frame, i):
        return None
    asked = _asked_from(frame, i) if verb.form == "base" else None
    passive = verb.form in ("ed", "participle") and (_is_passive(frame, i) or _is_reduced(frame, stop, classes))
    negated = _is_negated(frame, i, asked) or verb.lemma in verbs.denying
    return Cue(i, stop, verb.lemma, classes, verb.form, negated, passive)


def _is_negated(frame: Frame, i: int, asked: int | None) -> bool:
    """Whether the verb is negated, by a word in its own part of the sentence: not so in "he voted no, said Lee".

    ``asked`` is the auxiliary of a question: "Didn't she say" denies nothing.
    """
    low = max(frame.sentence_start(i), i - _NEGATED)
    comma = frame.tags.rfind(Tag.COMMA, low, i)
    aside = comma > 1 and frame.tags[comma - 2] == Tag.COMMA  # "did not, however, say"
    first = low if aside else max(low, comma + 1)
    ends = _ENDS_DENIAL if frame.tags[i] == Tag.REPORT_VERB else MARKED  # "did not confirm or deny"
    first = max((k + 1 for k in range(first, i) if frame.tags[k] in ends), default=first)
    near = (k for k in range(first, i) if k != asked)
    return any(frame.words[k].replace("’", "'") in frame.lexicon.words.negations for k in near)


def _with_particle(frame: Frame, i: int, verb: Verb) -> tuple[Verb, int]:
    """The verb at ``i`` with its particle, "point out", "teilte … mit", and the token at which the two stop."""
    stop = i + 1
    joined = frame.lexicon.grammar.verb_second
    for particle, taken in frame.lexicon.verbs.phrasal.get(verb.lemma, {}).items():
        behind = tuple(frame.words[i + 1 : i + 1 + len(particle)]) == particle
        if behind or (joined and frame.words[clause_stop(frame.tags, i + 1) - 1] == particle[0]):
            classes = verb.classes | taken if "utter" in taken else taken
            lemma = "".join(particle) + verb.lemma if joined else verb.lemma
            verb, stop = verb._replace(lemma=lemma, classes=classes), i + 1 + len(particle) * behind
            if joined:
                break
    return verb, stop


def _before(frame: Frame, i: int) -> int:
    """The token before ``i``, adverbs and days left out."""
    j = i - 1
    while j >= 0 and frame.tags[j] in ADVERBIALS:
        j -= 1
    return j


def _after_auxiliary(frame: Frame, i: int) -> bool:
    """Whether the participle at ``i`` is part of a perfect: "has known", where "known" alone reports nothing."""
    j = _before(frame, i)
    return (j >= 0 and frame.tags[j] == Tag.AUXILIARY) or (frame.lexicon.grammar.verb_second and has_perfect(frame, i))


def _agrees(frame: Frame, i: int, verb: Verb) -> bool:
    """Whether a form that could also be a noun's is a verb here, by its subject and by what follows."""
    j, word = _before(frame, i), frame.words[i]
    tag = frame.tags[j] if j >= 0 else Tag.STOP
    after = frame.tags[i + 1 : i + 2]
    # "claims: “…”": the pause before words in marks does not count.
    if after in _PAUSES and frame.tags[i + 2 : i + 3] in MARKED:
        after = Tag.STRETCH
    if tag in _BEFORE_VERB or frame.words[j].endswith("%"):
        return tag != Tag.TO or verb.form == "base"
    often_noun = word in frame.lexicon.verbs.often_nouns
    if tag == Tag.NOUN and verb.form == "s" and often_noun and _is_counted(frame, j):
        return False  # "the two reports"
    if verb.form == "base":
        return _has_plural_subject(frame, i, j, tag, after)
    if not often_noun:
        return True
    if tag in _ENDS_NOUN:
        plural = tag == Tag.NOUN and frame.lexicon.is_plural(frame.words[j])
        return not plural and after in _TAKEN_AFTER_NOUN and tag + after != _NOUN_AND_PREPOSITION
    return tag in _BEFORE_CLEAR_VERB and after in _TAKEN_AFTER_CLAUSE


def _has_plural_subject(frame: Frame, i: int, j: int, tag: str, after: str) -> bool:
    """Whether the base form at ``i`` is a verb: in a question, or after a plural, which ends with token ``j``."""
    if _asked_from(frame, i) is not None:
        return True
    often_noun = frame.words[i] in frame.lexicon.verbs.often_nouns
    quantified = tag == Tag.DETERMINER and frame.words[j] in frame.lexicon.people.quantifiers
    if not quantified and tag not in _ENDS_NOUN:
        return tag in _BEFORE_BARE_VERB and not often_noun
    joined = tag == Tag.NAME and frame.tags[j - 1 : j] == Tag.AND
    plural = any(frame.lexicon.is_plural(frame.words[head]) for head in heads(frame, j))
    closes = after in _NOTHING_FOLLOWS and often_noun
    return (plural or joined or tag == Tag.CLOSING) and not closes and after not in FINITE


def _asked_from(frame: Frame, i: int) -> int | None:
    """The auxiliary of the question whose verb is token ``i``: "did", of "When did the mayor of York say"."""
    if i == 0 or frame.tags[i - 1] not in _BEFORE_ASKED:
        return None
    asked = _ASKED.search(frame.tags, max(frame.sentence_start(i), i - _QUESTION), i)
    return asked.start() if asked is not None and frame.words[asked.start()] not in frame.lexicon.words.be else None


def _is_counted(frame: Frame, last: int) -> bool:
    """Whether the phrase starts with a number or a plural determiner, so that a word in -s must be its noun."""
    counts = frame.lexicon.words.counts
    first = phrase_back(frame, last, max(0, last - 8))
    return not counts.isdisjoint(frame.words[first : first + 2])


def _is_reduced(frame: Frame, stop: int, classes: frozenset[str]) -> bool:
    """Whether a transitive verb has lost its object, as a participle does: "the plan backed by the mayor"."""
    return classes == {"object"} and frame.tags[stop : stop + 1] in _LEAVES_OUT_OBJECT


def _is_passive(frame: Frame, i: int) -> bool:
    """Whether a form of "be" belongs to the participle at ``i``."""
    if frame.lexicon.grammar.verb_second:
        return frame.words[finite_of(frame, i, frame.sentence_start(i))] in frame.lexicon.words.be
    j = i - 1
    while j >= 0 and frame.tags[j] == Tag.ADVERB:
        j -= 1
    return j >= 0 and frame.words[j].replace("’", "'") in frame.lexicon.words.be
