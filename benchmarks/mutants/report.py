"""What became of the mutants, in figures; and every survivor with the reason why it may live."""

import fnmatch
import json
import re
import tomllib
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.reading.shares import wilson

REASONS = Path(__file__).with_name("reasons.toml")
KILLED = frozenset({"killed", "timeout", "segfault", "caught by type check"})


@dataclass(frozen=True, slots=True)
class Tried:
    """The mutants of one room.

    Parameters
    ----------
    room
        Its name.
    made
        How many mutants there are.
    fates
        What became of those that were tried: word of mutmut → how many.
    survivors
        Name of a mutant that no test noticed → its change in one line.
    """

    room: str
    made: int
    fates: Counter[str] = field(default_factory=Counter)
    survivors: dict[str, str] = field(default_factory=dict)

    @property
    def tried(self) -> int:
        """How many were tried."""
        return sum(self.fates.values())

    @property
    def killed(self) -> int:
        """How many a test noticed; one that never ends, or breaks the process, is noticed."""
        return sum(number for fate, number in self.fates.items() if fate in KILLED)


def share_line(name: str, made: int, tried: int, killed: int) -> str:
    """Return a row of the table: mutants made, tried, killed, share and its 95 % interval.

    Parameters
    ----------
    name
        Of the room.
    made, tried, killed
        Numbers of mutants.
    """
    low, high = wilson(killed, tried)
    share = f"{killed / tried:.3f}" if tried else "–"
    return f"| {name} | {made} | {tried} | {killed} | {share} | {low:.3f}–{high:.3f} |"


def figures(rooms: list[Tried]) -> list[str]:
    """Return the table of all rooms and their sum.

    The interval of the sum takes the sample as simple; it is drawn in proportion to each room's mutants, which makes it no wider.
    """
    rows = [share_line(one.room, one.made, one.tried, one.killed) for one in rooms]
    made, tried, killed = (sum(getattr(one, name) for one in rooms) for name in ("made", "tried", "killed"))
    head = ["| room | mutants made | tried | killed | share | 95 % interval |", "|---|---|---|---|---|---|"]
    return [*head, *rows, share_line("all", made, tried, killed)]


def reason_of(name: str, change: str) -> str:
    """Return why a survivor may live; empty where nobody has said."""
    for row in tomllib.loads(REASONS.read_text(encoding="utf-8"))["reason"]:
        if fnmatch.fnmatch(name, row.get("mutant", "*")) and re.search(row.get("change", ""), change):
            return str(row["why"])
    return ""


def survivors(rooms: list[Tried]) -> list[str]:
    """Return a line for each survivor: its name, its change, its reason."""
    found = [(name, change) for one in rooms for name, change in sorted(one.survivors.items())]
    return [
        f"| `{name}` | `{_cell(change)}` | {reason_of(name, change) or '**none given**'} |" for name, change in found
    ]


def _cell(change: str) -> str:
    short = change if len(change) <= 240 else f"{change[:240]} …"
    return short.replace("|", "\\|").replace("`", "'")


def kept(rooms: list[Tried]) -> str:
    """Return the rooms as JSON, for `read_kept`."""
    return json.dumps([
        {"room": one.room, "made": one.made, "fates": one.fates, "survivors": one.survivors} for one in rooms
    ], indent=1)  # fmt: skip


def read_kept(text: str) -> list[Tried]:
    """Return rooms of their JSON."""
    return [Tried(row["room"], row["made"], Counter(row["fates"]), row["survivors"]) for row in json.loads(text)]
