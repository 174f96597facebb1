"""Statements on who stood where, written by reading the reports: a line each of `open.tsv` and `sealed.tsv`."""

import datetime as dt
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
STANCES = ("for", "against", "conditional", "mixed", "none")
ADOPTED = {  # point → the day on which a session adopted it: from then on "agreed" is true of it
    "markets": dt.date(1997, 12, 11),
    "loss-damage": dt.date(2013, 11, 23),
}


@dataclass(frozen=True, slots=True)
class Statement:
    """How a party stood on a point at the end of a day.

    Parameters
    ----------
    day, point, party
        Which cell of which day.
    stance
        One of `STANCES`; README.md says what each means.
    place, label
        File and line of the report that it rests on, and a short label of our own.
    """

    day: dt.date
    point: str
    party: str
    stance: str
    place: str
    label: str

    @property
    def cell(self) -> tuple[str, str]:
        """Point and party."""
        return (self.point, self.party)


def statements(name: str) -> list[Statement]:
    """Return the statements of a half, ``open`` or ``sealed``, or of another file of the same form, by its path.

    Raises
    ------
    ValueError
        Where a line has not six columns, or a stance is not one of `STANCES`.
    """
    path = HERE / f"{name}.tsv" if name in {"open", "sealed"} else Path(name)
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        columns = line.split("\t")
        if len(columns) != 6 or columns[3] not in STANCES:
            raise ValueError(f"{path.name}, line {number}: six columns, the fourth one of {', '.join(STANCES)}.")
        day, *rest = columns
        found.append(Statement(dt.date.fromisoformat(day), *rest))
    return found
