"""`verbale import FOLDER FILE`: a record from JSON Lines, with the links it had."""

from pathlib import Path

import click

from verbale.cli.options import folder_and_file
from verbale.dossier import load
from verbale.errors import RecordError
from verbale.record.exchange.json_lines import take_in
from verbale.record.open import open_record, place


@click.command()
@folder_and_file
def command(folder: Path, file: Path, record: str | None) -> None:
    """Fill the empty record of FOLDER from FILE; every link is checked, and one altered line stops it."""
    where = place(folder, load(folder), record)
    try:
        with file.open(encoding="utf-8") as source:
            kept = open_record(where)
            count = take_in(kept, source)
    except (OSError, UnicodeDecodeError) as error:
        raise RecordError(f"{file} cannot be read: {error}.", "Name the file that `verbale export` wrote.") from error
    seq, link = kept.tail()
    kept.close()
    click.echo(f"{count} entries taken in; entry {seq} ends with link {link[:16]}.")
