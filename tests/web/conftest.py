"""A desk served on loopback for tests: with the invented wage round, or with an empty folder."""

import http.client
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode, urlsplit

import pytest

uvicorn = pytest.importorskip("uvicorn", reason="the desk needs the extra `desk`")

from verbale.app.workspace_cache import WorkspaceCache  # noqa: E402  # after the check for the extra
from verbale.web.app import make_app  # noqa: E402  # after the check for the extra

# Every page of a dossier, one search among them.
PAGES = ("/", "/matrix", "/lanes", "/owed", "/watch", "/counsel", "/documents", "/review", "/search?q=pay", "/dossier")
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
    shutil.copytree(EXAMPLE, folder, ignore=shutil.ignore_patterns("record.db*"))
    yield from serve(folder)


@pytest.fixture
def bare(tmp_path: Path) -> Iterator[Served]:
    """Serve an empty folder."""
    yield from serve(tmp_path)
