"""German verbs that carry what somebody said, thought or wants, by the complements they take.

Infinitives, which ``inflect`` turns into forms. A verb that parts from its particle is written "teilen_mit", and is
known joined ("mitteilte", "mitgeteilt") as well. Both moods of the present are listed, for both report.
"""

from collections.abc import Iterator

from corpus.languages.attributing import Verbs
from corpus.languages.de.inflection import inflect
from corpus.languages.tables import conjugated, words

# Takes a clause, with or without "dass".
SAY = """
sagen erklären betonen behaupten glauben meinen hoffen fürchten befürchten vermuten schätzen finden wissen denken
versichern berichten erzählen schreiben äußern bestätigen beteuern beklagen kritisieren warnen mahnen fordern
verlangen argumentieren entgegnen erwidern antworten ergänzen unterstreichen bekräftigen bemerken erinnern urteilen
resümieren bilanzieren prognostizieren verkünden versprechen drohen schwören gestehen melden heißen schildern klagen
twittern kommentieren erläutern verraten begründen beschwichtigen spekulieren konstatieren monieren bedauern erwarten
verlauten teilen_mit kündigen_an fügen_hinzu räumen_ein geben_zu geben_an geben_bekannt stellen_fest stellen_klar
heben_hervor führen_aus rechnen_vor werfen_vor legen_dar halten_fest halten_entgegen nehmen_an sagen_zu sagen_voraus
weisen_hin setzen_hinzu schieben_nach legen_nach merken_an deuten_an
""".split()

# Takes a clause only behind "dass", "ob", "wie".
THAT = """
bestreiten leugnen dementieren fragen zweifeln bezweifeln erkennen zeigen entscheiden beschließen belegen enthüllen
erfahren hören vergessen lernen weisen_zurück gehen_aus schließen_aus
""".split()

# Takes an infinitive of the subject's own act, or of the act that it speaks of.
WILL = """
versprechen drohen planen hoffen fordern verlangen behaupten schwören glauben beschließen bieten_an kündigen_an
lehnen_ab sagen_zu werfen_vor räumen_ein geben_zu geben_an
""".split()

# Takes somebody else's act.
URGE = "bitten drängen raten ermahnen mahnen warnen appellieren fordern_auf rufen_auf halten_an".split()

# Takes a noun phrase that is the matter itself.
OBJECT = """
kritisieren loben fordern verlangen bestätigen dementieren bestreiten bezeichnen nennen begrüßen verurteilen beklagen
verteidigen beschreiben schildern versprechen unterstützen bemängeln rügen tadeln würdigen bedauern befürworten
weisen_zurück kündigen_an lehnen_ab sagen_zu sprechen
""".split()

# Carries words in marks and little else.
UTTER = """
rufen schimpfen scherzen spotten jubeln seufzen flüstern schreien brüllen fragen zitieren schwärmen witzeln poltern
wettern kontern bitten freuen ärgern nennen bezeichnen sprechen betiteln lästern raunen murmeln lachen mutmaßen
plädieren appellieren stöhnen empören wundern beschreiben kritisieren loben fordern warnen reagieren posten
raten empfehlen widersprechen stimmen_zu mahnen ermahnen drängen trösten beruhigen schwören gestehen befehlen wünschen
prahlen protestieren grübeln sinnieren philosophieren dozieren stammeln stottern hauchen krächzen knurren brummen
grummeln schluchzen grinsen schmunzeln frotzeln höhnen ätzen giften lamentieren fluchen keifen donnern tönen
insistieren beharren moderieren
fassen_zusammen fahren_fort schließen_an werfen_ein
""".split()


def _forms(lemma: str) -> Iterator[tuple[str, str]]:
    particle = _JOINED.get(lemma, "")
    for form, spelling in zip(_NAMES, inflect(lemma.removeprefix(particle)), strict=True):
        yield form, particle + spelling


def _joined(lemmas: list[str]) -> list[str]:
    """The verbs, and those that part from their particle once more in one word."""
    return lemmas + [_in_one(lemma) for lemma in lemmas if "_" in lemma]


def _in_one(lemma: str) -> str:
    verb, _, particle = lemma.partition("_")
    return particle + verb


_NAMES = ("ed", "ed", "ed", "ed", "ed", "participle")  # no finite form can be a noun, whose capital tells
_CLASSES = {"say": SAY, "that": THAT + SAY, "will": WILL, "urge": URGE, "object": OBJECT, "utter": UTTER}
_ALL = {lemma for lemmas in _CLASSES.values() for lemma in lemmas}
_JOINED = {_in_one(lemma): lemma.partition("_")[2] for lemma in _ALL if "_" in lemma}
_SPOKEN = frozenset(map(_in_one, [*SAY, *UTTER]))
_FORMS, _PHRASAL = conjugated({name: _joined(lemmas) for name, lemmas in _CLASSES.items()}, _forms)

VERBS = Verbs(
    forms=_FORMS,
    phrasal=_PHRASAL,
    often_nouns=frozenset(),
    strong=frozenset(verb.lemma for verb in _FORMS.values()),  # a participle alone is never a past tense
    headlines=frozenset(),
    never_nouns=frozenset(),
    arriving=words("kam kommt war ist lautete lautet"),
    into_names=words("als unter dem den der namen künstlernamen spitznamen"),
    naming=words("namens betitelt sogenannte sogenannten sogenannter titel überschrieben heißt hieß"),
    titling=words("namens titel betitelt überschrieben"),
    needs_that=words("zeigen erkennen belegen enthüllen erfahren hören"),
    says=_SPOKEN,
    telling=frozenset(),
    asking=words("fragen"),
    relaying=words("berichten zitieren melden"),
    posting=words("posten twittern"),
    knowing=words("wissen finden"),
    gloss=frozenset(),
    denying=words("bestreiten leugnen dementieren zurückweisen"),
)
