"""The option by which a user's own spaCy pipeline takes part in finding quotations."""

import click

model_option = click.option(
    "--model", metavar="NAME|PATH", help="Your own spaCy pipeline: what it finds joins the candidates."
)
