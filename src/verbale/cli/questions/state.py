"""`verbale state FOLDER`: where the talks stand, points and parties."""

from pathlib import Path
from typing import Any

import click

from verbale.app import answers
from verbale.brief.stances import WORDS
from verbale.cli.options import view
from verbale.cli.shown import ask_shown, console, print_json, show_banner
from verbale.dossier import Dossier
from verbale.model import UNDATED, Position, StateOfPlay


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@view
def command(folder: Path, *, as_json: bool, **asked: Any) -> None:
    """Show each party's latest stance on each point, with the day and the act it rests on."""
    seen = ask_shown([folder], **asked)
    if as_json:
        print_json(answers.state(seen))
        return
    show_banner(seen.play.marking)
    show(seen.dossier, seen.play)


def show(dossier: Dossier, play: StateOfPlay) -> None:
    """Print the matrix as a table: key concerns first, our party first."""
    from rich.table import Table  # heavy

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
        table.add_row(dossier.point_title(point), *(_cell(item) if item else "–" for item in cells))
    console().print(table)


def _cell(item: Position) -> str:
    return f"{WORDS[item.stance]} {'undated' if item.since == UNDATED else f'{item.since:%d %b}'}"
