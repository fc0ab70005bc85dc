"""What a form is that every language fills in: a class of fields, each with its type and a word on what it is for.

Neither a dataclass nor a named tuple: both write and compile code for each class, which for dozens of fields takes
longer than to check a claim.
"""

from typing import dataclass_transform


@dataclass_transform(kw_only_default=True, frozen_default=True)
class Form:
    """A field for each annotation; one that has a value in the class may be left out. Filled once, it never changes.

    Raises:
        TypeError: A field is missing, or there is none of that name.
    """

    def __init__(self, **filled: object) -> None:
        form = type(self)
        unknown, missing = filled.keys() - form.__annotations__.keys(), needed(form) - filled.keys()
        if unknown or missing:
            raise TypeError(f"{form.__name__} lacks {sorted(missing)}, and has no {sorted(unknown)}")
        self.__dict__.update(filled)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__}.{name} is filled in once")


def fields_of(form: type[Form]) -> tuple[str, ...]:
    """The names of the fields, in order."""
    return tuple(form.__annotations__)


def needed(form: type[Form]) -> set[str]:
    """The names of the fields that must be filled in."""
    return {name for name in form.__annotations__ if name not in form.__dict__}
