"""Under which name this product is installed, and in which version: asked of the metadata, and written nowhere.

A hint that names a distribution sends people to a package index. Under a name that is no longer ours they would find
somebody else's package there.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from importlib.metadata import Distribution

PACKAGES = {"checker", "corpus"}  # what no other distribution holds together
UNKNOWN_VERSION = "0+unknown"


def version() -> str:
    """The version that is installed; ``0+unknown`` in a checkout that is not."""
    found = _installed()
    return found.version if found else UNKNOWN_VERSION


def install_hint(extra: str) -> str:
    """The command that brings what an extra needs. In a checkout that is not installed, it is to be run there."""
    found = _installed()
    return f"pip install '{found.name if found else '.'}[{extra}]'"


def upgrade_hint() -> str:
    """How to get a version that knows more than this one."""
    found = _installed()
    return f"`pip install --upgrade {found.name}`" if found else "a newer checkout"


def _installed() -> "Distribution | None":
    """The metadata of the distribution that holds this package."""
    from importlib.metadata import distributions  # slow, and only asked for with an error or by who wants the version

    for distribution in distributions():
        if set((distribution.read_text("top_level.txt") or "").split()) >= PACKAGES:
            return distribution
    return None
