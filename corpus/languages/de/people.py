"""German words for people, bodies, outlets and media. A compound belongs where its last part does: "Landesminister".

Titles and described sources are written in the masculine; ``_with_feminines`` gives the rest of their forms.
"""

from corpus.languages.attributing import People
from corpus.languages.tables import Compounds, phrases, words

_OFFICES = words("""
präsident minister kanzler bürgermeister meister senator abgeordneter könig prinz bischof kardinal pfarrer papst
richter staatsanwalt anwalt general oberst major hauptmann leutnant kommissar direktor professor doktor trainer
botschafter sekretär landrat stadtrat dezernent kämmerer ratsherr beigeordneter vorsitzender vorsitzende leiter chef
vorstand geschäftsführer intendant rektor dekan sprecher kandidat politiker parteichef generalsekretär referent
gouverneur kommandeur redakteur reporter korrespondent autor forscher wissenschaftler ökonom analyst experte
unternehmer manager gründer inhaber wirt architekt ingenieur arzt lehrer maschinist kapitän landwirt bauer künstler
regisseur schauspieler sänger schriftsteller historiker soziologe politologe virologe meteorologe jurist ratsmitglied
mitglied ratsfrau abgeordnete beauftragter beauftragte bundestrainer ermittler sachverständiger gutachter zeuge
gemeinderat kantonsrat nationalrat ständerat bundesrat regierungsrat kirchenrat studienrat hofrat landammann amtmann
schultheiß schöffe notar pastor diakon superintendent rabbiner imam pater vikar küster pilot steuermann fährmann
bootsmann matrose taucher admiral feldwebel polizist detektiv fahnder wärter wächter pfleger retter führer
fahrer spieler stürmer torwart schiedsrichter züchter händler verleger buchhändler bibliothekar archivar kurator
biologe geologe archäologe psychologe theologe ökologe ethnologe philologe zoologe philosoph pädagoge chemiker physiker
informatiker mathematiker mechaniker elektriker techniker grafiker kritiker statistiker demoskop geograf fotograf
journalist kolumnist pianist organist cellist dirigent komponist solist tänzer bildhauer designer imker
gastronom hotelier makler bankier apotheker hebamme zahnarzt tierarzt arbeiter angestellter beamter student
restaurator aktivist kämpfer gewerkschafter funktionär präses obmann sportler ruderer
""")
_SOURCES = words("""
beamter mitarbeiter sprecher vertreter berater experte kritiker gegner anhänger unterstützer beobachter diplomat
politiker abgeordneter anwalt staatsanwalt ermittler polizist zeuge augenzeuge anwohner bewohner bürger wähler
aktivist führer anführer mitglied verbündeter freund kollege rivale kandidat wissenschaftler forscher ökonom
historiker arzt journalist reporter redakteur nachbar student schüler lehrer arbeiter angestellter demonstrant soldat
teilnehmer besucher nutzer kunde insider analyst händler vater mutter mann frau kind sohn tochter gast passagier
patient veranstalter betreiber landwirt unternehmer gutachter jurist nachbarin passant helfer sanitäter
""")
_GROUPS = words("""
kreise kreisen leute leuten menschen eltern angehörige angehörigen behörden medien fachleute fachleuten manche viele
einige andere mehrere beide alle niemand jemand polizei feuerwehr staatsanwaltschaft quelle quellen beamte beamten
verbündete verbündeten männer frauen kinder gäste ärzte ärzten umfeld insidern bericht berichte berichten studie
umfrage gutachten
""")
_FEMININE = words("königin prinzessin äbtissin ratsfrau frau mutter tochter kauffrau")
# Last parts whose feminine has another vowel, or is another word.
_TURNED = {"arzt": "ärztin", "anwalt": "anwältin", "rat": "rätin", "bauer": "bäuerin", "mann": "frau"}
_BODIES = words("""
regierung ministerium behörde amt kommission gericht rat gruppe organisation verein verband gewerkschaft partei team
bank vorstand verwaltung institut universität polizei armee bundeswehr zeitung magazin zeitschrift sender agentur
unternehmen firma konzern reederei betreiber initiative stiftung kirche fraktion koalition opposition stadt gemeinde
landkreis kreis land bund studie umfrage bericht gutachten erklärung mitteilung feuerwehr klinik krankenhaus schule
nachrichtenagentur portal blatt rundschau ausschuss parlament bundestag landtag gemeinderat stadtrat
""")
_NOUN_CUES = words("""
aussage behauptung erklärung mitteilung äußerung bemerkung kommentar antwort frage botschaft beitrag tweet brief rede
vorwurf anschuldigung kritik warnung forderung bitte appell aufruf drohung versprechen zusage vorschlag empfehlung
einschätzung ansicht meinung auffassung überzeugung hoffnung befürchtung sorge prognose ankündigung entscheidung
urteil satz motto worte
""")


def _declined(noun: str) -> set[str]:
    return {noun, noun + "s", noun + "n", noun + "en", noun + "e", noun + "es"}


def _feminine(noun: str) -> str:
    ending = next((ending for ending in _TURNED if noun.endswith(ending)), "")
    return noun.removesuffix(ending) + _TURNED[ending] if ending else noun.removesuffix("e") + "in"


def _with_feminines(nouns: frozenset[str]) -> frozenset[str]:
    feminine = {_feminine(noun) for noun in nouns} | _FEMININE
    every = {form for noun in nouns for form in _declined(noun)} | feminine | {noun + "nen" for noun in feminine}
    return frozenset(every)


_TITLES = _with_feminines(_OFFICES) | words("""
dr. prof. herr herrn frau freiherr graf gräfin baron ex-präsident ex-kanzler ex-minister ober vize altkanzler
""")
_DESCRIBED = _with_feminines(_SOURCES) | _GROUPS

PEOPLE = People(
    titles=Compounds(_TITLES),
    female_titles=Compounds({_feminine(noun) for noun in _OFFICES} | _FEMININE | {"gräfin"}),
    male_titles=Compounds(
        _OFFICES - words("ratsmitglied mitglied ratsfrau vorsitzende abgeordnete beauftragte")
        | words("herr herrn graf baron")
    ),
    described=Compounds(_DESCRIBED),
    quantifiers=words("manche viele einige andere mehrere beide alle niemand jemand keiner jeder einer eine"),
    postpositives=frozenset(),
    plurals=words("leute menschen eltern kreise behörden medien fachleute männer frauen kinder experten"),
    hearers=words("""
journalisten reportern reporter pressevertretern medienvertretern zuschauern zuhörern anhängern abgeordneten publikum
presse parlament bundestag landtag anlegern studenten schülern gästen delegierten mitarbeitern polizei ermittlern
gericht besuchern mitgliedern anwohnern
"""),
    platforms=phrases("""
twitter facebook instagram telegram tiktok youtube reddit linkedin bluesky mastodon x whatsapp truth_social threads
weibo vkontakte fernsehen radio
"""),
    bodies=Compounds(_BODIES),
    programmes=words("sendung programm podcast"),
    outlets=words("quelle quellen medien medium bericht berichte zeitung zeitungen agentur agenturen sender"),
    noun_cues=_NOUN_CUES | frozenset(noun + ending for noun in _NOUN_CUES for ending in ("en", "n", "s", "e")),
    roles=phrases(
        "frage antwort moderator moderatorin interviewer redaktion f a q vorsitzender vorsitzende richter zeuge"
    ),
    answers=words("a antwort"),
    interviewers=words("reporter reporterin redakteur redakteurin moderator moderatorin interviewer korrespondent"),
    statements=words("erklärung mitteilung stellungnahme pressemitteilung schreiben brief rede beitrag bericht"),
    headings=words("erklärung stellungnahme"),
    no_speakers=words("""
hinweis anmerkung korrektur update achtung zutat zutaten zubereitung tipp tipps wann wo was wer wie warum datum zeit
ort preis kosten adresse telefon e-mail kontakt quelle foto bild video mehr lesen thema titel fazit ergebnis
einleitung hintergrund pro contra schritt teil kapitel tag woche monat jahr montag dienstag mittwoch donnerstag
freitag samstag sonntag betreff von an beispiel info infos termin eintritt anmeldung
"""),
    modifiers=words("""
ex-präsident ex-kanzler ex-minister altkanzler ober vize ehemaliger ehemalige ehemaligen früherer frühere früheren
damaliger damalige damaligen amtierender amtierende amtierenden designierter designierte designierten verstorbener
verstorbene verstorbenen stellvertretender stellvertretende stellvertretenden
"""),
    like_names=words("""
könig prinz papst bischof kardinal pfarrer graf baron freiherr major general hauptmann oberst richter meister bauer wirt
sänger lehrer autor leiter chef abt kaiser herzog fürst ritter vogt pfleger wächter händler küster pater spieler fahrer
führer amtmann schultheiß taucher
"""),
    courtesies={"herr": "m", "herrn": "m", "frau": "f", "dr": "", "prof": ""},
    suffixes=words("jun jr junior sen sr senior ii iii iv mdb mdl mda mep hc ad"),
    generations=words("jun jr junior sen sr senior ii iii iv"),
    behind_names=words("aus bei beim vom im in am an für mit gegenüber des"),
    unnamed=words("""
unbekannt unbekannte unbekannter anonym anonyme anonymer publikum zuruf zwischenruf frage teilnehmer
teilnehmerin redaktion
"""),
    media=words("radio tv fernsehen nachrichten zeitung zeitungen magazin online rundfunk"),
    men=words("herr herrn könig prinz papst graf baron freiherr kaiser herzog fürst"),
    regnal=words("könig königin prinz prinzessin papst kaiser kaiserin"),
    kin={
        **dict.fromkeys(words("frau ehefrau witwe mutter tochter schwester tante nichte großmutter freundin"), "f"),
        **dict.fromkeys(words("schwiegermutter schwiegertochter schwägerin ex-frau lebensgefährtin"), "f"),
        **dict.fromkeys(words("mann ehemann witwer vater sohn bruder onkel neffe großvater freund"), "m"),
        **dict.fromkeys(words("schwiegervater schwiegersohn schwager ex-mann lebensgefährte"), "m"),
        **dict.fromkeys(words("kind eltern familie"), ""),
    },
    belonging=words("von vom des der für bei"),
    genitive="s",
    vouching=words("echt offiziell ob mdb mdl"),
)
