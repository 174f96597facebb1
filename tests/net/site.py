"""A web server on loopback for tests, and what a hostile one does."""

import gzip
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Site:
    """What it answers under which path, and what it was asked.

    `pages` hold path → bytes with a type, or a function that answers by itself; `asked` path and headers of each request.
    """

    pages: dict[str, tuple[str, bytes] | Answer] = field(default_factory=dict)
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)
    status: dict[str, int] = field(default_factory=dict)
    address: str = ""

    def paths(self) -> list[str]:
        """Return the paths that were asked for."""
        return [path for path, _ in self.asked]


@contextmanager
def serving(site: Site, host: str = "127.0.0.1") -> Iterator[Site]:
    """Serve it on a free port of loopback."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def _answer(self) -> None:
            path = self.path.partition("?")[0]
            site.asked.append((path, {name.lower(): value for name, value in self.headers.items()}))
            page = site.pages.get(path)
            if path in site.status:
                self._send(site.status[path], "text/plain", b"no")
            elif callable(page):
                page(self)
            elif page is None:
                self._send(404, "text/plain", b"none")
            else:
                self._send(200, *page)

        def _send(self, status: int, kind: str, content: bytes) -> None:
            tag = f'"{hash(content)}"'
            if status == 200 and self.headers.get("If-None-Match") == tag:
                self.send_response(304)
                self.send_header("Content-Length", "0")
                self.end_headers()
                return
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("ETag", tag)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    for method in ("GET", "POST"):
        setattr(Handler, f"do_{method}", Handler._answer)
    server = ThreadingHTTPServer((host, 0), Handler)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    site.address = f"http://{host}:{server.server_port}"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


def _head(handler: BaseHTTPRequestHandler, status: int, **headers: str) -> None:
    handler.send_response(status)
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()


def _trickle(handler: BaseHTTPRequestHandler, word: bytes, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    try:
        while time.monotonic() < end:
            handler.wfile.write(word)
            handler.wfile.flush()
            time.sleep(0.05)
    except OSError:
        handler.close_connection = True  # whoever asked has gone


def slow(handler: BaseHTTPRequestHandler) -> None:
    """Send one byte at a time, for ever."""
    _head(handler, 200, Content_Length="5000")
    _trickle(handler, b"x")


def slow_head(handler: BaseHTTPRequestHandler) -> None:
    """Never end the head of the answer."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
    _trickle(handler, b"X-A: b\r\n")


def huge(handler: BaseHTTPRequestHandler) -> None:
    """Announce a terabyte."""
    _head(handler, 200, Content_Length=str(10**12))
    handler.close_connection = True


def endless(handler: BaseHTTPRequestHandler) -> None:
    """Send more and more without saying how much."""
    handler.close_connection = True
    _head(handler, 200, Connection="close")
    try:
        for _ in range(10_000):
            handler.wfile.write(b"y" * 65536)
    except OSError:
        handler.close_connection = True


@cache
def packed_bomb() -> bytes:
    """Return little that unpacks to 50 megabytes."""
    return gzip.compress(b"\0" * 50_000_000, 6)


def bomb(handler: BaseHTTPRequestHandler) -> None:
    """Send little that unpacks to much."""
    packed = packed_bomb()
    _head(handler, 200, Content_Encoding="gzip", Content_Length=str(len(packed)))
    handler.wfile.write(packed)


def leading(to: str) -> Answer:
    """Return what leads elsewhere."""
    return lambda handler: _head(handler, 302, Location=to, Content_Length="0")


def garbage(handler: BaseHTTPRequestHandler) -> None:
    """Speak no HTTP."""
    handler.wfile.write(b"\x00\x01 220 smtp ready\r\n")
    handler.close_connection = True


def broken_gzip(handler: BaseHTTPRequestHandler) -> None:
    """Say that it is packed, and it is not."""
    _head(handler, 200, Content_Encoding="gzip", Content_Length="5")
    handler.wfile.write(b"plain")


ENTITIES = (
    b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    b'<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">]><rss version="2.0"><channel><title>&c;</title></channel></rss>'
)
