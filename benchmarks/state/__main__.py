"""`python -m benchmarks.state`: debts and moves read from golden letters and exchanges, against their gold.

`--show` prints what is not right in the exchanges that are not sealed, `--only ID …` reads some of those, `--json` prints figures.
"""

import argparse
import json
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor

from benchmarks.reading.shares import figures, line
from benchmarks.state import exchanges as other
from benchmarks.state.exchanges import Exchange, exchanges
from benchmarks.state.golden import FRESH, LAST, LATER, Letter, letters
from benchmarks.state.played import played
from benchmarks.state.score import Tally, scored

Item = Letter | Exchange


def one(item: Item) -> Tally:
    """Return the counts of an exchange, read and worked out."""
    if isinstance(item, Exchange):
        return other.scored(item, *other.played(item))
    return scored(item, played(item))


def tally_of(some: Sequence[Item], workers: int = 2) -> Tally:
    """Return the counts of some exchanges."""
    total = Tally()
    with ProcessPoolExecutor(workers) as pool:
        for tally in pool.map(one, some, chunksize=4):
            total.add(tally)
    return total


def printed(name: str, tally: Tally) -> None:
    """Print one table: shares with their interval and how many they are of."""
    print(f"\n{name}: {tally.exchanges} exchanges, {tally.documents} documents")
    print(line("debts found, on whatever point", tally.pairs, tally.wanted))
    print(line("debts found", tally.found, tally.wanted))
    print(line("debts with the right status", tally.status, tally.wanted))
    print(line("debts opened on the right day", tally.since, tally.wanted))
    print(line("debts right, every day too", tally.right, tally.wanted))
    print(line("debts closed that stay open", tally.closed, tally.waiting))
    print(line("false debts per document", tally.false, tally.documents))
    print(f"{'false debts named as such':34} {tally.forbidden:6}")
    for move, (wanted, made, more) in sorted(tally.moves.items()):
        print(line(f"  move: {move}", made, wanted, f"{more} in no gold"))


def machine(tally: Tally) -> dict[str, object]:
    """Return the figures of one table."""
    return {
        "exchanges": tally.exchanges,
        "documents": tally.documents,
        **figures("found", tally.found, tally.wanted),
        **figures("status", tally.status, tally.wanted),
        **figures("since", tally.since, tally.wanted),
        **figures("right", tally.right, tally.wanted),
        **figures("closed_that_stay_open", tally.closed, tally.waiting),
        **figures("false_per_document", tally.false, tally.documents),
        "moves": {
            move: dict(zip(("wanted", "found", "more"), counts, strict=True)) for move, counts in tally.moves.items()
        },
    }


def tables(*, opened: bool, only: Sequence[str]) -> dict[str, list[Item]]:
    """Return the exchanges of each table, by its name.

    Parameters
    ----------
    opened
        Leave out what is sealed.
    only
        Ids of exchanges that are not sealed: these alone. Empty for every one.
    """
    sets: dict[str, list[Item]] = {
        "letters": list(letters()),
        "exchanges in another form": list(exchanges()),
        "later letters": [row for path in LATER for row in letters(path)],
        "last letters": [row for path in LAST for row in letters(path)],
        "fresh letters": [row for path in FRESH for row in letters(path)],
    }
    found: dict[str, list[Item]] = {}
    for name, rows in sets.items():
        found[f"{name}, open"] = [row for row in rows if not row.sealed and (not only or row.id in only)]
        if not only and not opened:
            found[f"{name}, sealed (totals only)"] = [row for row in rows if row.sealed]
    return {name: some for name, some in found.items() if some}


def main(arguments: Sequence[str]) -> int:
    """Read the letters and print the tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.state", description=__doc__)
    parser.add_argument("--show", action="store_true", help="what is not right, of the open exchanges")
    parser.add_argument("--only", nargs="*", default=(), metavar="ID", help="these open exchanges alone")
    parser.add_argument("--open", action="store_true", help="the open exchanges alone")
    parser.add_argument("--json", action="store_true", help="figures for machines")
    asked = parser.parse_args(arguments)
    totals = {name: tally_of(rows) for name, rows in tables(opened=asked.open, only=asked.only).items()}
    if asked.json:
        print(json.dumps({name: machine(tally) for name, tally in totals.items()}, indent=2))
        return 0
    for name, tally in totals.items():
        printed(name, tally)
    if asked.show:
        print("", *(row for name, tally in totals.items() if name.endswith("open") for row in tally.missed), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
