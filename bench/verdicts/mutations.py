"""Misquotations, one kind a function: another text, or None where a quotation gives no room for that kind.

A function only proposes. Whether its text is changed, and nowhere to be found as it is, is decided in ``cases``.
"""

import re
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from random import Random

from bench.verdicts.archive import LEAST, Archive, Stretch, ends_sentence
from bench.verdicts.word_lists import (
    AUXILIARIES,
    FILLERS,
    FUNCTION_WORDS,
    HEDGES,
    HESITATIONS,
    NEGATIONS,
    NUMERALS,
    PERHAPS_TURNING,
    SPELLED,
    SWAPPED,
    TURNING,
)
from corpus.text.fold import Word

Mutation = Callable[[Random, Stretch, Archive], str | None]
_SEVERAL = (2, 5)  # words of a phrase left out
_LEFT_OUT = (2, 12)  # words that an ellipsis stands for
_KEPT = 3  # words on either side of an ellipsis or a seam
_AGAIN = 4  # words near by among which a word said twice may be a false start
_ELLIPSES = (" … ", " ... ", "… ", " . . . ", "...")
_HALF = 0.5
_PAUSE = re.compile(r"[,;:.!?—–(]|--")
_ABBREVIATIONS = frozenset({"us", "it", "who"})
_CONTRACTED = re.compile(r"(?i)n['’]t$")


def swap(classes: Sequence[Sequence[str]], chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """A word for another of its class."""
    there = {word.key for word in stretch.words}
    able = [(w, group) for w in stretch.words for group in classes if w.key in group and set(group) - there]
    if not able:
        return None
    word, group = chance.choice(able)
    return _put(stretch.text, word, chance.choice([other for other in group if other not in there]))


def negation(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """A "not" put in behind an auxiliary, or taken out."""
    found = stretch.words
    denied = [word for word in found[1:-1] if word.key in NEGATIONS or _CONTRACTED.search(word.key)]
    plain = [word for word, after in pairwise(found) if word.key in AUXILIARIES and after.key not in NEGATIONS]
    proposed = [_put(stretch.text, word, _affirmed(stretch.text[word.start : word.end])) for word in denied]
    proposed += [_behind(stretch.text, word, "not") for word in plain]
    return chance.choice(proposed) if proposed else None


def _affirmed(raw: str) -> str:
    whole = {"can't": "can", "won't": "will", "cannot": "can", "ain't": "is"}
    return whole.get(raw.lower().replace("’", "'")) or (_CONTRACTED.sub("", raw) if _CONTRACTED.search(raw) else "")


def number(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """Another digit in a number, or another numeral."""
    digits = [word for word in stretch.words if word.key[0].isdecimal()]
    if not digits:
        return swap(NUMERALS, chance, stretch, archive)
    word = chance.choice(digits)
    raw = stretch.text[word.start : word.end]
    at = chance.choice([index for index, letter in enumerate(raw) if letter.isdecimal()])
    return _put(stretch.text, word, raw[:at] + chance.choice(sorted(set("123456789") - {raw[at]})) + raw[at + 1 :])


def name(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """A name for another of the corpus."""
    known = set(archive.names)
    named = [word for word in stretch.words if stretch.text[word.start : word.end] in known]
    if not named:
        return None
    word = chance.choice(named)
    others = [other for other in archive.names if other[0].lower() != word.key[0]]
    return _put(stretch.text, word, chance.choice(others)) if others else None


def synonym(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """A content word for another of the corpus that ends alike, so that the grammar does not give it away."""
    known = set(archive.content)
    able = [word for word in stretch.words if word.key in known]
    if not able:
        return None
    word = chance.choice(able)
    others = [other for other in archive.content if other[-2:] == word.key[-2:] and other[0] != word.key[0]]
    return _put(stretch.text, word, chance.choice(others)) if others else None


def hedge(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """A hedge dropped, or one put in."""
    hedged = [word for word in stretch.words[1:-1] if word.key in HEDGES]
    if hedged:
        return _put(stretch.text, chance.choice(hedged), "")
    return _behind(stretch.text, chance.choice(stretch.words[:-1]), chance.choice(HEDGES))


def insertion(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    return _behind(stretch.text, chance.choice(stretch.words[:-1]), chance.choice(archive.content))


def omission(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """A word inside left out that no house style lets go."""
    found = stretch.words
    able = [found[at] for at in range(1, len(found) - 1) if _is_missed(found, at)]
    return _put(stretch.text, chance.choice(able), "") if able else None


def omitted_phrase(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """Some words inside left out, one of content among them, all of one sentence."""
    found, length = stretch.words, chance.randint(*_SEVERAL)
    able = []
    for first in range(1, len(found) - length):
        those = range(first, first + length)
        telling = any(_is_missed(found, at) and found[at].key not in FUNCTION_WORDS for at in those)
        if telling and not any(ends_sentence(stretch.text, found[at]) for at in range(first - 1, first + length)):
            able.append(first)
    if not able:
        return None
    first = chance.choice(able)
    return _cut(stretch.text, found[first], found[first + length - 1], " ")


def order(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """Two neighbours changed about."""
    found = stretch.words
    able = [at for at in range(len(found) - 1) if found[at].key != found[at + 1].key]
    if not able:
        return None
    at = chance.choice(able)
    text, one, other = stretch.text, found[at], found[at + 1]
    first, second = text[one.start : one.end], text[other.start : other.end]
    return text[: one.start] + second + text[one.end : other.start] + first + text[other.end :]


def doubled(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    word = chance.choice(stretch.words)
    return _behind(stretch.text, word, stretch.text[word.start : word.end])


def splice(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """The beginning of one quotation and the end of another of the same document, with no mark between."""
    other = archive.draw(chance, document=stretch.document.id)
    if other is None or other.span.overlap(stretch.span):
        return None
    head, tail = stretch.words, other.words
    end, start = chance.randint(_KEPT, len(head) - 1), chance.randint(1, len(tail) - _KEPT)
    return f"{stretch.text[: head[end - 1].end]} {other.text[tail[start].start :]}"


def ellipsis(swallowing: bool, chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """The middle left out with a mark: honestly, or ``swallowing`` what turns the sense of a sentence that is kept."""
    found, length = stretch.words, chance.randint(*_LEFT_OUT)
    able = []
    for first in range(_KEPT, len(found) - length - _KEPT + 1):
        gone = found[first : first + length]
        whole = not any(ends_sentence(stretch.text, word) for word in found[first - 1 : first + length])
        turned = whole and _turns(gone, TURNING) and _stand_once(found, first, first + length)
        if turned if swallowing else not _turns(gone, PERHAPS_TURNING):
            able.append(first)
    if not able:
        return None
    first = chance.choice(able)
    return _cut(stretch.text, found[first], found[first + length - 1], chance.choice(_ELLIPSES))


def truncated(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """Whole words cut off one end or both: what is left is still the speaker's wording."""
    found = stretch.words
    room = len(found) - 5
    first = chance.randint(0, max(0, room))
    last = len(found) - chance.randint(0 if first else 1, max(1, room - first))
    return stretch.text[found[first].start : found[last - 1].end]


def turned(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """Cut right behind the word that denies it, or behind its condition: word for word, and the opposite."""
    found, text = stretch.words, stretch.text
    able = [
        at + 1
        for at in range(len(found) - LEAST)
        if _turns(found[at : at + 1], TURNING) and not _PAUSE.search(text, found[at].end, found[at + 1].start)
    ]
    return text[found[chance.choice(able)].start :] if able else None


def replaced_in_brackets(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """Brackets that say something else than the words that they stand for, or a negation put in within them."""
    if chance.random() < _HALF:
        return _behind(stretch.text, chance.choice(stretch.words[:-1]), chance.choice(("[not]", "[never]")))
    known = set(archive.names if chance.random() < _HALF else archive.content)
    able = [word for word in stretch.words if stretch.text[word.start : word.end] in known]
    if not able:
        return None
    word = chance.choice(able)
    other = chance.choice(archive.names if word.key in archive.names else archive.content)
    return _put(stretch.text, word, f"[{other}]")


def added_in_brackets(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """Brackets that tell who a pronoun is, behind it or instead of it."""
    named = [word for word in stretch.words if word.key in ("he", "she", "him", "her")]
    known = [name for name in archive.names if name.lower() not in NEGATIONS]
    if not named or not known:
        return None
    word, name = chance.choice(named), f"[{chance.choice(known)}]"
    return _behind(stretch.text, word, name) if chance.random() < _HALF else _put(stretch.text, word, name)


def case(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """Words in capitals, or their capitals taken away, where no abbreviation is meant."""
    able = [w for w in stretch.words if w.key.isalpha() and w.key not in _ABBREVIATIONS and w.key != "i"]
    text = stretch.text
    for word in chance.sample(able, min(len(able), 3)):
        raw = text[word.start : word.end]
        text = text[: word.start] + chance.choice((raw.lower(), raw.upper(), raw.capitalize())) + text[word.end :]
    return text if able and text != stretch.text else None


def punctuation(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """A comma put in or left out, a dash for a comma, another mark at the end."""
    text, word = stretch.text, chance.choice(stretch.words[:-1])
    with_comma = f"{text[: word.end]}, {text[word.end :].lstrip(' ,')}"
    dashed, bare = text.replace(", ", " – ", 1), re.sub(r"(?<=[a-z]), ", " ", text, count=1)
    changed = [one for one in (with_comma, dashed, bare, text.rstrip(".,!?") + "!") if one != text]
    return chance.choice(changed)


def spelling(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """A contraction opened or closed, a numeral for its word, the spelling of the other side of the Atlantic."""
    text = stretch.text.replace("’", "'")
    pairs = [(one, other) for pair in SPELLED for one, other in (pair, pair[::-1])]
    able = [(one, other) for one, other in pairs if re.search(rf"(?<![\w'.,$-]){one}(?![\w'.,%-])", text)]
    if not able:
        return None
    one, other = chance.choice(able)
    return re.sub(rf"(?<![\w'.,$-]){one}(?![\w'.,%-])", other, text, count=1)


def filler(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """A sound of hesitation left out, or a word said twice in a row said once."""
    found = stretch.words
    able = [at for at in range(1, len(found) - 1) if found[at].key in HESITATIONS or found[at].key == found[at - 1].key]
    return _put(stretch.text, found[chance.choice(able)], "") if able else None


def verbatim(chance: Random, stretch: Stretch, archive: Archive) -> str | None:
    """The same words in another typography."""
    text = stretch.text
    for change in chance.sample(_TYPOGRAPHIES, chance.randint(0, len(_TYPOGRAPHIES))):
        text = change(text)
    return text


_TYPOGRAPHIES: tuple[Callable[[str], str], ...] = (
    lambda text: text.replace("’", "'") if "’" in text else text.replace("'", "’"),
    lambda text: text.replace("—", " -- ") if "—" in text else text.replace(" -- ", "—").replace(" - ", " – "),
    lambda text: text[0].swapcase() + text[1:],
    lambda text: text.rstrip(".,") + ",",
    lambda text: text.replace(" ", "\u00a0", 1),
)


def _is_missed(found: Sequence[Word], at: int) -> bool:
    """Whether leaving a word out would change what was said: no filler, and not said twice near by."""
    near = {word.key for word in (*found[max(0, at - _AGAIN) : at], *found[at + 1 : at + 1 + _AGAIN])}
    return found[at].key not in FILLERS and found[at].key not in near


def _turns(those: Sequence[Word], turning: frozenset[str]) -> bool:
    return any(word.key in turning or _CONTRACTED.search(word.key) for word in those)


def _stand_once(found: Sequence[Word], first: int, last: int) -> bool:
    """Whether what is kept on either side stands nowhere else here: else less may have been left out, and honestly."""
    there = [word.key for word in found]
    head, tail = f" {' '.join(there[:first])} ", f" {' '.join(there[last:])} "
    return head not in f" {' '.join(there[1:])} " and tail not in f" {' '.join(there[:-1])} "


def _put(text: str, word: Word, by: str) -> str:
    """The text with another word in a word's place, its capital kept; with none, the space goes too."""
    if by == "i" or (by and text[word.start].isupper() and word.key != "i"):
        by = by[0].upper() + by[1:]
    return text[: word.start] + by + text[word.end :] if by else _cut(text, word, word, " ")


def _behind(text: str, word: Word, added: str) -> str:
    return f"{text[: word.end]} {added}{text[word.end :]}"


def _cut(text: str, first: Word, last: Word, by: str) -> str:
    """The text with a stretch gone, and ``by`` instead of it and of the space around it."""
    return text[: first.start].rstrip() + by + text[last.end :].lstrip(" ,;:—–-")


HONEST: dict[str, Mutation] = {
    "verbatim": verbatim,
    "case": case,
    "punctuation": punctuation,
    "truncated": truncated,
    "spelling": spelling,
    "filler": filler,
    "ellipsis": partial(ellipsis, False),
    "bracket": added_in_brackets,
}
CHANGED: dict[str, Mutation] = {
    "negation": negation,
    "number": number,
    "name": name,
    "synonym": synonym,
    "hedge": hedge,
    **{kind: partial(swap, classes) for kind, classes in SWAPPED.items()},
    "insertion": insertion,
    "omission": omission,
    "omitted-phrase": omitted_phrase,
    "order": order,
    "doubled": doubled,
    "splice": splice,
    "swallowed": partial(ellipsis, True),
    "bracketed": replaced_in_brackets,
    "turned": turned,
}
