"""What every answer and every request must satisfy: headers, hosts, origins, sizes. Nothing here knows a page."""

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any
from urllib.parse import SplitResult, urlsplit

from starlette.datastructures import Headers, MutableHeaders

from verbale.web.patience import waiting

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-store",
}
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
READ_ONLY = "/api/"  # nothing under it takes anything but a read: other methods get their 405 from there
UPLOAD = 120 * 1024 * 1024
DRAINED = 8 * UPLOAD  # read and thrown away, so that a browser gets to see the message


class TooLarge(Exception):  # noqa: N818  # it ends a request, it is no fault of the program
    """More was sent than is taken."""


class Guard:
    """Middleware around all pages.

    Parameters
    ----------
    app
        The pages.
    hosts
        Host names that may be asked for; what else arrives came by another site's trick.
    refuse
        Makes the page that says why: ``(status, what, cure) -> app``.
    """

    def __init__(self, app: App, hosts: frozenset[str], refuse: Callable[[int, str, str], App]) -> None:
        self.app, self.hosts, self.refuse = app, hosts, refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Refuse what is not for us, and put the headers on every answer."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        said = self._fault(scope["method"], scope["path"], headers)
        answer = _with_headers(send, static=scope["path"].startswith("/static/"))
        if said is not None:
            await _drain(receive, headers)
            await self.refuse(*said)(scope, receive, answer)
            return
        await self.app(scope, _counting(waiting(receive)), answer)

    def _fault(self, method: str, path: str, headers: Headers) -> tuple[int, str, str] | None:
        address = _parts(f"//{headers.get('host', '')}")
        if address is None or address.hostname not in self.hosts:
            return 421, "This desk does not answer to that name.", "Use the address that it printed when it started."
        if method not in SAFE and not path.startswith(READ_ONLY) and not _own(headers):
            return 403, "This was sent from another site, and nothing was done.", "Use the forms of the desk itself."
        size = headers.get("content-length", "0")
        if not (size.isascii() and size.isdigit()) or int(size) > UPLOAD:
            return (
                413,
                f"More than {UPLOAD >> 20} MB were sent; nothing was kept.",
                "Send fewer or smaller files at a time.",
            )
        return None


def _own(headers: Headers) -> bool:
    """Say whether a request that changes something comes from our own pages."""
    site = headers.get("sec-fetch-site")
    if site is not None and site != "same-origin":
        return False
    origin = headers.get("origin")
    if origin is None:
        return site == "same-origin"
    address = _parts(origin)
    return address is not None and address.netloc == headers.get("host")


def _parts(address: str) -> SplitResult | None:
    """Return the parts of an address, ``None`` for what is none, such as ``http://[``."""
    try:
        return urlsplit(address)
    except ValueError:
        return None


def _with_headers(send: Send, *, static: bool) -> Send:
    async def sending(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
            if static:
                headers["Cache-Control"] = "max-age=3600"
        await send(message)

    return sending


def _counting(receive: Receive) -> Receive:
    taken = 0

    async def counted() -> Message:
        nonlocal taken
        message = await receive()
        taken += len(message.get("body", b""))
        if taken > UPLOAD:
            raise TooLarge
        return message

    return counted


async def _drain(receive: Receive, headers: Headers) -> None:
    if headers.get("content-length", "0") == "0" and "transfer-encoding" not in headers:
        return
    taken, more = 0, True
    while more and taken < DRAINED:
        message = await waiting(receive)()
        if message["type"] != "http.request":
            return
        taken += len(message.get("body", b""))
        more = message.get("more_body", False)
