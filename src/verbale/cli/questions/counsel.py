"""`verbale counsel FOLDER`: which agreements are in reach, what to table next, and the further questions of counsel."""

from pathlib import Path
from typing import Any

import click

from verbale.app import answers
from verbale.app.ask import View
from verbale.brief.wording import counted
from verbale.cli.options import view
from verbale.cli.questions.interview import accept_drafts, interview, show_told
from verbale.cli.shown import ask_shown, print_json, progress, show_banner
from verbale.counsel.advice import Counsel
from verbale.counsel.preferences.robustness import SAMPLES
from verbale.dossier import Dossier


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--ask", is_flag=True, help="Pairwise questions, the most telling first, to a package.")
@click.option("--answers", "given", metavar="1,2,=,?", help="With --ask: the answers so far, instead of a prompt.")
@click.option("--by", metavar="NAME", help="With --ask: keep the answers as this person's statements.")
@click.option("--accept", metavar="N,…|all", help="With --ask and --by: accept statements drafted from the papers.")
@click.option("--forecast", is_flag=True, help="Where positions are heading, scored on this record.")
@click.option("--stability", is_flag=True, help="Whether where things stand holds, and who would move.")
@click.option("--priorities", is_flag=True, help="What each side seems to care about, from its words.")
@click.option(
    "--scenario",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="A scenario file or folder instead of the dossier's values.",
)
@view
def command(folder: Path, **asked: Any) -> None:
    """Show openings, packages with what each side gains, what to table next, and what is missing to say more.

    One of --ask, --forecast, --stability, --priorities and --scenario puts that question instead.
    """
    given, by, scenario, as_json = asked.pop("given"), asked.pop("by"), asked.pop("scenario"), asked.pop("as_json")
    accepted = asked.pop("accept")
    chosen = [name for name in ("ask", "forecast", "stability", "priorities") if asked.pop(name)]
    chosen += ["scenario"] * (scenario is not None)
    if len(chosen) > 1 or ((given is not None or by is not None) and chosen != ["ask"]):
        raise click.UsageError("Put one question at a time; --answers and --by go with --ask.")
    if accepted is not None and (by is None or given is not None):
        raise click.UsageError("--accept needs --by, and no answers: it is a step of its own.")
    if by is not None and asked.get("known") is not None:
        raise click.UsageError("What was known on a past day cannot be changed: leave --known or --by out.")
    seen = ask_shown([folder], **asked)
    if accepted is not None:
        accept_drafts(seen, folder, accepted, by)
    elif chosen == ["ask"]:
        interview(seen, folder, given, by, as_json=as_json)
    elif chosen:
        _further(seen, chosen[0], [] if scenario is None else [str(scenario)], as_json=as_json)
    else:
        _packages(seen, as_json=as_json)


def _packages(seen: View, *, as_json: bool) -> None:
    with progress("Drawing values") as step:
        said = seen.advice(step and (lambda number: step(Path(f"{number} of {SAMPLES}"))))
    if as_json:
        print_json(answers.counsel(seen))
        return
    show_banner(seen.advised.marking)
    show(seen.dossier, said)


def _further(seen: View, question: str, arguments: list[str], *, as_json: bool) -> None:
    if as_json:
        print_json(answers.told(seen, question, arguments))
        return
    show_banner(seen.advised.marking)
    show_told(seen.told(question, arguments))


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
