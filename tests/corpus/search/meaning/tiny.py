"""A sentence model of a few words, built on the spot: a word points along the axis of what it means."""

import json
from pathlib import Path

# Words of one line mean the same.
MEANINGS = ("ferry boat ship vessel", "late delayed overdue", "mayor", "cat kitten", "tax levy duty", "fish")
_SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")


def words() -> list[str]:
    return [*_SPECIAL, *(word for line in MEANINGS for word in line.split())]


def build(folder: Path, *, inputs: tuple[str, ...] = ("input_ids", "attention_mask"), pooled: bool = False) -> Path:
    """Write ``model.onnx`` and ``tokenizer.json``; ``pooled``: the model itself gives one vector a text."""
    folder.mkdir(parents=True, exist_ok=True)
    _write_tokenizer(folder / "tokenizer.json")
    _write_model(folder / "model.onnx", inputs, pooled)
    return folder


def _write_tokenizer(file: Path) -> None:
    known = {word: number for number, word in enumerate(words())}
    form = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [],
        "normalizer": {"type": "Lowercase"},
        "pre_tokenizer": {"type": "Whitespace"},
        "post_processor": None,
        "decoder": None,
        "model": {"type": "WordLevel", "vocab": known, "unk_token": "[UNK]"},
    }
    file.write_text(json.dumps(form), encoding="utf-8")


def _write_model(file: Path, inputs: tuple[str, ...], pooled: bool) -> None:
    import numpy as np
    from onnx import TensorProto, helper, numpy_helper, save

    axes = np.full((len(words()), len(MEANINGS)), 0.01, dtype=np.float32)
    for axis, line in enumerate(MEANINGS):
        for word in line.split():
            axes[words().index(word), axis] = 1.0
    nodes = [helper.make_node("Gather", ["axes", "input_ids"], ["tokens"])]
    if pooled:
        nodes.append(helper.make_node("ReduceMax", ["tokens"], ["sentence"], axes=[1], keepdims=0))
    name, shape = ("sentence", ["texts", len(MEANINGS)]) if pooled else ("tokens", ["texts", "words", len(MEANINGS)])
    graph = helper.make_graph(
        nodes,
        "tiny",
        [helper.make_tensor_value_info(each, TensorProto.INT64, ["texts", "words"]) for each in inputs],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, shape)],
        [numpy_helper.from_array(axes, "axes")],
    )
    save(helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)], ir_version=8), str(file))
