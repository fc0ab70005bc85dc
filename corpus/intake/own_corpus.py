"""The user's own corpus: where it is kept, and how it begins as a copy of the one that ships."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from corpus.errors import AlreadyThere, UnwritableCorpus
from corpus.files.inside import PRIVATE_FOLDER
from corpus.store import Store

_ON_A_MAC, _ELSEWHERE = "~/Library/Application Support", "~/.local/share"


def own_path() -> Path:
    """Where the user's own corpus is kept, or will be."""
    home = _ON_A_MAC if sys.platform == "darwin" else os.environ.get("XDG_DATA_HOME", "").strip() or _ELSEWHERE
    return Path(home).expanduser() / "misquote" / "corpus.db"


def shipped_store() -> Store:
    """The corpus that ships with the product, in memory."""
    from corpus.intake.keeping import keep_shipped

    store = Store()
    keep_shipped(store)
    return store


def own_store(path: Path | str | None, *, create: bool) -> Store:
    """The user's own corpus. Where there is none yet it is made if ``create`` says so; if not, the one that ships
    takes its place."""
    place = own_path() if path is None else Path(path)
    if not place.exists():
        if not create:
            return shipped_store()
        _begin(place)
    return Store(place)


def _begin(place: Path) -> None:
    """Make the user's own corpus, unless another process has been quicker. It gets its name when it is complete."""
    from corpus.files.drafts import draft
    from corpus.intake.keeping import keep_shipped

    try:
        place.parent.parent.mkdir(parents=True, exist_ok=True)
        place.parent.mkdir(PRIVATE_FOLDER, exist_ok=True)
        with draft(place.parent) as made:
            with Store(made.file, create=True) as store:
                keep_shipped(store)
            with suppress(AlreadyThere):
                made.publish(place)
    except (OSError, UnwritableCorpus) as error:
        raise UnwritableCorpus(f"{place}: cannot be created") from error
