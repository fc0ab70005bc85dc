"""Write down anew what the extractor finds in the articles that ship: ``python -m corpus.articles`` in a checkout."""

import json
from pathlib import Path

from corpus.quotations import EXTRACTOR_VERSION, extract
from corpus.records import quotation_fields

for _provenance in sorted(Path(__file__).parent.glob("*.json")):
    _text = _provenance.with_suffix(".txt").read_bytes().decode()
    _known = json.loads(_provenance.read_bytes()) | {"extractor": EXTRACTOR_VERSION}
    _found = extract(_text, published=_known.get("published"))
    _lines = [json.dumps(quotation_fields(one, _text), ensure_ascii=False) + "\n" for one in _found]
    _provenance.with_suffix(".quotations.jsonl").write_bytes("".join(_lines).encode())
    _provenance.write_text(json.dumps(_known, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
