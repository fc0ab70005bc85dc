"""Read a pasted claim: what it says was said, by whom, and to which outlet.

The usual forms are read here, by the words of the language that it reports in; where they leave something open,
``Claim.open`` says so, and the caller may ask the extractor.
"""

from itertools import pairwise
from typing import NamedTuple

from checker.claims.cues import STOPS, TOKEN, ends_a_sentence, frame_words
from checker.claims.names import is_named
from checker.claims.reported import may_report, read_report
from checker.claims.sources import Frame, after_words, before_words, is_relayed
from checker.claims.subjects import is_a_source
from corpus.languages import language_of, lexicon_of
from corpus.languages.lexicon import Lexicon
from corpus.quotations.marks.quotation_marks import MarkedStretch, find_marks
from corpus.quotations.marks.unpaired import doubtful_stretches
from corpus.spans import Span, Stretches

_PAIRS = {"“": "”", '"': '"', "«": "»", "„": "“", "»": "«"}
_ASIDE, _REPORT = 0.25, 12  # share of a text that is less than a quotation, words around it that are a report
_SPLIT = 8  # words between two quotations of one saying: `"…," she said, "…"`
_ENGLISH = lexicon_of()


class Claim(NamedTuple):
    """What is to be checked.

    ``spans`` are the stretches of ``text`` that hold the words, quotation marks left out. ``marked`` tells whether
    they stood in marks. ``speaker`` and ``outlet`` are as the claim has them. ``open``: the usual forms do not
    explain all of the words around the quotation or, without marks, of a report. ``negated``: the claim is that the
    speaker did not say the words or, where none is named, that nobody did. ``doubtful``: a quotation mark near by has
    no partner, so that more words may be meant than were read. ``reported``: the words are given as what the speaker
    said in other words, "X said that …". ``relay`` is who is named as handing on what the speaker said: "…, X said,
    according to Y". ``hearsay``: the relay tells it himself, "Y said X told him …". ``language`` is that in which the
    text reports: what it quotes may be in another.
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
    language = language_around(text)
    groups = _quotations(text, language)
    starts = [0, *(group[-1].end + 1 for group in groups)]
    ends = [*(group[0].start - 1 for group in groups[1:]), len(text)]
    claims = [
        _around(text, group, start, end, language) for group, start, end in zip(groups, starts, ends, strict=False)
    ]
    if not claims or (not any(claim.speaker for claim in claims) and _are_asides(text, groups)):
        claims = [_without_marks(text, language)]
    known = next((claim.speaker for claim in claims if claim.speaker), None)
    doubtful, pronouns = Stretches(doubtful_stretches(text)), frame_words(language).pronouns
    read = list[Claim]()
    for claim in claims:
        named = claim.speaker if claim.speaker and claim.speaker.lower() not in pronouns else known
        known = named or known
        who, unread = speaker or named or claim.speaker, doubtful.meet(claim.span)
        read.append(claim._replace(speaker=who, open=claim.open and not speaker, doubtful=unread))
    return read


def language_around(text: str) -> Lexicon:
    """The language in which a text says who said what: that of the words around its quotations, where they tell."""
    whole, around, end = language_of(text), list[str](), 0
    for mark in find_marks(text):
        if not mark.depth:
            around.append(text[end : mark.outer.start])
            end = mark.outer.end
    return lexicon_of(language_of(" ".join((*around, text[end:])), default=whole))


def _quotations(text: str, language: Lexicon) -> list[list[Span]]:
    """The quotations of a text, each as its stretches: `"…," she said, "…"` is one."""
    whole = _wrapped(text)
    if whole is not None:
        return [[whole]]
    groups: list[list[Span]] = []
    end = 0
    for mark in find_marks(text, language):
        if mark.depth or not _holds_words(mark, text):
            continue
        if groups and _goes_on(groups[-1][-1].of(text), text[end : mark.outer.start], language):
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


def _goes_on(words: str, between: str, language: Lexicon) -> bool:
    """Whether what stands between two quotations only says who speaks. Behind a full stop it says who speaks next."""
    tokens = TOKEN.findall(between)
    said = [token for token in tokens if token not in STOPS]
    if any(ends_a_sentence(token, language) for token in tokens[:-1]) or (said and _is_over(words, between)):
        return False
    cued = any(token.lower() in language.verbs.forms for token in said)
    return not said or (len(said) <= _SPLIT and cued and tokens[-1] in ",:.")


def _is_over(words: str, between: str) -> bool:
    return words.endswith(".") or (words.endswith(("?", "!")) and between.rstrip().endswith(":"))


def _around(text: str, group: list[Span], start: int, end: int, language: Lexicon) -> Claim:
    """The claim made of one quotation and of the words around its stretches, as far as its neighbours."""
    first, last = group[0], group[-1]
    before, after = text[start : max(start, first.start - 1)], text[last.end + 1 : end]
    pieces = [after, *(text[one.end + 1 : two.start - 1] for one, two in pairwise(group))]
    frames = [frame for frame in _frames(before, pieces, last.of(text), language) if frame is not None]
    source = next((frame for frame in frames if frame.speaker and is_a_source(frame.speaker, language)), None)
    nobody = any(frame.speaker is not None and frame.speaker.lower() in language.framing.nobody for frame in frames)
    outlet = next((frame.outlet for frame in frames if frame.outlet), None)
    unread = bool(_letters(before) or any(map(_letters, pieces))) and source is None and not nobody
    speaker, negated = (source.speaker, source.negated) if source is not None else (None, nobody)
    return Claim(
        text,
        tuple(group),
        True,
        speaker,
        outlet,
        open=unread or (source is not None and source.open),
        negated=negated,
        relay=_relay(source, language),
        hearsay=source is not None and source.hearsay,
        language=language,
    )


def _relay(source: Frame | None, language: Lexicon) -> str | None:
    """Who hands on the words, where that is somebody named or tells it himself."""
    relay = source.relay if source is not None else None
    told = source is not None and source.hearsay
    return relay if relay and (told or is_named(relay, language)) else None


def _frames(before: str, pieces: list[str], words: str, language: Lexicon) -> list[Frame | None]:
    """What the words around say, the surest first: `X told CNN that “two tons” of it might …` has its source before."""
    behind, ahead = [after_words(piece, language) for piece in pieces], before_words(before, language)
    leads = not words.endswith(",") and not any(piece.lstrip().startswith(",") for piece in pieces)
    led = ahead is not None and (leads or is_relayed(pieces[0], language))
    return [ahead, *behind] if led and not ends_a_sentence(before.rstrip(), language) else [*behind, ahead]


def _letters(text: str) -> bool:
    return any(letter.isalnum() for letter in text)


def _without_marks(text: str, language: Lexicon) -> Claim:
    """A claim in the writer's own words: the words, without who is said to have said them."""
    core = Span(len(text) - len(text.lstrip()), len(text.rstrip()))
    report = read_report(text, language)
    if report is None:
        return Claim(text, (core,), False, open=may_report(text, language), language=language)
    frame, in_other_words = report
    start = frame.end - len(text[frame.start : frame.end].lstrip())
    return Claim(
        text,
        (Span(start, frame.end),),
        False,
        frame.speaker,
        frame.outlet,
        open=frame.open,
        negated=frame.negated,
        reported=in_other_words,
        relay=_relay(frame, language),
        language=language,
    )
