"""HTML, PDF, Word and mail into plain text with head data. Runs in the limited child only: documents may be hostile.

Each function takes the bytes and returns a dict with `text` and what head data the format itself carries.
"""

import io
import re
from collections.abc import Callable
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from typing import Any

from verbale.reading.media import DOCX, EML, HTML, PDF
from verbale.reading.normal import decode
from verbale.reading.page_head import page_head

Extract = dict[str, str]


class UnreadableError(ValueError):
    """A file of a known kind that has nothing to read; the text says why, then what to do."""


def from_html(raw: bytes) -> Extract:
    """Take the article out of a page; a page without one gives all its text."""
    import trafilatura  # noqa: PLC0415  # heavy

    found: Any = trafilatura.bare_extraction(raw, include_comments=False, include_tables=True, with_metadata=True)
    text = (found.text or "") if found is not None else ""
    if "\n" not in text.strip():  # nothing, or a short page run together
        text = _blocks(raw) or text or trafilatura.html2txt(raw)
    if not text.strip():
        raise UnreadableError("The page has no text.", "Save the article itself.")
    head = page_head(raw)
    if not head.get("publisher") and found is not None:
        head["publisher"] = found.sitename or ""
    return {"text": re.sub(r"\n+", "\n\n", text), **head, "extractor": f"trafilatura {trafilatura.__version__}"}


def _blocks(raw: bytes) -> str:
    """Text of the headings, paragraphs and list items of the article (else of the body), one a line."""
    from lxml import etree, html  # noqa: PLC0415  # heavy

    try:
        page = html.document_fromstring(raw)
    except etree.ParserError:
        return ""  # nothing in it that could be a page: the caller says so
    root = next(iter(page.xpath("//article | //main | //body")), page)
    blocks = root.xpath(".//*[self::h1 or self::h2 or self::h3 or self::p or self::li or self::blockquote]")
    return "\n".join(" ".join(block.text_content().split()) for block in blocks if block.text_content().strip())


def from_pdf(raw: bytes) -> Extract:
    """Take the text layer out of a PDF, paragraphs put together again."""
    import pypdfium2  # noqa: PLC0415  # heavy

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


def from_docx(raw: bytes) -> Extract:
    """Take paragraphs and tables out of a Word file; insertions count, deletions do not."""
    import docx  # noqa: PLC0415  # heavy
    from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415
    from docx.oxml.ns import qn  # noqa: PLC0415

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


def from_mail(raw: bytes) -> Extract:
    """Take the readable part of a message, with its header as head lines."""
    message = message_from_bytes(raw, policy=policy.default)
    part = message.get_body(("plain", "html")) if isinstance(message, EmailMessage) else None
    if part is None:
        raise UnreadableError("The message has no readable part.", "Save its attachment instead.")
    body = str(part.get_content())
    if part.get_content_type() == "text/html":
        body = from_html(body.encode())["text"]
    lines = [f"{name}: {message[name]}" for name in ("From", "To", "Date", "Subject") if message[name]]
    date = parsedate_to_datetime(str(message["Date"])).date().isoformat() if message["Date"] else ""
    text = "\n".join(lines) + "\n\n" + body
    return {"text": text, "title": str(message["Subject"] or ""), "published": date, "extractor": "email (Python)"}


EXTRACTORS: dict[str, Callable[[bytes], Extract]] = {HTML: from_html, PDF: from_pdf, DOCX: from_docx, EML: from_mail}


def extract(media_type: str, raw: bytes) -> Extract:
    """Extract by media type; plain text is decoded here too, so that tests need one door."""
    if media_type in EXTRACTORS:
        return EXTRACTORS[media_type](raw)
    text, warning = decode(raw)
    return {"text": text, "warning": warning, "extractor": "text"}
