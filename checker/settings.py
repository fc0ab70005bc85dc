"""The settings of a project: ``.quotecheck.toml`` in the folder of the work, or in one above it.

A setting that is not understood is an error: a check by other rules than the desk's own would look like a clean one.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from checker.errors import BadSettings
from checker.findings import Finding, Level, Verdict

FILE_NAME = ".quotecheck.toml"
NEVER = "never"
_GRAVITY = (Level.NONE, Level.INFO, Level.WARNING, Level.ERROR)
_KEYS = ("corpus", "fail-on")


@dataclass(frozen=True, slots=True)
class Threshold:
    """What makes a check fail: findings at ``level`` and above (None: at no level), and these verdicts besides."""

    level: Level | None = Level.ERROR
    verdicts: frozenset[Verdict] = frozenset()

    def met_by(self, finding: Finding) -> bool:
        grave = self.level is not None and _GRAVITY.index(finding.level) >= _GRAVITY.index(self.level)
        return grave or finding.verdict in self.verdicts


@dataclass(frozen=True, slots=True)
class Settings:
    """What a settings file says; None for what it leaves open. ``corpus`` counts from the file's own folder."""

    corpus: Path | None = None
    threshold: Threshold = Threshold()


def find_settings(folder: Path) -> Settings:
    """The settings of the nearest file in ``folder`` or above, or none at all."""
    for place in (folder, *folder.parents):
        if (place / FILE_NAME).is_file():
            return read_settings(place / FILE_NAME)
    return Settings()


def read_settings(file: Path) -> Settings:
    """The settings of one file.

    Raises:
        BadSettings: the file is no TOML, or holds a key or a value that means nothing.
    """
    entries = _entries(file)
    for key in entries:
        if key not in _KEYS:
            raise BadSettings(f"{file}: no such setting: {key}", hint=f"the settings are {', '.join(_KEYS)}")
    corpus = entries.get("corpus")
    if not isinstance(corpus, str | None):
        raise BadSettings(f"{file}: corpus is no path", hint='write corpus = "desk.db"')
    where = None if corpus is None else file.parent / Path(corpus).expanduser()
    try:
        return Settings(where, parse_threshold(_words(entries.get("fail-on", []))))
    except BadSettings as error:
        raise BadSettings(f"{file}: {error.message}", hint=error.advice) from None


def parse_threshold(words: Iterable[str]) -> Threshold:
    """What ``--fail-on`` asks for: a level or "never" replaces the default "error", verdicts come on top.

    >>> parse_threshold(["warning,not-found"])
    Threshold(level=<Level.WARNING: 'warning'>, verdicts=frozenset({<Verdict.NOT_FOUND: 'not-found'>}))
    """
    levels, verdicts = list[Level | None](), set[Verdict]()
    for word in (part.strip().lower() for words_together in words for part in words_together.split(",")):
        if word == NEVER:
            levels.append(None)
        elif word in _GRAVITY[1:]:
            levels.append(Level(word))
        elif word in list(Verdict):
            verdicts.add(Verdict(word))
        else:
            raise BadSettings(f"fail-on: “{word}” is no level and no verdict", hint=_CHOICES)
    lowest = min(
        levels, key=lambda level: len(_GRAVITY) if level is None else _GRAVITY.index(level), default=Level.ERROR
    )
    return Threshold(lowest, frozenset(verdicts))


_CHOICES = f"levels: info, warning, error, {NEVER}; verdicts: {', '.join(Verdict)}"


def _entries(file: Path) -> Mapping[str, object]:
    import tomllib  # only where there is a file: the claim that has none should not wait for it

    try:
        return tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSettings(f"{file}: not TOML: {error}") from None
    except OSError as error:
        raise BadSettings(f"{file}: {error.strerror}", hint="check the permissions") from None


def _words(value: object) -> list[str]:
    words = [value] if isinstance(value, str) else value
    if isinstance(words, list) and all(isinstance(word, str) for word in words):
        return words
    raise BadSettings("fail-on is no word and no list of words", hint=_CHOICES)
