"""Who stood where at the end of five sessions of the climate talks, beside what the state of play says of those days.

`python -m benchmarks.climate [--all] [--keep FOLDER] [--show] [--statements FILE]`. The reports are read with the dossier of this folder into a record,
and of each day its positions are compared with the statements. Without the reports (`VERBALE_DATA`) nothing is run, and it says so.
"""

import argparse
import sys
import tempfile
import time
from itertools import groupby
from pathlib import Path

from benchmarks.climate.reports import place, recorded, reports
from benchmarks.climate.score import Score, scored
from benchmarks.climate.statements import Statement, statements
from benchmarks.reading.shares import line
from verbale.app.workspace import Workspace

WIDTH = 46


def compared(desk: Workspace, rows: list[Statement]) -> Score:
    """Return the score of some statements, each on the state of play of its own day."""
    score = Score()
    ordered = sorted(rows, key=lambda row: row.day)
    for day, same in groupby(ordered, key=lambda row: row.day):
        play = desk.view(day)
        scored(same, play.positions, {item.id: item for item in play.acts}, score)
    return score


def table(name: str, score: Score) -> str:
    """Return the lines of a half."""
    lines = [
        f"{name}: {score.given} statements, and {score.silent} that say none",
        line("right, of those given", score.right, score.given, "bar ≥ .80", WIDTH),
        line("missing, of those given", score.missing, score.given, "", WIDTH),
        line("wrong, of the cells shown", score.false, score.shown, "bar ≤ .08", WIDTH),
        line("nothing shown where nothing was said", score.kept_silent, score.silent, "", WIDTH),
        f"{'cells shown as agreed that were not':{WIDTH}} {score.settled:6}  bar 0",
    ]
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Print both halves; the exit code is 0 whatever they say, as for every figure that is still short of its bar."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--all", action="store_true", help="read all reports, not only those of the five sessions")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the record there, and read nothing twice")
    parser.add_argument("--show", action="store_true", help="print each statement of the open half that is not right")
    parser.add_argument(
        "--statements", metavar="FILE", help="another file of the same form; only its totals are printed"
    )
    asked = parser.parse_args(arguments)
    source = place()
    if source is None:
        print("The reports are not here (VERBALE_DATA): nothing was run.")
        return 0
    halves = {name: statements(name) for name in ([asked.statements] if asked.statements else ["open", "sealed"])}
    days = {row.day for rows in halves.values() for row in rows}
    with tempfile.TemporaryDirectory() as made:
        start = time.process_time()
        desk = recorded(asked.keep or Path(made), source, reports(source, None if asked.all else days))
        for name, rows in halves.items():
            score = compared(desk, rows)
            print(table(name, score), end="\n\n")
            if asked.show and name == "open":
                print("\n".join(score.told))
        print(f"{time.process_time() - start:.0f} s of this process")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
