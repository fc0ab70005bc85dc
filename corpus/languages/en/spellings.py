"""English words that are written in more than one way: contractions, British and American forms, abbreviations."""

from corpus.languages.tables import words
from corpus.languages.writing import Spellings
from corpus.text.patterns import pattern

_STATES = ("united states", "united states of america")

SPELLINGS = Spellings(
    contractions={
        "can't": ("can", "not"),
        "cannot": ("can", "not"),
        "won't": ("will", "not"),
        "shan't": ("shall", "not"),
        "let's": ("let", "us"),
        "gonna": ("going", "to"),
        "wanna": ("want", "to"),
        "gotta": ("got", "to"),
        "y'all": ("you", "all"),
        "dunno": ("do", "not", "know"),
        "kinda": ("kind", "of"),
        "sorta": ("sort", "of"),
        "lotta": ("lot", "of"),
        "outta": ("out", "of"),
        "hafta": ("have", "to"),
        "oughta": ("ought", "to"),
        "gimme": ("give", "me"),
        "lemme": ("let", "me"),
        "c'mon": ("come", "on"),
        "coulda": ("could", "have"),
        "woulda": ("would", "have"),
        "shoulda": ("should", "have"),
    },
    endings={"n't": "not", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "'d", "'s": "'s"},
    any_of={"'d": words("would had"), "'s": words("is has")},
    abbreviations={},
    joined={("all", "right"): "alright", ("per", "cent"): "%"},
    prefixes=words("co re ex"),
    never_joined=words("""
coop react recollect recover recoveries recovery recreate recreation redress reform reformed reforms release released
releases remark repress represent represented represents resent reserve resign resigned resigning resigns resolve resort
restore retreat extent expose exact
"""),
    swallowed={"have": ("'ve", words("got gotta"))},  # "we’ve got to", "we gotta"
    same={
        "okay": "ok",
        "&": "and",
        "%": "percent",
        "mister": "mr",
        "doctor": "dr",
        "senator": "sen",
        "representative": "rep",
        "governor": "gov",
        "general": "gen",
        "professor": "prof",
        "number": "no.",
        "versus": "vs",
        "em": "them",
        "til": "until",
        "till": "until",
        "grey": "gray",
        "tyre": "tire",
        "whilst": "while",
        "amongst": "among",
        "towards": "toward",
        "backwards": "backward",
        "afterwards": "afterward",
        "advisor": "adviser",
        "advisors": "advisers",
        "protestor": "protester",
        "protestors": "protesters",
        "judgement": "judgment",
        "judgements": "judgments",
        "ageing": "aging",
        "sceptic": "skeptic",
        "sceptical": "skeptical",
        "plough": "plow",
        "learnt": "learned",
        "burnt": "burned",
        "-": "minus",
        "dollars": "$",
        "dollar": "$",
        "euros": "€",
        "euro": "€",
        "pounds": "£",
        "cents": "¢",
        "km": "kilometers",
        "kg": "kilograms",
        "moslem": "muslim",
        "moslems": "muslims",
    },
    # British and American endings, both written as the second. The letters in front tell quickly of nearly every word
    # that it has no such ending.
    variants=(
        ("our", pattern(r"(?<=\w{2})our(?=$|s$|ed$|ing$|able$|ite$|hood$)"), "or"),
        ("is", pattern(r"(?<=\w{3})is(?=e$|es$|ed$|ing$|ation$|ations$)"), "iz"),
        ("ys", pattern(r"(?<=\w{3})ys(?=e$|es$|ed$|ing$)"), "yz"),
        ("re", pattern(r"(?<=\w{2}[^aeiou])re(?=$|s$)"), "er"),
        # "travelled", of more than one syllable: "filled" is not "filed".
        ("ll", pattern(r"([aeiou][^\W\daeiou]{0,3}[aeo])ll(?=ed$|ing$|er$|ers$)"), r"\1l"),
        ("ence", pattern(r"(?<=\w{3})ence$"), "ense"),
        ("ogue", pattern(r"ogue(?=$|s$)"), "og"),
        ("amme", pattern(r"amme(?=$|s$)"), "am"),
    ),
    least_variant=5,  # so that "four" is not "for"
    never_varied=frozenset(),
    own_letters="",
    possessive="'s",
    clipped=(("in", "ing"),),  # "sailin’"
    clipped_words={"cause": "because"},
    before_numbers={"no": "number"},
    heard_alike={"they're": "their", "you're": "your", "who's": "whose"},
    told_by_apostrophe=words("were well ill shell hell id wed shed cant wont lets whose"),
    closing=words("""
No. Jan. Feb. Mar. Apr. Aug. Sept. Oct. Nov. Dec. Inc. Corp. Co. Ltd. Ala. Ariz. Ark. Calif. Colo. Conn. Del. Fla. Ga.
Ill.
Ind. Kan. Ky. La. Md. Mass. Mich. Minn. Miss. Mo. Mont. Neb. Nev. Okla. Ore. Pa. Tenn. Tex. Va. Vt. Wash. Wis. Wyo. Ave.
Blvd. etc. Ph.D. Esq. Bros.
"""),
    initials={
        "us": _STATES,
        "usa": _STATES,
        "uk": ("united kingdom",),
        "eu": ("european union",),
        "un": ("united nations",),
        "uae": ("united arab emirates",),
    },
    without_initial=words("of the and for in on"),
    initials_of_parts=False,
    turned_by_a_comma=words("who whom whose which because"),
    always_capital=words("i"),
    told_by_capital=words("may march august polish turkey china"),
    endings_of_oaths=("ing", "in", "er", "ers", "ed", "es", "s", "ty", "y", "k", "t", "h", "n", "hole", "head"),
    one_letter_words="ai",
)
