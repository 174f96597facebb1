"""Moves of debts that people enter, with who said it and when; and taken back. Each is an entry of its own."""

import datetime as dt
import secrets
from dataclasses import dataclass

from verbale.dossier import Dossier
from verbale.errors import DossierError, RecordError
from verbale.model import HandMove, Marking, Move, Obligation, Reader, StateOfPlay
from verbale.record.entries import Draft, Entry, EntryKind, move_draft
from verbale.record.record import Record

MOVES = tuple(move for move in Move if move is not Move.NONE)
ALSO = {"received": Move.RECEIVED_ON, "counter": Move.COUNTER, "decline": Move.DECLINE}
LONGEST = 500  # characters of a note, and of who said it


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What a person says of a debt.

    Parameters
    ----------
    move
        What was done: a name of `Move`, or one of `ALSO`.
    day
        When.
    said_by, note
        Who said it and how ("Amb. Vole, by telephone"), and what.
    debt
        Id of the debt, or the beginning of it; else its sides and point say which.
    debtor, creditor, point
        Of the debt.
    to
        Day that it sets: a deadline, the day promised, the day of receipt.
    refer_to
        To whom an answer is passed on.
    marking
        Where it is stricter than the dossier's.
    """

    move: str
    day: dt.date
    said_by: str
    note: str = ""
    debt: str = ""
    debtor: str = ""
    creditor: str = ""
    point: str = ""
    to: dt.date | None = None
    refer_to: str = ""
    marking: Marking | None = None


def enter_move(record: Record, dossier: Dossier, play: StateOfPlay, told: Told, by: str) -> HandMove:
    """Record a move in the life of a debt; return it as it is recorded.

    Parameters
    ----------
    record
        Where it goes.
    dossier, play
        As the person sees them: the debts that can be meant.
    told
        What they say.
    by
        The person.

    Raises
    ------
    RecordError
        For no such move, or no such debt, or several.
    DossierError
        For a party or a point that the dossier does not have.
    ModelError
        For a move that lacks what it needs.
    """
    move = move_named(told.move)
    debtor, creditor, point, debt = told.debtor, told.creditor, told.point, ""
    if move is Move.OPEN:
        _known(dossier, told)
    else:
        row = _debt(play.obligations, told)
        debtor, creditor, point, debt = row.debtor, row.creditor, row.point, row.id
        if told.day < row.opened and row.dated:
            raise RecordError(
                f"{told.day} is before the day on which that was asked, {row.opened}.",
                "Give the day of the move itself.",
            )
    if move is Move.REFER and told.refer_to:
        dossier.party(told.refer_to)
    if told.day > record.today():
        raise RecordError(
            f"{told.day} is still to come.", "Enter a move when it was made; say until when with --until."
        )
    made = HandMove(
        id=secrets.token_hex(8), move=move, debtor=debtor, creditor=creditor, point=point, day=told.day, to=told.to, debt=debt,
        refer_to=told.refer_to, said_by=told.said_by.strip()[:LONGEST], note=told.note.strip()[:LONGEST], by=by, known=record.today(),
        marking=dossier.marking if told.marking is None else dossier.marking.join(told.marking),
    )  # fmt: skip
    record.append([move_draft(made)], f"hand:{by}")
    return made


def take_move_back(record: Record, name: str, by: str, reason: str = "", *, reader: Reader | None = None) -> int:
    """Take back a move that a person entered; return the number of the entry that says so.

    Parameters
    ----------
    name
        Id of the move, or the beginning of it.
    by, reason
        The person, and why.
    reader
        Who takes it back: a move above their clearance is not there.

    Raises
    ------
    RecordError
        For no such move, several, or one that was taken back.
    """
    first = _entered(record, name, reader)
    if any(entry.body.get("takes_back") for entry in record.history(first.subject)):
        raise RecordError(f"The move {first.subject} was taken back already.", "See: verbale log FOLDER")
    body = {"takes_back": first.seq, "reason": reason}
    draft = Draft(EntryKind.MOVE, first.subject, body, record.today(), first.marking)
    return record.append([draft], f"hand:{by}")[0]


def move_named(name: str) -> Move:
    """Return the move of a name; raise `RecordError` with those there are."""
    plain = " ".join(name.replace("-", " ").replace("_", " ").lower().split())
    known = {str(move).replace("-", " "): move for move in MOVES} | ALSO
    if plain not in known:
        raise RecordError(f"{name[:40]!r} is no move.", f"Give one of: {', '.join(map(str, MOVES))}.")
    return known[plain]


def _debt(rows: tuple[Obligation, ...], told: Told) -> Obligation:
    if told.debt:
        found = [row for row in rows if row.id.startswith(told.debt)]
        found = [row for row in found if row.id == told.debt] or found
    else:
        pairs = (("debtor", told.debtor), ("creditor", told.creditor), ("point", told.point))
        given = [(name, value) for name, value in pairs if value]
        found = [row for row in rows if given and all(getattr(row, name) == value for name, value in given)]
        found = [row for row in found if row.status.waiting] or found
    if len(found) != 1:
        listed = "; ".join(
            f"{row.id[:16]}… {row.debtor} to {row.creditor} on {row.point or 'the request'}" for row in found[:6]
        )
        cure = f"Say which: {listed}." if found else "List them: verbale owed FOLDER --all --ids"
        raise RecordError(f"{len(found) or 'No'} debt{'s' * (len(found) != 1)} fit.", cure)
    return found[0]


def _known(dossier: Dossier, told: Told) -> None:
    if not told.debtor or not told.creditor:
        raise RecordError("A debt has a debtor and a creditor.", "Give both.")
    for name in (told.debtor, told.creditor):
        dossier.party(name)
    if told.point and told.point not in {point.id for point in dossier.points}:
        if dossier.points:
            dossier.point(told.point)
        raise DossierError("The dossier has no points yet.", "Add them to dossier.toml first.")


def _entered(record: Record, name: str, reader: Reader | None) -> Entry:
    rows = {
        entry.subject: entry
        for entry in record.entries(kinds=(EntryKind.MOVE,))
        if entry.subject.startswith(name)
        and entry.body
        and not entry.body.get("takes_back")
        and (reader is None or reader.sees(Marking.parse(entry.marking)))
    }
    if len(rows) != 1:
        raise RecordError(
            f"{len(rows)} moves begin with {name[:40]!r}.", "Give the id as `verbale owed --json` shows it."
        )
    return next(iter(rows.values()))
