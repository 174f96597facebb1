"""Commands and pages at records of a thousand to a million invented entries: processor time cold and warm, memory, a table and a picture for the docs.

`python -m benchmarks.growth [--sizes 1000,10000] [--write] [--json]`. Cold: nothing is kept of what was shown; warm: nothing new since it was. Each look is a
process of its own; what is counted is seconds of the processor, so that a busy machine says nearly the same.
"""

import argparse
import asyncio
import datetime as dt
import json
import os
import platform
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from benchmarks.desk.pages import cost
from benchmarks.growth.picture import drawn
from benchmarks.record.corpus import PARTIES, POINTS, batches
from verbale.app.beside.shown_views import forget
from verbale.record.open import open_record

SIZES = (1_000, 10_000)  # more: --sizes 1000,10000,100000,1000000
COMMANDS = ("state", "owed", "watch", "brief", "search")
PAGES = ("/", "/matrix", "/owed", "/watch", "/search?q=quota")
DOCS = Path(__file__).parents[2] / "docs" / "record"
TABLE, PICTURE = DOCS / "growth.md", DOCS / "growth-commands.svg"
BEGUN = "| entries |"
Row = dict[str, Any]


def main() -> int:
    """Measure, print, and write table and picture when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", default=",".join(map(str, SIZES)), help="entries, with commas")
    parser.add_argument("--write", action="store_true", help=f"write {TABLE.name} and {PICTURE.name}")
    parser.add_argument("--json", action="store_true", help="for machines")
    parser.add_argument("--no-pages", action="store_true", help="commands alone")
    asked = parser.parse_args()
    rows = [row for size in map(int, asked.sizes.split(",")) for row in measured(size, pages=not asked.no_pages)]
    if asked.json:
        print(json.dumps(rows, indent=2))
    else:
        print(table(rows))
    if asked.write:
        TABLE.write_text(page(rows), "utf-8")
        PICTURE.write_text(drawn(rows), "utf-8")
    return 0


def measured(entries: int, *, pages: bool) -> list[Row]:
    """Return what every command and page costs at one length."""
    print(f"{entries:,} entries …", file=sys.stderr)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        fill(folder, entries)
        rows = [_both(folder, entries, command) for command in COMMANDS]
        return [*rows, *(_pages(folder, entries) if pages else ())]


def fill(folder: Path, entries: int) -> None:
    """Write a dossier of invented talks with so many entries in its record."""
    lines = ['title = "Load (invented)"', "as_of = 2024-12-31", 'known = "published"']
    lines += [f'[[party]]\nid = "p{number}"\nname = "Party {number}"' for number in range(PARTIES)]
    lines += [f'[[point]]\nid = "q{number}"\ntitle = "Quota {number}"' for number in range(POINTS)]
    (folder / "dossier.toml").write_text("\n".join(lines), "utf-8")
    record = open_record(folder / "record.db")
    for drafts, texts in batches(entries, 5000):
        record.append(drafts, "benchmark", texts)
    record.close()


def _both(folder: Path, entries: int, command: str) -> Row:
    """Return the cost of a command cold and warm; the look between settles the record's file."""
    call = [sys.executable, "-m", "verbale", command, str(folder), *(["quota"] if command == "search" else [])]
    forget(folder / "record.db")
    cold, _ = _spent(call)
    _spent(call)
    warm, memory = _spent(call)
    return {"entries": entries, "what": command, "cold_s": cold, "warm_s": warm, "memory_mb": memory}


def _spent(call: list[str]) -> tuple[float, float]:
    """Return seconds of the processor and megabytes of one process, which waits for its own children."""
    code = "import json,resource,subprocess,sys; subprocess.run(sys.argv[1:],stdout=subprocess.DEVNULL,stderr=subprocess.DEVNULL); u=resource.getrusage(resource.RUSAGE_CHILDREN); print(json.dumps([u.ru_utime+u.ru_stime,u.ru_maxrss/1024]))"
    done = subprocess.run([sys.executable, "-c", code, *call], capture_output=True, text=True, check=True)
    seconds, memory = json.loads(done.stdout)
    return float(seconds), float(memory)


def _pages(folder: Path, entries: int) -> list[Row]:
    """Return what pages cost where their view is made and where it is kept, in one process."""
    from verbale.web.app import make_app

    app = make_app(folder)
    rows = []
    for path in PAGES:
        cold, warm = (asyncio.run(cost(app, path))[0] / 1000 for _ in range(2))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        rows.append({"entries": entries, "what": path, "cold_s": cold, "warm_s": warm, "memory_mb": memory})
    return rows


def table(rows: list[Row]) -> str:
    """Return the rows as a table."""
    head = f"{BEGUN} command or page | cold, s | warm, s | memory of the warm look, MB |\n|---|---|---|---|---|"
    lines = [
        f"| {row['entries']:,} | `{row['what']}` | {row['cold_s']:.2f} | {row['warm_s']:.2f} | {row['memory_mb']:.0f} |"
        for row in rows
    ]
    return "\n".join([head, *lines])


def page(rows: list[Row]) -> str:
    """Return the page of the documentation."""
    busy = f"{os.getloadavg()[0] / (os.cpu_count() or 1):.1f} busy processes a core at the end"
    machine = f"{os.cpu_count()} cores, Python {platform.python_version()}, {busy}"
    return f"""# What looking costs as a record grows

Seconds of the processor. Cold: nothing is kept of what was shown (the state of play is worked out from every entry); warm: nothing new since the last look, whose words are
[kept beside the record](index.md). Pages: the first look of a desk that was just opened, in the order of the table, and the second. Made by `python -m benchmarks.growth --write` ({dt.datetime.now(dt.UTC).date()}, {machine});
`--sizes` takes other lengths.

{table(rows)}

![Cost of commands as the record grows](growth-commands.svg)
"""


if __name__ == "__main__":
    sys.exit(main())
