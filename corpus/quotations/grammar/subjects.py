"""Who a verb belongs to: its subject, past appositions, adjuncts, joined verbs and participles.

The answer is always a range of tokens in one frame, or None: a subject is never made up. Nothing here knows what a
quotation is.
"""

from itertools import islice

from corpus.quotations.grammar.frames import Frame
from corpus.quotations.grammar.insertions import head_before
from corpus.quotations.grammar.phrases import Mention, phrase_back, phrase_forward, phrase_with_complements
from corpus.quotations.grammar.tags import (
    ADVERBIALS,
    COMMAS,
    CONJUNCTIONS,
    FINITE,
    NOUNS,
    PREPOSITIONS,
    REPORT_VERBS,
    VERBS,
    Tag,
    any_of,
    in_a_row,
    tag_pattern,
)
from corpus.quotations.grammar.word_order import clause_start, subject_around

_ENDS = any_of("nouns number closing possessive")
# Determiners and participles can stand for a noun phrase, too: "some", "those elected".
_ENDS_SUBJECT = _ENDS | any_of("determiner ed_form ing_form")
_SHORT_SUBJECTS = frozenset(
    map(in_a_row, ("determiner number", "preposition object_pronoun", "of object_pronoun", "to object_pronoun"))
)
_STANDS_FOR_SUBJECT = any_of("pronoun relative")
_BEFORE_THAT = any_of("nouns comma")
_INSERTION_ENDS = any_of("comma dash closing")
_BEFORE_FLOATING = any_of("auxiliary nouns")
# What can stand between a subject and its verb: adverbs, auxiliaries, "on Monday", "in August 2015".
_BETWEEN = tag_pattern(r"""
    (?: [adverb auxiliary symbol] | (?: preposition [determiner number noun]{0,2} )? time number? (?: comma number )? )*
    end
""")
# ", and" in "…, and the mayor resigned": a main clause with a subject of its own follows.
NEW_CLAUSE = tag_pattern("""
    [comma stretch] conjunctions
    (?= adverbials?
        (?: pronoun
          | determiner? [nouns number possessive]{1,6} (?: prepositions determiner? nouns{1,4} )?
            (?: opening [^closing]{1,9} closing )? )
        [adverb auxiliary]{0,3} verbs )
""")
_GOVERNS_OBJECT = any_of("report_base report_verb verb")
_FOLLOWING_OPENERS = any_of("pronoun phrase_openers")
_ASKED = any_of("nouns object_pronoun")
_BEFORE_ASKED = any_of("verb ed_form ing_form noun")
# "the elected mayor": behind a determiner, a form in -ed is an adjective.
_MAY_GOVERN = VERBS | {Tag.REPORT_BASE}
_ADJECTIVE = in_a_row("determiner ed_form")
_NOT_OF_MAIN_VERB = any_of("preposition subordinator relative report_verbs verb")
_BEFORE_REPORT = any_of("name pronoun relative and comma adverb auxiliary closing")
_OWNERS = any_of("pronoun name")
_BEFORE_ACTOR = any_of("auxiliary comma")
_BEFORE_LOOSE_PARTICIPLE = any_of("comma conjunctions dash stretch stretch_comma colon")
_BEFORE_HEAD = any_of("comma that subordinator but")
_BEFORE_PARTICIPLE = any_of("adverb auxiliary")
_REACH = 90  # tokens back from a verb
# How many verbs are asked for their subject to find that of another verb. Each of them may ask others in turn.
_TRIES = 4


def subject_of(frame: Frame, verb: int, depth: int = 0) -> Mention | None:
    """The subject of the verb at token ``verb``; ``depth`` counts the verbs that have asked for each other's."""
    tags, low = frame.tags, max(frame.sentence_start(verb), verb - _REACH)
    if frame.lexicon.grammar.verb_second:
        start = clause_start(frame, verb, low)
        found = subject_around(frame, verb, low)
        return found or (head_before(frame, start - 1, low) if tags[start - 1 : start] == Tag.COMMA else None)
    if depth >= _TRIES or verb <= low:
        return None
    if tags[verb] == Tag.REPORT_ING:
        return _participle_subject(frame, verb, low, depth)
    if frame.words[verb - 1].endswith("%"):
        return _plain(frame, verb - 1, low)
    last = _last_before(frame, verb, low)
    if last < low:
        return None
    if last > low and frame.words[last] in frame.lexicon.words.floating and tags[last - 1] in _BEFORE_FLOATING:
        return subject_of(frame, last, depth + 1)  # "they have both said"
    return _subject_up_to(frame, last, low, depth)


def _last_before(frame: Frame, verb: int, low: int) -> int:
    """The last token before a verb that is no adverb, auxiliary or day: "Smith", of "Smith once said"."""
    between = _BETWEEN.search(frame.tags, low, verb)
    last = (between.start() if between else verb) - 1
    # Some subordinators are adverbs as well: "Smith since said".
    adverb = frame.tags[last] == Tag.SUBORDINATOR and frame.words[last] in frame.lexicon.words.adverbs
    return last - (last > low and adverb)


def _subject_up_to(frame: Frame, last: int, low: int, depth: int) -> Mention | None:
    """The subject that ends with token ``last``, or that stands before the construction that ends there."""
    tags = frame.tags
    if tags[last] == Tag.POSSESSIVE and last > low:
        last -= 1  # "he's said": before a verb, this is not a possessive
    tag = tags[last]
    if tag in _STANDS_FOR_SUBJECT or (tag == Tag.THAT and last > low and tags[last - 1] in _BEFORE_THAT):
        return Mention(last, last + 1, "pronoun" if tag == Tag.PRONOUN else "relative")
    if tag == Tag.TO:
        return _controller(frame, last, low) or _governing(frame, last, low, depth)
    if tag in CONJUNCTIONS:
        return _joined(frame, last, low, depth)
    opened = tags.rfind(Tag.OPENING, low, last) if tag == Tag.CLOSING else low
    if opened > low and tags[opened - 1] in NOUNS:
        return _plain(frame, opened - 1, low)
    if tag in _INSERTION_ENDS:
        found = head_before(frame, last, low)
        # "…, the mayor, said" has an insertion; "the mayor, said" has only a stray comma.
        touches = found is not None and found.stop == last and tag == Tag.COMMA and tags[last - 1] != Tag.CLOSING
        return None if touches else found
    governor = _past_relative(frame, last, low) if tag == Tag.OBJECT_PRONOUN or tag in _ENDS else None
    if governor is not None:
        return governor
    if tag in _ENDS_SUBJECT or tags[last - 1 : last + 1] in _SHORT_SUBJECTS:
        return _plain(frame, last, low)
    return None


def _past_relative(frame: Frame, last: int, low: int) -> Mention | None:
    """The official, of "The official who knew the plan said": the plan is an object in the relative clause."""
    first = last if frame.tags[last] == Tag.OBJECT_PRONOUN else phrase_back(frame, last, low)
    if first <= low or frame.tags[first - 1] not in _GOVERNS_OBJECT:
        return None
    relative = frame.tags.rfind(Tag.RELATIVE, low, first)
    if relative <= low or frame.tags[relative - 1] not in NOUNS or Tag.COMMA in frame.tags[relative:first]:
        return None
    return Mention(phrase_with_complements(frame, relative - 1, low), relative)


def _plain(frame: Frame, last: int, low: int) -> Mention | None:
    """The noun phrase that ends with token ``last``, as a subject."""
    first = phrase_with_complements(frame, last, low)
    if first > last:
        return None
    if first - 1 == low and frame.tags[first - 1] == Tag.PREPOSITION and frame.tags[last] == Tag.NAME:
        return Mention(last, last + 1)  # "In a statement Smith said"
    if first > low and tuple(frame.words[first - 1 : first + 1]) == frame.lexicon.words.others:
        return Mention(first - 1, last + 1)
    return Mention(_without_adverbs(frame, first), last + 1)


def _without_adverbs(frame: Frame, first: int) -> int:
    while frame.tags[first] in ADVERBIALS:
        first += 1
    return first


def _controller(frame: Frame, to: int, low: int) -> Mention | None:
    """Whoever is asked, told or made to do something: the party, of "urged the party to"."""
    j = to - 1
    if j <= low or frame.tags[j] not in _ASKED:
        return None
    first = j if frame.tags[j] == Tag.OBJECT_PRONOUN else phrase_back(frame, j, low)
    verb = frame.lexicon.verbs.forms.get(frame.words[first - 1]) if first > low else None
    urged = verb is not None and "urge" in verb.classes and frame.tags[first - 1] in REPORT_VERBS
    if not urged and (frame.tags[j] != Tag.OBJECT_PRONOUN or frame.tags[first - 1] not in _BEFORE_ASKED):
        return None
    return Mention(first, j + 1, "governing")


def _governing(frame: Frame, before: int, low: int, depth: int) -> Mention | None:
    """The subject of the nearest verb to the left of ``before`` that has one."""
    tags = frame.tags
    verbs = (k for k in range(before - 1, low - 1, -1) if tags[k] in _MAY_GOVERN and tags[k - 1 : k + 1] != _ADJECTIVE)
    subjects = (subject_of(frame, k, depth + 1) for k in islice(verbs, _TRIES))
    found = next((subject for subject in subjects if subject is not None), None)
    return None if found is None else Mention(found.first, found.stop, "governing")


def _joined(frame: Frame, conjunction: int, low: int, depth: int) -> Mention | None:
    """The subject of the verb that "and" or "but" joins this one to: "An official told us that …, but noted".

    Report verbs go with report verbs; only where there is none is the first verb of the clause asked.
    """
    tags, low = frame.tags, _clause_start(frame, conjunction, low)
    reports = (k for k in range(conjunction - 1, low - 1, -1) if tags[k] == Tag.REPORT_VERB and _reports(frame, k))
    for k in islice(reports, _TRIES):
        found = subject_of(frame, k, depth + 1)
        if found is not None and found.how != "relative" and tags[max(0, found.first - 1)] != Tag.REPORT_VERB:
            return Mention(found.first, found.stop, "joined")
    for k in islice((k for k in range(low, conjunction) if tags[k] in VERBS), _TRIES):
        found = subject_of(frame, k, depth + 1)
        if found is None or found.how == "relative":
            continue
        if found.first == 0 or tags[found.first - 1] not in _NOT_OF_MAIN_VERB:
            return Mention(found.first, found.stop, "joined")
    return None


def _reports(frame: Frame, k: int) -> bool:
    """Whether the verb at ``k`` reports what somebody says, and is not a plural noun."""
    verb = frame.lexicon.verbs.forms.get(frame.words[k])
    if verb is None or verb.lemma in frame.lexicon.verbs.knowing or not verb.classes & {"say", "that", "tell"}:
        return False
    return frame.words[k] not in frame.lexicon.verbs.often_nouns or frame.tags[max(0, k - 1)] in _BEFORE_REPORT


def _clause_start(frame: Frame, stop: int, low: int) -> int:
    """Where the last main clause before ``stop`` starts: past ", and" in ", and Smith left"."""
    for match in reversed(list(NEW_CLAUSE.finditer(frame.tags, low, stop))):
        if match.end() <= stop:
            return match.start() + 2
    return low


def _participle_subject(frame: Frame, verb: int, low: int, depth: int) -> Mention | None:
    """Who acts in a report verb in -ing: "…, adding", "officials warning", "after saying"."""
    tags, j = frame.tags, verb - 1
    while j >= low and tags[j] == Tag.ADVERB:
        j -= 1
    if j > low and tags[j] == Tag.POSSESSIVE and tags[j - 1] in _OWNERS:
        return Mention(j - 1, j) if tags[j - 1] == Tag.PRONOUN else _plain(frame, j - 1, low)  # "he's saying"
    if j >= low and tags[j] == Tag.AUXILIARY:
        return subject_of(frame, j + 1 if j + 1 < verb else j, depth + 1) or _plain_before(frame, j, low)
    found = _actor_before(frame, j, low) if j >= low else None
    if found is not None:
        return found
    if j >= low and tags[j] not in _BEFORE_LOOSE_PARTICIPLE:
        nearest = _governing(frame, j + (tags[j] != Tag.PREPOSITION), low, depth)
        if nearest is not None:
            return nearest
    return _joined(frame, j + 1, low, depth) or _following_subject(frame, verb, low)


def _actor_before(frame: Frame, j: int, low: int) -> Mention | None:
    """Whoever stands right before a participle, at token ``j``, and acts in it."""
    tags = frame.tags
    if tags[j] in NOUNS:
        first = phrase_with_complements(frame, j, low)
        opens = first == low or frame.words[first - 1] in frame.lexicon.words.absolute
        if (opens or tags[first - 1] in _BEFORE_ACTOR) and frame.words[j] not in frame.lexicon.people.noun_cues:
            return Mention(first, j + 1, "participle")  # "officials warning", "with officials warning"
        if _is_actor(frame, j, low):
            return Mention(phrase_back(frame, j, low), j + 1, "participle")
    if j > low and frame.words[j] in frame.lexicon.words.comparing and tags[j - 1] in _ASKED:
        first = phrase_back(frame, j - 1, low) if tags[j - 1] in NOUNS else j - 1
        if frame.verb_at(first - 1) in frame.lexicon.verbs.relaying:
            return Mention(first, j, "participle")  # "the paper quoted Smith as saying"
    if tags[j] == Tag.COMMA:
        head = head_before(frame, j, low)
        if head is not None and _heads_its_clause(frame, head, j, low):
            return Mention(head.first, head.stop, "participle")
    return None


def _heads_its_clause(frame: Frame, head: Mention, stop: int, low: int) -> bool:
    """Whether no verb stands before a noun phrase, nor between it and ``stop``: "Smith, of York, warning"."""
    opens = head.first == low or frame.tags[head.first - 1] in _BEFORE_HEAD
    return opens and VERBS.isdisjoint(frame.tags[low : head.first]) and FINITE.isdisjoint(frame.tags[head.stop : stop])


def _is_actor(frame: Frame, last: int, low: int) -> bool:
    """Whether the object of a preposition acts in the participle after it: "from groups backing", "of Smith saying"."""
    first, word = phrase_back(frame, last, low), frame.words[last]
    if first <= low or frame.tags[first - 1] not in PREPOSITIONS:
        return False
    if word in frame.lexicon.people.noun_cues or word.rstrip("s") in frame.lexicon.words.times:
        return False  # "in remarks warning", "for years warning"
    return frame.tags[last] == Tag.NAME or frame.lexicon.is_plural(word)


def _plain_before(frame: Frame, auxiliary: int, low: int) -> Mention | None:
    """The subject right before the auxiliary of a participle: "Smith is warning"."""
    j = auxiliary - 1
    while j >= low and frame.tags[j] in _BEFORE_PARTICIPLE:
        j -= 1
    if j >= low and frame.tags[j] in _STANDS_FOR_SUBJECT:
        return Mention(j, j + 1, "pronoun")
    return _plain(frame, j, low) if j >= low and frame.tags[j] in _ENDS else None


def _following_subject(frame: Frame, verb: int, low: int) -> Mention | None:
    """The subject of the main clause, where that follows: "After calling it a win, Smith left"."""
    if verb - low > 3:
        return None
    high = frame.sentence_end(verb)
    comma = next((i for i in range(verb, high) if frame.tags[i] in COMMAS), -1)
    while 0 <= comma < high - 1:
        start = frame.past(ADVERBIALS, comma + 1, high)
        if start < high and frame.tags[start] in _FOLLOWING_OPENERS:
            stop = phrase_forward(frame, start, high)
            if stop > start:
                return Mention(start, stop, "following")
        comma = frame.tags.find(Tag.COMMA, comma + 1, high)
    return None
