"""A form is worked on beside the server's loop."""

import asyncio
import threading
from typing import Any

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from verbale.web.posted import beside


def request(body: bytes) -> Request:
    """Return a request that posts a form."""
    head = [(b"content-type", b"application/x-www-form-urlencoded")]

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    return Request({"type": "http", "method": "POST", "path": "/", "query_string": b"", "headers": head}, receive)


def test_the_handler_sees_the_form_in_another_thread() -> None:
    """Whole, and without holding the loop back: the loop goes on while the handler waits for it."""
    seen: dict[str, object] = {}
    going_on = threading.Event()

    async def handler(asked: Request) -> Response:
        async with asked.form() as form:
            seen.update(form)
        seen["thread"] = threading.get_ident()
        assert going_on.wait(30)
        return PlainTextResponse("done")

    async def both() -> Response:
        begun = asyncio.ensure_future(beside(handler)(request(b"a=1")))
        await asyncio.sleep(0.05)  # the loop turns while the handler waits
        going_on.set()
        return await begun

    answer = asyncio.run(both())
    assert (answer.body, seen["a"]) == (b"done", "1")
    assert seen["thread"] != threading.get_ident()
