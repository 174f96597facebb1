"""How long the server waits for what somebody sends: for the head of a request, and between two pieces of its body."""

import asyncio
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from uvicorn.protocols.http.h11_impl import H11Protocol

HEAD_SECONDS = 20.0
BODY_SECONDS = 30.0
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]


class TooSlowError(Exception):
    """Nothing more came for too long."""


def waiting(receive: Receive, seconds: float = BODY_SECONDS) -> Receive:
    """Return what waits for the next piece of a body for so long and no longer; once it is whole, as long as the answer takes.

    Parameters
    ----------
    receive
        Gives the pieces.
    seconds
        For each.
    """
    whole = False

    async def piece() -> Message:
        nonlocal whole
        if whole:
            return await receive()
        try:
            message = await asyncio.wait_for(receive(), seconds)
        except TimeoutError:
            raise TooSlowError from None
        whole = not message.get("more_body", False)
        return message

    return piece


class Patient(H11Protocol):
    """The server's protocol, which hangs up where the head of a request does not come."""

    _awaited: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # uvicorn's signature
        """Begin to wait for the first head."""
        super().connection_made(transport)
        self._awaited = self.loop.call_later(HEAD_SECONDS, self._hang_up)

    def data_received(self, data: bytes) -> None:
        """Take in what came; the next head has its own time."""
        super().data_received(data)
        if self._awaited is not None and self.cycle is not None and not self.cycle.response_complete:
            self._awaited.cancel()
            self._awaited = None
        elif self._awaited is None and (self.cycle is None or self.cycle.response_complete):
            self._awaited = self.loop.call_later(HEAD_SECONDS, self._hang_up)

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no longer."""
        if self._awaited is not None:
            self._awaited.cancel()
            self._awaited = None
        super().connection_lost(exc)

    def _hang_up(self) -> None:
        self._awaited = None
        if self.cycle is None or self.cycle.response_complete:
            self.transport.close()
