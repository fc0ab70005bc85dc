"""Read a pasted claim: what it says was said, by whom, and to which outlet. By patterns over the extractor's lexicon.

The usual forms are read without spaCy; where they leave the speaker open, ``Claim.open`` says so, and the caller may
ask the extractor.
"""

import re
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from checker.names import is_named
from corpus.quotations.en.words import ABBREVIATIONS
from corpus.quotations.lexicon import (
    BODIES,
    CUES,
    DENYING,
    DESCRIBED,
    DETERMINERS,
    HEARERS,
    NEGATIONS,
    SOURCE_PHRASE,
    TIMES,
    TITLES,
)
from corpus.quotations.marks import MarkedStretch, find_marks
from corpus.spans import Span

_TOKEN = re.compile(r"[^\W_](?:[\w’'.\-]*[^\W_])?\.?|[,;:()—–]|\.(?=\s|$)")
_STOPS = frozenset(",;:()—–.")
_AUXILIARIES = frozenset(
    "has had have is was were been be also later then once recently reportedly has since never not did does do "
    "will would could can may might again just only even himself herself themselves".split()
)
_AFTER_A_NAME = frozenset(
    "in on at to after during before when while as about from for with that of by because if since until amid "
    "following this last earlier yesterday today recently online".split()
)
_TOLD = frozenset("told tells telling tell".split())
_ABBREVIATIONS = TITLES.union(map(str.lower, ABBREVIATIONS))
_FURTHEST_CUE = 14  # tokens between the quotation and its cue
_DASHED = re.compile(r"^\s*(?:[—–]|--?)\s*(?P<name>[^,;:.—–]{2,80})[.\s]*$")
_INTERVIEW = re.compile(
    r"\bin an? (?:\w+ )?interview (?:with|on) (?P<name>(?:the )?[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*)*)"
)
_LABEL = re.compile(r"(?P<name>[A-Z][\w.’'-]*(?: [\w.’'-]+){0,4}):\s+(?=\S)")
_PAIRS = {"“": "”", '"': '"', "«": "»", "„": "“"}
_LONGEST_NAME = 12  # tokens
_ASIDE, _REPORT = 0.25, 12  # share of a text that is less than a quotation, words around it that are a report
_PRONOUNS = frozenset("he she they i we you it".split())
_WORK = 2  # words that say what somebody is
_SPACE = re.compile(r"\s+")
_NO_NAME_BEGINS = (
    _AFTER_A_NAME
    | _AUXILIARIES
    | TIMES
    | frozenset(
        "and but or so yet nor although though however meanwhile then there here how why what who nobody no".split()
    )
)
_IN_NAMES = TITLES | DESCRIBED | BODIES | frozenset("of the and & de da di la le van von der den bin al el for".split())
_SPLIT = 8  # words between two quotations of one saying: `"…," she said, "…"`


@dataclass(frozen=True, slots=True)
class Claim:
    """What is to be checked.

    ``spans`` are the stretches of ``text`` that hold the words, quotation marks left out. ``marked`` tells whether they
    stood in marks. ``speaker`` and ``outlet`` are as the claim has them. ``open``: there are words around the quotation
    that the usual forms do not explain. ``negated``: the claim is that the speaker denied the words.
    """

    text: str
    spans: tuple[Span, ...]
    marked: bool
    speaker: str | None = None
    outlet: str | None = None
    open: bool = False
    negated: bool = False

    @property
    def words(self) -> str:
        return " ".join(span.of(self.text) for span in self.spans)

    @property
    def span(self) -> Span:
        return Span(self.spans[0].start, self.spans[-1].end)


@dataclass(frozen=True, slots=True)
class _Frame:
    """Who is named around the words, and where the words themselves begin and end."""

    speaker: str | None = None
    outlet: str | None = None
    start: int = 0
    end: int = 0
    negated: bool = False


def read_claims(text: str, *, speaker: str | None = None) -> list[Claim]:
    """The claims of a pasted text: one for each quotation in it, or the text itself. ``speaker`` overrules its own."""
    groups = _quotations(text)
    starts = [0, *(group[-1].end + 1 for group in groups)]
    ends = [*(group[0].start - 1 for group in groups[1:]), len(text)]
    claims = [_around(text, group, start, end) for group, start, end in zip(groups, starts, ends, strict=False)]
    if not claims or (not any(claim.speaker for claim in claims) and _are_asides(text, groups)):
        claims = [_without_marks(text)]
    known = next((claim.speaker for claim in claims if claim.speaker), None)
    read = list[Claim]()
    for claim in claims:
        named = claim.speaker if claim.speaker and claim.speaker.lower() not in _PRONOUNS else known
        known = named or known
        read.append(replace(claim, speaker=speaker or named or claim.speaker, open=claim.open and not speaker))
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
        if groups and _goes_on(text[end : mark.outer.start]):
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


def _goes_on(between: str) -> bool:
    """Whether what stands between two quotations only says who speaks."""
    tokens = _TOKEN.findall(between)
    said = [token for token in tokens if token not in _STOPS]
    if any(map(_ends_a_sentence, tokens[:-1])):
        return False
    return not said or (len(said) <= _SPLIT and any(token.lower() in CUES for token in said) and tokens[-1] in ",:.")


def _ends_a_sentence(word: str) -> bool:
    """Whether the point behind a word is a full stop: none is behind "Gen.", "U.S." or "M."."""
    bare = word.removesuffix(".")
    return word != bare and len(bare) != 1 and "." not in bare and word.lower() not in _ABBREVIATIONS


def _around(text: str, group: list[Span], start: int, end: int) -> Claim:
    """The claim made of one quotation and of the words around its stretches, as far as its neighbours."""
    first, last = group[0], group[-1]
    before, after = text[start : max(start, first.start - 1)], text[last.end + 1 : end]
    pieces = [after, *(text[one.end + 1 : two.start - 1] for one, two in pairwise(group))]
    frames = [frame for frame in (*map(_after_words, pieces), _before_words(before)) if frame is not None]
    speaker = next((frame.speaker for frame in frames if frame.speaker and _is_a_source(frame.speaker)), None)
    outlet = next((frame.outlet for frame in frames if frame.outlet), None)
    unread = bool(_letters(before) or any(map(_letters, pieces)))
    return Claim(text, tuple(group), True, speaker, outlet, open=unread and speaker is None)


def _letters(text: str) -> bool:
    return any(letter.isalnum() for letter in text)


def _after_words(text: str) -> _Frame | None:
    """`X said`, `said X`, `according to X`, `— X` after a quotation."""
    dashed = _DASHED.match(text)
    if dashed is not None:
        return _Frame(dashed["name"].strip())
    tokens = list(_TOKEN.finditer(text))
    while tokens and tokens[0].group() in _STOPS:
        del tokens[0]
    if not tokens:
        return None
    phrase = SOURCE_PHRASE.match(text, tokens[0].start())
    if phrase is not None:
        return _Frame(_name_until_stop(text, phrase.end()))
    cue = _first_cue(tokens)
    if cue is None:
        return None
    outlet = _outlet(text, tokens, cue)
    if cue == 0:
        return _Frame(_name_until_stop(text, tokens[0].end()), outlet)
    return _Frame(_subject(tokens[:cue]), outlet)


def _before_words(text: str) -> _Frame | None:
    """`X said:`, `X told CNN that`, `According to X,` before a quotation: the last sentence of the text."""
    sentence = re.split(r"(?<=[a-z’'”\"][.!?])\s+", text.rstrip())[-1]
    phrases = list(SOURCE_PHRASE.finditer(sentence))
    if phrases:
        return _Frame(_name_until_stop(sentence, phrases[-1].end()))
    tokens = list(_TOKEN.finditer(sentence))
    if sentence.endswith(":") and tokens and not any(map(_is_cue, tokens)):
        return _Frame(sentence[:-1].split(":")[-1].strip() or None)
    for cue in reversed([index for index, token in enumerate(tokens) if index and _is_cue(token)]):
        subject = _subject(tokens[:cue])
        if subject is not None:
            return _Frame(subject, _outlet(sentence, tokens, cue))
    return None


def _first_cue(tokens: list[re.Match[str]]) -> int | None:
    near = enumerate(tokens[:_FURTHEST_CUE])
    return next((index for index, token in near if _is_cue(token)), None)


def _is_cue(token: re.Match[str]) -> bool:
    word = token.group()
    return word.rstrip(".") in CUES or (word.isupper() and word.lower().rstrip(".") in CUES)


def _subject(tokens: list[re.Match[str]]) -> str | None:
    """The name that a cue's subject begins with; what stands in commas behind it describes it."""
    words = [token.group() for token in tokens]
    while words and (words[-1].lower() in _AUXILIARIES or words[-1] in _STOPS):
        words.pop()
        tokens = tokens[:-1]
    commas = [index for index, word in enumerate(words) if word in _STOPS]
    head = tokens[: commas[0]] if commas else tokens
    opens = words[0].lower() in _AFTER_A_NAME if words else False
    if len(commas) == 1 and (opens or not is_named(_text_of(head))):
        head = tokens[commas[0] + 1 :]  # "On Tuesday, the mayor said"; "The mayor, Ann Lee, said"
    return (_text_of(head) or None) if len(head) <= _LONGEST_NAME else None


def _is_a_source(name: str) -> bool:
    """Whether the words before or behind a cue are a source and nothing else: a name, a pronoun, "a senior official".

    "Yesterday Trump", "a visibly annoyed Trump" and "and Lee" are for the extractor, which knows sentences.
    """
    words = _SPACE.split(name)
    low = [word.lower().strip(".,’'") for word in words]
    if len(words) == 1 and low[0] in _PRONOUNS:
        return True
    if low[0] in _NO_NAME_BEGINS or any(word in CUES and word not in TITLES for word in low):
        return False
    if low[0] in DETERMINERS or low[0] in ("a", "an", "the"):
        named = words[-1][:1].isupper()
        between = [word for word, lower in zip(words[1:-1], low[1:-1], strict=True) if lower not in _IN_NAMES]
        return all(word[:1].isupper() for word in between) if named else low[-1] in DESCRIBED | TITLES | BODIES
    others = [lower for word, lower in zip(words, low, strict=True) if not (word[:1].isupper() or lower in _IN_NAMES)]
    # "harbour master Ada Quill" has her work before her name.
    return not others or (
        words[-1][:1].isupper() and len(others) <= _WORK and not any(w.endswith("ly") for w in others)
    )


def _text_of(tokens: list[re.Match[str]]) -> str:
    return tokens[0].string[tokens[0].start() : tokens[-1].end()].rstrip(".") if tokens else ""


def _name_until_stop(text: str, start: int) -> str | None:
    """The name that begins at ``start``, up to a comma or to a word that no name goes on with."""
    name: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text, start):
        word = token.group()
        ends = word in _STOPS or (word in _AFTER_A_NAME and not (word == "of" and name))
        if ends:
            break
        name.append(token)
        if _ends_a_sentence(word):
            break
    return _text_of(name) or None


def _outlet(text: str, tokens: list[re.Match[str]], cue: int) -> str | None:
    """The outlet that was told, if the words name one."""
    interview = _INTERVIEW.search(text)
    if interview is not None:
        return interview["name"]
    if tokens[cue].group().lower() not in _TOLD:
        return None
    name = _name_until_stop(text, tokens[cue].end())
    if name is None or not is_named(name) or name.split()[-1].lower() in HEARERS:
        return None
    return name


def _without_marks(text: str) -> Claim:
    """A claim in the writer's own words: the words, without who is said to have said them."""
    core = Span(len(text) - len(text.lstrip()), len(text.rstrip()))
    for read in (_labelled, _leading_source, _reported, _trailing_source):
        frame = read(text, core)
        if frame is not None and frame.speaker and not _is_a_source(frame.speaker):
            continue
        if frame is not None and _letters(text[frame.start : frame.end]):
            start = frame.end - len(text[frame.start : frame.end].lstrip())
            return Claim(text, (Span(start, frame.end),), False, frame.speaker, frame.outlet, negated=frame.negated)
    return Claim(text, (core,), False)


def _labelled(text: str, core: Span) -> _Frame | None:
    """`NAME: …`, as transcripts and interviews have it."""
    label = _LABEL.match(text, core.start)
    if label is None:
        return None
    words = label["name"].split()
    name = " ".join(words[:-1] if words[-1] in CUES else words)
    return _Frame(name, None, label.end(), core.end) if name and is_named(name) else None


def _leading_source(text: str, core: Span) -> _Frame | None:
    """`According to X, …`."""
    phrase = SOURCE_PHRASE.match(text, core.start)
    comma = text.find(",", phrase.end()) if phrase is not None else -1
    if phrase is None or comma < 0:
        return None
    return _Frame(_name_until_stop(text, phrase.end()), None, comma + 1, core.end)


def _reported(text: str, core: Span) -> _Frame | None:
    """`X told CNN that …`, `X said …`."""
    tokens = list(_TOKEN.finditer(text, core.start, core.end))
    cue = _first_cue(tokens)
    if not cue or _is_inverted(text, tokens, cue):
        return None
    subject, rest = _subject(tokens[:cue]), tokens[cue + 1 :]
    that = next((token for token in rest[:6] if token.group() == "that"), None)
    says = CUES[tokens[cue].group().lower().rstrip(".")].lemma == "say"
    if subject is None or (that is None and not says) or not rest:
        return None
    start = that.end() if that is not None else rest[0].start()
    denied = CUES[tokens[cue].group().lower()].lemma in DENYING or tokens[cue - 1].group().lower() in NEGATIONS
    return _Frame(subject, _outlet(text, tokens, cue), start, core.end, denied)


def _is_inverted(text: str, tokens: list[re.Match[str]], cue: int) -> bool:
    """Whether the claim stands before the cue and its speaker behind it: "The ferry is late, said Ann Lee"."""
    name = _name_until_stop(text, tokens[cue].end())
    head = takewhile(lambda token: token.group() not in _STOPS, tokens)
    named = name is not None and name.split()[-1][0].isupper()
    return named and tokens[cue - 1].group() == "," and not all(token.group()[0].isupper() for token in head)


def _trailing_source(text: str, core: Span) -> _Frame | None:
    """`…, X said`, `…, said X`, `…, according to X`."""
    comma = text.rfind(",", core.start, core.end)
    while comma > core.start:
        frame = _after_words(text[comma : core.end])
        if frame is not None and frame.speaker and len(_TOKEN.findall(text[comma : core.end])) <= _FURTHEST_CUE:
            return replace(frame, start=core.start, end=comma)
        comma = text.rfind(",", core.start, comma)
    return None
