"""`verbale together FOLDER`: who stands with whom, point by point, by what they answered each other."""

from pathlib import Path
from typing import Any

import click

from verbale.app.sides import answers
from verbale.cli.options import view
from verbale.cli.shown import ask_shown, console, print_json, show_banner


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@view
def command(folder: Path, *, as_json: bool, **asked: Any) -> None:
    """Show for each two parties the points on which they agree, differ, or one is open to the other."""
    seen = ask_shown([folder], **asked)
    said = answers.stands_with(seen)
    if as_json:
        print_json(said)
        return
    show_banner(seen.play.marking)
    out, dossier = console(), seen.dossier
    for pair in said["pairs"]:
        out.print(f"{dossier.party_name(pair['one'])} and {dossier.party_name(pair['other'])}")
        for name, words in (("agree", "agree"), ("differ", "differ"), ("between", "open")):
            for row in pair[name]:
                out.print(f"  {words} on {dossier.point_title(row['point'])}: {row['text']}")
        if pair["silent"]:
            out.print(f"  nothing was read of the two on {pair['silent']} point{'s' if pair['silent'] > 1 else ''}")
    if not said["pairs"]:
        out.print("There are not two parties in view.")
