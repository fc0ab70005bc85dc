"""German number words: in one word, the unit before the ten."""

from corpus.languages.tables import numbered, words
from corpus.languages.writing import Numbers, OneWord

_CASES = ("e", "en", "er", "es", "em")
_UNITS = numbered(
    0,
    """
null eins zwei/zwo drei vier fünf/fuenf sechs sieben acht neun zehn elf zwölf/zwoelf dreizehn vierzehn
fünfzehn/fuenfzehn sechzehn siebzehn achtzehn neunzehn
""",
)
_TENS = {
    form: 10 * place
    for form, place in numbered(
        2, "zwanzig dreißig/dreissig vierzig fünfzig/fuenfzig sechzig siebzig achtzig neunzig"
    ).items()
}
_ARTICLES = words("ein eine einen einem einer eines")
_PARTS = {
    "drittel": 3,
    "viertel": 4,
    "fünftel": 5,
    "sechstel": 6,
    "siebtel": 7,
    "achtel": 8,
    "neuntel": 9,
    "zehntel": 10,
    "zwanzigstel": 20,
    "hundertstel": 100,
    "tausendstel": 1000,
}
# "dreijährig", "3-jährig": adjectives that are made of a number, in every case.
_ADJECTIVES = words("""
jährig prozentig fach köpfig stündig minütig tägig wöchig monatig stellig teilig stöckig geschossig seitig sprachig
malig
spurig bändig zeilig stufig gliedrig
""")

NUMBERS = Numbers(
    units=_UNITS,
    tens=_TENS,
    scales={
        form: scale
        for forms, scale in (
            ("dutzend dutzende dutzenden", 12),
            ("hundert hunderte hunderten", 100),
            ("tausend tausende tausenden", 10**3),
            ("million millionen", 10**6),
            ("milliarde milliarden", 10**9),
            ("billion billionen", 10**12),
            ("billiarde billiarden", 10**15),
        )
        for form in forms.split()
    },
    short_scales={"tsd": 10**3, "mio": 10**6, "mrd": 10**9},
    after_scales=words("und"),
    after_tens=frozenset(),
    counting_articles=_ARTICLES,
    articles_of_one=_ARTICLES,
    one_word=OneWord(
        units={"ein": 1} | {form: number for form, number in _UNITS.items() if number},
        scales={"hundert": 100, "tausend": 10**3},
        link="und",
        half="einhalb",
        endings=frozenset(word + case for word in _ADJECTIVES for case in ("", *_CASES))
        | words("mal jahre jahren km kg cm mm"),
    ),
    half=words("halbe halben halber"),
    and_a_half=frozenset({("und", "ein", "halb"), ("einhalb",)}),
    number_and_half={"anderthalb": 1},
    parts=_PARTS,
    several_parts=_PARTS | {part + "n": number for part, number in _PARTS.items()},
    part_of=frozenset(),
    fractions={"dreiviertel": "3/4", "zweidrittel": "2/3"},
    ordinals={
        stem + case: number
        for stem, number in (("erst", 1), ("dritt", 3), ("siebt", 7), ("acht", 8))
        for case in _CASES
    },
    ordinal_endings=(*(("st" + case, "", 20) for case in _CASES), *(("t" + case, "", 2) for case in _CASES)),
    decades={ten + ending: f"{number}s" for ten, number in _TENS.items() for ending in ("er", "ern")},
    decade_endings=("er", "ern"),
    decimal=",",
    grouping=".",
    clock=":.",
    points=words("komma"),
    hours=words("uhr"),
    halves_of_a_day=frozenset(),
    said_in_pairs=False,
    zero_in_pairs=frozenset(),
    minus=words("minus"),
    ranges=words("bis"),
)
