"""What a desk would use, and what chose each part of it: shown before anything is checked, or to see why it was so."""

from pathlib import Path
from typing import NamedTuple

from checker.desk.desk import Desk
from checker.desk.settings_file import PassedOver
from checker.findings import Verdict
from corpus.intake.own_corpus import own_path


class Chosen(NamedTuple):
    """What is in use in a folder. Paths are given in full.

    ``chosen_by`` says of ``corpus``, ``style``, ``fail_on`` and ``semantic`` what chose it: "option", "environment",
    "settings" or "default"; the corpus of the default is the user's own, which need not be there yet. ``semantic`` is
    None where there is no sentence model, ``settings`` where no settings file is followed; ``passed_over`` are those
    that are not.
    """

    settings: Path | None
    passed_over: tuple[PassedOver, ...]
    corpus: Path
    style: str
    fail_on: tuple[str, ...]
    semantic: Path | None
    chosen_by: dict[str, str]


def chosen_at(desk: Desk) -> Chosen:
    """
    Raises:
        BadSettings: The settings file cannot be followed, or names what is not there.
    """
    settings, threshold = desk.settings, desk.threshold
    level = "never" if threshold.level is None else threshold.level.value
    verdicts = [verdict.value for verdict in Verdict if verdict in threshold.verdicts]
    return Chosen(
        settings.file,
        settings.passed_over,
        desk.corpus_path or own_path(),
        desk.style.name,
        (level, *verdicts),
        desk.model_path,
        {name.replace("-", "_"): desk.what_chose(name) for name in ("corpus", "style", "fail-on", "semantic")},
    )
