"""German adjectives and adverbs that are compared, in every case and gender."""

from corpus.languages.meaning import Degrees, Quality

_PLAIN = """
bekannt bequem billig bitter blass böse breit bunt deutlich dicht dick dunkel dünn dürr echt edel ehrlich einfach ernst
eng fair falsch faul fein feucht fern fest flach flexibel flott fleißig frei fremd freundlich friedlich frisch froh
früh genau gering gefährlich gründlich günstig häufig heftig heiß hell herzlich hübsch intensiv klar klein knapp
komplex kühl kurios langsam laut leer leicht leise lieb locker mild modern müde mutig nett neu niedrig nützlich
öffentlich offen präzise reich reif rein ruhig sanft sauber schlank schlecht schlicht schlimm schmal schnell schön
schwer selten sicher spät stabil steil stolz streng süß teuer tief toll traurig treu trocken tüchtig übel vernünftig
voll weich weit wertvoll wichtig wild witzig zäh zart
""".split()
# With another vowel: "stark", "stärker".
_CHANGED = """
alt arg arm dumm gesund grob groß hart jung kalt klug krank kurz lang nass rot scharf schwach schwarz stark warm
""".split()
# Each written with its declined stem, and the stems of its other degrees.
_IRREGULAR = (
    ("gut", "gut", "besser", "best"),
    ("viel", "viel", "mehr", "meist"),
    ("hoch", "hoh", "höher", "höchst"),
    ("nah nahe", "nah", "näher", "nächst"),
    ("wenig", "wenig", "weniger", "wenigst"),
    ("gern gerne", "", "lieber", "liebst"),
    ("bald", "", "eher", "ehest"),
)
_CASES = ("e", "en", "er", "es", "em")
_VOWELS = {"a": "ä", "o": "ö", "u": "ü"}
_SHORTENED = ("el", "uer")  # lose their e before an ending: "dunkel", "dunkler"


def _compared(word: str) -> Quality:
    vowel = next(letter for letter in word if letter in _VOWELS) if word in _CHANGED else ""
    stem = word.replace(vowel, _VOWELS[vowel], 1) if vowel else word.removesuffix("e")
    short = stem[:-2] + stem[-1] if stem.endswith(_SHORTENED) else stem
    declined = short if stem.endswith(_SHORTENED) else word.removesuffix("e")
    return _row({word}, declined, short + "er", stem + "st", stem + "est", "größt" if word == "groß" else stem + "st")


def _row(positive: set[str], declined: str, comparative: str, *superlatives: str) -> Quality:
    return Quality(
        frozenset(positive),
        frozenset({comparative, *(comparative + case for case in _CASES)}),
        frozenset(superlative + case for superlative in superlatives for case in _CASES),
        frozenset(declined + case for case in _CASES if declined) - positive,
    )


DEGREES = Degrees(
    qualities=(
        *map(_compared, (*_PLAIN, *_CHANGED)),
        *(_row({*words.split()}, *rest) for words, *rest in _IRREGULAR),
    )
)
