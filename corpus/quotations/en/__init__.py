"""English, as data: verbs of report, function words, and the words for people and outlets.

Words only. No rule and no name of a person or an article stands here.
"""

from corpus.quotations.en.people import PEOPLE
from corpus.quotations.en.verbs import VERBS
from corpus.quotations.en.words import WORDS
from corpus.quotations.en.works import WORKS
from corpus.quotations.lexicon import Lexicon

LEXICON = Lexicon(code="en", people=PEOPLE, verbs=VERBS, words=WORDS, works=WORKS)
