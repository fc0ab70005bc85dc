"""``misquote corpus alias``: two names that are one person's, as somebody says who knows."""

import click

from checker.cli.options import Session, session_options
from checker.reports.safe_text import safe
from corpus import Corpus

_PAIR = 2


@click.command(epilog='Example: misquote corpus alias "Samuel Clemens" "Mark Twain"')
@click.argument("names", nargs=-1, metavar="[NAME OTHER]")
@click.option("--list", "listed", is_flag=True, help="List what was said so far.")
@click.option("--remove", is_flag=True, help="Say it no longer.")
@session_options
@click.pass_obj
def alias(session: Session, *, names: tuple[str, ...], listed: bool, remove: bool) -> None:
    """Say that two names are one person's: a pen name, a maiden name, a name in another alphabet, a body's initials.

    A quotation under the one is then under the other as well. Names that have a third in common are one person's too.
    It is exported with the corpus. `misquote` knows nicknames, initials and the like by itself.
    """
    if listed == bool(names) or (names and len(names) != _PAIR) or (remove and listed):
        raise click.UsageError("give two names, with --remove or without, or else --list")
    if listed:
        with session.desk.open_corpus() as held:
            pairs = held.names.pairs()
        for pair in pairs:
            click.echo(" = ".join(map(safe, pair)))
        return
    with session.desk.open_to_change() as held:
        click.echo(_part(held, names) if remove else _join(held, names))


def _join(held: Corpus, names: tuple[str, ...]) -> str:
    is_new = held.names.join(*names)
    one, other = map(safe, names)
    return f"{one} and {other} are one person" if is_new else f"already said: {one} and {other} are one person"


def _part(held: Corpus, names: tuple[str, ...]) -> str:
    held.names.part(*names)
    one, other = map(safe, names)
    return f"nothing says any longer that {one} and {other} are one person"
