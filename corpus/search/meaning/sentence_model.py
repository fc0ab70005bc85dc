"""Turn texts into vectors with an exported sentence model: ``model.onnx`` and ``tokenizer.json`` in one directory.

Two texts that mean the same have vectors that point in about the same direction. Every vector has the length 1.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from corpus.distribution import install_hint
from corpus.errors import MissingExtra, UnusableModel

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BATCH = 32  # texts that are embedded together
_PLACES = (Path("model.onnx"), Path("onnx", "model.onnx"))  # the second is where sentence-transformers exports it
_LONGEST = 512  # tokens of a text that are read at most,
_USUAL = 256  # and where the tokenizer does not say how many
_PADDING = ("[PAD]", "<pad>")
_INPUTS = frozenset({"input_ids", "attention_mask", "token_type_ids"})


class SentenceModel:
    """A sentence model, read once. ``digest`` tells it from any other."""

    def __init__(self, folder: Path) -> None:
        """Read the model.

        Raises:
            MissingExtra: onnxruntime or tokenizers is not installed.
            UnusableModel: The directory holds no sentence model that they can run.
        """
        runtime, tokenizers = _libraries()
        model, tokenizer = _files(folder)
        self.digest = _digest(model, tokenizer)
        try:
            self._tokenizer = tokenizers.Tokenizer.from_file(str(tokenizer))
            self._session = runtime.InferenceSession(str(model), providers=["CPUExecutionProvider"])
        except Exception as error:  # both libraries raise plain exceptions for a file that they cannot read
            raise UnusableModel(f"{folder}: not a sentence model: {_first_line(error)}") from None
        self._inputs = {wanted.name for wanted in self._session.get_inputs()}
        if not self._inputs <= _INPUTS:
            raise UnusableModel(f"{folder}: the model asks for {', '.join(sorted(self._inputs - _INPUTS))}")
        self._folder = folder
        self._padding = _prepare(self._tokenizer)
        self.width = self.embed(["width"]).shape[1]

    def embed(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The vectors of the texts, a row for each, in order."""
        import numpy as np

        encoded = [tokens.ids for tokens in self._tokenizer.encode_batch(list(texts))]
        # Texts of about the same length go together: a batch is padded to its longest.
        by_length = sorted(range(len(encoded)), key=lambda index: len(encoded[index]))
        batches = [by_length[first : first + BATCH] for first in range(0, len(by_length), BATCH)]
        found = [self._run([encoded[index] for index in batch]) for batch in batches]
        rows = np.concatenate(found)
        ordered = np.empty_like(rows)
        ordered[by_length] = rows
        return ordered

    def _run(self, encoded: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        import numpy as np

        longest = max(1, *map(len, encoded))
        ids = np.full((len(encoded), longest), self._padding, dtype=np.int64)
        mask = np.zeros_like(ids)
        for row, tokens in enumerate(encoded):
            ids[row, : len(tokens)], mask[row, : len(tokens)] = tokens, 1
        offered = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
        try:
            [output, *_] = self._session.run(None, {name: offered[name] for name in self._inputs})
        except Exception as error:
            raise UnusableModel(f"{self._folder}: the model fails: {_first_line(error)}") from None
        return self._pooled(np.asarray(output, dtype=np.float32), mask)

    def _pooled(self, output: NDArray[np.float32], mask: NDArray[np.int64]) -> NDArray[np.float32]:
        """One vector for each text: the mean of those of its tokens, unless the model has joined these itself."""
        import numpy as np

        if output.ndim == 3:
            output = (output * mask[:, :, None]).sum(axis=1) / np.maximum(mask.sum(axis=1, keepdims=True), 1)
        if output.ndim != 2:
            raise UnusableModel(f"{self._folder}: the model gives vectors neither for tokens nor for texts")
        pooled: NDArray[np.float32] = output / np.maximum(np.linalg.norm(output, axis=1, keepdims=True), 1e-12)
        return pooled.astype(np.float32)


def _libraries() -> tuple[Any, Any]:
    try:
        import onnxruntime
        import tokenizers
    except ImportError as error:
        raise MissingExtra(f"a sentence model needs {error.name}", hint=install_hint("semantic")) from None
    return onnxruntime, tokenizers


def _files(folder: Path) -> tuple[Path, Path]:
    if not folder.is_dir():
        raise UnusableModel(f"{folder}: no such directory")
    model = next((folder / place for place in _PLACES if (folder / place).is_file()), None)
    tokenizer = folder / "tokenizer.json"
    if model is None or not tokenizer.is_file():
        raise UnusableModel(f"{folder}: no {'model.onnx' if model is None else 'tokenizer.json'} in it")
    return model, tokenizer


def _digest(*files: Path) -> str:
    digest = hashlib.sha256()
    for file in files:
        with file.open("rb") as source:
            digest.update(hashlib.file_digest(source, "sha256").digest())
    return digest.hexdigest()


def _prepare(tokenizer: Any) -> int:
    """Let the tokenizer cut long texts and pad none, and return the number that stands for padding."""
    padding, truncation = tokenizer.padding, tokenizer.truncation
    longest = truncation["max_length"] if truncation else _USUAL
    tokenizer.enable_truncation(max_length=min(longest, _LONGEST))
    tokenizer.no_padding()
    if padding:
        return int(padding["pad_id"])
    return next((known for known in map(tokenizer.token_to_id, _PADDING) if known is not None), 0)


def _first_line(error: Exception) -> str:
    return str(error).partition("\n")[0]
