"""`verbale counsel FOLDER`: which agreements are in reach, and what to table next."""

import datetime as dt
from pathlib import Path

import click

from verbale.cli.options import view
from verbale.cli.shown import dates, open_shown, print_json
from verbale.counsel.advice import Counsel, counsel
from verbale.dossier import Dossier
from verbale.dossier.preferences import load_preferences
from verbale.model import Marking


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@view
def command(
    folder: Path, as_of: dt.date | None, known: dt.date | None, party: str | None, clearance: Marking | None, record: str | None,
    *, as_json: bool,
) -> None:  # fmt: skip
    """Show openings, packages with what each side gains, what to table next, and what is missing to say more."""
    desk = open_shown([folder], record)
    play = desk.view(as_of, known, clearance, party)
    preferences = load_preferences(folder, desk.dossier)
    if preferences is not None and not preferences.marking.visible_to(play.clearance, party):
        preferences = None  # what the reader may not see does not exist for the views
    said = counsel(desk.dossier, play, preferences)
    if as_json:
        print_json({**dates(play.on, known), **encode(said)})
        return
    show(desk.dossier, said)


def encode(said: Counsel) -> dict[str, object]:
    """Return counsel as JSON."""
    return {
        "openings": list(said.openings),
        "packages": [
            {
                "options": dict(item.options),
                "utilities": dict(item.utilities),
                "gains": dict(item.gains),
                "concepts": list(concepts),
            }
            for item, concepts in said.packages
        ],
        "table_next": None
        if said.table_next is None
        else {
            "point": said.table_next.point,
            "option": said.table_next.option,
            "by": said.table_next.by,
            "text": said.table_next.text,
        },
        "missing": list(said.missing),
        "question": said.question or None,
        "assessed_by": said.assessed_by or None,
    }


def show(dossier: Dossier, said: Counsel) -> None:
    """Print counsel for people."""
    titles = [dossier.point_title(point) for point in said.openings]
    click.echo("Openings: " + ("; ".join(titles) if titles else "none") + ".")
    for figure, (item, _) in zip(said.figures, said.packages, strict=False):
        click.echo(f"\n{figure.text}")
        for party, gain in item.gains.items():
            click.echo(
                f"  {dossier.party_name(party)}: {item.utilities[party]:.3f} of 1, {gain:+.3f} against no agreement"
            )
    if said.assessed_by:
        click.echo(f"\nValues and threat points: {said.assessed_by}.")
    if said.table_next is not None:
        click.echo(f"Table next: {said.table_next.text}")
    if said.missing:
        click.echo(
            f"\nNo package is worked out: {len(said.missing)} answers are missing. The most useful one:\n  {said.question}"
        )
