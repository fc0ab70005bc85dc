"""``python -m checker`` is the command ``quotecheck``."""

from checker.cli import main

main(prog_name="quotecheck")
