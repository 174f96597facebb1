"""Whole dossiers of invented talks, from letters to what is owed, beside what a fair desk officer wrote before they were read.

`python -m benchmarks.state.whole [--show | --sealed]`. A debt is found where its two sides and the day it was opened are right; one that the
officer does not know of is false. Of `dossiers_sealed/` totals alone are printed. Each dossier lies in `dossiers/`: letters, settings, and `expected.json` with the words it rests on.
"""

import argparse
import datetime as dt
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.reading.shares import line
from verbale.app import open_folder
from verbale.app.ingest import add_files
from verbale.dossier import Dossier
from verbale.model import Obligation, StateOfPlay
from verbale.reading.mentions.people import slug

HERE = Path(__file__).with_name("dossiers")
SEALED = Path(__file__).with_name("dossiers_sealed")


@dataclass(slots=True)
class Found:
    """Counts over dossiers: debts that are owed, those found so, false ones, debts that were closed, those found closed."""

    owed: int = 0
    right: int = 0
    false: int = 0
    closed: int = 0
    shut: int = 0


def settings(row: dict[str, Any]) -> str:
    """Return the settings of a dossier as TOML."""
    told = json.dumps
    text = f'title = {told(row["title"])}\nours = {told(row["own"])}\nas_of = {row["as_of"]}\nknown = "published"\n'
    for party in row["parties"]:
        text += f"\n[[party]]\nid = {told(party['id'])}\nname = {told(party['name'])}\n"
        text += f"aliases = {told(party.get('aliases', []), ensure_ascii=False)}\nat_table = true\n"
        for person in party.get("people", []):
            name = slug(person["name"])
            text += f"\n[[person]]\nid = {told(name)}\nname = {told(person['name'])}\nparty = {told(party['id'])}\n"
    parts = text.split("\n[[")  # people stand behind all parties
    people = [part for part in parts if part.startswith("person")]
    text = "\n[[".join([part for part in parts if not part.startswith("person")] + people)
    for point in row["points"]:
        text += f"\n[[point]]\nid = {told(point['id'])}\ntitle = {told(point['name'])}\n"
        text += f"aliases = {told(point.get('aliases', []), ensure_ascii=False)}\n"
    return text


@contextmanager
def played(folder: Path) -> Iterator[tuple[Dossier, StateOfPlay]]:
    """Read a dossier's letters into a record of their own, and give its settings and its state of play on its day."""
    row = json.loads((folder / "dossier.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        (home / "dossier.toml").write_text(settings(row), encoding="utf-8")
        desk = open_folder(home)
        add_files(desk.dossier, desk.record, sorted((folder / "letters").iterdir()), "benchmark")
        yield desk.dossier, desk.view(dt.date.fromisoformat(row["as_of"]))


def debts(folder: Path) -> tuple[Obligation, ...]:
    """Return what the record of a dossier's letters says of debts."""
    with played(folder) as (_, play):
        return play.obligations


def keys(rows: list[dict[str, Any]]) -> Counter[tuple[str, str, str]]:
    """Return debts by their sides and the day they were opened."""
    return Counter((row["debtor"], row["creditor"], row["since"]) for row in rows)


def counted(folder: Path) -> tuple[Found, list[str]]:
    """Return the counts of one dossier, and a line for each difference."""
    wanted = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    ours = debts(folder)
    owed, closed = keys(wanted["debts"]), keys(wanted["closed"])
    found = Counter((row.debtor, row.creditor, row.opened.isoformat()) for row in ours if row.status.waiting)
    shut = Counter((row.debtor, row.creditor, row.opened.isoformat()) for row in ours if not row.status.waiting)
    made = Found(owed.total(), (owed & found).total(), (found - owed).total(), closed.total(), (closed & shut).total())
    told = [f"  missed  {' → '.join(key[:2])} since {key[2]}" for key in (owed - found).elements()]
    told += [f"  false   {' → '.join(key[:2])} since {key[2]}" for key in (found - owed).elements()]
    told += [f"  unclosed {' → '.join(key[:2])} since {key[2]}" for key in (closed - shut).elements()]
    return made, told


def every(place: Path = HERE, first: int = 0) -> Iterator[Path]:
    """Yield the folders of the dossiers in a place, from a number on."""
    found = sorted(path.parent for path in place.glob("*/dossier.json"))
    return (path for path in found if int(path.name.split("-")[0]) >= first)


def main(arguments: list[str]) -> int:
    """Print a line a dossier, and the totals."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--show", action="store_true", help="print each difference")
    parser.add_argument("--sealed", action="store_true", help="totals of the dossiers that are not to be looked at")
    parser.add_argument("--first", type=int, default=0, help="leave out the dossiers with a lower number")
    asked = parser.parse_args(arguments)
    total = Found()
    for folder in every(SEALED if asked.sealed else HERE, asked.first):
        one, told = counted(folder)
        if not asked.sealed:
            print(f"{folder.name:28} owed {one.right}/{one.owed}  false {one.false}  closed {one.shut}/{one.closed}")
        if asked.show and not asked.sealed:
            print("\n".join(told))
        for name in ("owed", "right", "false", "closed", "shut"):
            setattr(total, name, getattr(total, name) + getattr(one, name))
    print(line("debts owed, found", total.right, total.owed))
    print(line("debts closed, found closed", total.shut, total.closed))
    print(f"{'false debts':34} {total.false:6}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
