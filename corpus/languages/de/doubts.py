"""The German words by which a writer says that words were not said: denied, retracted, forged, made up, supposed."""

from corpus.languages.doubting import Doubts
from corpus.languages.tables import words
from corpus.text.patterns import pattern

_SAID = (
    r"(?:gesagt|geäußert|erklärt|behauptet|geschrieben|gerufen|verkündet|versprochen|angekündigt|gepostet|getwittert"
    r"|zugegeben|betont|formuliert|genannt|gefordert|verwendet|benutzt|gebraucht|gesprochen|erzählt|geantwortet)"
)
_SAYS = (
    r"(?:sag\w*|äußer\w*|erklär\w*|behaupt\w*|schrieb\w*|schreib\w*|ruf\w*|rief\w*|verkünd\w*|versprach\w*"
    r"|versprech\w*"
    r"|zugeb\w*|betont\w*|fordert\w*|nann\w*|nenn\w*)"
)
_ANY = r"(?:(?!(?:und|aber|oder|während|nachdem|bevor|als|weil|wie|der|die|das|dass|daß) |[.?!;,] )[^ ]+ )"
_LOOSE = r"(?:(?!(?:und|aber) |[.?!;] )[^ ]+ )"
_THING = (
    r"(?:post|beitrag|beitrags|tweet|zitat|zitats|brief|briefs|schreiben|video|videos|clip|aufnahme|bild"
    r"|bildschirmfoto"
    r"|screenshot|meme|konto|kontos|account|artikel|plakat|flugblatt|nachricht|meldung|mail|e-?mail|foto|tagebuch"
    r"|dokument|anzeige|interview|seite|website|sharepic|kachel|posting|mitschnitt|protokoll)"
)
_FAKE = (
    r"(?:gefälscht|gefaelscht|erfunden|manipuliert|satirisch|fingiert|fiktiv|falsch|ki-generiert|gefakt|erdichtet"
    r"|bearbeitet|untergeschoben|apokryph)\w*"
)
_FICTION = (
    r"(?:\w*roman|\w*romans|novelle|theaterstück|bühnenstück|stück|sketch|satire|komödie|drama|kurzgeschichte"
    r"|erzählung"
    r"|parodie|fabel|märchen|musical|oper|hörspiel|krimi|posse|schwank|kabarettnummer)"
)
_IT = (
    r"(?:das|dies|es|so|so etwas|sowas|dergleichen|derartiges|etwas derartiges|diesen satz|diese worte|diese äußerung"
    r"|den satz|die worte|das zitat|dieses wort)"
)

DOUBTS = Doubts(
    signs=words("""
weigert weigerte weigern weigerten weigere lehnt lehnte verweigert verweigerte bestreitet bestritt bestritten
dementiert dementierte leugnet leugnete verneint verneinte weist wies kein keine keinen keinerlei keiner nie niemals
niemand nicht falsch fälschlich fälschlicherweise irrtümlich irrtümlicherweise unrecht korrektur berichtigung
richtigstellung klarstellung gegendarstellung früheren ursprünglichen ersten vorherigen gefälscht gefälschte
gefälschten gefälschter gefälschtes erfunden erfundene erfundenen erfundener erfundenes manipuliert manipulierte
manipulierten manipulierter manipuliertes satirisch satirische satirischen satirischer satire fingierte fingierten
fiktive fiktiven fiktiver fiktives falsche falschen falscher falsches ki-generierte ki-generierten ki-generiertes
fälschung erdichtet erdichtete bearbeitetes untergeschoben untergeschobenes roman romans theaterstück stück sketch
komödie drama kurzgeschichte novelle erzählung parodie fabel märchen musical oper hörspiel krimi posse schwank figur
hätte hätten wäre würde sollte wenn falls angenommen vorausgesetzt könnte könnten ob hat habe haben hatte ohne
behauptung zurückgezogen bedauert bedauern
"""),
    around=(
        (
            "retracted",
            pattern(
                rf"^(?P<words>(?:korrektur|berichtigung|richtigstellung|klarstellung"
                rf"|gegendarstellung) :) (?:{_LOOSE}){{0,16}}?Q"
            ),
        ),
        (
            "retracted",
            pattern(
                r"(?P<words>(?:früheren|ursprünglichen|ersten|vorherigen) (?:version|fassung|ausgabe|meldung)) "
                rf"(?:{_LOOSE}){{0,16}}Q"
            ),
        ),
        ("fabricated", pattern(rf"(?P<words>\b{_FAKE} (?:[\w-]+ )?{_THING})\b(?: ,)? (?:{_LOOSE}){{0,10}}Q")),
        (
            "fabricated",
            pattern(
                r"(?P<words>\b(?:falsch zitiert|fälschlich|fälschlicherweise|irrtümlich|irrtümlicherweise"
                r"|zu unrecht)) "
                rf"(?:{_LOOSE}){{0,8}}Q"
            ),
        ),
        (
            "fabricated",
            pattern(
                r"Q (?:, )?(?:[\w-]+ ){0,6}?(?P<words>(?:fälschlich|fälschlicherweise|irrtümlich"
                r"|irrtümlicherweise|zu unrecht)"
                r" (?:[\w-]+ ){0,3}?(?:zitiert|zugeschrieben|in den mund gelegt|nachgesagt))"
            ),
        ),
        (
            "fictional",
            pattern(
                rf"(?P<words>\b(?:in|im|aus) (?:[\w'’.-]+ ){{0,4}}?{_FICTION})(?= (?:,|von|des|der|q|Q|sagt|ruft"
                rf"|erklärt|lässt"
                rf"|spricht) )(?: |{_LOOSE}|und |aber ){{0,24}}Q"
            ),
        ),
        (
            "fictional",
            pattern(
                rf"(?P<words>\b(?:(?:eine|die|der|seine|ihre) (?:[\w-]+ )?(?:figur|romanfigur)|fiktive\w* [\w-]+)) "
                rf"(?:{_LOOSE}){{0,10}}Q"
            ),
        ),
        ("asked", pattern(rf"^(?P<words>(?:hat|habe|haben|hatte|hätte) {_ANY}{{1,6}})Q {_SAID}[^.!]*\?")),
        (
            "hypothetical",
            pattern(
                rf"(?:^|[;:—–-] |\baber )(?P<words>(?:hätte|hätten|würde|sollte) {_ANY}{{1,6}})(?:, "
                rf"|: )?Q (?:{_SAID}|{_SAYS})"
            ),
        ),
        (
            "hypothetical",
            pattern(
                rf"(?P<words>\b(?:wenn|falls|als ob|angenommen ,) {_ANY}{{1,6}})(?:, |: )?Q (?:{_SAID} (?:hätte"
                rf"|hat|haben)|{_SAYS})"
            ),
        ),
        (
            "hypothetical",
            pattern(
                rf"(?P<words>\b(?:könnte|könnten|hätte|hätten|mag) {_ANY}{{0,6}})(?:, |: )?Q (?:{_SAID} haben"
                rf"|sagen|{_SAID} können)"
            ),
        ),
        (
            "denied",
            pattern(
                rf"(?P<words>\b(?:weiger\w+ sich|lehn\w+ es ab|vermied\w* es|vermeidet es|hütete sich davor"
                rf"|ohne) (?:, )?)"
                rf"{_ANY}{{0,4}}Q (?:zu sagen|zu {_SAYS}|zu nennen|zu verwenden|auszusprechen)"
            ),
        ),
        (
            "denied",
            pattern(
                rf"(?P<words>\b(?:bestreite\w*|bestritt\w*|dementier\w+|leugne\w+|verneint\w*) (?:, )?)"
                rf"(?:{_LOOSE}){{0,6}}Q (?:[\w-]+ )?(?:{_SAID}|verwendet|zu haben)"
            ),
        ),
        (
            "denied",
            pattern(
                rf"(?P<words>\b(?:es (?:ist nicht wahr|stimmt nicht|ist falsch|trifft nicht zu)) ,) da(?:ss|ß) "
                rf"(?:{_LOOSE}){{0,8}}Q {_SAID}"
            ),
        ),
        ("denied", pattern(rf"(?P<words>\b(?:nie|niemals|nicht|niemand)) (?:{_ANY}){{0,3}}(?:: |, )?Q {_SAID}")),
        ("asked", pattern(rf"(?P<words>\bob {_ANY}{{1,7}})(?:, |: )?Q (?:[\w-]+ )?{_SAID}")),
    ),
    behind=(
        (
            "fabricated",
            pattern(
                rf"(?P<words>\b{_THING} (?:ist|war|sei|stammt) (?:[\w-]+ ){{0,3}}?(?:gefälscht|erfunden"
                rf"|eine fälschung|satire"
                r"|manipuliert|nicht (?:echt|von ihm|von ihr)|falsch|ki-generiert|erdichtet|frei erfunden"
                r"|nicht belegt))\b"
            ),
        ),
        (
            "fabricated",
            pattern(
                r"(?P<words>\b(?:fälschlich|fälschlicherweise|irrtümlich|irrtümlicherweise"
                r"|zu unrecht) (?:[\w-]+ ){0,3}?"
                r"(?:zitiert|zugeschrieben|in den mund gelegt|nachgesagt))\b"
            ),
        ),
        (
            "retracted",
            pattern(
                r"(?P<words>\b(?:zitat|bericht|meldung|artikel|beitrag) (?:wurde"
                r"|ist) (?:[\w-]+ )?(?:zurückgezogen|gelöscht|entfernt"
                r"|korrigiert))\b"
            ),
        ),
        ("retracted", pattern(r"(?P<words>\b(?:wir|die redaktion|die zeitung) (?:bedauern|bedauert) )")),
        (
            "denied",
            pattern(
                rf"(?P<words>\b(?:{_IT} (?:hat|habe|hatte) (?:\w+ ){{1,3}}?(?:nie|niemals|nicht|so nie"
                rf"|so nicht) {_SAID}"
                rf"|(?:hat|habe|hatte) (?:\w+ ){{0,3}}?{_IT} (?:so )?(?:nie|niemals|nicht|gar nicht) {_SAID}))"
            ),
        ),
        (
            "denied",
            pattern(
                r"(?P<words>\b(?:was|das) (?:er|sie|es|\w+) (?:\w+ )?(?:bestreitet|bestritt|dementiert\w*"
                r"|leugnet\w*|zurückweist)"
                r"|\b(?:er|sie|\w+) (?:bestreitet|bestritt|dementiert\w*) (?:das|dies|es))\b"
            ),
        ),
        (
            "denied",
            pattern(
                r"(?P<words>\b(?:kein|keine|keinen|keinerlei) (?:\w+ )?(?:beleg\w*|nachweis\w*|beweis\w*"
                r"|aufzeichnung\w*|quelle\w*"
                r"|mitschnitt\w*) (?:gibt es |existiert )?(?:für (?:das|dieses) zitat|für (?:diesen satz"
                r"|diese äußerung|diese worte)"
                r"|davon\b|dafür , da(?:ss|ß) (?:\w+ ){1,4}?(?:gesagt|geäußert|gesprochen)))"
            ),
        ),
    ),
    claims=pattern(r"^(?:die )?behauptung (?:\d+ )?:"),
    verdicts=pattern(
        r"(?P<words>\b(?:urteil|bewertung|fazit|ergebnis|einstufung|faktencheck"
        r"|befund) ?: ?(?:[\w-]+ ){0,2}?(?:falsch"
        r"|frei erfunden|erfunden|gefälscht|fälschung|satire|manipuliert|nicht belegt|unbelegt|stimmt nicht"
        r"|irreführend))\b"
    ),
)
