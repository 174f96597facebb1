"""A mailbox over IMAP: messages that were not seen here yet, fetched without marking them as read. Nothing in it is changed.

The server is a stranger: what it announces is not believed before it is counted, and the address it is reached at is checked.
"""

import hashlib
import imaplib
import os
import re
import socket
import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from verbale.errors import NetworkError
from verbale.follow.item import Item
from verbale.net.addresses import Allowed
from verbale.net.connecting import Deadline, check_peer, checked
from verbale.net.fetch import Network

LARGEST = 40_000_000  # bytes of one message
CHATTER = 2_000_000  # bytes of everything else that a server says between two messages
AT_ONCE = 200  # messages of one look; the rest comes with the next
SECONDS = 300.0
_UIDVALIDITY = re.compile(rb"(\d+)")


@dataclass(frozen=True, slots=True)
class Place:
    """A mailbox.

    Parameters
    ----------
    host, port, user, folder
        Where it is.
    secure
        Whether TLS is spoken from the first byte; without, only to an address that was allowed.
    """

    host: str
    port: int
    user: str
    folder: str
    secure: bool

    @property
    def secret(self) -> str:
        """Name of the environment variable that holds the password: it names the host, so that no other host is told it."""
        return "VERBALE_IMAP_" + re.sub(r"\W", "_", self.host).upper()


def place_of(address: str) -> Place:
    """Read ``imaps://USER@HOST[:PORT]/FOLDER``; raise `NetworkError` for another address."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise NetworkError(f"{address[:80]!r} is no mailbox.", "Write imaps://USER@HOST/INBOX.") from error
    if parts.scheme not in {"imap", "imaps"} or not parts.hostname or not parts.username:
        raise NetworkError(f"{address[:80]!r} is no mailbox.", "Write imaps://USER@HOST/INBOX.")
    if '"' in parts.path or "\\" in parts.path:
        raise NetworkError("The folder of a mailbox has a quotation mark in its name.", "Rename it.")
    if parts.password:
        raise NetworkError("The address of a mailbox has a password in it.", "Leave it out; see docs/follow.md.")
    secure = parts.scheme == "imaps"
    folder = unquote(parts.path.strip("/")) or "INBOX"
    return Place(parts.hostname, port or (993 if secure else 143), unquote(parts.username), folder, secure)


class _Client(imaplib.IMAP4):
    """A client whose every step keeps a deadline, and which takes no more of an answer than was asked for."""

    def __init__(self, place: Place, network: Network, deadline: Deadline) -> None:
        self._place, self._network, self._deadline = place, network, deadline
        self._left = CHATTER
        super().__init__(place.host, place.port)

    def _create_socket(self, timeout: float | None) -> socket.socket:
        del timeout
        allowed = self._network.allowed
        address = checked(self._place.host, self._place.port, allowed, self._network.resolver)
        made = socket.create_connection((address, self._place.port), self._deadline.left())
        check_peer(made, allowed)
        if self._place.secure:
            return ssl.create_default_context().wrap_socket(made, server_hostname=self._place.host)
        if Allowed().refuses(address) == "":
            made.close()
            raise NetworkError(f"{self._place.host} is public, and imap:// is not secret.", "Use imaps://.")
        return made

    def take(self, most: int) -> None:
        """Take at most so many bytes from now on."""
        self._left = most

    def read(self, size: int) -> bytes:
        """Read so many bytes of an answer, if they are not too many."""
        self._count(size)
        parts = []
        while size > 0:
            self.sock.settimeout(self._deadline.left())
            part = super().read(min(size, 65536))
            if not part:
                break
            parts.append(part)
            size -= len(part)
        return b"".join(parts)

    def readline(self) -> bytes:
        """Read a line of an answer."""
        self.sock.settimeout(self._deadline.left())
        line = super().readline()
        self._count(len(line))
        return line

    def _count(self, size: int) -> None:
        self._left -= size
        if self._left < 0:
            raise NetworkError(f"{self._place.host} sends more than was asked for.", "It is tried again later.")


def items_of_mailbox(place: Place, network: Network, seen: Mapping[str, Any]) -> Iterator[tuple[Item, dict[str, int]]]:
    """Yield messages that were not seen, the oldest first, each with how far the mailbox was seen with it.

    Parameters
    ----------
    place
        The mailbox.
    network
        What may be reached.
    seen
        What the last message yielded; empty at first. Where the mailbox numbers its messages anew, all are yielded once more.
    """
    secret = os.environ.get(place.secret)
    if secret is None:
        raise NetworkError(f"There is no password for {place.host}.", f"Put it into the environment as {place.secret}.")
    try:
        client = _Client(place, network, Deadline(SECONDS, network.limits.step))
        try:
            client.login(place.user, secret)
            yield from _unseen(client, place, seen)
        finally:
            client.shutdown()
    except (imaplib.IMAP4.error, OSError, EOFError) as error:
        why = re.sub(re.escape(secret), "…", str(error)) if secret else str(error)
        raise NetworkError(
            f"The mailbox at {place.host} does not answer: {why[:160]}.", "It is tried again later."
        ) from error


def _unseen(client: _Client, place: Place, seen: Mapping[str, Any]) -> Iterator[tuple[Item, dict[str, int]]]:
    _good(client.select(f'"{place.folder}"', readonly=True), place)
    told = client.untagged_responses.get("UIDVALIDITY", [b"0"])[-1]
    match = _UIDVALIDITY.search(bytes(told) if isinstance(told, bytes) else b"")
    validity = int(match[1]) if match else 0
    last = int(seen.get("uid", 0)) if seen.get("validity") == validity else 0
    found = _good(client.uid("SEARCH", f"UID {last + 1}:*"), place)
    uids = sorted({int(part) for part in b" ".join(found).split() if part.isdigit()})
    for uid in [uid for uid in uids if uid > last][:AT_ONCE]:  # "*" is the last message, however small its number
        yield _item(client, uid, place, f"{validity}.{uid}"), {"validity": validity, "uid": uid}


def _item(client: _Client, uid: int, place: Place, key: str) -> Item:
    client.take(LARGEST + CHATTER)
    told = _good(client.uid("FETCH", str(uid), "(RFC822.SIZE)"), place)
    match = re.search(rb"RFC822\.SIZE (\d+)", b" ".join(row for row in told if isinstance(row, bytes)))
    if match is not None and int(match[1]) > LARGEST:
        return Item(key, key, f"message {uid} of {int(match[1])} bytes")
    content = _content(client, uid, place)
    return Item(key, hashlib.sha256(content).hexdigest(), content=content, suffix=".eml")


def _content(client: _Client, uid: int, place: Place) -> bytes:
    rows = _good(client.uid("FETCH", str(uid), "(BODY.PEEK[])"), place)
    found = [row[1] for row in rows if isinstance(row, tuple) and isinstance(row[1], bytes)]
    if not found:
        raise NetworkError(f"{place.host} does not give message {uid}.", "It is tried again later.")
    return found[0]


def _good(answer: tuple[str, list[Any]], place: Place) -> list[Any]:
    kind, rows = answer
    if kind != "OK":
        told = rows[0].decode("utf-8", "replace") if rows and isinstance(rows[0], bytes) else ""
        raise NetworkError(f"The mailbox at {place.host} says no: {told[:120]}.", "Check its folder and rights.")
    return [row for row in rows if row is not None]
