"""Every language fills every field of a form, and one that is added is judged by without a change to any rule."""

import re
import typing
from collections.abc import Mapping

import pytest

from checker import Verdict, check_claim
from checker.claims.pasted import read_claims
from corpus import Corpus, Document
from corpus.languages import language_of, languages, lexicon_of
from corpus.quotations.names.one_person import same_person
from tests.checker.samples import rulings
from tests.corpus.languages.third import is_form, matters, names_in, needed_in, third_language

# Fields with something that a language may not have; a field with a default may be empty, too.
MAY_BE_EMPTY = {
    "framing.before_cue",
    "framing.after_name",
    "framing.bare_days",
    "framing.hearsay",
    "inflection.adverbs",
    "inflection.after_perfect",
    "inflection.attributive",
    "inflection.declined",
    "inflection.gerunds",
    "inflection.noun_endings",
    "inflection.noun_stemming",
    "inflection.participle_prefix",
    "inflection.perfect",
    "inflection.silent",
    "inflection.untraced",
    "inflection.verb_prefixes",
    "numbers.after_tens",
    "numbers.articles_of_one",
    "numbers.fractions",
    "numbers.halves_of_a_day",
    "numbers.hours",
    "numbers.number_and_half",
    "numbers.part_of",
    "numbers.zero_in_pairs",
    "people.postpositives",
    "relations.contracted_passives",
    "relations.corrections",
    "relations.dative",
    "relations.feminine_articles",
    "relations.modal_phrases",
    "relations.particles",
    "relations.unit_phrases",
    "senses.affirming",
    "senses.capital_dates",
    "senses.ending_clauses",
    "senses.habitual_days",
    "senses.hanging",
    "senses.hearsay_modals",
    "senses.inverted_conditions",
    "senses.past_infinitives",
    "senses.turning_behind",
    "senses.undenied",
    "senses.unsure_dates",
    "speech.particles",
    "spellings.abbreviations",
    "spellings.always_capital",
    "spellings.before_numbers",
    "spellings.clipped_words",
    "spellings.joined",
    "spellings.never_varied",
    "spellings.one_letter_words",
    "spellings.own_letters",
    "spellings.possessive",
    "spellings.swallowed",
    "verbs.often_nouns",
    "verbs.headlines",
    "verbs.never_nouns",
    "verbs.gloss",
    "verbs.phrasal",
    "verbs.telling",
    "words.expletives",
    "words.loose_sources",
    "words.absolute",
}
CHECKED = ("people", "verbs", "words", "works", "grammar", "framing", "numbers", "spellings", "speech")
CHECKED += ("degrees", "inflection", "relations", "senses")
FORMS = matters()


@pytest.fixture
def spanish(tmp_path):
    with third_language(tmp_path / "languages") as code:
        yield code


def fits(value, kind) -> bool:
    """Whether a value is of a field's type, all the way down."""
    origin, inside = typing.get_origin(kind) or kind, typing.get_args(kind)
    if origin is re.Pattern:
        return callable(value.search) and callable(value.finditer)
    if not isinstance(value, origin):
        return False
    if is_form(origin):
        hints = typing.get_type_hints(origin)
        return all(fits(getattr(value, field), hints[field]) for field in names_in(origin))
    if origin is Mapping:
        return all(fits(key, inside[0]) and fits(value[key], inside[1]) for key in value)
    if origin is tuple and inside[-1:] != (...,):
        return len(value) == len(inside) and all(map(fits, value, inside))
    return all(fits(one, inside[0]) for one in value) if inside else True


def strings(value) -> list[str]:
    """Every string of a list, of its parts and of the keys of a table."""
    return [value] if isinstance(value, str) else [text for part in value for text in strings(part)]


def unfilled(code: str) -> list[str]:
    """The fields of a language that hold nothing, and must hold something."""
    empty = []
    for matter in CHECKED:
        form, filled = FORMS[matter], getattr(lexicon_of(code), matter)
        names = [
            f"{matter}.{field}" for field in needed_in(form) if getattr(filled, field) in (frozenset(), (), {}, "")
        ]
        empty += [name for name in names if name not in MAY_BE_EMPTY]
    return empty


def misfits(code: str) -> list[str]:
    found = []
    for matter in FORMS:
        filled, hints = getattr(lexicon_of(code), matter), typing.get_type_hints(FORMS[matter])
        found += [
            f"{matter}.{field}" for field in names_in(FORMS[matter]) if not fits(getattr(filled, field), hints[field])
        ]
    return found


@pytest.mark.parametrize("code", languages())
def test_every_language_fills_every_field_with_what_the_form_asks_for(code):
    assert unfilled(code) == []
    assert misfits(code) == []


@pytest.mark.parametrize("code", languages())
def test_what_is_compared_in_small_letters_is_written_so(code):
    for matter in ("people", "framing", "senses", "relations"):
        for field, known in vars(getattr(lexicon_of(code), matter)).items():
            if isinstance(known, frozenset | dict):
                assert [word for word in strings(known) if word != word.lower()] == [], field


@pytest.mark.parametrize("code", languages())
def test_the_lists_of_a_language_agree_where_one_is_a_part_of_the_other(code):
    people, words = lexicon_of(code).people, lexicon_of(code).words
    assert people.generations <= people.suffixes
    assert words.definite <= words.articles <= words.determiners
    assert set(people.courtesies.values()) == {"m", "f", ""}
    undotted = {title.rstrip(".") for title in people.titles}
    assert people.courtesies.keys() <= undotted


def test_a_third_language_is_a_folder_that_fills_every_field(spanish):
    assert spanish in languages()
    assert unfilled(spanish) == []
    assert misfits(spanish) == []


def test_a_third_language_is_known_by_its_small_words_and_no_rule_knows_it(spanish):
    assert language_of("«No saldremos antes del alba», dijo Ana Ruiz.") == spanish
    [claim] = read_claims("«No saldremos antes del alba», dijo Ana Ruiz en la cofradía.")
    assert (claim.speaker, claim.language.code, claim.open) == ("Ana Ruiz", spanish, False)
    [claim] = read_claims("Nadie dijo «no saldremos antes del alba».")
    assert (claim.speaker, claim.negated) == (None, True)
    [claim] = read_claims("Según Ana Ruiz, «no saldremos antes del alba».")
    assert claim.speaker == "Ana Ruiz"


def test_the_titles_of_a_third_language_part_nobody_from_her_name(spanish):
    assert same_person("Alcaldesa Ruiz", "Ana Ruiz") is True
    assert same_person("la alcaldesa Ruiz", "Ana Ruiz") is True
    assert same_person("Alcaldesa Ruiz", "Ana Moreno") is False
    assert same_person("la alcaldesa", "Ana Ruiz") is None


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("«No saldremos del puerto antes del alba», dijo Ana Ruiz.", Verdict.EXACT),
        ("«No saldremos del puerto antes del alba», dijo la alcaldesa Ruiz.", Verdict.EXACT),
        ("«Nunca saldremos del puerto antes del alba», dijo Ana Ruiz.", Verdict.ALTERED),
        ("«No saldremos del puerto antes del alba», dijo Luis Moreno.", Verdict.MISATTRIBUTED),
    ],
)
def test_a_quotation_is_judged_in_a_third_language(spanish, claim, verdict):
    text = "El temporal sigue. «No saldremos del puerto antes del alba», dijo Ana Ruiz. La mar está en contra."
    with Corpus.open() as corpus:
        corpus.add(Document(id="puerto", text=text))
        assert corpus.language("puerto") == spanish
        assert check_claim(corpus, claim).verdict is verdict


@pytest.mark.parametrize(
    ("draft", "source", "kind"),
    [
        ("Hoy saldremos antes del alba", "Hoy no saldremos antes del alba", "negation"),
        ("La flota puede salir del puerto", "La flota podría salir del puerto", "modality"),
        ("Hoy salieron todos los barcos", "Hoy salieron algunos los barcos", "quantifier"),
        ("La flota salió del puerto", "La flota salió quizás del puerto", "hedge"),
        ("La flota fue al puerto", "La flota va al puerto", "tense"),
        ("Ese puerto es bueno para todos", "Ese puerto es mejor para todos", "comparative"),
    ],
)
def test_what_turns_a_quotation_in_a_third_language_is_named(spanish, draft, source, kind):
    assert [named for named, _ in rulings(draft, source, spanish)] == [kind]
