"""What the words around a token make of it, in a language where its own form does not tell.

A capital may belong to a name or to any noun, "der" may be an article, a relative pronoun or "of the", and "mit" may be
a particle that has left its verb. English needs none of this: its frames never come here.
"""

from collections.abc import Iterator, Sequence

from corpus.languages.lexicon import Lexicon
from corpus.quotations.grammar.tags import NOUNS, VERBS, Tag, any_of

_BOUNDARY = any_of("comma semicolon colon stop marked dash")
_UNSETTLED = any_of("nouns verbs")
_OPENS_NOUN = any_of("determiner number")
_QUALIFIERS = any_of("noun verb ed_form and adverb")
_BEFORE_SOURCE = any_of("comma marked")
_SUBJECT = any_of("nouns number")
_FULL_NAME = [Tag.NAME, Tag.NAME]
_REACH = 60  # tokens; no clause is longer, and text without pauses must not take quadratic time
_ADJECTIVES = 8  # the most tokens between an article and its noun
_LONG = 7  # letters; shorter words with the ending of a role are often first names


def settled(lexicon: Lexicon, tags: Sequence[str], words: Sequence[str], written: Sequence[str]) -> list[str]:
    """The tags of a frame, settled by their neighbours; ``written`` has the words with their capitals.

    The order matters: a relative pronoun is known by the verb of its clause, so names and verbs come first.
    """
    reading = _Reading(lexicon, list(tags), words, written)
    for i, tag in enumerate(tags):
        if tag in _UNSETTLED:
            reading.take_name_or_noun(i)
    for i, tag in enumerate(tags):
        if tag == Tag.REPORT_VERB:
            reading.take_particle(i)
    reading.take_sources()
    for i in range(1, len(tags)):
        if tags[i] == Tag.DETERMINER:
            reading.take_relative(i)
            reading.take_genitive(i)
        elif words[i] in lexicon.words.name_particles:
            reading.take_name_particle(i)
    return reading.tags


class _Reading:
    """The tokens of one frame while their tags are being settled."""

    def __init__(self, lexicon: Lexicon, tags: list[str], words: Sequence[str], written: Sequence[str]) -> None:
        self.lexicon, self.tags, self.words, self.written = lexicon, tags, words, written
        self.sources: set[int] = set()  # the tokens at which phrases such as "nach Angaben" stop

    def take_name_or_noun(self, i: int) -> None:
        """A capital is a name's or a noun's; a verb may be an adjective, and a noun without a capital an adverb."""
        tag, capital = self.tags[i], self.written[i][:1].isupper()
        if (tag == Tag.NAME and self._is_common(i)) or (tag in VERBS and not capital and self._qualifies(i)):
            self.tags[i] = Tag.NOUN
        elif tag == Tag.NOUN and self.written[i].islower() and not self._leads_to_noun(i):
            self.tags[i] = Tag.ADVERB

    def _is_common(self, i: int) -> bool:
        """Whether a capitalised word is a noun: by a list, by its ending, or by the article or adjective before it."""
        word, people, grammar = self.words[i], self.lexicon.people, self.lexicon.grammar
        if self.written[i].isupper() and len(word) > 1:
            return False
        begins = grammar.name_endings
        if i and self.tags[i - 1] == Tag.NAME and self.words[i - 1].endswith(begins):
            return False  # "Deutsche Bank"
        if word in people.noun_cues or word in self.lexicon.words.times or word.endswith(grammar.noun_endings):
            return True
        if word in people.titles or word in people.described or word in people.bodies:
            return True
        if len(word) >= _LONG and word.endswith(grammar.role_endings) and self._names_follow(i):
            return True
        return bool(i) and self._leads(i - 1) and not word.endswith(begins)

    def _names_follow(self, i: int) -> bool:
        """Whether a first and a last name follow, neither known as a noun: "Torhüter Karl Heide"."""
        return self.tags[i + 1 : i + 3] == _FULL_NAME

    def _leads(self, i: int) -> bool:
        """Whether token ``i`` leads to a noun: an article, a number or an adjective."""
        particle = i > 1 and self.words[i - 1] in self.lexicon.words.name_particles and self.tags[i - 2] == Tag.NAME
        if self.tags[i] == Tag.DETERMINER and particle:
            return False  # "Karla von der Heide"
        if self.tags[i] == Tag.NUMBER and self.words[i][-1].isalpha():
            return False  # "die 71-jährige Karla Heide"
        return self.tags[i] in _OPENS_NOUN or (self.tags[i] == Tag.NOUN and self.written[i].islower())

    def _leads_to_noun(self, i: int) -> bool:
        """Whether a word without a capital stands for a person or an outlet, or qualifies the noun that follows."""
        people = self.lexicon.people
        if self.words[i] in people.described or self.words[i] in self.lexicon.grammar.outlets:
            return True
        noun = next((j for j in range(i + 1, min(len(self.tags), i + _ADJECTIVES)) if not self.written[j].islower()), i)
        leads = _QUALIFIERS.issuperset(self.tags[i:noun])
        return self.written[noun][:1].isupper() and leads and self.tags[noun] in NOUNS

    def _qualifies(self, i: int) -> bool:
        """Whether what looks like a verb is an adjective, because it stands between an article and a noun."""
        before = i - 1
        while before > max(0, i - _ADJECTIVES) and self.tags[before] == Tag.NOUN and self.written[before].islower():
            before -= 1
        leads = before >= 0 and self.tags[before] == Tag.DETERMINER
        noun = self.written[i + 1 : i + 2]
        return leads and bool(noun) and noun[0][:1].isupper()

    def take_particle(self, i: int) -> None:
        """The last word of a clause may be a particle of its verb: "teilte die Behörde mit"."""
        verb = self.lexicon.verbs.forms.get(self.words[i]) if self.tags[i] == Tag.REPORT_VERB else None
        if verb is None or verb.lemma not in self.lexicon.verbs.phrasal:
            return
        last = clause_stop(self.tags, i + 1) - 1
        if last > i and (self.words[last],) in self.lexicon.verbs.phrasal[verb.lemma]:
            self.tags[last] = Tag.ADVERB

    def take_sources(self) -> None:
        """Tag the words before a source, "laut", "nach Angaben", and those after one, "zufolge"."""
        sources = self.lexicon.words.sources
        for i, word in enumerate(self.words):
            stop = max((i + 1 + len(rest) for rest in self._rests(i, word)), default=0) if word in sources else 0
            if stop and (word not in self.lexicon.grammar.quotative or self._follows_words(i)):
                self.tags[i] = Tag.ACCORDING
                self.sources.add(stop)
            elif word in self.lexicon.grammar.postpositions:
                self.tags[i] = Tag.ACCORDING

    def _rests(self, i: int, word: str) -> Iterator[tuple[str, ...]]:
        """How the phrases that start with a word go on, of those that stand at token ``i``."""
        for rest in self.lexicon.words.sources[word]:
            if tuple(self.words[i + 1 : i + 1 + len(rest)]) == rest:
                yield rest

    def _follows_words(self, i: int) -> bool:
        """Whether a quotative stands after what was said, with a source and no verb behind it: "…“, so Rehm."."""
        stop = clause_stop(self.tags, i + 1)
        behind = i > 0 and self.tags[i - 1] in _BEFORE_SOURCE
        return behind and self.tags[i + 1 : i + 2] != [] and VERBS.isdisjoint(self.tags[i + 1 : stop])

    def take_relative(self, i: int) -> None:
        """An article after a comma is a relative pronoun if the verb comes last in its clause, not second."""
        if self.tags[i] != Tag.DETERMINER or self.words[i] not in self.lexicon.grammar.relatives:
            return
        before = self.tags[i - 1]
        opens = before == Tag.COMMA or (before == Tag.PREPOSITION and self.tags[i - 2 : i - 1] == [Tag.COMMA])
        stop = clause_stop(self.tags, i + 1)
        if (
            opens
            and not self._has_verb_second(i, stop)
            and self.tags[stop - 1] in VERBS
            and Tag.TO not in self.tags[i:stop]
        ):
            self.tags[i] = Tag.RELATIVE

    def _has_verb_second(self, i: int, stop: int) -> bool:
        """Whether the article at ``i`` begins the subject of a main clause: "die Straße nach Emden sei gesperrt"."""
        verb = self._past_subject(i + 1, stop)
        if verb > i + 1 and verb + 1 < stop and self.tags[verb] in VERBS:
            return True
        while i + 1 < verb < stop and self.tags[verb] == Tag.PREPOSITION:
            verb = self._past_subject(verb + 1 + (self.tags[verb + 1] == Tag.DETERMINER), stop)
        # Behind more words of a subject only the mood of report is plainly no last word of a relative clause.
        return i + 1 < verb < stop - 1 and self.words[verb] in self.lexicon.grammar.reporting_mood

    def _past_subject(self, i: int, stop: int) -> int:
        while i < stop and self.tags[i] in _SUBJECT:
            i += 1
        return i

    def take_genitive(self, i: int) -> None:
        """An article after a noun may mean "of the": "der Sprecher des Senders"."""
        grammar, word = self.lexicon.grammar, self.words[i]
        if self.tags[i] != Tag.DETERMINER or i in self.sources:
            return
        if self.tags[i - 1] == Tag.DETERMINER and self.words[i - 1] in self.lexicon.people.quantifiers:
            self.tags[i] = Tag.OF  # "einer der Zeugen"
        if self.tags[i - 1] not in NOUNS:
            return
        common = self.tags[i - 1] == Tag.NOUN and self.written[i - 1][:1].isupper()
        if word in grammar.genitives or (word in grammar.sometimes_genitive and common and not self._is_told(i)):
            self.tags[i] = Tag.OF

    def _is_told(self, i: int) -> bool:
        """Whether an outlet is told something rather than owning the noun before it: "sagte Rehm der Zeitung"."""
        near = zip(self.words[i + 1 : i + 4], self.written[i + 1 : i + 4], strict=True)
        noun = next((word for word, written in near if written[:1].isupper()), "")
        verb = Tag.REPORT_VERB in self.tags[max(0, i - 6) : i]
        verb = verb or self.tags[clause_stop(self.tags, i) - 1] == Tag.REPORT_VERB
        return noun in self.lexicon.grammar.outlets and verb

    def take_name_particle(self, i: int) -> None:
        """A name may continue after a particle and an article: "Karla von der Heide"."""
        if self.tags[i - 1] != Tag.NAME:
            return
        stop = i + 1 + (self.words[i + 1 : i + 2] != [] and self.tags[i + 1] == Tag.DETERMINER)
        if self.tags[stop : stop + 1] == [Tag.NAME]:
            self.tags[i:stop] = Tag.NAME * (stop - i)


def clause_stop(tags: Sequence[str], start: int) -> int:
    """Where the clause stops that token ``start`` belongs to."""
    high = min(len(tags), start + _REACH)
    for i in range(start, high):
        if tags[i] in _BOUNDARY:
            return i
    return high
