"""Bytes → `Document`. A bad document is a `Failure` with its reason and cure; it never stops the others.

Plain text is decoded here; HTML, PDF, Word and mail go through the limited child. Text is normalised once, then frozen.
"""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from verbale import __version__
from verbale.errors import ModelError
from verbale.files import contents
from verbale.model import Document, Failure, Marking
from verbale.reading.formats import sniff
from verbale.reading.formats.html import HTML
from verbale.reading.formats.registry import Extract
from verbale.reading.formats.text import TEXT
from verbale.reading.metadata import date_in, day_near, head
from verbale.reading.normalisation import UndecodableError, decode, normalise
from verbale.reading.pieces import freeze, of_json
from verbale.reading.sandbox.parent import extract_limited

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
    source = source or name
    if not raw.strip(b"\0 \t\r\n\xef\xbb\xbf"):
        return Failure(source, "The file is empty.", "Save it again.")
    media_type, foreign = sniff(raw[:65536])
    if not media_type:
        return Failure(
            source, f"It is {foreign}, not a document that can be read.", "Save it as text, HTML, PDF or Word."
        )
    if media_type == TEXT:
        try:
            text, _ = decode(raw)
        except UndecodableError as error:
            return Failure(source, f"It is no text: {error}.", "Save it as UTF-8.")
        found: Extract = {"text": text, "extractor": f"text {_version()}"}
    else:
        found = extract(media_type, raw)
        if "failure" in found:
            return Failure(source, found["failure"], found["cure"])
    made = _document(raw, name, media_type, found, marking or Marking(), source)
    if at_least is None or isinstance(made, Failure):
        return made
    top = head(made.text, at_least.profile, {"title": made.title})
    return replace(made, marking=made.marking.join(at_least) if top.marking or top.portions else at_least)


def encoding_warning(raw: bytes) -> str:
    """Say what was uncertain about the encoding of a plain text; empty when nothing was."""
    return decode(raw)[1]


def _document(
    raw: bytes, name: str, media_type: str, found: Extract, marking: Marking, source: str
) -> Document | Failure:
    text, segments = freeze(of_json(found["pieces"])) if "pieces" in found else (normalise(found["text"]), ())
    if not text:
        return Failure(source, "There are no words in it.", "Save its text, or recognise it (OCR) first.")
    top = head(text, marking.profile, found if media_type == HTML else None)
    try:
        said = Marking.parse(top.marking, marking.profile) if top.marking else marking
        marking = said if said.profile == marking.profile else marking.join(said)
        marking = marking.join(Marking.parse(top.portions, marking.profile)) if top.portions else marking
    except ModelError as error:
        return Failure(source, f"It is marked {top.marking[:60]!r}. {error.what}", error.cure)
    document = Document(
        id=hashlib.sha256(raw).hexdigest(),
        text=text,
        title=top.title or found.get("title", ""),
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


def _version() -> str:
    return __version__
