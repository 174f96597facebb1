"""Alerts of whole dossiers, from letters through the record to the watch, beside those that a fair officer would raise.

`python -m benchmarks.state.alerts [--show | --sealed]`. An officer's alerts are counted by side and by what they say: that it delays, or that
its position worsens. An alert of ours against a side of which the officer says no such thing is unfair. Each dossier is also read with the other side
for its own: the alerts must be the same. Of `dossiers_sealed/` totals alone are printed.
"""

import argparse
import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from benchmarks.reading.shares import line
from benchmarks.state.whole import HERE, SEALED, every, played
from verbale.watch import Alert, watch

Pair = tuple[str, str]
DELAY = frozenset({"stalling", "slipping_promise", "overdue", "deadline_passed"})
WORSE = frozenset({"worsening", "new_demand"})
_WORSE = frozenset({"p7", "p14"})  # figures that say so


@dataclass(slots=True)
class Scored:
    """Counts over dossiers: sides that an alert is due against, those found, alerts of ours, unfair ones, dossiers that read alike from both sides."""

    due: int = 0
    found: int = 0
    ours: int = 0
    unfair: int = 0
    dossiers: int = 0
    alike: int = 0

    def add(self, other: "Scored") -> None:
        """Take the counts of another in."""
        for name in ("due", "found", "ours", "unfair", "dossiers", "alike"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


def wanted(rows: Iterable[dict[str, Any]]) -> set[Pair]:
    """Return side and what is said of it, for the alerts of a fair officer that the watch can raise at all."""
    said = dict.fromkeys(DELAY, "delay") | dict.fromkeys(WORSE, "worse")
    return {(row["party"], said[row["kind"]]) for row in rows if row.get("kind") in said}


def raised(folder: Path) -> list[list[tuple[str, str, str]]]:
    """Return what each alert says, its side and its point, once for each side of the dossier as one's own; the dossier's own first."""
    with played(folder) as (dossier, play):
        owners = sorted((party.id for party in dossier.parties), key=lambda name: name != dossier.ours)
        return [
            sorted(
                (said, one.party, one.point)
                for one in watch(replace(dossier, ours=name), play).alerts
                for said in _says(one)
            )
            for name in owners
        ]


def _says(alert: Alert) -> set[str]:
    """Return what an alert is about: delay, a position that worsens (steps away, new demands), or both."""
    codes = {figure.id.partition(".")[0] for figure in alert.figures}
    return ({"worse"} if codes & _WORSE else set()) | ({"delay"} if codes - _WORSE else set())


def scored(alerts: list[list[tuple[str, str, str]]], gold: set[Pair]) -> Scored:
    """Return the counts of one dossier, of its alerts as read from each side and what a fair officer says."""
    ours = {(party, kind) for kind, party, _ in alerts[0]}
    unfair = [one for one in alerts[0] if (one[1], one[0]) not in gold]
    return Scored(
        len(gold), len(gold & ours), len(alerts[0]), len(unfair), 1, int(all(one == alerts[0] for one in alerts))
    )


def main(arguments: list[str]) -> int:
    """Print a line a dossier, and the totals."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--show", action="store_true", help="print what is missed and what is unfair")
    parser.add_argument("--sealed", action="store_true", help="totals of the dossiers that are not to be looked at")
    parser.add_argument("--first", type=int, default=0, help="leave out the dossiers with a lower number")
    asked = parser.parse_args(arguments)
    total = Scored()
    for folder in every(SEALED if asked.sealed else HERE, asked.first):
        expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        if "no_alerts" not in expected:
            continue  # an earlier form, which says alerts in words alone
        gold, alerts = wanted(expected["alerts"]), raised(folder)
        one = scored(alerts, gold)
        total.add(one)
        if not asked.sealed:
            print(
                f"{folder.name:28} due {one.found}/{one.due}  ours {one.ours}  unfair {one.unfair}  alike {one.alike}"
            )
        if asked.show and not asked.sealed:
            print(*(f"   {kind} {party} {point}" for kind, party, point in alerts[0]), sep="\n")
    print(line("alerts due, found", total.found, total.due))
    print(line("alerts of ours, fair", total.ours - total.unfair, total.ours))
    print(line("read alike from every side", total.alike, total.dossiers))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
