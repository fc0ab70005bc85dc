"""What of a name tells whose it is, and what only says what somebody is: titles, articles, letters behind it.

A name may be read by the words of several languages at once: it does not say which one it is in.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from itertools import takewhile
from typing import NamedTuple

from corpus.languages.lexicon import Lexicon
from corpus.languages.naming import without_accents
from corpus.quotations.names.belonging import Belonging, belonging
from corpus.quotations.names.short_names import handle_in, initials_in
from corpus.text.patterns import pattern

Languages = tuple[Lexicon, ...]
_REMEMBERED = 1 << 12  # names: those of a question are compared at each of its places
_ONE_OF_ALL = {"junior": "jr", "jun": "jr", "senior": "sr", "sen": "sr"}
_PARTS = pattern(r"[^\W_]+")
_UNWRITTEN = pattern(r"['’]s\b|['’.]")
_TWO = 2
_OFFICE_AND_NAME = pattern(r"(?P<office>[^()]*[^\s()])\s*\((?P<name>[^\s()]+ [^()]+)\)\s*")  # as Hansard labels a turn
_CALLED = pattern(r"\s(?:\([^()]+\)|[“\"][^“”\"]+[”\"])\s(?=\w)")  # "Robert (Bob) Quill"
_CALLED_BEGINS = frozenset('(“"')  # few names are worth a pattern
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_INITIALS = pattern(r"(?:[^\W\d_]\.){2,}")
_NUMERAL = pattern(r"(?=[IVX])X{0,2}(?:IX|IV|V?I{0,3})")
_NAMES_TOO = ("X", "XI", "VI")  # Malcolm X
_DESCRIBING = pattern(r"[,(]")  # what stands behind it describes the name before it


class Name(NamedTuple):
    """A name as it is compared, in words of plain letters.

    ``whole`` has all of them but an article, ``telling`` those that tell whose name it is. ``readings`` are what it may
    mean as well: "Dean Quill" is a dean, or is called Dean. ``named``: it names somebody, and does not describe him.
    ``body``: what it names is an institution. ``sexes`` say "m" or "f", where it has a "Mr." or "Queen", and
    ``generation`` has its "jr" or "ii". ``doubtful``: it is a noun behind an article, where every noun has a capital,
    and no list knows whether it names or describes: "der Kreml", "der Lotse". ``regnal``: it is a first name behind a
    title such as "Queen". ``initials`` are the letters that it may consist of, ``handle`` is one of a post, and
    ``belongs`` says whose kin or staff it describes.
    """

    whole: tuple[str, ...]
    telling: tuple[str, ...]
    readings: tuple[tuple[str, ...], ...]
    named: bool
    body: bool
    sexes: frozenset[str]
    generation: frozenset[str]
    doubtful: bool
    regnal: bool = False
    initials: str = ""
    handle: str = ""
    belongs: Belonging | None = None


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
    printed = _apart((_CALLED.sub(" ", name) if _CALLED_BEGINS.intersection(name) else name).split(), known)
    bare = _without_article(printed, known)
    head = _head(" ".join(printed), known)
    lead = _lead(head)
    described = len(lead) > 1 or any(map(known.is_description, lead))
    read, *readings = _telling(head[len(lead) :] if described else head, known, article=bare != printed)
    if lead and not described:  # "boss Quill": one small word may be a part of the name
        readings += _telling(head[len(lead) :], known, article=False)
    whole = tuple(plain(bare))
    handle = handle_in(printed)
    belongs = belonging(_DESCRIBING.split(" ".join(bare), 1)[0].split(), languages, article=bare != printed)
    titles = [word.lower() for word in head if set(plain([word])).isdisjoint(read)]
    sexes = frozenset(filter(None, map(known.sex_of_title, titles)))
    on_throne = any(title in known.regnal for title in titles)
    generation = _generation(head, on_throne, known)
    telling = read[:-1] if len(read) > 1 and read[-1] in generation else read
    return Name(
        whole,
        telling,
        tuple(filter(None, readings)),
        named=bool(handle) or (belongs is None and _names(telling, printed, head, known)),
        body=bool(head) and known.is_body(head[-1]),
        sexes=sexes if len(sexes) == 1 else frozenset(),  # "Frau Kapitän" is a woman, "Herr Kapitänin" nobody knows
        generation=generation,
        doubtful=len(bare) == 1 and printed[0].lower() in known.before_nouns,
        regnal=on_throne and len(telling) <= _TWO,
        initials=initials_in(bare) if bare and not known.is_description(bare[-1]) else "",
        handle=handle,
        belongs=belongs,
    )


def _apart(printed: Sequence[str], known: "Known") -> Sequence[str]:
    """The words, without whose kin or staff somebody is who is named, and initials apart: "J.D." as "J." and "D."."""
    owner = next((at for at, word in enumerate(printed[:-1]) if word.endswith(_POSSESSIVE)), None)
    if owner is not None and printed[owner + 1][:1].islower():
        named = (at for at in range(owner + 1, len(printed)) if printed[at][:1].isupper())
        first = next(named, 0)
        printed = printed if known.belonging.intersection(printed[owner:first]) else printed[first:]
    printed = [word.partition("-")[2] if word.lower().startswith(known.prefixes) else word for word in printed]
    if len(printed) < _TWO or known.is_body(printed[-1]):
        return printed
    caps = all(word.isupper() for word in printed)
    words = list[str]()
    for at, word in enumerate(printed):
        known_as = known.suffixes.issuperset(plain([word])) or known.is_title(word)
        two = len(word) == _TWO and word.isalpha() and word.isupper() and not caps and at < len(printed) - 1
        letters = two or ("." in word and _INITIALS.fullmatch(word))
        words += [f"{letter}." for letter in word if letter != "."] if letters and not known_as else [word]
    return words


def _generation(head: Sequence[str], regnal: bool, known: "Known") -> frozenset[str]:
    """What tells somebody from others of the name: "jr" of "Sam Quill Jr.", "xiv" of "Louis XIV"."""
    behind = takewhile(known.suffixes.__contains__, reversed(plain(head[1:])))
    told = frozenset(known.generations[word] for word in behind if word in known.generations)
    last = head[-1] if len(head) > 1 else ""
    numeral = last.isupper() and _NUMERAL.fullmatch(last) is not None and (regnal or last not in _NAMES_TOO)
    return told | {last.lower()} if numeral else told


def plain(words: Iterable[str]) -> list[str]:
    """The words in small letters without accents, points and the ending of a possessive; parted at hyphens."""
    return _PARTS.findall(_UNWRITTEN.sub("", without_accents(" ".join(words).casefold())))


def _without_article(words: Sequence[str], known: "Known") -> Sequence[str]:
    return words[1:] if words and words[0].lower() in known.articles else words


def _head(name: str, known: "Known") -> Sequence[str]:
    """The words of a name as far as what describes it: "Ada Quill" of "Ada Quill of the Guild" and "Ada Quill, 47".

    Behind an office, whoever holds it: "Ada Quill" of "Governor of Westland Ada Quill".
    """
    head = _DESCRIBING.split(name, 1)[0]
    words = _without_article((head if head.strip() else name).split(), known)
    ends = (at for at in range(1, len(words) - 1) if words[at] in known.behind or _begins_another(words, at, known))
    end = next(ends, len(words))
    if end + _TWO < len(words) - 1 and all(map(known.is_title, words[:end])):
        from corpus.quotations.names.given_names import is_given_name  # the lists are seldom wanted

        first = (at for at in range(end + _TWO, len(words) - 1) if is_given_name("".join(plain([words[at]]))))
        begin = next(first, None)
        return words[:end] if begin is None else words[begin:]
    return words[:end]


def _begins_another(words: Sequence[str], at: int, known: "Known") -> bool:
    """Whether an article begins what belongs to the name before it: "der" in "Sprecherin der Reederei"."""
    return words[at] in known.oblique and words[at - 1].lower() not in known.particles


def _lead(words: Sequence[str]) -> Sequence[str]:
    """The words before the first capital, if there is one."""
    return words[: next((at for at, word in enumerate(words) if word[:1].isupper()), 0)]


def _telling(words: Sequence[str], known: "Known", *, article: bool) -> Iterator[tuple[str, ...]]:
    """The words that tell whose a name is, then what else it may be read as; no words where it is a bare title."""
    begins = len(words) > 1  # "Junior Quill" has a first name
    words = [
        word for at, word in enumerate(words) if (begins and not at) or not known.suffixes.issuperset(plain([word]))
    ]
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


def _names(telling: Sequence[str], printed: Sequence[str], head: Sequence[str], known: "Known") -> bool:
    """Whether a name ends in one: "Dele Akande", "the Kremlin"; "the Hungarian prime minister" describes."""
    acronym = len(printed) > len(head) == 1 and head[0].isupper()  # "the WHO"
    if not telling or (telling[-1] in known.pronouns and not acronym):
        return False
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
    prefixes: tuple[str, ...]  # of these, what a surname begins with: "al-Assad"
    oblique: frozenset[str]  # articles that stand before no subject
    behind: frozenset[str]
    pronouns: frozenset[str]
    courtesies: dict[str, str]
    regnal: frozenset[str]
    suffixes: frozenset[str]
    generations: dict[str, str]  # to the one of several spellings that stands for all
    modifiers: frozenset[str]  # of those that names begin with, too
    unnamed: frozenset[str]
    vouching: frozenset[str]
    belonging: frozenset[str]
    media: frozenset[str]

    def is_title(self, word: str) -> bool:
        """Whether a word before a name is none of its words: "Mayor", "late", "HOST"."""
        return any(_has_title(one, word) or _is_before_names(one, word.lower()) for one in self.languages)

    def sex_of_title(self, word: str) -> str | None:
        """ "m" or "f" where only men, or only women, have a title; a man's may be anybody's: "Sprecher"."""
        low = word.strip(".,")
        if self.courtesies.get(low):
            return self.courtesies[low]
        if any(low in one.people.female_titles for one in self.languages):
            return "f"
        return "m" if any(low in one.people.men for one in self.languages) else None

    @property
    def small(self) -> frozenset[str]:
        """Words that the initials of a name leave out."""
        return self.particles | self.linking

    @property
    def linking(self) -> frozenset[str]:
        """Words that only link those of a body's name: "of"."""
        return _union(one.spellings.without_initial for one in self.languages)

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
        prefixes=tuple(f"{word}-" for word in sorted(_union(one.framing.inside_names for one in languages))),
        oblique=_union((*one.oblique, one.feminine_article) for one in grammars) - {""},
        behind=_union(one.behind_names for one in people),
        pronouns=_union(
            (*one.subjects, *one.objects, *one.genders, *one.possessives, *one.relatives) for one in words
        ).union(*(one.quantifiers for one in people)),
        courtesies={word: gender for one in people for word, gender in one.courtesies.items()},
        regnal=_union(one.regnal for one in people),
        suffixes=_union(one.suffixes for one in people),
        generations={word: _ONE_OF_ALL.get(word, word) for one in people for word in one.generations},
        modifiers=_union(one.modifiers & one.like_names for one in people),
        unnamed=_union(one.unnamed for one in people),
        vouching=_union(one.vouching for one in people),
        belonging=_union(one.belonging for one in people),
        media=_union(one.media for one in people),
    )


def _union(lists: Iterable[Iterable[str]]) -> frozenset[str]:
    return frozenset[str]().union(*lists)
