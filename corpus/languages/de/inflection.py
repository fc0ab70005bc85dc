"""German inflection: the verbs that change their vowel, the plurals that do, and the endings of the rest.

A noun is told by its capital; what is said of verbs and adjectives is said of words without one.
"""

from corpus.languages.inflecting import Ending, Inflection
from corpus.languages.tables import Conjugation, by_first, conjugations, words

# Lemma, past, participle; then the third person, where ``inflect`` does not give it, and moods with another vowel.
_STRONG = conjugations("""
befehlen befahl befohlen befiehlt, beginnen begann begonnen, beißen biss gebissen, bergen barg geborgen birgt,
beschließen beschloss beschlossen, bestreiten bestritt bestritten, biegen bog gebogen, bieten bot geboten,
binden band gebunden, bitten bat gebeten, blasen blies geblasen bläst, bleiben blieb geblieben bleibt/bliebe,
braten briet gebraten brät, brechen brach gebrochen bricht, brennen brannte gebrannt, bringen brachte gebracht
bringt/brächte, denken dachte gedacht denkt/dächte, dringen drang gedrungen, dürfen durfte gedurft
darf/darfst/dürfe/dürfte, empfangen empfing empfangen empfängt, empfehlen empfahl empfohlen empfiehlt,
empfinden empfand empfunden, entscheiden entschied entschieden, erfahren erfuhr erfahren erfährt,
erkennen erkannte erkannt, erlöschen erlosch erloschen erlischt, erschrecken erschrak erschrocken erschrickt,
essen aß gegessen isst, fahren fuhr gefahren fährt, fallen fiel gefallen fällt, fangen fing gefangen fängt,
finden fand gefunden findet/fände, flechten flocht geflochten flicht, fliegen flog geflogen, fliehen floh geflohen,
fließen floss geflossen, fressen fraß gefressen frisst, frieren fror gefroren, gebären gebar geboren,
geben gab gegeben gibt/gibst/gäbe/gäben, gedeihen gedieh gediehen, gehen ging gegangen geht/ginge/gingen,
gelingen gelang gelungen, gelten galt gegolten gilt, genießen genoss genossen, geschehen geschah geschehen geschieht,
gestehen gestand gestanden, gewinnen gewann gewonnen, gießen goss gegossen, gleichen glich geglichen,
gleiten glitt geglitten, graben grub gegraben gräbt, greifen griff gegriffen, haben hatte gehabt hat/hast/hätte/hätten,
halten hielt gehalten hält/hältst, hängen hing gehangen, heben hob gehoben, heißen hieß geheißen,
helfen half geholfen hilft, kennen kannte gekannt, klingen klang geklungen, kommen kam gekommen kommt/käme/kämen,
können konnte gekonnt kann/kannst/könne/könnte, kriechen kroch gekrochen, laden lud geladen lädt,
lassen ließ gelassen lässt/läßt/ließe, laufen lief gelaufen läuft, leiden litt gelitten, leihen lieh geliehen,
lesen las gelesen liest, liegen lag gelegen liegt/läge, lügen log gelogen, meiden mied gemieden, messen maß gemessen
misst, mögen mochte gemocht mag/magst/möge/möchte, müssen musste/mußte gemusst muss/muß/müsse/müsste,
nehmen nahm genommen nimmt/nimmst/nähme, nennen nannte genannt, pfeifen pfiff gepfiffen, preisen pries gepriesen,
raten riet geraten rät, reiben rieb gerieben, reißen riss gerissen, reiten ritt geritten, rennen rannte gerannt,
riechen roch gerochen, ringen rang gerungen, rinnen rann geronnen, rufen rief gerufen, saufen soff gesoffen säuft,
schaffen schuf/schaffte geschaffen/geschafft, scheiden schied geschieden, scheinen schien geschienen,
schieben schob geschoben, schießen schoss geschossen, schlafen schlief geschlafen schläft,
schlagen schlug geschlagen schlägt, schleichen schlich geschlichen, schließen schloss/schloß geschlossen,
schmeißen schmiss geschmissen, schmelzen schmolz geschmolzen schmilzt, schneiden schnitt geschnitten,
schreiben schrieb geschrieben, schreien schrie geschrien, schreiten schritt geschritten, schweigen schwieg geschwiegen,
schwellen schwoll geschwollen schwillt, schwimmen schwamm geschwommen, schwinden schwand geschwunden,
schwingen schwang geschwungen, schwören schwor geschworen, sehen sah gesehen sieht/siehst/sähe,
sein war gewesen ist/bin/bist/sind/seid/sei/seien/wäre/wären, senden sandte/sendete gesandt/gesendet,
singen sang gesungen, sinken sank gesunken, sitzen saß gesessen, sollen sollte gesollt soll/sollst/solle,
spinnen spann gesponnen, sprechen sprach gesprochen spricht, springen sprang gesprungen, stechen stach gestochen sticht,
stehen stand gestanden steht/stünde/stände, stehlen stahl gestohlen stiehlt, steigen stieg gestiegen,
sterben starb gestorben stirbt, stinken stank gestunken, stoßen stieß gestoßen stößt, streichen strich gestrichen,
streiten stritt gestritten, tragen trug getragen trägt, treffen traf getroffen trifft, treiben trieb getrieben,
treten trat getreten tritt, trinken trank getrunken, tun tat getan tut/tust/tue/täte, verderben verdarb verdorben
verdirbt, vergessen vergaß vergessen vergisst, verlieren verlor verloren, verraten verriet verraten verrät,
versprechen versprach versprochen verspricht, verzeihen verzieh verziehen, wachsen wuchs gewachsen wächst,
waschen wusch gewaschen wäscht, weichen wich gewichen, weisen wies gewiesen, wenden wandte/wendete gewandt/gewendet,
werben warb geworben wirbt, werden wurde geworden/worden wird/wirst/würde/würden, werfen warf geworfen wirft,
wiegen wog gewogen, winden wand gewunden, wissen wusste/wußte gewusst weiß/weißt/wüsste,
wollen wollte gewollt will/willst/wolle,
widersprechen widersprach widersprochen widerspricht, ziehen zog gezogen, zwingen zwang gezwungen
""")
_WITHOUT_GE = ("be", "ver", "er", "ent", "ge", "zer", "miss", "unter", "über", "wider", "kommentier", "prophez")
_SEPARABLE = """
ab an auf aus bei dar ein fest fort frei her heraus herein hervor hin hinaus hinein hinzu hoch klar los mit nach nieder
statt teil voran voraus vor weg weiter wieder zu zurück zusammen
""".split()
_INSEPARABLE = "be emp ent er ge hinter miss über um unter ver wider zer".split()


def inflect(lemma: str) -> tuple[str, ...]:
    """Infinitive, third person, subjunctive, past, past of several, participle.

    >>> inflect("sagen")
    ('sagen', 'sagt', 'sage', 'sagte', 'sagten', 'gesagt')
    >>> inflect("geben")[1:], inflect("behaupten")[3]
    (('gibt', 'gebe', 'gab', 'gaben', 'gegeben'), 'behauptete')
    """
    stem = lemma.removesuffix("n").removesuffix("e")
    linked = stem + "e" if stem.endswith(("t", "d", "chn", "gn")) else stem
    strong = _STRONG.get(lemma)
    if strong is not None:
        past, third = strong.past[0], strong.present[0] if strong.present else linked + "t"
        return lemma, third, stem + "e", past, _of_several(past), strong.participles[0]
    prefixed = stem.startswith(_WITHOUT_GE) or lemma.endswith("ieren")
    participle = linked + "t" if prefixed else f"ge{linked}t"
    return lemma, linked + "t", stem + "e", linked + "te", linked + "ten", participle


def _of_several(past: str) -> str:
    return past + ("n" if past.endswith("e") else "en")


def _in_full(verb: Conjugation) -> Conjugation:
    return verb._replace(past=(*verb.past, *map(_of_several, verb.past)))


_PLURALS = by_first("""
haus/häuser/häusern buch/bücher/büchern kind/kinder/kindern bild/bilder/bildern land/länder/ländern mann/männer/männern
wort/wörter/wörtern dorf/dörfer/dörfern rad/räder/rädern dach/dächer/dächern blatt/blätter/blättern glas/gläser/gläsern
gras/gräser/gräsern grab/gräber/gräbern amt/ämter/ämtern band/bänder/bändern/bände/bänden bad/bäder/bädern
fach/fächer/fächern feld/felder/feldern geld/gelder/geldern gesicht/gesichter/gesichtern glied/glieder/gliedern
gut/güter/gütern haupt/häupter holz/hölzer/hölzern huhn/hühner/hühnern kalb/kälber/kälbern kleid/kleider/kleidern
korn/körner/körnern kraut/kräuter/kräutern lamm/lämmer/lämmern licht/lichter/lichtern lied/lieder/liedern
loch/löcher/löchern nest/nester/nestern pfand/pfänder/pfändern rind/rinder/rindern schild/schilder/schildern
schloss/schlösser/schlössern schwert/schwerter/schwertern tal/täler/tälern tuch/tücher/tüchern volk/völker/völkern
wald/wälder/wäldern rand/ränder/rändern wurm/würmer/würmern gott/götter/göttern geist/geister/geistern
fass/fässer/fässern denkmal/denkmäler/denkmälern irrtum/irrtümer/irrtümern reichtum/reichtümer/reichtümern
stadt/städte/städten rat/räte/räten platz/plätze/plätzen satz/sätze/sätzen gang/gänge/gängen grund/gründe/gründen
zug/züge/zügen kampf/kämpfe/kämpfen baum/bäume/bäumen raum/räume/räumen traum/träume/träumen sohn/söhne/söhnen
stuhl/stühle/stühlen fluss/flüsse/flüssen schluss/schlüsse/schlüssen schuss/schüsse/schüssen stoß/stöße/stößen
gast/gäste/gästen ast/äste/ästen fall/fälle/fällen stand/stände/ständen hand/hände/händen wand/wände/wänden
bank/bänke/bänken kraft/kräfte/kräften macht/mächte/mächten nacht/nächte/nächten not/nöte/nöten kunst/künste/künsten
frucht/früchte/früchten luft/lüfte/lüften maus/mäuse/mäusen haut/häute/häuten kuh/kühe/kühen wurst/würste/würsten
angst/ängste/ängsten zahn/zähne/zähnen zaun/zäune/zäunen kahn/kähne/kähnen hahn/hähne/hähnen damm/dämme/dämmen
stamm/stämme/stämmen topf/töpfe/töpfen kopf/köpfe/köpfen korb/körbe/körben stock/stöcke/stöcken block/blöcke/blöcken
rock/röcke/röcken koch/köche/köchen hof/höfe/höfen ton/töne/tönen lohn/löhne/löhnen strom/ströme/strömen
anwalt/anwälte/anwälten arzt/ärzte/ärzten papst/päpste/päpsten general/generäle/generälen
kardinal/kardinäle/kardinälen bischof/bischöfe/bischöfen kanal/kanäle/kanälen saal/säle/sälen trag/träge/trägen
schlag/schläge/schlägen plan/pläne/plänen pass/pässe/pässen ball/bälle/bällen markt/märkte/märkten
schatz/schätze/schätzen wunsch/wünsche/wünschen brand/brände/bränden fluch/flüche/flüchen fuß/füße/füßen
gruß/grüße/grüßen hut/hüte/hüten klang/klänge/klängen kran/kräne/kränen lauf/läufe/läufen kauf/käufe/käufen
brauch/bräuche/bräuchen sturm/stürme/stürmen turm/türme/türmen sprung/sprünge/sprüngen zwang/zwänge/zwängen
fang/fänge/fängen flug/flüge/flügen krug/krüge/krügen wurf/würfe/würfen geruch/gerüche/gerüchen
spruch/sprüche/sprüchen bruch/brüche/brüchen genuss/genüsse/genüssen nuss/nüsse/nüssen
vater/väter/vätern mutter/mütter/müttern bruder/brüder/brüdern tochter/töchter/töchtern hafen/häfen laden/läden
garten/gärten ofen/öfen boden/böden graben/gräben kasten/kästen mantel/mäntel/mänteln mangel/mängel/mängeln
apfel/äpfel/äpfeln vogel/vögel/vögeln schaden/schäden bogen/bögen acker/äcker/äckern kloster/klöster/klöstern
museum/museen zentrum/zentren studium/studien thema/themen firma/firmen konto/konten risiko/risiken
gymnasium/gymnasien ministerium/ministerien stadium/stadien visum/visa virus/viren kriterium/kriterien medium/medien
""")

INFLECTION = Inflection(
    verbs={lemma: _in_full(verb) for lemma, verb in _STRONG.items()},
    verb_prefixes=(*_SEPARABLE, *_INSEPARABLE),
    untraced=frozenset(),
    plurals=_PLURALS,
    joined_plurals=True,
    declined=by_first("der/die/das/den/dem/des"),
    # "er" is never cut: it makes a fisherman of a fish, and "faster" of "fast".
    stemming=(
        (
            *(Ending(ending, least=3) for ending in ("em", "en", "es", "e")),
            Ending("ern", "er", 2),
            Ending("eln", "el", 2),
        ),
        (Ending("et", least=3), Ending("t", least=3)),
        (Ending("t", least=3),),
    ),
    noun_stemming=(
        (Ending("es", least=3), Ending("s", least=3, unless=("ss", "us", "is", "as", "os", "urs", "ns"))),
        (
            Ending("innen", "in", 3),
            Ending("nisse", "nis", 3),
            Ending("nissen", "nis", 3),
            Ending("ern", "er", 2),
            Ending("eln", "el", 2),
            Ending("en", least=3),
            Ending("e", least=3),
        ),
    ),
    silent="",
    doubles=False,
    participle_prefix="ge",
    endings=(
        *("e", "en", "n", "t", "st", "et", "est", "te", "ten", "test", "tet", "ete", "eten"),
        *("er", "es", "em", "end", "ende", "enden", "ender", "endes"),
    ),
    noun_endings=("e", "en", "n", "s", "es", "nen", "se", "sen"),
    participles=(
        ("ge", "t"),
        ("", "iert"),
        *((particle + "ge", "t") for particle in _SEPARABLE),
        *((prefix, "t") for prefix in _INSEPARABLE if prefix != "ge"),
    ),
    pasts=("te", "ten", "test", "tet"),
    adverbs=("erweise", "erweis"),
    gerunds=(),
    finite=("t", "te", "ten", "en", "e"),
    attributive=("e", "en", "er", "es", "em"),
    possessives=("'s", "s'", "x'", "z'"),
    perfect=frozenset(),
    after_perfect={},
    between=words("nicht nie niemals auch schon bereits nur noch"),
    agreement={("wir", "war"): "waren", ("wir", "ist"): "sind", ("wir", "hat"): "haben", ("ihr", "war"): "wart"},
)
