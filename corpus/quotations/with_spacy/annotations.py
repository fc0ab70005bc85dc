"""What a spaCy document has been given by its pipeline, as hints: places of the text, and no object of spaCy's.

One and the same reading serves a pipeline that is asked by its name and the component that works inside one.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from corpus.quotations.hints import Clause, Hints
from corpus.spans import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Tokens

NAMES = frozenset({"PERSON", "PER", "ORG"})
# Relations by the names that spaCy's English, its German, and Universal Dependencies have for them.
_SUBJECTS = frozenset({"nsubj", "sb"})
_CLAUSES = frozenset({"ccomp", "oc", "parataxis"})
_ASIDES = frozenset(
    {"relcl", "rc", "acl", "acl:relcl", "appos", "app", "par", "punct"}
)  # behind what somebody is called


def hints_in(docs: Iterable[tuple[int, "Doc"]], *, entities: bool = True, parse: bool = True) -> Hints:
    """What documents that lie in a text from an offset on have as entities, in any group of spans, and as a parse."""
    found, clauses = defaultdict[str, set[Span]](set), list[Clause]()
    for start, doc in docs:
        for one in _labelled(doc, entities=entities):
            label = "NAME" if one.label_.upper() in NAMES else one.label_.upper()
            if one.end_char > one.start_char:
                found[label].add(_placed(one, start))
        if parse and doc.has_annotation("DEP"):
            clauses += _clauses(doc, start)
    names, sources, cues, contents = (tuple(sorted(found[label])) for label in ("NAME", "SOURCE", "CUE", "CONTENT"))
    return Hints(names, sources, cues, contents, tuple(clauses))


def _labelled(doc: "Doc", *, entities: bool) -> Iterator["Tokens"]:
    yield from doc.ents if entities else ()
    for group in doc.spans.values():
        yield from group


def _clauses(doc: "Doc", start: int) -> Iterator[Clause]:
    for subject in doc:
        if subject.dep_ not in _SUBJECTS:
            continue
        named = _called(subject)
        for verb in (subject.head, *_joined(subject.head)):
            contents = (_placed(one, start) for one in _governed(verb) if len(one))
            yield Clause(_placed(doc[verb.i : verb.i + 1], start), _placed(named, start), tuple(contents))


def _joined(verb: "Token") -> Iterator["Token"]:
    """The verbs that share the subject of ``verb``: "Ada Quill came and said"."""
    for other in verb.conjuncts:
        if other.i > verb.i and _SUBJECTS.isdisjoint(child.dep_ for child in other.children):
            yield other


def _governed(verb: "Token") -> Iterator["Tokens"]:
    """The clauses that hang on a verb, and the one that it is a parenthesis of."""
    for child in verb.children:
        if child.dep_ in _CLAUSES:
            yield _trimmed(verb.doc[child.left_edge.i : child.right_edge.i + 1])
    if verb.dep_ == "parataxis" and verb.left_edge.i > verb.head.i:
        yield _trimmed(verb.doc[verb.head.left_edge.i : verb.left_edge.i])


def _called(subject: "Token") -> "Tokens":
    """The phrase of a subject without what is told of it on the side: "Ada Quill", of "Ada Quill, who left,"."""
    asides = (child.left_edge.i for child in subject.rights if child.dep_ in _ASIDES)
    stop = min(asides, default=subject.right_edge.i + 1)
    return _trimmed(subject.doc[subject.left_edge.i : max(stop, subject.i + 1)])


def _trimmed(tokens: "Tokens") -> "Tokens":
    """The tokens without the punctuation and the blanks at their edges."""
    first, stop = tokens.start, tokens.end
    while first < stop and _is_edge(tokens.doc[first]):
        first += 1
    while stop > first and _is_edge(tokens.doc[stop - 1]):
        stop -= 1
    return tokens.doc[first:stop]


def _is_edge(token: "Token") -> bool:
    return token.is_punct or token.is_space


def _placed(tokens: "Tokens", start: int) -> Span:
    return Span(start + tokens.start_char, start + tokens.end_char)
