"""German words that are written in more than one way: ß and umlauts, old and new spelling, what is spoken short."""

from corpus.languages.tables import rows, words
from corpus.languages.writing import Spellings
from corpus.text.patterns import pattern

_IN_ONE = """
am an_dem|ans an_das|aufs auf_das|beim bei_dem|durchs durch_das|fürs für_das|hinterm hinter_dem|hinters hinter_das
im in_dem|ins in_das|übers über_das|überm über_dem|ums um_das|unterm unter_dem|unters unter_das|vom von_dem|vorm vor_dem
vors vor_das|zum zu_dem|zur zu_der|zurzeit zu_der_zeit|zuhause zu_hause|zuende zu_ende|nachhause nach_hause
infrage in_frage
imstande in_dem_stande|zugunsten zu_gunsten|zulasten zu_lasten|zugrunde zu_grunde|zustande zu_stande|zutage zu_tage
zumute zu_mute|mithilfe mit_hilfe|anhand an_hand|aufgrund auf_grund|anstelle an_stelle|sodass so_dass|sodaß so_dass
umso um_so|genauso genau_so|ebenso eben_so|sovieles so_vieles|soviel so_viel|soviele so_viele|soweit so_weit
wieviel wie_viel|wieviele wie_viele|wievielen wie_vielen|zuviel zu_viel|zuviele zu_viele|zuwenig zu_wenig
jedesmal jedes_mal
garnicht gar_nicht|garkein gar_kein|garkeine gar_keine|vorallem vor_allem|nochmal noch_mal|usw und_so_weiter
zb zu_dem_beispiel
"""
# Verbs that "es" is spoken in one with: "geht's", or "gehts".
_BEFORE_ES = """
gibt geht ist war hat habe hab wird kann soll will gab ging wäre wär hätte hätt macht kommt läuft stimmt reicht klappt
heißt sagt braucht tut
"""
_SAME = """
& und|% prozent|- minus|doktor dr|professor prof|nummer nr|sankt st|zirka circa|ca circa|bzw beziehungsweise
evtl eventuell
ggf gegebenenfalls|inkl inklusive|vgl vergleiche|bspw beispielsweise|str straße|hr herr|rd rund|jh jahrhundert
jhd jahrhundert|mind mindestens|euro €|euros €|eur €|dollar $|pfund £|cent ¢|km kilometer|kg kilogramm|kilo kilogramm
cm zentimeter|mm millimeter|m meter|qm quadratmeter|std stunden|min minuten|ha hektar|okay ok
nich nicht|nix nichts|is ist|hab habe|sag sage|glaub glaube|find finde|denk denke|wär wäre|hätt hätte|würd würde
grad gerade
drin darin|dran daran|drauf darauf|drüber darüber|drum darum|drunter darunter|runter herunter|rauf herauf|rüber herüber
rum herum|ran heran|gern gerne|allein alleine|vorn vorne|selber selbst|heut heute|ne eine|nen einen|nem einem|ner einer
rauhe raue|rauhen rauen|rauher rauer|rauhes raues|rauh rau|tip tipp|tips tipps|stop stopp|zäheit zähheit|roheit rohheit
behende behände|quentchen quäntchen|gemse gämse|gemsen gämsen|portemonnaie portmonee|ketschup ketchup|jogurt joghurt
majonäse mayonnaise|tunfisch thunfisch|exposee exposé|känguruh känguru|hellicht helllicht
"""


def _declined(*names: str) -> tuple[str, ...]:
    """Names that begin with an adjective, in every case: "Europäische Union", "der Europäischen Union"."""
    forms = []
    for name in names:
        adjective, _, rest = name.partition(" ")
        forms += [f"{adjective}{case} {rest}" for case in ("e", "en", "er", "es")]
    return tuple(forms)


SPELLINGS = Spellings(
    contractions={whole: tuple(parts.split("_")) for whole, parts in rows(_IN_ONE)}
    | {verb + "s": (verb, "es") for verb in words(_BEFORE_ES)},
    endings={"'s": "'s", "'n": "'n", "'ne": "eine", "'nen": "einen", "'nem": "einem", "'ner": "einer"},
    any_of={
        "'s": words("es das"),
        "s": words("es das"),
        "'n": words("ein einen den"),
        "n": words("ein einen"),
        "raus": words("heraus hinaus"),
        "rein": words("herein hinein"),
        "sog": words("sogenannte sogenannten sogenannter sogenanntes sogenanntem"),
    },
    abbreviations={
        ("z", "b"): ("zum", "beispiel"),
        ("z", "t"): ("zum", "teil"),
        ("z", "zt"): ("zur", "zeit"),
        ("d", "h"): ("das", "heißt"),
        ("u", "a"): ("unter", "anderem"),
        ("v", "a"): ("vor", "allem"),
        ("o", "ä"): ("oder", "ähnliches"),
        ("u", "ä"): ("und", "ähnliches"),
        ("i", "d", "r"): ("in", "der", "regel"),
        ("s", "o"): ("siehe", "oben"),
        ("s", "u"): ("siehe", "unten"),
        ("u", "s", "w"): ("und", "so", "weiter"),
        ("v", "h"): ("prozent",),
        ("a", "d"): ("außer", "dienst"),
        ("m", "e"): ("meines", "erachtens"),
        ("n", "chr"): ("nach", "christus"),
        ("v", "chr"): ("vor", "christus"),
    },
    joined={},
    prefixes=words("ex co ko e u s"),  # "E-Mail", "U-Bahn"
    never_joined=words("""
werden wieder beiden beider dennoch demnach nieder gegenüber vorbei vorüber durchaus überaus überall mitunter nunmehr
derzeit seinerzeit jederzeit derart derweil allein hinein herein unternehmen nachdem außerdem ausserdem seitdem trotzdem
vielmehr jedermann nachher vorher vielleicht insofern inwiefern wiederholen wiedersehen wiedergeben zusammenschreiben
freisprechen schwerfallen leichtfallen kaltstellen nahelegen gutschreiben krankschreiben großschreiben kleinschreiben
festhalten richtigstellen bloßstellen schwarzfahren schwarzsehen schlechtmachen übersetzen überziehen übergeben
überlassen unterlassen hinterlassen unterstellen unterhalten durchsetzen durchschauen sitzenbleiben stehenbleiben
fallenlassen
"""),
    swallowed={},
    same=dict(rows(_SAME)),
    variants=(
        ("graph", pattern(r"^graph(?=i[ks])"), "graf"),
        ("delphin", pattern("delphin"), "delfin"),
        ("ph", pattern(r"ph(?=oto|on$|one$|onen$|onier|antas)"), "f"),
        ("graph", pattern(r"(?<=\w)graph(?=i|$|en$|isch)"), "graf"),
        ("tentiel", pattern("tentiel"), "tenziel"),
        ("tential", pattern("tential"), "tenzial"),
        ("sentiel", pattern("sentiel"), "senziel"),
        ("stantiel", pattern("stantiel"), "stanziel"),
        ("aufwendig", pattern("aufwendig"), "aufwändig"),
        ("selbständig", pattern("selbständig"), "selbstständig"),
        ("numerier", pattern("numerier"), "nummerier"),
        ("plazier", pattern("plazier"), "platzier"),
        ("schiffahrt", pattern("schiffahrt"), "schifffahrt"),
        ("stengel", pattern("stengel"), "stängel"),
        ("greuel", pattern("greuel"), "gräuel"),
        ("schneuz", pattern("schneuz"), "schnäuz"),
        ("überschweng", pattern("überschweng"), "überschwäng"),
        ("alptr", pattern("alptr"), "albtr"),
        ("es", pattern(r"(?<=\w{2}[^aeiouyäöüsxzß])es$"), "s"),  # "des Vertrages", "des Vertrags"
        ("ß", pattern("ß"), "ss"),
        ("ä", pattern("ä"), "ae"),
        ("ö", pattern("ö"), "oe"),
        ("ü", pattern("ü"), "ue"),
    ),
    least_variant=2,
    # "In Maßen" is not "in Massen", and "anderes" is not "anders".
    never_varied=words("""
maß maße maßen buße bußen floß flöße schoß geschoß ruß anderes besonderes eigenes rechtes linkes stetes vergebenes
bereites öfteres falles teiles zweckes junges unteres hinteres flaches jenes alles johannes georges hannes james wales
"""),
    own_letters="äöüß",
    possessive="",
    clipped=(("", "e"),),  # "ich hab’"
    clipped_words={},
    before_numbers={"s": "seite", "art": "artikel", "abs": "absatz", "bd": "band", "kap": "kapitel"},
    heard_alike={"seid": "seit", "dass": "das", "daß": "das"},
    told_by_apostrophe=words("eins uns"),
    closing=words("""
Jan. Feb. Apr. Aug. Sept. Okt. Nov. Dez. Str. Abs. Art. usw. etc. jun. sen.
"""),
    initials={
        "eu": _declined("europäisch union"),
        "usa": _declined("vereinigt staaten") + _declined("vereinigt staaten von amerika"),
        "us": _declined("vereinigt staaten"),
        "un": _declined("vereint nationen"),
        "uno": _declined("vereint nationen"),
        "gb": ("großbritannien",),
        "uk": _declined("vereinigt königreich"),
        "brd": ("bundesrepublik", "bundesrepublik deutschland"),
        "bka": ("bundeskriminalamt", "bundeskriminalamts", "bundeskriminalamtes"),
        "lka": ("landeskriminalamt", "landeskriminalamts", "landeskriminalamtes"),
        "bnd": ("bundesnachrichtendienst", "bundesnachrichtendienstes"),
        "bgh": ("bundesgerichtshof", "bundesgerichtshofs", "bundesgerichtshofes"),
        "akw": ("atomkraftwerk", "atomkraftwerke", "atomkraftwerken", "atomkraftwerks"),
        "lkw": ("lastkraftwagen", "lastkraftwagens"),
        "pkw": ("personenkraftwagen", "personenkraftwagens"),
        "wm": ("weltmeisterschaft",),
        "em": ("europameisterschaft",),
        "ob": ("oberbürgermeister", "oberbürgermeisterin", "oberbürgermeisters"),
        "nrw": ("nordrhein westfalen",),
        "vw": ("volkswagen",),
    },
    without_initial=words("der die das des dem den und für von vom zur zum in im am an auf gegen"),
    initials_of_parts=True,
    turned_by_a_comma=words("nicht"),  # "er versprach nicht, zu kommen"
    always_capital=frozenset(),
    told_by_capital=words("sie ihnen ihr ihre ihren ihrem ihrer ihres"),  # of them, or of whoever is spoken to
    endings_of_oaths=("e", "en", "er", "t", "te", "ten", "es", "et", "ck", "ß", "loch", "kopf", "kerl"),
    one_letter_words="",
)
