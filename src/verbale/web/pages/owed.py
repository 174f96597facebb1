"""Moves of debts by form: what somebody said on the telephone, in a corridor, in a paper that nobody has. Entered, listed, taken back."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from verbale.app.ask import View
from verbale.app.changes.moves import MOVES, Told, enter_move, take_move_back
from verbale.brief.wording import short_day
from verbale.errors import RecordError, VerbaleError
from verbale.model import Marking, Move, Obligation, When
from verbale.state.debts.by_hand import fits
from verbale.web.address import asked, query
from verbale.web.rendering import office

CHOICE = 100  # debts that the form offers at once
NARROW = ("debtor", "creditor", "point")  # by what others are found
FIELDS = ("move", "debt", "debtor", "creditor", "point", "refer_to", "said_by", "note")


def shown(view: View, given: Mapping[str, str]) -> dict[str, Any]:
    """Return what the form offers: moves, debts, sides and points; and the moves entered so far, the newest first.

    Parameters
    ----------
    view
        What is in view. Of many debts the form offers some, those that wait first.
    given
        Of the address: `debtor`, `creditor` and `point` narrow the debts that are offered.
    """
    case, play = view.case(), view.play
    wanted = {name: given.get(name, "") for name in NARROW}
    found = [
        row for row in play.obligations if all(value in {"", getattr(row, name)} for name, value in wanted.items())
    ]
    rows = sorted(found, key=lambda row: (not row.status.waiting, row.opened))[:CHOICE]
    entered = [
        {
            "id": move.id, "day": short_day(move.day), "by": move.by, "move": str(move.move), "told": move.told,
            "sides": f"{case.name(move.debtor)} to {case.name(move.creditor)}, {case.title(move.point) or 'the request'}",
            "lost": not fits(play.obligations, move),
        }
        for move in reversed(play.by_hand)
    ]  # fmt: skip
    return {
        "moves": [str(move) for move in MOVES], "debts": [(row.id, _named(view, row)) for row in rows],
        "parties": view.dossier.at_table, "points": view.dossier.points, "entered": entered,
        "wanted": wanted, "fit": len(found), "many": len(play.obligations) > CHOICE,
    }  # fmt: skip


async def enter(request: Request) -> Response:
    """Record a move of a debt."""
    async with request.form() as form:
        given = {name: str(value) for name, value in form.multi_items() if isinstance(value, str)}
    place, wanted = office(request), asked(request)
    view = place.scene(wanted)
    try:
        with place.writing:
            made = enter_move(view.desk.record, view.dossier, view.play, _told(given), _user(request))
        done = f"Recorded: {made.move}."
    except VerbaleError as error:
        done = f"Not recorded. {error.what} {error.cure}"
    return RedirectResponse(f"/owed{query(request, done=done)}#moves", 303)


async def back(request: Request) -> Response:
    """Take back a move that a person entered."""
    place = office(request)
    try:
        with place.writing:
            take_move_back(
                place.record, request.path_params["move"], _user(request), reader=place.reader(asked(request))
            )
        done = "The move is taken back."
    except VerbaleError as error:
        done = f"{error.what} {error.cure}"
    return RedirectResponse(f"/owed{query(request, done=done)}#moves", 303)


def _told(given: Mapping[str, str]) -> Told:
    words = {name: given.get(name, "").strip() for name in FIELDS}
    day, to = _day(given, "day"), _day(given, "to")
    if day is None:
        raise RecordError("The move has no day.", "Say when it was made.")
    if words["move"] != Move.OPEN and not words["debt"]:
        raise RecordError("No debt was chosen.", "Choose one, or open a new one.")
    mark = given.get("marking", "").strip()
    return Told(day=day, to=to, marking=Marking.parse(mark) if mark else None, **words)


def _day(given: Mapping[str, str], name: str) -> dt.date | None:
    text = given.get(name, "").strip()
    return When.parse(text).last if text else None


def _user(request: Request) -> str:
    return getattr(request.state, "user", "") or "desk"


def _named(view: View, row: Obligation) -> str:
    case = view.case()
    since = short_day(row.opened) if row.dated else "undated"
    return f"{case.name(row.debtor)} to {case.name(row.creditor)}: {case.title(row.point) or 'the request'}, {since} ({row.status})"
