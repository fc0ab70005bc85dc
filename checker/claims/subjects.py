"""Who is named before or behind a cue: where the name begins and ends, and whether it is a source at all."""

import re
from collections.abc import Sequence

from checker.claims.cues import STOPS, TOKEN, Tokens, ends_a_sentence, frame_words, low
from checker.claims.names import is_named
from corpus.languages.lexicon import Lexicon
from corpus.text.patterns import pattern

_LONGEST_NAME = 12  # tokens
_WORK = 2  # words that say what somebody is
_SPACE = pattern(r"\s+")


def text_of(tokens: Tokens) -> str:
    return tokens[0].string[tokens[0].start() : tokens[-1].end()].rstrip(".") if tokens else ""


def subject_of(tokens: Tokens, language: Lexicon) -> str | None:
    """The name that a cue's subject begins with; what stands in commas behind it describes it."""
    known = frame_words(language)
    words = [token.group() for token in tokens]
    while words and (low(tokens[len(words) - 1]) in known.before_a_verb or words[-1] in STOPS):
        words.pop()
    tokens = tokens[: len(words)]
    commas = [index for index, word in enumerate(words) if word in STOPS]
    head = tokens[: commas[0]] if commas else tokens
    opens = words[0].lower() in known.no_first_word if words else False
    if len(commas) == 1 and (opens or not is_named(text_of(head), language)):
        head = tokens[commas[0] + 1 :]  # "On Tuesday, the mayor said"; "The mayor, Ann Lee, said"
    return (text_of(head) or None) if len(head) <= _LONGEST_NAME else None


def is_a_source(name: str, language: Lexicon) -> bool:
    """Whether the words before or behind a cue are a source and nothing else: a name, a pronoun, "a senior official".

    "Yesterday Trump", "a visibly annoyed Trump" and "and Lee" are for the extractor, which knows sentences.
    """
    known, words = frame_words(language), _SPACE.split(name)
    small = [word.lower().strip(".,’'") for word in words]
    if len(words) == 1 and small[0] in known.pronouns:
        return True
    if small[0] in known.no_name or any(map(_is_a_verb, words, small, [language] * len(words))):
        return False
    if small[0] in known.determiners:
        return len(words) > 1 and _is_described(words, small, language)
    lower = [word for word, bare in zip(small, words, strict=True) if not bare[:1].isupper()]
    if language.grammar.capital_nouns:
        return not lower
    others = [word for word in lower if not _may_be_inside(word, language)]
    # "harbour master Ada Quill" has her work before her name.
    adverbs = [word for word in others if word.endswith(known.adverb_endings)]
    return not others or (words[-1][:1].isupper() and len(others) <= _WORK and not adverbs)


def _is_a_verb(word: str, small: str, language: Lexicon) -> bool:
    """Whether a word of a name is a verb of report; where nouns have capitals, none that has one is."""
    spelled = word if language.grammar.capital_nouns else small
    return spelled in language.verbs.forms and small not in language.people.titles


def _is_described(words: Sequence[str], small: Sequence[str], language: Lexicon) -> bool:
    """Whether the words behind an article or the like are somebody: "the mayor of Karsund", "the Kremlin"."""
    people, known = language.people, frame_words(language)
    kinds = (people.described, people.titles, people.bodies)
    if language.grammar.capital_nouns:
        further = any(word in known.determiners or word in language.words.of for word in small[1:])
        return not further and any(small[-1] in kind for kind in kinds)
    if words[-1][:1].isupper():
        between = zip(words[1:-1], small[1:-1], strict=True)
        return all(word[:1].isupper() or _may_be_inside(bare, language) for word, bare in between)
    return any(small[-1] in kind for kind in kinds)


def _may_be_inside(word: str, language: Lexicon) -> bool:
    """Whether a small word may stand in a name or before it: "of", "van", "mayor", "ministry"."""
    people = language.people
    kinds = (frame_words(language).inside_names, people.titles, people.described, people.bodies)
    return any(word in kind for kind in kinds)


def name_until_stop(text: str, start: int, language: Lexicon) -> str | None:
    """The name that begins at ``start``, up to a comma or to a word that no name goes on with."""
    name: list[re.Match[str]] = []
    for token in TOKEN.finditer(text, start):
        if token.group() in STOPS or _ends_a_name(name, token, language):
            break
        name.append(token)
        if ends_a_sentence(token.group(), language):
            break
    return text_of(name) or None


def _ends_a_name(name: Tokens, token: re.Match[str], language: Lexicon) -> bool:
    """Whether a name ends before a token; a particle may begin a part of it: "the Bank of Karsund", "von der Heide"."""
    word, known = token.group().rstrip("."), frame_words(language)
    if not name:
        return word in known.no_first_word
    parts = word in known.determiners and name[-1].group() not in language.words.name_particles
    if word in known.joins_names and not parts:
        return False
    named = low(name[-1]) not in known.determiners and not is_a_hearer(name[0].group(), language)
    hears = named and is_a_hearer(word, language)
    return word in known.after_name or hears or word.lower() in language.framing.bare_days


def is_a_hearer(word: str, language: Lexicon) -> bool:
    """Whether a word may say by its place alone that it was told, where no preposition does: "sagte Brandt CNN"."""
    bare, outlets = word.rstrip("."), language.grammar.outlets
    known = bare.lower() in outlets or bare.lower() in language.people.hearers
    return bool(outlets) and (known or (bare.isupper() and len(bare) > 1))
