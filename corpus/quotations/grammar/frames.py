"""Paragraphs with their marked stretches folded into one sign each, so that rules see the sentence around the words.

A frame has one character of ``tags`` for each token: rules are short walks or patterns over that string, and what
stands inside quotation marks can never be taken for the sentence that carries it.

    "I agree," the mayor of York told CNN.   ->   stretch_comma determiner noun of name report_verb name stop
"""

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.languages import lexicon_of
from corpus.languages.lexicon import Lexicon
from corpus.quotations.grammar.disambiguation import settled
from corpus.quotations.grammar.tagging import spellings_of, tag_behind, tag_by_ending, tagging_of
from corpus.quotations.grammar.tags import SENTENCE_ENDS, Tag, any_of, tag_pattern
from corpus.quotations.marks.code import is_code
from corpus.quotations.marks.quotation_marks import MarkedStretch, paragraphs
from corpus.spans import Span

_REACH = 300  # no sentence is longer: what has no full stop is no prose, and must not cost its square
_BYNAME = 3  # words
# "PARIS, May 3 (Agency) — The mayor": the place is no part of the sentence.
_DATELINE = tag_pattern("^((?: name{1,3} comma?) [name time number comma opening closing]{0,10}) dash")
_INSIDE_NAME = [Tag.NAME, Tag.STRETCH, Tag.NAME]
_OPENING_FORMS = any_of("ed_form ing_form")


@dataclass(frozen=True, slots=True)
class Frame:
    """A paragraph: tokens by place (``starts``, ``ends``), lower-cased (``words``) and by what they do (``tags``)."""

    span: Span
    tags: str
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    marked: dict[int, MarkedStretch]
    lexicon: Lexicon
    depth: int = 0

    def __len__(self) -> int:
        return len(self.tags)

    def span_of(self, first: int, stop: int) -> Span:
        """Where the tokens ``first`` up to ``stop`` stand in the text."""
        return Span(self.starts[first], self.ends[stop - 1])

    def past(self, classes: frozenset[str], i: int, high: int) -> int:
        """The first token from ``i`` on that is of none of ``classes``, or ``high``."""
        tags = self.tags
        while i < high and tags[i] in classes:
            i += 1
        return i

    def sentence_start(self, i: int) -> int:
        """The first token of the sentence that token ``i`` is in."""
        low = i - _REACH if i > _REACH else 0
        point = self.tags.rfind(Tag.STOP, low, i)
        stretch = self.tags.rfind(Tag.STRETCH_STOP, low, i) if self.marked else -1
        last = point if point > stretch else stretch
        return last + 1 if last >= 0 else low

    def sentence_end(self, i: int) -> int:
        """Where the sentence of token ``i`` stops: at its full stop, or behind the stretch that ends it."""
        high = min(len(self.tags), i + _REACH)
        point, stretch = self.tags.find(Tag.STOP, i, high), self.tags.find(Tag.STRETCH_STOP, i, high)
        if stretch >= 0 and (point < 0 or stretch < point):
            return stretch + 1
        return point if point >= 0 else high

    def source_phrase(self, i: int) -> int:
        """Where the phrase before a source that begins with token ``i`` stops, "according to"; ``i`` if none does."""
        if self.tags[i] != Tag.ACCORDING:
            return i
        rests = self.lexicon.words.sources.get(self.words[i], ())
        stops = (i + 1 + len(rest) for rest in rests if tuple(self.words[i + 1 : i + 1 + len(rest)]) == rest)
        return max(stops, default=i)

    def verb_at(self, i: int) -> str | None:
        """The lemma of the report verb at token ``i``, where it stands as a finite verb."""
        finite = 0 <= i < len(self) and self.tags[i] == Tag.REPORT_VERB
        verb = self.lexicon.verbs.forms.get(self.words[i]) if finite else None
        return verb.lemma if verb is not None else None


def find_frames(text: str, marks: Sequence[MarkedStretch], lexicon: Lexicon | None = None) -> list[Frame]:
    """The frames of ``text``: its paragraphs, then the inside of every stretch that has marks of its own.

    Source code has none, so that no rule reads it.
    """
    frames, at, lexicon = list[Frame](), 0, lexicon or lexicon_of()
    for paragraph in () if is_code(text) else paragraphs(text):
        while at < len(marks) and marks[at].outer.start < paragraph.start:
            at += 1
        stop = at
        while stop < len(marks) and marks[stop].outer.start < paragraph.end:
            stop += 1
        if not is_code(paragraph.of(text)):
            frames.append(_frame(text, paragraph, marks[at:stop], 0, lexicon))
            frames += _nested(text, marks[at:stop], lexicon)
        at = stop
    return frames


def _nested(text: str, marks: Sequence[MarkedStretch], lexicon: Lexicon) -> list[Frame]:
    found = []
    for i, outer in enumerate(marks):
        stop = i + 1
        while stop < len(marks) and marks[stop].depth > outer.depth:
            stop += 1
        if stop > i + 1 and outer.depth < 2:
            found.append(_frame(text, outer.inner, marks[i + 1 : stop], outer.depth + 1, lexicon))
    return found


def _frame(text: str, span: Span, marks: Sequence[MarkedStretch], depth: int, lexicon: Lexicon) -> Frame:
    piece, spellings, capitals = tagging_of(lexicon).piece, spellings_of(lexicon), lexicon.grammar.capital_nouns
    tags: list[str] = []
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    marked: dict[int, MarkedStretch] = {}
    at = span.start
    for stretch in [*(m for m in marks if m.depth == depth), None]:
        stop = span.end if stretch is None else stretch.outer.start
        for match in piece.finditer(text, at, stop):
            (low, opening, inside, changes, opens), (start, end) = spellings[match[1]], match.span(1)
            if low == "." and _is_inner_point(words[-1:], text[end : end + 1]):
                continue
            if opens and tags and _ends_after(lexicon, words[-1]):
                tags.append(Tag.STOP)
                words.append(".")
                starts.append(ends[-1] - 1)
                ends.append(ends[-1])
            if not tags or tags[-1] in SENTENCE_ENDS:
                tag = opening
                if tag == Tag.NAME and not capitals and text[end + 1 : end + 2].islower():
                    form = tag_by_ending(lexicon, low)
                    tag = form if form in _OPENING_FORMS else tag  # "Pleased with it, she"
            else:
                tag = tag_behind(lexicon, inside, low, tags[-1], words[-1]) if changes else inside
            tags.append(tag)
            words.append(low)
            starts.append(start)
            ends.append(end)
        if stretch is not None:
            marked[len(tags)] = stretch
            tags.append(_marked_tag(text, stretch, span.end))
            words.append("")
            starts.append(stretch.outer.start)
            ends.append(stretch.outer.end)
            at = stretch.outer.end
    for place, stretch in marked.items():
        if _is_byname(text, tags, place, stretch):
            tags[place] = Tag.NAME
    if capitals:
        tags = settled(lexicon, tags, words, [text[a:b] for a, b in zip(starts, ends, strict=True)])
    return Frame(span, _DATELINE.sub(rf"\1{Tag.STOP}", "".join(tags)), words, starts, ends, marked, lexicon, depth)


def _ends_after(lexicon: Lexicon, before: str) -> bool:
    """Whether an abbreviation ends its sentence where a capital follows that opens no name: "in the U.S. She said"."""
    return before[-1:] == "." != before and before not in lexicon.people.titles


def _is_byname(text: str, tags: Sequence[str], place: int, stretch: MarkedStretch) -> bool:
    """Ida “Big Wave” Brandt: marks inside a name, where the other words are not all in capitals."""
    if place == 0 or tags[place - 1 : place + 2] != _INSIDE_NAME or len(stretch.inner.of(text).split()) > _BYNAME:
        return False
    others = tags.count(Tag.NAME) - _INSIDE_NAME.count(Tag.NAME)
    return 2 * others < len(tags)


def _is_inner_point(before: Sequence[str], after: str) -> bool:
    """Whether a point is a part of an abbreviation, "(D-N.H.)", and ends no sentence."""
    joined = after.isalnum() and not (after.isupper() and len("".join(before)) > 3)
    return joined or after in (",", ";", ":", ")")


def _marked_tag(text: str, stretch: MarkedStretch, end: int) -> str:
    """What a stretch does to the sentence around it: goes on with a comma, ends it, or is a part of it."""
    behind = stretch.outer.end  # where marks cross, it may lie behind the end of the frame
    while behind < end and text[behind].isspace():
        behind += 1
    after = text[behind : min(end, behind + 12)]
    last = text[stretch.inner.end - 1]
    if last == "," or after.startswith(","):
        return Tag.STRETCH_COMMA
    if last in ".?!…" or text[stretch.inner.end - 2 : stretch.inner.end] in (".)", ".’", ".'"):
        opened = after.lstrip("“\"'‘(—–―-")
        goes_on = opened[:1].islower() or after.startswith((";", ":", "."))
        return Tag.STRETCH if goes_on else Tag.STRETCH_STOP
    return Tag.STRETCH
