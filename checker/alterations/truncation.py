"""What an edge of the quotation cuts off its sentence: a condition, a negation, a hedge that turns its sense."""

from checker.alterations.qualifiers import CONDITIONS, DOUBTS, NEGATIONS
from checker.comparison.edits import Comparison
from checker.comparison.spellings import expand
from checker.comparison.wording import Source
from corpus.text.patterns import pattern

_TURNING = (NEGATIONS | CONDITIONS | DOUBTS) - {"without", "neither", "nor"}
_DENYING = frozenset("deny denies denied denying doubt doubts doubted".split())
_BOUND = frozenset(
    {("only", "if"), ("only", "when"), ("as", "long"), ("so", "long"), ("except", "if"), ("except", "when")}
)
_WITH_A = frozenset({"few", "little"})  # "few" is another number than "a few"
_CLAUSE = 15  # words
_NEAR = 3  # words before the quotation
_SHOWN = 3  # words of a condition that are named
# Behind these another clause begins, whose condition is its own: "we sail, and if it storms we wait".
_NEXT_CLAUSE = frozenset("and but or so because while though although which who whom whose that than as".split())
_PREPOSITIONS = frozenset("in on at by for with from to of during after before under over within next this".split())
_ASKED = frozenset("see know ask asks asked wonder wonders sure say tell told care even what matter find".split())
_STOP = pattern(r"[;:—–(\[\"“”]|--")  # what follows is another clause, or another's words
_PAUSE = pattern(r"[,;:—–(\[\"“”]|--")


def truncation(comparison: Comparison) -> str:
    """The word next to the quoted ones that turns their sense, or nothing."""
    first, last = comparison.source_range
    source = comparison.source
    return (
        _article(source, first)
        or _before(source, first)
        or _condition_before(source, first)
        or _after(source, last)
        or _opening_condition(source, first)
    )


def _article(source: Source, first: int) -> str:
    cut = first > 0 and source.words[first].key in _WITH_A and source.words[first - 1].key == "a"
    return source.shown(first - 1, first) if cut else ""


def _is_condition(source: Source, at: int) -> bool:
    """Whether a condition begins at word ``at``: "if", "only when", "as long as"."""
    keys = tuple(word.key for word in source.words[at : at + 2])
    return keys[0] in CONDITIONS or keys in _BOUND


def _opening_condition(source: Source, first: int) -> str:
    """The condition that the sentence begins with, before a comma: "If my health holds, I will run again"."""
    start = first
    while start > 0 and first - start < _CLAUSE and not source.ends_sentence(start - 1):
        start -= 1
    begins = start < first and _is_condition(source, start) and source.ends_sentence(start - 1)
    return source.shown(start, first) if begins and "," in source.shown_between(first - 1) else ""


def _condition_before(source: Source, first: int) -> str:
    """The condition whose words the edge cuts through, however long it is: "until the ice has melted and …"."""
    for index in range(first - 1, max(-1, first - 1 - _CLAUSE), -1):
        if source.ends_sentence(index) or _PAUSE.search(source.shown_between(index)):
            return ""
        if _is_condition(source, index) and not _is_asked(source, index):
            return source.shown(index, min(index + _SHOWN, first))
    return ""


def _is_asked(source: Source, at: int) -> bool:
    """Whether it is a question or no condition, by itself or by the word before: "to see if", "even if"."""
    return source.words[at].key == "whether" or (at > 0 and source.words[at - 1].key in _ASKED)


def _before(source: Source, first: int) -> str:
    for index in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        if source.ends_sentence(index) or _PAUSE.search(source.shown_between(index)):
            return ""
        if any(token in _TURNING | _DENYING for token in expand(source.words[index].key, source.language)):
            return source.shown(index, first)
    return ""


def _after(source: Source, last: int) -> str:
    """The condition behind the quotation, next to it or further on in the same clause."""
    for index in range(last, min(last + _CLAUSE, len(source.words))):
        between = source.shown_between(index - 1)
        if source.ends_sentence(index - 1) or _STOP.search(between):
            return ""
        if _is_condition(source, index) and (index == last or not _is_asked(source, index)):
            return source.shown(index, min(index + _SHOWN, len(source.words)))
        key = source.words[index].key
        if key in _NEXT_CLAUSE or ("," in between and key not in _PREPOSITIONS):
            return ""
    return ""
