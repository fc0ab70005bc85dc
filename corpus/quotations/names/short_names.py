"""Names in their shortest forms: initials ("JFK", "the KHA") and the handles of posts ("@realAdaQuill")."""

from collections.abc import Collection, Sequence

from corpus.text.patterns import pattern

_TOGETHER = pattern(r"(?:[^\W\d_]\.?){2,6}")
_HUMP = pattern(r"(?<=[a-z0-9])(?=[A-Z])|[\W_]+|(?<=[^\W\d])(?=\d)")
_MOST = 6  # letters of initials
_SHORTEST = 4  # letters of a surname that a handle is known by


def initials_in(printed: Sequence[str]) -> str:
    """The letters of a name that may be nothing but initials: "JFK", "J.F.K.", "J. F. K."; else "".

    A surname in the capitals of a label may be meant as well: "KIM".
    """
    joined = "".join(printed)
    apart = len(printed) == 1 or all(len(word.strip(".")) == 1 for word in printed)
    letters = joined.replace(".", "")
    return (
        letters.lower() if apart and letters.isupper() and len(letters) <= _MOST and _TOGETHER.fullmatch(joined) else ""
    )


def initials_fit(letters: str, words: Sequence[str], small: Collection[str]) -> bool | None:
    """Whether letters are the initials of the words of a name; ``small`` words may be left out.

    None where one has more than the other: "DJT" may be Donald Trask, whoever knows of no middle name.

    >>> initials_fit("kha", ["karsund", "harbour", "authority"], ()), initials_fit("aq", ["ada", "m", "quill"], ())
    (True, None)
    """
    every = "".join(word[0] for word in words)
    great = "".join(word[0] for word in words if word not in small)
    if letters in (every, great):
        return True
    if not great or (letters[0], letters[-1]) != (great[0], great[-1]):
        return False
    short, long = sorted((letters, great), key=len)
    return None if len(short) < len(long) and _is_in_order(short, long) else False


def handle_in(printed: Sequence[str]) -> str:
    """The handle that a name is, without its sign: "realAdaQuill" of "@realAdaQuill"; else ""."""
    return printed[0][1:] if len(printed) == 1 and printed[0][0] == "@" else ""


def handle_words(handle: str, titles: Collection[str]) -> tuple[str, ...]:
    """The words that capitals, signs and figures part in a handle, in small letters and without titles.

    >>> handle_words("realAdaQuill", {"real"}), handle_words("ada_quill", ())
    (('ada', 'quill'), ('ada', 'quill'))
    """
    parts = (part.lower() for part in _HUMP.split(handle) if part.isalpha())
    return tuple(part for part in parts if part not in titles)


def handle_fits(handle: str, words: Sequence[str], titles: Collection[str]) -> bool | None:
    """Whether a handle is of somebody's name: True if it has the whole of it, or a title and the surname, and nothing
    beside it but titles, figures and what vouches for it; else None.

    >>> handle_fits("realAdaQuill", ["ada", "quill"], {"real"}), handle_fits("BoTarn", ["ada", "quill"], ())
    (True, None)
    """
    joined = "".join(filter(str.isalpha, handle.lower()))
    before, found, behind = joined.partition("".join(words))
    if len(words) > 1 and found and all(not rest or rest in titles for rest in (before, behind)):
        return True
    apart = handle_words(handle, titles)
    titled = len(words) > 1 and apart == (words[-1],) and apart[0] != joined
    return True if titled and len(words[-1]) >= _SHORTEST else None


def _is_in_order(short: str, long: str) -> bool:
    """Whether the letters of one stand in the other, in their order."""
    rest = iter(long)
    return all(letter in rest for letter in short)
