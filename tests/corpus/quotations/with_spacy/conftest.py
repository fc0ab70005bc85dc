"""Pipelines that are built or trained here: nothing is downloaded."""

from collections.abc import Iterator

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Span
from spacy.tokens.underscore import Underscore
from spacy.training import Example

LETTER = (
    "The master’s letter to the crews notes that the clerk Tom Berg, who has the keys, “is no sailor, nor ever was.”"
)
# What a parse has of it, as far as it matters: each of the first words, the word that it hangs on, and how.
OUTER = (
    "The master det",
    "master letter poss",
    "’s master case",
    "letter notes nsubj",
    "to letter prep",
    "the crews det",
)
OUTER += ("crews to pobj", "notes notes ROOT")
TOKEN2VEC = {
    "@architectures": "spacy.HashEmbedCNN.v2",
    "pretrained_vectors": None,
    "width": 32,
    "depth": 1,
    "embed_size": 100,
    "window_size": 1,
    "maxout_pieces": 2,
    "subword_features": False,
}


def quoted(nlp: Language, text: str) -> list[Span]:
    """The quotations that a pipeline finds; the spans keep their document, which the group would not."""
    doc = nlp(text)
    return list(doc.spans["quotations"])


@pytest.fixture(autouse=True)
def attributes() -> Iterator[None]:
    """Attributes of spans are spaCy's for the whole process: what a test sets is taken back."""
    before = dict(Underscore.span_extensions), dict(Underscore.doc_extensions)
    yield
    for known, kept in zip((Underscore.span_extensions, Underscore.doc_extensions), before, strict=True):
        known.clear()
        known.update(kept)


@pytest.fixture
def quoting() -> Language:
    """The component on a pipeline that knows nothing else."""
    nlp = spacy.blank("en")
    nlp.add_pipe("misquote")
    return nlp


@pytest.fixture(scope="session")
def parsing() -> Language:
    """A parser that was trained on one sentence, and knows that one."""
    spacy.util.fix_random_seed(0)
    nlp = spacy.blank("en")
    nlp.add_pipe("parser", config={"min_action_freq": 1, "model": {"tok2vec": TOKEN2VEC}})
    doc = nlp.make_doc(LETTER)
    words = [token.text for token in doc]
    inner = words.index("is")
    heads, relations = [inner] * len(words), ["dep"] * len(words)
    heads[inner], relations[inner] = words.index("notes"), "ccomp"
    for i, link in enumerate(OUTER):
        word, head, relations[i] = link.split()
        assert words[i] == word
        heads[i] = words.index(head)
    example = Example.from_dict(doc, {"heads": heads, "deps": relations})
    optimizer = nlp.initialize(lambda: [example])
    optimizer.learn_rate = 0.01
    for _ in range(60):
        nlp.update([example], sgd=optimizer)
    return nlp
