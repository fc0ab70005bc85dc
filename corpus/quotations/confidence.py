"""How often each rule is right, as measured on 650 news articles that people had marked (``bench/quotations.py``).

Of a marked stretch it is the share whose speaker was right; of reported speech, the share that people had marked too
and with the same speaker. A rule that is not listed was met too seldom to say.
"""

SELDOM = 0.5
MEASURED = {
    # marked stretches
    "cue-after": 0.99,
    "inverted": 0.99,
    "goes-on": 0.99,
    "cue-far-after": 0.98,
    "signature": 0.95,
    "according-to": 0.77,
    "inherited": 0.89,
    "cue-before": 0.89,
    "cue-before-touching": 0.88,
    "sentence-before": 0.84,
    "sentence-before-paragraph": 0.8,
    "object-before": 0.8,
    "colon-clause": 0.79,
    "noun-cue": 0.75,
    "label": 0.78,
    "cue-after-stop": 0.7,
    "inherited-paragraph": 0.8,
    "cue-after-open": 0.66,
    "inverted-open": 0.66,
    "opening": 0.55,
    "subject": 0.54,
    "subject-before": 0.52,
    "from-next": 0.5,
    "subject-before-paragraph": 0.37,
    "name": 0.0,
    "none": 0.0,
    # reported speech
    "that-clause": 0.71,
    "clause": 0.63,
    "clause-before": 0.63,
    "clause-before-inverted": 0.56,
    "question-clause": 0.55,
    "object": 0.45,
    "infinitive": 0.42,
    "request": 0.34,
}


def of_rule(rule: str) -> float:
    """The confidence of what a rule finds."""
    return MEASURED.get(rule, SELDOM)
