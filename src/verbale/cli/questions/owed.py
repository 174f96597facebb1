"""`verbale owed FOLDER`: who owes whom an answer, on what, since when, and which clock runs."""

import datetime as dt
from pathlib import Path

import click

from verbale.cli.options import view
from verbale.cli.shown import console, dates, open_shown, print_json, show_banner
from verbale.dossier import Dossier
from verbale.model import Marking, Obligation, Pause, StateOfPlay, Status
from verbale.watch.clocks.case_clocks import CaseClocks
from verbale.watch.clocks.open_clocks import OpenClock, open_clocks
from verbale.watch.context import WatchContext


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--all", "everything", is_flag=True, help="Closed and withdrawn ones too (JSON has them always).")
@view
def command(
    folder: Path, as_of: dt.date | None, known: dt.date | None, party: str | None, clearance: Marking | None, record: str | None,
    *, as_json: bool, everything: bool,
) -> None:  # fmt: skip
    """Show obligations: debtor, creditor, point, opened, clock, due reasons."""
    desk = open_shown([folder], record, clearance, party)
    play = desk.view(as_of, known, clearance, party)
    clocks = running(desk.dossier, play)
    if as_json:
        rows = [encode(item, clocks.get(item.id)) for item in play.obligations]
        print_json({**dates(play.on, known), "marking": str(play.marking), "obligations": rows})
        return
    show_banner(play.marking)
    shown = [item for item in play.obligations if everything or item.status in {Status.OPEN, Status.HELD}]
    show(desk.dossier, shown, clocks, play.on)


def running(dossier: Dossier, play: StateOfPlay) -> dict[str, OpenClock]:
    """Return the clocks of open obligations, by obligation."""
    case = WatchContext(dossier, play)
    return {turn.obligation.id: turn for turn in open_clocks(case, CaseClocks(case))}


def encode(item: Obligation, turn: OpenClock | None) -> dict[str, object]:
    """Return an obligation as JSON, its clock as read on the day of the view."""
    return {
        "id": item.id,
        "debtor": item.debtor,
        "creditor": item.creditor,
        "point": item.point,
        "request": item.request,
        "opened": item.opened.isoformat(),
        "opened_by": item.opened_by,
        "closed": _day(item.closed),
        "closed_by": item.closed_by or None,
        "status": str(item.status),
        "deadline": _day(item.deadline),
        "first_response": _day(item.first_response),
        "holds": [
            {"act": hold.act, "since": _day(hold.since), "promised": hold.promised and str(hold.promised)}
            for hold in item.holds
        ],
        "pauses": [_pause(pause) for pause in item.pauses],
        "clock": None if turn is None else _clock(turn),
    }


def _pause(pause: Pause) -> dict[str, object]:
    return {
        "since": _day(pause.since),
        "until": _day(pause.until),
        "reason": pause.reason,
        "category": pause.category,
        "credence": pause.credence,
    }


def _clock(turn: OpenClock) -> dict[str, object]:
    return {
        "unit": turn.unit,
        "elapsed": turn.time,
        "without_pauses": turn.gross,
        "due": _day(turn.due),
        "due_from": turn.due_from or None,
        "allowed": turn.allowed,
        "coverage_until": _day(turn.seen),
    }


def _day(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()


def show(dossier: Dossier, items: list[Obligation], clocks: dict[str, OpenClock], on: dt.date) -> None:
    """Print obligations as a table, the longest waiting first."""
    from rich.table import Table  # noqa: PLC0415  # heavy

    if not items:
        console().print(f"Nobody owes anybody an answer on {on}.")
        return
    table = Table(title=f"{dossier.title}: answers owed on {on}", title_justify="left")
    for name in ("owed by", "to", "on", "since", "clock", "due", "status"):
        table.add_column(name)
    for item in sorted(items, key=lambda item: (item.opened, item.debtor, item.point)):
        turn = clocks.get(item.id)
        clock = f"{turn.time:g} {turn.unit}" if turn else "–"
        due = f"{turn.due:%d %b %Y}" if turn and turn.due else "–"
        names = (
            dossier.party_name(item.debtor),
            dossier.party_name(item.creditor),
            dossier.point_title(item.point) or "the request",
        )
        table.add_row(*names, f"{item.opened:%d %b %Y}", clock, due, str(item.status))
    console().print(table)
