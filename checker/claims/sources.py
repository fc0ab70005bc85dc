"""Who is named as the source in the words around a quotation: `X said`, `said X`, `According to X`, `X told CNN that`.

By patterns over the lexicon of the extractor. What is not plainly a source is left to the extractor.
"""

import re
from typing import NamedTuple

from checker.claims.names import is_named
from corpus.document import Quotation, QuotationKind
from corpus.languages import lexicon_of
from corpus.text.patterns import pattern

_ENGLISH = lexicon_of("en")
CUES = _ENGLISH.verbs.forms
DENYING = _ENGLISH.verbs.denying
NEGATIONS = _ENGLISH.words.negations
SOURCE_PHRASE = _ENGLISH.words.source_phrase
TOKEN = pattern(r"[^\W_](?:[\w’'.\-]*[^\W_])?\.?|[,;:()—–]|\.(?=\s|$)")
STOPS = frozenset(",;:()—–.")
_AUXILIARIES = frozenset(
    "has had have is was were been be also later then once recently reportedly has since never not did does do "
    "will would could can may might ever again just only even himself herself themselves".split()
)
_BEFORE_A_VERB = _AUXILIARIES | NEGATIONS
_AFTER_A_NAME = frozenset(
    "in on at to after during before when while as about from for with that of by because if since until amid "
    "following this last earlier yesterday today recently online".split()
)
_TOLD = frozenset("told tells telling tell".split())
_RELAYING = _ENGLISH.verbs.relaying
_HEARERS = _ENGLISH.words.objects | _ENGLISH.words.genders.keys()
_ABBREVIATIONS = _ENGLISH.people.titles.union(map(str.lower, _ENGLISH.words.abbreviations))
FURTHEST_CUE = 14  # tokens between the quotation and its cue
_DASHED = pattern(r"^\s*(?:[—–]|--?)\s*(?P<name>[^,;:.—–]{2,80})[.\s]*$")
_INTERVIEW = pattern(r"\bin an? (?:\w+ )?interview (?:with|on) (?P<name>(?:the )?[A-Z][\w.&’'-]*(?: [A-Z][\w.&’'-]*)*)")
_BARE = pattern(r"[^\w(\[,;:]*(?:[^\W\d_][\w.’'-]* ){0,3}[^\W\d_][\w.’'-]*[^\w)]*$")  # a name and nothing else
_OPENING = frozenset("that and but".split())
_LONGEST_NAME = 12  # tokens
_NEGATED = 3  # tokens before a cue among which its negation stands
NOBODY = frozenset({"nobody", "no one", "none"})
_POSTED = pattern(r"\b(?:post(?:ed|ing)?|writ(?:es|ing)|wrote|tweet(?:ed|s)?|shared|message|video)\b[^.;:]{0,30}?\bon ")
_PLATFORM = pattern(r"[A-Z]\w*(?: [A-Z]\w*)?")
PRONOUNS = frozenset("he she they i we you it".split())
_WORK = 2  # words that say what somebody is
_SPACE = pattern(r"\s+")
_NO_NAME_BEGINS = (
    _AFTER_A_NAME
    | _AUXILIARIES
    | _ENGLISH.words.times
    | frozenset(
        "and but or so yet nor although though however meanwhile then there here how why what who nobody no".split()
    )
)
_IN_NAMES = (
    _ENGLISH.people.titles
    | _ENGLISH.people.described
    | _ENGLISH.people.bodies
    | frozenset("of the and & de da di la le van von der den bin al el for".split())
)


class Frame(NamedTuple):
    """Who is named around the words, and where the words themselves begin and end."""

    speaker: str | None = None
    outlet: str | None = None
    start: int = 0
    end: int = 0
    negated: bool = False
    relay: str | None = None
    hearsay: bool = False


def ends_a_sentence(word: str) -> bool:
    """Whether the point behind a word is a full stop: none is behind "Gen.", "U.S." or "M."."""
    bare = word.removesuffix(".")
    return word != bare and len(bare) != 1 and "." not in bare and word.lower() not in _ABBREVIATIONS


def after_words(text: str) -> Frame | None:
    """`X said`, `said X`, `according to X`, `— X` after a quotation."""
    dashed = _DASHED.match(text)
    if dashed is not None:
        return Frame(dashed["name"].strip())
    tokens = list(TOKEN.finditer(text))
    while tokens and tokens[0].group() in STOPS:
        del tokens[0]
    if not tokens:
        return None
    phrase = SOURCE_PHRASE.match(text, tokens[0].start())
    if phrase is not None:
        return Frame(name_until_stop(text, phrase.end()))
    cue = first_cue(tokens)
    if cue is None:
        return Frame(_text_of(tokens)) if _BARE.match(text) and is_named(_text_of(tokens)) else None
    if _quotes(tokens, cue):
        return None
    outlet, relay = outlet_told(text, tokens, cue), _relay_behind(text, tokens[cue:])
    if cue == 0:
        return Frame(name_until_stop(text, tokens[0].end()), outlet, relay=relay)
    return Frame(subject_of(tokens[:cue]), outlet, negated=_is_negated(tokens, cue), relay=relay)


def before_words(text: str) -> Frame | None:
    """`X said:`, `X told CNN that`, `According to X,` before a quotation: the last sentence of the text."""
    sentence = re.split(r"(?<=[a-z’'”\"][.!?])\s+", text.rstrip())[-1]
    phrases = list(SOURCE_PHRASE.finditer(sentence))
    if phrases:
        return _by_way_of(sentence, phrases[-1])
    tokens = list(TOKEN.finditer(sentence))
    if sentence.endswith(":") and tokens and not any(map(_is_cue, tokens)):
        return Frame(sentence[:-1].split(":")[-1].strip() or None)
    for cue in reversed([index for index, token in enumerate(tokens) if index and _is_cue(token)]):
        subject = subject_of(tokens[_clause(tokens, cue) : cue])
        if subject is not None and (is_a_source(subject) or subject.lower() in NOBODY):
            if _quotes(tokens, cue):
                return None
            outlet, relay = outlet_told(sentence, tokens, cue), _relay_over(tokens, cue)
            return Frame(subject, outlet, negated=denies(tokens, cue), relay=relay, hearsay=relay is not None)
    return None


def _by_way_of(sentence: str, phrase: re.Match[str]) -> Frame:
    """`According to Y,` alone, or as an aside: `According to Y, X said:`, `X, according to Y, said:`."""
    relay, behind = name_until_stop(sentence, phrase.end()), sentence.find(",", phrase.end())
    without = f"{sentence[: phrase.start()].rstrip(' ,')}{sentence[behind + 1 :]}" if behind >= 0 else ""
    said_by = before_words(without)
    if said_by is None or said_by.speaker is None or said_by.speaker.lower() in PRONOUNS:
        return Frame(relay)
    return said_by._replace(relay=relay)


def _relay_behind(text: str, tokens: list[re.Match[str]]) -> str | None:
    """Who hands on what the first of ``tokens`` reports: `…, X said, according to Y`, `…, X said, Y reported`."""
    phrase = SOURCE_PHRASE.search(text, tokens[0].end())
    if phrase is not None:
        return name_until_stop(text, phrase.end())
    cue = next((at for at, token in enumerate(tokens) if at and _is_cue(token) and _lemma(token) in _RELAYING), 0)
    commas = [at for at, token in enumerate(tokens[:cue]) if token.group() == ","]
    relay = subject_of(tokens[commas[-1] + 1 : cue]) if commas else None
    return relay if relay is not None and is_a_source(relay) else None


def _quotes(tokens: list[re.Match[str]], cue: int) -> bool:
    """Whether a cue says that somebody quotes somebody: "Quill quoted Lee as saying", "Lee was quoted as saying"."""
    return _lemma(tokens[cue]) in _RELAYING and any(token.group() == "as" for token in tokens[cue:])


def _relay_over(tokens: list[re.Match[str]], cue: int) -> str | None:
    """Who reports that somebody said the very words: `Y said X told him “…”`, not `Y said X called it “…”`."""
    words = [token.group().lower() for token in tokens[cue:]]
    told = words[0] in _TOLD and _HEARERS.issuperset(words[1:2]) and words[2:] in ([], ["that"])
    whole = words[-1] in (":", ",") or (told and len(words) > 1)
    outer = next((at for at in range(1, _clause(tokens, cue)) if _is_cue(tokens[at])), None)
    relay = subject_of(tokens[:outer]) if whole and outer is not None else None
    return relay if relay is not None and is_a_source(relay) and relay.lower() not in PRONOUNS else None


def is_relayed(text: str) -> bool:
    """Whether what follows a quotation names whose report it is: `…, according to X`."""
    return SOURCE_PHRASE.match(text.lstrip(" ,;–—")) is not None


def _clause(tokens: list[re.Match[str]], cue: int) -> int:
    """Where the clause of a cue begins: behind "Lee said that", "and", or the "did" of a question."""
    opens = [index for index in range(cue) if tokens[index].group().lower() in _OPENING or _is_cue(tokens[index])]
    asked = [0] if tokens[0].group().lower() in _AUXILIARIES else []
    start = max((*opens, *asked), default=-1) + 1
    inner = {token.group().lower() for token in tokens[start:cue]} - _BEFORE_A_VERB
    return 0 if not inner or inner <= PRONOUNS else start


def denies(tokens: list[re.Match[str]], cue: int) -> bool:
    """Whether a cue before some words says that they were not said: "denied that", "never said", not "did not deny"."""
    return _is_negated(tokens, cue) != (_lemma(tokens[cue]) in DENYING)


def _is_negated(tokens: list[re.Match[str]], cue: int) -> bool:
    low = [token.group().lower().replace("’", "'") for token in tokens[:cue]]
    asked = low[0] in _ENGLISH.words.auxiliaries  # "Didn’t Quill say" denies nothing
    before = low[max(asked, cue - _NEGATED) :]
    return not NEGATIONS.isdisjoint(before)


def is_denied(quotation: Quotation) -> bool:
    """Whether a quotation is said not to have been said. `"I took nothing," she denied` has words that she said."""
    cue = quotation.cue
    if cue is None or quotation.kind is QuotationKind.INDIRECT or cue.span.start < quotation.span.end:
        return quotation.negated
    known = CUES.get(cue.text.lower())
    return quotation.negated and (known is None or known.lemma not in DENYING)


def _lemma(cue: re.Match[str]) -> str:
    return CUES[cue.group().lower().rstrip(".")].lemma


def first_cue(tokens: list[re.Match[str]]) -> int | None:
    near = enumerate(tokens[:FURTHEST_CUE])
    return next((index for index, token in near if _is_cue(token)), None)


def _is_cue(token: re.Match[str]) -> bool:
    word = token.group()
    return word.rstrip(".") in CUES or (word.isupper() and word.lower().rstrip(".") in CUES)


def subject_of(tokens: list[re.Match[str]]) -> str | None:
    """The name that a cue's subject begins with; what stands in commas behind it describes it."""
    words = [token.group() for token in tokens]
    while words and (words[-1].lower().replace("’", "'") in _BEFORE_A_VERB or words[-1] in STOPS):
        words.pop()
        tokens = tokens[:-1]
    commas = [index for index, word in enumerate(words) if word in STOPS]
    head = tokens[: commas[0]] if commas else tokens
    opens = words[0].lower() in _AFTER_A_NAME if words else False
    if len(commas) == 1 and (opens or not is_named(_text_of(head))):
        head = tokens[commas[0] + 1 :]  # "On Tuesday, the mayor said"; "The mayor, Ann Lee, said"
    return (_text_of(head) or None) if len(head) <= _LONGEST_NAME else None


def is_a_source(name: str) -> bool:
    """Whether the words before or behind a cue are a source and nothing else: a name, a pronoun, "a senior official".

    "Yesterday Trump", "a visibly annoyed Trump" and "and Lee" are for the extractor, which knows sentences.
    """
    words = _SPACE.split(name)
    low = [word.lower().strip(".,’'") for word in words]
    if len(words) == 1 and low[0] in PRONOUNS:
        return True
    if low[0] in _NO_NAME_BEGINS or any(word in CUES and word not in _ENGLISH.people.titles for word in low):
        return False
    if low[0] in _ENGLISH.words.determiners or low[0] in ("a", "an", "the"):
        if len(words) == 1:
            return False  # "The plan is that": no verb, and nobody plans
        named = words[-1][:1].isupper()
        between = [word for word, lower in zip(words[1:-1], low[1:-1], strict=True) if lower not in _IN_NAMES]
        return (
            all(word[:1].isupper() for word in between)
            if named
            else low[-1] in _ENGLISH.people.described | _ENGLISH.people.titles | _ENGLISH.people.bodies
        )
    others = [lower for word, lower in zip(words, low, strict=True) if not (word[:1].isupper() or lower in _IN_NAMES)]
    # "harbour master Ada Quill" has her work before her name.
    return not others or (
        words[-1][:1].isupper() and len(others) <= _WORK and not any(w.endswith("ly") for w in others)
    )


def _text_of(tokens: list[re.Match[str]]) -> str:
    return tokens[0].string[tokens[0].start() : tokens[-1].end()].rstrip(".") if tokens else ""


def name_until_stop(text: str, start: int) -> str | None:
    """The name that begins at ``start``, up to a comma or to a word that no name goes on with."""
    name: list[re.Match[str]] = []
    for token in TOKEN.finditer(text, start):
        word = token.group()
        ends = word in STOPS or (word in _AFTER_A_NAME and not (word == "of" and name))
        if ends:
            break
        name.append(token)
        if ends_a_sentence(word):
            break
    return _text_of(name) or None


def outlet_told(text: str, tokens: list[re.Match[str]], cue: int) -> str | None:
    """The outlet that was told, or the platform that was posted on, if the words name one."""
    interview = _INTERVIEW.search(text) if "interview" in text else None
    if interview is not None:
        return interview["name"]
    posted = _POSTED.search(text) if "on " in text else None
    platform = _PLATFORM.match(text, posted.end()) if posted is not None else None
    if platform is not None and platform.group().lower() not in _ENGLISH.words.times:
        return platform.group()
    if tokens[cue].group().lower() not in _TOLD:
        return None
    name = name_until_stop(text, tokens[cue].end())
    if name is None or not is_named(name) or name.split()[-1].lower() in _ENGLISH.people.hearers:
        return None
    return name
