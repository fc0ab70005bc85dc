"""English words beside the titles of works, and beside what is called so and no work."""

from corpus.languages.attributing import Works
from corpus.languages.tables import words

WORKS = Works(
    nouns=words("""
album anthem autobiography ballad best-seller bestseller biography blog book broadcast classic column comedy
commentary concert documentary drama editorial episode essay exhibit exhibition film game hit manifesto memoir movie
musical newsletter novel op-ed opera painting play podcast poem program programme project sculpture segment sequel
series show single sitcom song thriller track video website
"""),
    owners=words("""
author authors cast chapter co-author co-creator co-editor co-host co-star copies copy creator director edition editor
episode episodes fan fans host hosts installment performance producer rendition run screening season singer star stars
strains version viewers writer
"""),
    small=words("a an and as at but by de for from in into la of on or the to up v vs with"),
    cries=words("call calls chant chants cries cry jeers shouts yells"),
    labels=words("catchphrase hashtag moniker motto nickname slogan slogans so-called tagline watchword"),
)
