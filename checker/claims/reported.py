"""A claim in the writer's own words, parted from whoever is said to have said it: `X said that …`, `…, said X`.

The frames are read in an order that English has. Where the verb comes second, a sentence that these do not fit may
report all the same: ``may_report`` says so, and the extractor is asked.
"""

import re
from functools import cache
from itertools import islice, takewhile

from checker.claims.cues import (
    FURTHEST_CUE,
    STOPS,
    TOKEN,
    Tokens,
    denies,
    ends_a_sentence,
    first_cue,
    frame_words,
    is_cue,
    lemma,
    low,
)
from checker.claims.hearers import outlet_told, tells_somebody
from checker.claims.names import is_named
from checker.claims.sources import Frame, after_words
from checker.claims.subjects import is_a_source, name_until_stop, subject_of
from corpus.languages.lexicon import Lexicon
from corpus.spans import Span
from corpus.text.patterns import pattern

_LABEL = pattern(r"(?P<name>[^\W\d_][\w.’'-]*(?: [\w.’'-]+){0,4}):\s+(?=\S)")
_END = pattern(r"[!?;…][\s”’\"')]")
_NEXT = 6  # tokens behind a cue among which its "that" stands


def is_one_sentence(text: str, language: Lexicon) -> bool:
    """Whether a text ends its first sentence where it ends: then one report may be all of it."""
    core = text.strip()
    tokens = list(TOKEN.finditer(core))
    return not _END.search(core) and not any(ends_a_sentence(token.group(), language) for token in tokens[:-1])


def read_report(text: str, language: Lexicon) -> tuple[Frame, bool] | None:
    """The frame of a claim, and whether it reports in other words: what follows a label are the speaker's own."""
    core = Span(len(text) - len(text.lstrip()), len(text.rstrip()))
    known = frame_words(language)
    for read in (_labelled, _leading_source, _reported, _trailing_source, _typed_in_haste):
        frame = read(text, core, language)
        if frame is None or (frame.speaker and not is_a_source(frame.speaker, language)):
            continue
        speaks = frame.speaker is not None and frame.speaker.lower() in known.speaking
        if not speaks and any(map(str.isalnum, text[frame.start : frame.end])):
            return frame, read is not _labelled
    return None


def may_report(text: str, language: Lexicon) -> bool:
    """Whether a text that no frame fits may still report what somebody said, in an order that is not read here."""
    if not language.grammar.verb_second:
        return False
    tokens, sources = list(TOKEN.finditer(text)), language.grammar.postpositions | language.grammar.quotative
    cued = any(is_cue(tokens, at, language) or low(token) in sources for at, token in enumerate(tokens))
    return cued or language.words.source_phrase.search(text) is not None


def _labelled(text: str, core: Span, language: Lexicon) -> Frame | None:
    """`NAME: …`, as transcripts and interviews have it."""
    label = _LABEL.match(text, core.start)
    if label is None or not label["name"][0].isupper():
        return None
    words = label["name"].split()
    name = " ".join(words[:-1] if words[-1] in language.verbs.forms else words)
    return Frame(name, None, label.end(), core.end) if name and is_named(name, language) else None


def _leading_source(text: str, core: Span, language: Lexicon) -> Frame | None:
    """`According to X, …`. Where the verb comes second, no comma parts the source from what it says."""
    phrase = language.words.source_phrase.match(text, core.start)
    comma = text.find(",", phrase.end()) if phrase is not None else -1
    if phrase is None or comma < 0 or language.grammar.verb_second:
        return None
    return Frame(name_until_stop(text, phrase.end(), language), None, comma + 1, core.end)


def _reported(text: str, core: Span, language: Lexicon) -> Frame | None:
    """`X told CNN that …`, `X said …`."""
    tokens = list(TOKEN.finditer(text, core.start, core.end))
    cue = first_cue(tokens, language)
    if not cue or _is_inverted(text, tokens, cue, language):
        return None
    head = text[core.start : tokens[cue].start()]
    if _END.search(head) or any(ends_a_sentence(token.group(), language) for token in tokens[: cue + 1]):
        return None  # a sentence before the one that reports is no part of its frame, and must not go unread
    subject, start = subject_of(tokens[:cue], language), _begins(text, tokens, cue, language)
    if subject is None or start is None:
        return None
    end, behind = _relay_at_the_end(text, Span(start, core.end), language)
    between = language.words.source_phrase.search(text, tokens[cue].end(), start)
    relay = name_until_stop(text, between.end(), language) if between is not None else behind
    outlet = outlet_told(text, tokens, cue, language)
    more = tells_somebody([token for token in tokens[cue + 1 :] if token.end() <= start], language, subject=False)
    return Frame(subject, outlet, start, end, denies(tokens, cue, language), relay, open=more)


def _begins(text: str, tokens: Tokens, cue: int, language: Lexicon) -> int | None:
    """Where what is reported begins: behind "that" or, of a verb that can do without, behind the verb or its comma."""
    rest, known = tokens[cue + 1 :], frame_words(language)
    says = lemma(tokens, cue, language) in language.framing.saying
    if not rest:
        return None
    aside = language.words.source_phrase.match(text, rest[0].end() + 1) is not None  # "said, according to Lee, that"
    near = rest[: FURTHEST_CUE if aside else _NEXT]
    that = next((token for token in near if token.group() in language.words.that), None)
    if says and rest[0].group().lower() in known.pronouns:
        that = None  # "said she would give him that licence"
    if that is not None:
        return that.end()
    words = [token for token in rest if token.group() not in STOPS]
    only_a_day = all(low(word) in known.no_first_word for word in words)  # "The ferry is late, Quill said on Monday"
    if not says or only_a_day or (language.grammar.verb_second and rest[0].group() != ","):
        return None
    return words[0].start()


def _relay_at_the_end(text: str, words: Span, language: Lexicon) -> tuple[int, str | None]:
    """Where the words of a report end before `, according to Y`, and who is named there."""
    comma = text.rfind(",", words.start, words.end)
    behind = comma + 1 + text[comma + 1 : words.end].count(" ", 0, 1)
    phrase = language.words.source_phrase.match(text, behind) if comma > 0 else None
    relay = name_until_stop(text, phrase.end(), language) if phrase is not None else None
    return (comma, relay) if relay is not None and is_named(relay, language) else (words.end, None)


def _is_inverted(text: str, tokens: Tokens, cue: int, language: Lexicon) -> bool:
    """Whether the claim stands before the cue and its speaker behind it: "The ferry is late, said Ann Lee"."""
    name = name_until_stop(text, tokens[cue].end(), language)
    head = takewhile(lambda token: token.group() not in STOPS, tokens)
    named = name is not None and name.split()[-1][0].isupper()
    return named and tokens[cue - 1].group() == "," and not all(token.group()[0].isupper() for token in head)


def _trailing_source(text: str, core: Span, language: Lexicon) -> Frame | None:
    """`…, X said`, `…, said X`, `…, according to X`."""
    comma = text.rfind(",", core.start, core.end)
    while comma > core.start and _is_near_the_end(text, comma, core.end):
        behind = text[comma : core.end]
        frame = after_words(behind, language) if is_one_sentence(behind, language) else None
        if frame is not None and frame.speaker:
            return frame._replace(start=core.start, end=comma)
        comma = text.rfind(",", core.start, comma)
    return None


def _is_near_the_end(text: str, start: int, end: int) -> bool:
    """Whether no more words follow than a source behind its words has: further back none is looked for."""
    return len(list(islice(TOKEN.finditer(text, start, end), FURTHEST_CUE + 1))) <= FURTHEST_CUE


def _typed_in_haste(text: str, core: Span, language: Lexicon) -> Frame | None:
    """`we will not sail before dawn quill said`: neither a capital nor a comma tells where the words end."""
    tail = _in_haste(language).search(text, core.start, core.end) if text.islower() else None
    known, words = frame_words(language), language.words
    if tail is None or tail["before"] in known.asking:
        return None
    no_names = (known.pronouns, known.before_a_verb, words.relatives, words.comparing)
    return None if any(tail["name"] in those for those in no_names) else _hasty(tail, core)


def _hasty(tail: re.Match[str], core: Span) -> Frame:
    return Frame(tail["name"].title(), None, core.start, tail.end("before"))


@cache
def _in_haste(language: Lexicon) -> re.Pattern[str]:
    """The end of a claim that was typed in haste: behind what was said, some languages have the verb first."""
    said, name = f"(?:{'|'.join(sorted(language.framing.in_haste))})", r"(?P<name>[^\W\d_]{2,})"
    order = f"{said} {name}" if language.grammar.verb_second else f"{name} {said}"
    return re.compile(rf"\b(?P<before>\w+),? {order}[.?!]*$")
