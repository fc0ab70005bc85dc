"""What stands between the equal runs of an alignment, cut into the smallest changes that make sense to a reader.

An edit never loses a word: every word of the quotation that is in no run is in an edit, and so is every word of the
source between the first and the last of its words that the quotation keeps.
"""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import groupby, pairwise
from operator import attrgetter

from checker.comparison.align import Alignment
from checker.comparison.edits import Comparison, Edit, PassagesWith, nowhere
from checker.comparison.equal_runs import Run
from checker.comparison.number_words import parted
from checker.comparison.numbers import may_begin, number_at, spoken_time
from checker.comparison.spellings import expand, may_be_letters, same_form, spelled_out_at
from checker.comparison.steps import Gap, Step, Token, cheapest_steps
from checker.comparison.wording import Source, Wording
from corpus.languages.lexicon import Lexicon
from corpus.text.patterns import pattern

_REMEMBERED = 1 << 14  # words
_LATEST = 50  # changes among which the word of a sign is looked for that stands elsewhere: "$5" is "5 dollars"
_Sides = tuple[tuple[str, ...], tuple[str, ...]]
_FULL_STOP = pattern(r"[.!?]['’”\")\]]*\s")


def compare(
    draft: Wording, source: Source, alignment: Alignment, *, passages_with: PassagesWith = nowhere
) -> Comparison:
    """Cut what an alignment leaves out into edits. The alignment must have a run."""
    edits: list[Edit] = []
    runs = list(alignment.runs)
    for gap in _gaps(draft, source, alignment.runs):
        for found in _edits_of(gap, draft, source):
            if isinstance(found, Run):
                runs.append(found)
            else:
                edits.append(found)
    runs.sort(key=lambda run: run.draft)
    unmarked = [part for run in runs for part in _parted(run, draft, source)]
    bare, marked = [one for one in unmarked if isinstance(one, Run)], [one for one in unmarked if isinstance(one, Edit)]
    if not bare:
        bare, marked = runs, []
    changed = sorted([*_moved(edits, source.language), *marked], key=lambda edit: edit.draft_words)
    return Comparison(draft, source, tuple(bare), tuple(changed + _leaps(source, runs)), passages_with)


def _parted(run: Run, draft: Wording, source: Source) -> Iterator[Run | Edit]:
    """A run, cut where only one side has a mark: "[W]e" for "we", or words that the source has in brackets."""
    put_in = source.in_brackets(run.source, run.source + run.length)
    if not put_in and not draft.touched:
        yield run
        return

    def mark(at: int) -> int:
        """-1 for what both sides print alike, 0 for the publisher's, else a number of its own for each marked word."""
        if run.draft + at in draft.touched:
            return at + 1
        return -1 if run.source + at not in put_in or run.draft + at in draft.bracketed else 0

    for kind, group in groupby(range(run.length), mark):
        places = list(group)
        first, last = places[0], places[-1]
        mine, theirs = (run.draft + first, run.draft + last + 1), (run.source + first, run.source + last + 1)
        if kind < 0:
            yield Run(mine[0], theirs[0], len(places))
        else:
            sides = tuple(draft.keys[slice(*mine)]), tuple(source.keys[slice(*theirs)])
            yield Edit(*sides, mine, theirs, bracketed=kind > 0)


def _leaps(source: Source, runs: Sequence[Run]) -> list[Edit]:
    """Where the quotation goes on without a change while in the source somebody else had the word."""
    over = [(run, at) for run in runs for at in source.leaps_within(run.source + 1, run.source + run.length - 1)]
    places = [(run.draft + at - run.source, at) for run, at in over]
    if source.mixed:
        places += [
            (other.draft, other.source)
            for one, other in pairwise(runs)
            if one.source + one.length <= other.source and source.leaps_within(one.source + 1, other.source)
        ]
        places = sorted(set(places))
    return [Edit((), (), (mine, mine), (theirs, theirs), leap=True) for mine, theirs in places]


def _gaps(draft: Wording, source: Source, runs: Sequence[Run]) -> Iterator[Gap]:
    first, last = runs[0], runs[-1]
    if first.draft:
        start = _back(source, first.source, first.draft, crosses=_ends_sentence(draft, first.draft - 1))
        yield Gap((0, first.draft), (start, first.source), at_start=True)
    for before, after in pairwise(runs):
        gap = Gap((before.draft + before.length, after.draft), (before.source + before.length, after.source))
        if gap.draft[0] < gap.draft[1] or gap.source[0] < gap.source[1]:
            yield gap
    left, end = len(draft.words) - last.draft - last.length, last.source + last.length
    if left:
        yield Gap((last.draft + last.length, len(draft.words)), (end, _ahead(source, end, left)), at_end=True)


def _ends_sentence(draft: Wording, index: int) -> bool:
    return _FULL_STOP.match(draft.text, draft.words[index].end) is not None


def _back(source: Source, end: int, count: int, *, crosses: bool) -> int:
    """Where the words begin that may stand for ``count`` words before ``end``: in the same sentence, and not far.

    ``crosses``: the draft ends a sentence there too, so that the words are those of the sentence before.
    """
    start = end - 1 if crosses and end > 0 and end not in source.leaps else end
    while start > 0 and end - start < 2 * count + 2 and not source.ends_sentence(start - 1):
        start -= 1
    return start


def _ahead(source: Source, start: int, count: int) -> int:
    end = start
    while end < len(source.words) and end - start < 2 * count + 2 and not source.ends_sentence(end - 1):
        end += 1
    return end


def _tokens(keys: Sequence[str], first: int, language: Lexicon) -> list[Token]:
    """The words of a gap as they are compared."""
    tokens: list[Token] = []
    at = 0
    while at < len(keys):
        alone = _alone(keys[at], language)
        parts, count = (alone, 1) if alone is not None else _with_those_behind(keys, at, language)
        tokens += [Token(part, first + at, first + at + count) for part in parts]
        at += count
    return tokens


@lru_cache(_REMEMBERED)
def _alone(key: str, language: Lexicon) -> tuple[str, ...] | None:
    """What is compared for a word, as it is for nearly all words, whatever stands behind it; None for the others."""
    if may_begin(key, language) or may_be_letters(key, language):
        return None
    with_number = parted(key, language)
    return expand(key, language) if with_number is None else ("#" + with_number[0], with_number[1])


def _with_those_behind(keys: Sequence[str], at: int, language: Lexicon) -> tuple[tuple[str, ...], int]:
    """What is compared for the word at ``at``, and how many words that takes: one number for "three thousand"."""
    spoken = spoken_time(keys, at, language)
    if spoken is not None:
        return ("#" + spoken[0], spoken[1]), spoken[2]
    number = number_at(keys, at, language)
    if number is not None:
        return ("#" + number[0],), number[1]
    with_number = parted(keys[at], language)
    if with_number is not None:
        return ("#" + with_number[0], with_number[1]), 1
    return spelled_out_at(keys, at, language) or (expand(keys[at], language), 1)


def _edits_of(gap: Gap, draft: Wording, source: Source) -> Iterator[Edit | Run]:
    """The edits of a gap, and the runs of equal words that were too short to be seeds."""
    mine = _tokens(draft.keys[slice(*gap.draft)], gap.draft[0], source.language)
    theirs = _tokens(source.keys[slice(*gap.source)], gap.source[0], source.language)
    elided = draft.is_elided(*gap.draft)
    at = gap.draft[0], gap.source[0]
    for cluster in _clusters(cheapest_steps(mine, theirs, gap, draft, source.language), draft):
        edit = _edit(cluster, at, elided, draft)
        at = edit.draft_words[1], edit.source_words[1]
        if edit.respelled and _equal_words(edit, draft, source):
            yield Run(edit.draft_words[0], edit.source_words[0], edit.draft_words[1] - edit.draft_words[0])
        else:
            yield edit


def _edit(cluster: Sequence[Step], at: tuple[int, int], elided: bool, draft: Wording) -> Edit:
    changed = [step for step in cluster if not step.same]
    mine = [token for step in cluster for token in step.draft]
    theirs = [token for step in cluster for token in step.source]
    draft_words = (mine[0].first, mine[-1].last) if mine else (at[0], at[0])
    source_words = (theirs[0].first, theirs[-1].last) if theirs else (at[1], at[1])
    places = range(draft_words[0], draft_words[1] + 1)
    return Edit(
        tuple([token.key for step in changed or cluster for token in step.draft]),
        tuple([token.key for step in changed or cluster for token in step.source]),
        draft_words,
        source_words,
        respelled=not changed,
        elided=elided and not draft.elided.isdisjoint(places),
        bracketed=bool(mine) and draft.marked.issuperset(places[:-1]),
    )


def _equal_words(edit: Edit, draft: Wording, source: Source) -> bool:
    return draft.keys[slice(*edit.draft_words)] == source.keys[slice(*edit.source_words)]


def _clusters(steps: Sequence[Step], draft: Wording) -> Iterator[list[Step]]:
    """Steps that a reader sees as one: parts of one word, words of one bracket, words added or left out in a row."""
    cluster: list[Step] = []
    cuts = _cuts(steps)
    for at, step in enumerate(steps):
        if cluster and not (_same_side(cluster[-1], step) or _in_brackets(cluster[-1], step, draft) or at in cuts):
            yield cluster
            cluster = []
        cluster.append(step)
    if cluster:
        yield cluster


def _cuts(steps: Sequence[Step]) -> set[int]:
    """The steps that stand between two parts of one word of either side: "can't" is two tokens."""
    found = set[int]()
    for tokens_of in (attrgetter("draft"), attrgetter("source")):
        having = [(at, tokens_of(step)) for at, step in enumerate(steps) if tokens_of(step)]
        for (one, before), (other, after) in pairwise(having):
            if after[0].first < before[-1].last:
                found.update(range(one + 1, other + 1))
    return found


def _same_side(before: Step, step: Step) -> bool:
    return not (before.same or step.same) and (
        (not before.draft and not step.draft) or (not before.source and not step.source)
    )


def _in_brackets(before: Step, step: Step, draft: Wording) -> bool:
    """Whether two changes are what the writer put in brackets and the words that it stands for."""
    tokens = *before.draft, *step.draft
    changed = bool(tokens) and not (before.same or step.same)
    return changed and all(token.first in draft.marked for token in tokens)


def _moved(edits: Sequence[Edit], language: Lexicon) -> list[Edit]:
    """Words added at one place and left out at another are one edit, moved; words that changed places are two."""
    kept, waiting, latest = list[Edit](), defaultdict[_Sides, deque[int]](deque), deque[int](maxlen=_LATEST)
    for edit in edits:
        place = _partner(kept, waiting, latest, edit, language)
        if place is None:
            if not edit.respelled:
                waiting[edit.draft, edit.source].append(len(kept))
                latest.append(len(kept))
            kept.append(edit)
            continue
        partner = kept[place]
        added, left_out = (partner, edit) if partner.draft else (edit, partner)
        if _has_words(added.source_words) or _has_words(left_out.draft_words):
            kept[place] = partner._replace(moved=True)
            kept.append(edit._replace(moved=True))
            continue
        kept[place] = added._replace(source=left_out.source, source_words=left_out.source_words, moved=True)
    return kept


def _partner(
    kept: Sequence[Edit], waiting: Mapping[_Sides, deque[int]], latest: Iterable[int], edit: Edit, language: Lexicon
) -> int | None:
    """The first of the edits kept that has the words of this one the other way round, and has no partner yet."""
    same = waiting.get((edit.source, edit.draft), deque())
    while same and kept[same[0]].moved:
        same.popleft()
    signs = next((at for at in latest if _crosswise(kept[at], edit, language)), None)
    return min((at for at in (same[0] if same else None, signs) if at is not None), default=None)


def _has_words(places: tuple[int, int]) -> bool:
    return places[0] < places[1]


def _crosswise(one: Edit, other: Edit, language: Lexicon) -> bool:
    if one.moved or one.respelled:
        return False
    return _same_words(one.draft, other.source, language) and _same_words(one.source, other.draft, language)


def _same_words(one: tuple[str, ...], other: tuple[str, ...], language: Lexicon) -> bool:
    """Whether two sides have the same; a sign before a number is its word behind it: "$5" and "5 dollars"."""
    signs = len(one) == len(other) == 1 and not (one[0] + other[0]).isalnum()
    return one == other or (signs and same_form(one[0], other[0], language))
