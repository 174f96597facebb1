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
from verbale.counsel.tabled_words import sentences
from verbale.dossier import Dossier
from verbale.model import StateOfPlay
from verbale.model.naming import named

NO_STEP = "By the assumed values no step of"


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
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
@click.option("--numbers", is_flag=True, help="Also the numbers behind each package, with their scale.")
@view
def command(folder: Path, **asked: Any) -> None:
    """Show what stands on the table, packages with what each side gains, what to put next, and what is missing to say more.

    One of --ask, --forecast, --stability, --priorities and --scenario puts that question instead.
    """
    given, by, scenario, as_json = asked.pop("given"), asked.pop("by"), asked.pop("scenario"), asked.pop("as_json")
    accepted, numbers = asked.pop("accept"), asked.pop("numbers")
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
        _packages(seen, as_json=as_json, numbers=numbers)


def _packages(seen: View, *, as_json: bool, numbers: bool) -> None:
    with progress("Drawing values") as step:
        said = seen.advice(step and (lambda number: step(Path(f"{number} of {SAMPLES}"))))
    if as_json:
        print_json(answers.counsel(seen))
        return
    show_banner(seen.advised.marking)
    show(seen.dossier, seen.play, said, numbers=numbers)


def _further(seen: View, question: str, arguments: list[str], *, as_json: bool) -> None:
    if as_json:
        print_json(answers.told(seen, question, arguments))
        return
    show_banner(seen.advised.marking)
    show_told(seen.told(question, arguments))


def show(dossier: Dossier, play: StateOfPlay, said: Counsel, *, numbers: bool = False) -> None:
    """Print counsel for people: what stands on the table, what holds on assumed values, packages in words, steps, what to ask.

    Parameters
    ----------
    dossier, play
        For names and days.
    said
        What counsel says.
    numbers
        Whether the numbers behind each package follow, with their scale.
    """
    for line in sentences(dossier, play, said.tabled, said.exchanges):
        click.echo(f"{line.text}\n")
    for text in said.words:
        click.echo(f"{text}\n")
    for figure in said.figures:
        if figure.id == "counsel.robustness":
            continue
        click.echo(f"{figure.text}\n")
        for step in figure.steps if numbers else ():
            click.echo(f"  {step}")
    _steps(dossier, said)
    if said.assessed_by:
        click.echo(f"Assumed values and threat points: {said.assessed_by}.{'' if numbers else ' Numbers: --numbers.'}")
    if said.missing:
        click.echo(
            f"No package is worked out: {counted(len(said.missing), 'answer')} missing. The most useful one:\n  {said.question}"
        )
    elif said.question:
        click.echo(f"To ask next, for it would change the counsel most: {said.question}")


def _steps(dossier: Dossier, said: Counsel) -> None:
    """Print what to put next, and who has no step that gives the others more than it costs."""
    for one in said.moves:
        click.echo(one.text + (f" Why now: {one.why}" if one.why else ""))
    if said.packages and said.idle:
        names = " and ".join(named(dossier.party_name(party)) for party in said.idle)
        click.echo(f"{NO_STEP} {names} towards package 1, alone or in exchange, gives the others more than it costs.")
