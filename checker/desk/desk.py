"""What is in use for a run: the corpus, the house style, the threshold, the sentence model.

What was chosen for the run wins, then the environment, then the project's settings file, then the default. Every face
works at a desk; the desk knows none of them, and neither prints nor asks.
"""

import os
from collections.abc import Callable, Iterable, Mapping
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


class InUse(NamedTuple):
    """What a report was made with.

    ``corpus`` is the file of the corpus as it was named, None for the user's own; ``chosen_by`` says what chose it:
    "option", "environment" or "settings", "own" for the user's own, "shipped" as long as that is still the one that
    comes with misquote. ``settings`` is the settings file that was read, seen from the folder of the work, or None.
    """

    corpus: str | None
    chosen_by: str
    settings: str | None


class Desk:
    """What holds for one run. The settings are read when they are first needed: a faulty file stops only who needs it.

    Args:
        chosen: what somebody chose for this run.
        folder: where the work lies, if not in the working directory; settings are looked for in it and above it.
        environment: what stands in place of the environment of the process.
        notify: is told in a sentence of each settings file that is passed over, since others can write it, and of each
            folder beside the corpus.
    """

    def __init__(
        self,
        chosen: Choices = NOTHING_CHOSEN,
        *,
        folder: Path | None = None,
        environment: Mapping[str, str] | None = None,
        notify: Callable[[object], None] | None = None,
    ) -> None:
        self._chosen = chosen
        self._folder = Path.cwd() if folder is None else folder
        self._environment = os.environ if environment is None else environment
        self._notify = notify
        self.in_use: InUse | None = None  # until a corpus is opened

    @cached_property
    def settings(self) -> "Settings":
        """The settings of the project.

        Raises:
            BadSettings: The settings file cannot be followed.
        """
        from checker.desk.settings import find_settings

        found = find_settings(self._folder, self._environment)
        self._tell(found.passed_over)
        return found

    def _tell(self, notices: Iterable[object]) -> None:
        if self._notify is not None:
            for notice in notices:
                self._notify(notice)

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

    def what_chose(self, setting: str) -> str:
        """What chose the corpus, the style, fail-on or semantic, by its key in the settings.

        That is "option", "environment", "settings" or "default".
        """
        chosen = {"corpus": "corpus", "style": "style", "fail-on": "fail_on", "semantic": "model"}[setting]
        if getattr(self._chosen, chosen):
            return "option"
        if setting == "corpus" and self._environment.get(CORPUS_VARIABLE):
            return "environment"
        return "settings" if setting in self.settings.given else "default"

    @property
    def lets_all_pass(self) -> str | None:
        """The settings file by which no level of findings fails a check, None if that is chosen, or not so."""
        return None if self._chosen.fail_on or self.settings.threshold.level is not None else self.settings_file

    @property
    def settings_file(self) -> str | None:
        """The settings file that has been read for this run, seen from the folder of the work."""
        read = self.__dict__.get("settings")  # asking for them would read them
        return None if read is None or read.file is None else self._seen_from_here(read.file)

    def _seen_from_here(self, file: Path) -> str:
        """A path without the folders above the work, which may name a person: only how far up it lies."""
        return os.path.relpath(file, os.path.realpath(self._folder))

    def _noted(self, corpus: "Corpus", named: Path | None) -> "Corpus":
        """The corpus, after keeping what is in use, now that it could be opened."""
        self._tell(corpus.notices)
        if named is None:
            self.in_use = InUse(None, "shipped" if corpus.path is None else "own", self.settings_file)
        else:
            chosen_by, file = self.what_chose("corpus"), self.settings_file and self.settings.file
            below = chosen_by == "settings" and file and named.is_relative_to(file.parent)
            self.in_use = InUse(self._seen_from_here(named) if below else str(named), chosen_by, self.settings_file)
        return corpus

    def open_corpus(self) -> "Corpus":
        """Open the corpus in use, to ask it."""
        from corpus import Corpus

        path = self.corpus_path
        return self._noted(Corpus.open(path) if path else Corpus.own(), path)

    def open_to_check(self, progress: Progress | None = None) -> "Corpus":
        """Open the corpus in use, to check claims against it, with the sentence model in use if there is one.

        ``progress`` is told how many documents the model has been shown, and of how many.
        """
        corpus = self.open_corpus()
        try:
            if self.model_path:
                told = len(corpus.notices)
                corpus.use_model(self.model_path, progress=progress)
                self._tell(corpus.notices[told:])
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
            return self._noted(Corpus.open(path, create=True), path)
        corpus = Corpus.own(create=True)
        if corpus.path is None:
            corpus.close()
            raise UnwritableCorpus("your own corpus cannot be made", hint="name another with --corpus FILE.db")
        return self._noted(corpus, path)
