"""What broke: which input, which error, and where; made as small as it still breaks."""

import signal
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from types import FrameType
from typing import NamedTuple

from bench.fuzz.targets import Target

SLOW = 20.0  # seconds of processor time in which any input of these sizes must be answered
_TRIES = 2_000  # inputs that are tried to make one smaller
_HOUSES = ("/checker/", "/corpus/")


class TooSlow(BaseException):
    """An input takes longer than any may. No handler of the product's can take it for an error of its own."""


class Finding(NamedTuple):
    """An input that broke a target: ``error`` is what was raised, ``place`` the innermost line of ours it came from."""

    target: str
    error: str
    place: str
    given: bytes

    @property
    def kind(self) -> tuple[str, str, str]:
        """What two inputs that show the same defect have in common."""
        return self.target, self.error.partition(":")[0], self.place

    def __str__(self) -> str:
        return f"{self.target}: {self.error} at {self.place}\n    {self.given!r}"

    def keep(self, folder: Path) -> Path:
        """Write the input to a file that ``--replay`` takes."""
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"{self.target}.{sha256(self.given).hexdigest()[:12]}"
        file.write_bytes(self.given)
        return file


def tried(target: Target, given: bytes, *, seconds: float = SLOW) -> Finding | None:
    """What breaks when a target is given an input; None where all holds."""
    try:
        with _at_most(seconds):
            target.run(given)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # a panic of a library in Rust is no Exception
        said = next(iter(str(error).splitlines()), "")[:200]
        return Finding(target.name, f"{type(error).__name__}: {said}", _place(error), given)
    return None


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    def stop(_: int, __: FrameType | None) -> None:
        raise TooSlow(f"more than {seconds} seconds of processor time")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def _place(error: BaseException) -> str:
    """The innermost line of the product's own; of an input that is too slow, only its file is the same each time."""
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if any(house in frame.filename for house in _HOUSES)] or frames
    file = "/".join(Path(ours[-1].filename).parts[-3:])
    return file if isinstance(error, TooSlow) else f"{file}:{ours[-1].lineno}"


def smaller(target: Target, finding: Finding) -> Finding:
    """The same finding with as little of its input as still shows it: halves are left out, then quarters, and so on."""
    best, left = finding, _TRIES if not finding.error.startswith(TooSlow.__name__) else 0
    size = len(best.given) // 2
    while size and left > 0:
        best, size, left = _without(target, best, size, left)
    return best


def _without(target: Target, best: Finding, size: int, left: int) -> tuple[Finding, int, int]:
    """One round: every stretch of ``size`` characters that can be left out is. The next size, and the tries left."""
    at, cut, join = 0, *_parts(target, best.given)
    kept = cut
    while at < len(kept) and left > 0:
        shorter = kept[:at] + kept[at + size :]
        found = tried(target, join(shorter)) if shorter else None
        left -= 1
        if found is not None and found.kind == best.kind:
            best, kept = found, shorter
        else:
            at += size
    return best, size // 2 if len(kept) == len(cut) or size > len(kept) else size, left


def _parts(target: Target, given: bytes) -> tuple[list[bytes], Callable[[list[bytes]], bytes]]:
    """An input in the parts that can be left out: its characters where it is text, else its bytes."""
    if target.is_text:
        try:
            text = given.decode("utf-8", "surrogatepass")
            return [sign.encode("utf-8", "surrogatepass") for sign in text], b"".join
        except UnicodeDecodeError:
            pass
    return [bytes([byte]) for byte in given], b"".join
