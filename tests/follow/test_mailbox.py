"""A mailbox over a real IMAP server, and servers that send what nobody asked for."""

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.follow import imap_server
from verbale.errors import NetworkError
from verbale.follow import mailbox
from verbale.follow.mailbox import Place, items_of_mailbox, place_of
from verbale.net.addresses import Allowed
from verbale.net.fetch import Limits, Network

HERE = Network(Allowed.of(["127.0.0.1"]), Limits(step=5))
LETTER = "From: a@union.example\r\nTo: desk@example\r\nSubject: {0}\r\nMessage-ID: <{0}@x>\r\n\r\nLetter {0}.\r\n"


def test_what_is_new_comes_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The oldest first, from where the last look ended; nothing is marked as read; a mailbox made anew comes whole."""
    monkeypatch.setenv("VERBALE_IMAP_127_0_0_1", imap_server.PASSWORD)
    with imap_server.serving() as server:
        place = place_of(server.address)
        assert list(items_of_mailbox(place, HERE, {})) == []
        for name in ("one", "two"):
            server.deliver(LETTER.format(name).encode())
        first = list(items_of_mailbox(place, HERE, {}))
        assert [b"Subject: one" in (item.content or b"") for item, _ in first] == [True, False]
        seen = first[-1][1]
        assert list(items_of_mailbox(place, HERE, seen)) == []
        server.deliver(LETTER.format("three").encode())
        ((item, _),) = items_of_mailbox(place, HERE, seen)
        assert b"Letter three." in (item.content or b"")
        assert len(list(items_of_mailbox(place, HERE, {**seen, "validity": 1}))) == 3
        assert all(b"\\Seen" not in row for row in server.flags())
        monkeypatch.setattr(mailbox, "LARGEST", 600)
        server.deliver(LETTER.format("x" * 500).encode())
        large = [item for item, _ in items_of_mailbox(place, HERE, {})][-1]
        assert (large.content, "bytes" in large.title) == (None, True)
        monkeypatch.setenv("VERBALE_IMAP_127_0_0_1", "wrong")
        with pytest.raises(NetworkError, match="does not answer"):
            list(items_of_mailbox(place, HERE, {}))


@contextmanager
def talking(*lines: bytes, then: float = 0.0) -> Iterator[Place]:
    """Serve one client with these lines, whatever it says, one for each of its own."""
    with socket.create_server(("127.0.0.1", 0)) as server:

        def serve() -> None:
            client, _ = server.accept()
            with client:
                client.sendall(b"* OK [CAPABILITY IMAP4rev1] ready\r\n")
                asked = client.makefile("rb")
                try:
                    for line in lines:
                        tag = asked.readline().split(b" ", 1)[0]
                        client.sendall(line.replace(b"TAG", tag))
                    time.sleep(then)
                except OSError:
                    return  # it has gone

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        yield Place("127.0.0.1", server.getsockname()[1], "desk", "INBOX", secure=False)


LOGIN = (
    b"* CAPABILITY IMAP4rev1\r\nTAG OK done\r\n",
    b"TAG OK done\r\n",
    b"* 1 EXISTS\r\n* OK [UIDVALIDITY 7] x\r\nTAG OK done\r\n",
    b"* SEARCH 5\r\nTAG OK done\r\n",
)


def test_a_server_that_sends_too_much_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small message is announced and a huge one sent; the limit holds for what is sent."""
    monkeypatch.setenv("VERBALE_IMAP_127_0_0_1", "x")
    huge = b"* 1 FETCH (UID 5 BODY[] {999999999}\r\n" + b"z" * 1000
    size = b"* 1 FETCH (UID 5 RFC822.SIZE 10)\r\nTAG OK done\r\n"
    with talking(*LOGIN, size, huge) as place, pytest.raises(NetworkError, match="sends more than was asked for"):
        list(items_of_mailbox(place, HERE, {}))


def test_a_server_that_says_nothing_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    """After the step's time; one that breaks off as well."""
    monkeypatch.setenv("VERBALE_IMAP_127_0_0_1", "x")
    quick = Network(HERE.allowed, Limits(step=0.5))
    with talking(then=3.0) as place, pytest.raises(NetworkError, match="does not answer"):
        list(items_of_mailbox(place, quick, {}))
    with talking(b"BYE\r\n") as place, pytest.raises(NetworkError, match="does not answer"):
        list(items_of_mailbox(place, quick, {}))


def test_where_a_mailbox_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not at a private address unless allowed, not without TLS in public, not without its own host's password."""
    monkeypatch.delenv("VERBALE_IMAP_127_0_0_1", raising=False)
    with pytest.raises(NetworkError, match="environment as VERBALE_IMAP_127_0_0_1"):
        list(items_of_mailbox(place_of("imap://desk@127.0.0.1/INBOX"), HERE, {}))
    monkeypatch.setenv("VERBALE_IMAP_127_0_0_1", "x")
    with pytest.raises(NetworkError, match="is not reached"):
        list(items_of_mailbox(place_of("imap://desk@127.0.0.1/INBOX"), Network(), {}))
    found = place_of("imaps://ann%40x@mail.example:9933/Talks%2F2025")
    assert (found.host, found.port, found.user, found.folder, found.secure) == (
        "mail.example",
        9933,
        "ann@x",
        "Talks/2025",
        True,
    )
    assert place_of("imaps://a@mail.example").folder == "INBOX"
    for wrong in (
        "https://a@x/",
        "imaps://mail.example/INBOX",
        "imaps://a:secret@mail.example/",
        'imaps://a@x/"',
        "imaps://a@x:99999/",
    ):
        with pytest.raises(NetworkError):
            place_of(wrong)  # fmt: skip
