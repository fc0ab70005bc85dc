"""Words that are written in more than one way. Two forms that meet here are the same words, spelled otherwise."""

import re
from functools import lru_cache

from checker.align import FUNCTION_WORDS
from corpus.fold import ALSO_WORDS

_CONTRACTIONS = {
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "let's": ("let", "us"),
    "gonna": ("going", "to"),
    "wanna": ("want", "to"),
    "gotta": ("got", "to"),
    "y'all": ("you", "all"),
    "'em": ("them",),
    "alright": ("all", "right"),
}
_ENDINGS = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "'d", "'s": "'s"}
# Endings that stand for more than one word: each may be any of these.
_OPEN = {"'d": frozenset({"would", "had"}), "'s": frozenset({"is", "has"})}
_SPELLINGS = {
    "okay": "ok",
    "&": "and",
    "per cent": "percent",
    "%": "percent",
    "mister": "mr",
    "doctor": "dr",
    "senator": "sen",
    "representative": "rep",
    "governor": "gov",
    "general": "gen",
    "professor": "prof",
    "number": "no.",
    "versus": "vs",
    "em": "them",
    "cause": "because",
    "til": "until",
    "till": "until",
    "kinda": "kind of",
    "grey": "gray",
    "tyre": "tire",
    "whilst": "while",
    "amongst": "among",
    "towards": "toward",
    "backwards": "backward",
    "afterwards": "afterward",
}
# British and American endings, both written as the second; only long words, so that "four" is not "for".
_VARIANTS = (
    (re.compile(r"(?<=\w{2})our(?=$|s$|ed$|ing$|able$|ite$|hood$)"), "or"),
    (re.compile(r"(?<=\w{3})is(?=e$|es$|ed$|ing$|ation$|ations$)"), "iz"),
    (re.compile(r"(?<=\w{3})ys(?=e$|es$|ed$|ing$)"), "yz"),
    (re.compile(r"(?<=\w{3}[^aeiou])re(?=$|s$)"), "er"),
    (re.compile(r"ll(?=ed$|ing$|er$|ers$)"), "l"),
    (re.compile(r"(?<=\w{3})ence$"), "ense"),
    (re.compile(r"ogue(?=$|s$)"), "og"),
    (re.compile(r"amme(?=$|s$)"), "am"),
)
_LEAST_VARIANT = 5  # letters
_DOTTED = re.compile(r"[a-z]+(?:\.[a-z])+\.")
# "N.O." is not "no", in whatever case; "am" alone is an hour as often as a verb, and beside a number nothing else.
_NO_ABBREVIATION = FUNCTION_WORDS - {"am"}
_JOINING_PREFIXES = frozenset({"co", "re", "ex"})
_LEAST_JOINED = 3  # letters of each half: "home grown" is "homegrown", "a part" is not "apart"


def expand(key: str) -> tuple[str, ...]:
    """The words that a folded word stands for.

    >>> expand("can't"), expand("they're"), expand("progress")
    (('can', 'not'), ('they', 'are'), ('progress',))
    """
    if key in _CONTRACTIONS:
        return _CONTRACTIONS[key]
    stem, mark, ending = key.rpartition("'")
    if ending == "t" and stem.endswith("n") and len(stem) > 1:
        return stem[:-1], "not"
    if mark and stem and "'" + ending in _ENDINGS:
        return stem, _ENDINGS["'" + ending]
    return (key,)


def same_form(one: str, other: str) -> bool:
    """Whether two expanded words are the same word, spelled otherwise."""
    if one == other or other in _OPEN.get(one, ()) or one in _OPEN.get(other, ()):
        return True
    return plain_form(one) == plain_form(other)


def joined_form(parts: tuple[str, str], whole: str) -> bool:
    """Whether two words are one word written apart ("home grown" and "homegrown")."""
    first, second = parts
    if first + second != whole:
        return False
    return first in _JOINING_PREFIXES or min(len(first), len(second)) >= _LEAST_JOINED


@lru_cache(4096)
def plain_form(word: str) -> str:
    """The form that stands for all spellings of a word: "organise" and "organize" have one, "U.S." and "US" too."""
    word = _undotted(_SPELLINGS.get(word, word))
    if len(word) >= _LEAST_VARIANT:
        for ending, spelled in _VARIANTS:
            word = ending.sub(spelled, word)
    return word


def _undotted(word: str) -> str:
    """An abbreviation without its points, unless that would make it another word: "U.S." is "US", never "us"."""
    if not _DOTTED.fullmatch(word):
        return word
    letters = word.replace(".", "")
    if letters.upper() in ALSO_WORDS:
        return letters.upper()
    return word if letters in _NO_ABBREVIATION else letters
