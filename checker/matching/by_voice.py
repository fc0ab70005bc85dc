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
    names = list(dict.fromkeys(turn.speaker for turn in turns))
    for speaker in names:
        if len(names) > 1 and not is_worth(_own_text(excerpt, turns, speaker)):
            continue
        said, leaps, interrupted = list[Word](), set[int](), False
        for turn in turns:
            if turn.speaker != speaker:
                interrupted = True
                continue
            if said and interrupted:
                leaps.add(len(said))
            interrupted = False
            said += _words(excerpt, _common(turn.span, read))
        yield Source(
            excerpt.text, tuple(said), frozenset(leaps), excerpt.span.start, speaker=speaker, language=language
        )


def _own_text(excerpt: Excerpt, turns: Sequence[Turn], speaker: str) -> str:
    offset = excerpt.span.start
    own = [turn.span for turn in turns if turn.speaker == speaker]
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
