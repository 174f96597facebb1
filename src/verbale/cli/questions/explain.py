"""`verbale explain FOLDER FIGURE`: how a number was computed, on how many cases, and which words are behind it."""

import datetime as dt
from pathlib import Path

import click

from verbale.app.ask import counselled
from verbale.brief import compose
from verbale.cli.options import view
from verbale.cli.questions.watch import encode_figure, tell
from verbale.cli.shown import console, dates, open_shown, print_json, show_banner
from verbale.dossier.table import suggestion
from verbale.errors import WatchError
from verbale.model import Marking
from verbale.watch import watch


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.argument("figure", required=False)
@view
def command(
    folder: Path, figure: str | None, as_of: dt.date | None, known: dt.date | None, party: str | None,
    clearance: Marking | None, record: str | None, *, as_json: bool,
) -> None:  # fmt: skip
    """Explain FIGURE (as the brief and `verbale watch` name it); without one, list the figures there are."""
    desk = open_shown([folder], record, clearance, party)
    play = desk.view(as_of, known, clearance, party)
    play, said = counselled(desk.dossier, play, party or "")
    found = watch(desk.dossier, play)
    counted = compose(desk.dossier, play, found, said, party=party or "", long=True).figures
    figures = {item.id: item for item in (*found.indicators, *counted)}
    if figure is None:
        listed = [item.id for item in figures.values()]
        print_json(
            {**dates(play.on, known), "marking": str(play.marking), "figures": listed}
        ) if as_json else click.echo("\n".join(listed))
        return
    if figure not in figures:
        raise WatchError(f"There is no figure {figure!r} on {play.on}.", suggestion(figure, set(figures)))
    if as_json:
        print_json({**dates(play.on, known), "marking": str(play.marking), "figure": encode_figure(figures[figure])})
        return
    show_banner(play.marking)
    tell(figures[figure], play)
    console().print()
