"""`verbale owed FOLDER`: who owes whom an answer, on what, since when, and which clock runs."""

import datetime as dt
from pathlib import Path
from typing import Any

import click

from verbale.app import answers
from verbale.app.ask import View
from verbale.cli.options import view
from verbale.cli.shown import ask_shown, console, print_json, show_banner
from verbale.dossier import Dossier
from verbale.model import Obligation
from verbale.state.debts.by_hand import fits
from verbale.watch.clocks.open_clocks import OpenClock


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.option("--all", "everything", is_flag=True, help="Closed and withdrawn ones too (JSON has them always).")
@click.option("--ids", is_flag=True, help="The id of each, by which a move is entered.")
@view
def command(folder: Path, *, as_json: bool, everything: bool, ids: bool, **asked: Any) -> None:
    """Show obligations: debtor, creditor, point, opened, clock, due reasons."""
    seen = ask_shown([folder], **asked)
    if as_json:
        print_json(answers.owed(seen))
        return
    show_banner(seen.play.marking)
    rows = [item for item in seen.play.obligations if everything or item.status.waiting]
    show(seen.dossier, rows, seen.clocks, seen.play.on, "" if rows else _nothing(seen))
    if ids:
        for item in rows:
            click.echo(f"{item.id}")
    for line in entered(seen):
        click.echo(line)


def _nothing(seen: View) -> str:
    from verbale.brief.sections.owed import nothing_owed  # heavy

    return nothing_owed(seen.case()).text


def entered(seen: View) -> list[str]:
    """Return a line for each move that a person entered; one that fits no debt says so."""
    found = []
    for move in seen.play.by_hand:
        sides = f"{seen.dossier.party_name(move.debtor)} to {seen.dossier.party_name(move.creditor)}"
        lost = "" if fits(seen.play.obligations, move) else " (fits no debt)"
        found.append(f"entered by {move.by}: {move.move}, {move.day:%d %b %Y}, {sides}; {move.told} [{move.id}]{lost}")
    return found


def show(
    dossier: Dossier, items: list[Obligation], clocks: dict[str, OpenClock], on: dt.date, nothing: str = ""
) -> None:
    """Print obligations as a table, the longest waiting first; without any, what the brief says of that."""
    from rich.table import Table  # heavy

    if not items:
        console().print(f"On {on}: {nothing}", highlight=False)
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
        table.add_row(*names, f"{item.opened:%d %b %Y}" if item.dated else "undated", clock, due, str(item.status))
    console().print(table)
