"""One thing fetched by HTTP, under limits: bytes, seconds, redirects and what a compressed answer may grow to."""

import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from verbale import __version__
from verbale.errors import NetworkError
from verbale.net.addresses import Allowed
from verbale.net.connecting import Deadline, Resolver, resolved

AGENT = f"Verbale/{__version__}"
NOT_MODIFIED = 304
_MOVED = frozenset({301, 302, 303, 307, 308})
_LATER = "It is tried again later."


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one fetch may take.

    Parameters
    ----------
    bytes
        Of the answer, as it was sent and once more when it is unpacked.
    seconds, step
        For all of it, redirects included; for one step of it.
    redirects
        How many are followed.
    """

    bytes: int = 10_000_000
    seconds: float = 60.0
    step: float = 15.0
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Network:
    """What may be reached and how.

    Parameters
    ----------
    allowed
        Addresses besides public ones.
    limits
        Of each fetch.
    resolver
        Looks names up.
    """

    allowed: Allowed = field(default_factory=Allowed)
    limits: Limits = field(default_factory=Limits)
    resolver: Resolver = resolved


@dataclass(frozen=True, slots=True)
class Fetched:
    """What came back.

    Parameters
    ----------
    address
        Where it was found in the end.
    status
        Of the last answer.
    content
        Unpacked; empty for an answer without one.
    headers
        In lower case.
    """

    address: str
    status: int
    content: bytes
    headers: Mapping[str, str]


def fetch(
    address: str, network: Network, headers: Mapping[str, str] | None = None, *, post: bytes | None = None
) -> Fetched:
    """Fetch an address; raise `NetworkError` for what may not be reached, does not answer, or breaks a limit.

    Parameters
    ----------
    address
        Begins with ``http://`` or ``https://``.
    network
        What may be reached, and the limits.
    headers
        Sent besides our own; not to another host that a redirect names.
    post
        What to send; then no redirect is followed.
    """
    deadline = Deadline(network.limits.seconds, network.limits.step)
    sent = dict(headers or {})
    for _ in range(network.limits.redirects + 1):
        _may_be_asked(address)
        answer = _once(address, network, deadline, sent, post)
        if answer.status not in _MOVED:
            return answer
        if post is not None:
            raise NetworkError(f"{_short(address)} leads elsewhere.", "Give the address itself.")
        ahead = _joined(address, answer.headers.get("location", ""))
        if urlsplit(address).scheme == "https" and urlsplit(ahead).scheme != "https":
            raise NetworkError(f"{_short(address)} leads from https to {_short(ahead)}.", "It is not followed.")
        if urlsplit(ahead).netloc != urlsplit(address).netloc:
            sent = {}
        address = ahead
    raise NetworkError(f"{_short(address)}: more than {network.limits.redirects} redirects.", _LATER)


def _joined(address: str, location: str) -> str:
    try:
        ahead = urljoin(address, location)
    except ValueError:
        ahead = location
    _may_be_asked(ahead)
    return ahead


def _may_be_asked(address: str) -> None:
    try:
        parts = urlsplit(address)
        known = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        known = False
    if not known:
        raise NetworkError(f"{_short(address)} is no address to fetch.", "It begins with https:// or http://.")
    if parts.username or parts.password:
        raise NetworkError("An address to fetch has a password in it.", "Leave it out.")


def _once(
    address: str, network: Network, deadline: Deadline, headers: Mapping[str, str], post: bytes | None
) -> Fetched:
    import httpx  # an extra

    from verbale.net.guarded import Guarded  # as it

    told = {"User-Agent": AGENT, "Accept-Encoding": "gzip", **headers}
    method = "GET" if post is None else "POST"
    transport = Guarded(network.allowed, deadline, network.resolver)
    try:
        with (
            httpx.Client(transport=transport, trust_env=False, timeout=network.limits.step) as client,
            client.stream(method, address, headers=told, content=post) as answer,
        ):
            found = {name.lower(): value for name, value in answer.headers.items()}
            content = (
                b""
                if answer.status_code in {*_MOVED, NOT_MODIFIED}
                else _body(answer.iter_raw(65536), found, network.limits, address)
            )
            return Fetched(address, answer.status_code, content, found)
    except (httpx.HTTPError, httpx.InvalidURL, UnicodeError) as error:
        why = str(error) or type(error).__name__
        raise NetworkError(f"{_short(address)} does not answer: {why[:200]}.", _LATER) from error  # fmt: skip


def _body(chunks: Iterable[bytes], headers: Mapping[str, str], limits: Limits, address: str) -> bytes:
    """Return the content, unpacked as far as it may grow."""
    length = headers.get("content-length", "")
    if length.isdigit() and int(length) > limits.bytes:
        raise NetworkError(f"{_short(address)} announces {length} bytes; {limits.bytes} are taken.", _LATER)
    packed = headers.get("content-encoding", "identity").strip().lower()
    if packed not in {"identity", "", "gzip", "x-gzip"}:
        raise NetworkError(f"{_short(address)} comes packed as {packed[:40]!r}.", "Only gzip is unpacked.")
    sent = _bounded(chunks, limits.bytes, address)
    if packed in {"identity", ""}:
        return b"".join(sent)
    return b"".join(_bounded(_unpacked(sent, limits.bytes, address), limits.bytes, address))


def _bounded(chunks: Iterable[bytes], most: int, address: str) -> Iterator[bytes]:
    size = 0
    for chunk in chunks:
        size += len(chunk)
        if size > most:
            raise NetworkError(f"{_short(address)} is larger than {most} bytes.", _LATER)
        yield chunk


def _unpacked(chunks: Iterable[bytes], most: int, address: str) -> Iterator[bytes]:
    opened = zlib.decompressobj(16 + zlib.MAX_WBITS)
    try:
        for chunk in chunks:
            yield opened.decompress(chunk, most + 1)
            if opened.unconsumed_tail:
                raise NetworkError(f"{_short(address)} unpacks to more than {most} bytes.", _LATER)
    except zlib.error as error:
        raise NetworkError(f"{_short(address)} is not packed as it says.", _LATER) from error
    if not opened.eof:
        raise NetworkError(f"{_short(address)} breaks off.", _LATER)


def _short(address: str) -> str:
    """Return an address for people: without a query, which may hold a key."""
    return address.partition("?")[0].partition("#")[0][:200]
