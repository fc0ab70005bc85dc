import json

import pytest

from corpus.search.words.segment_files import collect, marked, runs, spoilt

AABB, CCDD = "aabb" * 8, "ccdd" * 8


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [([], []), ([4], [(4, 4)]), ([3, 1, 2, 9], [(1, 3), (9, 9)]), ([5, 7], [(5, 5), (7, 7)])],
)
def test_neighbouring_numbers_are_one_run(numbers, expected):
    assert list(runs(numbers)) == expected


def test_what_belongs_to_no_segment_is_collected_and_nothing_else(tmp_path):
    tmp_path = tmp_path / "index"
    (tmp_path / "folder").mkdir(parents=True)
    listed = [{"segment_id": f"{AABB[:16]}-{AABB[16:]}", "deletes": {"opstamp": 12}}]
    (tmp_path / "meta.json").write_text(json.dumps({"segments": listed}))
    ours = {"meta.json", "state.json", ".managed.json", ".tantivy-writer.lock", f"{AABB}.term", f"{AABB}.12.del"}
    kept = ours | {"novel.txt", "ccdd.term", ".tmpl", "state.new", f"{CCDD}"}

    left = {
        f"{CCDD}.term",
        f"{CCDD}.store.temp",
        f"{AABB}.17.del",
        ".tmpXyz123",
        "state.77.new",
        "state.json.0badf00d.new",
    }
    for name in (kept - {"meta.json"}) | left:
        (tmp_path / name).touch()
    collect(tmp_path)
    assert {file.name for file in tmp_path.iterdir() if file.is_file()} == kept


def test_without_a_list_of_segments_nothing_is_collected(tmp_path):
    (tmp_path / f"{CCDD}.term").touch()
    collect(tmp_path)
    assert (tmp_path / f"{CCDD}.term").exists()


def test_a_segment_with_removed_passages_is_known_by_its_place(tmp_path):
    (tmp_path / "meta.json").write_text(
        '{"segments": [{"segment_id": "a", "deletes": null}, {"segment_id": "b", "deletes": {"num_deleted_docs": 1}}]}'
    )
    assert marked(tmp_path) == {1}


@pytest.mark.parametrize("content", [b"", b"short", b"no footer at all, but long enough", b"\0" * 4 + b"\x39\5\0\0"])
def test_a_file_without_a_checksum_is_not_what_was_written(tmp_path, content):
    (tmp_path / "meta.json").write_text('{"segments": [{"segment_id": "a", "deletes": null}]}')
    (tmp_path / "a.term").write_bytes(content)
    assert spoilt(tmp_path) == ["a.term"]


def test_what_a_killed_removal_had_begun_to_mark_is_no_part_of_the_index(tmp_path):
    deletes = '{"opstamp": 12, "num_deleted_docs": 1}'
    (tmp_path / "meta.json").write_text(f'{{"segments": [{{"segment_id": "a", "deletes": {deletes}}}]}}')
    for name in ("a.12.del", "a.17.del"):
        (tmp_path / name).write_bytes(b"half")
    assert spoilt(tmp_path) == ["a.12.del"]


def test_a_file_that_is_gone_meanwhile_was_of_a_segment_that_was_joined_with_others(tmp_path, monkeypatch):
    (tmp_path / "meta.json").write_text('{"segments": [{"segment_id": "a", "deletes": null}]}')
    monkeypatch.setattr("corpus.files.inside.names", lambda _: ["a.term"])
    assert spoilt(tmp_path) == []
