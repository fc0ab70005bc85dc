"""The user's own corpus: where it lies, and how it begins, as a copy of the one that ships."""

import os
import sys
from contextlib import suppress
from pathlib import Path

from corpus.errors import UnwritableCorpus
from corpus.store import Store

_ON_A_MAC, _ELSEWHERE = "~/Library/Application Support", "~/.local/share"


def own_path() -> Path:
    """Where the user's own corpus lies."""
    home = _ON_A_MAC if sys.platform == "darwin" else os.environ.get("XDG_DATA_HOME", "").strip() or _ELSEWHERE
    return Path(home).expanduser() / "misquote" / "corpus.db"


def begin(place: Path) -> None:
    """Make the user's own corpus, complete before it has its name; another process may have been quicker."""
    from corpus.intake.importing import keep_shipped

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
