"""What reading costs: characters per second with a dossier, with kept parses, on two processes, a cold start, and growth.

`python -m benchmarks.reading.speed [FOLDER]`. The folder holds text; without one, the examples' documents are read. Nasty texts
are read at one length and at four times it: a ratio well above four is more than linear.
"""

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from unittest.mock import patch

from verbale.dossier import Dossier
from verbale.dossier.world import nations
from verbale.model import Document, Party, Point
from verbale.reading import load, load_bytes, read
from verbale.reading.syntax import parse as parsing

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
SHORT = 4_000
_POINTS = (
    "fishing quota", "gas transit", "water level", "mine clearance", "prisoner exchange", "customs duty", "emission target", "loss and damage",
    "night flights", "pension age", "steel tariff", "data transfer", "border crossing", "grain export", "harbour fee",
)  # fmt: skip


def default() -> Path:
    """Return where the public reports are expected."""
    home = Path(__file__).resolve().parents[2]
    return Path(os.environ.get("VERBALE_DATA", home.parent / "shared" / "data")) / "enb" / "issues"


def dossier() -> Dossier:
    """Return a dossier of 25 parties and 15 points."""
    parties = (
        *tuple(nation.party for nation in list(nations().values())[:24]),
        Party("rivermen", "Rivermen's Union", kind="other", at_table=True),
    )
    points = tuple(Point(f"p{number}", words, aliases=(f"{words}s",)) for number, words in enumerate(_POINTS))
    return Dossier(title="Speed", parties=parties, points=points)


def documents(folder: Path | None, most: int = 400_000) -> list[Document]:
    """Return documents of some hundred thousand characters."""
    found: list[Document] = []
    size = 0
    for path in sorted((folder or EXAMPLES).rglob("*.txt")):
        document = load(path)
        if isinstance(document, Document):
            found.append(document)
            size += len(document.text)
        if size > most:
            break
    return found


def timed(made: Sequence[Document], table: Dossier) -> tuple[float, float]:
    """Return thousand characters per second of wall clock and of processor."""
    wall, processor = time.perf_counter(), time.process_time()
    for document in made:
        read(document, table)
    size = sum(len(document.text) for document in made) / 1000
    return size / (time.perf_counter() - wall), size / (time.process_time() - processor)


def kept(made: Sequence[Document], table: Dossier) -> float:
    """Return thousand characters per second of processor where every sentence has been parsed before."""
    rows: dict[str, parsing.Raw] = {}
    first = parsing._parsed  # noqa: SLF001  # the parser's own door

    def remember(texts: list[str], name: str) -> Iterable[parsing.Raw]:
        missing = [text for text in texts if text not in rows]
        if missing:
            rows.update(zip(missing, first(missing, name), strict=True))
        return [rows[text] for text in texts]

    with patch.object(parsing, "_parsed", remember):
        timed(made, table)
        return timed(made, table)[1]


def _one(paths: list[str]) -> int:
    table = dossier()
    size = 0
    for path in paths:
        document = load(Path(path))
        if isinstance(document, Document):
            read(document, table)
            size += len(document.text)
    return size


def two(made: Sequence[Document]) -> float:
    """Return thousand characters per second of wall clock on two processes with the model loaded."""
    with tempfile.TemporaryDirectory() as folder, ProcessPoolExecutor(2) as pool:
        paths = []
        for number, document in enumerate(made):
            path = Path(folder) / f"{number:05}.txt"
            path.write_text(document.text, encoding="utf-8")
            paths.append(str(path))
        list(pool.map(_one, [paths[:1], paths[-1:]]))
        start = time.perf_counter()
        size = sum(pool.map(_one, [paths[number::8] for number in range(8)]))
        return size / 1000 / (time.perf_counter() - start)


def cold() -> float:
    """Return the processor seconds of `verbale read` of one page, from the start of the command on."""
    page = next((EXAMPLES / "european-security-2022" / "documents").glob("*.txt"))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "verbale", "read", str(page), "--json"], capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


NASTY: dict[str, Callable[[int], str]] = {
    "spaces": lambda size: "Peru said no. " + " " * size + "Chile agreed.",
    "tabs": lambda size: "Peru said no. " + "\t" * size + "Chile agreed.",
    "digits": lambda size: "Peru said " + "7" * size + ".",
    "quotes": lambda size: "Peru said " + '"“”' * (size // 3) + ".",
    "brackets": lambda size: "Peru " + "(" * (size // 2) + "and" + ")" * (size // 2) + " agreed.",
    "square brackets": lambda size: "[Peru " * (size // 12) + "shall" + " agree]" * (size // 12),
    "if": lambda size: "Peru accepts " + "if " * (size // 3) + "Chile pays.",
    "said that": lambda size: "Peru " + "said that Chile " * (size // 16) + "agreed.",
    "numbered lines": lambda size: "".join(f"{number}. Peru rejected the plan.\n" for number in range(size // 27)),
    "commas": lambda size: "Peru, " * (size // 6) + "and Chile agreed.",
    "one word": lambda size: "Peru" + "a" * size,
}


def growth() -> dict[str, tuple[float, float]]:
    """Return, for each nasty text, the processor seconds at one length and how many times that four times the length takes."""
    found = {}
    for name, make in NASTY.items():
        spent = []
        for size in (SHORT, 4 * SHORT):
            document = load_bytes(make(size).encode(), "nasty.txt")
            start = time.process_time()
            if isinstance(document, Document):
                read(document)
            spent.append(time.process_time() - start)
        found[name] = (spent[1], spent[1] / max(spent[0], 0.02))
    return found


def run(path: Path | None = None) -> dict[str, float]:
    """Return the figures for machines."""
    made, table = documents(path), dossier()
    read(made[0], table)  # the model is loaded once, not for each document
    wall, processor = timed(made, table)
    figures = {
        "kchar_per_s": wall,
        "kchar_per_cpu_s": processor,
        "kchar_per_cpu_s_kept_parses": kept(made, table),
        "kchar_per_s_two_processes": two(made),
        "peak_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "cold_read_cpu_s": cold(),
    }
    for name, (seconds, times) in growth().items():
        figures[f"{name}: s at {4 * SHORT}"] = seconds
        figures[f"{name}: times for 4 x"] = times
    return figures


def main(arguments: list[str]) -> int:
    """Print the table."""
    folder = Path(arguments[0]) if arguments else default()
    for name, value in run(folder if folder.exists() else None).items():
        print(f"{name:40} {value:12,.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
