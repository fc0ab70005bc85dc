"""Articles read in several processes are kept as one process would keep them."""

import json
from concurrent.futures import ProcessPoolExecutor

from corpus import Corpus
from corpus.errors import Defect
from corpus.intake import importing, workers
from corpus.records import read


def lines(count: int) -> list[str]:
    texts = [f"The ferry {at} is late.\n\n“We will not sail {at} times,” Ilse Brandt said." for at in range(count)]
    return [json.dumps({"id": f"log-{at}", "text": text}) for at, text in enumerate(texts)]


def exported(jobs: int, count: int) -> list[str]:
    with Corpus.open() as corpus:
        told: list[int] = []
        outcome = corpus.import_records(lines(count), jobs=jobs, progress=told.append)
        assert outcome.added == count
        assert told[-1] == count
        return list(corpus.export())


def test_several_processes_find_what_one_does():
    alone = exported(1, 60)
    assert exported(2, 60) == alone
    assert json.loads(alone[59])["quotations"][0]["speaker"]["name"] == "Ilse Brandt"


def test_for_a_few_articles_no_process_is_begun(monkeypatch):
    monkeypatch.setattr(workers, "_FEW", 1_000)
    monkeypatch.setattr(ProcessPoolExecutor, "submit", None)
    assert len(exported(2, 3)) == 3


def test_batches_under_way_together_keep_a_text_that_comes_twice_once(monkeypatch):

    monkeypatch.setattr(importing, "BATCH", 2)
    with Corpus.open() as corpus:
        outcome = corpus.import_records([*lines(3), *lines(3)], jobs=2)
        assert (outcome.added, outcome.already_there) == (3, 3)


def test_one_that_cannot_be_read_leaves_its_reason_in_its_place(monkeypatch):
    def failing(record, model):
        return {}[record.document.id] if record.document.id == "log-1" else record

    monkeypatch.setattr(workers, "with_quotations", failing)
    records = [read(line) for line in lines(3)]
    with workers.extraction(1) as extract:
        first, second, third = extract(records)()
    assert (first, third) == (records[0], records[2])
    assert isinstance(second, Defect)
    assert "KeyError: 'log-1'" in second.message
