"""`verbale explain FOLDER FIGURE`: how a number was computed, on how many cases, and which words are behind it."""

from pathlib import Path
from typing import Any

import click

from verbale.app import answers
from verbale.cli.options import view
from verbale.cli.questions.watch import tell
from verbale.cli.shown import ask_shown, console, print_json, show_banner


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.argument("figure", required=False, help="The name of a figure; all names are listed when it is left out.")
@view
def command(folder: Path, figure: str | None, *, as_json: bool, **asked: Any) -> None:
    """Explain FIGURE (as the brief and `verbale watch` name it); without one, list the figures there are."""
    seen = ask_shown([folder], **asked)
    if as_json:
        print_json(answers.explain(seen, figure or ""))
    elif figure is None:
        click.echo("\n".join(seen.figures))
    else:
        found = seen.figure(figure)
        show_banner(seen.advised.marking)
        tell(found, seen.play)
        console().print()
