"""`verbale backup FOLDER FILE`: a copy of the record while it is in use, verified."""

from pathlib import Path

import click

from verbale.cli.options import folder_and_file
from verbale.dossier import load
from verbale.record.exchange.backup import backup
from verbale.record.open import place


@click.command()
@folder_and_file
def command(folder: Path, file: Path, record: str | None) -> None:
    """Copy the record of FOLDER to FILE and verify the copy."""
    where = place(folder, load(folder), record)
    verdict = backup(where, file)
    click.echo(f"{verdict.entries} entries and {verdict.documents} documents copied; last link {verdict.link[:16]}.")
