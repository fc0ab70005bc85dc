"""What can go wrong for a user of the checker, under the same root as what can go wrong with a corpus.

MisquoteError (corpus.errors)
├── NothingToCheck
├── BadQuery
├── BadSettings
├── NotConfirmed
└── Stopped
"""

from corpus.errors import MisquoteError


class NothingToCheck(MisquoteError):
    """A claim or a quotation without a single word."""

    hint = "give the words of a quotation, or a claim"


class BadQuery(MisquoteError):
    """A line of a batch that asks nothing."""

    hint = 'write {"id": …, "quote": …, "speaker": …} or {"id": …, "claim": …} on each line'


class BadSettings(MisquoteError):
    """A settings file or an option that cannot be followed. Nothing was checked by other rules instead."""

    hint = "README.md lists the settings"


class NotConfirmed(MisquoteError):
    """Somebody was asked whether to go on, and did not say yes."""

    hint = "--yes goes on without asking"


class Stopped(MisquoteError):
    """Somebody pressed Ctrl-C; the corpus is sound, and the hint says how to go on."""

    exit_code = 130  # 128 + SIGINT
