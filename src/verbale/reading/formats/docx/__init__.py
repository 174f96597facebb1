"""Word files: the text as it stands with its changes, and what stands around it: heads, feet, notes, boxes, comments, tables."""

import io
import re
from typing import Any
from zipfile import BadZipFile
from zlib import error as error_of_zlib

from verbale.reading.formats.docx.around import comments, heads_and_feet, notes
from verbale.reading.formats.docx.parts import Parts
from verbale.reading.formats.docx.revisions import tally
from verbale.reading.formats.docx.story import Story
from verbale.reading.formats.registry import Extract, Format, Shape, UnreadableError, register
from verbale.reading.pieces import as_json

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_EMPTY_TITLES = frozenset({"", "Word Document", "Untitled", "Microsoft Word Document"})


def from_docx(raw: bytes) -> Extract:
    """Take a Word file apart: insertions are in the text and marked, deletions stand apart, nothing stands twice."""
    import docx  # heavy
    from docx.opc.exceptions import PackageNotFoundError

    try:
        parts = Parts(io.BytesIO(raw))
    except (
        PackageNotFoundError,
        BadZipFile,
        NotImplementedError,
        error_of_zlib,
        KeyError,
        ValueError,
        SyntaxError,
    ) as error:
        raise UnreadableError(
            "The Word file is damaged: it cannot be unpacked.", "Open it in Word and save it again."
        ) from error
    head, foot = heads_and_feet(parts)
    story = Story(parts.body)
    story.pieces += head
    story.walk(parts.body)
    notes(parts, story)
    comments(parts, story)
    pieces = [*story.pieces, *foot]
    if not "".join(piece.text for piece in story.pieces[len(head) :]).strip():
        raise UnreadableError("The Word file has no text.", "Add its text, or save its pictures with text recognition.")
    return {
        "pieces": as_json(pieces),
        "title": _title(parts),
        "marks": parts.properties,
        "extractor": f"python-docx {docx.__version__}",
        "parts_unread": [*tally(story), *_unread(story)],
    }


def _title(parts: Parts) -> str:
    title = " ".join((parts.title or "").split())
    return "" if title in _EMPTY_TITLES or re.fullmatch(r".*\.docx?", title) else title


def _unread(story: Any) -> list[str]:
    """Name what is in the file and holds no text that is read."""
    found = []
    if story.hidden:
        found.append(
            f"{story.hidden} passage{'s' * (story.hidden > 1)} of hidden text in the file: not read as its text."
        )
    if story.struck:
        found.append(
            f"{story.struck} passage{'s' * (story.struck > 1)} struck through in the file: not read as its text."
        )
    if story.pictures:
        found.append(f"{story.pictures} picture{'s' * (story.pictures > 1)} in the file: not read.")
    if story.objects:
        found.append(f"{story.objects} embedded object{'s' * (story.objects > 1)} in the file: not read.")
    return found


def _is_docx(head: bytes) -> bool:
    return head.startswith(b"PK\x03\x04") and (b"word/" in head or b"[Content_Types].xml" in head)


register(Format(DOCX, Shape.MAGIC, _is_docx, from_docx))
