"""`verbale publish FOLDER OUT.db`: what one reader may see as a database of plain tables, for Datasette, DuckDB and the like."""

from pathlib import Path
from typing import Any

import click

from verbale.app.telling.published import publish
from verbale.cli.options import view
from verbale.cli.shown import ask_shown, print_json
from verbale.errors import ClearanceError


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False), help="The database to write.")
@view
def command(folder: Path, file: Path, **asked: Any) -> None:
    """Write what --clearance shows into FILE, an SQLite database that nobody writes to. Nothing of the chain is in it."""
    as_json = asked.pop("as_json")
    if asked["clearance"] is None:
        raise ClearanceError("A published copy is for somebody's clearance.", "Say which: --clearance CLEAR.")
    seen = ask_shown([folder], **asked)
    if not seen.reader.sees(seen.play.marking):  # a copy leaves the house with its titles and names as well
        what = f"What the copy would hold is marked {seen.play.marking}: the dossier's own title and names carry that."
        raise ClearanceError(
            what, f"Publish with --clearance {seen.play.marking.level}, or change the dossier's marking."
        )
    counts = publish(seen, file)
    if as_json:
        print_json({"marking": str(seen.play.marking), "rows": counts})
        return
    told = ", ".join(f"{number} {name.replace('_', ' ')}" for name, number in counts.items() if number)
    click.echo(f"{file.name}: {seen.play.marking.banner}; rows: {told}.")
