"""Who a verb belongs to: noun phrases left and right of it, past appositives, adjuncts and joined verbs.

Every answer is a range of tokens of one frame, or None. Nothing here knows what a quotation is.
"""

import re
from itertools import islice
from typing import NamedTuple

from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.phrases import Mention, phrase_back, phrase_forward, phrase_with_complements
from corpus.quotations.grammar.word_order import clause_start, subject_around

FINITE = frozenset("VvA")
# What opens a segment that qualifies the one before it: "who left", "speaking in Lund", "of York".
_QUALIFIES = "w#geVTxf(O"
_ENDS = "nN#)z"
# What may stand between a subject and its verb: adverbs, auxiliaries, "on Monday", "in August 2015".
_BETWEEN = re.compile(r"(?:[rAx]|(?:p[D#n]{0,2})?d#?(?:,#)?)*\Z")
# "…, and the mayor resigned": a joined main clause with a subject of its own.
NEW_CLAUSE = re.compile(r"[,Q][&b](?=[rd]?(?:P|D?[nN#z]{1,6}(?:[fp]D?[nN]{1,4})?(?:\([^)]{1,9}\))?)[rA]{0,3}[VveA])")
# Before words in marks that are a part of a phrase: "in a \"Go North\" hat".
_INSIDE = "DnNpfz&e"
_REACH = 90
_TRIES = 4  # verbs whose subject is asked for another one: each may ask in turn


def subject_of(frame: Frame, verb: int, depth: int = 0) -> Mention | None:
    """The subject of the verb at token ``verb``, whatever stands between."""
    tags, low = frame.tags, max(frame.sentence_start(verb), verb - _REACH)
    if frame.lexicon.grammar.verb_second:
        start = clause_start(frame, verb, low)
        found = subject_around(frame, verb, low)
        return found or (_past_insertion(frame, start - 1, low) if tags[start - 1 : start] == "," else None)
    if depth >= _TRIES or verb <= low:
        return None
    if tags[verb] == "G":
        return _participle_subject(frame, verb, low, depth)
    if frame.words[verb - 1].endswith("%"):
        return _plain(frame, verb - 1, low)
    last = _last_before(frame, verb, low)
    if last < low:
        return None
    if last > low and frame.words[last] in frame.lexicon.words.floating and tags[last - 1] in "AnN":
        return subject_of(frame, last, depth + 1)  # "they have both said"
    return _subject_up_to(frame, last, low, depth)


def _last_before(frame: Frame, verb: int, low: int) -> int:
    """Where what stands before a verb ends, past adverbs, auxiliaries and days: "Smith once said"."""
    between = _BETWEEN.search(frame.tags, low, verb)
    last = (between.start() if between else verb) - 1
    return last - (last > low and frame.tags[last] == "s" and frame.words[last] in frame.lexicon.words.adverbs)


def _subject_up_to(frame: Frame, last: int, low: int, depth: int) -> Mention | None:
    """The subject that token ``last`` ends, or that stands before what this ends."""
    tags = frame.tags
    if tags[last] == "z" and last > low:
        last -= 1  # "he's said": no possessive stands before a verb
    tag = tags[last]
    if tag in "Pw" or (tag == "t" and last > low and tags[last - 1] in "nN,"):
        return Mention(last, last + 1, "pronoun" if tag == "P" else "relative")
    if tag == "T":
        return _controller(frame, last, low) or _governing(frame, last, low, depth)
    if tag in "&b":
        return _joined(frame, last, low, depth)
    opened = tags.rfind("(", low, last) if tag == ")" else low
    if opened > low and tags[opened - 1] in "nN":
        return _plain(frame, opened - 1, low)
    if tag in ",—)":
        found = _past_insertion(frame, last, low)
        touches = found is not None and found.stop == last and tag == "," and tags[last - 1] != ")"
        return None if touches else found
    governor = _past_relative(frame, last, low) if tag in "O" + _ENDS else None
    if governor is not None:
        return governor
    if tag in "D" + _ENDS + "eg" or tags[last - 1 : last + 1] in ("D#", "pO", "fO", "TO"):
        return _plain(frame, last, low)
    return None


def _past_relative(frame: Frame, last: int, low: int) -> Mention | None:
    """ "The official who knew the plan said": not the plan, which a verb of the relative clause governs."""
    first = last if frame.tags[last] == "O" else phrase_back(frame, last, low)
    if first <= low or frame.tags[first - 1] not in "BVv":
        return None
    relative = frame.tags.rfind("w", low, first)
    if relative <= low or frame.tags[relative - 1] not in "nN" or "," in frame.tags[relative:first]:
        return None
    return Mention(phrase_with_complements(frame, relative - 1, low), relative)


def _plain(frame: Frame, last: int, low: int) -> Mention | None:
    first = phrase_with_complements(frame, last, low)
    if first > last:
        return None
    if first - 1 >= low and frame.tags[first - 1] == "p" and first - 1 == low and frame.tags[last] == "N":
        return Mention(last, last + 1)  # "In a statement Smith said"
    if first > low and tuple(frame.words[first - 1 : first + 1]) == frame.lexicon.words.others:
        return Mention(first - 1, last + 1)
    return Mention(_without_adverbs(frame, first), last + 1)


def _without_adverbs(frame: Frame, first: int) -> int:
    while frame.tags[first] in "rd":
        first += 1
    return first


def _segments(frame: Frame, last: int, low: int) -> list[tuple[int, int]]:
    """The stretches between commas and dashes left of token ``last``, the nearest first."""
    found, stop = [], last
    for i in range(last - 1, low - 2, -1):
        ends = i < low or _ends_search(frame, i, last)
        if ends or frame.tags[i] in ",—":
            if i + 1 < stop:
                found.append((i + 1, stop))
            stop = i
            if ends:
                break
    return found


def _ends_search(frame: Frame, i: int, last: int) -> bool:
    """Whether no subject stands left of token ``i``: other words in marks, a colon, an open parenthesis."""
    if frame.tags[i] == "Q":
        return i == 0 or frame.tags[i - 1] not in _INSIDE
    return frame.tags[i] in "CE;:" or (frame.tags[i] == "(" and ")" not in frame.tags[i:last])


class _Segment(NamedTuple):
    """What stands between two commas, the nearest to the verb has number 0; ``start`` is past what joins it."""

    number: int
    first: int
    start: int
    stop: int


def _past_insertion(frame: Frame, comma: int, low: int) -> Mention | None:
    """ "Smith, the director of the agency, said": the head is the noun phrase that the insertions hang on."""
    best: Mention | None = None
    for number, (first, stop) in enumerate(_segments(frame, comma, low)):
        start = _skip(frame, first, stop, "&bstrd")
        if start == stop:
            continue
        best, is_sure = _weigh(frame, _Segment(number, first, start, stop), best)
        if is_sure:
            return best
    return best


def _weigh(frame: Frame, segment: _Segment, best: Mention | None) -> tuple[Mention | None, bool]:
    """The likeliest head when one more segment to the left is read, and whether that settles it."""
    number, first, start, stop = segment
    if frame.tags[start:stop] == "P":
        return Mention(start, stop, "insertion"), True
    if not FINITE.isdisjoint(frame.tags[start:stop]):
        return _weigh_clause(frame, segment, best)
    if best is not None and number == 1 and frame.tags[first] == "s" and _is_phrase(frame, start, stop):
        return Mention(start, stop, "insertion"), True  # "As Smith, the director, put it"
    if best is not None and frame.tags[first] in "sp":
        return (None, False) if _is_half_a_place(frame, segment, best) else (best, True)
    return _weigh_phrase(frame, segment, best)


def _is_half_a_place(frame: Frame, segment: _Segment, best: Mention) -> bool:
    """ "in Lund, Sweden": the second name belongs to the first."""
    named = set(frame.tags[best.first : best.stop]) == {"N"} and frame.tags[segment.stop - 1] == "N"
    return named and frame.tags[segment.first] != "s"


def _is_phrase(frame: Frame, start: int, stop: int) -> bool:
    """Whether the tokens are one noun phrase and nothing else."""
    if frame.tags[start] not in "DnN#" or frame.tags[start:stop] == "#":
        return False
    return start in (phrase_back(frame, stop - 1, start), phrase_with_complements(frame, stop - 1, start))


def _weigh_phrase(frame: Frame, segment: _Segment, best: Mention | None) -> tuple[Mention | None, bool]:
    """A segment without a verb: the head, an apposition to it, or a circumstance."""
    number, first, start, stop = segment
    if _is_phrase(frame, start, stop):
        return Mention(start, stop, "insertion"), start > first and frame.tags[start - 1] in "stb"
    if frame.tags[start] in _QUALIFIES or (number == 0 and frame.tags[start] in "pas"):
        return best, False
    if best is None and (tail := _tail(frame, start, stop)) is not None:
        return tail, True
    if best is None and frame.tags[start] in "DnN#P":
        end = phrase_forward(frame, start, stop)
        return (Mention(start, end, "insertion") if end > start else None), False
    return best, best is not None


def _weigh_clause(frame: Frame, segment: _Segment, best: Mention | None) -> tuple[Mention | None, bool]:
    """A segment with a verb: a relative clause is passed over, a clause of its own ends the search."""
    _, _, start, stop = segment
    if frame.tags[start] in _QUALIFIES + "ps":
        return best, best is not None and frame.tags[start] in "ps"
    relative = frame.tags.find("w", start, stop)
    if relative > start and phrase_with_complements(frame, relative - 1, start) == start:
        return Mention(start, relative, "insertion"), False
    if best is None and (tail := _tail(frame, start, stop)) is not None:
        return tail, True
    return best, True


def _tail(frame: Frame, start: int, stop: int) -> Mention | None:
    """Smith, of "started when Smith": the subject of a clause that goes on behind the comma."""
    if frame.tags[stop - 1] not in "nN":
        return None
    tail = phrase_back(frame, stop - 1, start)
    opened = tail > start and frame.tags[tail - 1] in "tsh&b"
    return Mention(tail, stop, "insertion") if opened else None


def _controller(frame: Frame, to: int, low: int) -> Mention | None:
    """The party, of "urged the party to": who is asked, told or made to do it."""
    j = to - 1
    if j <= low or frame.tags[j] not in "nNO":
        return None
    first = j if frame.tags[j] == "O" else phrase_back(frame, j, low)
    verb = frame.lexicon.verbs.forms.get(frame.words[first - 1]) if first > low else None
    urged = verb is not None and "urge" in verb.classes and frame.tags[first - 1] in "VGB"
    if not urged and (frame.tags[j] != "O" or frame.tags[first - 1] not in "vegn"):
        return None
    return Mention(first, j + 1, "governing")


def _governing(frame: Frame, before: int, low: int, depth: int) -> Mention | None:
    """The subject of the nearest finite verb left of ``before``."""
    tags = frame.tags
    verbs = (k for k in range(before - 1, low - 1, -1) if tags[k] in "VveAB" and tags[k - 1 : k + 1] != "De")
    subjects = (subject_of(frame, k, depth + 1) for k in islice(verbs, _TRIES))
    found = next((one for one in subjects if one is not None), None)
    return None if found is None else Mention(found.first, found.stop, "governing")


def _joined(frame: Frame, conjunction: int, low: int, depth: int) -> Mention | None:
    """ "An official told us that …, but noted": the subject of the report verb that this one is parallel to."""
    tags, low = frame.tags, _clause_start(frame, conjunction, low)
    reports = (k for k in range(conjunction - 1, low - 1, -1) if tags[k] == "V" and _reports(frame, k))
    for k in islice(reports, _TRIES):
        found = subject_of(frame, k, depth + 1)
        if found is not None and found.how != "relative" and tags[max(0, found.first - 1)] not in "V":
            return Mention(found.first, found.stop, "joined")
    for k in islice((k for k in range(low, conjunction) if tags[k] in "VveA"), _TRIES):
        found = subject_of(frame, k, depth + 1)
        if found is None or found.how == "relative":
            continue
        if found.first == 0 or tags[found.first - 1] not in "pswBVvG":
            return Mention(found.first, found.stop, "joined")
    return None


def _reports(frame: Frame, k: int) -> bool:
    """Whether the verb at ``k`` is one of report, and no plural noun."""
    verb = frame.lexicon.verbs.forms.get(frame.words[k])
    if verb is None or verb.lemma in frame.lexicon.verbs.knowing or not verb.classes & {"say", "that", "tell"}:
        return False
    return frame.words[k] not in frame.lexicon.verbs.often_nouns or frame.tags[max(0, k - 1)] in "NPw&,rA)"


def _clause_start(frame: Frame, stop: int, low: int) -> int:
    """Past the last ", and Smith left": a new main clause has a subject of its own."""
    for match in reversed(list(NEW_CLAUSE.finditer(frame.tags, low, stop))):
        if match.end() <= stop:
            return match.start() + 2
    return low


def _participle_subject(frame: Frame, verb: int, low: int, depth: int) -> Mention | None:
    """ "…, adding", "officials warning", "after saying": the actor of a report verb in -ing."""
    tags, j = frame.tags, verb - 1
    while j >= low and tags[j] in "r":
        j -= 1
    if j > low and tags[j] == "z" and tags[j - 1] in "PN":
        return Mention(j - 1, j) if tags[j - 1] == "P" else _plain(frame, j - 1, low)
    if j >= low and tags[j] == "A":
        return subject_of(frame, j + 1 if j + 1 < verb else j, depth + 1) or _plain_before(frame, j, low)
    if j >= low and tags[j] in "nN":
        first = phrase_with_complements(frame, j, low)
        opened = first == low or frame.words[first - 1] in frame.lexicon.words.absolute or tags[first - 1] in "A,"
        if frame.words[j] not in frame.lexicon.people.noun_cues and opened:
            return Mention(first, j + 1, "participle")
        if _is_actor(frame, j, low):
            return Mention(phrase_back(frame, j, low), j + 1, "participle")
    if j > low and frame.words[j] in frame.lexicon.words.comparing:
        first = phrase_back(frame, j - 1, low) if tags[j - 1] in "nN" else j - 1
        if frame.verb_at(first - 1) in frame.lexicon.verbs.relaying and tags[j - 1] in "nNO":
            return Mention(first, j, "participle")  # "the paper quoted Smith as saying"
    if j >= low and tags[j] == ",":
        head = _past_insertion(frame, j, low)
        if head is not None and _heads_its_clause(frame, head, j, low):
            return Mention(head.first, head.stop, "participle")
    if j >= low and tags[j] not in ",&b—CQ:":
        nearest = _governing(frame, j + (tags[j] not in "p"), low, depth)
        if nearest is not None:
            return nearest
    return _joined(frame, j + 1, low, depth) or _following_subject(frame, verb, low)


def _heads_its_clause(frame: Frame, head: Mention, stop: int, low: int) -> bool:
    """Whether nothing acts before a noun phrase, nor between it and ``stop``: "Smith, of York, warning"."""
    opens = head.first == low or frame.tags[head.first - 1] in ",tsb"
    return (
        opens
        and set("VveA").isdisjoint(frame.tags[low : head.first])
        and FINITE.isdisjoint(frame.tags[head.stop : stop])
    )


def _is_actor(frame: Frame, last: int, low: int) -> bool:
    """Whether what a preposition governs acts in the participle behind it: "from groups backing", "of Smith saying"."""
    first, word = phrase_back(frame, last, low), frame.words[last]
    many = frame.tags[last] == "N" or frame.lexicon.is_plural(word)
    said = word in frame.lexicon.people.noun_cues or word.rstrip("s") in frame.lexicon.words.times
    return first > low and frame.tags[first - 1] in "pf" and many and not said


def _plain_before(frame: Frame, auxiliary: int, low: int) -> Mention | None:
    j = auxiliary - 1
    while j >= low and frame.tags[j] in "rA":
        j -= 1
    if j >= low and frame.tags[j] in "Pw":
        return Mention(j, j + 1, "pronoun")
    return _plain(frame, j, low) if j >= low and frame.tags[j] in _ENDS else None


def _following_subject(frame: Frame, verb: int, low: int) -> Mention | None:
    """ "Calling it a win, Smith left": the main clause comes after."""
    if verb - low > 3:
        return None
    high = frame.sentence_end(verb)
    comma = next((i for i in range(verb, high) if frame.tags[i] in ",C"), -1)
    while 0 <= comma < high - 1:
        start = _skip(frame, comma + 1, high, "rd")
        if start < high and frame.tags[start] in "PDnN":
            stop = phrase_forward(frame, start, high)
            if stop > start:
                return Mention(start, stop, "following")
        comma = frame.tags.find(",", comma + 1, high)
    return None


def _skip(frame: Frame, i: int, high: int, tags: str) -> int:
    while i < high and frame.tags[i] in tags:
        i += 1
    return i
