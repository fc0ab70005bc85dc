"""The words that turn a statement, by what they turn. Closed classes of English, and pairs of opposites.

A pair is listed by stems as ``stems.stem`` makes them; whoever adds one adds a case of it to the tests.
"""

from checker.alterations.negation import PREFIXES as NEGATING
from checker.alterations.qualifiers import NEGATIONS
from checker.statements.points.stems import stem
from corpus.languages import lexicon_of

_CALENDAR = lexicon_of("en").words
# A short form is left out: without its point it may be a word.
_DAYS, _MONTHS = (
    frozenset(form for form in forms if not form.endswith(".")) for forms in (_CALENDAR.weekdays, _CALENDAR.months)
)
DATES = (_DAYS, _MONTHS, frozenset({*_CALENDAR.days_ago, "tomorrow"}))
# Words that say when: they may stand anywhere in a clause.
TIMES = frozenset(map(stem, "last next year week month day decade century weekend morning afternoon evening".split()))
ADVERBS = frozenset(map(stem, "soon still ever now again even always already once later today".split()))

BE = frozenset("is are was were be been being am get gets got gotten 's 're".split())
MODALS = {
    **dict.fromkeys("may might".split(), "possible"),
    **dict.fromkeys("can could".split(), "able"),
    **dict.fromkeys("must shall".split(), "ordered"),
    **dict.fromkeys("should ought".split(), "advised"),
    **dict.fromkeys("will would".split(), "to come"),
}
HEDGES = frozenset(
    "reportedly allegedly alleged apparently perhaps maybe probably possibly likely unlikely supposedly purportedly "
    "almost nearly virtually practically rumor rumored rumour rumoured potentially expected".split()
)
# What hangs on these is thought or wished, and need not be.
BELIEFS = frozenset(
    map(stem, "believe think suspect fear hope assume doubt wonder imagine expect predict speculate suppose".split())
)
CONDITIONS = frozenset("if unless whether provided except".split())
# After these somebody does what follows; after any other verb with "to" that is not said.
DONE = frozenset(map(stem, "agree decide vote manage begin start continue go come proceed help have use need".split()))

DENIALS = NEGATIONS | frozenset(
    "failed fails fail refused refuses refuse declined declines decline unable denied denies deny denying false "
    "falsely untrue baseless debunked hoax".split()
)

# A report that somebody denied it: who reads the claim knows of it too.
REPORTED_DENIALS = frozenset("denied denies deny denying".split())

QUANTIFIERS = {
    **dict.fromkeys("all every each both".split(), "all"),
    **dict.fromkeys("some several".split(), "some"),
    **dict.fromkeys("most majority".split(), "most"),
    **dict.fromkeys("many much".split(), "many"),
    **dict.fromkeys("few little".split(), "few"),
    "half": "half",
    "only": "only",
}
BOUNDS = {
    ("more", "than"): "over",
    ("over",): "over",
    ("at", "least"): "over",
    ("no", "fewer", "than"): "over",
    ("no", "less", "than"): "over",
    ("above",): "over",
    ("exceeding",): "over",
    ("less", "than"): "under",
    ("fewer", "than"): "under",
    ("under",): "under",
    ("below",): "under",
    ("at", "most"): "under",
    ("up", "to"): "under",
    ("no", "more", "than"): "under",
    ("nearly",): "under",
    ("almost",): "under",
}

PREPOSITIONS = frozenset(
    "in on at of to for from by with into onto off over under above below behind beside near after before since until "
    "till during within without against between among through across toward towards about around along inside outside "
    "despite via per beyond upon than like amid past out up down".split()
)
# Prepositions that can stand for one another.
ALIKE = (
    frozenset({"in", "on", "at", "during", "within", "of", "inside", "by", "into"}),
    frozenset({"to", "for", "into", "toward", "towards", "onto", "at"}),
    frozenset({"from", "of", "off", "out"}),
    frozenset({"about", "on", "of", "over", "around"}),
    frozenset({"near", "beside", "around", "off"}),
    frozenset({"until", "till"}),
    frozenset({"by", "of", "with", "between", "among"}),
    frozenset({"through", "across", "via", "along"}),
)
OPPOSED = tuple(
    frozenset(pair.split())
    for pair in (
        "before after",
        "from to",
        "for against",
        "with without",
        "with against",
        "over under",
        "above below",
        "up down",
        "inside outside",
        "into from",
        "until since",
        "before since",
        "after until",
        "to against",
        "from into",
        "from toward",
    )
)

# Of these the passage must have what the claim has.
TURNING = frozenset("before after since until above below inside outside up down against without under over".split())

BOUNDARIES = frozenset(
    "and or but nor that who whom which whose where while because although though as if unless when whether so whereas "
    "however then".split()
)

_OPPOSITES = """
rise fall|rise drop|rise decline|grow shrink|grow fall|increase decrease|increase fall|raise cut|raise lower|gain lose
climb fall|up down|more less|more fewer|most least|higher lower|high low|above below|best worst|better worse|win lose
open close|open shut|start end|begin end|start stop|begin finish|first last|early late|earlier later|before after
buy sell|lend borrow|hire dismiss|hire fire|hire sack|appoint dismiss|accept reject|approve reject|adopt reject
support oppose|back oppose|favor oppose|agree disagree|allow ban|permit ban|allow forbid|legal illegal|praise criticize
confirm deny|acquit convict|clear convict|guilty innocent|guilty acquit|arrest release|jail free|uphold overturn
arrive leave|enter leave|join leave|import export|attack defend|advance retreat|survive die|live die|alive dead
born die|succeed fail|success failure|pass fail|true false|right wrong|safe dangerous|strong weak|strengthen weaken
widen narrow|expand reduce|lengthen shorten|male female|man woman|men women|son daughter|mother father|brother sister
husband wife|boy girl|positive negative|profit loss|surplus deficit|majority minority|public private|old new|young old
north south|east west|northern southern|eastern western|left right|day night|morning evening|summer winter|wet dry
hot cold|full empty|rich poor|cheap expensive|keep abolish|introduce abolish|impose lift|build demolish|save destroy
always never|everyone nobody|everything nothing|include exclude|ally enemy|friend enemy|war peace|maximum minimum
ahead behind|inside outside|import export|improve worsen|ease tighten|hasten delay|remember forget|love hate
"""
_PAIRS = [pair.split() for line in _OPPOSITES.split("\n") for pair in line.split("|") if pair]
OPPOSITES = frozenset(frozenset(map(stem, pair)) for pair in _PAIRS)
PREFIXES = (*NEGATING, "mis")
# Whoever does it to the other, the other does it too.
MUTUAL = frozenset(map(stem, "meet marry".split()))
