"""Files that another user owns, whoever runs the tests."""

import os
from pathlib import Path

import pytest

ANOTHER = 54_321


def give_to_another(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a file or a folder belong to another user: where only root could do that, to this test's user as he was."""
    if os.geteuid() == 0:
        os.chown(place, ANOTHER, -1, follow_symlinks=False)
    else:
        monkeypatch.setattr(os, "geteuid", lambda: ANOTHER)
