"""A language is added by a folder: with ten words a matter it judges a quotation, and no rule knows of it."""

import sys
from collections.abc import Iterator
from pathlib import Path
from pkgutil import iter_modules

import pytest

import corpus.languages
from corpus.languages import languages, lexicon_of
from tests.checker.samples import rulings
from tests.corpus.languages import test_writing

NUMBERS = """
from corpus.languages.tables import numbered, words
from corpus.languages.writing import Numbers, OneWord

NUMBERS = Numbers(
    units=numbered(0, "cero uno/un/una dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince "
        "dieciséis diecisiete dieciocho diecinueve") | {"veintiuno": 21, "mil": 1000},
    tens={**{word: 10 * at for word, at in numbered(2, "veinte treinta cuarenta cincuenta sesenta setenta ochenta "
        "noventa").items()}, "cien": 100, "ciento": 100, "doscientos": 200, "doscientas": 200},
    scales={"mil": 1000, "millón": 10**6, "millones": 10**6, "docena": 12, "centenar": 100},
    short_scales={"mill": 10**6},
    after_scales=frozenset(),
    after_tens=words("y"),
    counting_articles=words("un una"),
    articles_of_one=frozenset(),
    one_word=OneWord(),
    half=words("medio media"),
    and_a_half=frozenset({("y", "medio"), ("y", "media")}),
    number_and_half={},
    parts={"tercio": 3, "cuarto": 4},
    several_parts={"tercios": 3, "cuartos": 4},
    part_of=frozenset(),
    fractions={},
    ordinals={"primero": 1, "primera": 1, "segundo": 2, "tercero": 3},
    ordinal_endings=(("avo", "", 11),),
    decades={},
    decade_endings=(),
    decimal=",",
    grouping=".",
    clock=":.",
    hours=frozenset(),
    halves_of_a_day=frozenset(),
    said_in_pairs=False,
    zero_in_pairs=frozenset(),
    minus=words("menos"),
    ranges=words("a"),
)
"""
SPELLINGS = """
from corpus.languages.en.spellings import SPELLINGS as ENGLISH
from corpus.languages.tables import words
from corpus.languages.writing import Spellings

EMPTY = {field: type(value)() for field, value in ENGLISH._asdict().items()}
SPELLINGS = Spellings(**EMPTY | {
    "contractions": {"del": ("de", "el"), "al": ("a", "el")},
    "same": {"%": "porciento", "&": "y", "doctor": "dr", "doctora": "dra", "señor": "sr", "quizá": "quizás"},
    "least_variant": 3,
    "own_letters": "ñ",
    "initials": {"ue": ("unión europea",), "onu": ("naciones unidas",)},
    "without_initial": words("de la el y los las"),
    "endings_of_oaths": ("a", "o", "as", "os"),
})
"""
SPEECH = """
from corpus.languages.tables import words
from corpus.languages.writing import Speech

SPEECH = Speech(
    sounds=words("eh em mm ah oh"),
    fillers=frozenset({("o", "sea"), ("es", "decir")}),
    particles={},
    openers=words("y pues bueno"),
    asides=frozenset({("pues",), ("bueno",)}),
    subjects=words("yo tú él ella nosotros ellos ellas esto eso"),
    light=words("y pero el la los las un una es son"),
    noises=words("aplausos risas murmullos silencio inaudible"),
    longest_noise=5,
    by_ear=frozenset(),
)
"""
WORDS = """
from corpus.languages.en.words import WORDS as ENGLISH
from corpus.languages.tables import words

WORDS = ENGLISH._replace(
    function_words=words("el la los las de del a al y que en es no un una se por con para"),
    definite=words("el la los las"),
)
"""
FREQUENT = 'FREQUENT = frozenset("el la los las de que y en es para".split())'
WRITTEN = {"numbers": NUMBERS, "spellings": SPELLINGS, "speech": SPEECH, "words": WORDS, "frequent": FREQUENT}


@pytest.fixture
def spanish(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A folder for Spanish beside the others: what is not of the writing of words is told by English."""
    folder = tmp_path / "languages" / "es"
    folder.mkdir(parents=True)
    english = [module.name for module in iter_modules([str(Path(corpus.languages.__path__[0]) / "en")])]
    for matter in {*english, *WRITTEN}:
        borrowed = f"from corpus.languages.en.{matter} import *"
        (folder / f"{matter}.py").write_text(WRITTEN.get(matter, borrowed), encoding="utf-8")
    (folder / "__init__.py").touch()
    monkeypatch.setattr(corpus.languages, "__path__", [*corpus.languages.__path__, str(folder.parent)])
    forget()
    yield "es"
    for name in [name for name in sys.modules if name.startswith("corpus.languages.es")]:
        del sys.modules[name]
    forget()


def forget() -> None:
    languages.cache_clear()
    corpus.languages._lexicon.cache_clear()


def test_a_folder_is_a_language(spanish):
    assert spanish in languages()
    assert lexicon_of("es-MX").code == spanish


@pytest.mark.parametrize(("matter", "field"), test_writing.FIELDS)
def test_it_has_every_field(spanish, matter, field):
    test_writing.test_a_field_is_of_its_type_and_filled_unless_a_language_may_have_nothing_of_it(spanish, matter, field)
    test_writing.test_words_are_in_lower_case_unless_their_print_is_their_point(spanish, matter, field)


@pytest.mark.parametrize(
    ("draft", "source", "kind"),
    [
        ("Hay 253 barcos en el puerto", "Hay doscientos cincuenta y tres barcos en el puerto", "spelling"),
        ("Hay 2.030 barcos en el puerto", "Hay dos mil treinta barcos en el puerto", "spelling"),
        ("Hay 254 barcos en el puerto", "Hay doscientos cincuenta y tres barcos en el puerto", "number"),
        ("El 3,5 % del puerto", "El 3,50 % del puerto", "spelling"),
        ("Los barcos de el puerto", "Los barcos del puerto", "spelling"),
        ("La doctora cerró el puerto", "La dra cerró el puerto", "spelling"),
        ("La UE cerró el puerto", "La Unión Europea cerró el puerto", "abbreviation"),
        ("Cerramos el puerto ayer", "Cerramos, eh, el puerto ayer", "filler"),
        ("Cerramos el puerto ayer", "Cerramos (aplausos) el puerto ayer", "filler"),
        ("Cerramos el año ayer", "Cerramos el ano ayer", "synonym"),
    ],
)
def test_it_judges_a_quotation_by_its_own_words(spanish, draft, source, kind):
    assert {ruling for ruling, _ in rulings(draft, source, spanish)} == {kind}
