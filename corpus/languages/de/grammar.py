"""How German sentences are built: nouns with capitals, cases, the verb second or last, and a mood for report."""

import re

from corpus.languages.attributing import Grammar
from corpus.languages.de.words import MONTHS
from corpus.languages.tables import compounds, endings, words

_MOOD = words("""
sei seien habe werde würde würden könne müsse solle wolle dürfe möge wisse gebe gehe komme stehe liege bleibe nehme sehe
lasse brauche führe trage halte laufe spreche finde
""")
# Nouns whose article in the nominative is "die": "der Zeitung" is of or to the paper.
_FEMININE = endings("""
ung heit keit schaft ion tät agentur presse zeit rundschau polizei behörde welt bild woche post stadt bank regierung
partei reederei verwaltung dpa afp ard taz faz nzz apa epd kna frau erin feuerwehr klinik schule kirche gruppe firma
gemeinde messe halle küste insel eu spd cdu csu fdp afd
""")

# Mass nouns, plurals and fixed phrases: "in Arbeit", "dass Geld fehlt". A compound goes with its last part.
_BARE = compounds("""
geld zeit wasser strom öl krieg frieden angst hass gewalt druck hilfe arbeit sport kultur kritik politik raum personal
platz geduld mut vertrauen rücksicht demokratie energie schutz recht macht liebe glück pech hunger durst blut luft licht
feuer regen schnee eis wind wetter stahl holz beton papier gold silber kohle benzin diesel bier wein brot milch fleisch
obst gemüse kaffee zucker salz schmuck kleidung wissen können leben tod ruhe panik gefahr not frage kraft betrieb gang
haft rente kauf form sicht bezug ordnung zukunft eile trauer wut freude spaß ernst grund teil schuld sinn erfolg fehler
haus hause bett schule kirche krankenhaus urlaub rücktritt alter alltag wirklichkeit wahrheit anspruch aussicht bau
bereitschaft besitz brand form führung kontakt mode richtung schwung sorge stimmung summe umlauf verbindung verdacht
verruf vergessenheit verzug ware armut reichtum würde respekt hoffnung gesundheit natur umwelt umgang verkehr handel
forschung technik musik kunst literatur geschichte sprache deutsch englisch französisch schritte dinge sachen worte
kinder männer frauen menschen leute länder häuser bilder bücher räder felder wälder gelder güter mittel opfer täter
wähler bürger mieter arbeiter schüler lehrer eltern kosten steuern preise löhne zinsen schulden waffen straßen schulen
wohnungen firmen betriebe städte dörfer autos züge busse flüge tiere pflanzen bäume jahre monate wochen tage stunden
anfang mitte ende
""")

GRAMMAR = Grammar(
    capital_nouns=True,
    verb_second=True,
    noun_endings=endings("""
ung heit keit schaft tion tät ismus nis ungen heiten keiten schaften tionen nisse ling tum euro prozent million
millionen milliarden
"""),
    bare_nouns=_BARE,
    role_endings=endings("er in ist eur oge ent ant tor chef"),
    name_endings=("sche", "schen", "scher"),
    relatives=words("der die das dem den dessen deren denen welcher welche welches"),
    genitives=words("des eines dieses seines ihres unseres"),
    sometimes_genitive=words("der einer dieser seiner ihrer unserer zweier dreier mehrerer"),
    oblique=words("""
dem den des einem einen einer eines diesem diesen keinem keinen seinem seinen seiner ihrem ihren ihrer unserem unserer
ihm ihn ihnen allen vielen
"""),
    feminine_article="der",
    feminine_endings=_FEMININE,
    hearer_prepositions=words("vor gegenüber"),
    reporting_mood=_MOOD,
    mood_ending="e",
    not_mood_ending="te",
    outlets=compounds("""
zeitung agentur nachrichtenagentur rundschau presse dpa afp reuters apa epd kna ard zdf taz faz nzz zeit sender
magazin wochenzeitung tageszeitung redaktion
"""),
    perfect=words("hat haben habe hatte hatten"),
    postpositions=words("zufolge"),
    quotative=words("so"),
    as_clause=words("wie"),
    impersonal=words("heißen verlauten"),
    impersonal_sources=words("aus in von im vom"),
    numerals=rf"\d{{1,2}}\.(?=\s+(?:(?i:{'|'.join(sorted(map(re.escape, MONTHS)))})\b|[a-zäöü]))",
)
