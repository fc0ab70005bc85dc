"""What of a name tells whose it is, and what only says what somebody is: titles, articles, letters behind it.

A name may be read by the words of several languages at once: it does not say which one it is in.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import takewhile
from typing import NamedTuple

from corpus.languages.lexicon import Lexicon
from corpus.text.patterns import pattern

Languages = tuple[Lexicon, ...]
_REMEMBERED = 1 << 12  # names: those of a question are compared at each of its places
_PARTS = pattern(r"[^\W_]+")
_UNWRITTEN = pattern(r"['’]s\b|['’.]")
_TWO = 2
_OFFICE_AND_NAME = pattern(r"(?P<office>[^()]*[^\s()])\s*\((?P<name>[^\s()]+ [^()]+)\)\s*")  # as Hansard labels a turn
_DESCRIBING = pattern(r"[,(]")  # what stands behind it describes the name before it


class Name(NamedTuple):
    """A name as it is compared, in words of plain letters.

    ``whole`` has all of them but an article, ``telling`` those that tell whose name it is. ``readings`` are what it may
    mean as well: "Dean Quill" is a dean, or is called Dean. ``named``: it names somebody, and does not describe him.
    ``body``: what it names is an institution. ``courtesies`` say "m" or "f", where it has a "Mr." or "Mrs.", and
    ``generation`` has its "jr". ``doubtful``: it is a noun behind an article, where every noun has a capital, and no
    list knows whether it names or describes: "der Kreml", "der Lotse".
    """

    whole: tuple[str, ...]
    telling: tuple[str, ...]
    readings: tuple[tuple[str, ...], ...]
    named: bool
    body: bool
    courtesies: frozenset[str]
    generation: frozenset[str]
    doubtful: bool


@lru_cache(_REMEMBERED)
def read_name(name: str, languages: Languages) -> Name:
    """Read a name; of "The Cabinet Secretary for Fisheries (Fiona Marsh)" the one behind the office."""
    label = _OFFICE_AND_NAME.fullmatch(name)
    if label is not None and not _read(label["office"], languages).named:
        holder = _read(label["name"], languages)
        if holder.named and not holder.body:
            return holder
    return _read(name, languages)


def _read(name: str, languages: Languages) -> Name:
    known = known_in(languages)
    printed = name.split()
    bare = _without_article(printed, known)
    head = _head(name, known)
    lead = _lead(head)
    described = len(lead) > 1 or any(map(known.is_description, lead))
    telling, *readings = _telling(head[len(lead) :] if described else head, known, article=bare != printed)
    if lead and not described:  # "boss Quill": one small word may be a part of the name
        readings += _telling(head[len(lead) :], known, article=False)
    whole = tuple(plain(bare))
    return Name(
        whole,
        telling,
        tuple(filter(None, readings)),
        named=bool(telling) and telling[-1] not in known.pronouns and _ends_in_a_name(printed, head, known),
        body=bool(head) and known.is_body(head[-1]),
        courtesies=frozenset(filter(None, (known.courtesies.get(word.lower().strip(".,")) for word in printed))),
        generation=known.generations.intersection(takewhile(known.suffixes.__contains__, reversed(whole))),
        doubtful=len(bare) == 1 and printed[0].lower() in known.before_nouns,
    )


def plain(words: Iterable[str]) -> list[str]:
    """The words in small letters without accents, points and the ending of a possessive; parted at hyphens."""
    apart = unicodedata.normalize("NFD", " ".join(words).casefold())
    letters = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return _PARTS.findall(_UNWRITTEN.sub("", letters))


def _without_article(words: Sequence[str], known: "Known") -> Sequence[str]:
    return words[1:] if words and words[0].lower() in known.articles else words


def _head(name: str, known: "Known") -> Sequence[str]:
    """The words of a name as far as what describes it: "Ada Quill" of "Ada Quill of the Guild" and "Ada Quill, 47"."""
    head = _DESCRIBING.split(name, 1)[0]
    words = _without_article((head if head.strip() else name).split(), known)
    ends = (at for at in range(1, len(words) - 1) if words[at] in known.behind or _begins_another(words, at, known))
    return words[: next(ends, len(words))]


def _begins_another(words: Sequence[str], at: int, known: "Known") -> bool:
    """Whether an article begins what belongs to the name before it: "der" in "Sprecherin der Reederei"."""
    return words[at] in known.oblique and words[at - 1].lower() not in known.particles


def _lead(words: Sequence[str]) -> Sequence[str]:
    """The words before the first capital, if there is one."""
    return words[: next((at for at, word in enumerate(words) if word[:1].isupper()), 0)]


def _telling(words: Sequence[str], known: "Known", *, article: bool) -> Iterator[tuple[str, ...]]:
    """The words that tell whose a name is, then what else it may be read as; no words where it is a bare title."""
    words = [word for word in words if not known.suffixes.issuperset(plain([word]))]
    first = next((at for at, word in enumerate(words) if not known.is_title(word)), len(words))
    named = words[first:]
    if not named:
        yield ()  # "Mayor"; "King" may be what somebody is called
        yield tuple(plain(words)) if len(words) == 1 and known.is_like_a_name(words[0]) and not article else ()
        return
    if words and known.is_body(words[-1]):  # "Finance Ministry" and "Foreign Ministry" are two
        yield tuple(plain(words))
        yield tuple(plain(named)) if words[0].lower() not in known.modifiers else ()
        return
    if len(named) > 1 and known.is_office(named[-1], article=article):
        yield ()  # "Hungarian Prime Minister"
        return
    sure = [at for at in range(1, len(named) - 1) if known.is_title(named[at]) and not known.is_like_a_name(named[at])]
    named = named[max(sure, default=-1) + 1 :]  # "Karsund Sheriff Quill"
    yield tuple(plain(named))
    yield from (tuple(plain(named[at + 1 :])) for at in range(len(named) - 1) if known.is_like_a_name(named[at]))


def _ends_in_a_name(printed: Sequence[str], head: Sequence[str], known: "Known") -> bool:
    """Whether a name ends in one: "Dele Akande", "the Kremlin"; "the Hungarian prime minister" describes."""
    if not known.unnamed.isdisjoint(plain(head[-1:])) or known.is_common_noun(head):
        return False
    return printed[0].lower() not in known.before_one_of_many and any(letter.isupper() for letter in head[-1])


class Known(NamedTuple):
    """What some languages know of names, together; lists that know compounds are asked one by one."""

    languages: Languages
    articles: frozenset[str]
    before_nouns: frozenset[str]  # articles where every noun has a capital,
    before_one_of_many: frozenset[str]  # and of these, the ones before who is not named: "ein Matrose"
    particles: frozenset[str]
    oblique: frozenset[str]  # articles that stand before no subject
    behind: frozenset[str]
    pronouns: frozenset[str]
    courtesies: dict[str, str]
    suffixes: frozenset[str]
    generations: frozenset[str]
    modifiers: frozenset[str]  # of those that names begin with, too
    unnamed: frozenset[str]
    media: frozenset[str]

    def is_title(self, word: str) -> bool:
        """Whether a word before a name is none of its words: "Mayor", "late", "HOST"."""
        return any(_has_title(one, word) or _is_before_names(one, word.lower()) for one in self.languages)

    def is_office(self, word: str, *, article: bool) -> bool:
        """Whether a title at the end of several words is what somebody is. "Larry King" is a name.

        Where every noun has a capital an article tells: "Ole Neubauer" is a name, "die Karsunder Meisterin" is none.
        """
        fitting = (one for one in self.languages if article or not one.grammar.capital_nouns)
        return not self.is_like_a_name(word) and any(_has_title(one, word) for one in fitting)

    def is_like_a_name(self, word: str) -> bool:
        return any(word.lower() in one.people.like_names for one in self.languages)

    def is_modified(self, words: Sequence[str]) -> bool:
        """Whether a name of two words begins with a part of a title, and may be no person's: "Foreign Affairs"."""
        return len(words) == _TWO and not self.is_title(words[1]) and words[0].lower() in self.modifiers

    def is_body(self, word: str) -> bool:
        return any(word.lower() in one.people.bodies for one in self.languages)

    def is_description(self, word: str) -> bool:
        low = word.lower()
        return low in self.unnamed or any(low in one.people.described for one in self.languages)

    def is_common_noun(self, words: Sequence[str]) -> bool:
        """Whether the only capital is that of a noun where every noun has one: "ein Passagier", "die Polizei"."""
        low, single = words[-1].lower(), sum(word[:1].isupper() for word in words) == 1
        fitting = [one for one in self.languages if one.grammar.capital_nouns] if single else []
        return any(low in one.people.described or _is_a_common_body(low, one) for one in fitting)


def _has_title(language: Lexicon, word: str) -> bool:
    low = word.lower().rstrip(".")
    forms = (low, f"{low}.", low.rpartition("-")[2])  # "vice-president"
    return any(form in language.people.titles for form in forms)


def _is_before_names(language: Lexicon, word: str) -> bool:
    """Whether a word is a part of a title, or what somebody does in a transcript; "A" of "Q and A" is an initial."""
    return word in language.people.modifiers or (word in language.people.roles and len(word) > 1)


def _is_a_common_body(word: str, language: Lexicon) -> bool:
    """Whether a noun is no name of a body: "die Zeitung" and "die Polizei", but not "die Küstenzeitung"."""
    outlets = language.grammar.outlets
    return word in language.people.bodies and (word not in outlets or frozenset.__contains__(outlets, word))


@cache
def known_in(languages: Languages) -> Known:
    people, words = [one.people for one in languages], [one.words for one in languages]
    grammars, capital = (
        [one.grammar for one in languages],
        [one.words for one in languages if one.grammar.capital_nouns],
    )
    return Known(
        languages,
        articles=_union(one.articles for one in words),
        before_nouns=_union(one.articles for one in capital),
        before_one_of_many=_union(one.articles - one.definite for one in capital),
        particles=_union((*one.words.name_particles, *one.framing.inside_names) for one in languages),
        oblique=_union((*one.oblique, one.feminine_article) for one in grammars) - {""},
        behind=_union(one.behind_names for one in people),
        pronouns=_union(
            (*one.subjects, *one.objects, *one.genders, *one.possessives, *one.relatives) for one in words
        ).union(*(one.quantifiers for one in people)),
        courtesies={word: gender for one in people for word, gender in one.courtesies.items()},
        suffixes=_union(one.suffixes for one in people),
        generations=_union(one.generations for one in people),
        modifiers=_union(one.modifiers & one.like_names for one in people),
        unnamed=_union(one.unnamed for one in people),
        media=_union(one.media for one in people),
    )


def _union(lists: Iterable[Iterable[str]]) -> frozenset[str]:
    return frozenset[str]().union(*lists)
