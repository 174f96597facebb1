"""`verbale sources FOLDER`: what was read from where and when, whom it covers, and what failed."""

from pathlib import Path
from typing import Any

import click

from verbale.app import answers
from verbale.cli.options import view
from verbale.cli.shown import ask_shown, console, print_json, show_banner
from verbale.record.sources import sources_read


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@view
def command(folder: Path, *, as_json: bool, **asked: Any) -> None:
    """Show each source with its documents and period, each party with its coverage, and every file that could not be read."""
    desk = ask_shown([folder], **asked)
    play = desk.play
    if as_json:
        print_json(answers.sources(desk))
        return
    show_banner(play.marking)
    out = console()
    for row in sources_read(desk.dossier, play.documents.values(), play.failing):
        period = f", {row.first} to {row.last}" if row.first else ""
        said = f"FAILING: {row.failing}" if row.failing else f"{row.documents} documents{period}"
        out.print(f"{row.name}: {said}")
    for seen in play.coverage:
        period = f", {seen.days[0]} to {seen.days[-1]}" if seen.days else ""
        out.print(f"about {desk.dossier.party_name(seen.party)}: {seen.documents} documents{period}")
