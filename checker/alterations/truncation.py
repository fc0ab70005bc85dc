"""What an edge of the quotation cuts off its sentence: a condition, a negation, a hedge that turns its sense."""

from functools import cache

from checker.alterations.inflection import lemmas
from checker.alterations.qualifiers import turning_words
from checker.comparison.edits import Comparison
from checker.comparison.spellings import expand
from checker.comparison.wording import Source
from corpus.languages.lexicon import Lexicon
from corpus.text.patterns import pattern

_CLAUSE = 15  # words
_NEAR = 3  # words before the quotation
_SHOWN = 3  # words of a condition that are named
_STOP = pattern(r"[;:—–(\[\"“”„»«]|--")  # what follows is another clause, or another's words
_PAUSE = pattern(r"[,;:—–(\[\"“”„»«]|--")


def truncation(comparison: Comparison) -> str:
    """The word next to the quoted ones that turns their sense, or nothing."""
    first, last = comparison.source_range
    source = comparison.source
    return (
        _article(source, first)
        or _before(source, first)
        or _condition_before(source, first)
        or _after(source, last, says_something=_has_verb(source, first, last))
        or _opening_condition(source, first)
    )


def _article(source: Source, first: int) -> str:
    """The article without which an amount is another: "few" says less than "a few"."""
    cut = first > 0 and tuple(source.keys[first - 1 : first + 1]) in source.language.senses.amounts_with_article
    return source.shown(first - 1, first) if cut else ""


def _is_condition(source: Source, at: int) -> bool:
    """Whether a condition begins at word ``at``: "if", "only when", "as long as"."""
    senses = source.language.senses
    phrases = senses.condition_phrases
    return source.keys[at] in senses.conditions or any(
        tuple(source.keys[at : at + len(phrase)]) == phrase for phrase in phrases
    )


def _opening_condition(source: Source, first: int) -> str:
    """The condition, up to a comma, with which the sentence begins: "If my health holds, I will run again"."""
    start = first
    while start > 0 and first - start < _CLAUSE and not source.ends_sentence(start - 1):
        start -= 1
    if start == first or not source.ends_sentence(start - 1) or "," not in source.shown_between(first - 1):
        return ""
    begins = _is_condition(source, start) or source.keys[start] in source.language.senses.inverted_conditions
    return source.shown(start, first) if begins else ""


def _condition_before(source: Source, first: int) -> str:
    """The condition whose words the edge cuts through, however long it is: "until the ice has melted and …"."""
    for index in range(first - 1, max(-1, first - 1 - _CLAUSE), -1):
        if _parts_clauses(source, index):
            return ""
        if _is_condition(source, index) and not _is_asked(source, index):
            return source.shown(index, min(index + _SHOWN, first))
    return ""


def _is_asked(source: Source, at: int) -> bool:
    """Whether it is a question or no condition, by itself or by the word before: "to see if", "even if"."""
    language = source.language
    return source.keys[at] in language.words.whether or (at > 0 and source.keys[at - 1] in language.senses.asking)


def _parts_clauses(source: Source, index: int) -> bool:
    """Whether a new clause begins behind word ``index``, one that does not hang on what stands before it."""
    between = source.shown_between(index)
    if source.ends_sentence(index):
        return True
    hangs = between.strip() == "," and source.keys[index + 1] in source.language.senses.hanging
    return _PAUSE.search(between) is not None and not hangs


@cache
def _turning_before(language: Lexicon) -> frozenset[str]:
    senses = language.senses
    return (turning_words(language) - senses.narrow_negations) | senses.denying_verbs | senses.doubting_verbs


def _before(source: Source, first: int) -> str:
    turning = _turning_before(source.language)
    for index in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        if _parts_clauses(source, index):
            return ""
        if any(token in turning for token in expand(source.keys[index], source.language)):
            return source.shown(index, first)
    return ""


def _after(source: Source, last: int, *, says_something: bool) -> str:
    """The condition behind the quotation, next to it or further on in the same clause, or what denies the statement."""
    senses = source.language.senses
    for index in range(last, min(last + _CLAUSE, len(source.words))):
        between = source.shown_between(index - 1)
        if source.ends_sentence(index - 1) or _STOP.search(between):
            return ""
        if _is_condition(source, index) and (index == last or not _is_asked(source, index)):
            return source.shown(index, min(index + _SHOWN, len(source.words)))
        key = source.keys[index]
        if says_something and index == last and key in senses.ending_clauses and _ends_clause(source, index):
            return source.shown(index, index + 1)
        if key in senses.next_clause or ("," in between and key not in senses.phrase_openers):
            return ""
        if says_something and key in senses.turning_behind and not _is_affirmed(source, index):
            return source.shown(last, index + 1) if index - last < _SHOWN else source.shown(index, index + 1)
    return ""


def _ends_clause(source: Source, at: int) -> bool:
    return source.ends_sentence(at) or _PAUSE.search(source.shown_between(at)) is not None


def _has_verb(source: Source, first: int, last: int) -> bool:
    """Whether the quotation makes a statement, in a language where what denies it may come last."""
    return bool(source.language.senses.turning_behind) and any(_may_be_verb(source, at) for at in range(first, last))


def _may_be_verb(source: Source, at: int) -> bool:
    key, language = source.keys[at], source.language
    if key in language.words.auxiliaries or key in language.verbs.forms or key in language.words.clause_verbs:
        return True
    if key in language.words.function_words or source.text[source.words[at].start].isupper():
        return False
    before_a_noun = at + 1 < len(source.words) and source.text[source.words[at + 1].start].isupper()
    return bool(lemmas(key, language)) or (key.endswith(language.inflection.finite) and not before_a_noun)


def _is_affirmed(source: Source, at: int) -> bool:
    """Whether the next word takes back what a negation denies: "not only"."""
    return at + 1 < len(source.words) and source.keys[at + 1] in source.language.senses.affirming
