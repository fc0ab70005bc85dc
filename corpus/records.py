"""Documents and quotations as lines of JSON, in the form that ``docs/formats.md`` describes.

A line that was written is read back as the same values, and written again as the same bytes. What is not known is left
out.
"""

import base64
import binascii
import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import Any, NamedTuple, NoReturn, TypeVar

from corpus.document import Document, Link, Mention, Quotation, QuotationKind, Role, Speaker, Status, Turn
from corpus.errors import BadRecord, NotText
from corpus.files.given import LONGEST_LINE
from corpus.revision.corrections import RULE, Correction
from corpus.spans import Span
from corpus.text.decoding import decoded, not_kept
from corpus.text.patterns import pattern

_FIELDS: tuple[str, ...] = ("title", "publisher", "author", "url", "archive_url", "published", "retrieved", "kind")
_FIELDS += ("language", "markup", "version_of", "retracted", "sha256")
_SAID = ("medium", "audience", "place", "said_on")
E = TypeVar("E", QuotationKind, Role, Status)
_DEEPEST = 50  # quotations within one another; each prints what lies in it
_SHA256 = pattern(r"[0-9a-f]{64}")


class Record(NamedTuple):
    """A line of an import file.

    ``quotations`` are those that answers are given from, None where the line says nothing about them. ``extractor`` is
    the version that found them. Where there are ``corrections``, ``extracted`` are the quotations before them.
    """

    document: Document
    quotations: tuple[Quotation, ...] | None = None
    extractor: str | None = None
    corrections: tuple[Correction, ...] = ()
    extracted: tuple[Quotation, ...] | None = None

    @property
    def found(self) -> tuple[Quotation, ...]:
        """What was extracted, whether or not the line has it apart from the quotations."""
        if self.extracted is not None:
            return self.extracted
        quotations = self.quotations or ()
        return tuple(quotation for quotation in quotations if not self.corrections or quotation.rule != RULE)


def write(record: Record) -> str:
    """A record as one line, without the end of the line."""
    document = record.document
    fields: dict[str, Any] = {"id": document.id}
    fields |= {name: value for name in _FIELDS if (value := getattr(document, name))}
    fields["text"] = document.text
    if document.turns:
        fields["turns"] = [{"speaker": turn.speaker, **_ends(turn.span)} for turn in document.turns]
    if record.quotations is not None:
        fields["quotations"] = [quotation_fields(each, document.text) for each in record.quotations]
    if record.extractor is not None:
        fields["extractor"] = record.extractor
    if record.corrections:
        fields["corrections"] = [correction_fields(each, document.text) for each in record.corrections]
    if record.extracted is not None:
        fields["extracted"] = [quotation_fields(each, document.text) for each in record.extracted]
    if document.original is not None:
        fields["original"] = base64.b64encode(document.original).decode("ascii")
    return json.dumps(fields, ensure_ascii=False, separators=(", ", ": "))


def quotation_fields(quotation: Quotation, text: str) -> dict[str, Any]:
    """A quotation as JSON; ``start``, ``end`` and ``text`` reach from its first stretch to its last."""
    whole = quotation.span
    fields: dict[str, Any] = {"kind": quotation.kind.value, **_ends(whole), "text": whole.of(text)}
    if len(quotation.spans) > 1:
        fields["spans"] = [[span.start, span.end] for span in quotation.spans]
    speaker = quotation.speaker
    fields["cue"] = _mention_fields(quotation.cue)
    fields["speaker"] = speaker and {
        "name": speaker.name,
        **(_mention_fields(speaker.mention) or {}),
        "described": speaker.described,
    }
    fields["via"] = [
        {"name": link.name, "role": link.role.value, **(_mention_fields(link.mention) or {})}
        for link in quotation.links
    ]
    said = {name: value for name in _SAID if (value := getattr(quotation, name)) is not None}
    status = {"status": quotation.status, "status_as": _mention_fields(quotation.status_as)} if quotation.status else {}
    return {
        **fields,
        **said,
        "negated": quotation.negated,
        **status,
        "rule": quotation.rule,
        "confidence": quotation.confidence,
    }


def correction_fields(correction: Correction, text: str) -> dict[str, Any]:
    """A correction as JSON; ``quotation`` is null where there is none after all."""
    said = {name: value for name in ("by", "note") if (value := getattr(correction, name)) is not None}
    return {
        "replaces": [[span.start, span.end] for span in correction.replaces],
        "quotation": correction.quotation and quotation_fields(correction.quotation, text),
        "made": correction.made,
        **said,
    }


def _ends(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}


def _mention_fields(mention: Mention | None) -> dict[str, Any] | None:
    return {"text": mention.text, **_ends(mention.span)} if mention else None


def read(line: str | bytes) -> Record:
    """The record of a line.

    Raises:
        BadRecord: It is no document. The message says what is wrong with it.
    """
    fields = parsed(line)
    return record_of(fields, document_of(fields))


def parsed(line: str | bytes) -> dict[str, Any]:
    """The fields of a line, before anything in them is looked at."""
    if len(line) > LONGEST_LINE:
        raise BadRecord(f"longer than {LONGEST_LINE // 1_000_000} MB")
    try:
        fields = json.loads(line if isinstance(line, str) else decoded(line))
    except NotText as error:
        raise BadRecord(error.message) from None
    except json.JSONDecodeError as error:  # it always names line 1, which would mislead in a file of many lines
        raise BadRecord(f"not JSON: {error.msg} at character {error.pos + 1}") from None
    except ValueError:  # a number of thousands of digits
        raise BadRecord("not JSON that can be read: a number in it is too long") from None
    except RecursionError:
        raise BadRecord("nested too deeply") from None
    return _object(fields, "a line")


def record_of(fields: dict[str, Any], document: Document) -> Record:
    """The document with whatever else the line says about it."""
    quotations, extracted = (
        None if fields.get(name) is None else read_quotations(_list(fields, name), document.text)
        for name in ("quotations", "extracted")
    )
    for found in filter(None, (quotations, extracted)):
        if _deepest(span for quotation in found for span in quotation.spans) > _DEEPEST:
            _refuse(f"more than {_DEEPEST} quotations lie within one another")
    corrections = read_corrections(_list(fields, "corrections"), document.text)
    return Record(document, quotations, _text(fields, "extractor"), corrections, extracted)


def read_quotations(rows: Sequence[Any], text: str) -> tuple[Quotation, ...]:
    return tuple(_quotation(_object(row, "a quotation"), text) for row in rows)


def _deepest(spans: Iterable[Span]) -> int:
    """How many of some spans hold one place, where that is most."""
    edges = sorted(edge for span in spans for edge in ((span.start, 1), (span.end, -1)))
    return max(accumulate(step for _, step in edges), default=0)


def read_corrections(rows: Sequence[Any], text: str) -> tuple[Correction, ...]:
    return tuple(_correction(_object(row, "a correction"), text) for row in rows)


def other_name_line(name: str, other: str) -> str:
    """A line that says of two names that they are one person's."""
    return json.dumps({"name": name, "other_name": other}, ensure_ascii=False, separators=(", ", ": "))


def other_name_of(fields: dict[str, Any]) -> tuple[str, str] | None:
    """The two names of a line that says they are one person's; None of any other line.

    Raises:
        BadRecord: It has one of the names only.
    """
    if "other_name" not in fields or "text" in fields:
        return None
    name, other = _text(fields, "name"), _text(fields, "other_name")
    if not name or not other:
        _refuse("it has one name only")
    return name, other


def document_of(fields: dict[str, Any]) -> Document:
    """The document of a line alone."""
    known: dict[str, Any] = {name: value for name in _FIELDS if (value := _text(fields, name)) is not None}
    name, text = _text(fields, "id"), _text(fields, "text")
    if not name or not name.strip():
        _refuse("it has no id")
    if text is None or not text.strip():
        _refuse("it has no text")
    if "sha256" in known and not _SHA256.fullmatch(known["sha256"]):
        _refuse("its sha256 is not 64 hexadecimal digits")
    turns = tuple(_turn(_object(row, "a turn"), text) for row in _list(fields, "turns"))
    _in_order([turn.span for turn in turns], "turns")
    document = Document(id=name, text=text, turns=turns, **known)
    encoded = _text(fields, "original")
    return document if encoded is None else replace(document, original=_original(encoded))


def _original(encoded: str) -> bytes:
    try:
        return base64.b64decode(encoded, validate=True)
    except (binascii.Error, ValueError):
        _refuse("its original is not base64")


def _turn(fields: dict[str, Any], text: str) -> Turn:
    span = _span(fields, text)
    if not span.of(text).strip():
        _refuse("one of its turns is empty")
    return Turn(_text(fields, "speaker") or "", span)


def _correction(fields: dict[str, Any], text: str) -> Correction:
    quotation = fields.get("quotation")
    correction = Correction(
        replaces=_spans(fields, "replaces", text),
        quotation=None if quotation is None else _quotation(_object(quotation, "a quotation"), text),
        made=_text(fields, "made") or "",
        by=_text(fields, "by"),
        note=_text(fields, "note"),
    )
    return correction if correction.places else _refuse("one of its corrections says nothing")


def _spans(fields: dict[str, Any], name: str, text: str) -> tuple[Span, ...]:
    pairs = [pair if isinstance(pair, list) else [] for pair in _list(fields, name)]
    spans = tuple(_span(dict(zip(("start", "end"), pair, strict=False)), text) for pair in pairs)
    _in_order(spans, "spans of a quotation")
    return spans


def _quotation(fields: dict[str, Any], text: str) -> Quotation:
    spans = _spans(fields, "spans", text) or (_span(fields, text),)
    confidence = fields.get("confidence") or 0.0
    if not isinstance(confidence, int | float) or not 0 <= confidence <= 1:
        _refuse("its confidence is not a number from 0 to 1")
    return Quotation(
        kind=_member(QuotationKind, fields, "kind"),
        spans=spans,
        cue=_mention(fields.get("cue"), text),
        speaker=_speaker(fields.get("speaker"), text),
        links=tuple(_link(_object(row, "a link"), text) for row in _list(fields, "via")),
        medium=_text(fields, "medium"),
        audience=_text(fields, "audience"),
        place=_text(fields, "place"),
        said_on=_text(fields, "said_on"),
        negated=bool(fields.get("negated")) or fields.get("status") is not None,
        status=None if fields.get("status") is None else _member(Status, fields, "status"),
        status_as=_mention(fields.get("status_as"), text),
        rule=_text(fields, "rule") or "",
        confidence=float(confidence),
    )


def _speaker(fields: object, text: str) -> Speaker | None:
    if fields is None:
        return None
    known = _object(fields, "a speaker")
    return Speaker(_named(known), _mention(known, text), bool(known.get("described")))


def _link(fields: dict[str, Any], text: str) -> Link:
    return Link(_named(fields), _member(Role, fields, "role"), _mention(fields, text))


def _named(fields: dict[str, Any]) -> str:
    return _text(fields, "name") or _refuse("a speaker without a name")


def _mention(fields: object, text: str) -> Mention | None:
    if fields is None:
        return None
    known = _object(fields, "a mention")
    words = _text(known, "text")
    return None if words is None else Mention(words, _span(known, text))


def _span(fields: dict[str, Any], text: str) -> Span:
    start, end = fields.get("start"), fields.get("end")
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(text):
        _refuse(f"{start}..{end} is no stretch of its text")
    return Span(start, end)


def _in_order(spans: Sequence[Span], what: str) -> None:
    if any(second.start < first.end for first, second in pairwise(spans)):
        _refuse(f"its {what} overlap or are out of order")


def _text(fields: dict[str, Any], name: str) -> str | None:
    value = fields.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        _refuse(f"its {name} is not a string")
    if fault := not_kept(value):
        _refuse(f"its {name} {fault}")
    return value


def _list(fields: dict[str, Any], name: str) -> list[Any]:
    value = fields.get(name)
    if value is None:
        return []
    return value if isinstance(value, list) else _refuse(f"its {name} are not a list")


def _object(value: object, what: str) -> dict[str, Any]:
    return value if isinstance(value, dict) else _refuse(f"{what} that is not an object")


def _member(kind: type[E], fields: dict[str, Any], name: str) -> E:
    value = fields.get(name)
    try:
        return kind(str(value))
    except ValueError:
        _refuse(f"its {name} {value!r} is not known")


def _refuse(why: str) -> NoReturn:
    raise BadRecord(why)
