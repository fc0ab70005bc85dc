"""What can go wrong for a user of the checker, under the same root as what can go wrong with a corpus.

QuotecheckError (corpus.errors)
├── NothingToCheck
├── BadQuery
├── BadSettings
├── NotConfirmed
└── Stopped
"""

from corpus.errors import QuotecheckError


class NothingToCheck(QuotecheckError):
    """A claim without a single word."""

    hint = "give the words of a quotation, or a claim"


class BadQuery(QuotecheckError):
    """A line of a batch that asks nothing."""

    hint = 'write {"id": …, "quote": …, "speaker": …} or {"id": …, "claim": …} on each line'


class BadSettings(QuotecheckError):
    """A settings file or an option that cannot be followed; nothing was checked by other rules instead."""

    hint = "README.md lists the settings"


class NotConfirmed(QuotecheckError):
    """Somebody was asked whether to go on and did not say yes."""

    hint = "--yes goes on without asking"


class Stopped(QuotecheckError):
    """Somebody pressed Ctrl-C; the corpus is sound, and the hint says how to go on."""

    exit_code = 130  # 128 + SIGINT
