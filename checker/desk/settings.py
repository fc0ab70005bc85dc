"""The settings of a project: ``.misquote.toml`` in the folder of the work, or in one above it.

A setting that is not understood is an error: a check by rules other than the newsroom's would look like a clean one.
"""

import os
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from checker.desk.settings_file import FILE_NAME, PassedOver, find_file
from checker.desk.styles import AP, STYLES, TOLERABLE, Style
from checker.errors import BadSettings
from checker.findings import Finding, Level, Verdict
from corpus.text.patterns import pattern

__all__ = ["FILE_NAME", "NEVER", "Settings", "Threshold", "find_settings", "parse_threshold"]

NEVER = "never"
_GRAVITY = (Level.NONE, Level.INFO, Level.WARNING, Level.ERROR)
_KEYS = ("corpus", "fail-on", "semantic", "style", "styles")
_STYLE_KEYS = ("tolerated", "edge-ellipsis", "replacing-brackets")
_TOO_DEEP = "not TOML that can be read: too deeply nested"
_STRING = pattern(r"\"(?:\\.|[^\"\\\n])*\\?(?:\"|$)|'[^'\n]*(?:'|$)", re.MULTILINE)
_DEEP_KEY = pattern(r"(?<![\w-])[\w-]+(?:[ \t]*\.[ \t]*[\w-]+){20}")
_SHOWN = 120  # characters of what is not understood


class Threshold(NamedTuple):
    """What makes a check fail: findings at ``level`` and above (None: at no level), and findings of these verdicts."""

    level: Level | None = Level.ERROR
    verdicts: frozenset[Verdict] = frozenset()

    def met_by(self, finding: Finding) -> bool:
        grave = self.level is not None and _GRAVITY.index(finding.level) >= _GRAVITY.index(self.level)
        return grave or finding.verdict in self.verdicts


class Settings(NamedTuple):
    """What a settings file says, None for what it leaves open. Relative paths count from the file's own folder.

    ``styles`` are the known house styles and the newsroom's own, by name. ``semantic`` is the directory of a sentence
    model. ``file`` is where all of it stands, None where there is no such file, and ``given`` the keys that it has;
    ``passed_over`` are the files nearer than it that are not followed, since others can write them.
    """

    corpus: Path | None = None
    threshold: Threshold = Threshold()
    style: str = AP.name
    styles: Mapping[str, Style] = STYLES
    semantic: Path | None = None
    file: Path | None = None
    given: frozenset[str] = frozenset()
    passed_over: tuple[PassedOver, ...] = ()

    def style_named(self, name: str | None) -> Style:
        """The house style of that name, or the one that the settings choose.

        Raises:
            BadSettings: There is none of that name.
        """
        chosen = name or self.style
        if chosen not in self.styles:
            raise BadSettings(f"no such style: {_short(chosen)}", hint=f"the styles are {', '.join(self.styles)}")
        return self.styles[chosen]


def find_settings(folder: Path, environment: Mapping[str, str] = os.environ) -> Settings:
    """The settings of the nearest file in ``folder`` or above it that is safe to follow, or the defaults.

    ``environment`` says where the list of the folders lies that the user trusts.

    Raises:
        BadSettings: The file is not TOML, or holds a key or a value that means nothing.
    """
    found = find_file(folder, environment)
    settings = Settings() if found.file is None else _settings(found.file, found.content)
    return settings._replace(passed_over=found.passed_over)


def _settings(file: Path, content: bytes) -> Settings:
    try:
        entries = _entries(content)
        for key in entries:
            if key not in _KEYS:
                raise BadSettings(f"no such setting: {_short(key)}", hint=f"the settings are {', '.join(_KEYS)}")
        corpus, semantic = (_path(file, entries, key) for key in ("corpus", "semantic"))
        threshold = parse_threshold(_words(entries.get("fail-on", [])))
        style, styles = _name(entries.get("style", AP.name)), _styles(entries.get("styles", {}))
        settings = Settings(corpus, threshold, style, styles, semantic, file, frozenset(entries))
        settings.style_named(None)
        return settings
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
            raise BadSettings(f"fail-on: “{_short(word)}” is neither a level nor a verdict", hint=_CHOICES)
    lowest = min(
        levels, key=lambda level: len(_GRAVITY) if level is None else _GRAVITY.index(level), default=Level.ERROR
    )
    return Threshold(lowest, frozenset(verdicts))


_CHOICES = f"levels: info, warning, error, {NEVER}; verdicts: {', '.join(Verdict)}"


def _short(word: str) -> str:
    """As much of a word as fits into a line that says what is wrong with it."""
    return word if len(word) <= _SHOWN else f"{word[:_SHOWN]}…"


def _entries(content: bytes) -> Mapping[str, object]:
    import tomllib  # only where there is a file: a claim without one should not wait for it

    try:
        text = content.decode("utf-8-sig")
        if _DEEP_KEY.search(_STRING.sub("s", text)):  # which costs the parser the square of its length
            raise BadSettings(_TOO_DEEP)
        return tomllib.loads(text)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadSettings(f"not TOML: {_short(str(error))}") from None
    except ValueError:  # Python's limit on the digits of a number
        raise BadSettings("not TOML: a number with too many digits") from None
    except RecursionError:
        raise BadSettings(_TOO_DEEP) from None


def _path(file: Path, entries: Mapping[str, object], key: str) -> Path | None:
    value = entries.get(key)
    if value is None:
        return None
    if not isinstance(value, str) or not value.strip() or "\0" in value:
        raise BadSettings(f"{key} is not a path", hint=f'write {key} = "…"')
    try:
        return file.parent / Path(value).expanduser()
    except RuntimeError:
        raise BadSettings(f"{key}: nobody’s home is {_short(value)}", hint="write the path in full") from None


def _name(value: object) -> str:
    if isinstance(value, str):
        return value
    raise BadSettings("style is not a name", hint='write style = "ap"; your own is a table [styles.NAME]')


def _styles(tables: object) -> dict[str, Style]:
    """The house styles with the newsroom's own, each a table ``[styles.NAME]``."""
    if not isinstance(tables, dict):
        raise BadSettings("styles is not a table", hint="write [styles.NAME]")
    for name in tables:
        if name.strip().casefold() in STYLES:
            raise BadSettings(f"style {name} comes with misquote and cannot be redefined", hint="choose another name")
    return STYLES | {name: _style(name, table) for name, table in tables.items()}


def _style(name: str, table: object) -> Style:
    unknown = sorted(set(table) - set(_STYLE_KEYS)) if isinstance(table, dict) else [str(table)]
    if not isinstance(table, dict) or unknown:
        raise BadSettings(
            f"style {_short(name)}: no such setting: {_short(unknown[0])}", hint=f"it may have {', '.join(_STYLE_KEYS)}"
        )
    switches = {key: table.get(key, True) for key in _STYLE_KEYS[1:]}
    if not all(isinstance(switch, bool) for switch in switches.values()):
        raise BadSettings(
            f"style {_short(name)}: not understood", hint="edge-ellipsis and replacing-brackets are true or false"
        )
    tolerated = table.get("tolerated", ["spelling"])
    if not isinstance(tolerated, list) or not all(kind in TOLERABLE for kind in tolerated):
        choices = ", ".join(f'"{kind}"' for kind in TOLERABLE)
        raise BadSettings(
            f"style {_short(name)}: tolerated is not understood", hint=f"it is a list of any of {choices}"
        )
    return Style(name, frozenset(tolerated), switches["edge-ellipsis"], switches["replacing-brackets"])


def _words(value: object) -> list[str]:
    words = [value] if isinstance(value, str) else value
    if isinstance(words, list) and all(isinstance(word, str) for word in words):
        return words
    raise BadSettings("fail-on is neither a word nor a list of words", hint=_CHOICES)
