import sys

import pytest

from corpus.errors import MissingExtra, UnusableModel
from corpus.search.meaning.sentence_model import SentenceModel
from tests.corpus.search.meaning.tiny import MEANINGS, build


def likeness(model, one, other):
    first, second = model.embed([one, other])
    return float(first @ second)


@pytest.mark.parametrize(
    ("inputs", "pooled"),
    [
        (("input_ids", "attention_mask"), False),
        (("input_ids", "attention_mask", "token_type_ids"), False),
        (("input_ids",), True),
    ],
)
def test_any_usual_export_is_read(model, tmp_path, inputs, pooled):
    read = SentenceModel(build(tmp_path, inputs=inputs, pooled=pooled))
    assert read.width == len(MEANINGS)
    assert likeness(read, "ferry late", "vessel overdue") > 0.99
    assert likeness(read, "ferry late", "cat") < 0.1


def test_the_model_may_lie_where_sentence_transformers_exports_it(model, tmp_path):
    place = build(tmp_path)
    (place / "onnx").mkdir()
    (place / "model.onnx").rename(place / "onnx" / "model.onnx")
    assert SentenceModel(place).digest == SentenceModel(model).digest


def test_a_text_has_the_same_vector_in_whatever_company(model):
    read = SentenceModel(model)
    texts = ["cat", "the late ferry of the mayor", "", "tax " * 2000, *["fish and ship"] * 40]
    together = read.embed(texts)
    assert together.shape == (len(texts), len(MEANINGS))
    for text, vector in zip(texts, together, strict=True):
        assert read.embed([text])[0] == pytest.approx(vector, abs=1e-6)


def test_every_vector_has_length_one(model):
    for vector in SentenceModel(model).embed(["cat", "zebra", "ferry ferry mayor"]):
        assert float(vector @ vector) == pytest.approx(1)


def test_without_the_extra_the_command_to_install_it_is_named(monkeypatch, tmp_path):
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(MissingExtra, match=r"pip install 'misquote\[semantic\]'"):
        SentenceModel(tmp_path)


def test_a_directory_that_holds_no_model_is_refused_with_what_is_missing(model, tmp_path):
    with pytest.raises(UnusableModel, match="no such directory"):
        SentenceModel(tmp_path / "nowhere")
    with pytest.raises(UnusableModel, match=r"no model\.onnx"):
        SentenceModel(tmp_path)
    (tmp_path / "model.onnx").write_bytes(b"no model")
    with pytest.raises(UnusableModel, match=r"no tokenizer\.json"):
        SentenceModel(tmp_path)


@pytest.mark.parametrize("broken", ["model.onnx", "tokenizer.json"])
def test_a_file_that_is_no_model_is_refused_in_one_line(model, tmp_path, broken):
    (build(tmp_path) / broken).write_bytes(b"nothing of the kind\n\n")
    with pytest.raises(UnusableModel) as failure:
        SentenceModel(tmp_path)
    assert "\n" not in str(failure.value)


def test_a_model_that_asks_for_more_than_words_is_refused(model, tmp_path):
    with pytest.raises(UnusableModel, match="asks for pixels"):
        SentenceModel(build(tmp_path, inputs=("input_ids", "pixels")))
