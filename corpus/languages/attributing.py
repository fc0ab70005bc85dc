"""What the extractor asks of a language: who speaks, by which verbs, and how its sentences are built.

A rule holds no word of any language. Whatever differs from one to another is a field here, so that a language is added
by writing its folder. A pasted claim is read by the same words as an archive.
"""

import re
from collections.abc import Mapping

from corpus.languages.form import Form
from corpus.languages.tables import Phrasal, Verb


class Verbs(Form):
    """Verbs that carry what somebody said, thought or wants."""

    forms: Mapping[str, Verb]
    phrasal: Phrasal  # by lemma, the particles that change what it takes
    often_nouns: frozenset[str]  # forms that are a verb only where the words around say so
    strong: frozenset[str]  # lemmas whose participle is no past tense
    headlines: frozenset[str]  # forms that are a verb whatever their capital
    never_nouns: frozenset[str]  # forms that are a verb even behind a determiner
    naming: frozenset[str]  # before a name in marks: a book titled "…"
    into_names: frozenset[str]  # small words between one of them and the name: "known as", "goes by the name of"
    titling: frozenset[str]  # of those, before a name that has no capitals
    needs_that: frozenset[str]  # lemmas that never take a bare clause
    says: frozenset[str]  # lemmas that may follow what was said, before their subject
    telling: frozenset[str]  # lemmas whose object is the hearer and never the speaker
    asking: frozenset[str]  # lemmas that take a clause of condition for a question
    relaying: frozenset[str]  # lemmas by which a medium hands on what somebody said: the paper quoted her as saying
    arriving: frozenset[str]  # forms behind words whose subject is a reply: "…," came the answer
    posting: frozenset[str]  # lemmas behind which "on X" is a medium, whatever X is
    knowing: frozenset[str]  # lemmas that may take a clause and yet report nothing by themselves
    gloss: frozenset[str]  # participles that give the writer's own gloss
    denying: frozenset[str]


class Words(Form):
    """Function words, by what they do in a sentence, in lower case; contractions are single words."""

    function_words: frozenset[str]  # too common to say where a quotation comes from
    determiners: frozenset[str]
    articles: frozenset[str]  # before a noun or a name, and no part of it
    definite: frozenset[str]
    counts: frozenset[str]  # determiners of a plural
    possessives: frozenset[str]
    subjects: frozenset[str]
    expletives: frozenset[str]
    objects: frozenset[str]
    genders: Mapping[str, str]  # pronouns to "m" and "f"
    neuter: frozenset[str]
    relatives: frozenset[str]
    antecedents: frozenset[str]  # pronouns that stand for the noun before them
    questions: frozenset[str]
    whether: frozenset[str]
    conditional: frozenset[str]
    auxiliaries: frozenset[str]
    be: frozenset[str]
    negations: frozenset[str]
    prepositions: frozenset[str]
    governed: frozenset[str]  # prepositions that may hang on the head of a source
    of: frozenset[str]
    infinitive: frozenset[str]
    that: frozenset[str]
    conjunctions: frozenset[str]
    contrasts: frozenset[str]
    subordinators: frozenset[str]
    comparing: frozenset[str]  # subordinators that open no clause of their own
    adverbs: frozenset[str]
    not_adverbs: frozenset[str]
    floating: frozenset[str]  # quantifiers that stand behind their noun
    others: tuple[str, str]
    clause_verbs: frozenset[str]
    abbreviations: frozenset[str]
    speech: frozenset[str]  # of who speaks and who is spoken to: a paragraph with one of them is speech
    # Sources, relays, media and places.
    sources: Mapping[str, tuple[tuple[str, ...], ...]]  # the first word of phrases before a source, to their rests
    words_of: tuple[str, ...]  # another, "in the words of", and its parts where a possessive stands within
    own_words: tuple[str, str]
    agents: frozenset[str]  # before whoever a passive is done by
    loose_sources: frozenset[str]  # prepositions that stand before a source, among others
    cited_by: tuple[str, str]  # around a participle of report: "as reported by"
    cited_as: tuple[str, str]  # behind a passive: "was quoted as saying"
    source_phrase: re.Pattern[str]
    including: frozenset[str]
    absolute: frozenset[str]  # before a participle with a subject of its own: "with officials warning"
    interview: tuple[str, str]
    interviews: frozenset[str]
    interviewing: frozenset[str]  # between a word for an interview and who is asked
    media: frozenset[str]
    places: frozenset[str]
    senders: frozenset[str]
    authors: frozenset[str]
    # Days of the calendar.
    calendar: frozenset[str]
    times: frozenset[str]
    weekdays: Mapping[str, int]
    months: Mapping[str, int]
    ordinals: tuple[str, ...]
    coming: frozenset[str]
    last: frozenset[str]
    days_ago: Mapping[str, int]
    # Spelling.
    endings: tuple[tuple[str, int, str, str], ...]  # ending, shortest word, class, longer ending that is another
    plural_endings: tuple[str, ...]
    singular_endings: tuple[str, ...]
    adjective_endings: tuple[str, ...]
    elided: re.Pattern[str]  # words that begin with an apostrophe
    cut_off: frozenset[str]  # words that end in one, without it
    name_particles: frozenset[str]
    inside_surnames: frozenset[str]  # of them and others, those that a surname goes on behind


class People(Form):
    """Words for people, bodies, outlets and media."""

    titles: frozenset[str]
    female_titles: frozenset[str]
    male_titles: frozenset[str]
    described: frozenset[str]
    quantifiers: frozenset[str]
    postpositives: frozenset[str]
    plurals: frozenset[str]
    hearers: frozenset[str]
    platforms: frozenset[str]
    bodies: frozenset[str]
    outlets: frozenset[str]  # that are named behind "including"
    programmes: frozenset[str]  # behind the name of an outlet that is told
    noun_cues: frozenset[str]
    roles: frozenset[str]
    answers: frozenset[str]
    interviewers: frozenset[str]
    statements: frozenset[str]
    headings: frozenset[str]
    no_speakers: frozenset[str]
    # Whether two names are one person's.
    modifiers: frozenset[str]  # before a title or a name, and change who is meant: "foreign", "former"
    like_names: frozenset[str]  # titles that people or papers have for a name too: "king", "dean", "reporter"
    courtesies: Mapping[str, str]  # that say no more than "m" or "f" or, as "dr", nothing
    suffixes: frozenset[str]  # behind a name, without their points
    generations: frozenset[str]  # of these, what tells two people of one name apart
    behind_names: frozenset[str]  # small words that begin what describes a name: "Ada Quill of the Guild"
    unnamed: frozenset[str]  # at the end of a name that is none, whatever their capital: "Unidentified Male"
    media: frozenset[str]  # what an outlet may say that it is: "WNFD radio"
    men: frozenset[str] = frozenset()  # titles that only a man has: "lord"; courtesies and female titles apart
    regnal: frozenset[str] = frozenset()  # titles before a first name: "King Anselm"
    kin: Mapping[str, str] = {}  # who belongs to somebody, to "m" or "f" or, as "cousin", to nothing: "wife"
    belonging: frozenset[str] = frozenset()  # small words before whose kin or staff somebody is: "aide to Quill"
    genitive: str = ""  # an ending without an apostrophe that makes a name an owner: "Quills Sprecherin"
    vouching: frozenset[str] = frozenset()  # what a handle has beside a name: "real"


class Works(Form):
    """Words by which a title in marks is told from a quotation."""

    nouns: frozenset[str]  # a title stands beside them: the film "…"
    owners: frozenset[str]  # a title follows them and "of": the author of "…"
    small: frozenset[str]  # without a capital in a title
    cries: frozenset[str]  # what follows is said, whatever its capitals: chants of "…"
    labels: frozenset[str]  # before words that nobody says here and now: the slogan "…", the so-called "…"


class Grammar(Form):
    """How the sentences of a language differ from English ones, whose grammar has nothing of this."""

    capital_nouns: bool = False  # every noun has a capital, so that a capital is no sign of a name
    noun_endings: tuple[str, ...] = ()
    bare_nouns: frozenset[str] = frozenset()  # that often stand without an article, as a name does
    role_endings: tuple[str, ...] = ()  # of nouns that say what somebody is, before a first name and a last one
    name_endings: tuple[str, ...] = ()  # of adjectives with a capital, which begin a name
    # The finite verb is the second part of a main clause and the last of a subordinate one, with a comma before it.
    verb_second: bool = False
    relatives: frozenset[str] = frozenset()  # determiners that may be relative pronouns
    genitives: frozenset[str] = frozenset()  # determiners that stand for "of"
    sometimes_genitive: frozenset[str] = frozenset()
    oblique: frozenset[str] = frozenset()  # determiners of no subject
    feminine_article: str = ""  # oblique where its noun is feminine
    feminine_endings: tuple[str, ...] = ()
    hearer_prepositions: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()  # nouns of outlets, which are told and have no spokesman here
    # Verbs in a mood of their own say that a sentence is reported, though nothing else does.
    reporting_mood: frozenset[str] = frozenset()
    mood_ending: str = ""  # of the same mood, behind a pronoun of the third person
    not_mood_ending: str = ""
    perfect: frozenset[str] = frozenset()  # auxiliaries that make a past of a participle
    postpositions: frozenset[str] = frozenset()  # behind a source
    quotative: frozenset[str] = frozenset()  # before a source only behind what was said
    as_clause: frozenset[str] = frozenset()  # opens a clause that names the source of the rest of the sentence
    impersonal: frozenset[str] = frozenset()  # verbs whose subject is nobody: "it was said"
    impersonal_sources: frozenset[str] = frozenset()  # prepositions before their source
    numerals: str = ""  # a pattern of numbers that end in a point
