"""Paragraphs as the rules see them: one tag per token, and each stretch in quotation marks folded into a single token.

Rules walk over ``tags`` or match patterns against it. What stands inside quotation marks is not in there, so that the
words quoted can never be mistaken for the sentence that quotes them.

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

# No sentence is longer. Text without full stops is not prose, and must not take quadratic time.
_REACH = 300
_LONGEST_BYNAME = 3  # words
_LOOKED_AT = 12  # characters behind a stretch that can show what it does to its sentence
# "PARIS, May 3 (Agency) — The mayor": the place is not part of the sentence.
_DATELINE = tag_pattern("^((?: name{1,3} comma?) [name time number comma opening closing]{0,10}) dash")
_AROUND_BYNAME = [Tag.NAME, Tag.STRETCH, Tag.NAME]
_OPENING_FORMS = any_of("ed_form ing_form")


@dataclass(frozen=True, slots=True)
class Frame:
    """A paragraph, or the inside of a stretch in marks, as tokens."""

    span: Span
    tags: str  # what each token does in its sentence: a letter of ``Tag``
    words: Sequence[str]  # the tokens in lower case; a stretch in marks is an empty string
    starts: Sequence[int]
    ends: Sequence[int]
    marked: dict[int, MarkedStretch]  # by token
    lexicon: Lexicon
    depth: int = 0  # inside how many quotations it stands

    def __len__(self) -> int:
        return len(self.tags)

    def span_of(self, first: int, stop: int) -> Span:
        """Where the tokens from ``first`` up to, not including, ``stop`` stand in the text."""
        return Span(self.starts[first], self.ends[stop - 1])

    def past(self, classes: frozenset[str], i: int, high: int) -> int:
        """The first token from ``i`` on that is in none of ``classes``; at most ``high``."""
        tags = self.tags
        while i < high and tags[i] in classes:
            i += 1
        return i

    def sentence_start(self, i: int) -> int:
        """The first token of the sentence that token ``i`` belongs to."""
        low = i - _REACH if i > _REACH else 0
        point = self.tags.rfind(Tag.STOP, low, i)
        stretch = self.tags.rfind(Tag.STRETCH_STOP, low, i) if self.marked else -1
        last = point if point > stretch else stretch
        return last + 1 if last >= 0 else low

    def sentence_end(self, i: int) -> int:
        """Where the sentence of token ``i`` ends: at its full stop, or just after the stretch that ends it."""
        high = min(len(self.tags), i + _REACH)
        point, stretch = self.tags.find(Tag.STOP, i, high), self.tags.find(Tag.STRETCH_STOP, i, high)
        if stretch >= 0 and (point < 0 or stretch < point):
            return stretch + 1
        return point if point >= 0 else high

    def source_phrase(self, i: int) -> int:
        """Where a phrase such as "according to" that starts at token ``i`` stops; ``i`` if none starts there."""
        if self.tags[i] != Tag.ACCORDING:
            return i
        rests = self.lexicon.words.sources.get(self.words[i], ())
        stops = (i + 1 + len(rest) for rest in rests if tuple(self.words[i + 1 : i + 1 + len(rest)]) == rest)
        return max(stops, default=i)

    def verb_at(self, i: int) -> str | None:
        """The lemma of the report verb at token ``i``, if there is one and it is finite."""
        finite = 0 <= i < len(self) and self.tags[i] == Tag.REPORT_VERB
        verb = self.lexicon.verbs.forms.get(self.words[i]) if finite else None
        return verb.lemma if verb is not None else None


def find_frames(text: str, marks: Sequence[MarkedStretch], lexicon: Lexicon | None = None) -> list[Frame]:
    """The frames of a text: each paragraph, followed by the inside of every stretch in it that has marks of its own.

    Source code has no frames, so no rule ever reads it.
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
    draft, at = _Draft(text, lexicon), span.start
    for stretch in marks:
        if stretch.depth == depth:
            draft.read(at, stretch.outer.start)
            draft.add_stretch(stretch, span.end)
            at = stretch.outer.end
    draft.read(at, span.end)
    tags = _DATELINE.sub(rf"\1{Tag.STOP}", "".join(draft.settled_tags()))
    return Frame(span, tags, draft.words, draft.starts, draft.ends, draft.marked, lexicon, depth)


class _Draft:
    """The tokens of a frame while it is being read."""

    def __init__(self, text: str, lexicon: Lexicon) -> None:
        self.text, self.lexicon = text, lexicon
        self.tags: list[str] = []
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.marked: dict[int, MarkedStretch] = {}

    def read(self, at: int, stop: int) -> None:
        """Add the tokens of the text from ``at`` to ``stop``. This runs for every token, hence the local names."""
        text, lexicon, spellings = self.text, self.lexicon, spellings_of(self.lexicon)
        tags, words, starts, ends = self.tags, self.words, self.starts, self.ends
        for match in tagging_of(lexicon).piece.finditer(text, at, stop):
            (low, opening, inside, changes, opens), (start, end) = spellings[match[1]], match.span(1)
            if low == "." and _is_inner_point(words[-1:], text[end : end + 1]):
                continue
            if opens and tags and _ends_after(lexicon, words[-1]):
                self._end_sentence()
            if not tags or tags[-1] in SENTENCE_ENDS:
                tag = self._opening_tag(opening, low, end) if opening == Tag.NAME else opening
            else:
                tag = tag_behind(lexicon, inside, low, tags[-1], words[-1]) if changes else inside
            tags.append(tag)
            words.append(low)
            starts.append(start)
            ends.append(end)

    def _end_sentence(self) -> None:
        """Add a full stop: the point of the abbreviation before it stands for it as well."""
        self.tags.append(Tag.STOP)
        self.words.append(".")
        self.starts.append(self.ends[-1] - 1)
        self.ends.append(self.ends[-1])

    def _opening_tag(self, tag: str, low: str, end: int) -> str:
        """The tag of an unknown word that starts a sentence: "Pleased with it, she" does not start with a name."""
        if self.lexicon.grammar.capital_nouns or not self.text[end + 1 : end + 2].islower():
            return tag
        form = tag_by_ending(self.lexicon, low)
        return form if form in _OPENING_FORMS else tag

    def add_stretch(self, stretch: MarkedStretch, end: int) -> None:
        """Add a stretch in marks as one token; ``end`` is the end of the frame."""
        self.marked[len(self.tags)] = stretch
        self.tags.append(_marked_tag(self.text, stretch, end))
        self.words.append("")
        self.starts.append(stretch.outer.start)
        self.ends.append(stretch.outer.end)

    def settled_tags(self) -> list[str]:
        """The tags once every token is known."""
        names = self.tags.count(Tag.NAME)
        for place, stretch in self.marked.items():
            if _is_byname(self.text, self.tags, names, place, stretch):
                self.tags[place] = Tag.NAME
                names += 1
        if not self.lexicon.grammar.capital_nouns:
            _join_particles(self.tags, self.words, self.lexicon.words.inside_surnames)
            return self.tags
        written = [self.text[start:end] for start, end in zip(self.starts, self.ends, strict=True)]
        return settled(self.lexicon, self.tags, self.words, written)


def _join_particles(tags: list[str], words: Sequence[str], particles: frozenset[str]) -> None:
    """Make the small words of a name a part of it: "van der" in "Jan van der Meer"."""
    if particles.isdisjoint(words):
        return
    for first in range(1, len(tags)):
        if tags[first - 1] == Tag.NAME and words[first] in particles:
            stop = first
            while stop < len(tags) and words[stop] in particles:
                stop += 1
            if tags[stop : stop + 1] == [Tag.NAME]:
                tags[first:stop] = [Tag.NAME] * (stop - first)


def _ends_after(lexicon: Lexicon, before: str) -> bool:
    """Whether the word before, an abbreviation, ends its sentence: "in the U.S. She said", but not "Mr. The"."""
    return before[-1:] == "." != before and before not in lexicon.people.titles


def _is_byname(text: str, tags: Sequence[str], names: int, place: int, stretch: MarkedStretch) -> bool:
    """Ida “Big Wave” Brandt: marks inside a name. In a headline in capitals, every word looks like a name.

    ``names``: how many of the tags are names.
    """
    if (
        place == 0
        or tags[place - 1 : place + 2] != _AROUND_BYNAME
        or len(stretch.inner.of(text).split()) > _LONGEST_BYNAME
    ):
        return False
    others = names - _AROUND_BYNAME.count(Tag.NAME)
    return 2 * others < len(tags)


def _is_inner_point(before: Sequence[str], after: str) -> bool:
    """Whether a point belongs to an abbreviation, as in "(D-N.H.)", and does not end a sentence."""
    joined = after.isalnum() and not (after.isupper() and len("".join(before)) > 3)
    return joined or after in (",", ";", ":", ")")


def _marked_tag(text: str, stretch: MarkedStretch, end: int) -> str:
    """The effect of a stretch on the sentence around it: a pause with a comma, the end of it, or neither."""
    behind = stretch.outer.end
    while behind < end and text[behind].isspace():
        behind += 1
    after = text[behind : min(end, behind + _LOOKED_AT)]
    last = text[stretch.inner.end - 1]
    if last == "," or after.startswith(","):
        return Tag.STRETCH_COMMA
    if last in ".?!…" or text[stretch.inner.end - 2 : stretch.inner.end] in (".)", ".’", ".'"):
        opened = after.lstrip("“\"'‘(—–―-")
        goes_on = opened[:1].islower() or after.startswith((";", ":", "."))
        return Tag.STRETCH if goes_on else Tag.STRETCH_STOP
    return Tag.STRETCH
