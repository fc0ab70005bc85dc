"""Inputs that hypothesis invents: the odd, the edges, and our own texts changed."""

import random
import time
from typing import NamedTuple

from hypothesis import HealthCheck, Phase, given, seed, settings

from bench.fuzz.findings import Finding, smaller, tried
from bench.fuzz.targets import Target, as_bytes

_ROUND = 100  # inputs between two looks at the clock


class Run(NamedTuple):
    """How many inputs a target was given, in how much processor time, and what broke, each kind once."""

    inputs: int
    seconds: float
    found: tuple[Finding, ...]


def invented(target: Target, seconds: float, first: int) -> Run:
    """Try a target for so many seconds of processor time. At least one round is tried, however short they are."""
    begun, chance = time.process_time(), random.Random(f"{target.name} {first}")
    found, inputs = dict[tuple[str, str, str], Finding](), 0

    def attempt(value: str | bytes) -> None:
        nonlocal inputs
        inputs += 1
        finding = tried(target, as_bytes(value))
        if finding is not None and finding.kind not in found:
            found[finding.kind] = smaller(target, finding)

    limits = settings(
        max_examples=_ROUND,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    inputs_of = target.inputs()
    while not inputs or time.process_time() - begun < seconds:
        seed(chance.getrandbits(64))(limits(given(inputs_of)(attempt)))()
    return Run(inputs, time.process_time() - begun, tuple(found.values()))
