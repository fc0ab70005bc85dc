"""German function words, by what they do in a sentence. Lower case."""

import re

from corpus.languages.attributing import Words
from corpus.languages.tables import numbered, words
from corpus.text.patterns import pattern

_WEEKDAYS = numbered(
    0,
    "montag/montags dienstag/dienstags mittwoch/mittwochs donnerstag/donnerstags freitag/freitags samstag/sonnabend "
    "sonntag/sonntags",
)
_MONTHS = numbered(
    1,
    """
januar/jänner/jan. februar/feber/feb. märz april/apr. mai juni juli august/aug. september/sept. oktober/okt.
november/nov. dezember/dez.
""",
)
MONTHS = frozenset(_MONTHS)
_CALENDAR = frozenset(_WEEKDAYS) | frozenset(_MONTHS)
_BY_ACCOUNT_OF = tuple(
    """
angaben ansicht meinung auffassung einschätzung worten aussage aussagen darstellung informationen überzeugung
erkenntnissen berechnungen berichten schätzungen
""".split()
)
WORDS = Words(
    function_words=words("""
der die das den dem des ein eine einen einem einer eines und oder aber denn sondern doch als dass daß ob wenn weil da
so dann hier dort ich mich mir mein meine meinen meinem meiner wir uns unser unsere unseren unserem unserer du dich
dir dein deine ihr euch euer eure er ihn ihm sein seine seinen seinem seiner sie ihre ihren ihrem ihrer es man sich
wer wen wem wessen welche welcher welches was wann wo warum wie an am auf aus bei beim bis durch für gegen hinter in
im ins mit nach neben ohne über um unter von vom vor zu zum zur zwischen während bin bist ist sind seid war waren
gewesen sei seien wäre wären habe hast hat haben hatte hatten hätte hätten werde wird werden wurde wurden worden würde
würden kann können konnte konnten könnte könnten soll sollen sollte sollten muss müssen musste mussten will wollen
wollte wollten darf dürfen mag möchte möchten nicht kein keine keinen keinem keiner nur auch noch schon sehr gar eben
ja nun mal halt also wohl uhr dies diese diesen diesem dieser dieses jene jener jenes alle
"""),
    determiners=words("""
der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jener jene jenes jeder jede
jedes kein keine keinen keinem keiner sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres unser
unsere unseren mein meine meinen meiner euer eure alle allen aller viele vielen vieler einige einigen einiger mehrere
mehreren manche manchen beide beiden andere anderen anderer weitere weiteren solche solchen zwei drei vier fünf sechs
sieben acht neun zehn elf zwölf zahlreiche zahlreichen sämtliche etliche rund
"""),
    counts=words("diese zwei drei vier mehrere einige viele manche beide zahlreiche"),
    articles=words("der die das den dem des ein eine einen einem einer eines"),
    definite=words("der die das den dem des"),
    possessives=words(
        "sein seine seinen seinem seiner seines ihr ihre ihren ihrem ihrer ihres mein meine unser unsere"
    ),
    subjects=words("er sie es man wir ich du"),
    expletives=frozenset(),
    genders={
        "er": "m",
        "ihn": "m",
        "ihm": "m",
        "sein": "m",
        "seine": "m",
        "seiner": "m",
        "seinem": "m",
        "seinen": "m",
        "sie": "f",
        "ihr": "f",
        "ihre": "f",
        "ihrer": "f",
        "ihrem": "f",
        "ihren": "f",
    },
    neuter=words("es"),
    antecedents=words("der die das welcher welche welches"),
    relatives=words("welcher welche welches welchem welchen dessen deren"),
    objects=words("ihn ihm ihnen mich mir uns dich dir euch sich einander"),
    questions=words("wer wen wem was wo wohin woher warum weshalb wieso wann ob wie welch inwieweit"),
    whether=words("ob"),
    conditional=words("ob"),
    auxiliaries=words("""
hat haben hatte hatten habe hätte hätten hast ist sind war waren bin bist wäre wären wird werden wurde wurden werde
würde würden worden gewesen kann können konnte konnten könne könnte könnten muss müssen musste mussten müsse müsste
müssten soll sollen sollte sollten solle will wollen wollte wollten wolle darf dürfen durfte durften dürfe dürfte
dürften mag mögen möge möchte möchten mochte sei seien sein ließ lässt lassen ließen
"""),
    be=words("wird wurde wurden werden worden werde"),
    negations=words("nicht nie niemals kein keine keinen keinem keiner nichts"),
    prepositions=words("""
in im ins an am ans auf aufs bei beim mit nach seit zum zur aus gegen für durch ohne um bis über unter vor vorm hinter
neben zwischen während wegen trotz statt anstatt innerhalb außerhalb gegenüber per via pro ab außer entlang dank
mittels angesichts aufgrund infolge binnen samt mitsamt nahe unweit jenseits diesseits hinsichtlich bezüglich laut
"""),
    governed=words("für aus bei in im mit am an vom zum zur"),
    of=words("von vom"),
    infinitive=words("zu"),
    that=words("dass daß"),
    conjunctions=words("und oder sowie"),
    contrasts=words("aber doch sondern jedoch"),
    comparing=words("als"),
    subordinators=words("""
als wenn weil da obwohl nachdem bevor während falls sobald solange sofern damit indem sodass obgleich wobei zumal ehe
"""),
    adverbs=words("""
auch noch schon nur erst dann jetzt nun hier dort da so sehr zu mehr immer nie oft wieder bereits inzwischen indes
allerdings dagegen hingegen zudem außerdem ferner weiter daher deshalb deswegen dennoch trotzdem zugleich gleichzeitig
zuvor danach später früher bald heute gestern morgen vielleicht wohl etwa fast ganz eben ja doch mal selbst sogar
zurück hinzu fest bekannt klar zusammen fort heraus hinaus herein dazu darauf daran davon damit dabei dafür darüber
darum unterdessen derweil mittlerweile zunächst schließlich endlich letztlich demnach demzufolge somit also nicht
nichts kaum eher besonders insbesondere vor allem zumindest mindestens wenigstens stets wörtlich offenbar angeblich
deutlich nebenan überall jederzeit einmal zweimal dreimal anders weg ab einst längst
"""),
    not_adverbs=words("""
ernst gut schlecht groß klein alt neu jung hoch tief lang kurz stark schwach wichtig richtig falsch möglich leicht
schwer recht echt direkt bekannt beliebt kalt laut letzte letzten erste ersten zweite zweiten dritte dritten vierte
beste besten weite breite rote tote späte harte echte letzter letztes erster erstes bunte nette konkrete private
komplette
"""),
    floating=words("alle beide selbst"),
    others=("wieder", "andere"),
    clause_verbs=words("""
kam kamen ging gingen lag lagen stand standen fuhr fuhren blieb blieben nahm nahmen sah sahen fiel fielen lief liefen
trat traten zog zogen trug trugen hielt hielten verlor verloren gewann gewannen begann begannen schlug brachte
brachten kommt gehen geht liegt steht stehen bleibt fährt nimmt sieht fällt läuft tritt zieht trägt verliert gewinnt
beginnt fehlt fehlen gilt galt gelten folgt folgte macht machte machten tat taten brauchte braucht brauchen arbeitet
wirkt gehört kommen liegen bleiben gebe gehe komme stehe liege bleibe nehme sehe brauche führe trage laufe wisse hört
hörte erhielt
"""),
    abbreviations=words("""
Dr. Prof. Nr. St. bzw. ca. usw. etc. evtl. ggf. vgl. Mio. Mrd. Jan. Feb. Apr. Aug. Sept. Okt. Nov. Dez. Str. sog.
inkl. Dipl. Ing. rd. Tel. Abs. Art. Co. e.V. z.B. u.a. d.h. i.d.R. a.D. h.c. jun. sen. geb.
"""),
    speech=words("ich mich mir mein meine meinen meiner wir uns unser unsere unseren du dich dir dein ihr euch euer"),
    words_of=("mit", "den", "worten", "von"),
    own_words=("in", "worten"),
    agents=words("von vom"),
    # "laut X", "nach Angaben von X", "so X", "wie X sagte", "im Gespräch mit X".
    sources={
        "laut": ((),),
        "so": ((),),
        "nach": tuple((noun, *rest) for noun in _BY_ACCOUNT_OF for rest in (("von",), ("vom",), ())),
    },
    loose_sources=frozenset(),
    cited_by=("wie", "von"),
    cited_as=("mit", "den"),
    source_phrase=pattern(rf"\b(?:laut|nach (?:{'|'.join(_BY_ACCOUNT_OF)})(?: vo[nm])?)\b", re.IGNORECASE),
    including=words("darunter"),
    absolute=frozenset(),
    interview=("gespräch", "mit"),
    interviews=words("interview gespräch interviewt sprach spricht"),
    interviewing=words("mit"),
    media=words("auf bei via über im"),
    places=words("in"),
    senders=words("von vom"),
    authors=words("von vom des der"),
    weekdays=_WEEKDAYS,
    months=_MONTHS,
    coming=words("nächsten kommenden bis ab nächste kommende"),
    last=words("vergangenen letzten vergangene letzte"),
    days_ago={"heute": 0, "gestern": 1, "vorgestern": 2},
    calendar=_CALENDAR,
    times=_CALENDAR
    | words("""
heute gestern vorgestern morgen morgens abends mittags nachts vormittag nachmittag abend nacht mittag woche wochen
monat monate jahr jahre jahren wochenende tag tage stunde stunden minuten uhr
"""),
    ordinals=(".",),
    endings=(
        ("lich", 6, "adverb", ""),
        ("weise", 7, "adverb", ""),
        ("te", 5, "ed_form", ""),
        ("ten", 6, "ed_form", ""),
        ("iert", 6, "ed_form", ""),
        ("t", 4, "verb", ""),
    ),
    plural_endings=("en", "er", "e", "s"),
    singular_endings=("ung", "heit"),
    adjective_endings=("-nahe", "-nahen"),
    elided=re.compile(r"['’‘](?:n|ne|nen|s|\d\d)\b", re.IGNORECASE),
    cut_off=words("hab is nich geh hätt wär wollt hatt könnt n"),
    name_particles=words("von van de zu der dem den vom zum"),
    inside_surnames=words("von van de zu vom zum"),
)
