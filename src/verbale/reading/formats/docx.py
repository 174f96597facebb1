"""Word files: paragraphs and tables."""

import io

from verbale.reading.formats.registry import Extract, Format, Shape, UnreadableError, register

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


def from_docx(raw: bytes) -> Extract:
    """Take paragraphs and tables out of a Word file; insertions count, deletions do not."""
    import docx  # heavy
    from docx.opc.exceptions import PackageNotFoundError
    from docx.oxml.ns import qn

    try:
        document = docx.Document(io.BytesIO(raw))
    except (PackageNotFoundError, KeyError, ValueError) as error:
        raise UnreadableError(f"The Word file is damaged ({error}).", "Open it in Word and save it again.") from error
    pieces = []
    for paragraph in document.element.body.iter(qn("w:p")):
        runs = (node.text or "" if node.tag == qn("w:t") else "\t" for node in paragraph.iter(qn("w:t"), qn("w:tab")))
        pieces.append("".join(runs))
    text = "\n\n".join(piece for piece in pieces if piece.strip())
    if not text.strip():
        raise UnreadableError("The Word file has no text.", "Add its text, or save its pictures with text recognition.")
    core = document.core_properties
    title = "" if core.title == "Word Document" else core.title
    return {"text": text, "title": title or "", "extractor": f"python-docx {docx.__version__}"}


def _is_docx(head: bytes) -> bool:
    return head.startswith(b"PK\x03\x04") and (b"word/" in head or b"[Content_Types].xml" in head)


register(Format(DOCX, Shape.MAGIC, _is_docx, from_docx))
