"""Benchmarks of this tree beside those of another one, run by turns so that a busy machine is busy for both.

`python -m benchmarks.compare TREE [--times 5] [--within .15] [NAME …]`. TREE is a checkout with a `.venv` of its own. Each NAME is a
benchmark and its options in one word list ("watch --quick --json"). Printed: the median of each number in both trees and the ratio.
"""

import argparse
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from statistics import median
from typing import Any

HERE = Path(__file__).resolve().parent.parent
USUAL = ("documents", "watch --quick --json", "counsel --json", "record --json", "desk --json --entries 10000")
_LINE = re.compile(r"^(?P<name>\S+)\s+(?P<value>[\d,.]+)$", re.MULTILINE)
Figures = dict[str, list[float]]


def main(arguments: list[str] | None = None) -> int:
    """Print the table; the exit code is 1 where a cost grew by more than the share allowed."""
    asked = _parser().parse_intermixed_args(arguments)
    worse = 0
    for name in asked.names or USUAL:
        mine, other = _by_turns(name, asked.tree.resolve(), asked.times)
        worse += _printed(name, mine, other, asked.within)
    print(f"\n{worse} costs grew by more than {asked.within:.0%}")
    return 1 if worse else 0


def costs(key: str) -> int:
    """Return +1 where more is dearer, −1 where more is better, 0 where a figure is no cost."""
    if re.search(r"(_s|_ms|_mb|seconds|bytes|p50|p95|_us)$", key) and not re.search(r"_per_s$|a_second$", key):
        return 1
    return -1 if re.search(r"(_per_s|a_second)$", key) else 0


def numbers(value: object, path: str = "") -> Iterator[tuple[str, float]]:
    """Yield the numbers in JSON by their path."""
    if isinstance(value, bool):
        return
    if isinstance(value, int | float):
        yield path, float(value)
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from numbers(inner, f"{path}/{key}" if path else str(key))
    elif isinstance(value, list):
        for place, inner in enumerate(value):
            yield from numbers(inner, f"{path}/{place}")


def _by_turns(name: str, tree: Path, times: int) -> tuple[Figures, Figures]:
    mine: Figures = {}
    other: Figures = {}
    for turn in range(times):
        print(f"{name}: {turn + 1} of {times}", file=sys.stderr, flush=True)
        for root, into in ((HERE, mine), (tree, other)):
            for key, value in _run(name, root):
                into.setdefault(key, []).append(value)
    return mine, other


def _run(name: str, root: Path) -> list[tuple[str, float]]:
    command = [str(root / ".venv/bin/python"), "-m", f"benchmarks.{name.split(maxsplit=1)[0]}", *name.split()[1:]]
    out = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    if "--json" in command:
        parsed: Any = json.loads(out)
        return list(numbers(parsed))
    return [(found["name"], float(found["value"].replace(",", ""))) for found in _LINE.finditer(out)]


def _printed(name: str, mine: Figures, other: Figures, within: float) -> int:
    print(f"\n== {name} ==\n{'figure':60} {'before':>12} {'now':>12} {'ratio':>7}")
    worse = 0
    for key in sorted(mine.keys() & other.keys()):
        now, before, side = median(mine[key]), median(other[key]), costs(key)
        if now == before or not before:
            continue
        ratio = now / before
        grown = ratio > 1 + within if side > 0 else ratio < 1 - within if side < 0 else False
        worse += grown
        print(f"{key[-60:]:60} {before:12.4g} {now:12.4g} {ratio:7.2f}{'  !' if grown else ''}")
    return worse


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.compare", description=__doc__)
    parser.add_argument("tree", type=Path, help="a checkout with its own .venv")
    parser.add_argument("names", nargs="*", metavar="NAME", help="a benchmark with its options, as one word list")
    parser.add_argument("--times", type=int, default=5, help="how often each is run")
    parser.add_argument("--within", type=float, default=0.15, help="share by which a cost may grow")
    return parser


if __name__ == "__main__":
    sys.exit(main())
