"""The limited child is measured by what it uses, never by the clock: a machine that is busy makes no document unreadable."""

import os
import signal
import threading
import time
from pathlib import Path

import pytest

from verbale.reading.sandbox import parent
from verbale.reading.sandbox.budget import TAKING_APART

PAGE = b"<html><body><article><h1>Looms</h1><p>The owners rejected the pay table.</p></article></body></html>"
TEXT = "text/plain"


def test_a_child_that_gets_no_processor_is_waited_for() -> None:
    """Stopped in the middle for two seconds, as a busy machine may do, it answers all the same."""
    assert "failure" not in parent.extract_limited(TEXT, b"warm")
    working = parent._CHILD[0].pid  # whom to stop
    os.kill(working, signal.SIGSTOP)
    threading.Timer(2.0, os.kill, (working, signal.SIGCONT)).start()
    begun = time.monotonic()
    found = parent.extract_limited("text/html", PAGE)
    assert time.monotonic() - begun > 1.5
    assert "rejected the pay table" in found["text"]


def test_the_limit_is_one_of_processor_time() -> None:
    """It is set anew for each document, at what the child has used so far and the allowance."""
    parent.extract_limited(TEXT, b"warm")
    limits = Path(f"/proc/{parent._CHILD[0].pid}/limits")  # whose limit to look at
    if not limits.is_file():
        pytest.skip("limits are looked up in /proc")
    line = next(one for one in limits.read_text().splitlines() if one.startswith("Max cpu time"))
    assert TAKING_APART <= int(line.split()[3]) <= 3 * TAKING_APART
