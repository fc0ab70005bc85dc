"""What runs in the process that atheris takes over: ``python -m bench.fuzz.under_atheris TARGET FOLDER SECONDS SEED``.

Only our own modules are followed, so they are imported here and nowhere before.
"""

import sys
from pathlib import Path

import atheris
from hypothesis import HealthCheck, Phase, given, seed, settings

with atheris.instrument_imports(include=["checker", "corpus"]):
    from bench.fuzz.findings import smaller, tried
    from bench.fuzz.targets import TARGETS, Target, as_bytes

LONGEST = 2_000  # bytes of an input
_EXAMPLES = 100  # invented ones, that it begins with


def run(target: Target, folder: Path, seconds: int, number: int) -> None:
    """Try a target; what breaks is kept in ``folder``. This never returns: atheris ends the process."""
    kinds = set[tuple[str, str, str]]()

    def attempt(given: bytes) -> None:
        finding = tried(target, given)
        if finding is not None and finding.kind not in kinds:
            kinds.add(finding.kind)
            smaller(target, finding).keep(folder / "found")

    examples = folder / "examples"
    with atheris.instrument_imports(include=["checker", "corpus"]):  # what is imported where it is used
        _write(target, examples, number)
        for example in sorted(examples.iterdir())[:20]:
            attempt(example.read_bytes())
    limits = [f"-max_total_time={seconds}", f"-seed={number}", f"-max_len={LONGEST}", "-print_final_stats=1"]
    limits += ["-rss_limit_mb=0", "-timeout=0", f"-artifact_prefix={folder}/"]
    atheris.Setup([sys.argv[0], *limits, str(examples)], attempt)
    atheris.Fuzz()


def _write(target: Target, folder: Path, number: int) -> None:
    folder.mkdir()
    made = list[bytes]()
    limits = settings(
        max_examples=_EXAMPLES,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    seed(number)(limits(given(target.inputs())(lambda value: made.append(as_bytes(value)))))()
    for count, example in enumerate(made):
        (folder / f"{count:03}").write_bytes(example[:LONGEST])


if __name__ == "__main__":
    run(next(one for one in TARGETS if one.name == sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4]))
