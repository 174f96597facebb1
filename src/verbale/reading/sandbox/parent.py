"""The parent's side of the limited child: one child for many documents, replaced when it dies or takes too long."""

import atexit
import contextlib
import json
import subprocess
import threading
from typing import Any

from verbale.frames import await_frame, put_frame
from verbale.isolation import start
from verbale.reading.sandbox.budget import need_limits

WATCHDOG_SECONDS = (
    3600.0  # of the clock: against a child that waits for ever; work is limited by processor time, in the child
)
LONGEST = 160 << 20  # bytes of an answer
_LOCK = threading.Lock()
_CHILD: "list[subprocess.Popen[bytes]]" = []


def extract_limited(media_type: str, raw: bytes) -> dict[str, Any]:
    """Extract in the child; the answer has `text` or `pieces`, else `failure` and `cure`."""
    with _LOCK:
        child = _child()
        try:
            return _ask(child, media_type, raw)
        except (BrokenPipeError, EOFError):
            status = child.wait()
            _drop()
            return {
                "failure": f"Taking it apart broke a limit of memory or of the processor's time (status {status}).",
                "cure": "Save its text as a plain file.",
                "limit": "processor time",
            }
        except TimeoutError:
            _drop()
            return {
                "failure": f"Reading it took more than {WATCHDOG_SECONDS:.0f} seconds.",
                "cure": "Save its text as a plain file.",
                "limit": "time",
            }
        except BaseException:  # an interrupt leaves a child with half a request: it must not serve the next one
            _drop()
            raise


def _child() -> "subprocess.Popen[bytes]":
    if _CHILD and _CHILD[0].poll() is not None:
        _drop()
    if not _CHILD:
        need_limits()
        _CHILD.append(start("verbale.reading.sandbox.child", "main", apart=True))
    return _CHILD[0]


def _ask(child: "subprocess.Popen[bytes]", media_type: str, raw: bytes) -> dict[str, Any]:
    assert child.stdin is not None  # noqa: S101  # opened with pipes above
    assert child.stdout is not None  # noqa: S101  # a pipe was asked for
    for piece in (json.dumps({"media_type": media_type}).encode(), raw):
        put_frame(child.stdin, piece)
    child.stdin.flush()
    answer: dict[str, Any] = json.loads(await_frame(child.stdout.fileno(), WATCHDOG_SECONDS, LONGEST))
    return answer


@atexit.register
def _drop() -> None:
    while _CHILD:
        child = _CHILD.pop()
        child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe is not None:
                with contextlib.suppress(OSError):  # the pipe of a dead child
                    pipe.close()
