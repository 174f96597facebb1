"""`verbale state FOLDER`: where the talks stand, points and parties."""

import datetime as dt
from pathlib import Path

import click

from verbale.cli.options import view
from verbale.cli.shown import console, dates, open_shown, print_json, show_banner
from verbale.dossier import Dossier
from verbale.model import Marking, Position, StateOfPlay


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@view
def command(
    folder: Path,
    as_of: dt.date | None,
    known: dt.date | None,
    party: str | None,
    clearance: Marking | None,
    record: str | None,
    *,
    as_json: bool,
) -> None:
    """Show each party's latest stance on each point, with the day and the act it rests on."""
    desk = open_shown([folder], record, clearance, party)
    play = desk.view(as_of, known, clearance, party)
    if as_json:
        print_json(
            {**dates(play.on, known), "marking": str(play.marking), "cells": [cell(item) for item in play.positions]}
        )
        return
    show_banner(play.marking)
    show(desk.dossier, play)


def cell(position: Position) -> dict[str, object]:
    """Return a cell of the matrix as JSON."""
    return {
        "point": position.point,
        "party": position.party,
        "stance": str(position.stance),
        "option": position.option,
        "since": position.since.isoformat(),
        "act": position.act,
        "reviewed": position.reviewed,
    }


def show(dossier: Dossier, play: StateOfPlay) -> None:
    """Print the matrix as a table: key concerns first, our party first."""
    from rich.table import Table  # noqa: PLC0415  # heavy

    held = {(item.point, item.party): item for item in play.positions}
    parties = [party.id for party in dossier.at_table]
    parties += sorted({item.party for item in play.positions} - set(parties))
    points = [point.id for point in sorted(dossier.points, key=lambda point: not point.key_for)]
    points += sorted({item.point for item in play.positions} - set(points))
    table = Table(title=f"{dossier.title}: state of play on {play.on}", title_justify="left")
    table.add_column("point")
    for party in parties:
        table.add_column(dossier.party_name(party))
    for point in points:
        cells = (held.get((point, party)) for party in parties)
        table.add_row(
            dossier.point_title(point), *(f"{item.stance} {item.since:%d %b}" if item else "–" for item in cells)
        )
    console().print(table)
