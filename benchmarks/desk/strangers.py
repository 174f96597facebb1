"""A flood of strangers at the form, while somebody who is signed in reads; known and unknown names; another writer who holds the lock.

`python -m benchmarks.desk.strangers` serves a copy of the example on loopback and prints: times of signed-in pages without and under a flood by twelve
threads, while hostile files that were brought in are read, and while another program holds the lock; then the rank test (Mann-Whitney) between 250
tries of a known and 250 of an unknown name.
"""

import http.client
import math
import re
import shutil
import socket
import sqlite3
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

import uvicorn

from benchmarks.torture.hostile import files
from verbale.app.accounts import Accounts
from verbale.app.people import tries
from verbale.model import Marking
from verbale.web import uploads
from verbale.web.app import make_app
from verbale.web.patience import Patient

EXAMPLE = Path(__file__).parents[2] / "examples" / "wage-round"
TYPED = "a long and winding pier"
PAGES = ("/", "/matrix", "/owed", "/watch", "/documents")
THREADS, SECONDS, EACH = 12, 10.0, 250
HOSTILE = 40  # files: as many of each family, by turns


class _Desk:
    def __init__(self, folder: Path) -> None:
        self.app = make_app(folder, sign_in=True)
        listening = socket.create_server(("127.0.0.1", 0))
        self.port = listening.getsockname()[1]
        self.server = uvicorn.Server(uvicorn.Config(self.app, http=Patient, log_level="error"))
        threading.Thread(target=self.server.run, kwargs={"sockets": [listening]}, daemon=True).start()

    def ask(self, path: str, cookie: str = "", form: dict[str, str] | None = None) -> tuple[int, float, str]:
        """Return status, seconds and the cookies that were set."""
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=60)
        head = {
            "Cookie": cookie,
            "Origin": f"http://127.0.0.1:{self.port}",
            "Content-Type": "application/x-www-form-urlencoded",
        }
        begun = time.perf_counter()
        line.request("POST" if form else "GET", path, urlencode(form) if form else None, head)
        answer = line.getresponse()
        answer.read()
        took = time.perf_counter() - begun
        line.close()
        return (
            answer.status,
            took,
            answer.headers.get("set-cookie", "") + "".join(answer.headers.get_all("set-cookie") or []),
        )

    def sign_in(self, name: str, password: str) -> tuple[int, float, str]:
        """Send the form."""
        return self.ask("/sign-in", form={"name": name, "password": password, "to": "/"})


def pages(desk: _Desk, cookie: str, seconds: float) -> list[float]:
    """Return the times of pages asked for one after the other for so long."""
    until, found = time.monotonic() + seconds, []
    while time.monotonic() < until:
        for path in PAGES:
            status, took, _ = desk.ask(path, cookie)
            if status != 200:
                raise SystemExit(f"{path}: {status}")
            found.append(took)
    return found


def rank_test(one: list[float], two: list[float]) -> float:
    """Return the probability of ranks at least so uneven if both are alike (Mann-Whitney, two sides, by the normal curve)."""
    order = sorted((value, which) for which, values in enumerate((one, two)) for value in values)
    ranks = sum(place for place, (_, which) in enumerate(order, 1) if which == 0)
    n, m = len(one), len(two)
    score = (ranks - n * (n + 1) / 2 - n * m / 2) / math.sqrt(n * m * (n + m + 1) / 12)
    return math.erfc(abs(score) / math.sqrt(2))


def _told(name: str, times: list[float]) -> None:
    cut = statistics.quantiles(times, n=20)
    print(
        f"{name:40} {len(times):5} pages  median {1000 * statistics.median(times):6.0f} ms  p95 {1000 * cut[18]:6.0f} ms  at most {1000 * max(times):6.0f} ms"
    )


def _flooded(work: Callable[[], None], strangers: Callable[[], object]) -> None:
    over = threading.Event()

    def flood() -> None:
        while not over.is_set():
            strangers()

    threads = [threading.Thread(target=flood, daemon=True) for _ in range(THREADS)]
    for one in threads:
        one.start()
    work()
    over.set()
    for one in threads:
        one.join()


def _while_read(desk: _Desk, cookie: str) -> list[float]:
    """Return the times of pages while hostile files are read in the background, as if somebody had brought them to the desk."""
    families = ("texts", "markup", "packed", "pdfs", "mails", "other")
    every = [list(files(family)) for family in families]
    brought = [kind[turn % len(kind)] for turn in range(HOSTILE // len(families)) for kind in every]
    name = uploads.bring(desk.app.state.office, brought, "ben")
    found = []
    while (job := uploads.job(name, "ben")) is not None and not job.over:
        found += pages(desk, cookie, 1.0)
    return found


def main() -> None:
    """Print every figure."""
    tries.ADDRESS_TRIES = tries.TRIES = sys.maxsize  # every stranger gets as far as the hash: the worst there is
    with tempfile.TemporaryDirectory() as place:
        folder = Path(shutil.copytree(EXAMPLE, Path(place) / "talks", ignore=shutil.ignore_patterns("record.db*")))
        desk = _Desk(folder)
        Accounts(desk.app.state.office.record.engine).add("ana", TYPED, Marking("RED"))
        (token,) = set(re.findall(r"verbale=([^;]+);", desk.sign_in("ana", TYPED)[2]))
        cookie = f"verbale={token}"
        pages(desk, cookie, 2.0)
        _told("nobody else", pages(desk, cookie, SECONDS))
        _flooded(
            lambda: _told("twelve strangers at the form", pages(desk, cookie, SECONDS)),
            lambda: desk.sign_in("nobody", "wrong words"),
        )
        _flooded(
            lambda: _told("twelve strangers at the pages", pages(desk, cookie, SECONDS)), lambda: desk.ask("/matrix")
        )
        _told("hostile files are read", _while_read(desk, cookie))
        other = sqlite3.connect(folder / "record.db", isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        _told("another writer holds the lock", pages(desk, cookie, 12.0))
        other.execute("ROLLBACK")
        other.close()
        times: dict[str, list[float]] = {"ana": [], "nobody": []}
        for _ in range(EACH):
            for name, found in times.items():
                found.append(desk.sign_in(name, "wrong words")[1])
        print(f"known and unknown names, {2 * EACH} tries: p = {rank_test(times['ana'], times['nobody']):.3f}")
        desk.server.should_exit = True
        time.sleep(1)


if __name__ == "__main__":
    main()
