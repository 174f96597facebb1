"""`verbale counsel FOLDER`: which agreements are in reach, and what to table next."""

import datetime as dt
from dataclasses import asdict, replace
from pathlib import Path

import click

from verbale.brief.wording import counted
from verbale.cli.options import view
from verbale.cli.shown import dates, open_shown, print_json, progress, show_banner
from verbale.counsel.advice import Counsel, counsel
from verbale.counsel.preferences.robustness import SAMPLES
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
    desk = open_shown([folder], record, clearance, party)
    play = desk.view(as_of, known, clearance, party)
    preferences = load_preferences(folder, desk.dossier, desk.reader(clearance, party))
    if preferences is not None:
        play = replace(play, marking=play.marking.join(preferences.marking))
    with progress("Drawing values") as step:
        said = counsel(
            desk.dossier,
            play,
            preferences,
            party or "",
            step=step and (lambda number: step(Path(f"{number} of {SAMPLES}"))),
        )
    if as_json:
        print_json({**dates(play.on, known), "marking": str(play.marking), **encode(said)})
        return
    show_banner(play.marking)
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
        "table_next": [asdict(step) for step in said.moves],
        "no_step": list(said.idle),
        "words": list(said.words),
        "robustness": None if said.robustness is None else asdict(said.robustness),
        "missing": list(said.missing),
        "question": said.question or None,
        "assessed_by": said.assessed_by or None,
    }


def show(dossier: Dossier, said: Counsel) -> None:
    """Print counsel for people."""
    titles = [dossier.point_title(point) for point in said.openings]
    click.echo("Openings: " + ("; ".join(titles) if titles else "none") + ".")
    for line in said.words:
        click.echo(f"\n{line}")
    for figure in said.figures:
        if figure.id == "counsel.robustness":
            continue
        click.echo(f"\n{figure.text}")
        for line in figure.steps:
            if "no agreement" in line or "regret" in line:
                click.echo(f"  {line}")
    if said.assessed_by:
        click.echo(f"\nValues and threat points: {said.assessed_by}.")
    _steps(dossier, said)
    if said.missing:
        click.echo(
            f"\nNo package is worked out: {counted(len(said.missing), 'answer')} missing. The most useful one:\n  {said.question}"
        )
    elif said.question:
        click.echo(f"To ask next, for it would change the counsel most: {said.question}")


def _steps(dossier: Dossier, said: Counsel) -> None:
    """Print what to table next, and who has no step that gives the others more than it costs."""
    for step in said.moves:
        click.echo(f"Table next: {step.text}" + (f" Why now: {step.why}" if step.why else ""))
    if said.packages and said.idle:
        names = " and ".join(map(dossier.party_name, said.idle))
        click.echo(f"No step of {names} towards the first package gives the others more than it costs.")
