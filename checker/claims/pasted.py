"""Read a pasted claim: what it says was said, by whom, and to which outlet. By patterns over the extractor's lexicon.

The usual forms are read here; where they leave the speaker open, ``Claim.open`` says so, and the caller may ask the
extractor.
"""

import re
from itertools import pairwise, takewhile
from typing import NamedTuple

from checker.claims.names import is_named
from checker.claims.sources import (
    CUES,
    FURTHEST_CUE,
    NOBODY,
    PRONOUNS,
    SOURCE_PHRASE,
    STOPS,
    TOKEN,
    Frame,
    after_words,
    before_words,
    denies,
    ends_a_sentence,
    first_cue,
    is_a_source,
    is_relayed,
    name_until_stop,
    outlet_told,
    subject_of,
)
from corpus.languages import language_of, lexicon_of
from corpus.languages.lexicon import Lexicon
from corpus.quotations.marks.quotation_marks import MarkedStretch, find_marks
from corpus.quotations.marks.unpaired import doubtful_stretches
from corpus.spans import Span
from corpus.text.patterns import pattern

_LABEL = pattern(r"(?P<name>[A-Z][\w.’'-]*(?: [\w.’'-]+){0,4}):\s+(?=\S)")
_END = pattern(r"[!?;…][\s”’\"')]")
_PAIRS = {"“": "”", '"': '"', "«": "»", "„": "“"}
_ASIDE, _REPORT = 0.25, 12  # share of a text that is less than a quotation, words around it that are a report
_SPEAKING = frozenset({"I", "We", "You", "we", "you"})  # who speaks so reports nobody: "We see that Russia is afraid"
_TAIL = pattern(r"\b(?P<before>\w+),? (?P<name>[^\W\d_]{2,}) sa(?:id|ys)[.?!]*$")
_ASKING = frozenset("what as which whatever that and than the a an".split())
_NO_NAMES = PRONOUNS | frozenset("who has have had was is be as been also never not".split())
_SPLIT = 8  # words between two quotations of one saying: `"…," she said, "…"`


_ENGLISH = lexicon_of()


class Claim(NamedTuple):
    """What is to be checked.

    ``spans`` are the stretches of ``text`` that hold the words, quotation marks left out. ``marked`` tells whether they
    stood in marks. ``speaker`` and ``outlet`` are as the claim has them. ``open``: there are words around the quotation
    that the usual forms do not explain. ``negated``: the claim is that the speaker did not say the words or, where none
    is named, that nobody did. ``doubtful``: a quotation mark near by has no partner, so that more words may be meant
    than were read. ``reported``: the words are given as what the speaker said in other words, "X said that …".
    ``relay`` is who is named as handing on what the speaker said: "…, X said, according to Y". ``hearsay``: the relay
    tells it himself, "Y said X told him …". ``language`` is that of the text.
    """

    text: str
    spans: tuple[Span, ...]
    marked: bool
    speaker: str | None = None
    outlet: str | None = None
    open: bool = False
    negated: bool = False
    doubtful: bool = False
    reported: bool = False
    relay: str | None = None
    hearsay: bool = False
    language: Lexicon = _ENGLISH

    @property
    def words(self) -> str:
        return " ".join(span.of(self.text) for span in self.spans)

    @property
    def span(self) -> Span:
        return Span(self.spans[0].start, self.spans[-1].end)


def read_claims(text: str, *, speaker: str | None = None) -> list[Claim]:
    """The claims of a pasted text: one for each quotation in it, or the text itself. ``speaker`` overrules its own."""
    groups = _quotations(text)
    starts = [0, *(group[-1].end + 1 for group in groups)]
    ends = [*(group[0].start - 1 for group in groups[1:]), len(text)]
    claims = [_around(text, group, start, end) for group, start, end in zip(groups, starts, ends, strict=False)]
    if not claims or (not any(claim.speaker for claim in claims) and _are_asides(text, groups)):
        claims = [_without_marks(text)]
    known = next((claim.speaker for claim in claims if claim.speaker), None)
    doubtful, language = doubtful_stretches(text), lexicon_of(language_of(text))
    read = list[Claim]()
    for claim in claims:
        named = claim.speaker if claim.speaker and claim.speaker.lower() not in PRONOUNS else known
        known = named or known
        who, unread = speaker or named or claim.speaker, any(one.overlap(claim.span) for one in doubtful)
        read.append(claim._replace(speaker=who, open=claim.open and not speaker, doubtful=unread, language=language))
    return read


def _quotations(text: str) -> list[list[Span]]:
    """The quotations of a text, each as its stretches: `"…," she said, "…"` is one."""
    whole = _wrapped(text)
    if whole is not None:
        return [[whole]]
    groups: list[list[Span]] = []
    end = 0
    for mark in find_marks(text):
        if mark.depth or not _holds_words(mark, text):
            continue
        if groups and _goes_on(groups[-1][-1].of(text), text[end : mark.outer.start]):
            groups[-1].append(mark.inner)
        else:
            groups.append([mark.inner])
        end = mark.outer.end
    return groups


def _are_asides(text: str, groups: list[list[Span]]) -> bool:
    """Whether the words in marks are too small a part of a text to be what it claims: scare quotes, titles."""
    marked = sum(len(span) for group in groups for span in group)
    around = len(text.split()) - sum(len(span.of(text).split()) for group in groups for span in group)
    return marked < _ASIDE * len(text) and around >= _REPORT


def _wrapped(text: str) -> Span | None:
    """The inside of a text that is one pair of marks and what stands in it, whatever other marks that holds."""
    core = Span(len(text) - len(text.lstrip()), len(text.rstrip(".,;!? \n\t\r")))
    closing = _PAIRS.get(text[core.start : core.start + 1])
    if closing is None or len(core) < 3 or text[core.end - 1] != closing:
        return None
    pairs = text.count(closing) == (2 if closing == '"' else 1)
    return Span(core.start + 1, core.end - 1) if pairs else None


def _holds_words(mark: MarkedStretch, text: str) -> bool:
    return any(letter.isalnum() for letter in mark.inner.of(text))


def _goes_on(words: str, between: str) -> bool:
    """Whether what stands between two quotations only says who speaks. Behind a full stop it says who speaks next."""
    tokens = TOKEN.findall(between)
    said = [token for token in tokens if token not in STOPS]
    if any(map(ends_a_sentence, tokens[:-1])) or (said and _is_over(words, between)):
        return False
    return not said or (len(said) <= _SPLIT and any(token.lower() in CUES for token in said) and tokens[-1] in ",:.")


def _is_over(words: str, between: str) -> bool:
    return words.endswith(".") or (words.endswith(("?", "!")) and between.rstrip().endswith(":"))


def _around(text: str, group: list[Span], start: int, end: int) -> Claim:
    """The claim made of one quotation and of the words around its stretches, as far as its neighbours."""
    first, last = group[0], group[-1]
    before, after = text[start : max(start, first.start - 1)], text[last.end + 1 : end]
    pieces = [after, *(text[one.end + 1 : two.start - 1] for one, two in pairwise(group))]
    frames = [frame for frame in _frames(before, pieces, last.of(text)) if frame is not None]
    source = next((frame for frame in frames if frame.speaker and is_a_source(frame.speaker)), None)
    nobody = any(frame.speaker is not None and frame.speaker.lower() in NOBODY for frame in frames)
    outlet = next((frame.outlet for frame in frames if frame.outlet), None)
    unread = bool(_letters(before) or any(map(_letters, pieces))) and source is None and not nobody
    speaker, negated = (source.speaker, source.negated) if source is not None else (None, nobody)
    heard = source is not None and source.hearsay
    relay = source.relay if source is not None and source.relay and (heard or is_named(source.relay)) else None
    return Claim(text, tuple(group), True, speaker, outlet, open=unread, negated=negated, relay=relay, hearsay=heard)


def _frames(before: str, pieces: list[str], words: str) -> list[Frame | None]:
    """What the words around say, the surest first: `X told CNN that “two tons” of it might …` has its source before."""
    behind, ahead = [after_words(piece) for piece in pieces], before_words(before)
    leads = not words.endswith(",") and not any(piece.lstrip().startswith(",") for piece in pieces)
    led = ahead is not None and (leads or is_relayed(pieces[0])) and not ends_a_sentence(before.rstrip())
    return [ahead, *behind] if led else [*behind, ahead]


def _letters(text: str) -> bool:
    return any(letter.isalnum() for letter in text)


def _without_marks(text: str) -> Claim:
    """A claim in the writer's own words: the words, without who is said to have said them."""
    core = Span(len(text) - len(text.lstrip()), len(text.rstrip()))
    for read in (_labelled, _leading_source, _reported, _trailing_source, _typed_in_haste):
        frame = read(text, core)
        if frame is not None and frame.speaker and (not is_a_source(frame.speaker) or frame.speaker in _SPEAKING):
            continue
        if frame is not None and _letters(text[frame.start : frame.end]):
            start = frame.end - len(text[frame.start : frame.end].lstrip())
            span, reported = Span(start, frame.end), read is not _labelled
            relay = frame.relay if frame.relay and is_named(frame.relay) else None
            return Claim(
                text, (span,), False, frame.speaker, frame.outlet, negated=frame.negated, reported=reported, relay=relay
            )
    return Claim(text, (core,), False)


def _labelled(text: str, core: Span) -> Frame | None:
    """`NAME: …`, as transcripts and interviews have it."""
    label = _LABEL.match(text, core.start)
    if label is None:
        return None
    words = label["name"].split()
    name = " ".join(words[:-1] if words[-1] in CUES else words)
    return Frame(name, None, label.end(), core.end) if name and is_named(name) else None


def _leading_source(text: str, core: Span) -> Frame | None:
    """`According to X, …`."""
    phrase = SOURCE_PHRASE.match(text, core.start)
    comma = text.find(",", phrase.end()) if phrase is not None else -1
    if phrase is None or comma < 0:
        return None
    return Frame(name_until_stop(text, phrase.end()), None, comma + 1, core.end)


def _reported(text: str, core: Span) -> Frame | None:
    """`X told CNN that …`, `X said …`."""
    tokens = list(TOKEN.finditer(text, core.start, core.end))
    cue = first_cue(tokens)
    if not cue or _is_inverted(text, tokens, cue):
        return None
    head = text[core.start : tokens[cue].start()]
    if _END.search(head) or any(ends_a_sentence(token.group()) for token in tokens[: cue + 1]):
        return None  # a sentence before the one that reports is no part of its frame, and must not go unread
    subject, rest = subject_of(tokens[:cue]), tokens[cue + 1 :]
    says = CUES[tokens[cue].group().lower()].lemma == "say"
    aside = bool(rest) and SOURCE_PHRASE.match(text, rest[0].end() + 1) is not None  # "said, according to Lee, that"
    that = next((token for token in rest[: FURTHEST_CUE if aside else 6] if token.group() == "that"), None)
    if says and rest and rest[0].group().lower() in PRONOUNS:
        that = None  # "said she would give him that licence"
    if subject is None or (that is None and not says) or not rest:
        return None
    start = that.end() if that is not None else rest[0].start()
    end, behind = _relay_at_the_end(text, Span(start, core.end))
    between = SOURCE_PHRASE.search(text, tokens[cue].end(), start)
    relay = name_until_stop(text, between.end()) if between is not None else behind
    return Frame(subject, outlet_told(text, tokens, cue), start, end, denies(tokens, cue), relay)


def _relay_at_the_end(text: str, words: Span) -> tuple[int, str | None]:
    """Where the words of a report end before `, according to Y`, and who is named there."""
    comma = text.rfind(",", words.start, words.end)
    phrase = SOURCE_PHRASE.match(text, comma + 1 + text[comma + 1 : words.end].count(" ", 0, 1)) if comma > 0 else None
    relay = name_until_stop(text, phrase.end()) if phrase is not None else None
    return (comma, relay) if relay is not None and is_named(relay) else (words.end, None)


def _is_inverted(text: str, tokens: list[re.Match[str]], cue: int) -> bool:
    """Whether the claim stands before the cue and its speaker behind it: "The ferry is late, said Ann Lee"."""
    name = name_until_stop(text, tokens[cue].end())
    head = takewhile(lambda token: token.group() not in STOPS, tokens)
    named = name is not None and name.split()[-1][0].isupper()
    return named and tokens[cue - 1].group() == "," and not all(token.group()[0].isupper() for token in head)


def _trailing_source(text: str, core: Span) -> Frame | None:
    """`…, X said`, `…, said X`, `…, according to X`."""
    comma = text.rfind(",", core.start, core.end)
    while comma > core.start:
        frame = after_words(text[comma : core.end])
        if frame is not None and frame.speaker and len(TOKEN.findall(text[comma : core.end])) <= FURTHEST_CUE:
            return frame._replace(start=core.start, end=comma)
        comma = text.rfind(",", core.start, comma)
    return None


def _typed_in_haste(text: str, core: Span) -> Frame | None:
    """`we will not sail before dawn quill said`: neither a capital nor a comma tells where the words end."""
    tail = _TAIL.search(text, core.start, core.end) if text.islower() else None
    if tail is None or tail["before"] in _ASKING or tail["name"] in _NO_NAMES:
        return None
    return Frame(tail["name"].title(), None, core.start, tail.start("name"))
