"""`verbale backup FOLDER FILE`: a copy of the record while it is in use, verified."""

from pathlib import Path

import click

from verbale.cli.options import folder_and_file
from verbale.dossier import load
from verbale.record.exchange.backup import backup
from verbale.record.open import place
from verbale.record.originals import beside_backup, originals_of


@click.command()
@folder_and_file
def command(folder: Path, file: Path, record: str | None) -> None:
    """Copy the record of FOLDER to FILE and verify the copy."""
    where = place(folder, load(folder), record)
    verdict = backup(where, file)
    files = originals_of(folder).copy_to(beside_backup(file))
    click.echo(f"{verdict.entries} entries and {verdict.documents} documents copied; last link {verdict.link[:16]}.")
    if files:
        click.echo(f"{files} original files copied to {beside_backup(file).folder.name}, which belongs to it.")
