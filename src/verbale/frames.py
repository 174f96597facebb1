"""Frames on the pipes between us and our children: a length (8 bytes, big-endian) and that many bytes."""

import os
import selectors
import struct
import time
from typing import IO


class TooLongError(EOFError):
    """A child says more than it may."""


def put_frame(pipe: IO[bytes], content: bytes) -> None:
    """Write a frame; the caller flushes after the last."""
    pipe.write(struct.pack(">Q", len(content)))
    pipe.write(content)


def get_frame(pipe: IO[bytes]) -> bytes | None:
    """Read a frame, waiting for it; ``None`` when the pipe was closed."""
    size = pipe.read(8)
    if len(size) < 8:
        return None
    return pipe.read(struct.unpack(">Q", size)[0])


def await_frame(pipe: int, seconds: float, limit: int) -> bytes:
    """Read a frame from a child that is not trusted.

    Parameters
    ----------
    pipe
        Descriptor of the pipe.
    seconds
        Of the clock, for the whole frame: against a child that waits for ever.
    limit
        Bytes that no honest frame is longer than.

    Raises
    ------
    TimeoutError
        When it does not come in time.
    EOFError
        When the child has gone; `TooLongError` when it says more than it may.
    """
    deadline = time.monotonic() + seconds
    size = struct.unpack(">Q", _exactly(pipe, 8, deadline))[0]
    if size > limit:
        raise TooLongError
    return _exactly(pipe, size, deadline)


def _exactly(pipe: int, size: int, deadline: float) -> bytes:
    got = bytearray()
    with selectors.DefaultSelector() as awaited:  # not `select`, which knows no descriptor past 1,023
        awaited.register(pipe, selectors.EVENT_READ)
        while len(got) < size:
            if not awaited.select(max(0.0, deadline - time.monotonic())):
                raise TimeoutError
            piece = os.read(pipe, min(1 << 20, size - len(got)))
            if not piece:
                raise EOFError
            got += piece
    return bytes(got)
