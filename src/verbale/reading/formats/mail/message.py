"""A MIME message taken apart: head lines, the part that a person reads, what is attached. No odd header or charset loses the mail."""

import contextlib
import re
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.header import decode_header
from email.message import Message

from verbale.reading.formats.mail.days import day_of_header
from verbale.reading.formats.mail.html_words import plain_words
from verbale.reading.formats.mail.smime import content_of
from verbale.reading.normalisation import UndecodableError, decode

DEEPEST = 20  # parts within parts
MOST = 200  # attachments of one mail
_SIGNATURES = (
    "application/pkcs7-signature",
    "application/x-pkcs7-signature",
    "application/pgp-signature",
    "application/pgp-keys",
)
_WRAPPED = ("application/pkcs7-mime", "application/x-pkcs7-mime")


@dataclass(slots=True)
class Mail:
    """A mail.

    Parameters
    ----------
    sender, to, cc, subject, date
        Head lines as they are written, decoded; empty where there is none.
    day
        Day of sending as EDTF; empty where it is not known.
    body
        The readable part, quoted lines with their marks.
    attached
        Name, media type and bytes of each attachment, mails among them.
    notes
        What belongs to the mail and was not read, a sentence each.
    reply
        Whether it answers another mail.
    """

    sender: str = ""
    to: str = ""
    cc: str = ""
    subject: str = ""
    date: str = ""
    day: str = ""
    body: str = ""
    attached: list[tuple[str, str, bytes]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    reply: bool = False


def mail_of(raw: bytes) -> Mail:
    """Take a message apart."""
    return _Reader().read(message_from_bytes(raw, policy=policy.compat32))


class _Reader:
    def __init__(self) -> None:
        self.mail = Mail()
        self.texts: list[str] = []

    def read(self, message: "Message[str, str]") -> Mail:
        """Return the mail of a message."""
        mail = self.mail
        mail.sender, mail.to, mail.cc = (header(message, name) for name in ("From", "To", "Cc"))
        mail.sender = mail.sender or header(message, "Sender") or header(message, "Reply-To")
        mail.subject, mail.date = header(message, "Subject"), header(message, "Date")
        mail.day = day_of_header(mail.date) if mail.date else ""
        mail.reply = bool(message.get("In-Reply-To") or message.get("References"))
        if mail.date and not mail.day:
            mail.notes.append(f"The date of the mail, “{mail.date[:60]}”, tells no day: it is undated.")
        self._part(message, 0)
        mail.body = "\n\n".join(text for text in self.texts if text.strip())
        return mail

    def _part(self, part: "Message[str, str]", depth: int) -> None:
        kind = part.get_content_type()
        if depth > DEEPEST:
            self.mail.notes.append("Parts of the mail lie too deep within each other and were not read.")
        elif kind in _SIGNATURES:
            return  # says who signed, in no words
        elif kind in _WRAPPED:
            self._wrapped(part, depth)
        elif kind == "message/rfc822":
            self._attach_mail(part)
        elif kind == "multipart/alternative":
            self._alternative(part, depth)
        elif part.is_multipart():
            for inner in part.get_payload():
                if isinstance(inner, Message):
                    self._part(inner, depth + 1)
        elif (
            kind in {"text/plain", "text/html"}
            and part.get_content_disposition() != "attachment"
            and not part.get_filename()
        ):
            self.texts.append(_words(part))
        else:
            self._attach(part)

    def _alternative(self, part: "Message[str, str]", depth: int) -> None:
        """Read the plain words, unless they do not say what the page beside them says: then the page."""
        inner = [one for one in part.get_payload() if isinstance(one, Message)]
        before, said = len(self.texts), {}
        for one in inner:
            self._part(one, depth + 1)
            said[one.get_content_type()] = self.texts[before:]
            del self.texts[before:]
        plain = said.pop("text/plain", [])
        rich = next((texts for texts in reversed(said.values()) if any(text.strip() for text in texts)), [])
        self.texts += rich if rich and _stub("\n".join(plain), "\n".join(rich)) else plain or rich

    def _wrapped(self, part: "Message[str, str]", depth: int) -> None:
        """Read a mail that is wrapped in its signature; an encrypted one stays closed."""
        inner = content_of(_bytes(part))
        if inner is None:
            self.mail.notes.append(
                "The mail is encrypted (S/MIME) and was not read: save it decrypted from the mail program."
            )
            return
        self._part(message_from_bytes(inner, policy=policy.compat32), depth + 1)

    def _attach_mail(self, part: "Message[str, str]") -> None:
        payload = part.get_payload()
        inner = payload[0] if isinstance(payload, list) and payload else None
        if isinstance(inner, Message):
            name = _file_name(part) or (header(inner, "Subject")[:80] or "message") + ".eml"
            self._add(name, "message/rfc822", inner.as_bytes(policy=policy.compat32.clone(max_line_length=None)))

    def _attach(self, part: "Message[str, str]") -> None:
        raw = _bytes(part)
        if raw.strip():
            kind = part.get_content_type()
            self._add(_file_name(part) or f"part {len(self.mail.attached) + 1} ({kind})", kind, raw)

    def _add(self, name: str, kind: str, raw: bytes) -> None:
        if len(self.mail.attached) < MOST:
            self.mail.attached.append((name, kind, raw))
        else:
            self.mail.notes.append(f"{name} is attached and was not read: there are more than {MOST} attachments.")


def header(message: "Message[str, str]", name: str) -> str:
    """Return a header on one line, decoded as far as it can be."""
    value = message.get(name)
    if value is None:
        return ""
    words = str(value)
    with contextlib.suppress(ValueError, LookupError):  # an encoded word that is none: its letters stand as they are
        words = "".join(_decoded(piece, charset) for piece, charset in decode_header(value))
    return " ".join(words.split())


def _decoded(piece: bytes | str, charset: str | None) -> str:
    return piece if isinstance(piece, str) else text_of(piece, charset)


def text_of(raw: bytes, charset: str | None) -> str:
    """Return bytes as text: in the charset they claim where that works, else in the one that they look like; never nothing."""
    if charset:
        try:
            return raw.decode(charset)
        except (LookupError, UnicodeDecodeError, ValueError):
            pass  # an unknown name, or not what it says
    try:
        return decode(raw)[0]
    except UndecodableError:
        return raw.decode("latin-1")


def _words(part: "Message[str, str]") -> str:
    words = text_of(_bytes(part), part.get_content_charset())
    if part.get_content_type() == "text/html":
        return plain_words(words)
    return _unfolded(words) if str(part.get_param("format", "")).casefold() == "flowed" else words


def _bytes(part: "Message[str, str]") -> bytes:
    raw = part.get_payload(decode=True)
    return raw if isinstance(raw, bytes) else b""


def _unfolded(words: str) -> str:
    """Join lines that only the width of a screen broke (RFC 3676): those that end in a space, at one depth of quotation."""
    out: list[str] = []
    for line in words.replace("\r\n", "\n").split("\n"):
        marks = re.match(r">*", line)
        depth = marks.end() if marks is not None else 0
        before = out[-1] if out else ""
        if (
            out
            and before.endswith(" ")
            and before.rstrip(">")
            and before != "-- "
            and _depth(before) == depth
            and line[depth:].strip()
        ):
            out[-1] = before + line[depth:].removeprefix(" ")
        else:
            out.append(line)
    return "\n".join(out)


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(">"))


def _stub(plain: str, rich: str) -> bool:
    """Say whether plain words are no version of the page beside them: they hold less than half of its words."""
    wanted = set(re.findall(r"\w{3,}", rich.casefold()))
    return len(wanted & set(re.findall(r"\w{3,}", plain.casefold()))) < 0.5 * len(wanted)


def _file_name(part: "Message[str, str]") -> str:
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError):
        return ""
    words = "".join(_decoded(piece, charset) for piece, charset in decode_header(name)) if "=?" in name else name
    return " ".join(re.sub(r"[\\/\0]", " ", words).split())[:120]
