"""English words that turn what was said when they are dropped, added or exchanged."""

from corpus.languages.en.words import DENYING, WORDS
from corpus.languages.meaning import Senses
from corpus.languages.tables import by_first, quantities, sequences, words

# Hedges that are nothing else; "about" and "think" are more than that.
_DOUBTS = words("""
reportedly allegedly perhaps maybe probably possibly apparently seemingly supposedly purportedly potentially presumably
arguably
""")
_DENYING_VERBS = words("deny denies denied denying")
_PRONOUNS = words("""
i me my mine we us our ours you your yours he him his she her hers it its they them their theirs this that these those
""")
NEXT_CLAUSE = words("and but or so because while though although who which whom whose that than as")

SENSES = Senses(
    negations=DENYING | words("none nobody nothing nowhere without scarcely barely ain't"),
    narrow_negations=words("without neither nor"),
    denying_verbs=_DENYING_VERBS,
    doubting_verbs=words("doubt doubts doubted"),
    denying_prefixes=("un", "in", "im", "il", "ir", "dis", "non", "anti"),
    undenied=frozenset(),
    affirming=frozenset(),
    conditions=words("if unless until provided providing whether lest assuming"),
    condition_phrases=sequences("only_if only_when as_long so_long except_if except_when"),
    inverted_conditions=frozenset(),
    asking=words("see know ask asks asked wonder wonders sure say tell told care even what matter find"),
    doubts=_DOUBTS,
    opinions=sequences("i_think i_believe i_guess i_suppose we_think we_believe we_guess we_suppose"),
    reservations=sequences("as_far_as_i so_far_as_i to_my_knowledge to_the_best_of_my"),
    amounts_with_article=sequences("a_few a_little"),
    next_clause=NEXT_CLAUSE,
    phrase_openers=words("in on at by for with from to of during after before under over within next this"),
    hanging=frozenset(),
    turning_behind=frozenset(),
    ending_clauses=frozenset(),
    modals=by_first("may might must shall should will would can could ought"),
    hearsay_modals=frozenset(),
    past_infinitives=frozenset(),
    quantifiers=by_first("all every each any some many most few several only both half much more less"),
    hedges=_DOUBTS
    | words("""
likely about around nearly almost roughly approximately think believe guess suppose seem seems seemed appear appears
appeared
"""),
    pronouns=_PRONOUNS,
    pointing=_PRONOUNS | (WORDS.relatives & WORDS.function_words) | words("what here there where then so"),
    units=quantities("""
mile miles km kilometer kilometers kilometre kilometres meter meters metre metres foot feet inch inches yards|
ton tons tonne tonnes pound pounds kilogram kilograms kg gram grams ounce ounces|
dollar dollars euro euros pound pounds cent cents ruble rubles rouble roubles yen yuan $ € £ ¥|
second seconds minute minutes hour hours day days week weeks month months year years decade decades century|
gallon gallons liter liters litre litres barrel barrels|degree degrees fahrenheit celsius|
watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts|percent percentage point points
"""),
    days_to_come=words("tomorrow"),
    habitual_days=frozenset(),
    halves_of_day=words("a.m. p.m. noon midnight"),
    unsure_dates=words("may am pm"),
    capital_dates=words("may"),
    withheld=words("""
expletive expletives deleted censored redacted bleep bleeped profanity obscenity vulgarity slur epithet
"""),
)
