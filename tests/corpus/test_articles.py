"""What ships is what it says it is."""

import json
from hashlib import sha256
from pathlib import Path

import corpus.articles
from corpus import Corpus
from corpus.articles import shipped
from corpus.quotations import EXTRACTOR_VERSION, extract

FOLDER = Path(corpus.articles.__file__).parent


def test_each_article_is_the_bytes_that_its_provenance_names():
    for provenance in FOLDER.glob("*.json"):
        known = json.loads(provenance.read_bytes())
        assert sha256(provenance.with_suffix(".txt").read_bytes()).hexdigest() == known["sha256"]
        assert known["id"] == provenance.stem


def test_what_is_not_known_of_the_article_is_not_made_up():
    (record,) = shipped()
    document = record.document
    assert (document.title, document.publisher, document.author, document.published, document.url) == (None,) * 5


def test_its_quotations_are_those_that_the_extractor_finds():
    """If not, write them anew: python -m corpus.articles"""
    for record in shipped():
        assert record.extractor == EXTRACTOR_VERSION
        assert list(record.quotations or ()) == list(extract(record.document.text))


def test_it_is_kept_with_the_digests_that_it_has():
    with Corpus.shipped() as corpus:
        assert list(corpus.verify()) == []
