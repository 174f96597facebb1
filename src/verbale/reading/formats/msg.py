"""Outlook messages (.msg): the same mail as any other, in another wrapping."""

import io
import re
import struct
from contextlib import suppress
from typing import TYPE_CHECKING

from verbale.reading.formats.mail import extract_of
from verbale.reading.formats.mail.days import day_of_header
from verbale.reading.formats.mail.html_words import plain_words
from verbale.reading.formats.mail.message import Mail
from verbale.reading.formats.registry import Extract, Format, Shape, UnreadableError, register

if TYPE_CHECKING:
    from oxmsg import Message

MSG = "application/vnd.ms-outlook"
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_OWN = tuple(name.encode("utf-16-le") for name in ("__substg1.0_", "__properties_version", "__nameid_version"))
_OFFICE = tuple(name.encode("utf-16-le") for name in ("WordDocument", "Workbook", "PowerPoint Document", "Book\0"))
# What reading the directory of a damaged file may raise.
_BROKEN = (OSError, ValueError, LookupError, TypeError, AttributeError, ArithmeticError, RecursionError, struct.error)
_CURE = "Open it in Outlook and save it as .eml, or as text."


def from_msg(raw: bytes) -> Extract:
    """Take an Outlook message apart."""
    from oxmsg import Message  # heavy

    if not _is_message(raw):
        raise UnreadableError("It is an old Office file (.doc, .xls).", "Save it as .docx, PDF or text.")
    try:
        mail = _mail(Message.load(raw))
    except Exception as error:  # a hostile file may raise anything inside a parser; it is told, not hidden
        raise UnreadableError("It is an Outlook message (.msg), and it is damaged.", _CURE) from error
    return {**extract_of(mail), "extractor": "python-oxmsg"}


def _is_message(raw: bytes) -> bool:
    """Say whether an OLE file may be a message: a directory that can be read and holds nothing of one says no."""
    import olefile  # heavy

    try:
        with olefile.OleFileIO(io.BytesIO(raw)) as ole:
            names = ["/".join(entry) for entry in ole.listdir()]
    except _BROKEN:
        return True  # whoever takes it apart says what is wrong
    return not names or any(name.startswith("__") for name in names)


def _mail(message: "Message") -> Mail:
    headers = {name.casefold(): str(value) for name, value in message.message_headers.items()}
    sent = message.sent_date
    mail = Mail(
        sender=_line(message.sender or ""),
        to=_line(headers.get("to", ""))
        or "; ".join(_address(one.name, one.email_address) for one in message.recipients),
        cc=_line(headers.get("cc", "")),
        subject=_line(message.subject),
        date=_line(headers.get("date", "")),
        reply="in-reply-to" in headers or "references" in headers,
    )
    mail.day = day_of_header(mail.date)
    if not mail.date and sent is not None:
        mail.date, mail.day = sent.strftime("%d %b %Y"), sent.date().isoformat()
    mail.body = _body(message)
    for one in message.attachments:
        name = one.file_name or "attachment"
        data = None
        with suppress(KeyError, ValueError):  # one that is not held by value has no bytes here
            data = one.file_bytes
        if data:
            mail.attached.append((name, one.mime_type or "", data))
        else:
            mail.notes.append(
                f"{name} is attached and was not read: it is a message or object inside an Outlook message."
            )
    return mail


def _body(message: "Message") -> str:
    """Return the plain words; those of the page beside them where there are none."""
    plain = message.body or ""
    if plain.strip():
        return plain
    return plain_words(message.html_body or "")


def _line(words: str) -> str:
    return " ".join(re.sub(r"\0", "", words).split()).replace('"', "")


def _address(name: str, address: str) -> str:
    return f"{name} <{address}>" if address and address != name else name


def _is_msg(head: bytes) -> bool:
    """Say whether an OLE file is a message: by names in its directory, else because nothing of Office is seen."""
    if not head.startswith(_OLE):
        return False
    return any(name in head for name in _OWN) or not any(name in head for name in _OFFICE)


register(Format(MSG, Shape.MAGIC, _is_msg, from_msg))
