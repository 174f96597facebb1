"""Web pages: the article, or all the text of a page without one."""

import re
from typing import Any

from verbale.reading.formats.registry import Extract, Format, Shape, UnreadableError, register
from verbale.reading.page_metadata import page_head

HTML = "text/html"
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|p|div|h1)\b",
    re.IGNORECASE | re.DOTALL,
)


def from_html(raw: bytes) -> Extract:
    """Take the article out of a page; a page without one gives all its text."""
    import trafilatura  # heavy

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
    from lxml import etree, html  # heavy

    try:
        page = html.document_fromstring(raw)
    except etree.ParserError:
        return ""  # nothing in it that could be a page: the caller says so
    root = next(iter(page.xpath("//article | //main | //body")), page)
    blocks = root.xpath(".//*[self::h1 or self::h2 or self::h3 or self::p or self::li or self::blockquote]")
    return "\n".join(" ".join(block.text_content().split()) for block in blocks if block.text_content().strip())


register(Format(HTML, Shape.MARKUP, lambda head: _HTML.match(head) is not None, from_html))
