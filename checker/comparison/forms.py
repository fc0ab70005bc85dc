"""Words that are written in more than one way. Two forms that meet here are the same words, spelled otherwise."""

from functools import lru_cache

from checker.comparison.numbers import same_value
from corpus.languages import lexicon_of
from corpus.languages.lexicon import Lexicon
from corpus.text.fold import ALSO_WORDS
from corpus.text.patterns import pattern

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
    "dunno": ("do", "not", "know"),
    "kinda": ("kind", "of"),
    "sorta": ("sort", "of"),
    "lotta": ("lot", "of"),
    "outta": ("out", "of"),
    "hafta": ("have", "to"),
    "oughta": ("ought", "to"),
    "gimme": ("give", "me"),
    "lemme": ("let", "me"),
    "c'mon": ("come", "on"),
    "coulda": ("could", "have"),
    "woulda": ("would", "have"),
    "shoulda": ("should", "have"),
}
_ENDINGS = {"'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "'d", "'s": "'s"}
# Endings that stand for more than one word: each may be any of these.
_OPEN = {"'d": frozenset({"would", "had"}), "'s": frozenset({"is", "has"})}


def _short_months() -> dict[str, str]:
    months = lexicon_of("en").words.months
    full = {number: form for form, number in months.items() if not form.endswith(".")}
    return {form.removesuffix("."): full[number] for form, number in months.items()}


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
    "til": "until",
    "till": "until",
    "grey": "gray",
    "tyre": "tire",
    "whilst": "while",
    "amongst": "among",
    "towards": "toward",
    "backwards": "backward",
    "afterwards": "afterward",
    "advisor": "adviser",
    "advisors": "advisers",
    "protestor": "protester",
    "protestors": "protesters",
    "judgement": "judgment",
    "judgements": "judgments",
    "ageing": "aging",
    "sceptic": "skeptic",
    "sceptical": "skeptical",
    "plough": "plow",
    "learnt": "learned",
    "burnt": "burned",
    **_short_months(),
    "-": "minus",
    "dollars": "$",
    "dollar": "$",
    "euros": "€",
    "euro": "€",
    "pounds": "£",
    "cents": "¢",
    "km": "kilometers",
    "kg": "kilograms",
    "moslem": "muslim",
    "moslems": "muslims",
}
# British and American endings, both written as the second; only long words, so that "four" is not "for".
# The letters in front tell quickly of nearly every word that it has no such ending.
_VARIANTS = (
    ("our", pattern(r"(?<=\w{2})our(?=$|s$|ed$|ing$|able$|ite$|hood$)"), "or"),
    ("is", pattern(r"(?<=\w{3})is(?=e$|es$|ed$|ing$|ation$|ations$)"), "iz"),
    ("ys", pattern(r"(?<=\w{3})ys(?=e$|es$|ed$|ing$)"), "yz"),
    ("re", pattern(r"(?<=\w{2}[^aeiou])re(?=$|s$)"), "er"),
    # "travelled", of more than one syllable: "filled" is not "filed".
    ("ll", pattern(r"([aeiou][^\W\daeiou]{0,3}[aeo])ll(?=ed$|ing$|er$|ers$)"), r"\1l"),
    ("ence", pattern(r"(?<=\w{3})ence$"), "ense"),
    ("ogue", pattern(r"ogue(?=$|s$)"), "og"),
    ("amme", pattern(r"amme(?=$|s$)"), "am"),
)
_LEAST_VARIANT = 5  # letters
_DOTTED = pattern(r"[a-z]+(?:\.[a-z])+\.")
_JOINING_PREFIXES = frozenset({"co", "re", "ex"})
# Words that say something else when a hyphen parts their prefix: to re-sign is not to resign.
_NEVER_APART = frozenset(
    "coop react recollect recover recoveries recovery recreate recreation redress reform reformed reforms release "
    "released releases remark repress represent represented represents resent reserve resign resigned resigning "
    "resigns resolve resort restore retreat extent expose exact".split()
)
_IRREGULARLY_JOINED = {("all", "right"): "alright", ("per", "cent"): "%"}
_HALVES_OF_A_DAY = frozenset({"am", "pm"})
_LEAST_JOINED = 3  # letters of each half: "home grown" is "homegrown", "a part" is not "apart"


def expand(key: str, language: Lexicon) -> tuple[str, ...]:
    """The words that a folded word stands for.

    >>> expand("can't", lexicon_of("en")), expand("they're", lexicon_of("en")), expand("progress", lexicon_of("en"))
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


def same_form(one: str, other: str, language: Lexicon) -> bool:
    """Whether two expanded words are the same word, spelled otherwise."""
    if one == other or other in _OPEN.get(one, ()) or one in _OPEN.get(other, ()):
        return True
    if one.startswith("#") or other.startswith("#"):
        return same_value(one.removeprefix("#"), other.removeprefix("#"))
    return plain_form(one, language) == plain_form(other, language)


def joined_form(parts: tuple[str, str], whole: str, language: Lexicon) -> bool:
    """Whether two words are one word written apart ("home grown" and "homegrown")."""
    return whole in joined_forms(*parts, language)


@lru_cache(4096)
def joined_forms(first: str, second: str, language: Lexicon) -> frozenset[str]:
    """The words that two words are when they are written as one."""
    if "#" in first + second:
        return _joined_numbers(first, second)
    found = {_IRREGULARLY_JOINED.get((first, second), "")} - {""}
    if first in _JOINING_PREFIXES or min(len(first), len(second)) >= _LEAST_JOINED:
        found |= {first + second} - _NEVER_APART
    return frozenset(found)


def _joined_numbers(first: str, second: str) -> frozenset[str]:
    """A letter and a number are one word ("F-16"), an hour too ("6pm"); "fifty-fifty" is two numbers in one."""
    parts = first.removeprefix("#"), second.removeprefix("#")
    found = {f"#{parts[0]}|{parts[1]}"}
    half = second.replace(".", "")
    if half in _HALVES_OF_A_DAY:
        found |= {parts[0] + half, parts[0].replace(":", ".") + half}  # "6.30pm"
    return frozenset(found | {"".join(parts)} if first.isalpha() else found)


@lru_cache(4096)
def plain_form(word: str, language: Lexicon) -> str:
    """The form that stands for all spellings of a word: "organise" and "organize" have one, "U.S." and "US" too."""
    word = _undotted(_SPELLINGS.get(word, word), language)
    if len(word) >= _LEAST_VARIANT:
        for letters, ending, spelled in _VARIANTS:
            if letters in word:
                word = ending.sub(spelled, word)
    return word


def _undotted(word: str, language: Lexicon) -> str:
    """An abbreviation without its points, unless that would make it another word: "U.S." is "US", never "us"."""
    if "." not in word or not _DOTTED.fullmatch(word):
        return word
    letters = word.replace(".", "")
    if letters.upper() in ALSO_WORDS:
        return letters.upper()
    # "N.O." is not "no", in whatever case; "am" alone is an hour as often as a verb, and beside a number nothing else.
    is_word = letters in language.words.function_words and letters not in _HALVES_OF_A_DAY
    return word if is_word else letters
