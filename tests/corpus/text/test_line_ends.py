"""Lines that were broken by hand, where no blank line parts paragraphs."""

import pytest

from corpus.text.passages import blocks


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Quill said: “We will sail\nat dawn\nand nobody\nwill stop us.”", 1),
        (
            "It stays shut. “We will wait and\nnobody will sail,” Quill said on\nMonday. “The crews\nknow it.”",
            1,
        ),
        ("We will sail,\nshe said.", 1),
        ("The harbour is shut.\nthe crews wait.", 2),
        ("The harbour is shut.\nThe crews wait.", 2),
        ("Harbour shut\nThe crews wait in the hall.", 2),
        ("One\nTwo\nThree\nFour", 4),
        ("- ropes\n- sails\n- a keel", 3),
        ("QUILL: We will wait and\nnobody sails\nTARN: Who decides that", 2),
        (f"{'a long line ' * 12}and\nthe next one", 2),
    ],
)
def test_a_line_that_ends_inside_a_sentence_goes_on_in_the_next(text, count):
    assert len(blocks(text)) == count
