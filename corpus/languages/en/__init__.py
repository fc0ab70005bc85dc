"""English, as data: verbs of report, function words, and the words for people and outlets.

Words only. No rule and no name of a person or an article stands here.
"""

from corpus.languages.en.people import PEOPLE
from corpus.languages.en.verbs import VERBS
from corpus.languages.en.words import WORDS
from corpus.languages.en.works import WORKS
from corpus.languages.lexicon import Lexicon

LEXICON = Lexicon(code="en", people=PEOPLE, verbs=VERBS, words=WORDS, works=WORKS)
