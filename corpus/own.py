"""The user's own corpus: where it lies, and how it begins, as a copy of the one that ships."""

import os
from contextlib import suppress
from pathlib import Path

from corpus.errors import UnwritableCorpus
from corpus.store import Store
from corpus.taking_in import keep_shipped


def own_path() -> Path:
    """Where the user's own corpus lies."""
    from platformdirs import user_data_path

    return user_data_path("quotecheck", appauthor=False) / "corpus.db"


def begin(place: Path) -> None:
    """Make the user's own corpus, complete before it has its name; another process may have been quicker."""
    draft = place.with_name(f".{place.name}.{os.getpid()}.new")
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        with Store(draft, create=True) as store:
            keep_shipped(store)
        with suppress(FileExistsError):
            os.link(draft, place)
    except (OSError, UnwritableCorpus) as error:
        raise UnwritableCorpus(f"{place}: cannot be made") from error
    finally:
        with suppress(OSError):
            draft.unlink()
