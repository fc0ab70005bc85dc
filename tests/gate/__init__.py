"""The quality gate: how well the product reads and judges texts that were written for it, against pinned floors.

The articles, people, places and outlets are invented. The gold was read by hand, before the product was run on it; it
is corrected where it is wrong, and never where the product is. `python -m tests.gate` prints the figures.

``ARTICLE.gold.jsonl`` has a line for each attribution: offsets in code points without the marks; ``parts`` where a
quotation is split; ``speaker`` resolved, ``speaker_as`` as the text has it; ``optional`` where two good readers would
differ, and ``nested`` for a quotation inside another: neither is asked for, nor held against the product.
``verdicts.jsonl`` has a line for each draft: ``verdict`` and ``kinds`` list every answer that is right.
"""
