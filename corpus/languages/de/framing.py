"""The German words in which a writer says that somebody said something."""

from corpus.languages.framing import Framing
from corpus.languages.tables import words
from corpus.text.patterns import pattern

_CAPITAL = "[A-ZÄÖÜ]"
_NAME = rf"(?P<name>(?:(?:der|dem|den) )?{_CAPITAL}[\w.&’'-]*(?: {_CAPITAL}[\w.&’'-]*)*)"
_LANGUAGE = rf"(?P<language>{_CAPITAL}\w+)"

FRAMING = Framing(
    before_cue=words("seit wohl persönlich"),
    after_name=words("dieser diese diesem vergangenen letzten"),
    bare_days=frozenset(),
    saying=words("""
sagen erklären betonen behaupten meinen glauben versichern berichten erzählen schreiben äußern bestätigen beteuern
mitteilen ankündigen hinzufügen einräumen zugeben angeben bekanntgeben feststellen klarstellen
"""),
    in_haste=words("sagte sagt meinte meint"),
    wishing=words("sollte sollten müsste müssten muss müssen"),
    hearsay=words("soll sollen"),
    nobody=words("niemand keiner keine keines"),
    only=words("nur bloß allein"),
    inside_names=words("und & de da di la le del van bin al el"),
    interview=pattern(rf"\b(?:[Ii]m|[Ii]n (?:einem|ihrem|seinem)|[Bb]eim) (?:\w+ )?(?:Interview|Gespräch) mit {_NAME}"),
    posting=words("""
schrieb schreibt schrieben geschrieben postete postet gepostet posten twitterte twittert getwittert teilte geteilt
beitrag post tweet nachricht video
"""),
    posted_on=words("auf bei"),
    first_person=words("ich wir"),
    translated=pattern(
        r"\b(?:durch|über|[Mm]ithilfe|[Mm]it Hilfe|mit) (?:eine[nrms]? |seine[nrms]? |ihre[nrms]? )?"
        r"(?:Dolmetscher|Dolmetscherin|Dolmetschers|Übersetzer|Übersetzerin|Übersetzers)\b"
        r"|\b(?:frei |sinngemäß |wörtlich )?übersetzt (?:aus|von|vom|ins|durch|mit|als)\b"
        rf"|\baus dem {_CAPITAL}\w+en (?:übersetzt|übertragen)\b|\bin (?:einer |der )?(?:\w+ )?Übersetzung\b"
        rf"|\b(?:sagte|sagt|sprach|spricht|erklärte|erklärt|schrieb|schreibt|fügte) (?:[\w-]+ ){{0,4}}auf {_LANGUAGE}"
    ),
    languages=words("""
albanisch arabisch armenisch bengalisch bulgarisch chinesisch dänisch dari englisch estnisch finnisch französisch
georgisch griechisch hebräisch hindi indonesisch italienisch japanisch kantonesisch koreanisch kroatisch kurdisch
lettisch litauisch malaiisch mandarin niederländisch norwegisch paschtu persisch polnisch portugiesisch rumänisch
russisch schwedisch serbisch slowakisch slowenisch spanisch suaheli tamil thailändisch tibetisch tschechisch türkisch
ukrainisch ungarisch urdu usbekisch vietnamesisch walisisch
"""),
    marks=("„»", "“«"),
    inner_marks=("‚›", "‘‹"),
)
