"""The words that say that somebody speaks: report verbs with what they take, and the phrases before a source."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from corpus.languages.tables import Verb
from corpus.quotations.grammar.disambiguation import clause_stop
from corpus.quotations.grammar.frames import MARKED, Frame
from corpus.quotations.grammar.phrases import heads, phrase_back
from corpus.quotations.grammar.word_order import finite_of, has_perfect

# A question up to its verb, from its auxiliary on: "Did the mayor of York, who left, ever".
_ASKED = re.compile(r"(?:(?<![^,:;—&.])|(?<=[sh]))A(?:P|D?[nN#z+]{1,6}(?:[fp]D?[nN]{1,4})?)(?:,[^,.]{1,16},)?[rd]*\Z")
_QUESTION = 30  # tokens
# The lemma of every phrase before a source.
SOURCE = "according to"
_NEGATED = 4  # words before a verb among which a negation denies it


@dataclass(frozen=True, slots=True)
class Cue:
    """A cue at tokens ``first`` up to ``stop``. ``verb`` is None for a phrase such as "according to"."""

    first: int
    stop: int
    lemma: str
    classes: frozenset[str]
    form: str
    negated: bool = False
    passive: bool = False


def find_cues(frame: Frame) -> list[Cue]:
    """The cues of a frame in order."""
    return list(_cues(frame))


def _cues(frame: Frame) -> Iterator[Cue]:
    loose = frame.lexicon.words.loose_sources
    for i, tag in enumerate(frame.tags):
        if tag in "VGB":
            found = verb_cue(frame, i)
            if found is not None:
                yield found
        elif tag == "a" and (stop := frame.source_phrase(i)) > i:
            yield Cue(i, stop, SOURCE, frozenset({"source"}), "phrase")
        elif tag == "a" and frame.words[i] in frame.lexicon.grammar.postpositions:
            yield Cue(i, i + 1, SOURCE, frozenset({"source"}), "phrase")
        elif tag == "p" and frame.words[i] in loose and i + 1 < len(frame) and frame.tags[i + 1] in "NDP":
            yield Cue(i, i + 1, frame.words[i], frozenset({"source"}), "phrase")


def verb_cue(frame: Frame, i: int, *, inverted: bool = False) -> Cue | None:
    """The report verb at token ``i``, with its particle, unless the words around make it a noun."""
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
    asked = _asked_from(frame, i) if verb.form == "base" else None  # "Didn’t she say" denies nothing
    passive = verb.form in ("ed", "participle") and (_is_passive(frame, i) or _is_reduced(frame, stop, classes))
    negated = _is_negated(frame, i, asked) or verb.lemma in verbs.denying
    return Cue(i, stop, verb.lemma, classes, verb.form, negated, passive)


def _is_negated(frame: Frame, i: int, asked: int | None) -> bool:
    """Whether a negation stands before the verb, in its own part of the sentence: not so in "he voted no, said Lee".

    ``asked`` is the auxiliary of a question, which denies nothing.
    """
    low = max(0, i - _NEGATED)
    comma = frame.tags.rfind(",", low, i)
    aside = comma > 1 and frame.tags[comma - 2] == ","  # "did not, however, say"
    near = (k for k in range(low if aside else max(low, comma + 1), i) if k != asked)
    return any(frame.words[k].replace("’", "'") in frame.lexicon.words.negations for k in near)


def _with_particle(frame: Frame, i: int, verb: Verb) -> tuple[Verb, int]:
    """The verb at ``i`` as its particle makes it, "point out", "teilte … mit", and where the two of them stop."""
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
    """The token before ``i``, past adverbs."""
    j = i - 1
    while j >= 0 and frame.tags[j] in "rd":
        j -= 1
    return j


def _after_auxiliary(frame: Frame, i: int) -> bool:
    j = _before(frame, i)
    return (j >= 0 and frame.tags[j] == "A") or (frame.lexicon.grammar.verb_second and has_perfect(frame, i))


def _agrees(frame: Frame, i: int, verb: Verb) -> bool:
    """Whether a form that could be a noun has the subject, and what follows, of a verb."""
    j, word = _before(frame, i), frame.words[i]
    tag = frame.tags[j] if j >= 0 else "."
    after = frame.tags[i + 1 : i + 2]
    if after in (",", ":") and frame.tags[i + 2 : i + 3] in tuple(MARKED):
        after = "Q"
    if tag in "TAPw" or frame.words[j].endswith("%"):
        return tag != "T" or verb.form == "base"
    if tag == "n" and verb.form == "s" and word in frame.lexicon.verbs.often_nouns and _is_counted(frame, j):
        return False  # "the two reports"
    if verb.form == "base":
        if _asked_from(frame, i) is not None:
            return True
        if tag in "nN)" or (tag == "D" and frame.words[j] in frame.lexicon.people.quantifiers):
            joined = tag == "N" and frame.tags[j - 1 : j] == "&"
            plural = any(frame.lexicon.is_plural(frame.words[h]) for h in heads(frame, j))
            closes = after in ("", ".") and word in frame.lexicon.verbs.often_nouns
            return (plural or joined or tag == ")") and not closes and after not in ("V", "v", "A")
        return tag in "&," and word not in frame.lexicon.verbs.often_nouns
    if word not in frame.lexicon.verbs.often_nouns:
        return True
    if tag in "nN)":
        return (
            not (tag == "n" and frame.lexicon.is_plural(frame.words[j]))
            and after in tuple("tDPhTNQCE:#Ogrpsn")
            and tag + after != "np"
        )
    return tag in ",&t" and after in tuple("tDPhTQCE")


def _asked_from(frame: Frame, i: int) -> int | None:
    """Where the auxiliary of a question stands whose bare verb is token ``i``: "When did the mayor of York say"."""
    if i == 0 or frame.tags[i - 1] not in "PnNrd,":
        return None
    asked = _ASKED.search(frame.tags, max(frame.sentence_start(i), i - _QUESTION), i)
    return asked.start() if asked is not None and frame.words[asked.start()] not in frame.lexicon.words.be else None


def _is_counted(frame: Frame, last: int) -> bool:
    """Whether a number or a plural determiner opens the phrase, so that a word in -s is its noun."""
    counts = frame.lexicon.words.counts
    first = phrase_back(frame, last, max(0, last - 8))
    return not counts.isdisjoint(frame.words[first : first + 2])


def _is_reduced(frame: Frame, stop: int, classes: frozenset[str]) -> bool:
    """Whether a transitive verb has no object: "the plan backed by the mayor"."""
    return classes == {"object"} and frame.tags[stop : stop + 1] in ("p", ")")


def _is_passive(frame: Frame, i: int) -> bool:
    if frame.lexicon.grammar.verb_second:
        return frame.words[finite_of(frame, i, frame.sentence_start(i))] in frame.lexicon.words.be
    j = i - 1
    while j >= 0 and frame.tags[j] == "r":
        j -= 1
    return j >= 0 and frame.words[j].replace("’", "'") in frame.lexicon.words.be
