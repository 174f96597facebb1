"""Connections that are checked: every address a name has, then the one that was connected to; and one deadline for all that is read.

A name may have a public address when it is looked up and a private one when it is used: so the address that was checked is the one that is
connected to, and the peer of the socket is checked once more.
"""

import socket
import time
from collections.abc import Callable

from verbale.errors import NetworkError
from verbale.net.addresses import Allowed

Resolver = Callable[[str, int], list[str]]
_NOT_PUBLIC = "Allow it with --allow if it is yours."


def resolved(host: str, port: int) -> list[str]:
    """Return the addresses of a name."""
    try:
        rows = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        raise NetworkError(f"{host} is not known: {error}.", "Check its name, and the network.") from error
    return list(dict.fromkeys(str(row[4][0]) for row in rows))


def checked(host: str, port: int, allowed: Allowed, resolver: Resolver = resolved) -> str:
    """Return an address of a host that may be connected to; raise `NetworkError` where one of them may not be.

    Parameters
    ----------
    host, port
        As the address names them.
    allowed
        What may be reached besides public addresses.
    resolver
        Looks names up.
    """
    found = resolver(host, port)
    for address in found:
        if reason := allowed.refuses(address):
            raise NetworkError(f"{host} is not reached: {reason}.", _NOT_PUBLIC)
    if not found:
        raise NetworkError(f"{host} has no address.", "Check its name.")
    return found[0]


def check_peer(connected: socket.socket, allowed: Allowed) -> None:
    """Raise `NetworkError` where a socket is connected to an address that may not be reached; it is closed first."""
    peer = str(connected.getpeername()[0])
    if reason := allowed.refuses(peer):
        connected.close()
        raise NetworkError(f"The connection led elsewhere: {reason}.", _NOT_PUBLIC)


class Deadline:
    """One end for everything that a fetch does, however slowly a server sends.

    Parameters
    ----------
    seconds
        From now.
    each
        Seconds that one step may take at most.
    """

    def __init__(self, seconds: float, each: float) -> None:
        self.seconds, self.each = seconds, each
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """Return the seconds that the next step may take; raise `NetworkError` where none are left."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise NetworkError(f"It took longer than {self.seconds:g} seconds.", "It is tried again later.")
        return min(left, self.each)
