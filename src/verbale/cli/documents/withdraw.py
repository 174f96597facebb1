"""`verbale withdraw FOLDER ID`: a wrong document out of play, with the acts read from it; nothing leaves the record."""

from pathlib import Path

import click

from verbale.app.rulings import document
from verbale.app.withdrawal import take_back, withdraw
from verbale.app.workspace import open_folder
from verbale.cli.options import kept_in


@click.command()
@click.argument("folder", type=click.Path(path_type=Path), help="The dossier's folder.")
@click.argument("name", metavar="ID", help="Id of a document, the beginning of it, or the name of its file.")
@click.option("--by", required=True, metavar="NAME", help="Who withdraws it.")
@click.option("--reason", required=True, help="Why; it stays in the record.")
@click.option("--undo", is_flag=True, help="Bring it back into play.")
@kept_in
def command(folder: Path, name: str, by: str, reason: str, record: str | None, *, undo: bool) -> None:
    """Take the document of that name (its id) and its acts out of every view of the folder; the record keeps who did it by what reason.

    --undo brings them back.
    """
    desk = open_folder(folder, writing=True, address=record)
    one = document(desk.record, name)
    count = (take_back if undo else withdraw)(desk.record, one, by, reason)
    desk.record.close()
    told = "is back in play" if undo else "is withdrawn"
    click.echo(f"{one.id[:12]} {told} with {count} act{'s' * (count != 1)}.")
