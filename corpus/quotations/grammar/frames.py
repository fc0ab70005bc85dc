"""Paragraphs with their marked stretches folded into one sign each, so that rules see the sentence around the words.

A frame has one character of ``tags`` for each token: rules are short walks or patterns over that string, and what
stands inside quotation marks can never be taken for the sentence that carries it.

    "I agree," the mayor of York told CNN.   ->   C D n f N V N .
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from corpus.languages import lexicon_of
from corpus.languages.lexicon import Lexicon
from corpus.quotations.grammar.disambiguation import settled
from corpus.quotations.marks.markup import is_code
from corpus.quotations.marks.quotation_marks import MarkedStretch, paragraphs
from corpus.spans import Span

# The alphabet of tags, beside punctuation, which stands for itself ("—" for any dash, "." for the end of a sentence):
# D determiner  # number  N capitalised  n other word  P subject pronoun  O object pronoun  w relative  t that
# h question word  V report verb, finite  G report verb, -ing  B report verb, base form  A auxiliary  v other verb
# e -ed form  g -ing form  T to  f of  p preposition  & and, or  b but  s subordinator  r adverb  d time  z 's
# a according  Q marked stretch  C marked stretch that a comma ends  E marked stretch that ends a sentence
MARKED = "QCE"
_REACH = 300  # no sentence is longer: what has no full stop is no prose, and must not cost its square
_PIECE = (
    r"[A-Za-zÀ-ÖØ-öø-ÿ]++(?=[\s,])"  # most words, which none of the other forms could have begun with
    r"|(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?(?:-\w+)*"
    r"|(?:ABBREVIATIONS)(?<=\.)(?![^\W_])"
    r"|[A-Z]\.(?=\s+[A-Z])"
    r"|['’]s\b|['’](?=\s)"
    r"|[$€£¥]?\d+(?:[.,:/]\d+)*(?:[-–]?\w+)*%?"
    r"|[^\W\d_]\w*(?:(?:[-‑]|['’](?!s\b)|&)\w+)*"
    r"|-{2,}|\.{2,}|[^\w\s]|_+"
)
_PUNCTUATION = {
    "—": "—", "–": "—", "―": "—", "‒": "—", "--": "—", "---": "—", "-": "—",
    "…": "…", "...": "…", "!": ".", "?": ".", ".": ".", ",": ",",
    ":": ":", ";": ";", "/": "+",
    "(": "(", ")": ")", "[": "(", "]": ")", "&": "+", "'": "z", "’": "z", "'s": "z", "’s": "z",
}  # fmt: skip


_BYNAME = 3  # words
_BLANKS = re.compile(r"\s*")
# "PARIS, May 3 (Agency) — The mayor": the place is no part of the sentence.
_DATELINE = re.compile(r"^((?:N{1,3},?)[Nd#,()]{0,10})—")


_FORM_TAGS = {"base": "B", "s": "V", "ed": "V", "participle": "V", "ing": "G"}


class _Tagging(NamedTuple):
    """What a language's tokens are: how they are cut, their tags, and what keeps its tag when it is capitalised inside
    a sentence: "The", "of", "I", and never a name such as Will or May."""

    piece: re.Pattern[str]
    table: Mapping[str, str]
    closed: frozenset[str]
    openers: frozenset[str]  # with a capital they open a sentence, and no name


@cache
def _tagging(lexicon: Lexicon) -> _Tagging:
    words, people = lexicon.words, lexicon.people
    longest_first = sorted(words.abbreviations, key=lambda abbreviation: (-len(abbreviation), abbreviation))
    table = {form: _FORM_TAGS[verb.form] for form, verb in lexicon.verbs.forms.items()}
    table |= dict.fromkeys(people.described | people.hearers | people.bodies, "n")
    for tag, forms in (
        ("v", words.clause_verbs), ("d", words.times), ("r", words.adverbs), ("n", words.not_adverbs),
        ("p", words.prepositions), ("s", words.subordinators), ("D", words.determiners), ("A", words.auxiliaries),
        ("O", words.objects), ("w", words.relatives), ("h", words.questions), ("P", words.subjects),
        ("T", words.infinitive), ("f", words.of), ("P", words.expletives), ("&", words.conjunctions),
        ("b", words.contrasts), ("t", words.that), ("a", words.sources.keys() - words.prepositions - words.adverbs),
    ):  # fmt: skip
        table.update(dict.fromkeys(forms, tag))
    closed = words.determiners | words.prepositions | words.subjects | words.of | words.conjunctions
    closed |= words.infinitive | words.that | words.contrasts | (words.relatives & words.antecedents)
    piece = _PIECE.replace("ABBREVIATIONS", "|".join(map(re.escape, longest_first)))
    if lexicon.grammar.numerals:
        piece = f"{lexicon.grammar.numerals}|{piece}"
    openers = (closed | words.subordinators) - words.of - words.infinitive
    # With the blank before a token, so that no form is tried on it in vain.
    return _Tagging(re.compile(rf"\s?({piece})"), table | _PUNCTUATION, closed, openers)


# What a spelling is wherever it stands: lower-cased, its tag at the beginning of a sentence and inside one, whether the
# word before may change the latter, and whether its capital opens a sentence and no name. A plain tuple, since it is
# unpacked for each token of a text, and a named one is slow at that.
_Word = tuple[str, str, str, bool, bool]


class _Spellings(dict[str, _Word]):
    """Every spelling that was met, read once. Too many are forgotten together, for an archive has no end of names."""

    _MOST = 1 << 16

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon, self.tagging = lexicon, _tagging(lexicon)

    def __missing__(self, raw: str) -> _Word:
        if len(self) >= self._MOST:
            self.clear()
        lexicon, tagging, low, capital = self.lexicon, self.tagging, raw.lower(), raw[0].isupper()
        inside = _tag(lexicon, tagging, raw, low, False)
        opening = _tag(lexicon, tagging, raw, low, True) if capital else inside
        opens = capital and low in tagging.openers
        word = self[raw] = (low, opening, inside, _may_change(lexicon, inside, low), opens)
        return word


_spellings = cache(_Spellings)


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

    def sentence_start(self, i: int) -> int:
        """The first token of the sentence that token ``i`` is in."""
        low = i - _REACH if i > _REACH else 0
        point, stretch = self.tags.rfind(".", low, i), self.tags.rfind("E", low, i) if self.marked else -1
        last = point if point > stretch else stretch
        return last + 1 if last >= 0 else low

    def sentence_end(self, i: int) -> int:
        """Where the sentence of token ``i`` stops: at its full stop, or behind the stretch that ends it."""
        high = min(len(self.tags), i + _REACH)
        point, stretch = self.tags.find(".", i, high), self.tags.find("E", i, high)
        if stretch >= 0 and (point < 0 or stretch < point):
            return stretch + 1
        return point if point >= 0 else high

    def source_phrase(self, i: int) -> int:
        """Where the phrase before a source that begins with token ``i`` stops, "according to"; ``i`` if none does."""
        if self.tags[i] != "a":
            return i
        rests = self.lexicon.words.sources.get(self.words[i], ())
        stops = (i + 1 + len(rest) for rest in rests if tuple(self.words[i + 1 : i + 1 + len(rest)]) == rest)
        return max(stops, default=i)

    def verb_at(self, i: int) -> str | None:
        """The lemma of the report verb at token ``i``, where it stands as a finite verb."""
        verb = self.lexicon.verbs.forms.get(self.words[i]) if 0 <= i < len(self) and self.tags[i] == "V" else None
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
    piece, spellings, capitals = _tagging(lexicon).piece, _spellings(lexicon), lexicon.grammar.capital_nouns
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
                tags.append(".")
                words.append(".")
                starts.append(ends[-1] - 1)
                ends.append(ends[-1])
            if not tags or tags[-1] in ".E":
                tag = opening
                if tag == "N" and not capitals and text[end + 1 : end + 2].islower():
                    tag = _by_ending(lexicon, low, "eg") or tag  # "Pleased with it, she"
            else:
                tag = _behind(lexicon, inside, low, tags[-1], words[-1]) if changes else inside
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
            tags[place] = "N"
    if capitals:
        tags = settled(lexicon, tags, words, [text[a:b] for a, b in zip(starts, ends, strict=True)])
    return Frame(span, _DATELINE.sub(r"\1.", "".join(tags)), words, starts, ends, marked, lexicon, depth)


def _ends_after(lexicon: Lexicon, before: str) -> bool:
    """Whether an abbreviation ends its sentence where a capital follows that opens no name: "in the U.S. She said"."""
    return before[-1:] == "." != before and before not in lexicon.people.titles


def _is_byname(text: str, tags: Sequence[str], place: int, stretch: MarkedStretch) -> bool:
    """Ida “Big Wave” Brandt: marks inside a name, where the other words are not all in capitals."""
    if place == 0 or tags[place - 1 : place + 2] != ["N", "Q", "N"] or len(stretch.inner.of(text).split()) > _BYNAME:
        return False
    return 2 * (tags.count("N") - len("NN")) < len(tags)


def _is_inner_point(before: Sequence[str], after: str) -> bool:
    """Whether a point is a part of an abbreviation, "(D-N.H.)", and ends no sentence."""
    joined = after.isalnum() and not (after.isupper() and len("".join(before)) > 3)
    return joined or after in (",", ";", ":", ")")


def _marked_tag(text: str, stretch: MarkedStretch, end: int) -> str:
    """What a stretch does to the sentence around it: goes on with a comma, ends it, or is a part of it."""
    behind = _BLANKS.match(text, stretch.outer.end, end).end()  # type: ignore[union-attr]  # it matches nothing too
    after = text[behind : min(end, behind + 12)]
    last = text[stretch.inner.end - 1]
    if last == "," or after.startswith(","):
        return "C"
    if last in ".?!…" or text[stretch.inner.end - 2 : stretch.inner.end] in (
        ".)",
        ".’",
        ".'",
    ):
        opened = after.lstrip("“\"'‘(—–―-")
        return "Q" if opened[:1].islower() or after.startswith((";", ":", ".")) else "E"
    return "Q"


def _may_change(lexicon: Lexicon, tag: str, word: str) -> bool:
    """Whether ``_behind`` looks at the word before."""
    if tag in "VBGvP":
        return not lexicon.grammar.capital_nouns
    return (tag == "z" and len(word) > 1) or (tag == "n" and word in lexicon.words.adverbs)


def _behind(lexicon: Lexicon, tag: str, word: str, tag_before: str, word_before: str) -> str:
    """The tag of a word inside a sentence, by the one before it."""
    if tag in "VBGvP" and _stands_as_noun(lexicon, tag, word, tag_before, word_before):
        return "n"
    if tag == "z" and tag_before in "Pw" and len(word) > 1:
        return "A"  # "he's said"
    if tag == "n" and word in lexicon.words.adverbs and tag_before not in "Dz#":
        return "r"  # "he only said", and not "the only one"
    return tag


def _stands_as_noun(lexicon: Lexicon, tag: str, word: str, tag_before: str, word_before: str) -> bool:
    """After a determiner, a possessive or a number stands a noun, whatever else the word may be."""
    if tag == "P":
        return word_before in lexicon.words.definite  # a paper called "the i"
    if tag_before in "Dz#" and not word_before.endswith("%"):
        quantified = word_before in lexicon.people.quantifiers
        subject = quantified and (tag not in "BG" or word_before in lexicon.people.plurals)
        return word not in lexicon.verbs.never_nouns and not subject
    joined = tag + tag_before == "Bn" and lexicon.verbs.forms[word].lemma not in lexicon.verbs.says
    if tag in "BG" and tag_before in "nN" and (word in lexicon.verbs.often_nouns or joined):
        return not lexicon.is_plural(word_before) or "-" in word_before
    if tag == "V" and tag_before == "V":
        return (
            lexicon.verbs.forms[word].form == "s" and word not in lexicon.verbs.never_nouns
        )  # "said talks had failed"
    return word in lexicon.verbs.often_nouns and tag_before in "pfegV#"


def _tag(lexicon: Lexicon, tagging: _Tagging, raw: str, low: str, first: bool) -> str:
    tag = tagging.table.get(low if raw.isascii() else low.replace("’", "'"))
    if raw[0].isupper():
        if low in lexicon.verbs.headlines and not first:
            return "V"
        if (
            tag is None
            or (not first and low not in tagging.closed)
            or (tag in "OPw" and len(raw) > 1 and raw.isupper())
        ):
            return "d" if low in lexicon.words.calendar else "N"
        if first and tag in "VBGv":
            return tag if low not in lexicon.verbs.often_nouns else "n"
        return tag if first or tag not in "v" else "N"
    if tag is not None:
        return tag
    if raw[0].isdigit() or raw[0] in "$€£¥":
        return "n" if low.endswith(lexicon.words.adjective_endings) else "#"
    if not raw[0].isalpha():
        return "x"
    return _by_ending(lexicon, low) or "n"


def _by_ending(lexicon: Lexicon, word: str, tags: str = "") -> str:
    """The tag that an ending gives to a word that is not listed; only one of ``tags``, if there are any."""
    for ending, shortest, tag, longer in lexicon.words.endings:
        if word.endswith(ending) and len(word) >= shortest and not (longer and word.endswith(longer)):
            return tag if not tags or tag in tags else ""
    return ""
