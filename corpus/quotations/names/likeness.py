"""What a comparison of two names answers, and why."""

from typing import NamedTuple


class Likeness(NamedTuple):
    """Whether two names are one person's: True, False, or None where the names cannot tell.

    ``why`` is a clause in small letters that is true of the two, or empty where the names speak for themselves.
    ``unless``: it holds unless there is another whom the shorter form fits as well, as a bare surname may.
    ``firm``: it holds even of somebody who is only described, as "Quill's lawyer" is nobody called Quill.
    """

    same: bool | None
    why: str = ""
    unless: bool = False
    firm: bool = False


ANOTHER_NAME = Likeness(False)
