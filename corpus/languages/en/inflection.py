"""English inflection: the verbs that do not follow the rule, the plurals that do not, and the endings of the rest."""

from corpus.languages.inflecting import Ending, Inflection
from corpus.languages.tables import by_first, conjugations, words

# Lemma, past, participle; then forms of the present, where the spelling rules of ``inflect`` do not give them.
IRREGULAR = conjugations("""
be was/were been am/are/is/'s/being, arise arose arisen, awake awoke awoken, bear bore borne/born,
beat beat beaten/beat, become became become, begin began begun, bend bent bent, beseech besought besought, bet bet bet,
bind bound bound, bite bit bitten, bleed bled bled, blow blew blown, break broke broken, breed bred bred,
bring brought brought, build built built, burn burned/burnt burned/burnt, burst burst burst, buy bought bought,
cast cast cast, catch caught caught, choose chose chosen, cling clung clung, come came come, cost cost cost,
creep crept crept, cut cut cut, deal dealt dealt, die died died dies/dying, dig dug dug, do did done does/doing,
draw drew drawn, dream dreamed/dreamt dreamed/dreamt, drink drank drunk, drive drove driven, eat ate eaten,
fall fell fallen, feed fed fed, feel felt felt, fight fought fought, find found found, flee fled fled, fly flew flown,
forbid forbade forbidden, foresee foresaw foreseen, forget forgot forgotten, forgive forgave forgiven,
freeze froze frozen, get got gotten/got, give gave given, go went gone goes/going, grind ground ground, grow grew grown,
hang hung/hanged hung/hanged, have had had has, hear heard heard, hide hid hidden, hit hit hit, hold held held,
hurt hurt hurt, keep kept kept, kneel knelt knelt, know knew known, lay laid laid, lead led led,
leap leaped/leapt leaped/leapt, learn learned/learnt learned/learnt, leave left left, lend lent lent, let let let,
lie lay lain lies/lying, light lit lit, lose lost lost, make made made, mean meant meant, meet met met,
mislead misled misled, mistake mistook mistaken, overcome overcame overcome, overtake overtook overtaken,
overthrow overthrew overthrown, pay paid paid, prove proved proved/proven, put put put, quit quit quit, read read read,
rid rid rid, ride rode ridden, ring rang rung, rise rose risen, run ran run, say said said, see saw seen,
seek sought sought, sell sold sold, send sent sent, set set set, shake shook shaken, shed shed shed, shine shone shone,
shoot shot shot, show showed shown/showed, shrink shrank shrunk, shut shut shut, sing sang sung, sink sank sunk,
sit sat sat, sleep slept slept, slide slid slid, speak spoke spoken, speed sped sped, spend spent spent, spin spun spun,
spit spat spat, spread spread spread, spring sprang sprung, stand stood stood, steal stole stolen, stick stuck stuck,
sting stung stung, strike struck struck/stricken, strive strove striven, swear swore sworn, sweep swept swept,
swell swelled swollen/swelled, swim swam swum, swing swung swung, take took taken, teach taught taught, tear tore torn,
tell told told, think thought thought, throw threw thrown, understand understood understood,
undertake undertook undertaken, uphold upheld upheld, wake woke woken, wear wore worn, weave wove woven, weep wept wept,
win won won, wind wound wound, withdraw withdrew withdrawn, withstand withstood withstood, write wrote written
""")
# Verbs that double their last letter before an ending.
DOUBLED = words("""
admit beg begin bet blog brag chat chip cut dig dub forbid forget get grin hit hug infer jab kid let pan permit plan
prefer put quip quit rebut refer regret rid rip run set shed shut sit slam slap snap spin spit submit sum swim win
""")
_VOWELS = "aeiou"


def inflect(lemma: str) -> tuple[str, str, str, str, str]:
    """Base, -s, past, past participle, -ing.

    >>> inflect("deny"), inflect("hope")[2:], inflect("begin")[2:]
    (('deny', 'denies', 'denied', 'denied', 'denying'), ('hoped', 'hoped', 'hoping'), ('began', 'begun', 'beginning'))
    """
    stem = lemma + lemma[-1] if lemma in DOUBLED else lemma
    if lemma.endswith("y") and lemma[-2] not in _VOWELS:
        third, past, ing = lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    elif lemma.endswith("e"):
        third, past = lemma + "s", lemma + "d"
        ing = lemma + "ing" if lemma.endswith(("ee", "oe", "ye")) else lemma[:-1] + "ing"
    else:
        third = lemma + ("es" if lemma.endswith(("s", "sh", "ch", "x", "z")) else "s")
        past, ing = stem + "ed", stem + "ing"
    known = IRREGULAR.get(lemma)
    if known is None:
        return lemma, third, past, past, ing
    third = next((form for form in known.present if form.endswith("s")), third)
    ing = next((form for form in known.present if form.endswith("ing")), ing)
    return lemma, third, known.past[0], known.participles[0], ing


INFLECTION = Inflection(
    verbs=IRREGULAR,
    verb_prefixes=(),
    # A wound, the ground, bound to, born: more often another word.
    untraced=words("bound born ground wound"),
    plurals=by_first("""
man/men woman/women child/children person/people foot/feet tooth/teeth wolf/wolves knife/knives life/lives wife/wives
leaf/leaves half/halves
"""),
    joined_plurals=False,
    declined={},
    # One form for all forms of a word: "rescued", "rescues" and "rescuing" are "rescu".
    stemming=(
        (Ending("ies", "y", 2), Ending("ied", "y", 2), Ending("s", least=3, unless=("ss", "us", "is"))),
        (Ending("ing", least=3), Ending("ed", least=3)),
    ),
    noun_stemming=(),
    silent="e",
    doubles=True,
    participle_prefix="",
    endings=("ing", "ed", "es", "d", "s", "n"),
    noun_endings=(),
    participles=(("", "ed"),),
    pasts=("ed",),
    adverbs=("ly",),
    gerunds=("ing",),
    finite=("s",),
    attributive=(),
    possessives=("'s", "s'"),
    # "Have went", "we was": what no grammar lets stand, and what a writer may mend.
    perfect=words("have has had 've"),
    after_perfect={
        "be": ("been",),
        **{past: verb.participles for verb in IRREGULAR.values() for past in verb.past if past not in verb.participles},
    },
    between=words("not never ever always already also just even only since later first"),
    agreement={
        **{(subject, "was"): "were" for subject in ("we", "they", "you")},
        **{(subject, "do"): "does" for subject in ("he", "she", "it", "that")},
    },
)
