"""PDF: words in the order in which they are read, told by where they stand on the page and whether they can be seen."""

import re

from verbale.model import Role
from verbale.reading.formats.pdf.paragraphs import at_height
from verbale.reading.formats.pdf.text import Taken, take
from verbale.reading.formats.registry import Extract, Format, Shape, UnreadableError, register
from verbale.reading.pieces import Piece, as_json

PDF = "application/pdf"


def from_pdf(raw: bytes) -> Extract:
    """Take the text out of a PDF: paragraphs put together again, footnotes and the heads of pages set apart."""
    import pypdfium2  # heavy

    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableError("The PDF is encrypted.", "Save it without a password.") from error
        raise UnreadableError(f"The PDF is damaged ({error}).", "Save it again.") from error
    try:
        if len(document) == 0:
            raise UnreadableError("The PDF has no pages.", "Save it again.")
        taken = take(document)
        meta = document.get_metadata_dict()
        count = len(document)
    except pypdfium2.PdfiumError as error:
        raise UnreadableError(f"The PDF is damaged ({error}).", "Save it again.") from error
    finally:
        document.close()
    if not taken.body:
        raise UnreadableError(
            f"The PDF has {count} page{'s' * (count != 1)} and no text layer.",
            "Run text recognition (OCR) on it first.",
        )
    return {
        "pieces": as_json(_pieces(taken)),
        "title": meta.get("Title", ""),
        "marks": [meta.get("Subject", ""), *re.split(r"[,;]", meta.get("Keywords", ""))],
        "parts_unread": taken.unread,
        "extractor": f"pypdfium2 {pypdfium2.PYPDFIUM_INFO}",
    }


def _pieces(taken: Taken) -> list[Piece]:
    """Return the text, then what stands beside it: footnotes, notes by somebody, the heads of pages."""
    found = [Piece(f"{one.words}\n\n", place=f"p. {taken.labels[one.page]}") for one in taken.body]
    found += [
        Piece(f"{one.words}\n\n", Role.FOOTNOTE, place=f"p. {taken.labels[one.page]}, footnote")
        for one in taken.footnotes
    ]
    for page, note in taken.notes:
        place = f"p. {taken.labels[page]}, note"
        found.append(Piece(f"[Note by {note.writer or 'somebody'}]\n", Role.LABEL, place=place))
        beside = at_height(taken.body, page, note.middle)
        anchor = None if beside is None else (beside, beside + 1)
        found.append(
            Piece(
                f"{note.words}\n\n", Role.COMMENT, writer=note.writer, label=len(found) - 1, place=place, anchor=anchor
            )
        )
    return found + [Piece(f"{line}\n", Role.PAGE_HEAD) for line in taken.heads]


register(Format(PDF, Shape.MAGIC, lambda head: b"%PDF-" in head[:1024], from_pdf))
