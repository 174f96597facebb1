"""`make mutants`: change the code of the rooms one small step at a time, and count how many changes a test notices.

The default is a sample, drawn in proportion to each room's mutants and the same on every run; `--full` tries every mutant, `--names` those
of a pattern. It ends with an error where fewer than four in five are killed, or a survivor has no reason in `reasons.toml`.
"""

import argparse
import datetime as dt
import fnmatch
import platform
import random
import sys
from collections import Counter
from pathlib import Path

from benchmarks.mutants.mutmut import Trial
from benchmarks.mutants.report import KILLED, Tried, figures, kept, read_kept, reason_of, survivors
from benchmarks.mutants.rooms import ROOMS, Room

ROOT = Path(__file__).parents[2]
WORK = ROOT / "mutants"
PAGE = ROOT / "docs" / "mutants.md"
LEAST = 0.8
SHARE = 0.1  # of a room's mutants, in a sample


def drawn(names: list[str], share: float, seed: int) -> list[str]:
    """Return a sample of mutants.

    Parameters
    ----------
    names
        All of a room.
    share
        Of them, 0 to 1; at least one is drawn.
    seed
        The same seed draws the same sample.
    """
    number = max(1, round(share * len(names)))
    return sorted(random.Random(f"{seed}").sample(sorted(names), min(number, len(names))))


def chosen(names: list[str], asked: argparse.Namespace) -> list[str]:
    """Return which mutants of a room are tried."""
    if asked.names:
        return [name for name in names if any(fnmatch.fnmatch(name, pattern) for pattern in asked.names)]
    return names if asked.full else drawn(names, asked.sample, asked.seed)


def tried(room: Room, asked: argparse.Namespace) -> Tried:
    """Make the mutants of a room, try those that are asked for, and say what became of them."""
    trial = Trial(ROOT, WORK / room.name, room)
    names = chosen(made := list(trial.results()), asked)
    if names:
        trial.try_out([] if len(names) == len(made) else names)
    fates = {name: fate for name, fate in trial.results().items() if name in set(names)}
    alive = {name: trial.change(name) for name, fate in fates.items() if fate not in KILLED}
    return Tried(room.name, len(made), Counter(fates.values()), alive)


def page(rooms: list[Tried]) -> str:
    """Return the page of the figures."""
    head = [
        "# Mutants", "",
        "Written by `make mutants ARGS=--write`. mutmut changes the code of a room, one small step at a time; a mutant is killed when a",
        "test that lies beside that room fails. Decorated functions (properties among them) and tables outside functions are not mutated.",
        "Without `--full` a sample of each room is tried, the same on every run; `ARGS='--room app --write'` renews the figures of one room.",
        f"Written on {dt.datetime.now(dt.UTC).date()}, {platform.machine()}, Python {platform.python_version()}, {len(rooms)} of {len(ROOMS)} rooms.", "",
    ]  # fmt: skip
    rows = ["## Survivors", "", "| mutant | change | why it may live |", "|---|---|---|", *survivors(rooms)]
    return "\n".join([*head, *figures(rooms), "", *rows, ""])


def main() -> int:
    """Run, print, and say by the exit code whether the goal is met."""
    words = argparse.ArgumentParser(prog="make mutants")
    words.add_argument("--room", action="append", choices=[room.name for room in ROOMS], help="only this room")
    words.add_argument("--sample", type=float, default=SHARE, help="share of each room's mutants")
    words.add_argument("--seed", type=int, default=1)
    words.add_argument("--full", action="store_true", help="every mutant")
    words.add_argument("--names", nargs="*", default=[], help="patterns, such as 'verbale.model.when*'")
    words.add_argument("--write", action="store_true", help=f"write {PAGE.relative_to(ROOT)}")
    asked = words.parse_args()
    file = WORK / "results.json"
    known = (
        {one.room: one for one in read_kept(file.read_text(encoding="utf-8"))} if file.is_file() and asked.room else {}
    )
    for room in ROOMS:
        if not asked.room or room.name in asked.room:
            known[room.name] = tried(room, asked)
            file.write_text(kept(list(known.values())), encoding="utf-8")
            print(figures([known[room.name]])[2], dict(known[room.name].fates), flush=True)
    rooms = [known[room.name] for room in ROOMS if room.name in known]
    print("\n".join([*figures(rooms), "", *survivors(rooms)]))
    if asked.write:
        PAGE.write_text(page(rooms), encoding="utf-8")
    bare = [name for one in rooms for name, change in one.survivors.items() if not reason_of(name, change)]
    short = [one.room for one in rooms if one.tried and one.killed / one.tried < LEAST]
    print(f"\n{len(bare)} survivors without a reason; under {LEAST}: {', '.join(short) or 'no room'}.")
    return 1 if bare or short else 0


if __name__ == "__main__":
    sys.exit(main())
