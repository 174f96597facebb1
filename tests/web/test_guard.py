"""What every request and answer must satisfy: names, origins, sizes, headers."""

import asyncio
from typing import Any

import pytest

from tests.web.conftest import Answer, call, scope
from verbale.web.guard import HEADERS, UPLOAD, App, Guard, TooLarge

TAKEN: list[bytes] = []


async def page(_scope: Any, receive: Any, send: Any) -> None:
    """Take everything that comes and say that it is fine."""
    TAKEN.clear()
    more = True
    while more:
        message = await receive()
        TAKEN.append(message.get("body", b""))
        more = message.get("more_body", False)
    await send({"type": "http.response.start", "status": 200, "headers": [(b"referrer-policy", b"origin")]})
    await send({"type": "http.response.body", "body": b"fine"})


def refusal(status: int, what: str, cure: str) -> App:
    """Say why, as a page would."""

    async def told(_scope: Any, _receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": status, "headers": []})
        await send({"type": "http.response.body", "body": f"{what} {cure}".encode()})

    return told


GUARDED = Guard(page, frozenset({"localhost", "127.0.0.1", "::1"}), refusal)


def test_every_answer_has_the_headers() -> None:
    """Those that the page has set itself stay; static files may be kept for an hour, refusals too have them."""
    answer = call(GUARDED, "/")
    wanted = {name.lower(): value for name, value in HEADERS.items()}
    assert answer.headers == {**wanted, "referrer-policy": "origin"}
    assert call(GUARDED, "/static/a.css").headers["cache-control"] == "max-age=3600"
    assert call(GUARDED, "/", host="evil.example").headers == wanted


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200), ("localhost:8020", 200), ("LOCALHOST", 200), ("127.0.0.1:1", 200), ("[::1]:8020", 200),
        ("evil.example", 421), ("localhost.evil.example", 421), ("", 421), ("[", 421), ("[::1", 421), ("user@evil.example", 421),
    ],
)  # fmt: skip
def test_only_our_own_names(host: str, status: int) -> None:
    """Whatever else arrives came by another site's trick, or is no name at all."""
    assert call(GUARDED, "/", host=host).status == status


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 403),
        ({"sec_fetch_site": "same-origin"}, 200),
        ({"sec_fetch_site": "same-origin", "origin": "http://localhost"}, 200),
        ({"origin": "http://localhost"}, 200),
        ({"origin": "http://localhost:81"}, 403),
        ({"origin": "http://evil.example"}, 403),
        ({"origin": "null"}, 403),
        ({"origin": "http://["}, 403),
        ({"sec_fetch_site": "cross-site", "origin": "http://localhost"}, 403),
        ({"sec_fetch_site": "same-site"}, 403),
        ({"sec_fetch_site": "same-origin", "origin": "http://evil.example"}, 403),
    ],
)
def test_only_our_own_forms(headers: dict[str, Any], status: int) -> None:
    """A form of another site changes nothing; looking is free to all."""
    assert call(GUARDED, "/act/x", "POST", **headers).status == status
    assert call(GUARDED, "/act/x", **headers).status == 200


def test_nothing_under_the_interface_changes_anything() -> None:
    """So its other methods get their answer from there."""
    assert call(GUARDED, "/api/acts", "POST").status == 200
    assert call(GUARDED, "/apix", "POST").status == 403


@pytest.mark.parametrize(
    ("size", "status"), [("0", 200), (str(UPLOAD), 200), (str(UPLOAD + 1), 413), ("x", 413), ("-1", 413), ("²", 413)]
)
def test_no_more_than_is_taken(size: str, status: int) -> None:
    """By what the request says of itself."""
    answer = call(GUARDED, "/documents", "POST", body=(b"a",), sec_fetch_site="same-origin", content_length=size)
    assert answer.status == status
    assert status == 200 or "More than 120 MB were sent; nothing was kept." in answer.text


def test_what_is_sent_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a request says of itself: the piece that is too much ends it."""
    monkeypatch.setattr("verbale.web.guard.UPLOAD", 10)
    assert call(GUARDED, "/documents", body=(b"12345", b"67890")).status == 200
    assert TAKEN == [b"12345", b"67890"]
    with pytest.raises(TooLarge):
        call(GUARDED, "/documents", body=(b"12345", b"67890", b"1"))


def test_a_refused_body_is_read_and_thrown_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """So that a browser gets to see the message; but not without end."""
    monkeypatch.setattr("verbale.web.guard.DRAINED", 10)
    left = drained((b"12345", b"67890", b"more", b"still"), {"content-length": "18"})
    assert left == 2
    assert drained((b"a", b"b"), {"transfer-encoding": "chunked"}) == 0
    assert drained((b"a", b"b"), {}) == 2


def drained(body: tuple[bytes, ...], headers: dict[str, str]) -> int:
    """Return how many pieces of a refused request are left unread."""
    pieces = [
        {"type": "http.request", "body": piece, "more_body": place < len(body) - 1} for place, piece in enumerate(body)
    ]

    async def receive() -> dict[str, Any]:
        return pieces.pop(0)

    async def send(_message: Any) -> None:
        return

    asyncio.run(GUARDED(scope("/", "POST", {"host": "evil.example", **headers}), receive, send))
    return len(pieces)


def test_what_is_no_request_passes() -> None:
    """A server's own messages are none of its business."""
    seen: list[Answer | str] = []

    async def app(scope: Any, _receive: Any, _send: Any) -> None:
        seen.append(scope["type"])

    asyncio.run(Guard(app, frozenset(), refusal)({"type": "lifespan"}, None, None))  # type: ignore[arg-type]
    assert seen == ["lifespan"]
