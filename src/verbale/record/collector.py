"""The collector of cycles rests while a long record is read: what is made then holds no cycles, and stays."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Make many values that stay without looking each time for cycles among all of them; who turned the collector off before keeps it so."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()
