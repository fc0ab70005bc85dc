"""Whether two surnames are one, written otherwise: in another alphabet's transcription, or by a slip.

By sound alone two names are never one, for "Brown" and "Browne" are two families; where both come from another
alphabet, the same first name makes them one.
"""

from functools import lru_cache
from itertools import product

from corpus.quotations.names.given_names import resemble
from corpus.quotations.names.likeness import Likeness
from corpus.text.patterns import pattern

_REMEMBERED = 1 << 10
_CONSONANTS = 3  # sounds that two names must share: shorter names sound alike by chance
_SKY = pattern(r"(?<=[sc]k)(?:y|i|yy|iy|ii|yi|ij|yj)$")
# What a transcription writes and an English name seldom has.
_TRANSCRIBED = pattern(
    r"q(?!u)|kh|gh(?=[aeiou])|dh|zh|tsch|shch|(?:ch|k|n|sh)enko$|[^aeiou][oe](?:v|w|ff)a?$|sk(?:[yij]{1,2}|a[jy]a)$"
    r"|[vw][iy](?:t?s?ch|cz|c)$|dd[ah]|^[yj](?=[aeou])"
)
# Sounds by how they are written, the longest first: a capital for a consonant, with what it is taken for.
_WRITTEN = pattern(
    r"schtsch|shch|stsch|tsch|tch|dsch|dzh|sch|sh|zh|cz|kh|gh|ch|ck|ph|th|dh|ts|tz|qu|[bcdfgklmnpqrstvwxz]"
    r"|h|[yj](?=[aou])|a+[iyj]+|[eiyj]+|[ou]+|a+"
)
_SOUND = {
    **dict.fromkeys(("schtsch", "shch", "stsch", "tsch", "tch", "cz"), "C"),
    **dict.fromkeys(("dsch", "dzh"), "J"),
    **dict.fromkeys(("sch", "sh", "zh"), "X"),
    **dict.fromkeys(("kh", "gh", "ck", "qu", "c", "g", "k", "q"), "K"),
    **dict.fromkeys(("ts", "tz", "z", "s"), "S"),
    **dict.fromkeys(("v", "w"), "V"),
    **dict.fromkeys(("ph", "f"), "F"),
    **dict.fromkeys(("th", "t"), "T"),
    **dict.fromkeys(("dh", "d"), "D"),
    "x": "KS",
    "h": "",
    "ch": "?",  # as in German Chruschtschow or in English Chekhov
}
_DOUBLED = pattern(r"(.)\1+")
_ENDING = pattern(r"[OE][VF](A?)$")


@lru_cache(_REMEMBERED)
def same_surname(one: str, other: str) -> Likeness:
    """Compare two surnames in plain small letters.

    >>> same_surname("tarnovsky", "tarnovskiy").same, same_surname("brown", "browne").same
    (True, None)
    """
    if one == other:
        return Likeness(True)
    if len(one) == 1 or len(other) == 1:
        fits = one.startswith(other) or other.startswith(one)
        return Likeness(None, "a surname of which one has the initial only") if fits else Likeness(False)
    if len(set(one) & set(other)) < _CONSONANTS:
        return Likeness(False)
    if _SKY.sub("y", one) == _SKY.sub("y", other):
        return Likeness(True, "one surname in two spellings")
    if not sounds(one).isdisjoint(sounds(other)):
        return Likeness(None, "surnames that sound alike and are written otherwise")
    return Likeness(None, "surnames that are spelled nearly alike") if resemble(one, other) else Likeness(False)


def are_transcribed(one: str, other: str) -> bool:
    """Whether two surnames that sound alike come from another alphabet, by how one of them is written."""
    heard = not sounds(one).isdisjoint(sounds(other))
    return heard and any(_TRANSCRIBED.search(name) is not None for name in (one, other))


def sounds(name: str) -> frozenset[str]:
    """How a name may sound, roughly: the same for all its transcriptions; nothing for a name of few sounds."""
    written = (_sound(part) for part in _WRITTEN.findall(name))
    heard = {"".join(one) for one in product(*(("K", "C") if sound == "?" else (sound,) for sound in written))}
    keys = {_ENDING.sub(r"V\1", _DOUBLED.sub(r"\1", one)) for one in heard}
    return frozenset(key for key in keys if sum(sound not in "AEO" for sound in key) >= _CONSONANTS)


def _sound(written: str) -> str:
    known = _SOUND.get(written)
    if known is not None:
        return known
    if written[0] in "ou":
        return "O"
    if written[0] == "a":
        return "E" if written.strip("a") else "A"
    if written in "yj" and len(written) == 1:
        return "E"
    return "E" if written[0] in "eiyj" else written.upper()
