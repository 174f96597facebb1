"""A thousand documents of the examples' size: documents and characters per second, memory, and the start of the command.

`python -m benchmarks.documents [COUNT]`. The documents are the examples' own, each made different by one sentence, so that every
one is read; a second run over the same files must read none.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path
from statistics import median

from verbale.app import add_files
from verbale.dossier import load
from verbale.record.open import open_record

EXAMPLE = Path(__file__).parents[1] / "examples" / "european-security-2022"


def documents(folder: Path, count: int) -> list[Path]:
    """Write `count` different documents."""
    sources = [path for path in sorted((EXAMPLE / "documents").iterdir()) if path.suffix in {".txt", ".html"}]
    made = []
    for number, source in zip(range(count), cycle(sources), strict=False):
        text = source.read_text(encoding="utf-8")
        mark = f"Report number {number} of the day."
        text = (
            text.replace("</article>", f"<p>{mark}</p></article>") if source.suffix == ".html" else f"{text}\n{mark}\n"
        )
        made.append(folder / f"{number:06d}{source.suffix}")
        made[-1].write_text(text, encoding="utf-8")
    return made


def run(count: int) -> dict[str, float]:
    """Read them into a record, twice; time `--help`."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = documents(folder, count)
        record, dossier = open_record(folder / "record.db"), load(EXAMPLE)
        start, spent = time.perf_counter(), time.process_time()
        first = add_files(dossier, record, paths)
        wall, processor = time.perf_counter() - start, time.process_time() - spent
        start = time.perf_counter()
        second = add_files(dossier, record, paths)
        again = time.perf_counter() - start
        record.close()
    characters = sum(len(reading.document.text) for reading in first.readings)
    return {
        "documents": len(first.new),
        "documents_per_s": count / wall,
        "mchar_per_s": characters / wall / 1e6,
        "processor_s": processor,
        "peak_memory_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "read_again": len(second.new),
        "second_run_s": again,
        "help_s": median(started() for _ in range(5)),
    }


def started() -> float:
    """Time the command from start to the end of its help."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "verbale", "--help"], capture_output=True, check=True)
    return time.perf_counter() - start


def main(arguments: list[str]) -> int:
    """Print the figures."""
    numbers = [int(word) for word in arguments if word.isdigit()]
    figures = run(numbers[0] if numbers else 1000)
    if "--json" in arguments:
        print(json.dumps(figures, indent=2))
    else:
        for name, value in figures.items():
            print(f"{name:18} {value:12,.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
