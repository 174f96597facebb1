"""A digest as text, as an Atom feed (RFC 4287) and as a message (RFC 5322). The same digest gives the same bytes."""

import hashlib
import json
import uuid
from collections.abc import Sequence
from dataclasses import asdict
from email.message import EmailMessage
from email.policy import SMTP
from xml.etree import ElementTree as ET

from verbale.app.telling.digest import WORDS, Digest, Note

ATOM = "http://www.w3.org/2005/Atom"
_SPACE = uuid.UUID("6f2c1f0e-1d1b-5a57-9a53-6b0a3b7b2f10")  # names of ours; any other fixed one would do


def as_text(told: Digest) -> str:
    """Return it as plain text, its marking above and below."""
    rows = [told.marking.banner, "", told.title, f"{told.summary}, as of {told.on}", ""]
    for kind, title in WORDS.items():
        notes = told.of(kind)
        if notes:
            rows += [title, *(line for note in notes for line in _lines(note)), ""]
    if not told.notes:
        rows += ["Nothing to tell.", ""]
    return "\n".join([*rows, told.marking.banner, ""])


def as_json(told: Digest) -> str:
    """Return it for machines."""
    notes = [{**asdict(note), "day": note.day.isoformat(), "quotes": list(note.quotes)} for note in told.notes]
    head = {
        "title": told.title,
        "marking": str(told.marking),
        "since": told.since.isoformat(),
        "as_of": told.on.isoformat(),
    }
    return json.dumps({**head, "summary": told.summary, "notes": notes}, ensure_ascii=False, indent=2) + "\n"


def as_atom(told: Digest) -> str:
    """Return it as a feed: an entry a note, which a reader shows once for as long as nothing changes in it."""
    ET.register_namespace("", ATOM)
    feed = ET.Element(f"{{{ATOM}}}feed")
    _child(feed, "title", _plain(f"{told.title}: alerts and changes"))
    _child(feed, "id", _urn(told.title, "feed"))
    _child(feed, "updated", f"{told.on.isoformat()}T00:00:00Z")
    _child(feed, "rights", told.marking.banner)
    _child(feed, "generator", "Verbale")
    _child(_child(feed, "author"), "name", "Verbale")
    for note in told.notes:
        entry = _child(feed, "entry")
        _child(entry, "title", _plain(note.text)[:200])
        _child(entry, "id", _urn(told.title, note.id))
        _child(entry, "updated", f"{note.day.isoformat()}T00:00:00Z")
        _child(entry, "rights", told.marking.banner)
        _child(entry, "category").set("term", note.kind)
        _child(entry, "content", "\n".join(map(_plain, _lines(note)))).set("type", "text")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(feed, encoding="unicode") + "\n"


def as_message(told: Digest, sender: str = "", to: Sequence[str] = (), calendar: str = "") -> EmailMessage:
    """Return it as a message, with the calendar beside it where one is given.

    Parameters
    ----------
    told
        The digest.
    sender, to
        Addresses.
    calendar
        An iCalendar file.
    """
    message = EmailMessage(policy=SMTP)
    message["Subject"] = _plain(f"[{told.marking.banner}] {told.title}: {told.summary}")
    if sender:
        message["From"] = sender
    if to:
        message["To"] = ", ".join(to)
    text = as_text(told)
    name = hashlib.sha256(f"{text}{sender}{to}".encode("utf-8", "surrogatepass")).hexdigest()
    message["Message-ID"] = f"<{name[:32]}@verbale.invalid>"
    message["X-Marking"] = told.marking.banner
    message["Auto-Submitted"] = "auto-generated"
    message.set_content(text, cte="quoted-printable")
    if calendar:
        message.add_attachment(calendar.encode(), "text", "calendar", filename="owed.ics", params={"charset": "utf-8"})
        message.set_boundary(f"verbale-{name[:24]}")
    return message


def _lines(note: Note) -> list[str]:
    return [f"- {' '.join(note.text.split())}", *(f"    {quote}" for quote in note.quotes)]


def _plain(words: str) -> str:
    """Return words in one line, without signs that XML and heads of messages may not hold."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in words).split())


def _urn(title: str, name: str) -> str:
    return f"urn:uuid:{uuid.uuid5(_SPACE, chr(31).join((title, name)))}"


def _child(of: ET.Element, name: str, text: str = "") -> ET.Element:
    made = ET.SubElement(of, f"{{{ATOM}}}{name}")
    made.text = text or None
    return made
