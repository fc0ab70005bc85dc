"""A language is added by a folder: with ten words a matter it judges a quotation, and no rule knows of it."""

import pytest

from tests.checker.samples import rulings
from tests.corpus.languages.third import third_language


@pytest.fixture
def spanish(tmp_path):
    with third_language(tmp_path / "languages") as code:
        yield code


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
