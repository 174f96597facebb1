"""PDF: words in the order in which they are read, told by where they stand on the page and whether they can be seen."""

from verbale.reading.formats.pdf.text import Taken, take
from verbale.reading.formats.registry import Extract, Format, Shape, UnreadableError, register

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
            f"The PDF has {count} pages and no text layer.", "Run text recognition (OCR) on it first."
        )
    return {"text": _text(taken), "title": meta.get("Title", ""), "extractor": f"pypdfium2 {pypdfium2.PYPDFIUM_INFO}"}


def _text(taken: Taken) -> str:
    return "\n\n".join(one.words for one in (*taken.body, *taken.footnotes))


register(Format(PDF, Shape.MAGIC, lambda head: b"%PDF-" in head[:1024], from_pdf))
