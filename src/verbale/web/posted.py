"""Forms are taken in by the server's own loop, and worked on beside it: whatever waits for the record holds no page back."""

import asyncio
from collections.abc import Awaitable, Callable

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

Handler = Callable[[Request], Awaitable[Response]]


def beside(handler: Handler, *, files: int = 20, fields: int = 100) -> Handler:
    """Return a handler that works in a thread, once the form has come in whole.

    Parameters
    ----------
    handler
        What works on the form.
    files, fields
        How many a form may have.
    """

    async def taking_in(request: Request) -> Response:
        await request.form(max_files=files, max_fields=fields)  # kept by the request, which the handler asks again
        return await run_in_threadpool(lambda: asyncio.run(_worked(request)))

    async def _worked(request: Request) -> Response:
        return await handler(request)

    return taking_in
