"""PDF: the text layer, with paragraphs that lines had broken."""

import re

from verbale.reading.formats.registry import Extract, Format, Shape, UnreadableError, register

PDF = "application/pdf"


def from_pdf(raw: bytes) -> Extract:
    """Take the text layer out of a PDF, paragraphs put together again."""
    import pypdfium2  # heavy

    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower():
            raise UnreadableError("The PDF is encrypted.", "Save it without a password.") from error
        raise UnreadableError(f"The PDF is damaged ({error}).", "Save it again.") from error
    pages = []
    for number in range(len(document)):
        page = document[number].get_textpage()
        pages.append(page.get_text_range().replace("\r\n", "\n"))
        page.close()
    meta = document.get_metadata_dict()
    count = len(document)
    document.close()
    if not "".join(pages).strip():
        raise UnreadableError(
            f"The PDF has {count} pages and no text layer.", "Run text recognition (OCR) on it first."
        )
    text = "\n\n".join(_paragraphs(page) for page in pages)
    return {"text": text, "title": meta.get("Title", ""), "extractor": f"pypdfium2 {pypdfium2.PYPDFIUM_INFO}"}


def _paragraphs(page: str) -> str:
    """Join lines that the page width broke: a line ends a paragraph when it is clearly shorter than the widest."""
    lines = [line.replace("\ufffe", "-").strip() for line in page.split("\n")]
    widest = max((len(line) for line in lines), default=0)
    out = ""
    for line in lines:
        if not line:
            out = out.rstrip() + "\n\n"
        elif line.startswith("["):
            out += line + " "
        else:
            ends = len(line) < 0.75 * widest or (line[-1] in '.!?:”"' and len(line) < 0.88 * widest)
            out += line[:-1] if re.search(r"[a-z]-\Z", line) and not ends else line
            out += "\n\n" if ends else ("" if re.search(r"[a-z]-\Z", line) else " ")
    return out


register(Format(PDF, Shape.MAGIC, lambda head: b"%PDF-" in head[:1024], from_pdf))
