"""The words of an excerpt, one voice at a time, so that a quotation never runs over two speakers unseen.

A transcript has a voice for each speaker; an article is one text, and what each person says in it in several parts is
read once more without the "she said" between them.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence

from checker.comparison.wording import Source
from corpus import Corpus
from corpus.document import MARKED, Excerpt, Quotation, Turn
from corpus.languages import lexicon_or_default
from corpus.languages.lexicon import Lexicon
from corpus.spans import Span
from corpus.text.fold import Word, words


def voices_in(
    corpus: Corpus, excerpt: Excerpt, is_worth: Callable[[str], bool] = bool, *, near: Span | None = None
) -> Iterator[Source]:
    """Each voice of an excerpt; of several speakers those whose own words are worth a look.

    ``near`` is the stretch of the document whose words are read, if not all of the excerpt's; its text stays whole.
    """
    excerpt, read = corpus.as_read(excerpt), near or excerpt.span
    turns = corpus.turns(excerpt.document, read)
    if turns:
        yield from _speakers(excerpt, read, turns, is_worth, lexicon_or_default(corpus.language(excerpt.document)))
        return
    language = lexicon_or_default(corpus.language(excerpt.document))
    yield Source(excerpt.text, tuple(_words(excerpt, read)), offset=excerpt.span.start, language=language)
    yield from _quoted_speakers(excerpt, read, corpus.quotations(excerpt.document, read), language)


def everybody(corpus: Corpus, excerpt: Excerpt) -> Source:
    """The words of all turns of an excerpt, for a quotation that is put together from several speakers."""
    excerpt = corpus.as_read(excerpt)
    said, leaps, last = list[Word](), set[int](), ""
    for turn in corpus.turns(excerpt.document, excerpt.span):
        if said and turn.speaker != last:
            leaps.add(len(said))
        said += _words(excerpt, turn.span)
        last = turn.speaker
    return Source(
        excerpt.text,
        tuple(said),
        frozenset(leaps),
        excerpt.span.start,
        mixed=True,
        language=lexicon_or_default(corpus.language(excerpt.document)),
    )


def _speakers(
    excerpt: Excerpt, read: Span, turns: Sequence[Turn], is_worth: Callable[[str], bool], language: Lexicon
) -> Iterator[Source]:
    turns_of = defaultdict[str, list[int]](list)
    for number, turn in enumerate(turns):
        turns_of[turn.speaker].append(number)
    for speaker, own in turns_of.items():
        if len(turns_of) > 1 and not is_worth(_own_text(excerpt, [turns[number].span for number in own])):
            continue
        said, leaps, last = list[Word](), set[int](), -1
        for number in own:
            if said and number > last + 1:
                leaps.add(len(said))
            last = number
            said += _words(excerpt, _common(turns[number].span, read))
        yield Source(
            excerpt.text, tuple(said), frozenset(leaps), excerpt.span.start, speaker=speaker, language=language
        )


def _own_text(excerpt: Excerpt, own: Sequence[Span]) -> str:
    offset = excerpt.span.start
    return "\n".join(excerpt.text[max(0, span.start - offset) : max(0, span.end - offset)] for span in own)


def _quoted_speakers(
    excerpt: Excerpt, read: Span, quotations: Iterable[Quotation], language: Lexicon
) -> Iterator[Source]:
    """What each speaker of an article says in quotation marks, "she said" and the like left out."""
    by_speaker = defaultdict(list)
    for quotation in quotations:
        if quotation.kind in MARKED and quotation.speaker:
            by_speaker[quotation.speaker.name].append(quotation)
    for spoken in by_speaker.values():
        if sum(len(quotation.spans) for quotation in spoken) == 1:
            continue
        said, leaps, joints = list[Word](), set[int](), set[int]()
        for quotation in spoken:
            first = len(said)
            if said:
                leaps.add(first)
            for span in quotation.spans:
                joints |= {len(said)} - {first}
                said += _words(excerpt, _common(span, read))
        yield Source(
            excerpt.text,
            tuple(said),
            frozenset(leaps),
            excerpt.span.start,
            joints=frozenset(joints),
            language=language,
        )


def _common(one: Span, other: Span) -> Span:
    """What two stretches have in common; empty where they are apart."""
    start = max(one.start, other.start)
    return Span(start, max(start, min(one.end, other.end)))


def _words(excerpt: Excerpt, span: Span) -> list[Word]:
    """The words of a stretch of the document, as far as the excerpt has it."""
    start, end = max(span.start, excerpt.span.start), min(span.end, excerpt.span.end)
    offset = excerpt.span.start
    return words(excerpt.text, start - offset, end - offset) if start < end else []
