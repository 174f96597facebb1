"""Mail: each message with its head lines, its own words and those it quotes, and what is attached to it."""

import base64
import re
from typing import Any

from verbale.model import Role
from verbale.reading.formats.mail.message import Mail, mail_of
from verbale.reading.formats.mail.thread import Hand, pieces_of
from verbale.reading.formats.mail.words import words
from verbale.reading.formats.registry import Extract, Format, Shape, UnreadableError, register
from verbale.reading.pieces import Piece, as_json

EML = "message/rfc822"
_HEADER = re.compile(rb"^([A-Za-z][A-Za-z0-9-]*):(?:[ \t]|\r?\n)", re.MULTILINE)
_SURE = {
    b"mime-version",
    b"message-id",
    b"received",
    b"content-type",
    b"return-path",
    b"x-mailer",
    b"in-reply-to",
    b"delivered-to",
}
_PREFIX = re.compile(r"\s*(?P<word>[^\W\d_]{1,6})(?:\[\d+\])?\s?:", re.IGNORECASE)


def from_mail(raw: bytes) -> Extract:
    """Take a message apart into what each of its writers says."""
    return extract_of(mail_of(raw))


def extract_of(mail: Mail) -> Extract:
    """Return what a mail holds as plain values: pieces, title, day, attachments."""
    head = [("From", mail.sender), ("To", mail.to), ("Cc", mail.cc), ("Date", mail.date), ("Subject", mail.subject)]
    lines = "".join(f"{name}: {value}\n" for name, value in head if value)
    if not mail.body.strip() and not mail.attached:
        closed = (note for note in mail.notes if "encrypted" in note)
        reason = next(closed, "The message has no readable part.")
        raise UnreadableError(reason, "Save its text or its attachment from the mail program.")
    before = [Piece(lines + "\n", Role.LABEL)]
    own = Hand(mail.sender, mail.to, label=0)
    reply = mail.reply or bool(_prefixes(mail.subject) & _PREFIXES)
    pieces = pieces_of(mail.body, own, before, reply=reply, sent=mail.day)
    return {
        "pieces": as_json(pieces),
        "title": mail.subject,
        "published": mail.day,
        "extractor": "email (Python)",
        "parts_unread": mail.notes,
        "attached": [_attachment(*one) for one in mail.attached],
    }


_PREFIXES = words("prefix")


def _prefixes(subject: str) -> set[str]:
    """Return the words before the first colon of a subject: "Re", "AW", "Fwd"."""
    match = _PREFIX.match(subject)
    return {match["word"].casefold()} if match is not None else set()


def _attachment(name: str, kind: str, raw: bytes) -> dict[str, Any]:
    return {"name": name, "media_type": kind, "raw": base64.b64encode(raw).decode("ascii")}


def _is_mail(head: bytes) -> bool:
    block = re.split(rb"\r?\n\r?\n", head, maxsplit=1)[0]
    names = {name.lower() for name in _HEADER.findall(block)}
    return bool(names & {b"from", b"sender", b"subject"}) and bool(names & _SURE) and len(names) > 1


register(Format(EML, Shape.HEADED, _is_mail, from_mail))
