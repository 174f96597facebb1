"""`python -m benchmarks.reading.constructions`: the construction table and the lexicon's own examples."""

import argparse
import sys

from benchmarks.reading.constructions.run import (
    CELLS,
    Judged,
    by_name,
    chosen,
    examples,
    failing_frames,
    judged,
    totals,
)
from benchmarks.reading.constructions.wide import wide_sample
from benchmarks.reading.shares import line


def main(arguments: list[str] | None = None) -> int:
    """Print the table; with `--show`, what failed in templates that may be looked at."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.reading.constructions", description=__doc__)
    parser.add_argument("--cells", type=int, default=CELLS, help="about how many cells")
    parser.add_argument("--seed", type=int, default=0, help="another number takes other frames with each template")
    parser.add_argument("--least", type=int, help="how often each frame must come, whatever the number of cells")
    parser.add_argument("--frame", default="", help="only frames whose pattern holds these words")
    parser.add_argument("--template", default="", help="only templates whose id begins so")
    parser.add_argument("--show", type=int, default=0, help="list so many failures")
    parser.add_argument("--frames", action="store_true", help="list the frames that fail everywhere")
    parser.add_argument("--wide", type=int, default=0, help="read the wide list instead, each line with so many frames")
    parser.add_argument("--examples", action="store_true", help="read the lexicon's own examples instead")
    given = parser.parse_args(arguments)
    if given.examples:
        show_examples(given.show)
        return 0
    if given.wide:
        rows = judged(wide_sample(given.wide, given.seed, given.template))
    else:
        rows = judged(chosen(given.cells, given.frame, given.template, given.seed, given.least))
    show(rows)
    if given.frames:
        for name, count in failing_frames(rows):
            print(f"fails in all {count} cells: {name}")
    failures = [row for row in rows if not row.cell.secret and not row.verdict.right]
    for row in failures[: given.show]:
        print(f"\n{row.cell.key}: {', '.join(row.verdict.complaints)}\n   {row.cell.sentence!r}")
        for act in row.told:
            print(f"   {act}")
    return int(any(row.verdict.contradiction for row in rows))


def show(rows: list[Judged]) -> None:
    """Print the share right per construction and operator, and the totals."""
    for dimension in ("construction", "operator"):
        print(f"{dimension:34}  right  95 % interval         n  contradictions, only unsure")
        for name, group in sorted(by_name(rows, dimension).items(), key=lambda item: _share(item[1])):
            more = f"{sum(row.verdict.contradiction for row in group):3} {sum(row.verdict.unsure for row in group):4}"
            print(line(name, sum(row.verdict.right for row in group), len(group), more))
        print()
    for name, (right, of) in totals(rows).items():
        print(line(name, right, of))
    print(f"{'contradictions':34} {sum(row.verdict.contradiction for row in rows):6}")
    print(f"{'wanted act only unsure':34} {sum(row.verdict.unsure for row in rows):6}")


def _share(group: list[Judged]) -> float:
    return sum(row.verdict.right for row in group) / len(group)


def show_examples(most: int) -> None:
    """Print the share of examples whose kind was read, and those that failed."""
    rows = examples()
    print(line("examples", sum(row.found for row in rows), len(rows), f"{sum(row.unsure for row in rows)} only unsure"))
    for row in [row for row in rows if not row.found][:most]:
        print(f"{row.frame.kind:10} {row.frame.pattern}\n     {row.frame.example}\n     {row.told}")


if __name__ == "__main__":
    sys.exit(main())
