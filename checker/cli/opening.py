"""Open the corpus in use."""

from checker.cli.desk import Desk
from checker.cli.progress import progress_of_steps
from corpus import Corpus
from corpus.errors import UnwritableCorpus


def open_corpus(desk: Desk) -> Corpus:
    """The corpus in use, to ask it."""
    return Corpus.open(desk.corpus_path) if desk.corpus_path else Corpus.own()


def open_to_check(desk: Desk) -> Corpus:
    """The corpus in use, to check claims against, with the sentence model if one is named."""
    corpus = open_corpus(desk)
    if desk.model_path:
        with progress_of_steps("embedding") as report:
            corpus.use_model(desk.model_path, progress=report)
    return corpus


def open_to_change(desk: Desk) -> Corpus:
    """The corpus in use, made if it is not there yet. What is changed in it is kept, or it is not opened at all."""
    if desk.corpus_path:
        return Corpus.open(desk.corpus_path, create=True)
    corpus = Corpus.own(create=True)
    if corpus.path is None:
        corpus.close()
        raise UnwritableCorpus("your own corpus cannot be made", hint="name another with --corpus FILE.db")
    return corpus
