"""Whether the name of a claim and that of a source are one person's in this corpus: by the table of names, by what
somebody has said of them, and by who else is called so.

What somebody has said is one step: if A is B and B is C, then A is C too, but no other form of A is any other form of
C. One of the two names must be as it was said, the other may be any form of its other name.
"""

from collections.abc import Iterator
from functools import cached_property

from corpus import Corpus
from corpus.quotations.names.likeness import Likeness
from corpus.quotations.names.name_parts import plain
from corpus.quotations.names.one_person import compare_names, same_person

_MOST_NAMED = 3
_SAID = "two names of one person, as this corpus has been told"


class People:
    """Everybody whom a corpus knows, for as long as one claim is judged."""

    def __init__(self, corpus: Corpus) -> None:
        self._corpus = corpus

    def compare(self, claimed: str, name: str) -> Likeness:
        """As ``compare_names``; a short name that fits others in the corpus as well is nobody's in particular."""
        like = compare_names(claimed, name)
        if like.same is not True and self._are_said_to_be_one(claimed, name):
            return Likeness(True, _SAID)
        namesakes = self._namesakes(claimed, name) if like.same and like.unless else []
        if not namesakes:
            return like
        named = [name, *namesakes[: _MOST_NAMED - 1]]
        more = f" and {len(namesakes) + 1 - len(named)} more" if len(namesakes) >= _MOST_NAMED else ""
        joined = f"{', '.join(named[:-1])}{',' if more else ' and'} {named[-1]}{more}"
        return Likeness(None, f"several people of this corpus may be called {claimed}: {joined}", firm=True)

    def _namesakes(self, claimed: str, name: str) -> list[str]:
        """Who else is called as the claim has it; everybody once, in whatever form the corpus has first."""
        found = list[str]()
        for other in self._corpus.names.called(claimed):
            fits = compare_names(claimed, other).same and same_person(name, other) is False
            if fits and not self._are_said_to_be_one(name, other) and not any(same_person(one, other) for one in found):
                found.append(other)
        return found

    def _are_said_to_be_one(self, one: str, other: str) -> bool:
        pairs = ((one, other), (other, one))
        return any(same_person(called, of) for name, of in pairs for called in self._others_of(name))

    def _others_of(self, name: str) -> Iterator[str]:
        """The other names of whoever has a name, as they were said."""
        known = plain(name.split())
        for group in self._said:
            if any(plain(one.split()) == known for one in group):
                yield from (one for one in group if plain(one.split()) != known)

    @cached_property
    def _said(self) -> list[frozenset[str]]:
        """The names that are one person's, group by group: pairs that have a name in common are one group."""
        groups = list[frozenset[str]]()
        for pair in map(frozenset, self._corpus.names.pairs()):
            apart = [group for group in groups if group.isdisjoint(pair)]
            joined = pair.union(*(group for group in groups if not group.isdisjoint(pair)))
            groups = [*apart, joined]
        return groups
