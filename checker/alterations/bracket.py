"""What the writer put in brackets: it adds to the source's words, or stands for some of them.

A bracket excuses no change of meaning: what denies, weakens, counts or names otherwise is told by its own kind.
"""

from checker.alterations.abbreviation import abbreviation
from checker.alterations.date import date
from checker.alterations.filler import is_noise
from checker.alterations.name import names_differ
from checker.alterations.negation import negation
from checker.alterations.number import number
from checker.alterations.person_named_otherwise import is_same_person, leaves_the_surname
from checker.alterations.ruling import Ruling
from checker.alterations.tense import tense
from checker.alterations.unit import unit
from checker.alterations.word_classes import modality, quantifier
from checker.comparison.edits import Comparison, Edit
from checker.comparison.masked_words import HIDDEN, shown_letters
from checker.comparison.spellings import expand
from checker.findings import Verdict
from corpus.languages.lexicon import Lexicon
from corpus.text.fold import keys

_EXCHANGED = (number, modality, quantifier)
_LONGEST_OATH = 3  # words
_LEAST_SHOWN = 3  # letters that are left of a word to which brackets give another ending: "want[ed]"
_NEAR = 600  # code points in front of a bracket's place in which the source may name what it names


def bracket(edit: Edit, comparison: Comparison) -> Ruling | None:
    if not edit.bracketed:
        if leaves_the_surname(edit, comparison):
            return Ruling("bracket", Verdict.MARKED_EDIT, "another name of the same")
        return _of_the_publisher(edit, comparison)
    turned = _turned(edit, comparison)
    if turned is not None:
        return Ruling(turned.kind, Verdict.ALTERED, "by what the writer put in brackets")
    return _marked(edit, comparison)


def _turned(edit: Edit, comparison: Comparison) -> Ruling | None:
    """What the bracket turns: it denies, or has another number, unit, modal verb or quantifier than the source."""
    if edit.draft == edit.source:
        return None
    denied = negation(edit, comparison)
    if denied is not None or not edit.source:
        return denied
    said = [rule for rule in _EXCHANGED if rule(edit._replace(source=()), comparison)]
    return next(filter(None, (rule(edit, comparison) for rule in (unit, *said))), None)


def _marked(edit: Edit, comparison: Comparison) -> Ruling:
    """What a bracket is that turns nothing: an addition, another form of a word, or other words for the same."""
    said, replaced = (
        comparison.draft.keys[slice(*edit.draft_words)],
        comparison.source.keys[slice(*edit.source_words)],
    )
    if _hides(said, replaced, comparison.language):
        return Ruling("bracket", Verdict.MARKED_EDIT, "a word that the writer will not print")
    if not replaced:
        return Ruling("bracket", Verdict.MARKED_EDIT, "added by the writer")
    if _shows_the_form(edit, comparison) or tense(edit, comparison):
        return Ruling("bracket", Verdict.MARKED_EDIT, "another form of the word, shown as such")
    same_name = _named_otherwise(edit, comparison)
    if same_name is not None:
        return same_name
    if names_differ(edit, comparison):
        return Ruling("name", Verdict.ALTERED, "by what the writer put in brackets")
    if _is_named_before(edit, comparison):
        return Ruling("bracket", Verdict.MARKED_EDIT, "stands for the source’s words, which name it shortly before")
    language = comparison.language
    points = all(_is_light(key, language) for key in replaced) and any(_only_points(key, language) for key in replaced)
    if points or all(_is_light(key, language) for key in said):
        return Ruling("bracket", Verdict.MARKED_EDIT, "stands for the source’s words")
    if date(edit, comparison):
        return Ruling("date", Verdict.REVIEW, "by what the writer put in brackets")
    return Ruling("bracket", Verdict.REVIEW, "stands for words that say something else")


def _named_otherwise(edit: Edit, comparison: Comparison) -> Ruling | None:
    """What a bracket is that uses another name: one spelled out, or a first name for a title."""
    shortened, person = abbreviation(edit, comparison), is_same_person(edit, comparison)
    if person or (shortened is not None and shortened.verdict is Verdict.HOUSE_STYLE):
        return Ruling("bracket", Verdict.MARKED_EDIT, "another name of the same")
    if shortened is not None:
        return Ruling("name", Verdict.REVIEW, shortened.note)
    return Ruling("name", Verdict.REVIEW, "nothing here tells that it is the same person") if person is False else None


def _hides(said: list[str], replaced: list[str], language: Lexicon) -> bool:
    """Whether the draft says openly that it withholds a word: "[expletive]", "f---ing", "----"."""
    if not language.senses.withheld.isdisjoint(said):
        return len(replaced) <= _LONGEST_OATH
    if len(said) != 1 or HIDDEN not in said[0]:
        return False
    start, _, end = said[0].partition(HIDDEN)
    return not replaced or (len(replaced) == 1 and replaced[0].startswith(start) and replaced[0].endswith(end))


def _shows_the_form(edit: Edit, comparison: Comparison) -> bool:
    """Whether a bracket inside a word shows a capital or another ending: "[W]e", "stock[s]", "want[ed]"."""
    first, last = edit.draft_words
    if last - first != 1 or first not in comparison.draft.touched:
        return False
    source = "".join(comparison.source.keys[slice(*edit.source_words)])
    if comparison.draft.words[first].key == source:
        return True
    shown = shown_letters(comparison.draft_text(edit))
    return len(shown) >= _LEAST_SHOWN and shown.isalpha() and source.startswith(shown)


def _is_light(key: str, language: Lexicon) -> bool:
    small = language.words.function_words
    return all(part in small or part.startswith("'") for part in expand(key, language))


def _only_points(key: str, language: Lexicon) -> bool:
    """Whether a word only points at what a bracket may name."""
    return not language.senses.pointing.isdisjoint(expand(key, language))


def _is_named_before(edit: Edit, comparison: Comparison) -> bool:
    """Whether the bracket holds a name that the source has shortly before, and stands for a word that points at it."""
    replaced = comparison.source.words[edit.source_words[0]]
    said = [
        word
        for word in comparison.draft.words[slice(*edit.draft_words)]
        if not _is_light(word.key, comparison.language)
    ]
    if (
        not said
        or not _is_light(replaced.key, comparison.language)
        or not comparison.draft.text[said[0].start].isupper()
    ):
        return False
    before = comparison.source.text[max(0, replaced.start - _NEAR) : replaced.start]
    return set(keys(before)).issuperset(word.key for word in said)


def _of_the_publisher(edit: Edit, comparison: Comparison) -> Ruling | None:
    """Words that the source itself has in brackets: its publisher added them, the speaker did not say them."""
    first, last = edit.source_words
    if first == last or edit.respelled or len(comparison.source.in_brackets(first, last)) < last - first:
        return None
    if not edit.draft and is_noise(edit, comparison):
        return None  # "[laughs]" is a noise, and for the rule on fillers to judge
    return Ruling("bracket", Verdict.REVIEW, "in brackets in the source, where its publisher put it in")
