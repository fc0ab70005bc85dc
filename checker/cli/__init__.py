"""The command line ``misquote``: each command is a few lines over the library, and a report.

Data goes to stdout, messages and progress to stderr. Exit codes: 0 clean, 1 findings, 2 could not run.
"""

import sys
from io import TextIOWrapper

import click

from checker.cli.lazy import Entry, RootGroup
from checker.cli.options import Session, session_options

COMMANDS = {
    "claim": Entry("checker.cli.claim:claim", "Check one quotation or claim."),
    "check": Entry("checker.cli.check:check", "Check every quotation in drafts."),
    "quotations": Entry("checker.cli.quotations:quotations", "Show who is quoted in articles."),
    "corpus": Entry("checker.cli.corpus:corpus", "Keep the articles that quotations are checked against."),
    "config": Entry("checker.cli.config:config", "Show what is in use, and trust folders."),
}


def _version(ctx: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked:
        from corpus.distribution import UNKNOWN_VERSION, version

        found = version()
        click.echo(f"misquote {found if found != UNKNOWN_VERSION else '(a checkout that is not installed)'}")
        ctx.exit()


@click.group(
    cls=RootGroup,
    table=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 nothing wrong was found, 1 something was, 2 the command could not run.",
)
@click.option("--version", is_flag=True, is_eager=True, expose_value=False, callback=_version, help="Show the version.")
@click.option("--debug", is_flag=True, help="Show where a failure comes from.")
@session_options
@click.pass_context
def main(ctx: click.Context, *, debug: bool) -> None:
    """Check quotations and claims against a sourced corpus: the words, the speaker, the chain, the context.

    \b
    misquote claim '"We choose to go to the moon," Kennedy said.'
    misquote check draft.md
    misquote corpus add --publisher "The Daily" article.txt
    """
    ctx.ensure_object(Session)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
