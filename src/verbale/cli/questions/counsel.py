"""`verbale counsel FOLDER`: which agreements are in reach, and what to table next."""

from pathlib import Path
from typing import Any

import click

from verbale.app import answers
from verbale.brief.wording import counted
from verbale.cli.options import view
from verbale.cli.shown import ask_shown, print_json, progress, show_banner
from verbale.counsel.advice import Counsel
from verbale.counsel.preferences.robustness import SAMPLES
from verbale.dossier import Dossier


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@view
def command(folder: Path, *, as_json: bool, **asked: Any) -> None:
    """Show openings, packages with what each side gains, what to table next, and what is missing to say more."""
    seen = ask_shown([folder], **asked)
    with progress("Drawing values") as step:
        said = seen.advice(step and (lambda number: step(Path(f"{number} of {SAMPLES}"))))
    if as_json:
        print_json(answers.counsel(seen))
        return
    show_banner(seen.advised.marking)
    show(seen.dossier, said)


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
