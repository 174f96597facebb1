"""`verbale answers FOLDER`: the five answers in a line each, with what changed since a day."""

from pathlib import Path
from typing import Any

import click

from verbale.cli.options import Day, view
from verbale.cli.shown import ask_shown, console, print_json, show_banner


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.option("--since", type=Day(), help="The earlier day (default: a week before the view's).")
@view
def command(folder: Path, *, as_json: bool, **asked: Any) -> None:
    """Answer the five questions of a folder's talks: where they stand, who owes whom an answer, whether they are dragged out, whether a position worsens, what is in reach; as_json for machines."""
    from verbale.app import answers  # not needed for help

    seen = ask_shown([folder], **asked)
    said = answers.five(seen)
    if as_json:
        print_json(said)
        return
    show_banner(seen.advised.marking)
    out = console()
    for row in said["answers"]:
        out.print(row["question"])
        for part in ("state", "change"):
            out.print(f"  {row[part]['text']}")
