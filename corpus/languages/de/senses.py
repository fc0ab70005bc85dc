"""German words that turn what was said when they are dropped, added or exchanged."""

from corpus.languages.de.words import WORDS
from corpus.languages.meaning import Senses
from corpus.languages.tables import by_first, quantities, sequences, words

# Hedges that are nothing else; "wohl" and "soll" are more than that.
_DOUBTS = words("""
angeblich angebliche angeblichen angeblicher angebliches mutmaßlich mutmaßliche mutmaßlichen mutmaßlicher mutmaßliches
vermeintlich vermeintliche vermeintlichen vermeintlicher vermeintliches vermutlich wahrscheinlich möglicherweise
vielleicht womöglich eventuell anscheinend scheinbar offenbar
""")
_DENYING_VERBS = words("""
bestreite bestreitet bestreiten bestritt bestritten leugne leugnet leugnete leugnen leugneten geleugnet dementiert
dementierte dementieren dementierten
""")
_PRONOUNS = words("""
ich mich mir mein meine meinen meinem meiner meines wir uns unser unsere unseren unserem unserer unseres du dich dir
dein
deine deinen deinem deiner deines ihr euch euer eure euren eurem eurer er ihn ihm sein seine seinen seinem seiner seines
sie ihnen ihre ihren ihrem ihrer ihres es man sich dies diese dieser diesen diesem dieses jene jener jenen jenem jenes
derjenige diejenige diejenigen dessen deren denen
""")
_DAY_PARTS = ("morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht")
NEXT_CLAUSE = words("""
und oder aber denn sondern weil obwohl obgleich nachdem bevor ehe dass daß wer was welche welcher welches damit sodass
""")

SENSES = Senses(
    negations=WORDS.negations
    | words("""
keines keinerlei keineswegs keinesfalls niemand niemanden niemandem niemandes nirgends nirgendwo nirgendwohin mitnichten
nimmer nix ohne kaum schwerlich weder
"""),
    narrow_negations=words("ohne weder"),
    denying_verbs=_DENYING_VERBS,
    doubting_verbs=words(
        "bezweifle bezweifelt bezweifelte bezweifeln bezweifelten zweifle zweifelt zweifelte zweifeln"
    ),
    denying_prefixes=("un", "in", "im", "il", "ir", "miss", "miß", "dis", "des", "non", "nicht", "anti"),
    undenied=words("""
unart unding unfall unfug ungarn unhold unkosten unkraut unlust unmasse unmenge unmut unrat unsumme unter unterricht
untiefe untier unwesen unwetter unzahl unstern inbegriff inbetrieb indem indes infolge inhaber inhalt inland innen
insasse insel instand inzwischen impuls imker irland missen
"""),
    affirming=words("nur allein zuletzt minder"),
    conditions=words("wenn falls sofern ob solange soweit vorausgesetzt angenommen vorbehaltlich"),
    condition_phrases=sequences("""
nur_wenn nur_falls es_sei_denn außer_wenn im_falle für_den_fall unter_der_bedingung unter_der_voraussetzung bis_der
bis_die bis_das bis_ein bis_eine bis_ich bis_wir bis_er bis_sie bis_es bis_man bis_alle bis_alles
"""),
    # "Hätte er das gewusst, …", "Sollte es stürmen, …": a question ends with its mark and not with a comma.
    inverted_conditions=words("""
hätte hätten hättest wäre wären würde würden sollte sollten könnte könnten dürfte dürften müsste müssten käme kämen gäbe
ginge gingen bliebe blieben kommt kommen gibt geht gehen bleibt bleiben wird werden ist sind hat haben steigt sinkt
fällt
"""),
    asking=words("selbst auch sogar als wie sehen wissen weiß fragen fragt fragte frage prüfen prüft klären egal"),
    doubts=_DOUBTS,
    opinions=sequences("""
ich_glaube glaube_ich wir_glauben glauben_wir ich_denke denke_ich wir_denken denken_wir ich_vermute vermute_ich
wir_vermuten vermuten_wir ich_meine meine_ich wir_meinen meinen_wir ich_schätze schätze_ich
"""),
    reservations=sequences("""
soweit_ich soviel_ich so_weit_ich so_viel_ich meines_wissens meines_erachtens unseres_wissens unseres_erachtens
meiner_meinung_nach meiner_ansicht_nach nach_meiner_meinung nach_meiner_ansicht es_sei_denn
"""),
    amounts_with_article=sequences("ein_wenig ein_paar"),
    next_clause=NEXT_CLAUSE,
    phrase_openers=words("""
in im an am auf bei mit von vom zu zum zur nach vor für während über unter innerhalb ab bis diesen dieses
"""),
    hanging=words("dass daß ob"),
    # "Wir öffnen den Pier nicht": what denies the verb stands at the end of its clause.
    turning_behind=words("""
nicht nie niemals kaum keineswegs keinesfalls mitnichten angeblich mutmaßlich vermutlich wahrscheinlich möglicherweise
vielleicht womöglich eventuell anscheinend offenbar
"""),
    # "Wir werden gehen müssen", "wir hören mit dem Lärm auf".
    ending_clauses=words("""
müssen können dürfen sollen wollen lassen ab an auf aus ein zu zurück vor weg fest los fort nieder herab hinaus fern
"""),
    modals=by_first("""
können/kann/kannst/könnt/konnte/konnten/konntest könnte/könnten/könntest/könntet könne
dürfen/darf/darfst/dürft/durfte/durften dürfte/dürften dürfe
müssen/muss/muß/musst/mußt/müsst/musste/mußte/mussten/mußten müsste/müßte/müssten/müßten müsse
sollen/soll/sollst/sollt sollte/sollten/solltest/solltet solle wollen/will/willst/wollt/wollte/wollten wolle
mögen/mag/magst/mochte/mochten möchte/möchten/möchtest möge werden/wird/wirst/werde/werdet/wurde/wurden/ward
würde/würden/würdest/würdet hätte/hätten/hättest/hättet wäre/wären/wärst/wärt sei/seien
"""),
    hearsay_modals=words("soll sollen will wollen"),
    past_infinitives=words("haben sein"),
    quantifiers=by_first("""
alle/aller/allen/allem/alles/all/sämtliche/sämtlichen/sämtlicher jede/jeder/jedes/jeden/jedem
einige/einiger/einigen/einigem
manche/mancher/manchen/manchem/manches/manch viele/vieler/vielen/vielem/viel wenige/weniger/wenigen/wenigem/wenig
mehrere/mehrerer/mehreren etliche/etlicher/etlichen beide/beider/beiden/beides meiste/meisten meistens
nur/lediglich/bloß/ausschließlich halb/halbe/halber/halbes/halben hälfte mehr paar mehrheit minderheit
zahlreiche/zahlreichen mindestens/wenigstens höchstens/maximal
"""),
    hedges=_DOUBTS
    | words("""
wohl etwa ungefähr rund circa ca zirka fast beinahe nahezu annähernd knapp glaube glaubt glauben denke denkt denken
vermute vermutet vermuten schätze schätzt schätzen scheint scheinen schien schienen
"""),
    pronouns=_PRONOUNS,
    pointing=_PRONOUNS | words("das der die dem den wer wen wem was welche welcher welches hier da dort dann so"),
    units=quantities("""
millimeter/millimetern/mm zentimeter/zentimetern/cm meter/metern/meters kilometer/kilometern/kilometers/km meile/meilen
seemeile/seemeilen zoll|
hektar/hektars quadratmeter/quadratmetern quadratkilometer/quadratkilometern|
gramm/gramms kilo/kilos/kilogramm/kg pfund zentner tonne/tonnen|
euro/euros/€ cent/cents dollar/dollars/$ pfund/£ franken rubel yen/¥ yuan krone/kronen zloty|
sekunde/sekunden minute/minuten stunde/stunden tag/tage/tagen/tages woche/wochen monat/monate/monaten/monats
jahr/jahre/jahren/jahres jahrzehnt/jahrzehnte/jahrzehnten jahrhundert/jahrhunderte/jahrhunderten|
liter/litern/liters hektoliter kubikmeter/kubikmetern barrel|grad celsius fahrenheit|
watt kilowatt megawatt gigawatt|kilowattstunde/kilowattstunden megawattstunde/megawattstunden
gigawattstunde/gigawattstunden|prozent/% prozentpunkt/prozentpunkte/prozentpunkten promille
"""),
    days_to_come=words("morgen übermorgen"),
    habitual_days=words("montags dienstags mittwochs donnerstags freitags sonntags"),
    halves_of_day=words("""
mittag mittags mitternacht vormittag vormittags nachmittag nachmittags morgens abend abends nacht nachts
""")
    | {day + part for day in WORDS.weekdays for part in _DAY_PARTS},
    unsure_dates=frozenset(),
    capital_dates=frozenset(),
    withheld=words("""
schimpfwort schimpfwörter kraftausdruck kraftausdrücke zensiert gelöscht unkenntlich fluch beleidigung schmähwort
obszönität piep piepton f-wort n-wort
"""),
)
