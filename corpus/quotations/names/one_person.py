"""Whether two names are one person or body: the table of rules, and its answer with the reason.

The first rule that speaks decides. Names are compared by who they mean, never letter by letter.

A name does not say which language it is in. It is read by the words of English, and of every language where these may
decide: where only titles may part two people of one surname, or where a foreign article stands before what somebody is.
"""

from collections.abc import Callable
from functools import lru_cache
from itertools import product

from corpus.languages import languages, lexicon_of
from corpus.languages.lexicon import Lexicon
from corpus.quotations.names import same_name as name_rules
from corpus.quotations.names.given_names import bodies_called, sex_of
from corpus.quotations.names.likeness import Likeness
from corpus.quotations.names.name_parts import Known, Languages, Name, known_in, read_name
from corpus.quotations.names.short_names import handle_fits, handle_words, initials_fit
from corpus.quotations.names.surnames import same_surname

_REMEMBERED = 1 << 12  # names: those of a question are compared at each of its places
_OPEN = Likeness(None)  # one of them is only described
_HANDLES = {True: "a handle of that name", False: "a handle of another name", None: "a handle need not say whose it is"}
_OWNERS_END = ("s", "'", "’")
_TWO = 2

Rule = Callable[[Name, Name, Known], Likeness | None]


@lru_cache(_REMEMBERED)
def compare_names(one: str, other: str) -> Likeness:
    """Whether two names are one person's, as a reader would see it, and why. Neither is favoured.

    >>> compare_names("Bill Quill", "William J. Quill").why, compare_names("Quill's lawyer", "Ada Quill").same
    ('a nickname', False)
    """
    answer = _in_any_language(one, other)
    if answer.same is True or (one.isascii() and other.isascii()):
        return answer
    respelled = _respelled(one, other), _respelled(other, one)
    return answer if respelled == (one, other) else _in_any_language(*respelled)


def same_person(one: str, other: str) -> bool | None:
    """The answer of ``compare_names`` without its reason.

    >>> same_person("Sen. Bernie Sanders", "SANDERS"), same_person("Ann Lee", "Bo Lee"), same_person("he", "Ann Lee")
    (True, False, None)
    """
    return compare_names(one, other).same


def _in_any_language(one: str, other: str) -> Likeness:
    usual: Languages = (lexicon_of(),)
    mine, theirs = read_name(one, usual), read_name(other, usual)
    answer = _by_table(mine, theirs, known_in(usual))
    # Titles alone may part two people of one surname, an article or an owner stand before what somebody is.
    alike = mine.telling and theirs.telling and same_surname(mine.telling[-1], theirs.telling[-1]).same is True
    if not (alike and answer.same is not True) and not any(map(_is_foreign, (one, other))):
        return answer
    every = tuple(map(lexicon_of, languages()))
    return _by_table(read_name(one, every), read_name(other, every), known_in(every))


def _by_table(one: Name, other: Name, known: Known) -> Likeness:
    answers = (rule(one, other, known) for rule in TABLE)
    return next(answer for answer in answers if answer is not None)


def _the_same_words(one: Name, other: Name, known: Known) -> Likeness | None:
    """Word for word; but two pronouns may mean two people."""
    if one.whole != other.whole or one.sexes | other.sexes == {"m", "f"}:
        return None
    named = bool(one.whole) and (one.named or one.whole[-1] not in known.pronouns)
    return Likeness(True, unless=len(one.telling) == 1) if named else _OPEN


def _kin_and_staff(one: Name, other: Name, known: Known) -> Likeness | None:
    """Whoever belongs to somebody is not that person: "Quill's lawyer". Of everybody else the words say nothing.

    Kin may have the surname: "Quill's wife" may be Ada Quill, and is not Bo Quill if Bo is a man.
    """
    if one.belongs is None and other.belongs is None:
        return None
    if one.belongs is not None and other.belongs is not None:
        return _OPEN
    described, named = (one, other) if one.belongs is not None else (other, one)
    belongs = described.belongs
    assert belongs is not None
    owner = read_name(belongs.owner, known.languages)
    # "a Wexsoft spokeswoman" speaks for Wexsoft, and "the Nordvik council" may be the Nordvik City Council.
    may_be_a_body = named.body or (belongs.beside and named.whole == owner.whole)
    if not named.named or not owner.named or may_be_a_body or _by_table(owner, named, known).same is False:
        return _OPEN
    if belongs.sex is not None and len(owner.telling) == 1 and not _is_crossed(belongs.sex, named):
        return Likeness(None, "kin may have the same surname", firm=True)
    return Likeness(False, "kin and staff are other people", firm=True)


def _is_crossed(sex: str, name: Name) -> bool:
    """Whether kin of a sex cannot be somebody with a title or first name of the other one."""
    return {sex} | _sexes(name) >= {"m", "f"}


def _handles(one: Name, other: Name, known: Known) -> Likeness | None:
    """A handle is somebody's if it has the whole name and nothing but "real" or a title beside it."""
    if not (one.handle or other.handle):
        return None
    handle, name = (one, other) if one.handle else (other, one)
    if name.handle or not name.named:
        return Likeness(None, _HANDLES[None])
    parts = handle_words(handle.handle, known.vouching)
    fits = handle_fits(handle.handle, name.telling, known.vouching)
    if fits is None and len(parts) > 1 and name_rules.same_name(parts, name.telling, known).same is False:
        fits = False
    whose = {
        True: "a handle of that name",
        False: "a handle of another name",
        None: "a handle need not say whose it is",
    }
    return Likeness(fits, whose[fits])


def _a_described_person(one: Name, other: Name, known: Known) -> Likeness | None:
    """A description fits anybody; but what may be a bare title may be a surname: "KING" of "Larry King"."""
    if one.named and other.named:
        return None
    called = _is_called(one, other, known) or _is_called(other, one, known)
    return Likeness(True, unless=True) if called else _OPEN


def _initials(one: Name, other: Name, known: Known) -> Likeness | None:
    """Initials are of everybody whom they fit: "JFK" of a person, "KHA" of a body."""
    if bool(one.initials) == bool(other.initials):
        return None
    letters, name = (one.initials, other) if one.initials else (other.initials, one)
    if letters in name.telling:  # a surname in capitals
        return None
    surname = next((at for at, word in enumerate(name.telling) if word in known.particles), 0)
    words = (words for words in (name.telling, name.whole, name.telling[surname:]) if len(words) > 1)
    fits = letters in name.whole or name_rules.best(initials_fit(letters, each, known.small) for each in words)
    if fits:
        return Likeness(True, "initials that fit", unless=True)
    return None if fits is False else Likeness(None, "initials that may fit")


def _well_known_bodies(one: Name, other: Name, known: Known) -> Likeness | None:
    """A body that is known by several names, or by the initials of another language."""
    short = min(len(one.whole), len(other.whole)) == 1 and one.telling[-1] != other.telling[-1]
    if not (short or (one.body and other.body)):
        return None
    mine, theirs = (bodies_called(" ".join(name.whole), known.languages) for name in (one, other))
    if not mine or not theirs:
        return None
    return Likeness(True, "two names of one body") if mine & theirs else Likeness(False, "another body")


def _bodies(one: Name, other: Name, known: Known) -> Likeness | None:
    """Of a body every word counts, in any order: "Democratic Committee" and "Republican Committee" are two."""
    if not (one.body and other.body) and not (one.body != other.body and one.telling[-1] == other.telling[-1]):
        return None
    words = ([word for word in name.whole if word not in known.linking] or name.telling for name in (one, other))
    short, long = sorted(words, key=len)
    answers = {name_rules.best(name_rules.same_word(mine, theirs) for theirs in long) for mine in short}
    same = False if False in answers else None if None in answers else True
    like = Likeness(same, "" if same else "another body")
    governs = not known.linking.isdisjoint((*one.whole, *other.whole))  # "Ministry of Health" can be read in one way
    return like if governs else _or_another_reading(like, one, other, known)


def _throne_names(one: Name, other: Name, known: Known) -> Likeness | None:
    """Behind "King" or "Pope" stands a first name, which is nobody's surname."""
    del known
    if one.regnal == other.regnal or one.telling == other.telling:
        return None
    throne, name = (one, other) if one.regnal else (other, one)
    if len(name.telling) < _TWO:
        return None
    if name.telling[: len(throne.telling)] == throne.telling:
        return Likeness(None, "a first name alone")
    return Likeness(False, "another first name") if throne.telling[-1] == name.telling[-1] else None


def _people(one: Name, other: Name, known: Known) -> Likeness:
    """Surname, first names, then what parts two people who share them."""
    like = _or_another_reading(name_rules.same_name(one.telling, other.telling, known), one, other, known)
    if like.same is False:
        return like
    if one.sexes | other.sexes == {"m", "f"}:
        return Likeness(False, "a man by one title, a woman by the other")
    if any(_is_another_sex(*pair) for pair in ((one, other), (other, one))):
        return Likeness(False, "a title of a man or a first name of a woman, or the other way round")
    if _contradicts(one, other) or _contradicts(other, one):
        return Likeness(None, "a title and a first name that do not go together")
    return _generations(one, other, like)


def _is_another_sex(titled: Name, named: Name) -> bool:
    """Whether a title before a bare surname contradicts somebody's first name: "Mr. Quill" and "Margaret Quill"."""
    return bool(titled.sexes) and len(titled.telling) == 1 and titled.sexes | _sexes(named) == {"m", "f"}


def _contradicts(titled: Name, named: Name) -> bool:
    """Whether somebody has a title of one sex and the first name of the other: "Mrs. Robert Quill" is his wife."""
    return bool(titled.sexes) and not named.sexes and titled.sexes | _sexes(named) == {"m", "f"}


def _sexes(name: Name) -> frozenset[str]:
    """The sex that a title shows or, with no such title, a first name that only men or only women have."""
    first = name.telling[0] if len(name.telling) > 1 or name.regnal else ""
    return name.sexes or frozenset(filter(None, [sex_of(first) if len(first) > 1 else ""]))


def _generations(one: Name, other: Name, like: Likeness) -> Likeness:
    """ "Jr." parts father and son, but only where the name is the same without it: "Joe Quill" may leave it out."""
    if one.generation == other.generation:
        return like
    if one.generation and other.generation:
        return Likeness(False, "another generation")
    told, untold = (one, other) if one.generation else (other, one)
    if told.regnal or untold.regnal:
        return Likeness(like.same, like.why, unless=True)
    if len(told.telling) > 1 and (len(untold.telling) == 1 or untold.telling[0] != told.telling[0]):
        return like if untold.sexes == frozenset() or len(untold.telling) == 1 else like._replace(unless=True)
    return Likeness(None, "one may be the other’s father or son")


def _or_another_reading(like: Likeness, one: Name, other: Name, known: Known) -> Likeness:
    """The same, but where the words may be read in another way by which they agree, nobody can tell."""
    if like.same is False and (one.doubtful or other.doubtful or _may_be_read_as_one(one, other, known)):
        return Likeness(None, "a word may be a title or a name")
    return like


def _may_be_read_as_one(one: Name, other: Name, known: Known) -> bool:
    pairs = (*product(one.readings, (other.telling, *other.readings)), *product((one.telling,), other.readings))
    return any(name_rules.same_name(*pair, known).same for pair in pairs)


def _is_called(title: Name, name: Name, known: Known) -> bool:
    called = title.readings if name.named and not title.telling else ()
    return any(name_rules.same_name(reading, name.telling, known).same for reading in called)


# Which two names are one person's, from what decides first to what decides last.
#   the draft and the source have                        the answer
TABLE: tuple[Rule, ...] = (
    _the_same_words,  # "Ada Quill", "ADA QUILL"           the same
    _kin_and_staff,  # "Quill's lawyer", "Ada Quill"       another; "Bo Tarn": cannot tell
    _handles,  # "@realAdaQuill", "Ada Quill"              the same
    _a_described_person,  # "the mayor", "Ada Quill"       cannot tell
    _initials,  # "JFK", "John F. Kinsale"                 the same, unless they fit another
    _well_known_bodies,  # "EZB", "European Central Bank"  the same
    _bodies,  # "Finance Ministry", "Foreign Ministry"     another
    _throne_names,  # "King Anselm", "Ray Anselm"          another
    _people,  # everybody else, by surname, first names, sex and generation
)


def _is_foreign(name: str) -> bool:
    """Whether another language knows a small word that a name has, or the relation that it ends in."""
    words = name.split()
    others = [lexicon_of(code) for code in languages() if code != lexicon_of().code]
    small = {words[0].lower(), *filter(str.islower, words)} if words else set[str]()
    if any(not small.isdisjoint(one.frequent) for one in others):
        return True
    # Few names have what may be an owner, and to ask for all that people are takes long.
    owner, behind = words[-2] if len(words) > 1 else "", words[-1].rpartition("-") if words else ("", "", "")
    owned = owner.endswith(_OWNERS_END) or (not owner and behind[0])
    return bool(owned) and any(
        behind[2].lower() in kind for one in others for kind in (one.people.kin, one.people.described)
    )


def _respelled(one: str, other: str) -> str:
    """A name with its letters of another alphabet written as the other name has them, where a language writes them in
    two ways: "Bärbel Nöthen" as "Baerbel Noethen"."""
    known = [lexicon for lexicon in map(lexicon_of, languages()) if lexicon.spellings.own_letters]
    words, others = one.split(), [word for word in other.split() if word.isascii()]
    for at, word in enumerate(words):
        if not word.isascii():
            words[at] = next((like for like in others if any(_is_spelled_as(word, like, by) for by in known)), word)
    return " ".join(words)


def _is_spelled_as(word: str, other: str, language: Lexicon) -> bool:
    return language.varied(word.lower()) == language.varied(other.lower())
