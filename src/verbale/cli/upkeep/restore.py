"""`verbale restore FOLDER FILE`: a record from its backup."""

from pathlib import Path

import click

from verbale.cli.options import folder_and_file
from verbale.dossier import load
from verbale.record.exchange.backup import restore
from verbale.record.open import place


@click.command()
@folder_and_file
def command(folder: Path, file: Path, record: str | None) -> None:
    """Verify the backup FILE and put it in the place of FOLDER's record, which is kept as record.db.before."""
    where = place(folder, load(folder), record)
    verdict = restore(file, where)
    click.echo(f"{verdict.entries} entries and {verdict.documents} documents restored; last link {verdict.link[:16]}.")
