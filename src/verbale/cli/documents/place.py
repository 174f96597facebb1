"""`verbale place FOLDER NAME --as …`: who a name of the record is: a new party, another name of one, somebody's person, or no party."""

from pathlib import Path

import click

from verbale.app.ask import ask
from verbale.app.changes.roster import Settings
from verbale.app.workspace import open_folder
from verbale.cli.options import kept_in
from verbale.errors import RecordError
from verbale.model import Query


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.argument("name", help="A name that is not placed, as it is written.")
@click.option(
    "--as",
    "what",
    required=True,
    metavar="WHAT",
    help="party[:NAME] for a new one; alias:ID for another name of a party or person; person:ID for somebody who speaks for a party; none.",
)
@click.option("--by", required=True, metavar="NAME", help="Who says so.")
@kept_in
def command(folder: Path, name: str, what: str, by: str, record: str | None) -> None:
    """Say, by a person's word, what (who) a name is, as `verbale gaps` lists it for a folder's record. It shows at once; `verbale reread` finds more of it in the papers."""
    desk = open_folder(folder, writing=True, address=record)
    ends = [one for one in ask(desk, Query()).open_ends if one.kind == "name"]
    row = next((one for one in ends if name in {one.name, one.text}), None)
    if row is None:
        raise RecordError(
            f"{name} is no name that waits to be placed.", f"There are {', '.join(one.text for one in ends) or 'none'}."
        )
    kind, _, which = what.partition(":")
    number = Settings(desk.record, folder, desk.dossier, by, f"who {row.text} is").place(
        row.name, row.text, kind, which
    )
    desk.record.close()
    click.echo(
        f"{row.text} is placed, recorded as entry {number}. Taken back by: verbale settings FOLDER --take-back {number} --by NAME"
    )
