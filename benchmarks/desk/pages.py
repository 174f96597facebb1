"""What each page of the desk costs where its view is kept: seconds of the processor, in one process, so that a busy machine says the same.

`python -m benchmarks.desk.pages [ENTRIES]` prints the median of fifteen: of a page as it is asked for again, and of one that is made anew from a view that is
kept, for an address of its own. To measure another tree, run this file with that tree's interpreter in its folder.
"""

import asyncio
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, ".")  # the tree that it is run in

from benchmarks.desk.__main__ import PAGES, fill
from verbale.web.app import make_app

ENTRIES, ROUNDS = 2000, 15


async def cost(app: Any, path: str) -> tuple[float, int]:
    """Return milliseconds of the processor and bytes of one page.

    Parameters
    ----------
    app
        The desk.
    path
        Of the page, with its question.
    """
    place, _, question = path.partition("?")
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": "GET", "scheme": "http", "root_path": "", "path": place,
        "raw_path": place.encode(), "query_string": question.encode(), "headers": [(b"host", b"127.0.0.1:8000")],
        "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 8000),
    }  # fmt: skip
    began = time.process_time()
    await app(scope, receive, send)
    took = time.process_time() - began
    if sent[0]["status"] != 200:
        raise SystemExit(f"{path} answered {sent[0]['status']}")
    return 1000 * took, sum(len(message.get("body", b"")) for message in sent)


async def measured(app: Any) -> None:
    """Print each page, once all were seen."""
    for path in PAGES:
        await cost(app, path)
    for path in PAGES:
        found = [await cost(app, path) for _ in range(ROUNDS)]
        own = f"{path}{'&' if '?' in path else '?'}n="
        anew = [(await cost(app, f"{own}{number}"))[0] for number in range(ROUNDS)]
        again = statistics.median(took for took, _ in found)
        print(f"{path:24} {again:8.2f} ms   anew {statistics.median(anew):8.2f} ms {found[-1][1]:8} bytes")


def main() -> None:
    """Fill a folder and measure it."""
    with tempfile.TemporaryDirectory() as place:
        fill(Path(place), int(sys.argv[1]) if len(sys.argv) > 1 else ENTRIES)
        asyncio.run(measured(make_app(Path(place))))


if __name__ == "__main__":
    main()
