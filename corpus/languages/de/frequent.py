"""The German words that a text is known by: the small ones that every page has."""

from corpus.languages.tables import words

FREQUENT = words("""
der die das den dem des ein eine einen einem einer eines und oder aber nicht kein keine ist sind war waren sein wird
werden wurde wurden worden hat haben hatte hatten habe sei kann können soll muss müssen will wollen ich du er sie es wir
ihr man sich mich uns mit für von zu zum zur im in am an auf aus bei nach vor über unter durch um als wie wenn dass daß
ob weil auch nur noch schon so sagte sagt sagten erklärte was wer
""")
