"""Mail handed to a server on loopback (aiosmtpd), over TLS or to an allowed address; noted before it leaves."""

import datetime as dt
import socket
from collections.abc import Iterator
from email import message_from_bytes, policy
from typing import Any

import pytest

aiosmtpd = pytest.importorskip("aiosmtpd.controller", reason="a mail server for tests: aiosmtpd")

from tests.app.following.conftest import Simulated
from tests.app.telling.made import CALENDAR, DIGEST
from verbale.app.telling.forms import as_message
from verbale.app.telling.sending import Server, address_of, note_sent, send, server_of
from verbale.app.workspace import Workspace
from verbale.errors import NetworkError
from verbale.model import Marking
from verbale.net.addresses import Allowed
from verbale.net.fetch import Network
from verbale.record.entries import EntryKind

HERE = Network(Allowed.of(["127.0.0.1"]))


class Kept:
    """What came in."""

    def __init__(self) -> None:
        self.mails: list[Any] = []

    async def keep(self, _server: Any, _session: Any, envelope: Any) -> str:
        """Keep a message."""
        self.mails.append(envelope)
        return "250 kept"


HOOK = "handle_DATA"  # the library's name
setattr(Kept, HOOK, Kept.keep)


@pytest.fixture
def inbox() -> Iterator[tuple[Kept, Server]]:
    """Serve a mailbox that keeps what comes."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    kept = Kept()
    controller = aiosmtpd.Controller(kept, hostname="127.0.0.1", port=port)
    controller.start()
    yield kept, Server("127.0.0.1", port, "", secure=False)
    controller.stop()


def test_a_mail_arrives_whole(inbox: tuple[Kept, Server]) -> None:
    """With its date, its calendar and every word, as a library that is not ours received it."""
    kept, server = inbox
    send(
        as_message(DIGEST, "desk@example.org", ["ann@example.org", "ben@example.org"], CALENDAR),
        server,
        HERE,
        Simulated(),
    )
    (mail,) = kept.mails
    assert (mail.mail_from, mail.rcpt_tos) == ("desk@example.org", ["ann@example.org", "ben@example.org"])
    read = message_from_bytes(mail.content, policy=policy.default)
    assert read["Date"].datetime == dt.datetime(2026, 3, 2, 8, 0, tzinfo=dt.UTC)
    assert [part.get_content_type() for part in read.iter_attachments()] == ["text/calendar"]


def test_not_to_strangers_without_tls(inbox: tuple[Kept, Server]) -> None:
    """A private address is refused unless allowed; a public one must speak TLS."""
    kept, server = inbox
    message = as_message(DIGEST, "desk@example.org", ["ann@example.org"])
    with pytest.raises(NetworkError, match="is not reached"):
        send(message, server, Network())
    with pytest.raises(NetworkError, match="does not take the message"):
        send(
            as_message(DIGEST, "a@example.org", ["b@example.org"]),
            Server("127.0.0.1", server.port, "", secure=True),
            HERE,
        )
    with pytest.raises(NetworkError, match="environment as VERBALE_SMTP_127_0_0_1"):
        send(
            as_message(DIGEST, "a@example.org", ["b@example.org"]),
            Server("127.0.0.1", server.port, "ann", secure=False),
            HERE,
        )
    assert kept.mails == []


def test_what_is_sent_is_noted_before(quay_desk: Workspace) -> None:
    """To whom, for which clearance, by whom; for who sees everything alone."""
    message = as_message(DIGEST, "desk@example.org", ["ann@example.org"])
    note_sent(quay_desk.record, Marking.parse("TLP:RED"), message, Marking.parse("TLP:GREEN"), "ben")
    entry = list(quay_desk.record.entries(kinds=[EntryKind.AUDIT]))[-1]
    assert (entry.body["to"], entry.body["clearance"], entry.recorded_by) == (
        "ann@example.org",
        "TLP:GREEN",
        "desk:ben",
    )
    assert entry.marking == "TLP:RED"


def test_servers_and_addresses() -> None:
    """As a person writes them, and no others."""
    assert server_of("smtps://ann%40x@mail.example") == Server("mail.example", 465, "ann@x", secure=True)
    assert server_of("smtp://mail.example:25").port == 25
    assert server_of("smtps://mail.example").secret.endswith("_SMTP_MAIL_EXAMPLE")
    for wrong in ("mail.example", "smtps://a:b@mail.example", "smtp://x:99999", ""):
        with pytest.raises(NetworkError):
            server_of(wrong)
    assert address_of("Ann <ann@example.org>") == "ann@example.org"
    for wrong in ("ann", "ann@", "a@b\nBcc: c@d", "a@b, c@d", ""):
        with pytest.raises(NetworkError):
            address_of(wrong)
