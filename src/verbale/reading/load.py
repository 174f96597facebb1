"""Bytes → `Document`. A bad document is a `Failure` with its reason and cure; it never stops the others.

Plain text is decoded here; HTML, PDF, Word and mail go through the limited child. Text is normalised once, then frozen.
"""

import base64
import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from verbale import __version__
from verbale.errors import ModelError
from verbale.files import contents
from verbale.model import CONTENT, Document, Failure, Marking, Role, Segment
from verbale.reading.formats import recognise
from verbale.reading.formats.html import HTML
from verbale.reading.formats.mail.pasted import thread_in
from verbale.reading.formats.registry import Extract
from verbale.reading.formats.text import TEXT, without_struck
from verbale.reading.metadata import date_in, day_near, head
from verbale.reading.metadata.chronicle import chronicle_in
from verbale.reading.metadata.letterheads import own_title
from verbale.reading.normalisation import UndecodableError, decode, normalise
from verbale.reading.pieces import as_json, freeze, of_json
from verbale.reading.sandbox.budget import MOST_TEXT, TOO_LONG
from verbale.reading.sandbox.parent import extract_limited

_AFTER = {Role.PAGE_HEAD, Role.PAGE_FOOT, Role.FOOTNOTE, Role.COMMENT, Role.LABEL}

Extractor = Callable[[str, bytes], Extract]


def load(path: Path, marking: Marking | None = None, at_least: Marking | None = None) -> Document | Failure:
    """Read a file into a document, by its content and not by its name.

    Parameters
    ----------
    marking
        Of documents that do not say.
    at_least
        Marking that somebody gave it: what it says itself can only be stricter.
    """
    raw = contents(path)
    if isinstance(raw, Failure):
        return raw
    return load_bytes(raw, path.name or str(path), marking, source=str(path), at_least=at_least)


def load_bytes(
    raw: bytes,
    name: str,
    marking: Marking | None = None,
    *,
    source: str = "",
    at_least: Marking | None = None,
    extract: Extractor = extract_limited,
) -> Document | Failure:
    """Make a document of bytes that came from anywhere.

    Parameters
    ----------
    raw, name, source
        The bytes, the file's name, and where it came from, for people.
    marking, at_least
        See `load`.
    extract
        Takes apart what is no plain text: in the limited child, or here where this process is one.
    """
    return load_all(raw, name, marking, source=source, at_least=at_least, extract=extract)[0]


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that came inside another: name, media type as its carrier has it, bytes."""

    name: str
    media_type: str
    raw: bytes


def load_all(
    raw: bytes,
    name: str,
    marking: Marking | None = None,
    *,
    source: str = "",
    at_least: Marking | None = None,
    extract: Extractor = extract_limited,
    carrier: str = "",
) -> tuple[Document | Failure, tuple[Attached, ...]]:
    """Make a document of bytes, and hand over what is attached to it and may be read; what cannot be is named in the document.

    Parameters
    ----------
    raw, name, marking, source, at_least, extract
        See `load_bytes`.
    carrier
        Id of the document that it came with.
    """
    found, failure = _taken_apart(raw, source or name, extract)
    if failure is not None:
        return failure, ()
    media_type = found["media_type"]
    made = _document(raw, name, media_type, found, marking or Marking(), source or name)
    if isinstance(made, Failure):
        return made, ()
    files, unread = _sorted_out(found.get("attached", ()))
    made = replace(made, carrier=carrier, parts_unread=(*made.parts_unread, *unread))
    if at_least is not None:
        top = head(made.text, at_least.profile, {"title": made.title})
        made = replace(made, marking=made.marking.join(at_least) if top.marking or top.portions else at_least)
    return made, files


def _sorted_out(attached: Iterable[Mapping[str, str]]) -> tuple[tuple[Attached, ...], tuple[str, ...]]:
    """Return attachments that may be documents, and what the others are."""
    files, unread = [], []
    for one in attached:
        raw = base64.b64decode(one["raw"])
        _, foreign = recognise(raw[:65536], raw)
        if foreign is None:
            files.append(Attached(one["name"], one["media_type"], raw))
        else:
            unread.append(f"{one['name']} is attached and was not read: it is {foreign[0]}. {foreign[1]}")
    return tuple(files), tuple(unread)


def _taken_apart(raw: bytes, source: str, extract: Extractor) -> tuple[Extract, Failure | None]:
    """Return what a file of some kind holds, or why it cannot be read."""
    if not raw.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        return {}, Failure(source, "The file is empty.", "Save it again.", CONTENT)
    media_type, foreign = recognise(raw[:65536], raw)
    if foreign is not None:
        return {}, Failure(source, f"It is {foreign[0]}, not a document that can be read.", foreign[1], CONTENT)
    found = _plain(raw) if media_type == TEXT else extract(media_type, raw)
    if "failure" in found:
        return {}, Failure(source, found["failure"], found["cure"], found.get("limit", CONTENT))
    said = len(found.get("text", "")) + sum(len(str(piece.get("text", ""))) for piece in found.get("pieces", ()))
    if said > MOST_TEXT:
        return {}, Failure(source, TOO_LONG, "Split it.", "size")
    return {**found, "media_type": media_type}, None


def _plain(raw: bytes) -> Extract:
    """Return what a plain text holds, else `failure` and `cure`."""
    try:
        text, doubt = decode(raw)
    except UndecodableError as error:
        return {"failure": f"It is no text: {error}.", "cure": "Save it as UTF-8."}
    if len(text) > MOST_TEXT:
        return {"failure": TOO_LONG, "cure": "Split it.", "limit": "size"}
    text, struck = without_struck(text)
    found: Extract = {
        "text": text,
        "extractor": f"text {_version()}",
        "parts_unread": [*([f"The file is {doubt}."] if doubt else []), *struck],
    }
    pieces = thread_in(text) or chronicle_in(text)
    return {**found, "pieces": as_json(pieces)} if pieces else found


def encoding_warning(raw: bytes) -> str:
    """Say what was uncertain about the encoding of a plain text; empty when nothing was."""
    return decode(raw)[1]


def _document(
    raw: bytes, name: str, media_type: str, found: Extract, marking: Marking, source: str
) -> Document | Failure:
    text, segments = freeze(of_json(found["pieces"])) if "pieces" in found else (normalise(found["text"]), ())
    if not text:
        return Failure(source, "There are no words in it.", "Save its text, or recognise it (OCR) first.")
    marks = [*found.get("marks", ()), *_beside(text, segments)]
    top = head(text[: _own_end(text, segments)], marking.profile, _given(media_type, found), marks)
    try:
        said = Marking.parse(top.marking, marking.profile) if top.marking else marking
        marking = said if said.profile == marking.profile else marking.join(said)
        marking = marking.join(Marking.parse(top.portions, marking.profile)) if top.portions else marking
    except ModelError as error:
        return Failure(source, f"It is marked {top.marking[:60]!r}. {error.what}", error.cure)
    document = Document(
        id=hashlib.sha256(raw).hexdigest(),
        text=text,
        title=own_title(text, top.title) or found.get("title", ""),
        publisher=top.publisher or found.get("publisher", ""),
        published=top.published or date_in(found.get("published", "")) or day_near(found.get("near", "")),
        dateline=top.dateline,
        address=top.address or found.get("address", ""),
        media_type=media_type,
        marking=marking,
        extractor=found.get("extractor", ""),
        name=name,
        body=top.body,
        segments=segments,
        parts_unread=tuple(found.get("parts_unread", ())),
    )
    return document if document.title else replace(document, title=Path(name).stem)


def _given(media_type: str, found: Extract) -> dict[str, str] | None:
    """Return the head data of a file that says of itself what a page says; that of others only fills what their text leaves open."""
    named = ("title", "publisher", "published", "address", "place", "reference")
    return {name: found.get(name, "") for name in named} if media_type == HTML or found.get("structured") else None


def _beside(text: str, segments: tuple[Segment, ...]) -> list[str]:
    """Return the lines of a document's heads and feet, which bear its markings."""
    return [
        line
        for segment in segments
        if segment.role in {Role.PAGE_HEAD, Role.PAGE_FOOT}
        for line in text[segment.start : segment.end].split("\n")
    ]


def _own_end(text: str, segments: tuple[Segment, ...]) -> int:
    """Return where a document's own words end; notes and heads of pages follow them, and entries that are each of a day of their own."""
    entry = next((segment.start for segment in segments if segment.role is Role.BODY and segment.day is not None), 0)
    if entry:
        return entry
    return max((segment.end for segment in segments if segment.role not in _AFTER), default=len(text))


def _version() -> str:
    return __version__
