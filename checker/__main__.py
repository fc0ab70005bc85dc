"""``python -m checker`` is the command ``quotecheck``."""

from checker.cli import main

if __name__ == "__main__":  # a process of an import is begun by importing this file
    main(prog_name="quotecheck")
