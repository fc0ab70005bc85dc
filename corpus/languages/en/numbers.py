"""English number words."""

from corpus.languages.tables import numbered, words
from corpus.languages.writing import Numbers, OneWord

_TENS = {
    word: 10 * place for word, place in numbered(2, "twenty thirty forty fifty sixty seventy eighty ninety").items()
}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}

NUMBERS = Numbers(
    units=numbered(
        0,
        """
zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
eighteen nineteen
""",
    ),
    tens=_TENS,
    scales={
        "dozen": 12,
        "hundred": 100,
        "thousand": 10**3,
        "million": 10**6,
        "billion": 10**9,
        "trillion": 10**12,
    },
    short_scales={"k": 10**3, "m": 10**6, "mn": 10**6, "bn": 10**9, "tn": 10**12},
    after_scales=words("and"),
    after_tens=frozenset(),
    counting_articles=words("a an"),
    articles_of_one=frozenset(),
    one_word=OneWord(),
    half=words("half"),
    and_a_half=frozenset({("and", "a", "half")}),
    number_and_half={},
    parts=_PARTS,
    several_parts={part + "s": number for part, number in _PARTS.items() if part != "half"},
    part_of=words("of"),
    fractions={},
    ordinals={"first": 1, "second": 2, "third": 3, "fifth": 5, "eighth": 8, "ninth": 9, "twelfth": 12},
    ordinal_endings=(("ieth", "y", 20), ("th", "", 0)),
    decades={ten.removesuffix("y") + "ies": f"{number}s" for ten, number in _TENS.items()},
    decade_endings=("s",),
    decimal=".",
    grouping=",",
    clock=":",
    points=words("point"),
    hours=frozenset(),
    halves_of_a_day=words("am pm"),
    said_in_pairs=True,
    zero_in_pairs=words("oh o"),
    minus=words("minus negative"),
    ranges=words("to through"),
)
