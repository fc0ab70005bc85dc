"""The English words that a text is known by: the small ones that every page has."""

from corpus.languages.tables import words

FREQUENT = words("""
the a an and of to in is are was were be been have has had do does did will would can could should not no but or that
this these those it its he she they we i you his her their our my your with for from by at on as if who which what when
where there than into about after before over under said says told saying
""")
