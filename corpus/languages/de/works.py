"""German words beside the titles of works, and beside what is called so and no work."""

from corpus.languages.attributing import Works
from corpus.languages.tables import compounds, words

WORKS = Works(
    nouns=compounds("""
album autobiografie ballade biografie blog buch doku dokumentation drama essay film folge gedicht gemälde hit hymne
kolumne komödie kommentar konzert krimi lied leitartikel magazin manifest memoiren musical newsletter novelle oper
podcast programm projekt reihe roman schau sendung serie show skulptur song spiel stück thriller titel video zeitung
zeitschrift blatt portal sender initiative bürgerinitiative bündnis verein stiftung partei
"""),
    owners=words(
        "autor autorin herausgeber regisseur regisseurin sänger sängerin star schöpfer folge ausgabe kapitel fan fans"
    ),
    small=words("""
der die das den dem des ein eine einen einem einer und oder von vom zu zum zur in im am an auf aus bei mit nach für
über unter ohne als wie ist sind nicht alle aller
"""),
    cries=words("ruf rufe sprechchor sprechchöre rufen schrei schreie"),
    labels=words(
        "slogan motto spitzname beiname schlagwort hashtag sogenannte sogenannten sogenannter sogenanntes parole"
    ),
)
