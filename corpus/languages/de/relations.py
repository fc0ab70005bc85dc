"""German words by which two statements are told to say the same, the opposite, or neither."""

from corpus.languages.de.senses import NEXT_CLAUSE, SENSES
from corpus.languages.de.words import WORDS
from corpus.languages.relating import Amount, Bound, Modality, Relations
from corpus.languages.tables import words

_SUPPOSITIONS = words("wenn falls ob")
_PASSED = words("wurde wurden ward")  # of "werden", and nothing that is to come
_AMOUNTS = {
    Amount.ALL: ("alle", "jede", "beide"),
    Amount.MOST: ("meiste", "mehrheit"),
    Amount.MANY: ("viele", "zahlreiche"),
    Amount.HALF: ("halb", "hälfte"),
    Amount.SOME: ("einige", "manche", "mehrere", "etliche"),
    Amount.FEW: ("wenige",),
    Amount.ONLY: ("nur",),
}
_MODALITIES = {
    Modality.POSSIBLE: ("könnte", "dürfte"),
    Modality.ABLE: ("können",),
    Modality.ALLOWED: ("dürfen",),
    Modality.ORDERED: ("müssen",),
    Modality.ADVISED: ("sollte", "müsste"),
    Modality.WANTED: ("wollen", "möchte", "mögen"),
    Modality.TO_COME: ("werden",),
    Modality.UNREAL: ("würde", "hätte", "wäre"),
}

RELATIONS = Relations(
    denials=SENSES.negations
    | SENSES.denying_verbs
    | words("""
weigert weigern weigerte weigerten geweigert verweigert verweigern verweigerte verweigerten scheitert scheitern
scheiterte scheiterten gescheitert falsch falsche falschen unwahr haltlos erlogen
"""),
    # "Er soll das Geld genommen haben" is hearsay as often as an order.
    hedges=SENSES.doubts | words("wohl soll sollen solle fast beinahe nahezu annähernd gilt gelten gerücht gerüchten"),
    beliefs=words("""
glauben denken meinen vermuten hoffen fürchten befürchten annehmen bezweifeln erwarten spekulieren wünschen träumen
"""),
    conditions=SENSES.conditions | words("außer"),
    suppositions=_SUPPOSITIONS,
    corrections=WORDS.contrasts,
    modalities={
        form: modality
        for modality, modals in _MODALITIES.items()
        for form, modal in SENSES.modals.items()
        if modal in modals and form not in _PASSED
    },
    modal_phrases={},
    amounts={
        form: amount for amount, lemmas in _AMOUNTS.items() for form, one in SENSES.quantifiers.items() if one in lemmas
    },
    bounds={
        ("mehr", "als"): Bound.OVER,
        ("über",): Bound.OVER,
        ("mindestens",): Bound.OVER,
        ("wenigstens",): Bound.OVER,
        ("nicht", "weniger", "als"): Bound.OVER,
        ("gut",): Bound.OVER,
        ("weniger", "als"): Bound.UNDER,
        ("unter",): Bound.UNDER,
        ("höchstens",): Bound.UNDER,
        ("maximal",): Bound.UNDER,
        ("bis", "zu"): Bound.UNDER,
        ("nicht", "mehr", "als"): Bound.UNDER,
        ("knapp",): Bound.UNDER,
        ("fast",): Bound.UNDER,
        ("beinahe",): Bound.UNDER,
        ("nahezu",): Bound.UNDER,
    },
    unit_phrases={},
    times=words("""
letzte letzten letztem nächste nächsten kommende kommenden vergangene vergangenen woche jahr monat tag jahrzehnt
jahrhundert wochenende morgen vormittag nachmittag abend nacht
"""),
    adverbs=words("bald bereits immer jetzt wieder sogar einmal später heute zuletzt inzwischen derzeit künftig"),
    cased=True,
    feminine_articles=words("die eine diese jene jede seine ihre unsere meine keine welche"),
    boundaries=NEXT_CLAUSE | _SUPPOSITIONS | words("wo jedoch indem sobald solange sofern"),
    asides=words("welche welcher welches wer was"),
    # "Der Pier ist geschlossen" is a passive too, and no more than likely one in "ist gestiegen".
    passives=words("wird wirst werde werden werdet wurde wurden worden ist sind war waren sei seien"),
    contracted_passives=(),
    reporting=words("sagen"),
    done=words("beschließen beginnen anfangen schaffen gelingen helfen"),
    mutual=words("treffen heiraten begegnen"),
    particles=words("""
ab an auf aus bei ein fest fort frei her hin hoch los mit nach nieder statt teil um vor weg weiter wieder zu zurück
zusammen hinzu bekannt
"""),
    prepositions=WORDS.prepositions | WORDS.of,
    genitive="von",
    dative="",
    interchangeable=tuple(
        map(
            words,
            (
                "in an auf bei während innerhalb binnen",
                "zu für nach in an",
                "von aus ab",
                "über von zu um",
                "durch von mit",
                "wegen aufgrund infolge durch",
                "nahe bei unweit an",
            ),
        )
    ),
    opposed=frozenset(
        words(pair)
        for pair in """
vor nach|für gegen|mit ohne|mit gegen|über unter|vor hinter|innerhalb außerhalb|aus in|seit bis|ab bis|vor seit|
diesseits jenseits|trotz wegen|bevor nachdem|vor während|nach während
""".split("|")
    ),
    turning=words("bevor nachdem seit innerhalb außerhalb ohne diesseits jenseits trotz"),
    people_endings=("er", "ern", "isch", "sch", "e", "n", "in"),
    opposites=frozenset(
        words(pair)
        for pair in """
steigen fallen|steigen sinken|zunehmen abnehmen|erhöhen senken|heben senken|wachsen schrumpfen|gewinnen verlieren|
öffnen schließen|eröffnen schließen|beginnen enden|anfangen aufhören|kaufen verkaufen|einstellen entlassen|
annehmen ablehnen|zustimmen ablehnen|billigen ablehnen|genehmigen ablehnen|unterstützen bekämpfen|erlauben verbieten|
legal illegal|loben kritisieren|loben tadeln|bestätigen dementieren|freisprechen verurteilen|schuldig unschuldig|
verhaften freilassen|festnehmen freilassen|ankommen abfahren|importieren exportieren|angreifen verteidigen|
überleben sterben|leben sterben|lebendig tot|gelingen scheitern|erfolg misserfolg|wahr falsch|richtig falsch|
sicher gefährlich|stark schwach|stärken schwächen|erweitern verkleinern|männlich weiblich|mann frau|männer frauen|
sohn tochter|vater mutter|bruder schwester|junge mädchen|positiv negativ|gewinn verlust|überschuss defizit|
mehrheit minderheit|öffentlich privat|alt neu|alt jung|norden süden|osten westen|nördlich südlich|östlich westlich|
links rechts|tag nacht|morgen abend|sommer winter|nass trocken|heiß kalt|warm kalt|voll leer|reich arm|billig teuer|
günstig teuer|einführen abschaffen|bauen abreißen|zerstören retten|immer nie|alles nichts|verbündeter feind|freund
feind|
krieg frieden|maximum minimum|vorn hinten|innen außen|verbessern verschlechtern|beschleunigen verzögern|
erinnern vergessen|lieben hassen|erste letzte|früh spät|früher später|größer kleiner|höher niedriger|hoch niedrig|
mehr weniger|besser schlechter|beste schlechteste|oben unten|lang kurz|groß klein|breit schmal|schnell langsam|
leicht schwer|hell dunkel|laut leise|lauter leiser|länger kürzer|schneller langsamer|teurer billiger|ja nein
""".split("|")
    ),
    denying_prefixes=SENSES.denying_prefixes,
)
