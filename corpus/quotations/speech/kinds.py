"""What words in marks are: an utterance, part of a report, the title of a work, or words held at arm's length.

The marks alone do not say. What decides, in this order: what the sentence calls the words ("the book", "chants of"); a
rule that shows somebody speaking; capitals, which make a title only where a name may stand; and finally the length, for
two words are nobody's claim where no report verb is near.
"""

import re
from collections.abc import Callable

from corpus.document import QuotationKind
from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.tags import REPORT_VERBS, SENTENCE_ENDS, Tag, any_of, in_a_row
from corpus.quotations.speech.rule_answers import SPEAKS

# Rules that show somebody saying these very words. The others find a report verb near them, or just a subject.
_SPOKEN = frozenset(
    """cue-after cue-after-stop cue-far-after inverted inverted-open cue-before-touching according-to goes-on label
    colon-clause signature headline""".split()
)
# Those among them that find the speaker right after the words: “We are ready” said Smith.
_FOLLOWED = frozenset({"cue-after", "inverted", "signature", "headline"})
# Rules that show nobody speaking.
_SILENT = frozenset({"subject", "opening", "none"})
_BEFORE_NAME = any_of("possessive noun prepositions ing_form to determiner and")
_BULLETS = any_of("symbol dash")
_NOTHING_FOLLOWS = any_of("end stop")
_ENDED = any_of("stretch_comma stretch_stop")
_PAUSES = any_of("comma colon")
_BEFORE_UTTERANCE = any_of("comma colon dash")
_OF_THE = in_a_row("of determiner")
_BEFORE_NAMING = any_of("pronoun name relative adverb")
_BEFORE_EPITHET = any_of("determiner possessive nouns marked")
_WORDS = re.compile(r"[^\W\d_][\w'’.-]*")
_TWO_SENTENCES = re.compile(r"\w{4}[.?!…]\s")
_LONGEST_TITLE = 12  # words
_SHORT_WORD = 4  # letters
_CLAIM = 3  # words; fewer are an epithet where nobody is shown to say them
_LONGEST_EPITHET = 6  # words
_NEAR = 6  # tokens between "called" and the name


def last_letter(text: str, frame: Frame, at: int) -> str:
    """The last character inside the marks of the stretch at token ``at``."""
    return text[frame.marked[at].inner.end - 1]


def kind_of(text: str, frame: Frame, at: int, rule: str) -> QuotationKind:
    """What the stretch at token ``at`` is; ``rule`` is the one that found its speaker."""
    if rule == "name" or _is_title(text, frame, at, rule):
        return QuotationKind.TITLE
    if _is_held_off(text, frame, at, rule):
        return QuotationKind.SCARE
    return QuotationKind.DIRECT if _stands_alone(text, frame, at, rule) else QuotationKind.MIXED


def unspoken_kind(inside: str) -> QuotationKind:
    """What words in marks look like, in a language that there are no rules for."""
    if _has_title_capitals(inside, lambda word: len(word) < _SHORT_WORD):
        return QuotationKind.TITLE
    return QuotationKind.SCARE if len(inside.split()) < _CLAIM else QuotationKind.MIXED


def _stands_alone(text: str, frame: Frame, at: int, rule: str) -> bool:
    """Whether the words are a sentence of their own; if not, the sentence around them is incomplete without them."""
    inner = frame.marked[at].inner
    opens = _BULLETS.issuperset(frame.tags[frame.sentence_start(at) : at])
    first = re.search(r"\w", inner.of(text))
    capital = first is not None and not first.group().islower()
    ended = frame.tags[at] in _ENDED or frame.tags[at + 1 : at + 2] in _NOTHING_FOLLOWS
    ends = ended or last_letter(text, frame, at) in ".?!…—–"
    if opens:
        return ends or rule in _FOLLOWED
    return frame.tags[at - 1] in _BEFORE_UTTERANCE and capital and ends


def _is_title(text: str, frame: Frame, at: int, rule: str) -> bool:
    """Whether the words are a title: by what stands before them, or by capitals where a name may stand."""
    inside = frame.marked[at].inner.of(text)
    capitals, spoken = _has_title_capitals(inside, frame.lexicon.works.small.__contains__), rule in _SPOKEN
    if _is_work(frame, at) and (capitals or (rule in _SILENT and inside[:1].isupper())):
        return True
    if not capitals or _is_cried(frame, at) or _is_nickname(frame, at, rule):
        return False
    if _is_told(frame, at):
        return True
    before = frame.tags[at - 1 : at] if at else Tag.END
    if before == Tag.END or before in SENTENCE_ENDS:
        return not spoken and frame.tags[at] != Tag.STRETCH_STOP
    if before == Tag.DETERMINER and spoken:
        return frame.tags[at + 1 : at + 2] == Tag.NOUN or rule == "goes-on"
    return before in _BEFORE_NAME or not (spoken or before in REPORT_VERBS)


def _has_title_capitals(inside: str, is_small: Callable[[str], bool]) -> bool:
    """Whether every word but the small ones has a capital, as in titles of works."""
    words = _WORDS.findall(inside)
    if not 1 < len(words) <= _LONGEST_TITLE or not words[0][0].isupper() or _TWO_SENTENCES.search(inside):
        return False
    return all(word[0].isupper() or is_small(word) for word in words)


def _is_work(frame: Frame, at: int) -> bool:
    """Whether the sentence calls the words a work: the book “…”; her memoir, “…”; the author of “…”."""
    k, works = at - 1, frame.lexicon.works
    if k > 1 and frame.tags[k - 1 : k + 1] == _OF_THE:
        k -= 1
    if k > 0 and frame.tags[k] == Tag.OF:
        return frame.words[k - 1] in works.owners
    if k >= 0 and frame.tags[k] in _PAUSES:
        k -= 1
    return k >= 0 and frame.words[k] in works.nouns


def _is_told(frame: Frame, at: int) -> bool:
    """Whether the words name a hearer: She told “…”."""
    verb = frame.lexicon.verbs.forms.get(frame.words[at - 1]) if at else None
    return verb is not None and verb.lemma in frame.lexicon.verbs.telling


def _is_cried(frame: Frame, at: int) -> bool:
    """Whether the words are shouted or worn: chants of “…”, a cap reading “…”. There, capitals mean nothing."""
    if not at:
        return False
    verb = frame.lexicon.verbs.forms.get(frame.words[at - 1])
    if verb is not None and verb.form == "ing" and verb.classes & SPEAKS:
        return True
    k = at - 2 if frame.tags[at - 1] == Tag.OF else at - 1
    return k >= 0 and frame.words[k] in frame.lexicon.works.cries


def _is_nickname(frame: Frame, at: int, rule: str) -> bool:
    """Whether the words are what a speaker calls somebody: She called him “…”. They are hers, capitals or not."""
    if rule != "cue-before":
        return False
    for k in range(at - 1, max(-1, at - 1 - _NEAR), -1):
        if frame.words[k] in frame.lexicon.verbs.naming:
            known_as = frame.lexicon.verbs.into_names.issuperset(frame.words[k + 1 : at])
            return not known_as and k > 0 and frame.tags[k - 1] in _BEFORE_NAMING
    return frame.tags[at - 1] == Tag.SUBORDINATOR


def _is_held_off(text: str, frame: Frame, at: int, rule: str) -> bool:
    """Whether the words are a slogan, a word or two that nobody is shown to say, or more that serve as an adjective."""
    length = len(frame.marked[at].inner.of(text).split())
    if rule in _SPOKEN or length > _LONGEST_EPITHET:
        return False
    k = at - 2 if at > 1 and frame.tags[at - 1] in _PAUSES else at - 1
    if k >= 0 and frame.words[k] in frame.lexicon.works.labels:
        return True
    if rule not in _SILENT:
        return False
    if length < _CLAIM:
        exclaims = frame.tags[at] in _ENDED or last_letter(text, frame, at) in "?!"
        return not exclaims or at != frame.sentence_start(at)
    following = frame.words[at + 1] if frame.tags[at + 1 : at + 2] == Tag.NOUN else ""
    stands = at == frame.sentence_start(at) or frame.tags[at - 1] in _BEFORE_EPITHET
    return stands and bool(following) and following not in frame.lexicon.people.noun_cues
