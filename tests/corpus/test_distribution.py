"""A hint names the distribution that is installed, whatever it is called, and never one that somebody else owns."""

import sys
from pathlib import Path

import pytest

from corpus import distribution, errors
from corpus.store import Store, opening
from tests.corpus.store.test_store import altered


def installed(folder: Path, name: str, packages: str, version: str = "2.5") -> None:
    """The metadata of a distribution, as an installer writes it."""
    metadata = folder / f"{name}-{version}.dist-info"
    metadata.mkdir(parents=True)
    (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
    (metadata / "top_level.txt").write_text(packages)


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only place that is looked at for what is installed."""
    monkeypatch.setattr(sys, "path", [str(tmp_path / "site")])
    return tmp_path / "site"


def test_hints_and_version_are_those_of_the_distribution_that_holds_us(site):
    installed(site, "corpus-tools", "corpus\n")
    installed(site, "newname", "checker\ncorpus\n", "3.1")
    installed(site, "zebra", "stripes\n")
    assert distribution.install_hint("html") == "pip install 'newname[html]'"
    assert distribution.upgrade_hint() == "`pip install --upgrade newname`"
    assert distribution.version() == "3.1"


@pytest.mark.parametrize("others", ["corpus\n", "checker\n", ""])
def test_where_only_others_are_installed_none_of_them_is_named(site, others):
    installed(site, "somebody-elses", others)
    assert distribution.install_hint("semantic") == "pip install '.[semantic]'"
    assert distribution.upgrade_hint() == "a newer checkout"
    assert distribution.version() == "0+unknown"


def test_a_corpus_that_is_newer_says_how_to_get_what_reads_it(place, site):
    Store(place, create=True).close()
    altered(place, f"PRAGMA user_version = {opening.SCHEMA + 1}")
    installed(site, "newname", "checker\ncorpus\n")
    with pytest.raises(errors.NewerCorpus, match="`pip install --upgrade newname` brings one that can read it"):
        Store(place)
