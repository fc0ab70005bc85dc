"""Who is named as the source in the words around a quotation: `X said`, `said X`, `According to X`, `X told CNN that`.

By the verbs and small words that the extractor knows, without its grammar: of how sentences are built this knows only
where a verb stands. What is not plainly a source is left to the extractor.
"""

import re
from typing import NamedTuple

from checker.claims.cues import (
    STOPS,
    TOKEN,
    Tokens,
    denies,
    first_cue,
    frame_words,
    is_cue,
    is_negated,
    lemma,
    low,
)
from checker.claims.hearers import interviewing, outlet_told, tells_somebody
from checker.claims.names import is_named
from checker.claims.subjects import is_a_source, name_until_stop, subject_of, text_of
from corpus.document import Quotation, QuotationKind
from corpus.languages.lexicon import Lexicon
from corpus.text.patterns import pattern

# Each finds its end in one way only: what can be parted in many is tried in all of them where it does not end. After a
# blank one letter will do.
_DASHED = pattern(r"^\s*(?:[—–]|--?)\s*(?!-[.\s]*$)(?P<name>[^\s,;:.—–](?:[^,;:.—–]|(?<=\s.))[^,;:.—–]{0,78})[.\s]*$")
_BARE = pattern(r"[^\w(\[,;:]*(?:[^\W\d_][\w.’'-]* ){0,3}[^\W\d_](?:[.’'-]*\w)*[^\w)]*$")  # a name and nothing else
_LAST_SENTENCE = pattern(r"(?<=[a-zß-ÿ’'”“\"][.!?])\s+")
_FURTHEST = 2_000  # code points before a quotation in which its source is looked for


class Frame(NamedTuple):
    """Who is named around the words, and where the words themselves begin and end.

    ``open``: the frame holds more than is read here, such as somebody who was told.
    """

    speaker: str | None = None
    outlet: str | None = None
    start: int = 0
    end: int = 0
    negated: bool = False
    relay: str | None = None
    hearsay: bool = False
    open: bool = False


def after_words(text: str, language: Lexicon) -> Frame | None:
    """`X said`, `said X`, `according to X`, `— X` after a quotation."""
    dashed = _DASHED.match(text)
    if dashed is not None:
        return Frame(dashed["name"].strip())
    tokens = list(TOKEN.finditer(text))
    while tokens and tokens[0].group() in STOPS:
        del tokens[0]
    if not tokens:
        return None
    source = _source_of_phrase(text, tokens, language)
    if source is not None:
        return Frame(source)
    cue = first_cue(tokens, language)
    if cue is None:
        return Frame(text_of(tokens)) if _BARE.match(text) and is_named(text_of(tokens), language) else None
    if _quotes(tokens, cue, language):
        return None
    return _said_behind(text, tokens, cue, language)


def _source_of_phrase(text: str, tokens: Tokens, language: Lexicon) -> str | None:
    """Who follows "according to" and its like, or comes before a word that does the same behind them."""
    phrase = language.words.source_phrase.match(text, tokens[0].start())
    if phrase is not None:
        return name_until_stop(text, phrase.end(), language)
    if tokens[0].group() in language.grammar.quotative:
        return name_until_stop(text, tokens[0].end(), language)
    return _before_postposition(tokens, language)


def _before_postposition(tokens: Tokens, language: Lexicon) -> str | None:
    """`Brandt zufolge`: whose name stands before a word that says that it is the source."""
    at = next((at for at, token in enumerate(tokens) if low(token) in language.grammar.postpositions), 0)
    plain = all(token.group() not in STOPS for token in tokens[:at])
    return text_of(tokens[:at]) if at and plain else None


def _said_behind(text: str, tokens: Tokens, cue: int, language: Lexicon) -> Frame:
    """The frame behind a quotation that has a cue."""
    outlet, relay = outlet_told(text, tokens, cue, language), _relay_behind(text, tokens[cue:], language)
    behind = cue == 0 or _stands_before_a_subject(tokens[0], language)
    end = tokens[cue].start() if cue else len(text)
    subject = name_until_stop(text[:end], tokens[0].end(), language) if behind else subject_of(tokens[:cue], language)
    more = tells_somebody(tokens[1:] if behind else tokens[cue + 1 :], language, subject=behind)
    open_ = more or _is_hearsay(tokens, language)
    return Frame(subject, outlet, negated=is_negated(tokens, cue, language), relay=relay, open=open_)


def _stands_before_a_subject(token: re.Match[str], language: Lexicon) -> bool:
    """Whether the subject follows a word, and its verb later: `hat Brandt gesagt`, `wie Brandt sagte`."""
    auxiliary = language.grammar.verb_second and low(token) in language.words.auxiliaries
    return auxiliary or low(token) in language.grammar.as_clause


def before_words(text: str, language: Lexicon) -> Frame | None:
    """`X said:`, `X told CNN that`, `According to X,` before a quotation: the last sentence of the text."""
    sentence = _LAST_SENTENCE.split(text[-_FURTHEST:].rstrip())[-1]
    phrases = list(language.words.source_phrase.finditer(sentence))
    if phrases:
        return _by_way_of(sentence, phrases[-1], language)
    tokens = list(TOKEN.finditer(sentence))
    cues = [at for at in range(len(tokens)) if is_cue(tokens, at, language)]
    if sentence.endswith(":") and tokens and not cues:
        return Frame(sentence[:-1].split(":")[-1].strip() or None)
    source = None if cues else _before_postposition(tokens, language)
    if source is not None:
        return Frame(source)
    if language.grammar.verb_second and len(cues) > 1:
        return _told_alone(sentence, language)  # the subject of one may stand behind the other
    for cue in filter(None, reversed(cues)):
        subject = subject_of(tokens[_clause(tokens, cue, language) : cue], language)
        if subject is not None and (is_a_source(subject, language) or subject.lower() in language.framing.nobody):
            return None if _quotes(tokens, cue, language) else _said_before(sentence, tokens, cue, subject, language)
    return _told_alone(sentence, language)


def _told_alone(sentence: str, language: Lexicon) -> Frame | None:
    """The frame of a sentence that is not read otherwise, but says who was given an interview."""
    outlet = interviewing(sentence, language)
    return Frame(outlet=outlet) if outlet else None


def _said_before(sentence: str, tokens: Tokens, cue: int, subject: str, language: Lexicon) -> Frame:
    """The frame before a quotation whose cue has a subject that is a source."""
    outlet, relay = outlet_told(sentence, tokens, cue, language), _relay_over(tokens, cue, language)
    more = tells_somebody(tokens[cue + 1 :], language, subject=False) or _is_hearsay(tokens, language)
    negated = denies(tokens, cue, language)
    return Frame(subject, outlet, negated=negated, relay=relay, hearsay=relay is not None, open=more)


def _is_hearsay(tokens: Tokens, language: Lexicon) -> bool:
    """Whether somebody is only said to have said it: "Brandt soll gesagt haben"."""
    return any(low(token) in language.framing.hearsay for token in tokens)


def _by_way_of(sentence: str, phrase: re.Match[str], language: Lexicon) -> Frame:
    """`According to Y,` alone, or as an aside: `According to Y, X said:`, `X, according to Y, said:`."""
    relay, behind = name_until_stop(sentence, phrase.end(), language), sentence.find(",", phrase.end())
    without = f"{sentence[: phrase.start()].rstrip(' ,')}{sentence[behind + 1 :]}" if behind >= 0 else ""
    said_by = before_words(without, language)
    if said_by is None or said_by.speaker is None or said_by.speaker.lower() in frame_words(language).pronouns:
        return Frame(relay)
    return said_by._replace(relay=relay)


def _relay_behind(text: str, tokens: Tokens, language: Lexicon) -> str | None:
    """Who hands on what the first of ``tokens`` reports: `…, X said, according to Y`, `…, X said, Y reported`."""
    phrase = language.words.source_phrase.search(text, tokens[0].end())
    if phrase is not None:
        return name_until_stop(text, phrase.end(), language)
    relaying = (at for at in range(1, len(tokens)) if _is_relaying(tokens, at, language))
    cue = next(relaying, 0)
    commas = [at for at, token in enumerate(tokens[:cue]) if token.group() == ","]
    relay = subject_of(tokens[commas[-1] + 1 : cue], language) if commas else None
    return relay if relay is not None and is_a_source(relay, language) else None


def _is_relaying(tokens: Tokens, at: int, language: Lexicon) -> bool:
    return is_cue(tokens, at, language) and lemma(tokens, at, language) in language.verbs.relaying


def _quotes(tokens: Tokens, cue: int, language: Lexicon) -> bool:
    """Whether a cue says that somebody quotes somebody: "Quill quoted Lee as saying", "Lee was quoted as saying"."""
    cited = language.words.cited_as[0]
    return _is_relaying(tokens, cue, language) and any(token.group() == cited for token in tokens[cue:])


def _relay_over(tokens: Tokens, cue: int, language: Lexicon) -> str | None:
    """Who reports that somebody said the very words: `Y said X told him “…”`, not `Y said X called it “…”`."""
    known, words = frame_words(language), [low(token) for token in tokens[cue:]]
    that = all(word in language.words.that for word in words[2:])
    told = words[0] in known.told and known.hearers.issuperset(words[1:2]) and that
    whole = words[-1] in (":", ",") or (told and len(words) > 1)
    outer = next((at for at in range(1, _clause(tokens, cue, language)) if is_cue(tokens, at, language)), None)
    relay = subject_of(tokens[:outer], language) if whole and outer is not None else None
    named = relay is not None and is_a_source(relay, language) and relay.lower() not in known.pronouns
    return relay if named else None


def is_relayed(text: str, language: Lexicon) -> bool:
    """Whether what follows a quotation names whose report it is: `…, according to X`."""
    return language.words.source_phrase.match(text.lstrip(" ,;–—")) is not None


def _clause(tokens: Tokens, cue: int, language: Lexicon) -> int:
    """Where the clause of a cue begins: behind "Lee said that", "and", or the "did" of a question."""
    known = frame_words(language)
    opens = [at for at in range(cue) if low(tokens[at]) in known.openers or is_cue(tokens, at, language)]
    asked = [0] if low(tokens[0]) in language.words.auxiliaries else []
    start = max((*opens, *asked), default=-1) + 1
    inner = {low(token) for token in tokens[start:cue]} - known.before_a_verb
    return 0 if not inner or inner <= known.pronouns else start


def is_denied(quotation: Quotation, language: Lexicon) -> bool:
    """Whether a quotation is said not to have been said. `"I took nothing," she denied` has words that she said."""
    cue, words = quotation.cue, quotation.status_as
    if cue is not None and words is not None and not words.span.overlap(cue.span):
        return quotation.negated
    if cue is None or quotation.kind is QuotationKind.INDIRECT or cue.span.start < quotation.span.end:
        return quotation.negated
    known = language.verbs.forms.get(cue.text.lower())
    if known is None:
        return quotation.negated
    particles = ("", *map("".join, language.verbs.phrasal.get(known.lemma, ())))  # "wies sie zurück"
    return quotation.negated and language.verbs.denying.isdisjoint(one + known.lemma for one in particles)
