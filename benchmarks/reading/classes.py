"""Which kinds of asserted acts are right by gold, and which are not, over the sets that may be looked at: where a rule should say less.

`python -m benchmarks.reading.classes [--least 12] [FOLDER …]` prints, for each class with at least so many acts, the share that gold calls right;
with `--missed`, what became of the gold acts.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from benchmarks.reading.gold import document_acts, fates
from benchmarks.reading.shares import line
from benchmarks.reading.told import reading_of
from verbale.model import Act

HERE = Path(__file__).parent


def opened() -> list[Path]:
    """Return the folders of the sets that are no longer sealed, in order."""
    return sorted(path for path in HERE.glob("open[0-9]*") if (path / "documents").is_dir())


def judged(folders: Iterable[Path]) -> Iterator[tuple[Act, bool]]:
    """Yield each asserted act with whether gold calls it right."""
    for folder in folders:
        for path in sorted((folder / "documents").glob("*.gold.json")):
            gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
            text = (path.parent / gold["file"]).read_text(encoding="utf-8")
            yield from document_acts(reading_of(text, gold["file"]), gold)


def missed(folders: Iterable[Path]) -> Counter[str]:
    """Return what became of the gold acts of the documents, counted."""
    found: Counter[str] = Counter()
    for folder in folders:
        for path in sorted((folder / "documents").glob("*.gold.json")):
            gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
            text = (path.parent / gold["file"]).read_text(encoding="utf-8")
            found.update(fates(reading_of(text, gold["file"]), gold))
    return found


def classes(act: Act) -> Iterator[str]:
    """Yield the classes of an act: kind and modality, genre, how it was read, how many act."""
    yield f"kind: {act.kind}, {act.modality}"
    yield f"genre: {act.rule.split('/')[0].split('.')[0]}"
    yield f"read by: {act.rule.split('/')[-1].split('.')[0]}"
    yield f"actors: {min(len(act.actors), 2)}"
    yield f"told: {'by another' if act.according_to else 'by themselves'}"


def table(rows: Iterable[tuple[Act, bool]]) -> Mapping[str, tuple[int, int]]:
    """Return class → how many acts of it are right, and how many there are."""
    found: dict[str, list[bool]] = defaultdict(list)
    for act, right in rows:
        for name in classes(act):
            found[name].append(right)
    return {name: (sum(each), len(each)) for name, each in found.items()}


def main(arguments: list[str] | None = None) -> int:
    """Print the table, the worst of each sort first."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading.classes", description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, help="folders of sets; all that are opened when left out")
    parser.add_argument("--least", type=int, default=12, help="acts that a class must have to be printed")
    parser.add_argument("--missed", action="store_true", help="what became of the gold acts instead")
    asked = parser.parse_args(arguments)
    if asked.missed:
        fate = missed(asked.folders or opened())
        for name, count in fate.most_common():
            print(line(name, count, fate.total()))
        return 0
    found = table(judged(asked.folders or opened()))
    for name, (right, every) in sorted(found.items(), key=lambda row: (row[0].split(":")[0], row[1][0] / row[1][1])):
        if every >= asked.least:
            print(line(name, right, every))
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
