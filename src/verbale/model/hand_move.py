"""A move in the life of a debt that a person enters: told on the telephone, in a corridor, in a paper that nobody has. It has no quote, but a name."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from verbale.errors import ModelError
from verbale.model.act import Move
from verbale.model.marking import Marking

# Moves by which an answer that is owed is given, whoever then owes one.
ANSWERING = frozenset({Move.ANSWER, Move.PARTIAL, Move.COUNTER, Move.DECLINE, Move.REFER})
WITH_DAY = frozenset({Move.REDATE})  # moves that mean nothing without the day that they set


@dataclass(frozen=True, slots=True, kw_only=True)
class HandMove:
    """A move entered by hand.

    Parameters
    ----------
    id
        Of the move in the record: by it the move is taken back.
    move
        What was done; never ``none``.
    debtor, creditor, point
        Of the debt: party ids, and a point id or words; the point is empty for a request as such.
    day
        When it was done.
    to
        Day that it sets: a deadline, the day promised, the day of receipt.
    debt
        Id of the debt that was meant, as it stood then; empty for a move that opens one.
    refer_to
        Party to whom the answer is passed on, for ``refer``.
    said_by
        Who said it, in the words of who entered it: "Amb. Vole, by telephone".
    note
        What was said.
    by
        Who entered it.
    known
        Day from which it counts as known.
    marking
        Of the move with its note.
    """

    id: str
    move: Move
    debtor: str
    creditor: str
    point: str
    day: dt.date
    said_by: str
    by: str
    known: dt.date
    to: dt.date | None = None
    debt: str = ""
    refer_to: str = ""
    note: str = ""
    marking: Marking = field(default_factory=Marking)

    def __post_init__(self) -> None:
        if self.move is Move.NONE:
            raise ModelError("'none' is no move that a person makes.", "To undo a move, take it back.")
        if self.move in WITH_DAY and self.to is None:
            raise ModelError(f"A {self.move} needs the day that it sets.", "Give it: until which day.")
        if not self.said_by.strip():
            raise ModelError("The move does not say who said it.", "Name the person, and how it was said.")
        if self.debtor == self.creditor:
            raise ModelError("Debtor and creditor are the same.", "A side owes itself no answer.")

    @property
    def late(self) -> bool:
        """Whether it was entered after the day on which it was done: until then the record did not have it."""
        return self.known > self.day

    @property
    def told(self) -> str:
        """Who said it, and what."""
        return f"{self.said_by}: {self.note}" if self.note else self.said_by


def encode_hand_move(move: HandMove) -> dict[str, Any]:
    """Return the body of its entry: all but who entered it, when it was known and its marking, which the entry itself says."""
    return {
        "move": str(move.move), "debtor": move.debtor, "creditor": move.creditor, "point": move.point, "day": move.day.isoformat(),
        "to": None if move.to is None else move.to.isoformat(), "debt": move.debt, "refer_to": move.refer_to,
        "said_by": move.said_by, "note": move.note,
    }  # fmt: skip


def decode_hand_move(id_: str, value: Mapping[str, Any], by: str, known: dt.date, marking: Marking) -> HandMove:
    """Make the move of an entry.

    Parameters
    ----------
    id_
        What the entry is about.
    value
        Its body.
    by, known, marking
        Who recorded it, from when on it is known, and what it is marked.
    """
    day = dt.date.fromisoformat
    return HandMove(
        id=id_, move=Move(value["move"]), debtor=value["debtor"], creditor=value["creditor"], point=value["point"], day=day(value["day"]),
        to=day(value["to"]) if value["to"] else None, debt=value["debt"], refer_to=value["refer_to"], said_by=value["said_by"],
        note=value["note"], by=by.removeprefix("hand:"), known=known, marking=marking,
    )  # fmt: skip
