"""What a German speaker's mouth adds to the words, and what a transcript or the minutes of a parliament note."""

from corpus.languages.de.words import WORDS
from corpus.languages.tables import words
from corpus.languages.writing import Speech

_SUBJECTS = WORDS.subjects | words("ihr das dies diese dieser der die wer")

SPEECH = Speech(
    sounds=words("äh ähm ähh öh öhm ehm hm hmm mm mhm ah oh ach"),
    fillers=frozenset(
        {
            ("na", "ja"),
            ("naja",),
            ("nun", "ja"),
            ("sozusagen",),
            ("sag", "ich", "mal"),
            ("sage", "ich", "mal"),
            ("ich", "sag", "mal"),
            ("ich", "sage", "mal"),
            ("sagen", "wir", "mal"),
        }
    ),
    # "Das ist ja schön", and not "er hat ja gesagt"; "das ist eben so", and not "er war eben noch da".
    particles={
        "halt": frozenset(),
        "eben": words("noch erst nicht kein keine keinen"),
        "ja": words("zu zum zur oder und nein aber nicht gesagt sagen sagt sagte sagten gerufen"),
    },
    openers=words("und"),  # another word in front of the verb says something, unless a comma follows
    asides=frozenset(
        {
            ("also",),
            ("ja",),
            ("nun",),
            ("na",),
            ("tja",),
            ("so",),
            ("gut",),
            ("okay",),
            ("ok",),
            ("eben",),
            ("gell",),
            ("na", "gut"),
            ("also", "gut"),
            ("nun", "gut"),
            ("also", "ja"),
            ("ja", "also"),
            ("ja", "nun"),
            ("weißt", "du"),
            ("wisst", "ihr"),
            ("wissen", "sie"),
            ("schauen", "sie"),
            ("sehen", "sie"),
            ("hören", "sie"),
        }
    ),
    subjects=_SUBJECTS,
    light=_SUBJECTS
    | words("""
und aber den dem des ein eine einen einem einer eines mein meine meinen unser unsere unseren sein seine seinen ihre
ihren
ist sind war waren bin bist sei habe hat haben hatte hatten wird werden wurde wurden in im an am auf aus bei beim mit
nach von vom vor zu zum zur für um über unter durch als was wie wo wann warum dass daß
"""),
    noises=words("""
beifall applaus lachen lacht lachend gelächter heiterkeit zuruf zurufe zwischenruf zwischenrufe unruhe glocke
unverständlich unhörbar musik jubel buhrufe pfiffe pause schweigen seufzt räuspert husten hustet klingelt klatschen
stimmengewirr bravorufe sprechchöre tonausfall durcheinander widerspruch
"""),
    longest_noise=40,  # "(Beifall bei der …, der … und Abgeordneten der …)"
    by_ear=words("phonetisch phon"),
)
