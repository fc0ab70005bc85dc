"""English words by which two statements are told to say the same, the opposite, or neither."""

from corpus.languages.en.senses import NEXT_CLAUSE, SENSES
from corpus.languages.en.words import WORDS
from corpus.languages.relating import Amount, Bound, Modality, Relations
from corpus.languages.tables import words

_SUPPOSITIONS = words("if whether")

RELATIONS = Relations(
    denials=SENSES.negations
    | SENSES.denying_verbs
    | words("""
failed fails fail refused refuses refuse declined declines decline unable false falsely untrue baseless debunked hoax
"""),
    hedges=SENSES.doubts
    | words("""
alleged likely unlikely almost nearly virtually practically rumor rumored rumour rumoured potentially expected
"""),
    beliefs=words("believe think suspect fear hope assume doubt wonder imagine expect predict speculate suppose"),
    # "Until" tells a time here, and "assuming" is a verb like any other.
    conditions=SENSES.conditions - words("until providing assuming") | words("except"),
    suppositions=_SUPPOSITIONS,
    corrections=frozenset(),
    modalities={
        **dict.fromkeys(("may", "might"), Modality.POSSIBLE),
        **dict.fromkeys(("can", "could"), Modality.ABLE),
        **dict.fromkeys(("must", "shall"), Modality.ORDERED),
        **dict.fromkeys(("should", "ought"), Modality.ADVISED),
        **dict.fromkeys(("will", "would"), Modality.TO_COME),
    },
    modal_phrases={("would", "have"): Modality.UNREAL, ("would", "have", "to"): Modality.TO_COME},
    amounts={
        **dict.fromkeys(("all", "every", "each", "both"), Amount.ALL),
        **dict.fromkeys(("some", "several"), Amount.SOME),
        **dict.fromkeys(("most", "majority"), Amount.MOST),
        **dict.fromkeys(("many", "much"), Amount.MANY),
        **dict.fromkeys(("few", "little"), Amount.FEW),
        "half": Amount.HALF,
        "only": Amount.ONLY,
    },
    bounds={
        ("more", "than"): Bound.OVER,
        ("over",): Bound.OVER,
        ("at", "least"): Bound.OVER,
        ("no", "fewer", "than"): Bound.OVER,
        ("no", "less", "than"): Bound.OVER,
        ("above",): Bound.OVER,
        ("exceeding",): Bound.OVER,
        ("less", "than"): Bound.UNDER,
        ("fewer", "than"): Bound.UNDER,
        ("under",): Bound.UNDER,
        ("below",): Bound.UNDER,
        ("at", "most"): Bound.UNDER,
        ("up", "to"): Bound.UNDER,
        ("no", "more", "than"): Bound.UNDER,
        ("nearly",): Bound.UNDER,
        ("almost",): Bound.UNDER,
    },
    unit_phrases={("per", "cent"): "percent"},
    times=words("last next year week month day decade century weekend morning afternoon evening"),
    adverbs=words("soon still ever now again even always already once later today"),
    cased=False,
    feminine_articles=frozenset(),
    boundaries=NEXT_CLAUSE - words("than") | _SUPPOSITIONS | words("nor where unless when whereas however then"),
    asides=words("who which whose"),
    passives=WORDS.be | words("gotten 's 're"),
    contracted_passives=("n't", "'s", "'re"),
    reporting=words("say"),
    done=words("agree decide vote manage begin start continue go come proceed help have use need"),
    mutual=words("meet marry"),
    particles=frozenset(),
    prepositions=words("""
in on at of to for from by with into onto off over under above below behind beside near after before since until
till during within without against between among through across toward towards about around along inside outside
despite via per beyond upon than like amid past out up down
"""),
    genitive="of",
    dative="to",
    interchangeable=tuple(
        map(
            words,
            (
                "in on at during within of inside by into",
                "to for into toward towards onto at",
                "from of off out",
                "about on of over around",
                "near beside around off",
                "until till",
                "by of with between among",
                "through across via along",
            ),
        )
    ),
    opposed=frozenset(
        words(pair)
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
            "from toward",
        )
    ),
    turning=words("before after since until above below inside outside up down against without under over"),
    people_endings=("n", "an", "ian", "ish", "es", "i", "ic"),
    opposites=frozenset(
        words(pair)
        for pair in """
rise fall|rise drop|rise decline|grow shrink|grow fall|increase decrease|increase fall|raise cut|raise lower|gain lose|
climb fall|up down|more less|more fewer|most least|higher lower|high low|above below|best worst|better worse|win lose|
open close|open shut|start end|begin end|start stop|begin finish|first last|early late|earlier later|before after|
buy sell|lend borrow|hire dismiss|hire fire|hire sack|appoint dismiss|accept reject|approve reject|adopt reject|
support oppose|back oppose|favor oppose|agree disagree|allow ban|permit ban|allow forbid|legal illegal|
praise criticize|confirm deny|acquit convict|clear convict|guilty innocent|guilty acquit|arrest release|jail free|
uphold overturn|arrive leave|enter leave|join leave|import export|attack defend|advance retreat|survive die|live die|
alive dead|born die|succeed fail|success failure|pass fail|true false|right wrong|safe dangerous|strong weak|
strengthen weaken|widen narrow|expand reduce|lengthen shorten|male female|man woman|men women|son daughter|
mother father|brother sister|husband wife|boy girl|positive negative|profit loss|surplus deficit|majority minority|
public private|old new|young old|north south|east west|northern southern|eastern western|left right|day night|
morning evening|summer winter|wet dry|hot cold|full empty|rich poor|cheap expensive|keep abolish|introduce abolish|
impose lift|build demolish|save destroy|always never|everyone nobody|everything nothing|include exclude|ally enemy|
friend enemy|war peace|maximum minimum|ahead behind|inside outside|improve worsen|ease tighten|hasten delay|
remember forget|love hate
""".split("|")
    ),
    denying_prefixes=(*SENSES.denying_prefixes, "mis"),
)
