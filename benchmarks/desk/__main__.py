"""Every page of the desk at 100,000 entries with 8 concurrent readers: time and weight against their bars; and the time of a brief of 100 documents.

Run with: python -m benchmarks.desk [--entries N] [--anew] [--json] [--cpu]

The bars are 100 ms for 95 of a hundred requests of each page, and 150 KB of a page without its pictures, before it is packed; what is above
is marked with a sign. Pages are kept while nothing changes: `--anew` gives every request a word of its own in its address, so that each page
is made again each time, from a view that is kept.
"""

import argparse
import asyncio
import datetime as dt
import hashlib
import http.client
import itertools
import json
import platform
import random
import re
import statistics
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote

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

# Every page that has no name of an act, a document or a figure in its address, and two answers to machines.
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
    "/gaps",
    "/text",
    "/dossier",
    "/dossier/choose",
    "/dossier/table/party",
    "/dossier/table/point",
    "/dossier/preferences",
    "/search?q=quota",
    "/ask?q=who+owes+party+1",
    "/api/state",
    "/api/acts",
)
READERS, ROUNDS, SEED = 8, 12, 7
BAR_MS, BAR_KB = 100, 150
_DRAWN = re.compile(rb"<svg\b.*?</svg>", re.DOTALL)
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


def inner(app: Starlette) -> tuple[str, ...]:
    """Return addresses of the pages that links lead to: a document, an act, a quote, a figure, each the last that there is.

    Left out is what is no page of a view: what reading a document again would change, which reads it, and files (the brief to print has every
    cited word in it, and grows with them).
    """
    scene = app.state.office.scene(Query())
    act, document = scene.play.acts[-1], scene.listed[0]
    figure = scene.watch.indicators[-1].id
    return (
        f"/document/{document.id}",
        f"/act/{act.id}",
        f"/quote/{act.id}",
        f"/figure/{quote(figure, safe='')}",
    )


def load_test(folder: Path, *, anew: bool = False) -> dict[str, object]:
    """Serve the folder and measure every page with eight readers at once.

    Parameters
    ----------
    folder
        What is served.
    anew
        Whether every request has an address of its own, so that no page is kept.
    """
    app = make_app(folder)
    with serving(app) as port:
        began = time.perf_counter()
        _get(port, "/")
        first = time.perf_counter() - began
        pages = {path: Measured(path) for path in (*PAGES, *inner(app))}
        for one in pages.values():
            one.first, one.weight = _timed(port, one.path)
        count = itertools.count()
        threads = [
            threading.Thread(target=_read, args=(port, number, pages, count if anew else None))
            for number in range(READERS)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    every = [value for found in pages.values() for value in found.times]
    return {
        "first_page_s": round(first, 2), "requests": len(every), "p95_ms": _share(every, 0.95),
        "pages": {_short(path): found.figures() for path, found in pages.items()},
    }  # fmt: skip


@dataclass
class Measured:
    """What was measured of one page: ms of each request, ms of the first, and bytes."""

    path: str
    times: list[float] = field(default_factory=list)
    first: float = 0.0
    weight: int = 0

    def figures(self) -> dict[str, float]:
        """Return them as they are printed."""
        return {
            "p50_ms": _share(self.times, 0.5), "p95_ms": _share(self.times, 0.95), "first_ms": round(self.first, 1), "kb": round(self.weight / 1000, 1),
        }  # fmt: skip


def _short(path: str) -> str:
    return re.sub(r"[0-9a-f]{16,}", "ID", path)


def _read(port: int, number: int, pages: dict[str, Measured], count: "itertools.count[int] | None") -> None:
    draw = random.Random(number)
    for _ in range(ROUNDS):
        for path in draw.sample(list(pages), len(pages)):
            own = "" if count is None else f"{'&' if '?' in path else '?'}n={next(count)}"
            pages[path].times.append(_timed(port, path + own)[0])
            time.sleep(draw.uniform(0.05, 0.25))  # a reader reads


def _timed(port: int, path: str) -> tuple[float, int]:
    began = time.perf_counter()
    weight = _get(port, path)
    return 1000 * (time.perf_counter() - began), weight


def _get(port: int, path: str) -> int:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=600)
    connection.request("GET", path)
    answer = connection.getresponse()
    weight = _weight(answer.read())
    connection.close()
    if answer.status != 200:
        raise SystemExit(f"{path} answered {answer.status}")
    return weight


def cpu_test(folder: Path, rounds: int = 12) -> dict[str, dict[str, float]]:
    """Ask every page in this thread alone; return its processor time in ms, which other work on the machine does not lengthen, and its weight.

    Each is measured as it is kept, and made anew from a view that is kept.
    """
    app, found = make_app(folder), {}
    _called(app, "/")
    for path in (*PAGES, *inner(app)):
        weight = _called(app, path)
        own = f"{path}{'&' if '?' in path else '?'}n="
        times, anew = (
            [_cost(app, name) for name in names] for names in ([path] * rounds, [f"{own}{n}" for n in range(rounds)])
        )
        found[_short(path)] = {
            "p50_cpu_ms": _share(times, 0.5),
            "p95_cpu_ms": _share(times, 0.95),
            "anew_cpu_ms": _share(anew, 0.5),
            "kb": round(weight / 1000, 1),
        }
    app.state.office.close()
    return found


def _cost(app: Starlette, path: str) -> float:
    began = time.process_time()
    _called(app, path)
    return 1000 * (time.process_time() - began)


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
    return _weight(b"".join(message.get("body", b"") for message in sent))


def _weight(page: bytes) -> int:
    """Return how many bytes a page has without the pictures that are drawn in it."""
    return len(_DRAWN.sub(b"", page))


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
    parser.add_argument("--anew", action="store_true", help="every request has an address of its own: no page is kept")
    parser.add_argument(
        "--cpu", action="store_true", help="processor time and weight of each page, one reader, and nothing else"
    )
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as large, tempfile.TemporaryDirectory() as small:
        fill(Path(large), asked.entries)
        if asked.cpu:
            for path, one in cpu_test(Path(large)).items():
                times = f"p50 {one['p50_cpu_ms']:7} ms   p95 {one['p95_cpu_ms']:7} ms   made anew {one['anew_cpu_ms']:7} ms of the processor"
                print(f"{path:28} {times}   {one['kb']:7} KB{'  !' if one['kb'] > BAR_KB else ''}")
            return
        fill(Path(small), 100 * 12)
        told = {
            "entries": asked.entries, "readers": READERS, **load_test(Path(large), anew=asked.anew),
            "brief_1200_entries_cpu_s": brief_time(Path(small)), "python": platform.python_version(),
        }  # fmt: skip
    if asked.json:
        print(json.dumps(told, indent=2))
        return
    for name, value in told.items():
        if name != "pages":
            print(f"{name:28} {value}")
    above = 0
    for path, found in told["pages"].items():
        over = found["p95_ms"] > BAR_MS or found["kb"] > BAR_KB
        above += over
        print(
            f"{path:28} p50 {found['p50_ms']:8} ms   p95 {found['p95_ms']:8} ms   first {found['first_ms']:8} ms   {found['kb']:7} KB{'  !' if over else ''}"
        )
    print(f"{above} pages above {BAR_MS} ms or {BAR_KB} KB")


if __name__ == "__main__":
    main()
