"""The measure of alignment: every way is asked about the same quotations, made again by the same seed."""

from random import Random

from bench.alignment import damaged, measured, peak, transcript
from corpus import Corpus
from corpus.text.fold import keys


def test_the_transcript_has_its_words_its_two_speakers_and_the_same_seed_makes_it_again():
    made = transcript(Random(3), 3_000)
    assert len(keys(made.text)) == 3_000
    assert {turn.speaker for turn in made.turns} == {"Ada Quill", "Bertil Moss"}
    assert made == transcript(Random(3), 3_000) != transcript(Random(4), 3_000)


def test_every_way_is_measured_as_often():
    chance = Random(3)
    with Corpus.open() as corpus:
        corpus.add(transcript(chance, 2_000))
        taken = measured(chance, corpus, 40, 0.1, rounds=2)
    assert {name: len(times) for name, times in taken.items()} == dict.fromkeys(
        ("alignment", "verdict", "difflib", "partial_ratio"), 2
    )


def test_the_memory_of_an_alignment_grows_with_the_words_of_the_source():
    source = keys(transcript(Random(3), 8_000).text)
    draft = damaged(Random(4), source[:200], 0.1)
    assert peak(draft, source) < 3 * peak(draft, source[:4_000])
