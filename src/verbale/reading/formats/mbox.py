"""A mailbox in one file (mbox, RFC 4155): a list of its messages; each of them is a document of its own."""

import base64
import re

from verbale.model import Role
from verbale.reading.formats.mail import from_mail
from verbale.reading.formats.mail.message import mail_of
from verbale.reading.formats.registry import Extract, Format, Shape, UnreadableError, register
from verbale.reading.pieces import Piece, as_json

MBOX = "application/mbox"
MOST = 2_000  # messages
_FROM = rb"From \S+ .*\d{2}:\d{2}.*\d{4}[^\r\n]*\r?\n(?=[A-Za-z][A-Za-z0-9-]*:)"
_FIRST = re.compile(_FROM)
_CUT = re.compile(rb"(?:\A|(?<=\n))" + _FROM)


def from_mbox(raw: bytes) -> Extract:
    """List the messages of a mailbox and hand each over."""
    cuts = [match.span() for match in _CUT.finditer(raw)]
    ends = [start for start, _ in cuts[1:]] + [len(raw)]
    messages = [raw[begin:end] for (_, begin), end in zip(cuts, ends, strict=True)]
    messages = [re.sub(rb"(?m)^>(?=>*From )", b"", message) for message in messages if message.strip()]
    if not messages:
        raise UnreadableError("The mailbox holds no message.", "Save the messages from the mail program.")
    if len(messages) == 1:
        return from_mail(messages[0])
    lines, attached = [f"Mailbox with {len(messages)} messages\n\n"], []
    for number, message in enumerate(messages[:MOST], 1):
        mail = mail_of(message)
        told = " · ".join(part for part in (mail.day or "no date", mail.sender, mail.subject) if part)
        lines.append(f"{number}. {told}\n")
        name = f"{number:03} {mail.subject[:60] or 'message'}.eml"
        attached.append(
            {"name": name, "media_type": "message/rfc822", "raw": base64.b64encode(message).decode("ascii")}
        )
    unread = [f"{len(messages) - MOST} messages after the first {MOST} were not read."] if len(messages) > MOST else []
    return {
        "pieces": as_json([Piece("".join(lines), Role.NAVIGATION)]),
        "title": f"Mailbox with {len(messages)} messages",
        "extractor": "mbox",
        "attached": attached,
        "parts_unread": unread,
    }


register(Format(MBOX, Shape.HEADED, lambda head: _FIRST.match(head) is not None, from_mbox))
