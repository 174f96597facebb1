"""Who sends nothing more is hung up on; who takes long to be answered is not."""

import asyncio
import socket
import threading
from collections.abc import Iterator
from typing import Any

import pytest

from verbale.web import patience
from verbale.web.patience import Patient, TooSlowError, waiting

uvicorn = pytest.importorskip("uvicorn", reason="the desk needs the extra `desk`")


def test_a_body_that_stops_coming() -> None:
    """Ends the request; once it is whole, whatever comes next is waited for."""

    async def never() -> Any:
        await asyncio.sleep(60)

    async def tried() -> None:
        with pytest.raises(TooSlowError):
            await waiting(never, 0.01)()

    asyncio.run(tried())
    pieces: Iterator[Any] = iter(
        [{"type": "http.request", "body": b"a", "more_body": False}, {"type": "http.disconnect"}]
    )

    async def later() -> Any:
        if (piece := next(pieces))["type"] == "http.disconnect":
            await asyncio.sleep(0.05)
        return piece

    async def whole() -> list[Any]:
        receive = waiting(later, 0.01)
        return [await receive(), await receive()]

    assert [one["type"] for one in asyncio.run(whole())] == ["http.request", "http.disconnect"]


async def _hello(scope: Any, _receive: Any, send: Any) -> None:
    if scope["type"] == "http":
        await asyncio.sleep(0.3)
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"2")]})
        await send({"type": "http.response.body", "body": b"hi"})


@pytest.mark.parametrize(
    ("sent", "answered"),
    [
        (b"", False),
        (b"GET / HTTP/1.1\r\nHost: a\r\nX-", False),
        (b"GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", True),
    ],
)
def test_a_head_that_does_not_come(monkeypatch: pytest.MonkeyPatch, sent: bytes, *, answered: bool) -> None:
    """The connection is closed; an answer that takes longer than the head may is given."""
    monkeypatch.setattr(patience, "HEAD_SECONDS", 0.1)
    listening = socket.create_server(("127.0.0.1", 0))
    config = uvicorn.Config(_hello, http=Patient, lifespan="off", log_level="error", timeout_keep_alive=60)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    with socket.create_connection(listening.getsockname(), 30) as line:
        line.sendall(sent)
        got = b""
        while piece := line.recv(1000):
            got += piece
    server.should_exit = True
    thread.join(30)
    assert (b"200 OK" in got) == answered
