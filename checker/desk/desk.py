"""What is in use for a run: the corpus, the house style, the threshold, the sentence model.

What was chosen for the run wins, then the environment, then the project's settings file, then the default. Every face
works at a desk; the desk knows none of them, and neither prints nor asks.
"""

import os
from collections.abc import Callable, Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from checker.desk.settings import Settings, Threshold
    from checker.desk.styles import Style
    from corpus import Corpus

CORPUS_VARIABLE = "MISQUOTE_CORPUS"

Progress = Callable[[int, int], None]


class Choices(NamedTuple):
    """What somebody chose for one run; whatever is left open is decided by the environment and the settings.

    ``corpus`` is the file of a corpus, ``style`` the name of a house style, ``fail_on`` the levels and verdicts that
    make a check fail, ``model`` the directory of a sentence model. Relative paths count from the working directory.
    """

    corpus: str | Path | None = None
    style: str | None = None
    fail_on: tuple[str, ...] = ()
    model: str | Path | None = None


NOTHING_CHOSEN = Choices()


class Desk:
    """What holds for one run. The settings are read when they are first needed: a faulty file stops only who needs it.

    Args:
        chosen: what somebody chose for this run.
        folder: where the work lies, if not in the working directory; settings are looked for in it and above it.
        environment: what stands in place of the environment of the process.
    """

    def __init__(
        self,
        chosen: Choices = NOTHING_CHOSEN,
        *,
        folder: Path | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> None:
        self._chosen = chosen
        self._folder = Path.cwd() if folder is None else folder
        self._environment = os.environ if environment is None else environment

    @cached_property
    def settings(self) -> "Settings":
        """The settings of the project.

        Raises:
            BadSettings: The settings file cannot be followed.
        """
        from checker.desk.settings import find_settings

        return find_settings(self._folder)

    @property
    def corpus_path(self) -> Path | None:
        """The file of the corpus in use, None for the user's own."""
        named = self._chosen.corpus or self._environment.get(CORPUS_VARIABLE)
        return Path(named) if named else self.settings.corpus

    @property
    def model_path(self) -> Path | None:
        """The directory of the sentence model in use, None where claims are found by their words alone."""
        return Path(self._chosen.model) if self._chosen.model else self.settings.semantic

    @property
    def style(self) -> "Style":
        """The house style in use.

        Raises:
            BadSettings: There is no style of the name that was chosen.
        """
        return self.settings.style_named(self._chosen.style)

    @property
    def threshold(self) -> "Threshold":
        """What makes a check fail.

        Raises:
            BadSettings: A word that was chosen is neither a level nor a verdict.
        """
        from checker.desk.settings import parse_threshold

        return parse_threshold(self._chosen.fail_on) if self._chosen.fail_on else self.settings.threshold

    def open_corpus(self) -> "Corpus":
        """Open the corpus in use, to ask it."""
        from corpus import Corpus

        path = self.corpus_path
        return Corpus.open(path) if path else Corpus.own()

    def open_to_check(self, progress: Progress | None = None) -> "Corpus":
        """Open the corpus in use, to check claims against it, with the sentence model in use if there is one.

        ``progress`` is told how many documents the model has been shown, and of how many.
        """
        corpus = self.open_corpus()
        try:
            if self.model_path:
                corpus.use_model(self.model_path, progress=progress)
        except BaseException:
            corpus.close()
            raise
        return corpus

    def open_to_change(self) -> "Corpus":
        """Open the corpus in use, to change it, and make it if it is not there yet.

        Raises:
            UnwritableCorpus: What is changed in it could not be kept.
        """
        from corpus import Corpus
        from corpus.errors import UnwritableCorpus

        path = self.corpus_path
        if path:
            return Corpus.open(path, create=True)
        corpus = Corpus.own(create=True)
        if corpus.path is None:
            corpus.close()
            raise UnwritableCorpus("your own corpus cannot be made", hint="name another with --corpus FILE.db")
        return corpus
