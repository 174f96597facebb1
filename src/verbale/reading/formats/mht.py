"""Saved web pages (.mht): the page itself, out of the mail-like file that holds it with its pictures. The day of saving is not its day."""

import re
from email import message_from_bytes, policy
from email.message import EmailMessage

from verbale.reading.formats.html import from_html
from verbale.reading.formats.registry import Extract, Format, Shape, UnreadableError, register

MHT = "multipart/related"
_RELATED = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_SAVED = re.compile(rb"^(?:from:\s*<?saved by|snapshot-content-location:)", re.IGNORECASE | re.MULTILINE)
_POSTED = re.compile(rb"^(?:to|cc|message-id|received|return-path|delivered-to):", re.IGNORECASE | re.MULTILINE)


def from_mht(raw: bytes) -> Extract:
    """Take the page out of a saved page."""
    message = message_from_bytes(raw, policy=policy.default)
    part = next(
        (one for one in message.walk() if one.get_content_type() in {"text/html", "application/xhtml+xml"}), None
    )
    if not isinstance(part, EmailMessage):
        raise UnreadableError("The saved page holds no page.", "Save the page again, as HTML or PDF.")
    body = part.get_payload(decode=True)
    if not isinstance(body, bytes) or not body.strip():
        raise UnreadableError("The saved page holds no page.", "Save the page again, as HTML or PDF.")
    charset = part.get_content_charset() or ""
    found = from_html(_declared(body, charset))
    where = str(message.get("Snapshot-Content-Location") or part.get("Content-Location") or "").strip()
    title = found.get("title") or str(message.get("Subject") or "")
    address = found.get("address") or (where if where.startswith("http") else "")
    return {**found, "title": title, "address": address, "structured": True}


def _declared(body: bytes, charset: str) -> bytes:
    """Return a page in UTF-8 where the file says outside it how it is written."""
    try:
        return body.decode(charset).encode("utf-8") if charset else body
    except (LookupError, UnicodeError):
        return body


def _is_mht(head: bytes) -> bool:
    block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    return _RELATED.search(block) is not None and (_SAVED.search(block) is not None or _POSTED.search(block) is None)


register(Format(MHT, Shape.MARKUP, _is_mht, from_mht))
