"""A desk served on loopback for tests: with the invented wage round, or with an empty folder."""

import asyncio
import http.client
import re
import shutil
import socket
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlencode, urlsplit

import pytest

uvicorn = pytest.importorskip("uvicorn", reason="the desk needs the extra `desk`")

from starlette.requests import Request

from tests.cli.conftest import kept
from tests.examples import copied
from verbale.app.workspace_cache import WorkspaceCache
from verbale.web.app import make_app

# Every page of a dossier, one search among them.
PAGES = (
    "/",
    "/matrix",
    "/timeline",
    "/timeline?from=2025-03-01&to=2025-04-30",
    "/lanes",
    "/point/pay",
    "/owed",
    "/watch",
    "/counsel",
    "/counsel/ask",
    "/text",
    "/documents",
    "/review",
    "/party/union",
    "/compare",
    "/together",
    "/search?q=pay",
    "/ask?q=who+wants+pay",
    "/dossier",
    "/dossier/choose",
    "/dossier/table/point",
    "/dossier/preferences",
    "/gaps",
)

__all__ = ["kept"]
EXAMPLE = Path(__file__).parents[2] / "examples" / "wage-round"


@dataclass
class Answer:
    """What came back."""

    status: int
    text: str
    headers: dict[str, str]
    raw: bytes = b""


@dataclass
class Served:
    """A desk that listens, and a plain client for it."""

    address: str
    folder: Path
    office: WorkspaceCache
    cookies: dict[str, str] = field(default_factory=dict)

    def ask(
        self, path: str, form: dict[str, str] | None = None, *, body: bytes | None = None, **headers: str
    ) -> Answer:
        """Get a page, or post a form as a page of the desk would."""
        place = urlsplit(self.address)
        connection = http.client.HTTPConnection(place.hostname or "", place.port, timeout=600)
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        content = urlencode(form).encode() if form is not None else body
        if content is not None:
            sent.setdefault("Origin", self.address)
            sent.setdefault("Content-Type", "application/x-www-form-urlencoded")
        connection.request("GET" if content is None else "POST", path, content, sent)
        answer = connection.getresponse()
        raw = answer.read()
        connection.close()
        return Answer(
            answer.status, raw.decode("utf-8", "replace"), {k.lower(): v for k, v in answer.getheaders()}, raw
        )


def serve(folder: Path, *, sign_in: bool = False) -> Iterator[Served]:
    """Serve a folder until the test is over."""
    app = make_app(folder, user="tester", sign_in=sign_in)
    listening = socket.socket()
    listening.bind(("127.0.0.1", 0))
    app.state.office.reads.seconds = 3600.0  # a note is written when a test asks for it, however slow the machine
    server = uvicorn.Server(uvicorn.Config(app, log_level="critical", access_log=False, lifespan="off"))
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield Served(f"http://127.0.0.1:{listening.getsockname()[1]}", folder, app.state.office)
    server.should_exit = True
    thread.join(600)
    app.state.office.close()
    listening.close()


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """Serve a copy of the wage round."""
    folder = tmp_path_factory.mktemp("desk") / "wage-round"
    copied(EXAMPLE.name, folder)
    yield from serve(folder)


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Served]:
    """Serve an empty folder."""
    yield from serve(tmp_path)


@dataclass
class Direct(Served):
    """A desk that is asked without a server."""

    app: Any = None

    def ask(
        self, path: str, form: dict[str, str] | None = None, *, body: bytes | None = None, **headers: str
    ) -> Answer:
        """Get a page, or post a form as a page of the desk would."""
        sent = {"Origin": self.address, "Content_Type": "application/x-www-form-urlencoded", **headers}
        if self.cookies:
            sent["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        content = urlencode(form).encode() if form is not None else body
        if content is None:
            return call(
                self.app,
                path,
                "GET",
                body=(b"",),
                **{name: value for name, value in sent.items() if name in {*headers, "Cookie"}},
            )
        return call(self.app, path, "POST", body=(content,), **sent)


def direct(folder: Path, *, sign_in: bool = False) -> Iterator[Direct]:
    """Open a desk on a folder until the test is over."""
    app = make_app(folder, user="tester", sign_in=sign_in)
    app.state.office.reads.seconds = 3600.0  # a note is written when a test asks for it, however slow the machine
    yield Direct("http://localhost", folder, app.state.office, app=app)
    app.state.office.close()


@pytest.fixture(scope="module")
def quick(kept: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Direct]:
    """Open the invented fishing talks, whose record is made by hand, for tests that only look."""
    yield from direct(Path(shutil.copytree(kept, tmp_path_factory.mktemp("quick") / "talks")))


@pytest.fixture
def mine(kept: Path, tmp_path: Path) -> Iterator[Direct]:
    """Open the invented fishing talks for a test that writes."""
    yield from direct(Path(shutil.copytree(kept, tmp_path / "talks")))


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Direct]:
    """Open an empty folder."""
    yield from direct(tmp_path)


def scope(path: str, method: str = "GET", headers: Mapping[str, str] | None = None, **more: Any) -> dict[str, Any]:
    """Return what a server tells an application of a request on loopback."""
    place, _, query = path.partition("?")
    named = {"host": "localhost", **(headers or {})}
    return {
        "type": "http", "method": method, "path": unquote(place), "raw_path": place.encode(), "query_string": query.encode(),
        "headers": [(name.lower().encode(), value.encode("latin-1")) for name, value in named.items()], "scheme": "http",
        "server": ("localhost", 80), "client": ("127.0.0.1", 1), "root_path": "", "http_version": "1.1", "state": {}, **more,
    }  # fmt: skip


def request(path: str, headers: Mapping[str, str] | None = None, **state: Any) -> Request:
    """Return a request for an address, by a reader of this state."""
    return Request(scope(path, headers=headers, state=state))


def call(app: Any, path: str, method: str = "GET", *, body: Sequence[bytes] = (b"",), **headers: str) -> Answer:
    """Ask an application without a server; its body comes in as many pieces as are given."""
    pieces = [
        {"type": "http.request", "body": piece, "more_body": place < len(body) - 1} for place, piece in enumerate(body)
    ]
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return pieces.pop(0) if pieces else {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    asyncio.run(
        app(scope(path, method, {name.replace("_", "-"): value for name, value in headers.items()}), receive, send)
    )
    raw = b"".join(message.get("body", b"") for message in sent)
    told = {name.decode().lower(): value.decode() for name, value in sent[0]["headers"]}
    return Answer(sent[0]["status"], raw.decode("utf-8", "replace"), told, raw)


def words(answer: Answer) -> str:
    """Return what people read of a page, between its navigation and its foot."""
    main = re.search(r"<main[^>]*>(.*)</main>", answer.text, re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", main[1] if main else answer.text)).split())


@pytest.fixture
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a hash of a password cost next to nothing; what the cost is for is not tested."""
    from argon2 import PasswordHasher

    monkeypatch.setattr(
        "verbale.app.accounts._hasher", lambda: PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    )
