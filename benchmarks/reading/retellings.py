"""The report told in ten other wordings: per document and in total. `python -m benchmarks.reading.retellings [NAME]`."""

import json
import sys
from pathlib import Path

from benchmarks.reading.gold import Score, document_score
from benchmarks.reading.shares import figures, line
from benchmarks.reading.told import reading_of

HERE = Path(__file__).with_name("retellings")


def default() -> Path:
    """Return the folder of the retellings."""
    return HERE


def scores(folder: Path, name: str = "") -> dict[str, Score]:
    """Score each retelling."""
    found = {}
    for path in sorted(item for item in folder.glob("*.gold.json") if name in item.name):
        gold = json.loads(path.read_text(encoding="utf-8"))
        text = (folder / gold["file"]).read_text(encoding="utf-8")
        found[path.name.removesuffix(".gold.json")] = document_score(reading_of(text, gold["file"]), gold)
    return found


def total(parts: dict[str, Score]) -> Score:
    """Return the sum of some scores."""
    whole = Score()
    for part in parts.values():
        whole.add(part)
    return whole


def run(path: Path | None = None) -> dict[str, float]:
    """Return the totals for machines."""
    whole = total(scores(path or default()))
    return {
        **figures("recall", whole.found, whole.wanted),
        **figures("strict", whole.right, whole.wanted),
        "never": whole.never,
    }


def main(arguments: list[str]) -> int:
    """Print the table."""
    parts = scores(default(), arguments[0] if arguments else "")
    print(f"{'retelling':34} recall  95 % interval         n  strict  never")
    for name, part in [*parts.items(), ("all", total(parts))]:
        strict = part.right / part.wanted if part.wanted else 0.0
        print(line(name, part.found, part.wanted, f"{strict:6.3f} {part.never:6}"))
    return int(any(part.never for part in parts.values()))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
