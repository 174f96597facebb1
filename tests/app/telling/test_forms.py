"""Text, feed and message, read back by libraries that are not ours."""

import imaplib
import json
from email import message_from_bytes, policy

import feedparser
import pytest

from tests.app.telling.made import CALENDAR, DIGEST, EMPTY
from tests.follow import imap_server
from verbale.app.telling.forms import as_atom, as_json, as_message, as_text


def test_text_has_its_marking_above_and_below() -> None:
    """Each kind under its title; where there is nothing, that is said."""
    text = as_text(DIGEST)
    assert text.startswith("TLP:GREEN\n")
    assert text.endswith("\nTLP:GREEN\n")
    assert text.index("Alerts\n") < text.index("Positions that changed\n") < text.index("Not read\n")
    assert "Nothing to tell." in as_text(EMPTY)
    told = json.loads(as_json(DIGEST))
    assert [note["kind"] for note in told["notes"]] == ["alert", "cell", "not-read"]


def test_the_feed_is_read_by_feedparser() -> None:
    """Well formed whatever words are in it; entries with ids that stay, days and marking."""
    told = feedparser.parse(as_atom(DIGEST).encode())
    assert not told.bozo
    assert told.version == "atom10"
    assert (len(told.entries), told.feed.rights) == (3, "TLP:GREEN")
    first = told.entries[0]
    assert first.title.startswith("RED: Talks Bcc: everybody@evil.example <script>")
    assert (first.tags[0].term, first.updated) == ("alert", "2025-03-04T00:00:00Z")
    assert "“Talks" in first.content[0].value
    assert [entry.id for entry in told.entries] == [entry.id for entry in feedparser.parse(as_atom(DIGEST)).entries]
    assert len({entry.id for entry in told.entries}) == 3
    assert not feedparser.parse(as_atom(EMPTY).encode()).entries


def test_a_message_keeps_to_its_head_and_body() -> None:
    """No word of the talks makes a head of its own; the same digest gives the same bytes."""
    message = as_message(DIGEST, "desk@example.org", ["ann@example.org"], CALENDAR)
    read = message_from_bytes(message.as_bytes(), policy=policy.default)
    assert read["Bcc"] is None
    assert str(read["Subject"]).startswith("[TLP:GREEN] Quay Talks Bcc: everybody@evil.example")
    assert (read["X-Marking"], read["Auto-Submitted"]) == ("TLP:GREEN", "auto-generated")
    body = read.get_body(("plain",))
    assert body is not None
    assert "Positions that changed" in body.get_content()
    (part,) = read.iter_attachments()
    assert (part.get_content_type(), part.get_filename()) == ("text/calendar", "owed.ics")
    again = as_message(DIGEST, "desk@example.org", ["ann@example.org"], CALENDAR)
    assert again.as_bytes() == message.as_bytes()


def test_a_message_is_understood_by_a_mail_server() -> None:
    """Dovecot, another program in another language, reads subject, parts and words."""
    message = as_message(DIGEST, "desk@example.org", ["ann@example.org"], CALENDAR)
    with imap_server.serving() as server:
        server.deliver(message.as_bytes())
        with imaplib.IMAP4("127.0.0.1", server.port) as client:
            client.login(imap_server.USER, imap_server.PASSWORD)
            client.select("INBOX", readonly=True)
            shape = str(client.fetch("1", "(ENVELOPE BODYSTRUCTURE)")[1])
            found = client.search(None, "SUBJECT", '"TLP:GREEN"', "BODY", '"Positions that changed"')[1]
    assert found == [b"1"]
    assert '"calendar"' in shape.lower()
    assert '"plain"' in shape.lower()
    assert '"everybody" "evil.example"' not in shape  # it is nobody's address there


@pytest.mark.parametrize("calendar", ["", CALENDAR])
def test_a_message_for_a_file_has_no_addresses(calendar: str) -> None:
    """Whoever sends it says from whom and to whom."""
    message = as_message(DIGEST, calendar=calendar)
    assert (message["From"], message["To"], message["Date"]) == (None, None, None)
