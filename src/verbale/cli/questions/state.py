"""`verbale state FOLDER`: where the talks stand, points and parties."""

import sys
from pathlib import Path
from typing import Any

import click

from verbale.app import answers
from verbale.app.ask import View
from verbale.app.publish import BINARY, render, write
from verbale.brief.said import what
from verbale.brief.stances import WORDS
from verbale.brief.wording import short_day
from verbale.cli.options import view
from verbale.cli.shown import ask_shown, console, print_json, show_banner
from verbale.dossier import Dossier
from verbale.errors import OutputError
from verbale.model import UNDATED, Position, StateOfPlay

FORMS = ("text", "html", "docx", "pdf")


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.option(
    "--columns", is_flag=True, help="Side by side in the words of each side, with a last column of what is agreed."
)
@click.option(
    "--format", "form", type=click.Choice(FORMS), help="Of --columns (default: by the file's ending, else text)."
)
@click.option("-o", "--output", type=click.Path(path_type=Path, dir_okay=False), help="Write --columns to this file.")
@view
def command(folder: Path, *, as_json: bool, **asked: Any) -> None:
    """Show each party's latest stance on each point, with the day and the act it rests on."""
    columns, form, output = (asked.pop(name) for name in ("columns", "form", "output"))
    if columns or form or output:
        _columns(folder, "json" if as_json else form or _by_ending(output), output, asked)
        return
    seen = ask_shown([folder], **asked)
    if as_json:
        print_json(answers.state(seen))
        return
    show_banner(seen.play.marking)
    show(seen.dossier, seen.play)
    for line in moved(seen):
        click.echo(line)


def moved(seen: View) -> list[str]:
    """Return a line for each side that wants something else than before, and for each answer to another side's proposal."""
    case, lines = seen.case(), []
    for (point, party), cell in sorted(seen.cells.items()):
        where = f"{seen.dossier.point_title(point)}, {seen.dossier.party_name(party)}"
        if cell.moved and cell.wants is not None:
            steps = [*cell.moved, cell.wants]
            told = [f"{what(case, point, wish).strip() or '…'} ({short_day(wish.since)})" for wish in steps]
            lines.append(f"{where}: moved from {' to '.join(told)}")
        for reply in cell.replies:
            why = f" {reply.condition}" if reply.condition else ""
            day = f", {short_day(reply.day)}" if reply.day is not None else ""
            lines.append(f"{where}: {reply.response}{why}{day}, to {seen.dossier.party_name(reply.to)}")
    return lines


def _columns(folder: Path, form: str, output: Path | None, asked: dict[str, Any]) -> None:
    """Write the table that goes round: a row for each point, a column for each side."""
    if form in BINARY and output is None and sys.stdout.isatty():
        raise OutputError(f"A {form} file is not for the screen.", f"Write it to a file: -o table.{form}")
    brief = ask_shown([folder], **asked).brief(long=True, only=("columns",))
    write(render(brief, form), output)


def _by_ending(output: Path | None) -> str:
    ending = output.suffix.lower().lstrip(".") if output else ""
    return ending if ending in FORMS else "text"


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
