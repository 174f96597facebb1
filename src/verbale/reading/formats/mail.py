"""Mail: the readable part of a message under its header."""

import re
from email import message_from_bytes, policy
from email.message import EmailMessage
from email.utils import parsedate_to_datetime

from verbale.reading.formats.html import from_html
from verbale.reading.formats.registry import Extract, Format, Shape, UnreadableError, register

EML = "message/rfc822"
_HEADER = re.compile(rb"^([A-Za-z][A-Za-z-]*):[ \t]", re.MULTILINE)


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


def _is_mail(head: bytes) -> bool:
    block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    names = {name.lower() for name in _HEADER.findall(block)}
    return b"from" in names and bool(
        names & {b"mime-version", b"message-id", b"received", b"content-type", b"return-path"}
    )


register(Format(EML, Shape.HEADED, _is_mail, from_mail))
