"""How people are called in a corpus: who of its speakers has a short name, and which names somebody has said are one
person's."""

from corpus.errors import BadName
from corpus.store import digests
from corpus.store.connection import SharedConnection
from corpus.text.decoding import not_kept

_NOTE = "other name"
_LONGEST = 200  # characters of a name
_MOST = 200  # speakers that a short name is looked for among
_MOST_LETTERS = 6  # of initials
_BEHIND = frozenset(("jr", "sr", "ii", "iii", "iv"))  # as the schema has it
_UNWRITTEN = str.maketrans("", "", ".,")
_LOWER = {capital: capital + 32 for capital in range(ord("A"), ord("Z") + 1)}  # as SQLite does: it leaves other letters
_CALLED = f"SELECT name FROM speakers WHERE described = 0 AND last_word IN (?, ?, ?) ORDER BY name LIMIT {_MOST}"  # noqa: S608
_WITH_INITIALS = f"SELECT name FROM speakers WHERE described = 0 AND name GLOB ? ORDER BY name LIMIT {_MOST}"  # noqa: S608


class KeptNames:
    """The names of a corpus. Threads may share it."""

    def __init__(self, shared: SharedConnection) -> None:
        self._shared = shared

    def called(self, name: str) -> list[str]:
        """The named speakers who may be meant by a short name: by its last word, or by initials such as "JFK".

        Some of those have another first name, and are nobody's namesake: the names have to be compared.
        """
        words = [word for word in name.translate(_UNWRITTEN).split() if word.lower() not in _BEHIND]
        letters = last = words[-1] if words else ""
        with self._shared as connection:
            spellings = [form.translate(_LOWER) for form in (last, last.upper(), last.title())]
            found = [row[0] for row in connection.execute(_CALLED, spellings)]
            if 1 < len(letters) <= _MOST_LETTERS and letters.isalpha() and letters.isupper():
                glob = "*[ -]".join(letters)
                found += [row[0] for row in connection.execute(_WITH_INITIALS, (f"{glob}*",))]
        return list(dict.fromkeys(found))

    def pairs(self) -> list[tuple[str, str]]:
        """Every two names that somebody has said are one person's, in the order of the alphabet."""
        with self._shared as connection:
            return connection.execute("SELECT name, other FROM other_names ORDER BY name, other").fetchall()

    def join(self, name: str, other: str) -> bool:
        """Keep that two names are one person's; false where that is kept already.

        Raises:
            BadName: One of them is no name, or both are the same.
        """
        pair = _pair(name, other)
        with self._shared.transaction() as connection:
            is_new = connection.execute("INSERT OR IGNORE INTO other_names VALUES (?, ?)", pair).rowcount > 0
            if is_new:
                digests.note(connection, _NOTE, *pair)
            return is_new

    def part(self, name: str, other: str) -> None:
        """Keep no longer that two names are one person's.

        Raises:
            BadName: That is not kept.
        """
        pair = _pair(name, other)
        with self._shared.transaction() as connection:
            if not connection.execute("DELETE FROM other_names WHERE name = ? AND other = ?", pair).rowcount:
                raise BadName(f"nothing says that {name} and {other} are one person")
            digests.strike(connection, _NOTE, pair)


def _pair(name: str, other: str) -> tuple[str, str]:
    """Two names, blanks in them made one, in the order in which they are kept."""
    first, second = sorted(" ".join(one.split()) for one in (name, other))
    for one in (first, second):
        wrong = not_kept(one) or ("is too long" if len(one) > _LONGEST else None)
        if wrong or not any(map(str.isalpha, one)):
            raise BadName(f"{one[:_LONGEST]!r}: {wrong or 'not a name'}")
    if first == second:
        raise BadName(f"{first}: one name, said twice")
    return first, second
