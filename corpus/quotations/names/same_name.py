"""Two names by the words that tell whose they are: surname first, then first names. Titles have no part in it."""

from collections.abc import Iterable, Sequence

from corpus.quotations.names.given_names import resemble, same_given_name, same_given_names
from corpus.quotations.names.likeness import ANOTHER_NAME, Likeness
from corpus.quotations.names.name_parts import Known
from corpus.quotations.names.surnames import are_transcribed, same_surname


def same_name(one: Sequence[str], other: Sequence[str], known: Known) -> Likeness:
    """Compare the telling words of two names, in plain small letters.

    A surname alone is everybody's who has it. A word alone that is another word of the other name may be somebody's
    first name, or a family name that comes first: "Xi" of "Xi Jinping".
    """
    if "".join(one) == "".join(other):
        return Likeness(True, unless=len(one) == 1)
    last = same_surname(one[-1], other[-1])
    mine, theirs = _firsts(one, other, known)
    if last.same is not False:
        if not (mine and theirs):
            return last._replace(unless=True)
        first = same_given_names(mine, theirs, known.languages)
        return first if last.same else _spelled_otherwise(first, last, (one[-1], other[-1]))
    short, long = sorted((one, other), key=len)
    if len(short) > 1 and tuple(long[: len(short)]) == tuple(short):
        several = len(long) > len(short) and long[len(short)] in known.particles
        return Likeness(None, "more than one name") if several else Likeness(True, unless=True)
    if len(short) == 1 and len(short[0]) > 1 and (short[0] in long or _is_first(short[0], long, known)):
        return Likeness(None, "a first name alone, or a family name that comes first")
    if len(short) > 1 and short[-1] in long[1:-1] and same_given_name(short[0], long[0], known.languages).same:
        return Likeness(None, "one has a further surname")
    if len(short) > 1 and sorted(short) == sorted(long):
        return Likeness(None, "the same words in another order")
    return ANOTHER_NAME


def same_word(one: str, other: str) -> bool | None:
    """Whether a word of a body's name is another's: equal, or its initial; None where they are nearly alike."""
    if one == other or one[:1] == other or other[:1] == one:
        return True
    return None if one.startswith(other) or other.startswith(one) or resemble(one, other) else False


def best(answers: Iterable[bool | None]) -> bool | None:
    """True before None before False."""
    found = set(answers)
    return True if True in found else None if None in found else False


def _firsts(one: Sequence[str], other: Sequence[str], known: Known) -> tuple[Sequence[str], Sequence[str]]:
    """The first names of both; the particles of a surname are none, unless it has nothing else: "De Vries"."""
    mine, theirs = ([word for word in name[:-1] if word not in known.particles] for name in (one, other))
    return (mine, theirs) if mine and theirs else (one[:-1], other[:-1])


def _is_first(word: str, name: Sequence[str], known: Known) -> bool:
    """Whether a word is a nickname, or another form, of somebody's first name: "Ted" of "Edward Quill"."""
    return len(name) > 1 and len(name[0]) > 1 and same_given_name(word, name[0], known.languages).same is True


def _spelled_otherwise(first: Likeness, last: Likeness, surnames: tuple[str, str]) -> Likeness:
    """Of surnames that are spelled otherwise, those of a transcription are one with the same first name."""
    if first.same is False:
        return first
    if first.same and not first.unless and are_transcribed(*surnames):
        return Likeness(True, "one name in two transcriptions")
    return last
