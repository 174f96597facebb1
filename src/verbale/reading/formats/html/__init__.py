"""Web pages: the article as it is shown, or all the text of a page without one; the entries of a live page, each with its day."""

import re
from typing import Any

from verbale.reading.formats.html.live import Live, live, paragraphs
from verbale.reading.formats.html.seen import without_unseen
from verbale.reading.formats.registry import Extract, Format, Shape, UnreadableError, register
from verbale.reading.page_metadata import page_head
from verbale.reading.pieces import Piece, as_json

HTML = "text/html"
_HTML = re.compile(
    rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|article|p|div|h1)\b",
    re.IGNORECASE | re.DOTALL,
)
# Days are read from the page's head and text by ourselves; the library's long search loads the calendars of two hundred languages, for seconds.
_NO_DATES = {"original_date": True, "extensive_search": False}
_CHARSET = re.compile(rb"charset\s*=|encoding\s*=", re.IGNORECASE)


def from_html(raw: bytes) -> Extract:
    """Take the article out of a page; a page without one gives all its text."""
    import trafilatura  # heavy
    from lxml import etree, html  # heavy

    try:
        given = _decoded(raw)
        page: Any = html.document_fromstring(given)
    except (etree.ParserError, ValueError) as error:
        raise UnreadableError("The page has no text.", "Save the article itself.") from error
    head = page_head(given)
    unread = without_unseen(page)
    seen = html.tostring(page)
    found: Any = trafilatura.bare_extraction(
        seen, include_comments=False, include_tables=True, with_metadata=True, date_extraction_params=_NO_DATES
    )
    entries = live(page)
    if entries is not None:  # the day above an entry is that of the entry
        head["near"] = "\n".join(line for line in head.get("near", "").split("\n") if line in entries.opening)
    text = (
        "\n".join(piece.text for piece in _pieces(entries))
        if entries
        else (found.text or "")
        if found is not None
        else ""
    )
    if "\n" not in text.strip():  # nothing, or a short page run together
        text = "\n".join(paragraphs(page)) or text or trafilatura.html2txt(seen)
    if not text.strip():
        raise UnreadableError("The page has no text that is shown.", "Save the article itself.")
    if not head.get("publisher") and found is not None:
        head["publisher"] = found.sitename or ""
    taken = {
        "text": re.sub(r"\n+", "\n\n", text),
        "parts_unread": unread,
        "extractor": f"trafilatura {trafilatura.__version__}",
    }
    return taken | head | ({"pieces": as_json(_pieces(entries))} if entries else {})


def _decoded(raw: bytes) -> bytes | str:
    """Return a page that names no encoding as the UTF-8 that it is; the parser would take it for Latin-1."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")) or _CHARSET.search(raw[:4096]):
        return raw
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw


def _pieces(page: Live) -> list[Piece]:
    """Return the opening of a live page, then each entry on its own day."""
    found = [Piece(f"{words}\n\n") for words in page.opening]
    for one in page.entries:
        found += [
            Piece(f"{words}\n\n", day=one.day, place=f"entry of {one.time or one.day}") for words in one.paragraphs
        ]
    return found


register(Format(HTML, Shape.MARKUP, lambda head: _HTML.match(head) is not None, from_html))
