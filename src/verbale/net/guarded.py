"""Checked connections for httpx: no other transport is ever used."""

import ssl
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

import httpcore
import httpx

from verbale.errors import NetworkError
from verbale.net.addresses import Allowed
from verbale.net.connecting import Deadline, Resolver, check_peer, checked, resolved


@lru_cache(maxsize=1)
def _certificates() -> ssl.SSLContext:
    return httpx.create_ssl_context(trust_env=False)


class _Stream(httpcore.NetworkStream):
    """A stream of which every step keeps the deadline."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner, self._deadline = inner, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        del timeout
        return self._inner.read(max_bytes, self._deadline.left())

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        del timeout
        self._inner.write(buffer, self._deadline.left())

    def close(self) -> None:
        self._inner.close()

    def start_tls(self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None) -> httpcore.NetworkStream:  # fmt: skip
        del timeout
        return _Stream(self._inner.start_tls(ssl_context, server_hostname, self._deadline.left()), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class _Backend(httpcore.NetworkBackend):
    """Connects to addresses that were checked, and to nothing else."""

    def __init__(self, allowed: Allowed, deadline: Deadline, resolver: Resolver) -> None:
        self._allowed, self._deadline, self._resolver = allowed, deadline, resolver
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self, host: str, port: int, timeout: float | None = None, local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:  # fmt: skip
        del timeout
        address = checked(host, port, self._allowed, self._resolver)
        stream = self._inner.connect_tcp(address, port, self._deadline.left(), local_address, socket_options)
        check_peer(stream.get_extra_info("socket"), self._allowed)
        return _Stream(stream, self._deadline)

    def connect_unix_socket(self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None) -> httpcore.NetworkStream:  # fmt: skip
        del timeout, socket_options
        raise NetworkError(f"{path} is no place on the network.", "Give an address that begins with https://.")


class Guarded(httpx.HTTPTransport):
    """A transport of httpx over checked connections; proxies of the environment are not used, as they would hide the peer.

    Parameters
    ----------
    allowed
        What may be reached besides public addresses.
    deadline
        Of everything that goes through it.
    resolver
        Looks names up.
    """

    def __init__(self, allowed: Allowed, deadline: Deadline, resolver: Resolver = resolved) -> None:
        super().__init__(verify=_certificates(), trust_env=False)
        self._pool = httpcore.ConnectionPool(
            ssl_context=_certificates(), max_connections=4, http1=True, http2=False,
            network_backend=_Backend(allowed, deadline, resolver),
        )  # fmt: skip
