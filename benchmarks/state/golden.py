"""The golden letters: invented correspondence of five domains with the debts and moves that a careful reader finds in it.

A third is sealed: scored, and nothing of it is ever printed but totals.
"""

import datetime as dt
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HERE = Path(__file__).with_name("letters.json")
# Written blind later, by somebody who has not seen the rules: one half may be looked at, the other is sealed.
LATER = (Path(__file__).with_name("batches-open.json"), Path(__file__).with_name("batches-sealed.json"))
# Written in the same way later still, by somebody else.
LAST = (Path(__file__).with_name("batches2-open.json"), Path(__file__).with_name("batches2-sealed.json"))
# By a third hand, again blind, at the end of November 2026: referrals to a side at the table open a debt there; a reminder of a letter that is not
# in the record opens one of the day that it names; of a letter sent again the first one's day counts; who answers after a hold keeps the promised day.
FRESH = (Path(__file__).with_name("batches4-open.json"), Path(__file__).with_name("batches4-sealed.json"))

# How a debt was closed, as some files say it → the status of the state of play.
_CLOSED = {"lapsed": "withdrawn", "referred": "answered", "declined": "answered"}


@dataclass(frozen=True, slots=True)
class GoldDebt:
    """A debt as a careful reader has it.

    Parameters
    ----------
    key
        Debtor, creditor, point; ``None`` for a point that the dossier does not list.
    statuses
        The status, then others that are as good.
    days
        Name of the day → the day or ``None``: opened, closed, deadline, promised, received.
    """

    key: tuple[str, str, str | None]
    statuses: tuple[str, ...]
    days: dict[str, dt.date | None]


@dataclass(frozen=True, slots=True)
class Letter:
    """One exchange with its gold.

    Parameters
    ----------
    documents
        Name of the file → text, in order.
    moves
        Move, party, document.
    """

    id: str
    domain: str
    sealed: bool
    parties: tuple[dict[str, Any], ...]
    points: tuple[dict[str, Any], ...]
    documents: tuple[tuple[str, str], ...]
    debts: tuple[GoldDebt, ...]
    none: tuple[tuple[str, str, str | None], ...]
    moves: tuple[tuple[str, str, str], ...]

    @property
    def until(self) -> dt.date:
        """Day of the last document, on which the state of play is asked for."""
        return max(dt.date.fromisoformat(name[:10]) for name, _ in self.documents)


# Ids of the file are in capitals; a dossier's are in lower case.
def _day(value: str | None) -> dt.date | None:
    return dt.date.fromisoformat(value) if value else None


def _letter(row: dict[str, Any], days: tuple[str, ...]) -> Letter:
    debts = tuple(
        GoldDebt(
            (debt["from"].lower(), debt["to"].lower(), debt["point"]),
            tuple(_CLOSED.get(name, name) for name in (debt["status"], *debt.get("also", ()))),
            {name: _day(debt.get(name)) for name in days},
        )
        for debt in row["debts"]
    )
    return Letter(
        id=row["id"],
        domain=row["domain"],
        sealed=bool(row["sealed"]),
        parties=tuple(row["parties"]),
        points=tuple(row["points"]),
        documents=tuple((item["file"], item["text"]) for item in row["documents"]),
        debts=debts,
        none=tuple((item["from"].lower(), item["to"].lower(), item["point"]) for item in row["none"]),
        moves=tuple((item["move"], item["by"].lower(), item["document"]) for item in row["moves"]),
    )


def letters(path: Path = HERE) -> list[Letter]:
    """Return every exchange of a file."""
    rows = json.loads(path.read_text(encoding="utf-8"))
    said = any(
        "received" in debt for row in rows for debt in row["debts"]
    )  # a file that never gives it does not ask for it
    days = ("opened", "closed", "deadline", "promised", *(["received"] if said else ()))
    return [_letter(row, days) for row in rows]
