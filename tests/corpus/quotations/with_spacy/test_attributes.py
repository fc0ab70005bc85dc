"""What a span tells of its quotation, under which names, and after which journeys."""

import pickle

import pytest
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

from corpus.errors import AttributeTaken
from corpus.quotations.with_spacy.attributes import ATTRIBUTES, Getter, register, tokens_of
from corpus.spans import Span as Place
from tests.conftest import ROOT
from tests.corpus.quotations.with_spacy.conftest import quoted

TEXT = "Tom Berg told Reuters that nobody had asked him. “We will not sail,” Ada Quill never said."


@pytest.fixture
def doc(quoting: Language) -> Doc:
    return quoting(TEXT)


def test_a_span_tells_the_speaker_the_cue_and_the_chain_and_where_they_stand(doc: Doc) -> None:
    told, _ = doc.spans["quotations"]
    assert (told.text, told._.words, told._.kind, told._.rule) == (
        told._.words,
        "nobody had asked him",
        "indirect",
        "that-clause",
    )
    assert (told._.speaker, told._.speaker_span.text, told._.described) == ("Tom Berg", "Tom Berg", False)
    assert (told._.cue, told._.cue_span.start, told._.confidence) == ("told", 2, 0.78)
    assert told._.chain == [{"name": "Tom Berg", "role": "speaker"}, {"name": "Reuters", "role": "told"}]


def test_what_is_denied_is_told(doc: Doc) -> None:
    assert [span._.negated for span in doc.spans["quotations"]] == [False, True]


def test_the_fullest_name_is_told_and_the_span_is_of_what_stands_there(quoting: Language) -> None:
    _, second = quoted(quoting, "“We wait,” said Ada Quill. “It is late,” she said.")
    assert (second._.speaker, second._.speaker_span.text) == ("Ada Quill", "she")


def test_words_of_nobody_have_no_speaker_and_no_chain(quoting: Language) -> None:
    (span,) = quoted(quoting, "“The pier is shut until the thaw.”")
    told = (span._.speaker, span._.speaker_span, span._.cue_span, span._.described, span._.chain)
    assert told == (None, None, None, False, [])


def test_a_span_that_is_no_quotation_tells_nothing(doc: Doc) -> None:
    assert {name: doc[0:2]._.get(name) for name in ATTRIBUTES} == dict.fromkeys(ATTRIBUTES)


def test_a_prefix_stands_before_each_name() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("misquote", config={"prefix": "quoted_"})
    first, _ = quoted(nlp, TEXT)
    assert (first._.quoted_speaker, first._.quoted_cue) == ("Tom Berg", "told")
    assert not any(Span.has_extension(name) for name in ATTRIBUTES)


@pytest.mark.parametrize("own", [{"default": "mine"}, {"getter": lambda span: "mine"}], ids=["value", "getter"])
def test_an_attribute_of_the_users_own_is_never_overwritten(own: dict[str, object]) -> None:
    Span.set_extension("speaker", **own)
    nlp = spacy.blank("en")
    with pytest.raises(
        AttributeTaken, match=r"Span\._\.speaker is set by something else; name ours otherwise: .*prefix"
    ):
        nlp.add_pipe("misquote")
    assert nlp.pipe_names == []
    assert not Span.has_extension("cue")
    nlp.add_pipe("misquote", config={"prefix": "quoted_"})
    first, _ = quoted(nlp, TEXT)
    assert (first._.speaker, first._.quoted_speaker) == ("mine", "Tom Berg")


def test_two_pipelines_may_have_the_component(doc: Doc) -> None:
    other = spacy.blank("de")
    other.add_pipe("misquote")
    (span,) = quoted(other, "„Der Hafen ist zu“, sagte die Ministerin Ada Quill.")
    assert (span._.speaker, doc.spans["quotations"][0]._.speaker) == ("Ada Quill", "Tom Berg")


def test_what_reads_an_attribute_is_known_for_ours_when_it_comes_back_from_another_process() -> None:
    register()
    assert pickle.loads(pickle.dumps(Getter("speaker"))) == Getter("speaker") == Span.get_extension("speaker")[2]
    register()


def test_places_stay_right_when_documents_are_joined_or_cut(doc: Doc, quoting: Language) -> None:
    joined = Doc.from_docs([quoting("“It is late,” said Nils Ost."), doc])
    told = [(span._.speaker, span._.speaker_span.text, span._.cue_span.text) for span in joined.spans["quotations"]]
    assert told == [
        ("Nils Ost", "Nils Ost", "said"),
        ("Tom Berg", "Tom Berg", "told"),
        ("Ada Quill", "Ada Quill", "said"),
    ]
    cut = doc[3:10].as_doc(copy_user_data=True)
    span = cut.char_span(cut.text.index("nobody"), cut.text.index("him") + 3)
    assert (span._.speaker, span._.speaker_span) == ("Tom Berg", None)


def test_a_token_that_runs_over_an_edge_is_taken_as_a_whole() -> None:
    doc = Doc(spacy.blank("en").vocab, words=["Tom", ":", "“We", "wait.”Ada"], spaces=[False, True, True, False])
    tokens = tokens_of(doc, Place(6, 14))
    assert tokens is not None
    assert (doc.text[6:14], tokens.text) == ("We wait.", "“We wait.”Ada")
    assert tokens_of(doc, Place(40, 44)) is None


def test_every_attribute_is_told_in_the_documentation() -> None:
    told = (ROOT / "docs" / "spacy.md").read_text(encoding="utf-8")
    assert [name for name in ATTRIBUTES if f"`{name}`" not in told] == []
