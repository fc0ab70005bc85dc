"""The words that say that somebody speaks: report verbs with what they take, and the phrases before a source."""

from collections.abc import Iterator
from dataclasses import dataclass

from corpus.quotations import lexicon
from corpus.quotations.frames import Frame


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
    for i, tag in enumerate(frame.tags):
        if tag in "VGB":
            found = verb_cue(frame, i)
            if found is not None:
                yield found
        elif tag == "a" and frame.words[i + 1 : i + 2] == ["to"]:
            yield Cue(i, i + 2, "according to", frozenset({"source"}), "phrase")
        elif tag == "p" and frame.words[i] == "per" and i + 1 < len(frame) and frame.tags[i + 1] in "NDP":
            yield Cue(i, i + 1, "per", frozenset({"source"}), "phrase")


def verb_cue(frame: Frame, i: int) -> Cue | None:
    """The report verb at token ``i``, with its particle, unless the words around make it a noun."""
    verb = lexicon.CUES.get(frame.words[i].replace("’", "'"))
    if verb is None:
        return None
    tags, classes, stop = frame.tags, verb.classes, i + 1
    for particle, taken in lexicon.PHRASAL.get(verb.lemma, {}).items():
        if tuple(frame.words[i + 1 : i + 1 + len(particle)]) == particle:
            classes, stop = classes | taken if "utter" in taken else taken, i + 1 + len(particle)
    if not classes:
        return None
    if frame.words[i - 1 : i] == ["as"] and frame.words[i + 1 : i + 2] == ["by"] and verb.form in ("ed", "participle"):
        return Cue(i - 1, i + 2, f"as {frame.words[i]} by", frozenset({"source"}), "phrase")
    before = tags[max(0, i - 4) : i].rstrip("r")
    if verb.form == "base" and not before.endswith(("T", "A", "n", "N", "P", "w", "&", "D", ")", ",", "t")):
        return None
    if (
        i + 1 < len(frame)
        and frame.words[i] in lexicon.OFTEN_NOUNS
        and verb.form in ("base", "s")
        and _is_noun(frame, i)
    ):
        return None
    near = frame.words[max(0, i - 4) : i]
    passive = verb.form in ("ed", "participle") and _is_passive(frame, i)
    negated = any(w.replace("’", "'") in lexicon.NEGATIONS for w in near) or verb.lemma in lexicon.DENYING
    return Cue(i, stop, verb.lemma, classes, verb.form, negated, passive)


def _is_passive(frame: Frame, i: int) -> bool:
    j = i - 1
    while j >= 0 and frame.tags[j] == "r":
        j -= 1
    return j >= 0 and frame.words[j].replace("’", "'") in lexicon.BE


def _is_noun(frame: Frame, i: int) -> bool:
    """Whether a form that is as often a noun stands as one: no subject before it, or nothing after it to govern."""
    before, after = frame.tags[max(0, i - 1) : i], frame.tags[i + 1]
    if before in ("P", "w", "T", "A", "O"):
        return False
    if before in ("n", "N", "r", ")"):
        return after not in "tDPhTNQCE:#z" if before != "n" else after not in "tPhTQCED"
    return before not in ("", "&", ",") or after not in "tDPhTQCE"
