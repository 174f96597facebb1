"""Server time per page at 100,000 entries with 8 concurrent readers, and the time of a brief of 100 documents.

Run with: python -m benchmarks.desk [--entries N] [--json] [--cpu]
"""

import argparse
import asyncio
import datetime as dt
import hashlib
import http.client
import json
import platform
import random
import statistics
import tempfile
import threading
import time
from pathlib import Path
from typing import Any

from starlette.applications import Starlette

from benchmarks.desk.serving import serving
from verbale.brief import compose
from verbale.brief.render import html
from verbale.dossier import load
from verbale.model import Act, Document, Kind, Polarity, Query, When
from verbale.record import open_record
from verbale.record.entries import act_draft, document_draft
from verbale.watch import watch
from verbale.web.app import make_app

PAGES = (
    "/",
    "/matrix",
    "/timeline",
    "/lanes",
    "/point/q0",
    "/party/p0",
    "/together",
    "/compare",
    "/owed",
    "/watch",
    "/counsel",
    "/documents",
    "/review",
    "/dossier",
    "/search?q=quota",
    "/api/state",
    "/api/acts",
)
READERS, ROUNDS, SEED = 8, 12, 7
PARTIES, POINTS, PER_DOCUMENT = 6, 40, 200
DOSSIER = 'title = "Load (invented)"\nbaseline = 2015-01-01\nas_of = 2024-12-31\nknown = "published"\n'


def fill(folder: Path, entries: int) -> None:
    """Write a dossier and a record of a given number of entries."""
    text = DOSSIER + "".join(f'[[party]]\nid = "p{n}"\nname = "Party {n}"\n' for n in range(PARTIES))
    text += "".join(
        f'[[point]]\nid = "q{n}"\ntitle = "Quota {n}"\n{"key_for = [" + chr(34) + "p0" + chr(34) + "]" if n < 8 else ""}\n'
        for n in range(POINTS)
    )
    (folder / "dossier.toml").write_text(text)
    record, draw = open_record(folder / "record.db"), random.Random(SEED)
    for number in range(max(1, entries // (PER_DOCUMENT + 1))):
        day = dt.date(2015, 1, 1) + dt.timedelta(days=number * 3640 // max(1, entries // (PER_DOCUMENT + 1)))
        lines = [
            f"Party {draw.randrange(PARTIES)} spoke of quota {draw.randrange(POINTS)} ({place})."
            for place in range(PER_DOCUMENT)
        ]
        body = "\n".join(lines)
        document = Document(
            hashlib.sha256(f"{number}{body}".encode()).hexdigest(),
            body,
            title=f"Report {number}",
            published=When.day(day),
            name=f"{number}.txt",
        )
        drafts, start = [document_draft(document, day)], 0
        for line in lines:
            drafts.append(act_draft(_act(document, start, start + len(line), day, draw), day))
            start += len(line) + 1
        record.append(drafts, "benchmark", {document.id: body})
    record.close()


def _act(document: Document, start: int, end: int, day: dt.date, draw: random.Random) -> Act:
    kind = draw.choice((Kind.PROPOSE, Kind.ANSWER, Kind.STATE, Kind.SUPPORT, Kind.OPPOSE, Kind.RESTATE))
    maker, other = draw.sample(range(PARTIES), 2)
    judged = (
        draw.choice((Polarity.POSITIVE, Polarity.NEGATIVE, Polarity.MIXED))
        if kind in {Kind.ANSWER, Kind.STATE}
        else None
    )
    return Act(
        kind=kind, actors=(f"p{maker}",), addressees=(f"p{other}",), points=(f"q{draw.randrange(POINTS)}",), polarity=judged,
        when=When.day(day), evidence=(document.quote(start, end),), rule="benchmark",
    )  # fmt: skip


def load_test(folder: Path) -> dict[str, object]:
    """Serve the folder and measure every page with eight readers at once."""
    app = make_app(folder)
    times: dict[str, list[float]] = {path: [] for path in PAGES}
    with serving(app) as port:
        began = time.perf_counter()
        _get(port, "/")
        first = time.perf_counter() - began
        for path in PAGES:
            _get(port, path)
        threads = [threading.Thread(target=_read, args=(port, number, times)) for number in range(READERS)]
        for one in threads:
            one.start()
        for one in threads:
            one.join()
    pages = {path: {"p50_ms": _share(found, 0.5), "p95_ms": _share(found, 0.95)} for path, found in times.items()}
    every = [value for found in times.values() for value in found]
    return {"first_page_s": round(first, 2), "requests": len(every), "p95_ms": _share(every, 0.95), "pages": pages}


def _read(port: int, number: int, times: dict[str, list[float]]) -> None:
    draw = random.Random(number)
    for _ in range(ROUNDS):
        for path in draw.sample(PAGES, len(PAGES)):
            began = time.perf_counter()
            _get(port, path)
            times[path].append(1000 * (time.perf_counter() - began))
            time.sleep(draw.uniform(0.05, 0.25))  # a reader reads


def _get(port: int, path: str) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    if answer.status != 200:
        raise SystemExit(f"{path} answered {answer.status}")


def cpu_test(folder: Path, rounds: int = 12) -> dict[str, dict[str, float]]:
    """Ask every page in this thread alone; return its processor time in ms, which other work on the machine does not lengthen, and its weight."""
    app, found = make_app(folder), {}
    for path in PAGES:
        weight = _called(app, path)
        times = []
        for _ in range(rounds):
            began = time.process_time()
            _called(app, path)
            times.append(1000 * (time.process_time() - began))
        found[path] = {
            "p50_cpu_ms": _share(times, 0.5),
            "p95_cpu_ms": _share(times, 0.95),
            "kb": round(weight / 1000, 1),
        }
    app.state.office.close()
    return found


def _called(app: Starlette, path: str) -> int:
    """Ask an application for a page without a server; return how many bytes the page has before it is packed."""
    place, _, query = path.partition("?")
    scope = {
        "type": "http", "method": "GET", "path": place, "raw_path": place.encode(), "query_string": query.encode(), "headers": [(b"host", b"localhost")],
        "scheme": "http", "server": ("localhost", 80), "client": ("127.0.0.1", 1), "root_path": "", "http_version": "1.1", "state": {},
    }  # fmt: skip
    sent: list[dict[str, Any]] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    asyncio.run(app(scope, receive, send))
    if sent[0]["status"] != 200:
        raise SystemExit(f"{path} answered {sent[0]['status']}")
    return sum(len(message.get("body", b"")) for message in sent)


def _share(values: list[float], share: float) -> float:
    return round(statistics.quantiles(values, n=100)[int(share * 100) - 1], 1)


def brief_time(folder: Path) -> float:
    """Seconds of processor time for state of play, watch, brief and its HTML."""
    from verbale.app.workspace_cache import WorkspaceCache

    office = WorkspaceCache(folder)
    office.desk()
    began = time.process_time()
    scene = office.scene(Query())
    html.render(compose(load(folder), scene.play, watch(scene.dossier, scene.play)))
    office.close()
    return round(time.process_time() - began, 2)


def main() -> None:
    """Run both and print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--entries", type=int, default=100_000)
    parser.add_argument("--json", action="store_true")
    parser.add_argument(
        "--cpu", action="store_true", help="processor time and weight of each page, one reader, and nothing else"
    )
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as large, tempfile.TemporaryDirectory() as small:
        fill(Path(large), asked.entries)
        if asked.cpu:
            for path, one in cpu_test(Path(large)).items():
                print(
                    f"{path:28} p50 {one['p50_cpu_ms']:7} ms   p95 {one['p95_cpu_ms']:7} ms of the processor   {one['kb']:7} KB"
                )
            return
        fill(Path(small), 100 * 12)
        told = {
            "entries": asked.entries, "readers": READERS, **load_test(Path(large)),
            "brief_1200_entries_cpu_s": brief_time(Path(small)), "python": platform.python_version(),
        }  # fmt: skip
    if asked.json:
        print(json.dumps(told, indent=2))
        return
    for name, value in told.items():
        if name != "pages":
            print(f"{name:28} {value}")
    for path, found in told["pages"].items():
        print(f"{path:28} p50 {found['p50_ms']:8} ms   p95 {found['p95_ms']:8} ms")


if __name__ == "__main__":
    main()
