"""Which class a word belongs to: by its spelling first, then by the word before it.

What a spelling means by itself is worked out once and kept for all texts, which is what makes reading fast. So nothing
here may look at more of a text than one word and its neighbour.
"""

import re
from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from corpus.languages.lexicon import Lexicon
from corpus.quotations.grammar.tags import NOUNS, Tag, any_of

_PIECE = (
    r"[A-Za-zÀ-ÖØ-öø-ÿ]++(?=[\s,])"  # most words; none of the other forms could start like this
    r"|(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?(?:-\w+)*"
    r"|(?:ABBREVIATIONS)(?<=\.)(?![^\W_])"
    r"|[A-Z]\.(?=\s+[A-Z])"
    r"|['’]s\b|['’](?=\s)"
    r"|[$€£¥]?\d+(?:[.,:/]\d+)*(?:[-–]?\w+)*%?"
    r"|[^\W\d_]\w*(?:(?:[-‑]|['’](?!s\b)|&)\w+)*"
    r"|-{2,}|\.{2,}|[^\w\s]|_+"
)
_PUNCTUATION = {
    **dict.fromkeys(("—", "–", "―", "‒", "--", "---", "-"), Tag.DASH),
    **dict.fromkeys(("…", "..."), Tag.ELLIPSIS),
    **dict.fromkeys("!?.", Tag.STOP),
    **dict.fromkeys("([", Tag.OPENING),
    **dict.fromkeys(")]", Tag.CLOSING),
    **dict.fromkeys("/&", Tag.JOINER),
    **dict.fromkeys(("'", "’", "'s", "’s"), Tag.POSSESSIVE),
    ",": Tag.COMMA,
    ":": Tag.COLON,
    ";": Tag.SEMICOLON,
}
_FORMS = {
    "base": Tag.REPORT_BASE,
    "s": Tag.REPORT_VERB,
    "ed": Tag.REPORT_VERB,
    "participle": Tag.REPORT_VERB,
    "ing": Tag.REPORT_ING,
}
_ENDINGS = {"adverb": Tag.ADVERB, "ed_form": Tag.ED_FORM, "ing_form": Tag.ING_FORM, "verb": Tag.VERB}
_MAY_BE_NOUNS = any_of("report_verbs verb pronoun")
_NO_FINITE = any_of("report_ing report_base")
_BEFORE_NOUN = any_of("determiner possessive number")
_BEFORE_OFTEN_NOUN = any_of("prepositions ed_form ing_form report_verb number")
_BEFORE_CONTRACTION = any_of("pronoun relative")
_MAY_BE_ACRONYMS = any_of("object_pronoun pronoun relative")
_OPENING_VERBS = any_of("report_verbs verb")


class Tagging(NamedTuple):
    """How a language cuts a text into tokens, and the class of each word that it lists."""

    piece: re.Pattern[str]
    table: Mapping[str, str]
    closed: frozenset[str]  # keep their class when capitalised inside a sentence: "The", "I", but never "Will" or "May"
    openers: frozenset[str]  # capitalised after an abbreviation, they start a sentence and not a name


@cache
def tagging_of(lexicon: Lexicon) -> Tagging:
    words, people = lexicon.words, lexicon.people
    longest_first = sorted(words.abbreviations, key=lambda abbreviation: (-len(abbreviation), abbreviation))
    table: dict[str, str] = {form: _FORMS[verb.form] for form, verb in lexicon.verbs.forms.items()}
    table |= dict.fromkeys(people.described | people.hearers | people.bodies, Tag.NOUN)
    # Later lines win: a word that is in several lists gets the class of the last one.
    for tag, forms in (
        (Tag.VERB, words.clause_verbs),
        (Tag.TIME, words.times),
        (Tag.ADVERB, words.adverbs),
        (Tag.NOUN, words.not_adverbs),
        (Tag.PREPOSITION, words.prepositions),
        (Tag.SUBORDINATOR, words.subordinators),
        (Tag.DETERMINER, words.determiners),
        (Tag.AUXILIARY, words.auxiliaries),
        (Tag.OBJECT_PRONOUN, words.objects),
        (Tag.RELATIVE, words.relatives),
        (Tag.QUESTION_WORD, words.questions),
        (Tag.PRONOUN, words.subjects),
        (Tag.TO, words.infinitive),
        (Tag.OF, words.of),
        (Tag.PRONOUN, words.expletives),
        (Tag.AND, words.conjunctions),
        (Tag.BUT, words.contrasts),
        (Tag.THAT, words.that),
        (Tag.ACCORDING, words.sources.keys() - words.prepositions - words.adverbs),
    ):
        table.update(dict.fromkeys(forms, tag))
    closed = words.determiners | words.prepositions | words.subjects | words.of | words.conjunctions
    closed |= words.infinitive | words.that | words.contrasts | (words.relatives & words.antecedents)
    piece = _PIECE.replace("ABBREVIATIONS", "|".join(map(re.escape, longest_first)))
    if lexicon.grammar.numerals:
        piece = f"{lexicon.grammar.numerals}|{piece}"
    openers = (closed | words.subordinators) - words.of - words.infinitive
    # The blank before a token is part of the match: otherwise every alternative would be tried on it in vain.
    return Tagging(re.compile(rf"\s?({piece})"), table | _PUNCTUATION, closed, openers)


# What is known of a spelling anywhere: in lower case, its tag at the start of a sentence and inside one, whether the
# word before may change the latter, and whether its capital starts a sentence rather than a name. It is unpacked for
# every token of a text, so it is a plain tuple: a named one is slow at that.
_Word = tuple[str, str, str, bool, bool]


class _Spellings(dict[str, _Word]):
    """Every spelling met so far. An archive never runs out of new names, so a full table is simply emptied."""

    _MOST = 1 << 16

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon, self.tagging = lexicon, tagging_of(lexicon)

    def __missing__(self, raw: str) -> _Word:
        if len(self) >= self._MOST:
            self.clear()
        lexicon, tagging, low, capital = self.lexicon, self.tagging, raw.lower(), raw[0].isupper()
        inside = _tag(lexicon, tagging, raw, low, False)
        opening = _tag(lexicon, tagging, raw, low, True) if capital else inside
        opens = capital and low in tagging.openers
        word = self[raw] = (low, opening, inside, _may_change(lexicon, inside, low), opens)
        return word


spellings_of = cache(_Spellings)


def _may_change(lexicon: Lexicon, tag: str, word: str) -> bool:
    """Whether ``tag_behind`` looks at the word before."""
    if tag in _MAY_BE_NOUNS:
        return not lexicon.grammar.capital_nouns
    return (tag == Tag.POSSESSIVE and len(word) > 1) or (tag == Tag.NOUN and word in lexicon.words.adverbs)


def tag_behind(lexicon: Lexicon, tag: str, word: str, tag_before: str, word_before: str) -> str:
    """The tag of a word inside a sentence, given the word before it."""
    if tag in _MAY_BE_NOUNS and _stands_as_noun(lexicon, tag, word, tag_before, word_before):
        return Tag.NOUN
    if tag == Tag.POSSESSIVE and tag_before in _BEFORE_CONTRACTION and len(word) > 1:
        return Tag.AUXILIARY  # "he's said"
    if tag == Tag.NOUN and word in lexicon.words.adverbs and tag_before not in _BEFORE_NOUN:
        return Tag.ADVERB  # "he only said", but not "the only one"
    return tag


def _stands_as_noun(lexicon: Lexicon, tag: str, word: str, tag_before: str, word_before: str) -> bool:
    """Whether a word that could be a verb is a noun here, as after a determiner, a possessive or a number."""
    if tag == Tag.PRONOUN:
        return word_before in lexicon.words.definite  # a newspaper called "the i"
    if tag_before in _BEFORE_NOUN and not word_before.endswith("%"):
        # "some say", "the many say": a quantifier may be the subject itself.
        quantified = word_before in lexicon.people.quantifiers
        subject = quantified and (tag not in _NO_FINITE or word_before in lexicon.people.plurals)
        return word not in lexicon.verbs.never_nouns and not subject
    # "press release": a base form behind a singular noun makes a compound of it, unless it is a verb of saying.
    compound = tag == Tag.REPORT_BASE and tag_before == Tag.NOUN
    joined = compound and lexicon.verbs.forms[word].lemma not in lexicon.verbs.says
    if tag in _NO_FINITE and tag_before in NOUNS and (word in lexicon.verbs.often_nouns or joined):
        return not lexicon.is_plural(word_before) or "-" in word_before
    if tag == tag_before == Tag.REPORT_VERB:  # "said talks had failed"
        return lexicon.verbs.forms[word].form == "s" and word not in lexicon.verbs.never_nouns
    return word in lexicon.verbs.often_nouns and tag_before in _BEFORE_OFTEN_NOUN


def _tag(lexicon: Lexicon, tagging: Tagging, raw: str, low: str, first: bool) -> str:
    tag = tagging.table.get(low if raw.isascii() else low.replace("’", "'"))
    if raw[0].isupper():
        return _capitalised(lexicon, tagging, tag, raw, low, first)
    if tag is not None:
        return tag
    if raw[0].isdigit() or raw[0] in "$€£¥":
        return Tag.NOUN if low.endswith(lexicon.words.adjective_endings) else Tag.NUMBER
    if not raw[0].isalpha():
        return Tag.SYMBOL
    return tag_by_ending(lexicon, low) or Tag.NOUN


def _capitalised(lexicon: Lexicon, tagging: Tagging, tag: str | None, raw: str, low: str, first: bool) -> str:
    if low in lexicon.verbs.headlines and not first:
        return Tag.REPORT_VERB
    # WHO, US, IT: written in capitals, these are no pronouns.
    acronym = tag in _MAY_BE_ACRONYMS and len(raw) > 1 and raw.isupper()
    if tag is None or (not first and low not in tagging.closed) or acronym:
        return Tag.TIME if low in lexicon.words.calendar else Tag.NAME
    if first and tag in _OPENING_VERBS:
        return tag if low not in lexicon.verbs.often_nouns else Tag.NOUN
    return tag if first or tag != Tag.VERB else Tag.NAME


def tag_by_ending(lexicon: Lexicon, word: str) -> str:
    """The tag that the ending of an unlisted word suggests, or an empty string."""
    for ending, shortest, name, longer in lexicon.words.endings:
        if word.endswith(ending) and len(word) >= shortest and not (longer and word.endswith(longer)):
            return _ENDINGS[name]
    return ""
