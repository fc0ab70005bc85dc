"""A third language, made for a test: a folder with a file for each matter, and ten words or fewer in each field."""

import inspect
import re
import sys
import typing
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import Any

import corpus.languages
from checker.claims.names import same_outlet
from corpus.languages import attributing, doubting, framing, inflecting, meaning, naming, relating, vocabulary, writing
from corpus.languages.form import Form, fields_of, needed
from corpus.languages.lexicon import Lexicon
from corpus.languages.meaning import Quality
from corpus.languages.tables import Verb, by_first, conjugations, numbered, words
from corpus.languages.writing import OneWord
from corpus.quotations.names.one_person import compare_names

FORMS = (attributing, doubting, framing, inflecting, meaning, naming, relating, vocabulary, writing)
_FILE = "from tests.corpus.languages.third import made_up\n\n{} = made_up({!r})\n"
_NAMES = (
    "from pathlib import Path\n\nfrom corpus.languages.naming import Names\n\nNAMES = Names(Path(__file__).parent)\n"
)
_SAY = {form: Verb("decir", "ed", frozenset({"say", "that", "utter"})) for form in ("dijo", "dice", "dijeron")}

# What the texts of the test need. Every other field holds a word that no text has.
SPANISH: dict[str, dict[str, Any]] = {
    "words": {
        "function_words": words("el la los las de que y en un una no se por con para antes del"),
        "determiners": words("el la los las un una"),
        "articles": words("el la los las un una"),
        "definite": words("el la los las"),
        "subjects": words("él ella nosotros yo"),
        "negations": words("no nunca"),
        "prepositions": words("en con por para a sobre"),
        "of": words("de del"),
        "that": words("que"),
        "times": words("lunes martes hoy ayer"),
        "source_phrase": re.compile(r"\bsegún\b", re.IGNORECASE),
        "name_particles": words("de del"),
    },
    "verbs": {"forms": _SAY, "phrasal": {}, "says": words("decir")},
    "people": {"titles": words("alcalde alcaldesa capitán doña don"), "described": words("portavoz fuente")},
    "numbers": {
        "units": numbered(0, "cero uno/un/una dos tres cuatro cinco seis siete ocho nueve diez") | {"mil": 1000},
        "tens": {"veinte": 20, "treinta": 30, "cuarenta": 40, "cincuenta": 50, "cien": 100, "doscientos": 200},
        "scales": {"mil": 1000, "millón": 10**6, "millones": 10**6},
        "short_scales": {"mill": 10**6},
        "after_tens": words("y"),
        "one_word": OneWord(),
        "decimal": ",",
        "grouping": ".",
        "clock": ":.",
        "said_in_pairs": False,
    },
    "spellings": {
        "contractions": {"del": ("de", "el"), "al": ("a", "el")},
        "same": {"%": "porciento", "doctora": "dra", "quizá": "quizás"},
        "least_variant": 3,
        "own_letters": "ñ",
        "initials": {"ue": ("unión europea",), "onu": ("naciones unidas",)},
    },
    "speech": {"sounds": words("eh em mm"), "noises": words("aplausos risas murmullos"), "longest_noise": 5},
    "senses": {
        "negations": words("no nunca nadie sin"),
        "conditions": words("si salvo"),
        "modals": by_first("puede/pueden/podemos debe/deben/debemos podría/podrían"),
        "quantifiers": by_first("todos/todas/todo algunos/algunas"),
        "hedges": words("quizás supuestamente"),
    },
    "inflection": {"endings": ("s", "es", "mos", "n"), "verbs": conjugations("ir fue/fuimos ido va/van/vamos")},
    "degrees": {"qualities": (Quality(words("bueno"), words("mejor"), words("óptimo"), frozenset()),)},
    "relations": {"prepositions": words("en con por para a sobre"), "boundaries": words("y que pero")},
    "doubts": {"around": (), "behind": ()},
    "framing": {"saying": words("decir"), "in_haste": words("dijo"), "nobody": words("nadie"), "marks": ("«“", "»”")},
}
FREQUENT = words("el la los las de del que y en un una es no se por con para antes dijo según")


def matters() -> dict[str, Any]:
    """The matters of a language that have a form, and the form of each."""
    found = inspect.getmembers(Lexicon, lambda member: isinstance(member, cached_property))
    forms = {name: form for module in FORMS for name, form in vars(module).items()}
    returned = {name: typing.get_type_hints(member.func, forms)["return"] for name, member in found}
    return {name: form for name, form in returned.items() if is_form(form)}


def is_form(kind: Any) -> bool:
    return inspect.isclass(kind) and (issubclass(kind, Form) or (issubclass(kind, tuple) and hasattr(kind, "_fields")))


def names_in(form: Any) -> tuple[str, ...]:
    """The fields of a form, or of a row in one."""
    return fields_of(form) if issubclass(form, Form) else form._fields


def needed_in(form: Any) -> set[str]:
    """Those of them that must be filled in."""
    return needed(form) if issubclass(form, Form) else set(form._fields) - form._field_defaults.keys()


def made_up(matter: str) -> Any:
    """A filled form: what the texts of the test need of it, and a word of its own in each field besides."""
    known = SPANISH.get(matter, {})
    return _filled(matters()[matter], matter, known)


def _filled(form: Any, name: str, known: Mapping[str, Any]) -> Any:
    hints, wanted = typing.get_type_hints(form), needed_in(form)
    return form(
        **{
            field: known[field] if field in known else _of_kind(hints[field], f"{name}{field}".replace("_", ""))
            for field in names_in(form)
            if field in known or field in wanted
        }
    )


def _of_kind(kind: Any, word: str) -> Any:
    """A value of a field's type that holds one word."""
    origin, inside = typing.get_origin(kind) or kind, typing.get_args(kind)
    if is_form(origin):
        return _filled(origin, word, {})
    if origin is tuple:
        kinds = inside[:1] if inside[-1:] == (...,) else inside
        return tuple(_of_kind(one, word) for one in kinds)
    if origin is Mapping:
        return {_of_kind(inside[0], word): _of_kind(inside[1], word)}
    if origin is frozenset:
        return frozenset({_of_kind(inside[0], word)})
    if origin is re.Pattern:
        return re.compile("(?!)")
    if inspect.isclass(origin) and issubclass(origin, StrEnum):
        return next(iter(origin))
    return {str: word, int: 7, bool: False}[origin]


@contextmanager
def third_language(folder: Path) -> Iterator[str]:
    """A language of two letters beside those that ship, for as long as a test lasts."""
    code = "es"
    here = folder / code
    here.mkdir(parents=True)
    (here / "__init__.py").write_text('"""Spanish, a little."""\n', encoding="utf-8")
    (here / "frequent.py").write_text(f"FREQUENT = frozenset({sorted(FREQUENT)!r})\n", encoding="utf-8")
    (here / "names.py").write_text(_NAMES, encoding="utf-8")
    for matter in matters():
        (here / f"{matter}.py").write_text(_FILE.format(matter.upper(), matter), encoding="utf-8")
    corpus.languages.__path__.append(str(folder))
    _forget()
    try:
        yield code
    finally:
        corpus.languages.__path__.remove(str(folder))
        for name in [name for name in sys.modules if name.startswith(f"corpus.languages.{code}")]:
            del sys.modules[name]
        _forget()


def _forget() -> None:
    for remembered in (corpus.languages.languages, corpus.languages._lexicon, compare_names, same_outlet):
        remembered.cache_clear()
