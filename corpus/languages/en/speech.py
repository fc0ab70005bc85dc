"""What an English speaker's mouth adds to the words, and what a transcript notes beside them."""

from corpus.languages.en.words import WORDS
from corpus.languages.tables import words
from corpus.languages.writing import Speech

_SUBJECTS = WORDS.subjects | WORDS.expletives | words("this that these those")
_FILLERS = frozenset({("you", "know"), ("i", "mean")})

SPEECH = Speech(
    sounds=words("uh um er ah eh hm hmm mm mhm uhm oh"),
    fillers=_FILLERS,
    particles={},
    openers=words("and so well now look okay ok listen"),
    asides=_FILLERS | {("well",), ("look",), ("now",), ("okay",), ("ok",), ("like",)},
    subjects=_SUBJECTS,
    light=_SUBJECTS
    | words("""
and but so a an the my our your his her its their am is are was were be been have has had do does did to of in on at by
for from with as what who which when where why how
"""),
    noises=words("""
applause laughter laugh laughs laughing cheer cheers cheering boo boos booing crosstalk cross-talk inaudible
unintelligible bell music chant chants chanting off-mic audio video break ph commercial pause ringing gavel silence
"""),
    longest_noise=5,
    by_ear=words("ph"),
)
