"""`verbale restore FOLDER FILE`: a record from its backup."""

from pathlib import Path

import click

from verbale.cli.options import folder_and_file
from verbale.dossier import load
from verbale.record.exchange.backup import restore
from verbale.record.open import place
from verbale.record.originals import beside_backup, originals_of


@click.command()
@folder_and_file
@click.option("--discard", is_flag=True, help="Even where the record has entries that FILE lacks; it is kept beside.")
def command(folder: Path, file: Path, record: str | None, *, discard: bool) -> None:
    """Verify the backup FILE and put it in the place of FOLDER's record, which is kept as record.db.before; discard nothing unless asked."""
    where = place(folder, load(folder), record)
    verdict = restore(file, where, discard=discard)
    files = beside_backup(file).copy_to(originals_of(folder))
    click.echo(f"{verdict.entries} entries and {verdict.documents} documents restored; last link {verdict.link[:16]}.")
    if files:
        click.echo(f"{files} original files restored.")
