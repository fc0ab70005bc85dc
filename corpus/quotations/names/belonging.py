"""Whose kin or staff somebody is who is only described: "Quill's lawyer", "an aide to Quill", "Quills Sprecherin"."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from corpus.languages.lexicon import Lexicon
from corpus.text.patterns import pattern

_OWNER = pattern(
    r"(?P<name>.+?)(?:['’][sS]|(?<=[sxzSXZ])['’])",
)
_SHORTEST = 3  # letters of a name that an ending makes an owner


class Belonging(NamedTuple):
    """``owner`` is a name as it is printed; ``sex`` says "m" or "f" of kin, "" where it tells neither, and None of
    staff. ``beside``: the name merely stands before the noun, as a body's does that speaks through its staff."""

    owner: str
    sex: str | None
    beside: bool = False


def belonging(printed: Sequence[str], languages: Sequence[Lexicon], *, article: bool = False) -> Belonging | None:
    """Whose kin or staff the words describe, if they describe anybody's; ``article``: one stood before them."""
    if not printed:
        return None
    found = _by_small_word(printed, languages, article=article)
    return found or next(filter(None, (rule(printed, languages) for rule in _RULES)), None)


def _by_apostrophe(printed: Sequence[str], languages: Sequence[Lexicon]) -> Belonging | None:
    """ "Quill's lawyer": behind an owner, what nobody is called."""
    for at, word in enumerate(printed[:-1]):
        owner, rest = _owner(word), printed[at + 1 :]
        if owner is not None and (all(map(_is_small, rest)) or _is_relation(rest[-1], languages)):
            return _of(" ".join([*printed[:at], owner["name"]]), rest[-1], languages)
    return None


def _by_small_word(printed: Sequence[str], languages: Sequence[Lexicon], *, article: bool) -> Belonging | None:
    """ "an aide to Ada Quill", "somebody close to Quill": behind a small word, what nobody is called before it."""
    for at in range(1, len(printed) - 1):
        if not any(printed[at] in one.people.belonging for one in languages):
            continue
        qualified = at > 1 and any(printed[at - 1] in one.people.postpositives for one in languages)
        before, behind = printed[at - 1 - qualified], " ".join(printed[at + 1 :])
        named = any(word[:1].isupper() for word in printed[1 : at - 1]) or not behind[:1].isupper()
        # Where every noun has a capital an article shows that it is one: "die Kanzlei von Quill".
        noun = article and any(one.grammar.capital_nouns and printed[at] in one.people.belonging for one in languages)
        if named or not (noun or _is_relation(before, languages)):
            return None
        owner = _OWNER.match(behind)
        return _of(owner["name"] if owner else behind, before, languages)
    return None


def _by_ending(printed: Sequence[str], languages: Sequence[Lexicon]) -> Belonging | None:
    """ "Quills Sprecherin": a noun behind a name that ends as an owner's does."""
    for one in languages if len(printed) > 1 else ():
        ending, owner, last = one.people.genitive, printed[-2], printed[-1]
        owns = ending and owner.endswith(ending) and owner[:1].isupper() and len(owner) > _SHORTEST
        if owns and last.lower() not in one.people.like_names and _is_relation(last, (one,)):
            return _of(" ".join([*printed[:-2], owner.removesuffix(ending)]), last, languages)
    return None


def _beside(printed: Sequence[str], languages: Sequence[Lexicon]) -> Belonging | None:
    """ "Quill lawyer", "the Quill campaign", "Quill-Sprecherin": a common noun behind a name, with nothing between."""
    *names, last = printed
    if names and last.islower() and all(word[:1].isupper() for word in names) and _is_relation(last, languages):
        return _of(" ".join(names), last, languages)._replace(beside=True)
    owner, hyphen, relation = last.rpartition("-")
    capital = [one for one in languages if one.grammar.capital_nouns]
    if hyphen and owner[:1].isupper() and not names and _is_relation(relation, capital):
        return _of(owner, relation, languages)._replace(beside=True)
    return None


_RULES = (_by_apostrophe, _by_ending, _beside)


def _of(owner: str, relation: str, languages: Sequence[Lexicon]) -> Belonging:
    word = relation.lower()
    return Belonging(owner, next((one.people.kin[word] for one in languages if word in one.people.kin), None))


def _is_relation(word: str, languages: Sequence[Lexicon]) -> bool:
    low = word.lower()
    body = word.islower() and any(low in one.people.bodies for one in languages)
    return body or any(low in one.people.kin or low in one.people.described for one in languages)


def _owner(word: str) -> re.Match[str] | None:
    return _OWNER.fullmatch(word) if "'" in word or "’" in word else None


def _is_small(word: str) -> bool:
    return word[:1].islower()
