"""A message sent by SMTP: over TLS, to a server that may be reached, noted in the record before it leaves."""

import os
import re
import smtplib
import socket
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import format_datetime, getaddresses
from urllib.parse import unquote, urlsplit

from verbale.app.following.clock import Clock, RealClock
from verbale.errors import NetworkError
from verbale.model import Marking
from verbale.net.addresses import Allowed
from verbale.net.connecting import check_peer, checked
from verbale.net.fetch import Network
from verbale.record.entries import Draft, EntryKind
from verbale.record.record import Record

SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Server:
    """A mail server.

    Parameters
    ----------
    host, port
        Where it is.
    user
        Who signs in; empty for nobody.
    secure
        Whether TLS is spoken from the first byte; without, STARTTLS is asked for.
    """

    host: str
    port: int
    user: str
    secure: bool

    @property
    def secret(self) -> str:
        """Name of the environment variable that holds the password; it names the host."""
        return "VERBALE_SMTP_" + re.sub(r"\W", "_", self.host).upper()


def server_of(address: str) -> Server:
    """Read ``smtps://USER@HOST[:PORT]`` or ``smtp://…`` (STARTTLS); raise `NetworkError` for another address."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise NetworkError(f"{address[:80]!r} is no mail server.", "Write smtps://USER@HOST.") from error
    if parts.scheme not in {"smtp", "smtps"} or not parts.hostname or parts.password:
        raise NetworkError(f"{address[:80]!r} is no mail server.", "Write smtps://USER@HOST, without a password.")
    secure = parts.scheme == "smtps"
    return Server(parts.hostname, port or (465 if secure else 587), unquote(parts.username or ""), secure)


def address_of(words: str) -> str:
    """Return an address of mail; raise `NetworkError` for what is none."""
    several = getaddresses([words])
    found = several[0][1] if len(several) == 1 and words.isprintable() else ""
    if not re.fullmatch(r"[^\s@<>,;\"\\]+@[^\s@<>,;\"\\]+", found):
        raise NetworkError(f"{words[:80]!r} is no address of mail.", "Write name@example.org.")
    return found


def note_sent(record: Record, profile: Marking, message: EmailMessage, clearance: Marking, who: str) -> None:
    """Append to the record what is about to be sent, to whom, and for which clearance.

    Parameters
    ----------
    record
        Where it goes.
    profile
        Highest marking of the dossier's profile: the note is for who sees everything.
    message
        What is sent.
    clearance
        For which it was made.
    who
        Who sends it.
    """
    told = {
        "deed": "export",
        "what": "digest by mail",
        "to": str(message["To"]),
        "clearance": str(clearance),
        "id": str(message["Message-ID"]),
    }
    draft = Draft(EntryKind.AUDIT, f"export:{message['Message-ID']}", told, record.today(), str(profile))
    record.append([draft], f"desk:{who}")  # fmt: skip


def send(message: EmailMessage, server: Server, network: Network, clock: Clock | None = None) -> None:
    """Send a message; raise `NetworkError` where the server cannot be reached, does not speak TLS, or refuses it.

    Parameters
    ----------
    message
        With sender and recipients.
    server
        Where it is handed in.
    network
        What may be reached; only to an address that was allowed may a message go without TLS.
    clock
        For its date.
    """
    message["Date"] = format_datetime((clock or RealClock()).now())
    context = ssl.create_default_context()
    made = checked(server.host, server.port, network.allowed, network.resolver)
    client = _Client(made, network.allowed, context if server.secure else None)
    try:
        client.connect(server.host, server.port)
        client.ehlo()
        if not server.secure:
            _secured(client, server, made, context)
        if server.user:
            client.login(server.user, _password(server))
        client.send_message(message)
        client.quit()
    except (smtplib.SMTPException, OSError) as error:
        raise NetworkError(f"{server.host} does not take the message: {_said(error)}.", "Nothing was sent, or try again later.") from error  # fmt: skip
    finally:
        client.close()


class _Client(smtplib.SMTP):
    """A client that connects to the address that was checked, and to no other."""

    def __init__(self, address: str, allowed: Allowed, context: ssl.SSLContext | None) -> None:
        self._address, self._allowed, self._context = address, allowed, context
        super().__init__(timeout=SECONDS)

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        made = socket.create_connection((self._address, port), timeout)
        check_peer(made, self._allowed)
        return made if self._context is None else self._context.wrap_socket(made, server_hostname=host)


def _secured(client: smtplib.SMTP, server: Server, address: str, context: ssl.SSLContext) -> None:
    if client.has_extn("starttls"):
        client.starttls(context=context)
        client.ehlo()
    elif not Allowed().refuses(address):
        raise NetworkError(f"{server.host} speaks no TLS.", "A message is not sent where others could read it.")


def _password(server: Server) -> str:
    secret = os.environ.get(server.secret)
    if secret is None:
        raise NetworkError(
            f"There is no password for {server.host}.", f"Put it into the environment as {server.secret}."
        )
    return secret


def _said(error: Exception) -> str:
    return " ".join(str(error).split())[:160]
