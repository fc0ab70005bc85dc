"""Quotations that were found in a text without its markup, as the text with it has them."""

from dataclasses import replace

from corpus.document import Link, Mention, Quotation, Speaker
from corpus.markup.rendered import Rendered


def in_file(shown: Rendered, quotation: Quotation) -> Quotation:
    """A quotation of a rendered text with the places of the file. What is mentioned stays as its reader sees it."""
    speaker = quotation.speaker
    return replace(
        quotation,
        spans=tuple(map(shown.place, quotation.spans)),
        cue=_placed(shown, quotation.cue),
        speaker=speaker and speaker._replace(mention=_placed(shown, speaker.mention)),
        links=tuple(one._replace(mention=_placed(shown, one.mention)) for one in quotation.links),
        status_as=_placed(shown, quotation.status_as),
    )


def _placed(shown: Rendered, mention: Mention | None) -> Mention | None:
    return mention and mention._replace(span=shown.place(mention.span))


def as_written(text: str, quotation: Quotation) -> Quotation:
    """A quotation that was found where signs are blanks: mentions as the text has them, names without."""
    return replace(
        quotation,
        cue=_mention(text, quotation.cue),
        speaker=_speaker(text, quotation.speaker),
        links=tuple(Link(_plain(one.name), one.role, _mention(text, one.mention)) for one in quotation.links),
        status_as=_mention(text, quotation.status_as),
        medium=_plain(quotation.medium) if quotation.medium else quotation.medium,
        audience=_plain(quotation.audience) if quotation.audience else quotation.audience,
        place=_plain(quotation.place) if quotation.place else quotation.place,
    )


def _speaker(text: str, speaker: Speaker | None) -> Speaker | None:
    if speaker is None:
        return None
    return Speaker(_plain(speaker.name), _mention(text, speaker.mention), speaker.described)


def _mention(text: str, mention: Mention | None) -> Mention | None:
    return None if mention is None else Mention(mention.span.of(text), mention.span)


def _plain(name: str) -> str:
    return " ".join(name.split())
